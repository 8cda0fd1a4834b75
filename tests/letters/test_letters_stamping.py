"""Stamps on enclosures of every make: seen on every page, and nothing lost."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from judge import faults
from letter_samples import disclosure, renderer
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from casemgr.domain.errors import Code
from casemgr.domain.text import Language
from casemgr.letters import pictures
from casemgr.letters.contents import unbalanced, without
from casemgr.services.blank_forms import FormKind, blank
from casemgr.services.enclosing import Fault, Stamp
from tests.builders import refused
from tests.keys import SECRET, good

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STAMP = Stamp("R2026-0012-L3", "見太", 2, Language.JA, date(2026, 11, 20))
LINE = "R2026-0012-L3 · 見太 · 同封 2 / Enclosure 2 · "


def drawn(*pages: tuple[float, float], full: bool = False) -> bytes:
    """Pages with a word in the middle; *full*: dark to their edges."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for number, (width, height) in enumerate(pages, start=1):
        canvas.setPageSize((width, height))
        if full:
            canvas.setFillGray(0.3)
            canvas.rect(0, 0, width, height, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(width / 3, height / 2, f"page {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed(pdf: bytes, change: Callable[[Any], None]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def stamped(pdf: bytes) -> bytes:
    """Stamp it, and have another program read what came of it."""
    made = renderer().stamped(pdf, STAMP)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(made)
        file.flush()
        done = subprocess.run(["qpdf", "--check", file.name], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return made


def box(*corners: float) -> ArrayObject:
    return ArrayObject(map(FloatObject, corners))


def lines(pdf: bytes, folder: Path, page: int = 1) -> list[tuple[str, float, float, float, float]]:
    """Words as they are seen on a page: text, left, top, right, bottom, in parts of its size."""
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    command = ["pdftotext", "-bbox", "-cropbox", "-f", str(page), "-l", str(page), path, "-"]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    size = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', said)
    assert size is not None
    wide, high = map(float, size.groups())
    if PdfReader(io.BytesIO(pdf)).pages[page - 1].rotation % 180:  # said of the page unturned
        wide, high = high, wide
    pattern = r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<'
    return [
        (text, float(a) / wide, float(b) / high, float(c) / wide, float(d) / high)
        for a, b, c, d, text in re.findall(pattern, said)
    ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270, -90, 450])
@pytest.mark.parametrize("cropped", [False, True])
@pytest.mark.parametrize("full", [False, True])
def test_the_stamp_is_at_the_seen_foot(
    turn: int, cropped: bool, full: bool, tmp_path: Path
) -> None:
    def change(writer: Any) -> None:
        page = writer.pages[0]
        page[NameObject("/Rotate")] = NumberObject(turn)
        if cropped:
            page[NameObject("/CropBox")] = box(60, 90, 480, 700)

    pdf = changed(drawn((595, 842), full=full), change)
    made = stamped(pdf)
    assert made.startswith(pdf)
    shown = [w for w in lines(made, tmp_path) if w[0] != "page"]
    (first,) = [w for w in shown if w[0] == "R2026-0012-L3"]
    (last,) = [w for w in shown if w[0] == "1/1"]
    for _, left, top, right, bottom in (first, last):
        assert 0 < left < right < 1
        assert 0.9 < top < bottom < 1
    assert first[1] < last[1]
    assert abs(first[2] - last[2]) < 0.01  # it stands upright
    # Where the foot is blank the page keeps its size; else it grows and covers nothing.
    before, after = (PdfReader(io.BytesIO(x)).pages[0].cropbox for x in (pdf, made))
    grew = (after.width - before.width, after.height - before.height)
    assert sorted(map(float, grew)) == ([0, pytest.approx(14)] if full else [0, 0])


def test_every_page_has_its_number_whatever_its_size(tmp_path: Path) -> None:
    sizes = ((595, 842), (842, 595), (164, 400), (240, 150), (2384, 3370))
    made = stamped(drawn(*sizes))
    texts = renderer().read_text(made).split("\f")
    for number, text in enumerate(texts, start=1):
        assert f"page {number}" in text
        assert f"{LINE}{number}/5" in text
        for word in lines(made, tmp_path, number):
            assert 0 <= word[1] < word[3] <= 1
    assert len(texts) == 5
    # On a large sheet it is as large as it looks on a small one, on a slip as wide as that.
    heights = [lines(made, tmp_path, n)[-1] for n in (1, 5)]
    assert heights[1][4] - heights[1][2] == pytest.approx(heights[0][4] - heights[0][2], rel=0.1)


def test_a_page_with_its_own_unit_is_stamped_as_large(tmp_path: Path) -> None:
    def change(writer: Any) -> None:
        writer.pages[0][NameObject("/UserUnit")] = NumberObject(4)

    made = stamped(changed(drawn((150, 210)), change))
    (word,) = [w for w in lines(made, tmp_path) if w[0] == "R2026-0012-L3"]
    assert word[3] - word[1] < 0.15  # 595 points wide it is, so the stamp is as on A4


def test_the_stamp_goes_where_nothing_is_printed(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.rect(330, 0, 265, 60, fill=1)
    canvas.save()
    made = stamped(out.getvalue())
    (word,) = [w for w in lines(made, tmp_path) if w[0] == "1/1"]
    assert word[3] < 330 / 595
    assert PdfReader(io.BytesIO(made)).pages[0].mediabox.height == 842


def test_what_was_cut_off_stays_cut_off_where_the_page_grows(tmp_path: Path) -> None:
    def change(writer: Any) -> None:
        writer.pages[0][NameObject("/CropBox")] = box(0, 100, 595, 842)

    made = stamped(changed(drawn((595, 842), full=True), change))
    assert PdfReader(io.BytesIO(made)).pages[0].cropbox.bottom == pytest.approx(86)
    path = tmp_path / "cut.pdf"
    path.write_bytes(made)
    subprocess.run(
        ["pdftoppm", "-cropbox", "-r", "72", "-png", "-singlefile", path, tmp_path / "cut"],
        check=True,
    )
    with Image.open(tmp_path / "cut.png") as seen:
        assert seen.convert("L").getpixel((4, seen.height - 5)) == 255
        assert seen.convert("L").getpixel((4, seen.height - 30)) < 100


def test_nothing_of_a_rich_file_is_lost() -> None:
    def change(writer: Any) -> None:
        writer.add_metadata({"/Title": "架空の記録", "/Keywords": "a, b"})
        writer.add_outline_item(title="Part two", page_number=1)
        writer.add_attachment("data.csv", b"1,2,3")

    pdf = changed(drawn((595, 842), (595, 842)), change)
    made = stamped(pdf)
    assert made.startswith(pdf)
    before, after = PdfReader(io.BytesIO(pdf)), PdfReader(io.BytesIO(made))
    assert after.metadata == before.metadata
    assert [o["/Title"] for o in after.outline] == ["Part two"]
    assert after.attachments == before.attachments
    assert after.root_object.keys() == before.root_object.keys()
    assert after.trailer["/ID"][0] == before.trailer["/ID"][0]
    said = subprocess.run(["pdfinfo", "-"], input=made, capture_output=True, check=True).stdout
    assert "架空の記録" in said.decode()


@pytest.mark.parametrize("how", ["plain", "--object-streams=generate", "--linearize"])
def test_it_is_added_in_the_files_own_manner(how: str, tmp_path: Path) -> None:
    pdf = drawn((595, 842))
    if how != "plain":
        (tmp_path / "in.pdf").write_bytes(pdf)
        command = ["qpdf", how, "--deterministic-id", str(tmp_path / "in.pdf"), "-"]
        pdf = subprocess.run(command, capture_output=True, check=True).stdout
    made = stamped(pdf)
    assert made.startswith(pdf)
    tail = made[len(pdf) :]
    assert (b"/XRef" in tail) == (how == "--object-streams=generate")
    assert f"{LINE}1/1" in renderer().read_text(made)
    assert made == renderer().stamped(pdf, STAMP)


def test_pages_that_share_their_resources_each_have_their_stamp() -> None:
    def change(writer: Any) -> None:
        shared = writer._add_object(
            DictionaryObject(
                {
                    NameObject("/Font"): writer.pages[0]["/Resources"]["/Font"],
                    NameObject("/XObject"): DictionaryObject(
                        {NameObject("/CasemgrStamp"): writer._add_object(DecodedStreamObject())}
                    ),
                }
            )
        )
        tree = writer.root_object["/Pages"].get_object()
        tree[NameObject("/Resources")] = shared
        for page in writer.pages:
            del page["/Resources"]

    made = stamped(changed(drawn((595, 842), (595, 842)), change))
    texts = renderer().read_text(made).split("\f")
    assert [f"{LINE}{n}/2" in text for n, text in enumerate(texts, start=1)] == [True, True]
    names = PdfReader(io.BytesIO(made)).pages[1]["/Resources"]["/XObject"]
    assert set(names) == {"/CasemgrStamp", "/CasemgrStamp_"}


@pytest.mark.parametrize(
    "content",
    [
        b"q 0.2 0 0 0.2 300 300 cm q",
        b"0.5 0 0 0.5 0 0 cm Q Q 0 0 9 9 re f",
        b"q (a q) Tj Q [(Q\\)(Q)) 3] <51> % q",
    ],
)
def test_a_page_that_forgets_to_tidy_up_is_stamped_all_the_same(
    content: bytes, tmp_path: Path
) -> None:
    def change(writer: Any) -> None:
        stream = DecodedStreamObject()
        stream.set_data(content)
        writer.pages[0][NameObject("/Contents")] = ArrayObject([writer._add_object(stream)])

    made = stamped(changed(drawn((595, 842)), change))
    (word,) = [w for w in lines(made, tmp_path) if w[0] == "1/1"]
    assert word[2] > 0.9
    assert word[3] > 0.9


def test_a_page_without_anything_is_stamped() -> None:
    def change(writer: Any) -> None:
        del writer.pages[0]["/Contents"]

    assert f"{LINE}1/1" in renderer().read_text(stamped(changed(drawn((595, 842)), change)))


def test_states_kept_and_put_back_are_counted() -> None:
    assert unbalanced(b"q q Q") == (1, [])
    assert unbalanced(b"Q q Q Q") == (0, [0, 6])
    assert unbalanced(b"(q \\( ( q ) ) Tj % q\n/q 1 <71> <</q 2>> q") == (1, [])
    assert unbalanced(b"q BI /W 1 ID q q\x00EI q") == (2, [])
    assert unbalanced(b"BI ID q q") == (0, [])
    assert unbalanced(b"q (never ended q") == (1, [])
    assert without(b"Q q Q", [0]) == b"  q Q"


def test_a_letter_of_ours_stays_fit_for_archive_and_screen_reader(tmp_path: Path) -> None:
    letter = renderer().render(disclosure(), Language.JA).pdf
    made = stamped(letter)
    assert made.startswith(letter)
    assert faults({"enclosed": made}, tmp_path) == {}


def test_a_form_stays_a_form() -> None:
    pdf = form()
    made = stamped(pdf)
    before, after = (PdfReader(io.BytesIO(x)).get_fields() for x in (pdf, made))
    assert before
    assert after is not None
    assert after.keys() == before.keys()


def form() -> bytes:
    from letter_samples import COMPANY

    from tests.builders import RULES

    made = blank(FormKind.MANDATE, RULES, COMPANY, date(2026, 11, 20))
    return renderer().form(made, Language.JA)


# --- pictures ---------------------------------------------------------------------------------


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (300, 200), **more: Any) -> bytes:
    image = Image.new(mode, size, more.pop("colour", None))
    if mode in {"RGB", "RGBA"}:
        ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill=(200, 30, 30))
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def oriented(value: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = value
    return picture("JPEG", exif=exif, quality=95)


def seen(pdf: bytes, folder: Path) -> Image.Image:
    path = folder / "seen.pdf"
    path.write_bytes(pdf)
    command = ["pdftoppm", "-r", "36", "-png", "-singlefile", path, folder / "seen"]
    done = subprocess.run(command, check=True, capture_output=True)
    assert not done.stderr
    with Image.open(folder / "seen.png") as image:
        return image.convert("RGB")


PICTURES = {
    "jpeg": picture("JPEG", quality=95),
    "jpeg-grey": picture("JPEG", "L", colour=120),
    "jpeg-cmyk": picture("JPEG", "CMYK", colour=(0, 0, 0, 120)),
    "png": picture("PNG"),
    "png-clear": picture("PNG", "RGBA"),
    "png-16": picture("PNG", "I;16", colour=40000),
    "png-tall": picture("PNG", size=(2000, 3000)),
    "jpeg-turned": oriented(6),
}


def test_pictures_become_sheets_of_a4_for_archive_and_screen_reader(tmp_path: Path) -> None:
    made = {name: stamped(content) for name, content in PICTURES.items()}
    assert faults(made, tmp_path) == {}
    for name, pdf in made.items():
        (page,) = PdfReader(io.BytesIO(pdf)).pages
        size = sorted(map(float, (page.mediabox.width, page.mediabox.height)))
        assert size == [pytest.approx(595.28, abs=0.1), pytest.approx(841.89, abs=0.1)]
        lying = name not in {"png-tall", "jpeg-turned"}
        assert (page.mediabox.width > page.mediabox.height) == lying, name
        assert f"{LINE}1/1" in renderer().read_text(pdf)


def test_a_photograph_keeps_its_bytes_and_its_colours(tmp_path: Path) -> None:
    content = PICTURES["jpeg"]
    made = stamped(content)
    assert content in made
    image = seen(made, tmp_path)
    middle = image.height // 2
    red, green, _ = image.getpixel((image.width // 2 - 30, middle))  # type: ignore[misc]
    assert red > 150 > green
    # 16 bits of grey keep their shade.
    grey = seen(stamped(PICTURES["png-16"]), tmp_path)
    assert grey.getpixel((grey.width // 2, grey.height // 2)) in {(155,) * 3, (156,) * 3}


def test_a_photograph_stands_as_the_camera_was_held(tmp_path: Path) -> None:
    image = seen(stamped(PICTURES["jpeg-turned"]), tmp_path)
    # The red half was at the left of the film, so it is above.
    x, y = image.width // 2, image.height // 2
    assert image.getpixel((x, y - 30))[0] > 150  # type: ignore[index]
    assert image.getpixel((x, y + 30))[0] < 60  # type: ignore[index]


# --- what cannot be stamped -------------------------------------------------------------------


def unusable(content: bytes, fault: Fault) -> None:
    with refused(Code.ENCLOSURE_UNUSABLE, reason=fault.value):
        renderer().stamped(content, STAMP)


def test_files_that_are_no_pdf() -> None:
    for content in (b"", b"PK\x03\x04 a spreadsheet", b"%PD", b"GIF89a"):
        unusable(content, Fault.NO_PDF)


def test_broken_files() -> None:
    whole = drawn((595, 842))
    for content in (
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + b"x" * 2000,
        b"\x89PNG\r\n\x1a\n broken",
        b"\xff\xd8\xff broken",
        picture("PNG")[:90],
        whole.replace(b"/Kids", b"/Kiss"),
        whole[: whole.rindex(b"xref\n0")],
    ):
        unusable(content, Fault.BROKEN)


def test_a_file_whose_objects_must_be_searched_for_is_put_right() -> None:
    whole = drawn((595, 842))
    shifted = re.sub(rb"startxref\s+\d+", b"startxref\n77", whole)
    made = stamped(shifted)
    text = renderer().read_text(made)
    assert "page 1" in text
    assert f"{LINE}1/1" in text


def test_protected_files() -> None:
    for secret in ("x", ""):
        unusable(
            changed(drawn((595, 842)), lambda w, s=secret: w.encrypt(s, "owner")), Fault.LOCKED
        )


def test_signed_files() -> None:
    letter = renderer().render(disclosure(), Language.JA).pdf
    signed = renderer().signed(letter, good(date(2020, 1, 1), date(2046, 1, 1)), SECRET)
    unusable(signed, Fault.SIGNED)

    def rights(writer: Any) -> None:
        writer.root_object[NameObject("/Perms")] = DictionaryObject()

    unusable(changed(drawn((595, 842)), rights), Fault.SIGNED)


def test_a_field_for_a_signature_that_is_empty_is_no_hindrance() -> None:
    def change(writer: Any, *, signed: bool = False) -> None:
        kid = DictionaryObject({NameObject("/T"): TextStringObject("b")})
        if signed:
            kid[NameObject("/V")] = DictionaryObject()
        above = DictionaryObject(
            {NameObject("/T"): TextStringObject("a"), NameObject("/FT"): NameObject("/Sig")}
        )
        ring = writer._add_object(above)
        above[NameObject("/Kids")] = ArrayObject([ring, writer._add_object(kid)])
        fields = DictionaryObject({NameObject("/Fields"): ArrayObject([ring])})
        writer.root_object[NameObject("/AcroForm")] = fields

    assert f"{LINE}1/1" in renderer().read_text(stamped(changed(drawn((595, 842)), change)))
    unusable(changed(drawn((595, 842)), lambda w: change(w, signed=True)), Fault.SIGNED)


def test_forms_made_by_the_readers_program() -> None:
    def change(writer: Any) -> None:
        form = DictionaryObject({NameObject("/XFA"): TextStringObject("x")})
        writer.root_object[NameObject("/AcroForm")] = form
        writer.root_object[NameObject("/NeedsRendering")] = BooleanObject(True)

    unusable(changed(drawn((595, 842)), change), Fault.DYNAMIC)


def test_pictures_of_too_many_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PHOTO_PIXELS", 100)
    unusable(PICTURES["png"], Fault.TOO_LARGE)
    monkeypatch.undo()
    for most in (20_000, 40_000):  # Pillow's own alarm, of either degree
        monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)
        unusable(PICTURES["png"], Fault.TOO_LARGE)
