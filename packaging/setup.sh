# Sourced by packaging/run and packaging/test: makes the machine and .venv ready.
#
#   setup run     what the program needs
#   setup test    that, and what its tests need
#
# Nothing is done twice: a stamp inside .venv names the lists it was built from. The stamp is
# written last, so that an interrupted setup has none and is started again from nothing.

# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
venv=$root/.venv
unset PYTHONHOME PYTHONPATH # another program's Python settings would leak into ours

# Libraries that the Qt wheels load and do not bring, with the Debian/Ubuntu package of each.
# The loader is asked, not dpkg: package names differ between releases, library names do not.
libraries="
libGL.so.1              libgl1
libEGL.so.1             libegl1
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libbrotlidec.so.1       libbrotli1
libdbus-1.so.3          libdbus-1-3
libglib-2.0.so.0        libglib2.0-0
libX11.so.6             libx11-6
libX11-xcb.so.1         libx11-xcb1
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-shape.so.0       libxcb-shape0
libxcb-sync.so.1        libxcb-sync1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libcups.so.2            libcups2
"

# Programs that the tests start: a screen in memory, a message bus, and independent readers of our
# PDFs.
test_programs="
Xvfb        xvfb
dbus-daemon dbus-daemon
xvfb-run    xvfb
xauth       xauth
pdftotext   poppler-utils
qpdf        qpdf
java        default-jre-headless
faketime    faketime
"
# What veraPDF's distribution on PyPI leaves out.
test_library="/usr/share/java/jaxb-runtime.jar libjaxb-java"

say() { printf '%s\n' "casemgr: $*" >&2; }
die() { say "$@"; exit 1; }

# What went wrong, in words, from the output of pip or venv.
explain() {
    case $1 in
        *"No space left on device"*)
            die "The disk is full. Make 600 MB free and start again." ;;
        *"DO NOT MATCH THE HASHES"*)
            die "A downloaded package is not the one that was checked. Nothing of it was run." ;;
        *"CERTIFICATE_VERIFY_FAILED"*)
            die "The package server's certificate is not trusted here. Behind a company proxy:" \
                "pip config set global.cert FILE-WITH-THE-COMPANY'S-CERTIFICATE" ;;
        *"NewConnectionError"* | *"Failed to establish"* | *"Temporary failure"* | \
        *"Name or service not known"* | *"Network is unreachable"* | *"timed out"* | \
        *"Connection refused"* | *"ConnectionError"* | *"ProxyError"* | *"Failed to fetch"*)
            die "The packages could not be fetched: no network? The first start needs it." ;;
    esac
    die "The packages could not be installed: the lines above say why. Start again to retry."
}

# Run a step quietly; show its output and explain it only when it fails.
quietly() {
    local output
    output=$("$@" 2>&1) && return
    printf '%s\n' "$output" >&2
    explain "$output"
}

# The first Python that is new enough; nothing when there is none. The base one is asked for:
# in a shell where .venv is activated, python3 is the very file that is about to be replaced.
choose_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        "$name" -c 'import sys
if sys.version_info < (3, 11): sys.exit(1)
print(getattr(sys, "_base_executable", sys.executable))' 2>/dev/null && return
    done
}

# The names of the Debian packages that are missing, in $missing.
find_missing() {
    local loadable library program package python version
    missing=
    if [ -x /sbin/ldconfig ]; then # its full path: /sbin is not on an ordinary user's PATH
        loadable=$(/sbin/ldconfig -p)
        while read -r library package; do
            case $loadable in *"$library "*) ;; *) missing+="$package " ;; esac
        done <<<"${libraries:1:-1}"
    fi

    if [ "$1" = test ]; then
        while read -r program package; do
            command -v "$program" >/dev/null || missing+="$package "
        done <<<"${test_programs:1:-1}"
        [ -e "${test_library% *}" ] || missing+="${test_library#* } "
    fi

    python=$(choose_python)
    if [ -z "$python" ]; then
        command -v python3 >/dev/null || missing+="python3 python3-venv "
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        # Debian and Ubuntu cut these two modules out of their Python.
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        missing+="python$version-venv "
    fi
    missing=$(tr ' ' '\n' <<<"$missing" | sort -u | tr '\n' ' ')
    missing=${missing# }
}

