"""English words for every code, by group. Read them through ``labels.word``.

The group is the context the translators see. What is done and has happened is in
``label_steps``, sentences are in ``label_codes``.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from casemgr.gui.label_fields import EXPECTED, FIELDS
from casemgr.gui.label_steps import STEPS

# QT_TRANSLATE_NOOP gives its text back; its stub says object. No shorter name for it: the tool that
# collects the texts knows only this one.
WORDS: dict[str, dict[str, object]] = {
    "type": {
        "purpose": QT_TRANSLATE_NOOP("type", "Notice of purposes"),
        "disclose": QT_TRANSLATE_NOOP("type", "Disclosure"),
        "tpr": QT_TRANSLATE_NOOP("type", "Records of provision"),
        "correct": QT_TRANSLATE_NOOP("type", "Correction"),
        "stop_use": QT_TRANSLATE_NOOP("type", "Stop of use"),
        "erase": QT_TRANSLATE_NOOP("type", "Deletion"),
        "stop_provision": QT_TRANSLATE_NOOP("type", "Stop of provision"),
        "foreign_info": QT_TRANSLATE_NOOP("type", "Information on a recipient abroad"),
        "opt_out": QT_TRANSLATE_NOOP("type", "Stop of opt-out provision"),
    },
    "phase": {
        "received": QT_TRANSLATE_NOOP("phase", "Received"),
        "identity": QT_TRANSLATE_NOOP("phase", "Identity"),
        "investigation": QT_TRANSLATE_NOOP("phase", "Investigation"),
        "decision": QT_TRANSLATE_NOOP("phase", "Decision"),
        "carrying_out": QT_TRANSLATE_NOOP("phase", "Carrying out"),
        "notification": QT_TRANSLATE_NOOP("phase", "Notification"),
        "closed": QT_TRANSLATE_NOOP("phase", "Closed"),
    },
    "outcome": {
        "granted": QT_TRANSLATE_NOOP("outcome", "Granted"),
        "granted_part": QT_TRANSLATE_NOOP("outcome", "Granted in part"),
        "method_changed": QT_TRANSLATE_NOOP("outcome", "Granted by another method"),
        "alternative": QT_TRANSLATE_NOOP("outcome", "Another measure instead"),
        "refused": QT_TRANSLATE_NOOP("outcome", "Refused"),
        "not_held": QT_TRANSLATE_NOOP("outcome", "Not held"),
        "not_held_order5": QT_TRANSLATE_NOOP(
            "outcome", "Existence not to be confirmed (Order, Art. 5)"
        ),
        "not_retained_data": QT_TRANSLATE_NOOP(
            "outcome", "Held, but not as retained personal data"
        ),
        "referred_joint_manager": QT_TRANSLATE_NOOP(
            "outcome", "Referred to the manager of the joint use"
        ),
        "withdrawn": QT_TRANSLATE_NOOP("outcome", "Withdrawn by the person"),
        "unverified": QT_TRANSLATE_NOOP("outcome", "Identity could not be confirmed"),
        "procedure_not_followed": QT_TRANSLATE_NOOP("outcome", "Procedure not followed"),
        "duplicate_of": QT_TRANSLATE_NOOP("outcome", "Already dealt with in another case"),
        "mistaken": QT_TRANSLATE_NOOP("outcome", "Taken in by mistake"),
    },
    "outcome_step": {
        "withdrawn": QT_TRANSLATE_NOOP(
            "outcome_step", "It is no decision: record that the person withdraws the item."
        ),
        "unverified": QT_TRANSLATE_NOOP(
            "outcome_step", "It is no decision: give identity up, and all open items end so."
        ),
        "procedure_not_followed": QT_TRANSLATE_NOOP(
            "outcome_step", "It is no decision: end the item without looking into it (dismiss)."
        ),
        "duplicate_of": QT_TRANSLATE_NOOP(
            "outcome_step",
            "It is no decision: end the item without looking into it (dismiss), with the number "
            "of the other case.",
        ),
        "mistaken": QT_TRANSLATE_NOOP(
            "outcome_step", "It is no decision: end the item without looking into it (dismiss)."
        ),
    },
    "channel": {
        "post": QT_TRANSLATE_NOOP("channel", "Post"),
        "email": QT_TRANSLATE_NOOP("channel", "E-mail"),
        "form": QT_TRANSLATE_NOOP("channel", "Web form"),
        "phone": QT_TRANSLATE_NOOP("channel", "Telephone"),
        "in_person": QT_TRANSLATE_NOOP("channel", "In person"),
        "store": QT_TRANSLATE_NOOP("channel", "Through a store"),
        "group": QT_TRANSLATE_NOOP("channel", "Through a group company"),
    },
    "capacity": {
        "self": QT_TRANSLATE_NOOP("capacity", "The person themselves"),
        "parent": QT_TRANSLATE_NOOP("capacity", "Parent of a minor"),
        "guardian": QT_TRANSLATE_NOOP("capacity", "Guardian"),
        "mandated": QT_TRANSLATE_NOOP("capacity", "Agent with a power of attorney"),
        "lawyer": QT_TRANSLATE_NOOP("capacity", "Lawyer"),
        "heir": QT_TRANSLATE_NOOP("capacity", "Heir of a person who has died"),
    },
    "hold": {
        "papers_missing": QT_TRANSLATE_NOOP("hold", "Papers missing"),
        "fee_owing": QT_TRANSLATE_NOOP("hold", "Fee owing"),
        "clarification": QT_TRANSLATE_NOOP("hold", "Clarification asked"),
    },
    "fee_state": {
        "not_applicable": QT_TRANSLATE_NOOP("fee_state", "No fee"),
        "due": QT_TRANSLATE_NOOP("fee_state", "Not yet asked for"),
        "asked": QT_TRANSLATE_NOOP("fee_state", "Asked for"),
        "paid": QT_TRANSLATE_NOOP("fee_state", "Paid"),
        "waived": QT_TRANSLATE_NOOP("fee_state", "Waived"),
        "refunded": QT_TRANSLATE_NOOP("fee_state", "Returned"),
    },
    "fee_basis": {
        "per_request": QT_TRANSLATE_NOOP("fee_basis", "For each item asked for"),
        "per_letter": QT_TRANSLATE_NOOP("fee_basis", "Once for the whole request"),
    },
    "fee_method": {
        "transfer": QT_TRANSLATE_NOOP("fee_method", "Bank transfer"),
        "postal_money_order": QT_TRANSLATE_NOOP("fee_method", "Postal money order"),
        "stamps": QT_TRANSLATE_NOOP("fee_method", "Postage stamps"),
        "cash": QT_TRANSLATE_NOOP("fee_method", "Cash"),
        "card": QT_TRANSLATE_NOOP("fee_method", "Card"),
    },
    "request_method": {
        "electronic": QT_TRANSLATE_NOOP("request_method", "Electronic record"),
        "paper": QT_TRANSLATE_NOOP("request_method", "On paper"),
        "company_defined": QT_TRANSLATE_NOOP("request_method", "As the company decides"),
    },
    "source_status": {
        "not_asked": QT_TRANSLATE_NOOP("source_status", "Not asked yet"),
        "asked": QT_TRANSLATE_NOOP("source_status", "Asked, no answer yet"),
        "found": QT_TRANSLATE_NOOP("source_status", "Data found"),
        "nothing": QT_TRANSLATE_NOOP("source_status", "Nothing found"),
        "not_applicable": QT_TRANSLATE_NOOP("source_status", "Does not apply"),
        "exception": QT_TRANSLATE_NOOP("source_status", "Holds it, does not hand it over"),
    },
    "source_kind": {
        "internal": QT_TRANSLATE_NOOP("source_kind", "Own records"),
        "recipient": QT_TRANSLATE_NOOP("source_kind", "Recipient"),
        "joint_use": QT_TRANSLATE_NOOP("source_kind", "Joint use"),
    },
    "recipient_kind": {
        "third_party": QT_TRANSLATE_NOOP("recipient_kind", "Third party"),
        "tool": QT_TRANSLATE_NOOP("recipient_kind", "Tool"),
        "foreign": QT_TRANSLATE_NOOP("recipient_kind", "Third party abroad"),
    },
    "basis": {
        "law_27_1": QT_TRANSLATE_NOOP("basis", "Law (Art. 27(1))"),
        "on_behalf_of_person": QT_TRANSLATE_NOOP("basis", "On behalf of the person"),
        "consent_27_1": QT_TRANSLATE_NOOP("basis", "Consent (Art. 27(1))"),
        "consent_28_1": QT_TRANSLATE_NOOP("basis", "Consent to provision abroad (Art. 28(1))"),
        "equivalent_measures": QT_TRANSLATE_NOOP("basis", "Equivalent measures (Art. 28(1))"),
        "opt_out_27_2": QT_TRANSLATE_NOOP("basis", "Opt-out (Art. 27(2))"),
        "entrusted_27_5_1": QT_TRANSLATE_NOOP("basis", "Entrusted (Art. 27(5)(i))"),
        "succession_27_5_2": QT_TRANSLATE_NOOP("basis", "Succession (Art. 27(5)(ii))"),
    },
    "record_kind": {
        "given_consent": QT_TRANSLATE_NOOP("record_kind", "Given, with consent"),
        "given_opt_out": QT_TRANSLATE_NOOP("record_kind", "Given, by opt-out"),
        "received_consent": QT_TRANSLATE_NOOP("record_kind", "Received, with consent"),
        "received_opt_out": QT_TRANSLATE_NOOP("record_kind", "Received, by opt-out"),
        "received_related": QT_TRANSLATE_NOOP(
            "record_kind", "Received as personal-related information"
        ),
        "received_other": QT_TRANSLATE_NOOP(
            "record_kind", "Received from someone who is no operator"
        ),
    },
    "record_kept": {
        "single": QT_TRANSLATE_NOOP("record_kept", "Each time (3 years)"),
        "batch": QT_TRANSLATE_NOOP(
            "record_kept", "Together for repeated provision (3 years from the last)"
        ),
        "contract": QT_TRANSLATE_NOOP("record_kept", "By a contract (1 year from the last)"),
    },
    "kept_out": {
        "": QT_TRANSLATE_NOOP("kept_out", "Retained personal data"),
        "order5": QT_TRANSLATE_NOOP("kept_out", "Existence not to be told (Order, Art. 5)"),
        "not_retained": QT_TRANSLATE_NOOP("kept_out", "No retained personal data"),
    },
    "record_item": {
        "provided_on": QT_TRANSLATE_NOOP("record_item", "day of provision"),
        "consent": QT_TRANSLATE_NOOP("record_item", "that consent was obtained"),
        "recipient": QT_TRANSLATE_NOOP("record_item", "name of the other party"),
        "name": QT_TRANSLATE_NOOP("record_item", "name of the other party"),
        "address": QT_TRANSLATE_NOOP("record_item", "address of the other party"),
        "representative": QT_TRANSLATE_NOOP("record_item", "representative of the other party"),
        "obtained": QT_TRANSLATE_NOOP("record_item", "how the other party had obtained the data"),
        "person": QT_TRANSLATE_NOOP("record_item", "what identifies the person"),
        "items": QT_TRANSLATE_NOOP("record_item", "items of the data"),
        "published": QT_TRANSLATE_NOOP("record_item", "that the Commission has published it"),
    },
    "notice": {
        "voluntary": QT_TRANSLATE_NOOP(
            "notice",
            "Outside the Act: data of a person who has died gives no right to a request (Article "
            "2(1)). The company answers voluntarily, without fee and without the clock of Article "
            "39. On data about the heir, the heir asks as the person themselves.",
        ),
    },
    "clock_did": {
        "started": QT_TRANSLATE_NOOP("clock_did", "started"),
        "stopped": QT_TRANSLATE_NOOP("clock_did", "stood still"),
        "resumed": QT_TRANSLATE_NOOP("clock_did", "ran on"),
        "extended": QT_TRANSLATE_NOOP("clock_did", "extended"),
        "opened": QT_TRANSLATE_NOOP("clock_did", "ran out"),
        "ended": QT_TRANSLATE_NOOP("clock_did", "ended"),
    },
    "clock_why": {
        "arrival": QT_TRANSLATE_NOOP("clock_why", "the request arrived"),
        "identity": QT_TRANSLATE_NOOP("clock_why", "by the check of identity"),
        "receipt": QT_TRANSLATE_NOOP("clock_why", "the request was received"),
        "told": QT_TRANSLATE_NOOP("clock_why", "the person was told of every item"),
        "closed": QT_TRANSLATE_NOOP("clock_why", "the case was closed"),
        "goes_on": QT_TRANSLATE_NOOP("clock_why", "the case goes on"),
        "withdrawn": QT_TRANSLATE_NOOP(
            "clock_why", "nothing with this clock is asked for any more"
        ),
        "refusal": QT_TRANSLATE_NOOP("clock_why", "a refusal was sent"),
        "two_weeks": QT_TRANSLATE_NOOP("clock_why", "two weeks have passed"),
        "returned": QT_TRANSLATE_NOOP("clock_why", "the refusal came back"),
    },
    "deadline": {
        "target": QT_TRANSLATE_NOOP("deadline", "Own target"),
        "suit": QT_TRANSLATE_NOOP("deadline", "Lawsuit possible (Art. 39)"),
        "regime": QT_TRANSLATE_NOOP("deadline", "Another law"),
        "source": QT_TRANSLATE_NOOP("deadline", "Answer of a source"),
        "hold": QT_TRANSLATE_NOOP("deadline", "Answer of the person"),
        "task": QT_TRANSLATE_NOOP("deadline", "Task"),
        "matter": QT_TRANSLATE_NOOP("deadline", "Complaint, inquiry, lawsuit"),
    },
    "clock": {
        "target": QT_TRANSLATE_NOOP("clock", "Own target"),
        "suit": QT_TRANSLATE_NOOP("clock", "Lawsuit possible (Art. 39)"),
    },
    "task_kind": {
        "erase_later": QT_TRANSLATE_NOOP("task_kind", "Delete when the duty to keep ends"),
        "mask_or_return": QT_TRANSLATE_NOOP("task_kind", "Cover a number, or return the paper"),
        "other": QT_TRANSLATE_NOOP("task_kind", "Something else"),
    },
    "matter_kind": {
        "complaint": QT_TRANSLATE_NOOP("matter_kind", "Complaint (Art. 40)"),
        "authority": QT_TRANSLATE_NOOP(
            "matter_kind", "Inquiry of the Commission or another authority"
        ),
        "litigation": QT_TRANSLATE_NOOP("matter_kind", "Lawsuit, announced or pending"),
    },
    "link_kind": {
        "earlier": QT_TRANSLATE_NOOP("link_kind", "Earlier case"),
        "follow_up": QT_TRANSLATE_NOOP("link_kind", "Follow-up case"),
        "duplicate": QT_TRANSLATE_NOOP("link_kind", "The same request again"),
        "same_matter": QT_TRANSLATE_NOOP("link_kind", "The same matter"),
    },
    "post_way": {
        "ordinary": QT_TRANSLATE_NOOP("post_way", "Ordinary mail"),
        "simplified_registered": QT_TRANSLATE_NOOP("post_way", "Simplified registered mail"),
        "registered": QT_TRANSLATE_NOOP("post_way", "Registered mail"),
        "registered_abroad": QT_TRANSLATE_NOOP("post_way", "International registered mail"),
        "personal_receipt": QT_TRANSLATE_NOOP("post_way", "Personal receipt mail"),
        "recorded": QT_TRANSLATE_NOOP("post_way", "Recorded delivery"),
        "ems": QT_TRANSLATE_NOOP("post_way", "EMS (abroad)"),
        "email": QT_TRANSLATE_NOOP("post_way", "E-mail"),
        "by_hand": QT_TRANSLATE_NOOP("post_way", "Handed over"),
    },
    "letter_kind": {
        "acknowledgement": QT_TRANSLATE_NOOP("letter_kind", "Acknowledgement"),
        "identity_request": QT_TRANSLATE_NOOP("letter_kind", "Request for papers"),
        "fee_notice": QT_TRANSLATE_NOOP("letter_kind", "Notice of the fee"),
        "decision": QT_TRANSLATE_NOOP("letter_kind", "Notice of decision"),
        "receipt": QT_TRANSLATE_NOOP("letter_kind", "Receipt for the fee"),
    },
    "letter_state": {
        "waiting": QT_TRANSLATE_NOOP("letter_state", "Printed or to print, not posted"),
        "posted": QT_TRANSLATE_NOOP("letter_state", "Posted"),
        "void": QT_TRANSLATE_NOOP("letter_state", "Taken back"),
        "returned": QT_TRANSLATE_NOOP("letter_state", "Came back"),
    },
    "check_role": {
        "requester": QT_TRANSLATE_NOOP("check_role", "Identity of the requester"),
        "subject": QT_TRANSLATE_NOOP("check_role", "Identity of the person concerned"),
        "authority": QT_TRANSLATE_NOOP("check_role", "Authority to act"),
    },
    "method": {
        "document": QT_TRANSLATE_NOOP("method", "Papers"),
        "online": QT_TRANSLATE_NOOP("method", "Signed in to the service"),
        "phone": QT_TRANSLATE_NOOP("method", "Call back by telephone"),
        "visit": QT_TRANSLATE_NOOP("method", "Seen in person"),
    },
    "compared": {
        "name": QT_TRANSLATE_NOOP("compared", "Name"),
        "email": QT_TRANSLATE_NOOP("compared", "E-mail address"),
        "phone": QT_TRANSLATE_NOOP("compared", "Telephone number"),
        "birth": QT_TRANSLATE_NOOP("compared", "Date of birth"),
        "member_id": QT_TRANSLATE_NOOP("compared", "Member number"),
        "area": QT_TRANSLATE_NOOP("compared", "Area of residence"),
        "address_on_document": QT_TRANSLATE_NOOP("compared", "Address on the paper"),
    },
    "language": {
        "ja": QT_TRANSLATE_NOOP("language", "Japanese"),
        "en": QT_TRANSLATE_NOOP("language", "English"),
    },
    "disclosure": {
        "value": QT_TRANSLATE_NOOP("disclosure", "disclosed as held"),
        "state_presence_only": QT_TRANSLATE_NOOP("disclosure", "only whether it is held"),
        "masked": QT_TRANSLATE_NOOP("disclosure", "masked"),
    },
    "effect": {
        "tell": QT_TRANSLATE_NOOP("effect", "Tells the person something"),
        "change": QT_TRANSLATE_NOOP("effect", "Changes the data"),
    },
    "reasons": {
        "forbidden": QT_TRANSLATE_NOOP("reasons", "The letter must not say why"),
        "recommended": QT_TRANSLATE_NOOP("reasons", "The letter should say why (Art. 36)"),
    },
    "day_kind": {
        "counted": QT_TRANSLATE_NOOP("day_kind", "counted"),
        "closed": QT_TRANSLATE_NOOP("day_kind", "not a business day"),
        "paused": QT_TRANSLATE_NOOP("day_kind", "paused"),
    },
    "day_why": {
        "weekend": QT_TRANSLATE_NOOP("day_why", "weekend"),
        "closing_day": QT_TRANSLATE_NOOP("day_why", "closing day of the company"),
    },
    "column": {
        "number": QT_TRANSLATE_NOOP("column", "Number"),
        "name": QT_TRANSLATE_NOOP("column", "Person"),
        "types": QT_TRANSLATE_NOOP("column", "Asked for"),
        "phase": QT_TRANSLATE_NOOP("column", "Where it stands"),
        "due": QT_TRANSLATE_NOOP("column", "Due"),
        "next": QT_TRANSLATE_NOOP("column", "Next step"),
    },
    "actor": {
        "manager": QT_TRANSLATE_NOOP("actor", "Manager"),
        "recovery": QT_TRANSLATE_NOOP("actor", "Recovery key"),
        "deputy": QT_TRANSLATE_NOOP("actor", "Deputy"),
    },
    "strength": {
        "0": QT_TRANSLATE_NOOP("strength", "Too easy to guess"),
        "1": QT_TRANSLATE_NOOP("strength", "Too easy to guess"),
        "2": QT_TRANSLATE_NOOP("strength", "Just enough"),
        "3": QT_TRANSLATE_NOOP("strength", "Good"),
        "4": QT_TRANSLATE_NOOP("strength", "Strong"),
    },
    "particular": {
        "company": QT_TRANSLATE_NOOP("particular", "Company"),
        "postal_code": QT_TRANSLATE_NOOP("particular", "Postal code"),
        "address": QT_TRANSLATE_NOOP("particular", "Address"),
        "representative": QT_TRANSLATE_NOOP("particular", "Representative"),
        "officer": QT_TRANSLATE_NOOP("particular", "Information manager"),
        "desk": QT_TRANSLATE_NOOP("particular", "Name of the desk"),
        "email": QT_TRANSLATE_NOOP("particular", "E-mail"),
        "phone": QT_TRANSLATE_NOOP("particular", "Telephone"),
        "hours": QT_TRANSLATE_NOOP("particular", "Office hours"),
        "payment": QT_TRANSLATE_NOOP("particular", "How the fee is paid"),
    },
    "field": FIELDS,
    "expected": EXPECTED,
    **STEPS,
    "setting": {
        "particulars": QT_TRANSLATE_NOOP("setting", "Company's particulars"),
        "closing_days": QT_TRANSLATE_NOOP("setting", "Closing days"),
        "current_law": QT_TRANSLATE_NOOP("setting", "Data of the Act"),
        "current_policy": QT_TRANSLATE_NOOP("setting", "Policy"),
        "policy_editions": QT_TRANSLATE_NOOP("setting", "Editions of the policy"),
        "backup_folder": QT_TRANSLATE_NOOP("setting", "Folder for backups"),
        "house_texts": QT_TRANSLATE_NOOP("setting", "Company's own texts in letters"),
        "projection": QT_TRANSLATE_NOOP("setting", "List rebuilt"),
    },
    "fault": {
        "pages": QT_TRANSLATE_NOOP("fault", "pages of the file do not match their seals"),
        "structure": QT_TRANSLATE_NOOP("fault", "the structure of the database is broken"),
        "schema": QT_TRANSLATE_NOOP("fault", "tables are not as this program makes them"),
        "audit_chain": QT_TRANSLATE_NOOP("fault", "the chain of the log is broken"),
        "lists": QT_TRANSLATE_NOOP("fault", "the case list does not fit the cases"),
        "events": QT_TRANSLATE_NOOP("fault", "events of cases do not match the log"),
        "settings": QT_TRANSLATE_NOOP("fault", "a setting is not the one that was last made"),
        "letters": QT_TRANSLATE_NOOP(
            "fault", "a letter is missing, or is not the one that was issued"
        ),
        "documents": QT_TRANSLATE_NOOP("fault", "a policy or law file is not the one adopted"),
        "attachments": QT_TRANSLATE_NOOP("fault", "a file put into a case is missing or changed"),
    },
}
"""Group → code → English words."""
