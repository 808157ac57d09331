"""Does a partner read only what nobody among few can be found out by?"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.papers import printed
from bot.services import partner_figures, partner_letters, support
from bot.services.work import Work
from storage import partners
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.partner_vocabulary import OrganisationKind
from storage.tables import Cohort, Outgoing, Participant, PartnerLetter, Person, Support
from storage.vocabulary import AnswerKind, CheckInStatus, Role
from tests.storage import rows

FEBRUARY = date(2026, 2, 1)


@pytest.fixture
def melati(work: Work) -> Iterator[Cohort]:
    nested = work.session.begin_nested()
    yield rows.cohort(work.session)
    nested.rollback()


def _partner(work: Work, cohort: Cohort, name: str = "Andi", organisation: str | None = "CV Maju") -> Person:
    partner = rows.person(work.session, name)
    rows.grant(work.session, partner, Role.PARTNER, cohort)
    if organisation is not None:
        kind = OrganisationKind.FIRM
        partners.join(work.session, partner.id, kind, organisation, work.now, is_confirmed=True)
    return partner


def _people(work: Work, cohort: Cohort, count: int, village: str = "Sepaso") -> list[Participant]:
    return [
        rows.participant(work.session, rows.person(work.session), cohort, village=village)
        for _ in range(count)
    ]


def _gives(work: Work, place: Participant, partner: Person | None = None, name: str = "CV Maju") -> None:
    gift = Support(
        cohort_id=place.cohort_id,
        participant_id=place.id,
        partner_id=partner.id if partner is not None else None,
        partner=name,
        kind=SupportKind.EQUIPMENT,
        what="mesin",
        amount=1_000_000,
        status=SupportStatus.CONFIRMED,
        pledged_at=rows.NOW,
    )
    rows.keep(work.session, gift)


def _lacks(work: Work, place: Participant, what: str, weeks_ago: int = 1) -> None:
    at = work.now - timedelta(weeks=weeks_ago)
    told = {"status": CheckInStatus.COMPLETED, "local_date": at.date(), "due_at": at, "planned_at": at}
    asked = rows.check_in(work.session, place, **told)
    rows.answer(work.session, asked, "obstacle", kind=AnswerKind.CHOICE, value=what, raw=what)


def _sells(work: Work, place: Participant, *amounts: int) -> None:
    for number, amount in enumerate(amounts):
        at = work.now - timedelta(weeks=len(amounts) - number)
        asked = rows.check_in(
            work.session, place, status=CheckInStatus.COMPLETED, local_date=at.date(), planned_at=at
        )
        rows.answer(work.session, asked, value=amount, answered_at=at)


def _read(work: Work, partner: Person) -> dict[str, Any]:
    return partner_figures.read(work, partner, FEBRUARY)


def test_a_village_of_few_is_told_only_together_with_others(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    for village, count in (("Sepaso", 7), ("Bengalon", 6), ("Karangan", 2)):
        for place in _people(work, melati, count, village):
            _gives(work, place, partner)

    told = _read(work, partner)

    assert told["for"] == "CV Maju"
    assert told["recipients"] == {"cells": {"Sepaso": 7}, "others": 8, "total": 15}
    assert [one for one in told["given"] if one["confirmed"] == 15 and one["rupiah"] == 15_000_000]


def test_of_four_people_nothing_at_all_is_told(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    for place in _people(work, melati, 4):
        _gives(work, place, partner)
        _sells(work, place, *[100] * 4, *[900] * 4)

    told = _read(work, partner)

    assert (told["recipients"]["total"], told["changed"]) == (None, {})


def test_how_gifts_stand_is_told_of_nobody_among_few(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    for place in _people(work, melati, 4):
        _gives(work, place, partner)
    few = _read(work, partner)["given"][0]
    for place in _people(work, melati, 3):
        _gives(work, place, partner)
    work.session.exec(select(Support)).all()[0].status = SupportStatus.CONTESTED
    one_says_no = _read(work, partner)["given"][0]

    assert (few["rupiah"], few["gifts"], few["confirmed"]) == (4_000_000, None, None)
    assert (one_says_no["gifts"], one_says_no["confirmed"], one_says_no["contested"]) == (7, None, None)
    said = [partner_letters._given_line(work, partner, one) for one in (few, one_says_no)]
    assert said == [
        "Alat: nilainya Rp 4.000.000. Jumlahnya tidak disebut: orangnya sedikit.",
        "Alat: 7 kali, nilainya Rp 7.000.000. Keadaannya tidak dirinci: orangnya sedikit.",
    ]


def test_how_gifts_stand_is_not_told_again_before_many_have_changed(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    for place in _people(work, melati, 12):
        _gives(work, place, partner)
    first = json.loads(json.dumps(_read(work, partner)))
    rows.keep(
        work.session, PartnerLetter(person_id=partner.id, month=FEBRUARY, content=first, written_at=rows.NOW)
    )
    gifts = work.session.exec(select(Support)).all()

    def told_after(contested: int) -> tuple[int | None, int | None]:
        for gift in gifts[:contested]:
            gift.status = SupportStatus.CONTESTED
        given = _read(work, partner)["given"][0]
        return given["confirmed"], given["contested"]

    assert [told_after(count) for count in (0, 5, 6)] == [(12, 0), (7, 5), (6, 6)]
    for place in _people(work, melati, 1):
        _gives(work, place, partner)
    assert told_after(6) == (7, 6)
    gifts[-1].status = SupportStatus.DELIVERED
    assert told_after(6) == (None, None)


def test_what_changed_is_told_where_both_sides_are_many(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    places = _people(work, melati, 11)
    for number, place in enumerate(places):
        _gives(work, place, partner)
        later = 900 if number < 6 else 100
        _sells(work, place, *[100] * 4, *[later] * 4)

    told = _read(work, partner)

    # All were heard from lately: who was not would be nobody, and that would tell of each.
    assert told["changed"] == {"lately": None, "more_sales": (6, 11)}
    some_never_linked = partner_letters._what_changed(work, partner, told | {"linked": (11, 16)})
    assert some_never_linked[:2] == [
        "6 dari 11 penjualannya naik dari awalnya sendiri.",
        "Pernah terhubung: 11 dari 16.",
    ]


def test_what_changed_by_few_since_the_last_letter_stands_as_it_did(work: Work, melati: Cohort) -> None:
    partner, colleague = _partner(work, melati), _partner(work, melati, "Beni")
    for number, place in enumerate(_people(work, melati, 12)):
        _gives(work, place, partner)
        _lacks(work, place, "modal", weeks_ago=2)
        if number < 6:
            _sells(work, place, 100)
    first = _read(work, partner)
    rows.keep(
        work.session, PartnerLetter(person_id=partner.id, month=FEBRUARY, content=first, written_at=rows.NOW)
    )
    for place in _people(work, melati, 4):
        _gives(work, place, partner)
        _lacks(work, place, "modal", weeks_ago=2)
        _sells(work, place, 100)

    assert first["changed"]["lately"] == (6, 12)
    stranger = _partner(work, melati, "Candra", "UD Candra")
    for reader, parts in (
        (partner, ("recipients", "changed", "needs")),
        (colleague, ("recipients", "changed", "needs")),
        (stranger, ("needs",)),
    ):
        told = json.loads(json.dumps(_read(work, reader)))
        assert [told[part] for part in parts] == [json.loads(json.dumps(first[part])) for part in parts]
    _gives(work, _people(work, melati, 1)[0], partner)
    assert _read(work, colleague)["recipients"]["total"] == 17


def test_a_need_is_told_until_somebody_pledges_what_meets_it(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    other = rows.cohort(work.session)
    places = _people(work, melati, 7)
    for place in places:
        _lacks(work, place, "modal", weeks_ago=3)
        _lacks(work, place, "alat")
    for place in _people(work, other, 9):
        _lacks(work, place, "izin")
    for place in _people(work, melati, 9):
        _lacks(work, place, "keluarga")
    for place in _people(work, melati, 9):
        _lacks(work, place, "pemasaran", weeks_ago=30)

    assert _read(work, partner)["needs"] == {"cells": {"alat": 7}, "others": None, "total": 7}
    _gives(work, places[0])
    _gives(work, places[1])
    assert _read(work, partner)["needs"]["cells"] == {"alat": 5}
    _gives(work, places[2])
    assert _read(work, partner)["needs"] == {"cells": {}, "others": None, "total": None}


def test_what_a_cohort_was_pledged_is_needed_by_so_many_fewer(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati)
    for place in _people(work, melati, 12):
        _lacks(work, place, "modal" if place.id % 2 else "alat")
    pledged = Support(
        cohort_id=melati.id,
        partner="CV Maju",
        kind=SupportKind.EQUIPMENT,
        what="mesin",
        status=SupportStatus.PLEDGED,
        pledged_at=rows.NOW,
    )
    needed = []
    for quantity in (0, 1, 6, None):
        pledged.quantity = quantity
        rows.keep(work.session, pledged)
        needed.append(_read(work, partner)["needs"]["cells"])

    assert needed == [{"alat": 6, "modal": 6}, {"alat": 5, "modal": 6}, {"modal": 6}, {"modal": 6}]


def test_a_letter_that_does_not_say_of_which_cohorts_it_tells_is_held_against_nobody_elses(
    work: Work, melati: Cohort
) -> None:
    bank, agency = (rows.person(work.session, name) for name in ("Bank", "Dinas"))
    for partner in (bank, agency):
        rows.grant(work.session, partner, Role.PARTNER, None)
    for place in _people(work, melati, 12):
        _lacks(work, place, "modal")
    before = {**_read(work, bank), "needs": {"cells": {"modal": 9}, "others": None, "total": 9}}
    del before["scope"]
    rows.keep(
        work.session,
        PartnerLetter(person_id=bank.id, month=date(2026, 1, 1), content=before, written_at=rows.NOW),
    )

    assert _read(work, agency)["needs"]["cells"]["modal"] == 12
    assert _read(work, bank)["needs"]["cells"]["modal"] == 9


def test_what_colleagues_gave_and_what_the_office_entered_is_the_organisations(
    work: Work, melati: Cohort
) -> None:
    partner, colleague = _partner(work, melati), _partner(work, melati, "Beni", "cv maju")
    stranger = _partner(work, melati, "Candra", None)
    first, second, third = _people(work, melati, 3)
    _gives(work, first, colleague)
    _gives(work, second, None, "CV MAJU")
    _gives(work, third, stranger, "Candra")

    assert [one["rupiah"] for one in _read(work, partner)["given"]] == [2_000_000]
    assert [one["rupiah"] for one in _read(work, stranger)["given"]] == [1_000_000]
    assert _read(work, colleague)["for"] == "CV Maju"


def test_without_the_offices_word_nobody_reads_what_stands_under_a_name(work: Work, melati: Cohort) -> None:
    named_alike = _partner(work, melati, "CV Maju", None)
    only_says_so = _partner(work, melati, "Beni", None)
    first, second, third = _people(work, melati, 3)
    _gives(work, first)
    _gives(work, second)
    _gives(work, third, only_says_so, "UD Beni")
    assert partners.is_taken(work.session, only_says_so.id, "cv maju")
    assert not partners.is_taken(work.session, only_says_so.id, "UD Beni")
    partners.join(work.session, only_says_so.id, OrganisationKind.FIRM, "CV Maju", work.now)

    assert _read(work, named_alike)["given"] == []
    assert [one["rupiah"] for one in _read(work, only_says_so)["given"]] == [1_000_000]
    assert support.giver_called(work, "cv maju") == support.Giver("CV Maju", None)
    confirmed = _partner(work, melati, "Candra", "CV Maju")
    assert [one["rupiah"] for one in _read(work, confirmed)["given"]] == [2_000_000]
    assert support.giver_called(work, "cv maju") == support.Giver("CV Maju", confirmed.id)


def test_a_name_is_the_same_in_capitals_of_any_letter(work: Work, melati: Cohort) -> None:
    partner = _partner(work, melati, organisation="Café Érable")
    _gives(work, _people(work, melati, 1)[0], None, "CAFÉ ÉRABLE")

    assert [one["rupiah"] for one in _read(work, partner)["given"]] == [1_000_000]


def test_a_letter_of_many_villages_fits_into_a_message_and_is_whole_on_paper(
    work: Work, melati: Cohort, monkeypatch: pytest.MonkeyPatch
) -> None:
    partner = rows.person(work.session, "Andi", chat=77)
    rows.grant(work.session, partner, Role.PARTNER, melati)
    cells = {f"{'Sangatta Selatan ' * 10}{number}": 900 - number for number in range(300)}
    content = _read(work, partner) | {"recipients": {"cells": cells, "others": 7, "total": 225_000}}
    month = work.today(partner.timezone).replace(day=1) - timedelta(days=1)
    letter = PartnerLetter(
        person_id=partner.id, month=month.replace(day=1), content=content, written_at=work.now
    )
    rows.keep(work.session, letter)
    monkeypatch.setattr(printed, "write", lambda paper, _at: str(paper.sections).encode())

    partner_letters.show(work, partner)

    bodies = work.session.exec(select(Outgoing.body).where(Outgoing.chat_id == 77)).all()
    said = [json.loads(body) for body in bodies]
    [text] = [one["text"] for one in said if "text" in one]
    assert len(text) < 4096
    assert "900 orang" in text
    assert "lainnya: 7 orang\nSelebihnya ada di berkas." in text
    paper = partner_letters.print_it(work, {"letter": letter.id}).decode()
    assert "601 orang" in paper
    assert "Selebihnya" not in paper
