"""Does the database find exactly those whom an audience means?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from storage.audiences.people import Found, LeftOut, find
from storage.audiences.tree import (
    Both,
    Comparison,
    Either,
    Everybody,
    Not,
    Term,
    Trait,
    Tree,
    as_facts,
    from_facts,
)
from storage.database import Database
from storage.tables import BroadcastAnswer, Chat, Cohort
from storage.vocabulary import AnswerKind, DeliveryStatus, Gone, ParticipantStatus, Role
from tests.storage import rows

RUNGS = ("T0", "T1", "T2", "T10")
VILLAGES = ("Muara Pantun", "Éboni 'Lama'", None)
CODES = ("MELATI", "mawar")
LANGUAGES = ("id", "en")
OPTIONS = ("stuck", "progress")
SALES = (0, 250_000, 1_000_000)


@dataclass
class Villager:
    """One place as the brute force sees it."""

    cohort: int
    village: str | None
    trainer: bool
    status: ParticipantStatus
    rung: str
    language: str
    answers: list[int | str] = field(default_factory=list)
    got: bool = False
    said: str | None = None
    chat: bool = True
    gone: bool = False


VILLAGERS = st.builds(
    Villager,
    cohort=st.integers(0, 1),
    village=st.sampled_from(VILLAGES),
    trainer=st.booleans(),
    status=st.sampled_from(ParticipantStatus),
    rung=st.sampled_from(RUNGS),
    language=st.sampled_from(LANGUAGES),
    answers=st.lists(st.sampled_from([*SALES, *OPTIONS]), max_size=3),
    got=st.booleans(),
    said=st.none() | st.sampled_from(["Hadir", "tidak hadir"]),
    chat=st.booleans(),
    gone=st.booleans(),
)
SAME = st.sampled_from([Comparison.IS, Comparison.IS_NOT])
TERMS = (
    st.builds(Term, st.just(Trait.COHORT), SAME, st.sampled_from(["melati", "MAWAR", "KENANGA"]))
    | st.builds(Term, st.just(Trait.VILLAGE), SAME, st.sampled_from([*VILLAGES, "muara pantun"]))
    | st.builds(Term, st.just(Trait.TRAINER), SAME, st.sampled_from(["budi", "Tini", None]))
    | st.builds(Term, st.just(Trait.STATUS), SAME, st.sampled_from([one.value for one in ParticipantStatus]))
    | st.builds(Term, st.just(Trait.RUNG), st.sampled_from(Comparison), st.sampled_from([*RUNGS, "T9"]))
    | st.builds(Term, st.just(Trait.LANGUAGE), SAME, st.sampled_from(LANGUAGES))
    | st.builds(Term, st.just(Trait.ROLE), SAME, st.sampled_from(["trainee", "trainer"]))
    | st.builds(Term, st.just(Trait.GOT), st.just(Comparison.IS), st.just(1))
    | st.builds(
        Term, st.just(Trait.ANSWERED), SAME, st.sampled_from(["hadir", "TIDAK HADIR", None]), st.just("1")
    )
    | st.builds(
        Term, st.just(Trait.ANSWER), st.sampled_from(Comparison), st.sampled_from(SALES), st.just("asked")
    )
    | st.builds(Term, st.just(Trait.ANSWER), SAME, st.sampled_from(OPTIONS), st.just("asked"))
)
TREES: st.SearchStrategy[Tree] = st.recursive(
    TERMS | st.just(Everybody()),
    lambda trees: st.builds(Both, trees, trees) | st.builds(Either, trees, trees) | st.builds(Not, trees),
    max_leaves=6,
)


@pytest.fixture
def village(database: Database) -> Database:
    return database


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(VILLAGERS, min_size=1, max_size=5), TREES)
def test_the_database_finds_whom_one_would_find_by_hand(
    village: Database, villagers: list[Villager], tree: Tree
) -> None:
    with village.writing() as session:
        cohorts = _settled(session, villagers)

        found = find(session, from_facts(as_facts(tree)), [one.id for one in cohorts], RUNGS)

        assert _names(found) == _by_hand(villagers, tree)
        session.rollback()


def test_nobody_of_another_cohort_is_found_whatever_is_asked(database: Database) -> None:
    with database.writing() as session:
        ours, theirs = rows.cohort(session), rows.cohort(session)
        rows.participant(session, rows.person(session, "Sari", 1), ours)
        rows.participant(session, rows.person(session, "Wati", 2), theirs)
        everybody_else = Not(Term(Trait.COHORT, Comparison.IS, ours.code))

        assert _names(find(session, Everybody(), [ours.id], RUNGS)) == {None: {"Sari"}}
        assert _names(find(session, everybody_else, [ours.id], RUNGS)) == {}


def test_two_who_share_a_phone_get_one_copy(database: Database) -> None:
    with database.writing() as session:
        melati = rows.cohort(session)
        for name, chat in (("Sari", 1), ("Ibu Sari", 1), ("Budi", 2)):
            rows.participant(session, rows.person(session, name, chat), melati)

        found = find(session, Everybody(), [melati.id], RUNGS)

        assert _names(found) == {None: {"Sari", "Budi"}, LeftOut.SAME_PHONE: {"Ibu Sari"}}


def test_whoever_got_it_already_is_left_out_and_named(database: Database) -> None:
    with database.writing() as session:
        sari, wati = rows.person(session, "Sari", 1), rows.person(session, "Wati", 2)
        melati = rows.cohort(session)
        for one in (sari, wati):
            rows.participant(session, one, melati)
        broadcast = rows.broadcast(session)
        rows.delivery(session, broadcast.id, sari.id, DeliveryStatus.SENT)

        found = find(session, Everybody(), None, RUNGS, already=broadcast.id)

        assert _names(found) == {LeftOut.ALREADY_REACHED: {"Sari"}, None: {"Wati"}}


def test_staff_are_meant_only_where_roles_are_spoken_of(database: Database) -> None:
    with database.writing() as session:
        melati = rows.cohort(session)
        rows.participant(session, rows.person(session, "Sari", 1), melati)
        rows.grant(session, rows.person(session, "Budi", 2), Role.TRAINER, melati)
        rows.grant(session, rows.person(session, "Ratna", 3), Role.COORDINATOR, None)
        staff = Not(Term(Trait.ROLE, Comparison.IS, Role.TRAINEE))

        assert _names(find(session, Everybody(), [melati.id], RUNGS)) == {None: {"Sari"}}
        assert _names(find(session, staff, [melati.id], RUNGS)) == {None: {"Budi", "Ratna"}}
        mawar = rows.cohort(session)
        for number, name in enumerate(("Tini", "Eka")):
            rows.grant(session, rows.person(session, name, 10 + number), Role.TRAINER, mawar)
        theirs = Both(Term(Trait.COHORT, Comparison.IS, mawar.code), staff)
        assert _names(find(session, theirs, None, RUNGS)) == {None: {"Tini", "Eka"}}


def _settled(session: Session, villagers: Sequence[Villager]) -> list[Cohort]:
    """Puts the villagers into the database, with two cohorts, a trainer and a broadcast."""
    cohorts = [rows.cohort(session), rows.cohort(session)]
    for cohort, code in zip(cohorts, CODES, strict=True):
        cohort.code = code
    budi = rows.person(session, "Budi")
    broadcast = rows.broadcast(session)
    broadcast.id = 1
    for number, one in enumerate(villagers):
        who = rows.person(session, str(number), 100 + number if one.chat else None)
        who.language = one.language
        place = rows.participant(
            session,
            who,
            cohorts[one.cohort],
            status=one.status,
            village=one.village,
            trainer_id=budi.id if one.trainer else None,
        )
        place.rung = one.rung
        if one.chat and one.gone:
            chat = session.get_one(Chat, 100 + number)
            chat.gone = Gone.BLOCKED
        for week, value in enumerate(one.answers):
            check_in = rows.check_in(session, place, local_date=rows.NOW.date() + week * rows.WEEK)
            kind = AnswerKind.AMOUNT if isinstance(value, int) else AnswerKind.CHOICE
            at = rows.NOW + timedelta(days=week)
            rows.answer(session, check_in, "asked", kind=kind, value=value, answered_at=at)
        if one.said is not None:
            said = BroadcastAnswer(broadcast_id=1, person_id=who.id, option=one.said, answered_at=rows.NOW)
            rows.keep(session, said)
        if one.got:
            rows.delivery(session, 1, who.id, DeliveryStatus.SENT)
    session.flush()
    return cohorts


def _by_hand(villagers: Sequence[Villager], tree: Tree) -> dict[LeftOut | None, set[str]]:
    meant: dict[LeftOut | None, set[str]] = {}
    for number, one in enumerate(villagers):
        if _is_meant(one, tree):
            meant.setdefault(_kept_from(one, tree), set()).add(str(number))
    return meant


def _kept_from(one: Villager, tree: Tree) -> LeftOut | None:
    if one.status is ParticipantStatus.WITHDRAWN:
        return LeftOut.WITHDRAWN
    if not one.chat or one.status is ParticipantStatus.INVITED:
        return LeftOut.WITHOUT_TELEGRAM
    if one.gone:
        return LeftOut.BLOCKED
    is_paused = one.status is ParticipantStatus.PAUSED
    return LeftOut.PAUSED if is_paused and not _asks_for_pauses(tree) else None


def _asks_for_pauses(tree: Tree, *, is_so: bool = True) -> bool:
    match tree:
        case Both(left, right) | Either(left, right):
            return _asks_for_pauses(left, is_so=is_so) or _asks_for_pauses(right, is_so=is_so)
        case Not(one):
            return _asks_for_pauses(one, is_so=not is_so)
        case Term(Trait.STATUS, comparison, ParticipantStatus.PAUSED):
            return (comparison is Comparison.IS) is is_so
    return False


def _is_meant(one: Villager, tree: Tree) -> bool:
    match tree:
        case Both(left, right):
            return _is_meant(one, left) and _is_meant(one, right)
        case Either(left, right):
            return _is_meant(one, left) or _is_meant(one, right)
        case Not(part):
            return not _is_meant(one, part)
        case Term():
            return _is_said(one, tree)
        case Everybody():
            return True


def _is_said(one: Villager, term: Term) -> bool:
    if term.trait is Trait.GOT:
        return one.got
    if term.trait is Trait.ANSWERED:
        return _has_answered_the_broadcast(one, term)
    if term.trait is Trait.ANSWER:
        return _has_answered(one, term)
    has: int | str | None = {
        Trait.COHORT: CODES[one.cohort],
        Trait.VILLAGE: one.village,
        Trait.TRAINER: "Budi" if one.trainer else None,
        Trait.STATUS: one.status.value,
        Trait.RUNG: one.rung,
        Trait.LANGUAGE: one.language,
        Trait.ROLE: Role.TRAINEE.value,
    }[term.trait]
    if term.trait is Trait.RUNG:
        meant = RUNGS.index(str(term.value)) if term.value in RUNGS else None
        return meant is not None and _compares(RUNGS.index(one.rung), term.comparison, meant)
    if has is None and term.value is not None:
        return False
    return (str(has).lower() == str(term.value).lower()) is (term.comparison is Comparison.IS)


def _has_answered_the_broadcast(one: Villager, term: Term) -> bool:
    if one.said is None or term.value is None:
        return one.said is not None
    return (one.said.lower() == str(term.value).lower()) is (term.comparison is Comparison.IS)


def _has_answered(one: Villager, term: Term) -> bool:
    newest = one.answers[-1] if one.answers else None
    if newest is None:
        return False
    if isinstance(term.value, int):
        return isinstance(newest, int) and _compares(newest, term.comparison, term.value)
    return (newest == term.value) is (term.comparison is Comparison.IS)


def _compares(one: int, how: Comparison, other: int) -> bool:
    return {
        Comparison.IS: one == other,
        Comparison.IS_NOT: one != other,
        Comparison.LESS: one < other,
        Comparison.AT_MOST: one <= other,
        Comparison.MORE: one > other,
        Comparison.AT_LEAST: one >= other,
    }[how]


def _names(found: Found) -> dict[LeftOut | None, set[str]]:
    names: dict[LeftOut | None, set[str]] = {
        why: {one.name for one in ones} for why, ones in found.left_out.items()
    }
    if found.recipients:
        names[None] = {one.name for one in found.recipients}
    return names
