"""English sentences for every code a step can be refused with: the cause, and what to do.

``{name}`` stands for a fact of the problem, already turned into words by ``labels.explain``.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CODES: dict[str, object] = {
    # workflow
    "case_closed": QT_TRANSLATE_NOOP(
        "code", "The case is closed. Reopen it to go on working on it."
    ),
    "case_not_closed": QT_TRANSLATE_NOOP("code", "The case is still open."),
    "not_accepted": QT_TRANSLATE_NOOP(
        "code", "The request has not been taken up yet. Take it up first."
    ),
    "already_accepted": QT_TRANSLATE_NOOP("code", "The request has already been taken up."),
    "no_items": QT_TRANSLATE_NOOP(
        "code", "Nothing is asked for yet. Add what the person asks for."
    ),
    "identity_not_confirmed": QT_TRANSLATE_NOOP(
        "code", "Not confirmed yet: {missing}. Record the check before going on."
    ),
    "identity_already_confirmed": QT_TRANSLATE_NOOP("code", "Identity is already confirmed."),
    "identity_insufficient": QT_TRANSLATE_NOOP(
        "code",
        "These papers are not enough. The policy asks for papers with a photograph: {photo}, "
        "or else papers without: {plain}.",
    ),
    "nothing_compared": QT_TRANSLATE_NOOP(
        "code", "Nothing was compared. Tick what you compared with the data the company holds."
    ),
    "no_such_check": QT_TRANSLATE_NOOP(
        "code", "This check is not needed for this requester: {role}."
    ),
    "authority_paper_missing": QT_TRANSLATE_NOOP(
        "code", "No paper shows that the agent may act. Add the paper you have seen."
    ),
    "authority_not_accepted": QT_TRANSLATE_NOOP(
        "code", "This paper does not show this kind of authority: {paper}. Ask for another one."
    ),
    "paper_stale": QT_TRANSLATE_NOOP(
        "code",
        "This paper was issued more than {months} months ago: {paper}. Ask for a newer one, or "
        "write down why it is good enough.",
    ),
    "paper_expired": QT_TRANSLATE_NOOP(
        "code", "This paper has expired: {paper}. Ask for a valid one."
    ),
    "already_held": QT_TRANSLATE_NOOP("code", "The case already waits for this reason: {reason}."),
    "not_held_up": QT_TRANSLATE_NOOP("code", "The case does not wait for this reason."),
    "fee_hold_is_automatic": QT_TRANSLATE_NOOP(
        "code", "The case waits for the fee. That ends by itself when the fee is paid or waived."
    ),
    "fee_not_applicable": QT_TRANSLATE_NOOP("code", "Nothing that is asked for costs a fee."),
    "fee_already_asked": QT_TRANSLATE_NOOP("code", "The fee has already been asked for."),
    "fee_not_asked": QT_TRANSLATE_NOOP(
        "code", "The fee has not been asked for yet. Ask for it first."
    ),
    "fee_not_paid": QT_TRANSLATE_NOOP(
        "code", "The fee has not been paid. Record the payment, or waive it."
    ),
    "fee_settled": QT_TRANSLATE_NOOP("code", "The fee is already settled."),
    "fee_amount_wrong": QT_TRANSLATE_NOOP(
        "code",
        "{amount} yen is not the fee, which is {expected} yen. Check the amount; if too much came "
        "in, return the difference and record the fee.",
    ),
    "no_such_source": QT_TRANSLATE_NOOP("code", "This source is not on the checklist: {source}."),
    "source_not_answerable": QT_TRANSLATE_NOOP(
        "code", "This source cannot give an answer now: {source}. Look at its row again."
    ),
    "source_exists": QT_TRANSLATE_NOOP(
        "code", "This source is already on the checklist: {source}."
    ),
    "no_findings": QT_TRANSLATE_NOOP(
        "code", "Data was found at {source}, but none is written down. Enter what was found."
    ),
    "unknown_category": QT_TRANSLATE_NOOP(
        "code", "The policy has no category “{category}”. Choose one it has."
    ),
    "never_disclosed": QT_TRANSLATE_NOOP(
        "code",
        "“{category}” is never written out. Record only that it is held, without the value.",
    ),
    "investigation_not_concluded": QT_TRANSLATE_NOOP(
        "code", "The investigation has not been concluded. Conclude it first."
    ),
    "investigation_concluded": QT_TRANSLATE_NOOP(
        "code", "The investigation is concluded. Reopen it to look something up again."
    ),
    "item_decided": QT_TRANSLATE_NOOP(
        "code", "Item {item} has already ended. Reopen the case to change that."
    ),
    "no_such_item": QT_TRANSLATE_NOOP("code", "The case has no item {item}."),
    "unknown_type": QT_TRANSLATE_NOOP("code", "The policy knows no request of this kind: {type}."),
    "unknown_ground": QT_TRANSLATE_NOOP(
        "code", "This ground does not belong to this kind of request: {ground}."
    ),
    "unknown_exception": QT_TRANSLATE_NOOP(
        "code", "This exception does not belong to this kind of request: {exception}."
    ),
    "unknown_method": QT_TRANSLATE_NOOP("code", "The policy does not offer this method: {method}."),
    "outcome_not_for_type": QT_TRANSLATE_NOOP(
        "code", "This outcome is not possible for this kind of request: {outcome}."
    ),
    "exception_missing": QT_TRANSLATE_NOOP("code", "Choose the exception the refusal rests on."),
    "internal_reason_missing": QT_TRANSLATE_NOOP(
        "code", "Write down the reason for the file. It never reaches the letter."
    ),
    "reason_forbidden": QT_TRANSLATE_NOOP(
        "code",
        "The policy does not let this letter say why (6(2)). Keep the reason in the file only.",
    ),
    "reason_in_letter_text": QT_TRANSLATE_NOOP(
        "code",
        "The text of the letter repeats words of the internal reason: {words}. Put it another way.",
    ),
    "alternative_not_allowed": QT_TRANSLATE_NOOP(
        "code", "Another measure instead is not allowed for this kind of request."
    ),
    "protection_missing": QT_TRANSLATE_NOOP(
        "code", "Write down how the other measure protects the person's interests (6(4))."
    ),
    "measure_missing": QT_TRANSLATE_NOOP(
        "code", "Write down what is done instead, or to what extent."
    ),
    "corrections_missing": QT_TRANSLATE_NOOP(
        "code", "Write down what was corrected: before and after."
    ),
    "purposes_missing": QT_TRANSLATE_NOOP("code", "Choose the purposes the person is told."),
    "unknown_purpose": QT_TRANSLATE_NOOP("code", "The policy has no purpose “{purpose}”."),
    "findings_contradict": QT_TRANSLATE_NOOP(
        "code", "Data was found, so “not held” cannot be right. Check the findings."
    ),
    "third_parties_unchecked": QT_TRANSLATE_NOOP(
        "code", "Check the findings for data of other people, and confirm that you have."
    ),
    "withheld_missing": QT_TRANSLATE_NOOP("code", "Choose the data that is left out."),
    "nothing_found_to_disclose": QT_TRANSLATE_NOOP(
        "code", "Nothing was found that could be disclosed. Choose “not held”, or look again."
    ),
    "duplicate_of_missing": QT_TRANSLATE_NOOP("code", "Give the number of the other case."),
    "letter_already_issued": QT_TRANSLATE_NOOP(
        "code",
        "Letter {letter} about this is already made. Take it back while it is in the house; once "
        "posted, reopen the case.",
    ),
    "nothing_to_carry_out": QT_TRANSLATE_NOOP(
        "code", "This decision changes no data, so nothing is to be done."
    ),
    "already_carried_out": QT_TRANSLATE_NOOP("code", "This decision has already been carried out."),
    "proof_missing": QT_TRANSLATE_NOOP(
        "code", "Say what shows that it was done, such as a ticket number."
    ),
    "letter_not_offered": QT_TRANSLATE_NOOP("code", "There is no letter of this kind: {kind}."),
    "no_such_letter": QT_TRANSLATE_NOOP("code", "There is no letter {letter}."),
    "letter_not_issued": QT_TRANSLATE_NOOP(
        "code", "The letter has not been issued yet. Issue it first."
    ),
    "letter_posted": QT_TRANSLATE_NOOP("code", "Letter {letter} has already left the house."),
    "letter_void": QT_TRANSLATE_NOOP("code", "Letter {letter} was taken back."),
    "no_letter_to_post": QT_TRANSLATE_NOOP(
        "code", "No letter waits to be posted. Issue one first."
    ),
    "no_posted_letter": QT_TRANSLATE_NOOP("code", "No letter has been posted yet."),
    "tracking_missing": QT_TRANSLATE_NOOP(
        "code", "Enter the tracking number. {way} has one; it is the proof."
    ),
    "note_empty": QT_TRANSLATE_NOOP("code", "Write something into the note."),
    "reason_empty": QT_TRANSLATE_NOOP("code", "Give a reason."),
    "date_before": QT_TRANSLATE_NOOP(
        "code", "The {what} ({date}) lies before {limit}. Check the date."
    ),
    "date_in_future": QT_TRANSLATE_NOOP(
        "code", "The {what} ({date}) lies in the future. Check the date."
    ),
    "name_missing": QT_TRANSLATE_NOOP("code", "Enter the name."),
    "subject_missing": QT_TRANSLATE_NOOP(
        "code", "Enter the person concerned: an agent asks for someone else."
    ),
    "address_missing": QT_TRANSLATE_NOOP("code", "Enter the address: the letter goes there."),
    "same_policy": QT_TRANSLATE_NOOP("code", "The case is already judged by the present policy."),
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
        "code", "The address does not fit the window of the envelope: shorten it to {lines} lines."
    ),
    "wording_invalid": QT_TRANSLATE_NOOP(
        "code", "The wording file {file} cannot be used, at “{key}”: {reason}. Restore the file."
    ),
    # warnings
    "warn_alternative_not_in_act": QT_TRANSLATE_NOOP(
        "code",
        "The policy allows another measure here, the Act does not (Article 34). Ask a lawyer.",
    ),
    "warn_not_in_policy": QT_TRANSLATE_NOOP(
        "code",
        "The ground of item {item} is in the Act but not in the policy's text. It counts all the "
        "same.",
    ),
    "warn_same_person": QT_TRANSLATE_NOOP("code", "The same person has other cases: {cases}."),
    "warn_newer_policy": QT_TRANSLATE_NOOP(
        "code", "A newer policy ({version}) is in force. This case keeps the one it arrived under."
    ),
    "warn_reason_recommended": QT_TRANSLATE_NOOP(
        "code",
        "The Act asks the company to explain refusals (Article 36). The letter gives no reason.",
    ),
    "warn_suit_near": QT_TRANSLATE_NOOP(
        "code", "From {date} on the person may go to court (Article 39), and has no answer yet."
    ),
    # input and files
    "field_missing": QT_TRANSLATE_NOOP("code", "Something is missing: {field}."),
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
        "code", "The vault is damaged ({part}). Do not work on it; restore the last backup."
    ),
    "vault_newer": QT_TRANSLATE_NOOP(
        "code",
        "This vault was made by a newer casemgr ({format}, known here: {known}). Update.",
    ),
    "vault_open_elsewhere": QT_TRANSLATE_NOOP(
        "code", "The vault is open in another window or on another computer. Close it there first."
    ),
    "vault_disk_full": QT_TRANSLATE_NOOP(
        "code", "The disk is full. Nothing has changed. Make room, then try again."
    ),
    "vault_read_only": QT_TRANSLATE_NOOP(
        "code", "{path} must not be written. Ask for write permission, or move the vault."
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
}
"""Code → English sentences, for codes without a count."""


def counted(code: str, n: int) -> str | None:
    """Give the sentences for a code with a count; None for a code without."""
    translate = QCoreApplication.translate
    match code:
        case "sources_open":
            return translate(
                "code", "%n source(s) have not answered yet. Record their answers.", None, n
            )
        case "items_undecided":
            return translate("code", "%n item(s) have no decision yet. Decide them first.", None, n)
        case "carrying_out_open":
            return translate(
                "code", "%n decision(s) have not been carried out. Record when it is done.", None, n
            )
        case "letter_not_posted":
            return translate(
                "code",
                "%n letter(s) have not been posted. Post them or take them back.",
                None,
                n,
            )
        case "items_not_notified":
            return translate(
                "code", "The person has not been told about %n item(s). Post the decision.", None, n
            )
    return None


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
    "not_in_force": QT_TRANSLATE_NOOP("rules_fault", "the Act's data has no entry for this day"),
}
NOT_TOML: dict[str, object] = {
    "syntax": QT_TRANSLATE_NOOP("not_toml", "it is not written as TOML."),
    "not_utf8": QT_TRANSLATE_NOOP("not_toml", "it is not UTF-8 text."),
    "too_large": QT_TRANSLATE_NOOP("not_toml", "it is too large."),
    "too_deep": QT_TRANSLATE_NOOP("not_toml", "it is nested too deeply."),
}