install_missing() {
    find_missing "$1"
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        # Not Debian: the names are a hint, and the program may well start.
        say "Not found here (by their Debian names): $missing"
    elif [ "$(id -u)" = 0 ]; then
        say "Installing $missing"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -q >/dev/null 2>&1 # one dead source of many does no harm
        # shellcheck disable=SC2086  # a list of words
        quietly apt-get install -y -q --no-install-recommends $missing
    else
        say "Some system packages are missing. Please type this line, then start again:"
        printf '%s\n' "sudo apt-get install --no-install-recommends ${missing% }" >&2
        exit 1
    fi
}

# What a finished .venv was built from: it is of no use after any of this has changed.
fingerprint() {
    local requirements=$root/packaging/requirements.txt
    [ "$1" = test ] && requirements=$root/packaging/requirements-test.txt
    "$venv/bin/python" -c 'import sys; print(sys.version)' 2>/dev/null || return
    printf '%s\n' "$root" "$libraries" "$test_programs"
    cat "$requirements"
}

is_ready() {
    [ -e "$venv/ready-for-$1" ] || return
    [ "$(fingerprint "$1" | sha256sum)" = "$(<"$venv/ready-for-$1")" ]
}

mark_ready() { fingerprint "$1" | sha256sum >"$venv/ready-for-$1"; }

# All versions and file hashes are fixed by the list, and nothing is compiled here.
install_packages() { # a list, and what else pip is told
    quietly "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: --requirement "$root/packaging/$1" "${@:2}"
}

# The packages of a list in a folder of their own, $apart, so that nothing else can come to need
# them; $3 says what they are.
install_apart() {
    apart=$venv/$2
    cmp -s "$root/packaging/$1" "$apart/installed" && return
    say "Adding $3 (once)."
    rm -rf "$apart"
    install_packages "$1" --target "$apart"
    cp "$root/packaging/$1" "$apart/installed"
}

build() {
    local python
    is_ready "$1" && return # another start was faster
    install_missing "$1"
    python=$(choose_python)
    [ -n "$python" ] || die "Python 3.11 or newer is needed; here is $(python3 --version 2>&1)."

    if [ "$1" = test ] && is_ready run; then
        say "Adding the test tools to .venv (once)."
        rm -f "$venv"/ready-for-*
        install_packages requirements-test.txt
    else
        say "Setting up .venv with $("$python" --version) (once; about 400 MB)."
        rm -rf "$venv"
        quietly "$python" -m venv "$venv"
        if [ "$1" = test ]; then
            install_packages requirements-test.txt
        else
            install_packages requirements.txt
        fi
    fi
    mark_ready run
    [ "$1" = run ] || mark_ready "$1"
}

# The built catalogues are not kept in git; they follow their sources.
build_translations() {
    local source built libraries
    # The tool looks for its libraries beside itself, which it cannot find where /proc is missing.
    libraries=$(echo "$venv"/lib/python3*/site-packages/PySide6/Qt/lib)
    for source in "$root"/resources/i18n/*.ts; do
        built=${source%.ts}.qm
        # -nt is also true when there is no built file; without sources the pattern stays as it is.
        if [ ! -e "$source" ] || [ ! "$source" -nt "$built" ]; then continue; fi
        LD_LIBRARY_PATH=$libraries quietly "$venv/bin/pyside6-lrelease" -silent "$source" -qm "$built.new"
        mv "$built.new" "$built"
    done
}

setup() {
    if ! is_ready "$1"; then
        # Two starts at once must not build into each other. The lock ends with the subshell.
        (
            if command -v flock >/dev/null && ! flock --nonblock 9; then
                say "Waiting for another start to finish its setup."
                flock 9
            fi
            build "$1"
        ) 9>"$root/.venv.lock" || exit 1
    fi
    build_translations
}
