"""Issuing corrected letters at the desk, in one language and as a pair."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import workflow as wf
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.people import Address
from casemgr.domain.text import Language
from casemgr.services import commands as do
from casemgr.services import correcting, dispatch, letter_values
from casemgr.services.desk import Desk
from casemgr.services.letter_data import LetterKind
from tests.builders import ARRIVED, TARO, T, refused
from tests.services.test_desk import COMPANY, detail, disclosed, receive

if TYPE_CHECKING:
    from casemgr.services.letter_data import LetterData
    from casemgr.services.ports import RenderedLetter
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import PlainLetters, SetClock

JA, EN = Language.JA, Language.EN
BOTH = (JA, EN)
MOVED = replace(TARO, address=Address("100-0009", ("東京都千代田区架空9",)))


def issue(desk: Desk, number: str, *languages: Language, **more: Any) -> tuple[str, ...]:
    kind = more.pop("kind", LetterKind.DECISION)
    order = do.IssueLetter(case=number, kind=kind, languages=languages, **more)
    return desk.do(order).letters


def post(desk: Desk, number: str) -> None:
    codes = tuple(x.issued.code for x in wf.waiting_letters(detail(desk, number).case))
    desk.do(do.PostLetter(case=number, way=PostWay.ORDINARY, codes=codes))


def said(desk: Desk, letter: str) -> LetterData:
    return letter_values.read(desk.letter(letter))


def states(desk: Desk, number: str) -> list[tuple[bool, bool, str]]:
    """Whether each letter was taken back or is posted, and what replaces it."""
    return [
        (x.voided is not None, x.posted is not None, x.superseded_by[-2:])
        for x in detail(desk, number).case.letters
    ]


def asked(desk: Desk) -> str:
    number = receive(desk, T.DISCLOSE)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    return number


def test_a_letter_still_here_is_replaced_without_a_word(desk: Desk) -> None:
    number = disclosed(desk)
    (old,) = issue(desk, number)
    desk.do(do.ChangePerson(case=number, requester=MOVED))
    (new,) = issue(desk, number, supersedes=old)
    assert states(desk, number) == [(True, False, "L2"), (False, False, "")]
    data = said(desk, new)
    assert (data.address, data.corrects, data.corrects_on) == (MOVED.address, "", None)
    assert detail(desk, number).outdated == ()


def test_a_letter_that_left_is_named_by_the_one_that_replaces_it(
    desk: Desk, clock: SetClock
) -> None:
    number = disclosed(desk)
    (old,) = issue(desk, number)
    post(desk, number)
    clock.wait(2)
    draft = desk.preview(desk.find(number), LetterKind.DECISION, JA, supersedes=old)
    assert json.loads(draft.pdf)["corrects"] == old
    (new,) = issue(desk, number, supersedes=old)
    assert states(desk, number) == [(False, True, "L2"), (False, False, "")]
    data = said(desk, new)
    assert (data.corrects, data.corrects_on, data.reminder) == (old, ARRIVED, 0)
    with refused(Code.LETTER_SUPERSEDED, letter=old, by=new):
        dispatch.lock(desk, None, old, JA)  # type: ignore[arg-type]


def test_a_letter_that_came_back_is_not_named(desk: Desk) -> None:
    number = disclosed(desk)
    (old,) = issue(desk, number)
    post(desk, number)
    desk.do(do.ReturnLetter(case=number, letter=old))
    (new,) = issue(desk, number, supersedes=old)
    assert states(desk, number) == [(True, False, "L2"), (False, False, "")]
    assert said(desk, new).corrects == ""


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("languages", [(), BOTH, (EN, JA)])
def test_a_pair_is_corrected_as_a_pair(
    desk: Desk, which: int, languages: tuple[Language, ...]
) -> None:
    number = disclosed(desk)
    pair = issue(desk, number, *BOTH)
    post(desk, number)
    new = issue(desk, number, *languages, supersedes=pair[which])
    assert set(new) == {f"{number}-L3", f"{number}-L4"}
    assert states(desk, number)[:2] == [(False, True, "L3"), (False, True, "L4")]
    assert [said(desk, x).corrects for x in sorted(new)] == list(pair)
    assert [said(desk, x).translates for x in sorted(new)] == ["", f"{number}-L3"]


def test_one_of_a_pair_may_be_corrected_alone(desk: Desk, clock: SetClock) -> None:
    number = disclosed(desk)
    ja, en = issue(desk, number, *BOTH)
    post(desk, number)
    (new,) = issue(desk, number, EN, supersedes=en)
    assert states(desk, number)[:2] == [(False, True, ""), (False, True, "L3")]
    assert (said(desk, new).corrects, said(desk, new).translates) == (en, "")
    with refused(Code.CORRECTION_IN_OTHER_LANGUAGE, letter=ja, language="ja"):
        issue(desk, number, EN, supersedes=ja)
    # The pair still belongs together, whatever day each form is of.
    clock.wait(1)
    assert len(issue(desk, number, supersedes=ja)) == 2
    assert states(desk, number)[:3] == [
        (False, True, "L4"),
        (False, True, "L5"),
        (True, False, "L5"),
    ]
    assert [said(desk, x).corrects for x in (f"{number}-L4", f"{number}-L5")] == [ja, en]


def test_a_language_that_was_not_there_is_new_and_names_what_the_person_has(desk: Desk) -> None:
    number = disclosed(desk)
    (old,) = issue(desk, number, JA)
    post(desk, number)
    ja, en = issue(desk, number, *BOTH, supersedes=old)
    assert [x.issued.supersedes for x in detail(desk, number).case.letters] == ["", old, ""]
    assert [said(desk, x).corrects for x in (ja, en)] == [old, old]


def dismissed(desk: Desk) -> str:
    """Two items, ended by the procedure; the second one can be ended anew."""
    number = receive(desk, T.PURPOSE, T.DISCLOSE)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    for item in (1, 2):
        dismiss(desk, number, item)
    return number


def dismiss(desk: Desk, number: str, item: int) -> None:
    unclear = Outcome.PROCEDURE_NOT_FOLLOWED
    desk.do(do.Dismiss(case=number, item=item, outcome=unclear, reason="書式"))


def test_a_language_that_was_told_apart_is_not_told_again(desk: Desk) -> None:
    number = dismissed(desk)
    (old,) = issue(desk, number, JA)
    desk.do(do.AddItem(case=number, item=do.NewItem(type=T.ERASE)))
    dismiss(desk, number, 3)
    issue(desk, number, JA)
    (english,) = issue(desk, number, EN)
    issue(desk, number, supersedes=f"{number}-L2")
    with refused(Code.LETTER_ALREADY_ISSUED, letter=english):
        issue(desk, number, *BOTH, supersedes=old)
    assert len(issue(desk, number, supersedes=old)) == 1


def test_what_was_decided_anew_is_corrected_by_its_own_letters(desk: Desk) -> None:
    number = dismissed(desk)
    old = issue(desk, number, *BOTH)
    post(desk, number)
    desk.do(do.Close(case=number))
    desk.do(do.Reopen(case=number, reason="再度のご請求"))
    dismiss(desk, number, 2)
    (new,) = issue(desk, number, JA)
    for letter, language in zip(old, BOTH, strict=True):
        with refused(Code.DECIDED_SINCE, letter=letter, item=2):
            issue(desk, number, language, supersedes=letter)
    assert len(issue(desk, number, *BOTH, supersedes=new)) == 2


def test_reminders_of_another_day_are_no_pair(desk: Desk, clock: SetClock) -> None:
    number = asked(desk)
    ask = LetterKind.IDENTITY_REQUEST
    first = issue(desk, number, *BOTH, kind=ask)
    post(desk, number)
    clock.wait(7)
    again = issue(desk, number, *BOTH, kind=ask)
    post(desk, number)
    assert [said(desk, x).reminder for x in (*first, *again)] == [0, 0, 1, 1]
    new = issue(desk, number, kind=ask, supersedes=first[0])
    assert [said(desk, x).corrects for x in new] == list(first)
    # What takes the place of the first request is no reminder either.
    assert [said(desk, x).reminder for x in new] == [0, 0]
    post(desk, number)
    (third, _) = issue(desk, number, *BOTH, kind=ask)
    assert said(desk, third).reminder == 2  # the first of them is still the one of a week ago


def test_the_order_for_a_corrected_letter_is_as_the_letter_was_made(
    desk: Desk, clock: SetClock
) -> None:
    number = asked(desk)
    until = ARRIVED + timedelta(days=14)
    ask = LetterKind.IDENTITY_REQUEST
    things = {"enclosures": ("返信用封筒",), "enclosures_en": ("reply envelope",)}
    ja, en = issue(desk, number, *BOTH, kind=ask, reply_by=until, **things)
    order = correcting.order(desk, en)
    assert order == do.IssueLetter(
        case=number, kind=ask, languages=BOTH, reply_by=until, supersedes=en, **things
    )
    desk.do(order)
    with refused(Code.LETTER_VOID, letter=ja):
        correcting.order(desk, ja)
    clock.wait(1)
    (alone,) = issue(desk, number, EN, kind=ask, enclosures=("reply envelope",))
    again = correcting.order(desk, alone)
    assert (again.languages, again.enclosures, again.enclosures_en) == (
        (EN,),
        ("reply envelope",),
        (),
    )


def test_the_order_for_a_receipt_keeps_the_name_it_was_made_out_to(desk: Desk) -> None:
    number = disclosed(desk)
    (old,) = issue(desk, number, kind=LetterKind.RECEIPT, receipt_name="株式会社見本商事")
    order = correcting.order(desk, old)
    assert (order.receipt_name, order.languages) == ("株式会社見本商事", (JA,))


# --- pairs -----------------------------------------------------------------------------------


def test_both_languages_are_made_of_one_set_of_data(desk: Desk) -> None:
    number = disclosed(desk)
    en, ja = issue(desk, number, EN, JA)
    # The Japanese letter is the original, in whatever order the two were asked for.
    assert (ja, en) == (f"{number}-L1", f"{number}-L2")
    assert (said(desk, ja).translates, said(desk, en).translates) == ("", ja)
    assert said(desk, ja).log_head == said(desk, en).log_head


def test_an_english_letter_alone_is_the_translation_of_none(desk: Desk) -> None:
    assert said(desk, issue(desk, disclosed(desk), EN)[0]).translates == ""


def test_a_pair_that_differs_is_not_issued(
    vault: EncryptedVault, letters: PlainLetters, clock: SetClock
) -> None:
    class Wrong(type(letters)):  # type: ignore[misc]
        """Says another day in English."""

        def render(self, data: LetterData, language: Language, **more: Any) -> RenderedLetter:
            if language is EN:
                data = replace(data, arrived_on=date(2026, 10, 31))
            return super().render(data, language, **more)  # type: ignore[no-any-return]

    desk = Desk(vault, Wrong(), clock)
    from tests.builders import LAW, POLICY

    desk.adopt_rules(LAW, POLICY)
    number = disclosed(desk)
    before = desk.log_head()
    what = [f"date:{ARRIVED.isoformat()}:ja", "date:2026-10-31:en"]
    with refused(Code.PAIR_DIFFERS):
        issue(desk, number, *BOTH)
    assert desk.log_head() == before
    assert detail(desk, number).case.letters == ()
    with refused(Code.NO_SUCH_LETTER):
        desk.letter(f"{number}-L1")
    assert what
    # One after the other nothing is compared: neither says that it translates the other.
    issue(desk, number, JA)
    issue(desk, number, EN)


def test_a_pair_of_other_numbers_is_refused_by_their_names(desk: Desk) -> None:
    number = disclosed(desk)
    things = {"enclosures": ("写し3部",), "enclosures_en": ("copies: 5",)}
    what = ["number:enclosures 1:ja:3", "number:enclosures 1:en:5"]
    with refused(Code.PAIR_DIFFERS, what=what):
        issue(desk, number, *BOTH, **things)
    assert detail(desk, number).case.letters == ()
    assert len(issue(desk, number, *BOTH, **(things | {"enclosures_en": ("3 copies",)}))) == 2


def test_letters_of_other_numbers_may_go_one_after_the_other(desk: Desk) -> None:
    """The way out where the check is wrong: each stands for itself and names no original."""
    number = disclosed(desk)
    (ja,) = issue(desk, number, JA, enclosures=("写し3部",))
    (en,) = issue(desk, number, EN, enclosures=("copies: 5",))
    assert [said(desk, x).translates for x in (ja, en)] == ["", ""]
