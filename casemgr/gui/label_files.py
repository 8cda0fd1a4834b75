"""English sentences for what goes wrong with letters, input, files and vaults."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

FILE_CODES: dict[str, object] = {
    # letters
    "particulars_missing": QT_TRANSLATE_NOOP(
        "code",
        "Letters need these particulars of the company: {fields}. Enter them under Settings.",
    ),
    "unprintable_characters": QT_TRANSLATE_NOOP(
        "code",
        "No font of the letters can print {characters}. Enter another spelling for letters in "
        "the person's particulars.",
    ),
    "address_too_long": QT_TRANSLATE_NOOP(
        "code",
        "Name and address do not fit the window of the envelope: shorten them to {lines} lines, or "
        "choose an envelope without a window.",
    ),
    "envelope_in_use": QT_TRANSLATE_NOOP(
        "code",
        "Letters are made for this envelope, so it cannot be deleted. Choose another one for them "
        "first.",
    ),
    "wording_invalid": QT_TRANSLATE_NOOP(
        "code", "The wording file {file} cannot be used, at “{key}”: {reason}. Restore the file."
    ),
    "house_text_invalid": QT_TRANSLATE_NOOP(
        "code",
        "The company's own text cannot be used. {kind} ({language}), {key}: {reason}{detail}. "
        "Change it under Settings › Wording of letters.",
    ),
    "enclosure_unusable": QT_TRANSLATE_NOOP("code", "“{file}” cannot be stamped: {reason}."),
    "signing_file_invalid": QT_TRANSLATE_NOOP("code", "This file cannot be signed with: {reason}."),
    "signing_passphrase_wrong": QT_TRANSLATE_NOOP(
        "code",
        "This is not the pass phrase of the key file. Check Caps Lock and the keyboard's language.",
    ),
    # input and files
    "field_missing": QT_TRANSLATE_NOOP("code", "Something is missing: {field}. Enter it."),
    "field_unknown": QT_TRANSLATE_NOOP("code", "This field is not known: {field}."),
    "field_invalid": QT_TRANSLATE_NOOP("code", "“{value}” cannot stand here: {field}. {expected}"),
    "file_missing": QT_TRANSLATE_NOOP("code", "The file {file} is not there."),
    "file_not_toml": QT_TRANSLATE_NOOP(
        "code", "The file “{file}” cannot be read, line {line}: {reason}"
    ),
    "rules_invalid": QT_TRANSLATE_NOOP(
        "code", "The file “{file}” is not accepted. At {key}: {reason}"
    ),
    "no_such_case": QT_TRANSLATE_NOOP("code", "There is no case {case}."),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "code", "Case {case} has changed meanwhile. Look at it again and repeat the step."
    ),
    "cannot_write": QT_TRANSLATE_NOOP(
        "code",
        "This could not be written: {path} ({reason}). Nothing has changed.",
    ),
    # vault
    "vault_exists": QT_TRANSLATE_NOOP(
        "code", "There is already something in {path}. Choose a new or an empty folder."
    ),
    "vault_missing": QT_TRANSLATE_NOOP(
        "code", "There is no folder {path}. Is a drive not connected?"
    ),
    "vault_not_a_vault": QT_TRANSLATE_NOOP(
        "code", "The folder {path} holds no vault. Choose another folder."
    ),
    "vault_wrong_passphrase": QT_TRANSLATE_NOOP(
        "code", "This is not the pass phrase. Check Caps Lock and the keyboard's language."
    ),
    "vault_wrong_recovery_key": QT_TRANSLATE_NOOP(
        "code", "The recovery key is written correctly, but it belongs to another vault."
    ),
    "vault_recovery_key_mistyped": QT_TRANSLATE_NOOP(
        "code", "Group {group} of the recovery key is mistyped. Compare it with the sheet."
    ),
    "vault_damaged": QT_TRANSLATE_NOOP(
        "code",
        "The vault is damaged ({part}). Do not work on it. Unlock the folder of the last backup "
        "instead: from there it is restored.",
    ),
    "vault_newer": QT_TRANSLATE_NOOP(
        "code",
        "This vault needs casemgr {needed} (format {format}; known here: {known}). Install that "
        "version or a newer one, then open it again. Nothing has changed.",
    ),
    "case_newer": QT_TRANSLATE_NOOP(
        "code",
        "Case {case} holds something that this casemgr does not know ({event}): a newer one has "
        "recorded it. Work on this case with the newer one; all others are not concerned. If "
        "there never was a newer one, check the vault under Settings.",
    ),
    "vault_not_upgraded": QT_TRANSLATE_NOOP(
        "code",
        "This vault was made by an older casemgr and must be converted. The backup that is made "
        "first failed in {path}: {reason}. Nothing has changed. Make room there, or let it be "
        "written, then open the vault again.",
    ),
    "vault_open_elsewhere": QT_TRANSLATE_NOOP(
        "code", "The vault is open in another window or on another computer. Close it there first."
    ),
    "vault_disk_full": QT_TRANSLATE_NOOP(
        "code", "The disk is full. Nothing has changed. Make room, then try again."
    ),
    "vault_open_again": QT_TRANSLATE_NOOP(
        "code",
        "The change is made and in force, but the vault could not be opened again just now. Lock "
        "it, then unlock it with the pass phrase that is valid from now on.",
    ),
    "vault_reserve_given": QT_TRANSLATE_NOOP(
        "code",
        "The disk is full, and this was not saved. The vault has given up its reserve of 16 MB, so "
        "that it can still be backed up and locked. Make room before you go on.",
    ),
    "vault_read_only": QT_TRANSLATE_NOOP(
        "code", "{path} must not be written. Ask for write permission, or move the vault."
    ),
    "vault_open_to_read": QT_TRANSLATE_NOOP(
        "code",
        "This vault is open to read: nothing can be written in {path}, so nothing can be changed.",
    ),
    "vault_weak_passphrase": QT_TRANSLATE_NOOP(
        "code",
        "This pass phrase is too easy to guess. Take {minimum} characters or more: several words "
        "that do not belong together are best.",
    ),
    "vault_driver": QT_TRANSLATE_NOOP(
        "code",
        "The encrypted database cannot be used here ({found}). Reinstall casemgr.",
    ),
    "vault_memory_short": QT_TRANSLATE_NOOP(
        "code",
        "Checking a pass phrase needs {needed} MB of free memory. Close other programs, then try "
        "again.",
    ),
    "place_inside": QT_TRANSLATE_NOOP(
        "code", "{path} lies in a vault or in a backup. Choose a folder outside of it."
    ),
    "not_a_folder": QT_TRANSLATE_NOOP("code", "{path} is a file. Choose a folder."),
    "backup_stopped": QT_TRANSLATE_NOOP(
        "code", "The backup was stopped. Nothing is left of it; earlier backups are as they were."
    ),
    "check_stopped": QT_TRANSLATE_NOOP(
        "code",
        "The check was stopped before its end. Nothing was found out: the vault may be whole or "
        "damaged.",
    ),
    "vault_long_passphrase": QT_TRANSLATE_NOOP(
        "code", "This pass phrase is too long. Take {maximum} characters or fewer."
    ),
    "passphrase_in_use": QT_TRANSLATE_NOOP(
        "code",
        "This pass phrase opens the vault already. Each person needs one of their own: choose "
        "another.",
    ),
    "deputy_exists": QT_TRANSLATE_NOOP(
        "code", "There is a deputy already. Shut that one out first."
    ),
    "no_deputy": QT_TRANSLATE_NOOP("code", "No deputy has a way into this vault."),
    "no_recovery_key_prepared": QT_TRANSLATE_NOOP(
        "code", "No new recovery key is waiting to be put in force. Make one and print its sheet."
    ),
}
"""Code → English sentences."""

RULES_FAULTS: dict[str, object] = {
    "unknown_key": QT_TRANSLATE_NOOP("rules_fault", "this key is not known"),
    "missing_key": QT_TRANSLATE_NOOP("rules_fault", "this key is missing"),
    "wrong_type": QT_TRANSLATE_NOOP("rules_fault", "the value is of the wrong kind"),
    "missing_text": QT_TRANSLATE_NOOP("rules_fault", "the text is missing"),
    "control_character": QT_TRANSLATE_NOOP(
        "rules_fault", "the text holds a character that cannot be shown"
    ),
    "duplicate_id": QT_TRANSLATE_NOOP("rules_fault", "this id is used twice"),
    "bad_date": QT_TRANSLATE_NOOP("rules_fault", "this is no date"),
    "out_of_order": QT_TRANSLATE_NOOP(
        "rules_fault",
        "a part would be kept for longer than the whole: copies and notes no longer than the case "
        "file, the case file no longer than the register",
    ),
    "negative_amount": QT_TRANSLATE_NOOP("rules_fault", "the amount is below zero"),
    "out_of_range": QT_TRANSLATE_NOOP("rules_fault", "the number is out of range"),
    "unknown_value": QT_TRANSLATE_NOOP("rules_fault", "this value is not known"),
    "unknown_type": QT_TRANSLATE_NOOP("rules_fault", "this kind of request is not known"),
    "unknown_ground": QT_TRANSLATE_NOOP(
        "rules_fault", "this ground is not known for this kind of request"
    ),
    "unknown_exception": QT_TRANSLATE_NOOP(
        "rules_fault", "this exception is not known for this kind of request"
    ),
    "unknown_category": QT_TRANSLATE_NOOP("rules_fault", "this category is not known"),
    "unknown_group": QT_TRANSLATE_NOOP("rules_fault", "this group is not known"),
    "unknown_article": QT_TRANSLATE_NOOP("rules_fault", "the Act has no such article here"),
    "unknown_method": QT_TRANSLATE_NOOP("rules_fault", "this method is not known"),
    "missing_method": QT_TRANSLATE_NOOP(
        "rules_fault", "electronic records and paper must both be offered"
    ),
    "method_not_for_type": QT_TRANSLATE_NOOP(
        "rules_fault", "this kind of request has no choice of method"
    ),
    "missing_type": QT_TRANSLATE_NOOP("rules_fault", "a right of the Act is missing"),
    "missing_paper": QT_TRANSLATE_NOOP("rules_fault", "no paper could show an agent's authority"),
    "fee_not_chargeable": QT_TRANSLATE_NOOP(
        "rules_fault", "the Act allows no fee for this kind of request"
    ),
    "nothing_to_ask": QT_TRANSLATE_NOOP(
        "rules_fault", "the checklist asks recipients the policy does not name"
    ),
    "no_such_basis": QT_TRANSLATE_NOOP(
        "rules_fault",
        "no recipient has the basis on which this kind of request rests; take it out or correct "
        "the recipient's basis",
    ),
    "not_in_force": QT_TRANSLATE_NOOP("rules_fault", "the Act's data has no entry for this day"),
}
ENCLOSURE_FAULTS: dict[str, object] = {
    "no_pdf": QT_TRANSLATE_NOOP(
        "enclosure_fault",
        "it is no PDF file and no PNG or JPEG picture. Save it as PDF in the program it comes "
        "from, and choose that",
    ),
    "broken": QT_TRANSLATE_NOOP(
        "enclosure_fault",
        "it is damaged. Open it in a PDF reader, print it into a new PDF file, and choose that",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "enclosure_fault",
        "it is protected by a pass phrase. Save a copy without protection in a PDF program, and "
        "choose that",
    ),
    "signed": QT_TRANSLATE_NOOP(
        "enclosure_fault",
        "it bears an electronic signature, which a stamp would break. Send it as it is with the "
        "letter, or print it into a new PDF file and choose that",
    ),
    "dynamic": QT_TRANSLATE_NOOP(
        "enclosure_fault",
        "it is a form whose pages are made only when it is opened (XFA). Print it into a new PDF "
        "file, and choose that",
    ),
    "too_large": QT_TRANSLATE_NOOP(
        "enclosure_fault", "the picture has too many pixels. Make it smaller, and choose that"
    ),
    "too_much": QT_TRANSLATE_NOOP(
        "enclosure_fault",
        "it has very many pages, or very much is drawn on them. Divide it, or print it into a new "
        "PDF file, and choose that",
    ),
}
KEY_FAULTS: dict[str, object] = {
    "not_pkcs12": QT_TRANSLATE_NOOP(
        "key_fault",
        "it is no PKCS#12 file. Choose the file that came with the certificate; its name ends in "
        ".p12 or .pfx",
    ),
    "no_key": QT_TRANSLATE_NOOP(
        "key_fault",
        "it holds no private key with its certificate. Export both together from where the "
        "certificate is kept",
    ),
    "old_cipher": QT_TRANSLATE_NOOP(
        "key_fault",
        "it is encrypted in a way that is not safe any more. Export it anew with AES-256",
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "key_fault",
        "it is made so that opening it would take very long. Export it anew from where the "
        "certificate is kept",
    ),
    "not_for_signing": QT_TRANSLATE_NOOP(
        "key_fault",
        "its certificate is not made for signatures. Ask the authority for one with the use "
        "“digital signature”",
    ),
    "weak_key": QT_TRANSLATE_NOOP(
        "key_fault",
        "its key is too weak or of an unusual kind. Ask for RSA of 2048 bits or more, or for an "
        "elliptic curve",
    ),
}
NOT_TOML: dict[str, object] = {
    "syntax": QT_TRANSLATE_NOOP("not_toml", "it is not written as TOML."),
    "not_utf8": QT_TRANSLATE_NOOP("not_toml", "it is not UTF-8 text."),
    "too_large": QT_TRANSLATE_NOOP("not_toml", "it is too large."),
    "too_deep": QT_TRANSLATE_NOOP("not_toml", "it is nested too deeply."),
}
