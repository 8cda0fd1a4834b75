"""Vaults on disk: what makes, opens and looks at them; part of the ports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from casemgr.services.ports import OpenVault


class Vaults(Protocol):
    """Makes and opens vaults. Slow calls (key derivation): never on the window's thread."""

    def create(
        self, folder: str, passphrase: str, *, sample: bool = False
    ) -> tuple[OpenVault, str]:
        """Make a vault in *folder* and give it with its recovery key (printed once).

        Raises ``vault_exists``, ``vault_weak_passphrase``, ``vault_long_passphrase``,
        ``cannot_write``, ``vault_disk_full``. Nothing is left behind when it fails.
        """
        ...

    def open(self, folder: str, passphrase: str) -> OpenVault:
        """Open with the manager's or the deputy's pass phrase; a failure changes nothing on disk.

        Raises ``vault_wrong_passphrase``, whoever's it was meant to be.
        """
        ...

    def open_unconverted(self, folder: str, passphrase: str) -> OpenVault:
        """Open as ``open`` does, but a vault of an older casemgr is not converted.

        It is then ``older`` and ``read_only``.
        """
        ...

    def open_to_check(self, folder: str, passphrase: str) -> OpenVault:
        """Open a vault or backup as it is, of whichever structure, and write nothing in it."""
        ...

    def look_at(self, folder: str) -> None:
        """Raise what opening would say of *folder* before any pass phrase is tried.

        ``vault_missing``, ``vault_not_a_vault``, ``vault_damaged``, ``vault_newer``.
        """
        ...

    def look_at_place(self, folder: str) -> None:
        """Raise what making a backup would say of the place before anything is copied.

        ``vault_missing``, ``not_a_folder``, ``place_inside``.
        """
        ...

    def open_with_recovery_key(self, folder: str, key: str) -> OpenVault:
        """Open with the printed recovery key."""
        ...

    def backups_in(self, folder: str, of: str) -> list[str]:
        """Give the folders of what looks like a backup of the vault in *of*, newest first.

        No pass phrase is needed, nor that the vault be whole. *folder* may itself be one. Raises
        ``vault_missing`` (no such folder).
        """
        ...

    def caution(self, folder: str) -> str:
        """Say why a vault should not lie in *folder*: ``NETWORK``, or what synchronises it.

        An empty text where nothing is known against it. Quick, whatever the folder is.
        """
        ...

    def strength(self, passphrase: str) -> int:
        """Judge a pass phrase: 0 (refused) to 4 (strong)."""
        ...
