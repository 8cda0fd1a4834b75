"""English sentences for every code a step can be refused with: the cause, and what to do.

Warnings are in ``label_warnings``, files and vaults in ``label_files``.
``{name}`` stands for a fact of the problem, already turned into words by ``labels.explain``.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casemgr.gui.label_attached import ATTACHED_CODES
from casemgr.gui.label_files import FILE_CODES
from casemgr.gui.label_posting import POSTING_CODES
from casemgr.gui.label_retention import RETENTION_CODES
from casemgr.gui.label_warnings import WARNINGS

CODES: dict[str, object] = {
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
    "address_not_on_paper": QT_TRANSLATE_NOOP(
        "code",
        "No paper seen shows an address, so it was not compared with one. Take the tick away, or "
        "ask for a paper that shows the address.",
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
        "{amount} yen is not the fee, which is {expected} yen{or_}. Check the amount; if too much "
        "came in, return the difference and record the fee.",
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
        "code", "“{category}” is not a category that can stand here. {expected}"
    ),
    "never_disclosed": QT_TRANSLATE_NOOP(
        "code",
        "“{category}” is never written out. Record only that it is held, without the value.",
    ),
    "investigation_not_concluded": QT_TRANSLATE_NOOP(
        "code", "The investigation has not been ended. End it first."
    ),
    "investigation_concluded": QT_TRANSLATE_NOOP(
        "code", "The investigation has been ended. Reopen it to look something up again."
    ),
    "item_decided": QT_TRANSLATE_NOOP(
        "code",
        "Item {item} has already ended. Close the case, then reopen it with a reason to change "
        "that.",
    ),
    "no_such_item": QT_TRANSLATE_NOOP("code", "The case has no item {item}."),
    "unknown_ground": QT_TRANSLATE_NOOP(
        "code",
        "This ground does not belong to this kind of request: {ground}. Choose another one, or "
        "none. {expected}",
    ),
    "unknown_exception": QT_TRANSLATE_NOOP(
        "code",
        "This exception does not belong to this kind of request: {exception}. Choose another one. "
        "{expected}",
    ),
    "unknown_method": QT_TRANSLATE_NOOP(
        "code",
        "The policy does not offer this method: {method}. Choose another one, or none. {expected}",
    ),
    "outcome_not_for_type": QT_TRANSLATE_NOOP(
        "code", "This outcome cannot be chosen here: {outcome}. {step} {expected}"
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
    "unknown_purpose": QT_TRANSLATE_NOOP(
        "code", "The policy has no purpose “{purpose}”. {expected}"
    ),
    "exception_not_for_ground": QT_TRANSLATE_NOOP(
        "code",
        "This exception cannot be set against the ground that was stated. Choose another one, or "
        "none.",
    ),
    "findings_contradict": QT_TRANSLATE_NOOP(
        "code", "Data was found, so “not held” cannot be right. Check the findings."
    ),
    "only_outside_found": QT_TRANSLATE_NOOP(
        "code",
        "What was found is outside the rights. Only an answer that nothing is held does not give "
        "it away.",
    ),
    "not_in_incident": QT_TRANSLATE_NOOP(
        "code",
        "The investigation says that this person's data was not in the incident, so the ground is "
        "not made out.",
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
        "it is posted, close the case, then reopen it with a reason.",
    ),
    "nothing_to_carry_out": QT_TRANSLATE_NOOP(
        "code", "This decision changes no data, so nothing is to be done."
    ),
    "already_carried_out": QT_TRANSLATE_NOOP("code", "This decision has already been carried out."),
    "proof_missing": QT_TRANSLATE_NOOP(
        "code", "Say what shows that it was done, such as a ticket number."
    ),
    "nobody_to_tell": QT_TRANSLATE_NOOP(
        "code", "It was taken in by mistake: nobody asked, so nobody is told. Close the case."
    ),
    "nothing_corrected": QT_TRANSLATE_NOOP(
        "code", "This is what is recorded already. Enter how and when it was posted in fact."
    ),
    "letter_not_offered": QT_TRANSLATE_NOOP("code", "There is no letter of this kind: {kind}."),
    "no_such_letter": QT_TRANSLATE_NOOP("code", "There is no letter {letter}."),
    "letter_posted": QT_TRANSLATE_NOOP("code", "Letter {letter} has already left the house."),
    "letter_void": QT_TRANSLATE_NOOP(
        "code", "Letter {letter} was taken back. Issue a new one if it is still needed."
    ),
    "letter_superseded": QT_TRANSLATE_NOOP(
        "code", "Letter {letter} was replaced by {by}. Use that one instead."
    ),
    "correction_of_other_kind": QT_TRANSLATE_NOOP(
        "code",
        "Letter {letter} is of another kind: {kind}. Its corrected form must be of the same kind.",
    ),
    "correction_in_other_language": QT_TRANSLATE_NOOP(
        "code",
        "Letter {letter} is in another language: {language}. Choose that language for its "
        "corrected form, or both.",
    ),
    "decided_since": QT_TRANSLATE_NOOP(
        "code",
        "Item {item} was decided anew since letter {letter}, so that letter cannot be corrected. "
        "Issue a notice of decision in the usual way; it says which decision it changes.",
    ),
    "pair_differs": QT_TRANSLATE_NOOP(
        "code",
        "The two letters do not say the same: {what}. Nothing was issued. Bring what was typed "
        "for each language in line (decision, enclosures, particulars and wording of the company, "
        "policy), or issue the letters one after the other.",
    ),
    "no_letter_to_post": QT_TRANSLATE_NOOP(
        "code", "No letter waits to be posted. Issue one first."
    ),
    "no_posted_letter": QT_TRANSLATE_NOOP("code", "No letter has been posted yet."),
    "note_empty": QT_TRANSLATE_NOOP("code", "Write something into the note."),
    "reason_empty": QT_TRANSLATE_NOOP("code", "A reason is missing. Write down why."),
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
    "version_taken": QT_TRANSLATE_NOOP(
        "code",
        "This vault already has another edition called “{version}”. Give this one a version of "
        "its own (in a file: “version” under [policy]), so that the two can be told apart.",
    ),
    "type_not_offered": QT_TRANSLATE_NOOP(
        "code",
        "The policy announces nothing on which this kind of request could rest: {type}. Choose "
        "another kind, or take it in as disclosure. {expected}",
    ),
    "not_in_mandate": QT_TRANSLATE_NOOP(
        "code",
        "The mandate does not cover this kind of request: {type}. Record a wider mandate as a new "
        "check of authority, or end the item.",
    ),
    "authority_ended": QT_TRANSLATE_NOOP(
        "code",
        "The person concerned came of age ({age}) on {date}, so the statutory agent's authority "
        "has ended. Change the particulars: the person asks alone, or gives a mandate.",
    ),
    "document_forbidden": QT_TRANSLATE_NOOP(
        "code",
        "This paper must not be accepted or kept: {paper}. Return it or cover the number, record "
        "the check as not sufficient, and ask for another paper.",
    ),
    "document_number": QT_TRANSLATE_NOOP(
        "code",
        "This looks like the number of a paper or a card: {field}. Such numbers are never kept. "
        "Cover it (●●●●) or leave it out. If it is the number of something else, write what it is "
        "before it, such as 会員番号.",
    ),
    "evidence_missing": QT_TRANSLATE_NOOP(
        "code",
        "This exception needs evidence. Write down what shows it, such as the earlier requests "
        "and what they cost.",
    ),
    "unknown_explanation": QT_TRANSLATE_NOOP(
        "code", "There is no prepared explanation of this kind: {explanation}. Choose another one."
    ),
    "translation_missing": QT_TRANSLATE_NOOP(
        "code",
        "The English letter would hold Japanese text: {field}. Write its English text into the "
        "decision.",
    ),
    "redaction_needs_part": QT_TRANSLATE_NOOP(
        "code",
        "Something of the findings is blacked out, so it cannot be granted in full. Choose "
        "“granted in part” and the exception.",
    ),
    "no_such_finding": QT_TRANSLATE_NOOP(
        "code", "{source} has given no entry number {finding}. Look at its answer again."
    ),
    "record_incomplete": QT_TRANSLATE_NOOP(
        "code",
        "The record of provision to {recipient} lacks what Rule 20 or 24 asks for: {field}. Enter "
        "it.",
    ),
    "no_record_duty": QT_TRANSLATE_NOOP(
        "code",
        "The Act asks for no records of provision here: {source}. Record the answer without them "
        "and explain it to the person.",
    ),
    "cooling_off": QT_TRANSLATE_NOOP(
        "code",
        "The policy's time between decision and deletion runs still. Carry it out on {date} or "
        "later.",
    ),
    "no_such_system": QT_TRANSLATE_NOOP(
        "code", "Nothing of this item is to be carried out there: {system}. Choose another place."
    ),
    "no_such_clock": QT_TRANSLATE_NOOP(
        "code", "No such clock runs in this case: {clock}. Note the other law first."
    ),
    "clock_over": QT_TRANSLATE_NOOP(
        "code",
        "The first time of {clock} ended on {date}. It can be extended only before that day is "
        "over; ask counsel.",
    ),
    "suit_not_extended": QT_TRANSLATE_NOOP(
        "code",
        "The Act fixes the day from which the person may go to court (Article 39). The company "
        "cannot extend it.",
    ),
    "clock_extended": QT_TRANSLATE_NOOP(
        "code", "This time has already been extended once: {clock}. It ends on the day shown."
    ),
    "regime_known": QT_TRANSLATE_NOOP(
        "code", "It is already noted that the requester invokes this law: {regime}."
    ),
    "no_such_task": QT_TRANSLATE_NOOP(
        "code", "The case has no open task {task}. Look at its tasks again."
    ),
    "no_such_matter": QT_TRANSLATE_NOOP(
        "code", "The case has no open matter {matter}. Look at its matters again."
    ),
    "already_linked": QT_TRANSLATE_NOOP("code", "Case {case} is already connected with this one."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "code", "The file “{file}” is larger than {limit}. Attach a smaller one, or its parts."
    ),
    "file_empty": QT_TRANSLATE_NOOP("code", "The file “{file}” is empty. Choose another one."),
    **WARNINGS,
    **FILE_CODES,
    **POSTING_CODES,
    **ATTACHED_CODES,
    **RETENTION_CODES,
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
        case "tasks_open":
            return translate(
                "code",
                "%n paper(s) still show a number that must be covered. Cover or return them, and "
                "record it under tasks.",
                None,
                n,
            )
        case "warn_recipients_not_told":
            return translate(
                "code",
                "%n recipient(s) of the data have not been told of what was carried out. The Act "
                "does not ask for it; it is good practice.",
                None,
                n,
            )
    return None
