"""The vault on disk: an encrypted database, its keys, and the unit of work over it.

A vault is a folder:

``header.json``, ``header.bak``
    two copies of the small key file: who can unlock, and which database is in use;
``cases-1.db``
    the SQLCipher database, opened with a random key that only the header's slots hold; the next
    one, ``cases-2.db``, takes its place when that key is changed;
``lock``
    held while a program has the vault open; a dead program's lock frees itself;
``backups/``
    kept for backups.

A backup is such a folder as well, in a place of the manager's choice, without a lock and with
``backup.json``, which says of which vault it is, from when, and that it was proved.

All calls on a vault, from creating or opening to closing, must come from one thread.
"""

from casemgr.storage.keys import DEFAULT_COST, TEST_COST
from casemgr.storage.recovery_key import groups
from casemgr.storage.vaults import EncryptedVaults

__all__ = ["DEFAULT_COST", "TEST_COST", "EncryptedVaults", "groups"]
