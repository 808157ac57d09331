"""How does somebody leave no trace but in the counts?"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.buttons.erasing import EraseMe, KeepMe
from bot.errors import CannotBeDone, Refusal
from bot.services import (
    alerts,
    common_room,
    leaving,
    posting,
    programmes,
    referral_endings,
    room_joining,
    taking_away,
)
from bot.services.cohort_news import ShareGone
from bot.services.people import visitor
from bot.services.speech import Post, call, choice, column, say
from bot.services.work import Work
from storage import (
    cases,
    cohorts,
    common_rooms,
    contributions,
    erasing,
    evidence,
    later_news,
    participants,
    peer_questions,
    people,
    question_book,
    traces,
)
from storage.gathered import pour_out
from storage.said_of_them import concern_of
from storage.strangers import STRANGER
from storage.tables import Cohort, CohortPost, Participant, Person
from storage.vocabulary import CaseOutcome, ExitGrade, Role


class StillNeeded(CannotBeDone):
    """Somebody of the staff on whom people rely."""

    def __init__(self, person: Person) -> None:
        super().__init__(
            f"{person.name} still looks after participants or holds cases; "
            f"hand them on first: pendamping handover {person.id}."
        )


class OnlyCoordinator(CannotBeDone):
    """In an open cohort, which people can come into any day, somebody answers for whoever has no trainer."""

    def __init__(self, person: Person, codes: list[str]) -> None:
        super().__init__(
            f"{person.name} is the only coordinator of {', '.join(codes)}, which is still open; "
            "invite another first: pendamping invite --role coordinator."
        )


class AskTheOffice(Refusal):
    """Staff hand on what they do before they go."""

    words = "erase-ask-the-office"


@dataclass(frozen=True)
class Erased:
    """How many rows went, by table; none where it was done before."""

    rows: dict[str, int]


def ask(work: Work, person: Person) -> None:
    """What goes, what stays, and that it cannot be undone; to keep it is the first choice."""
    if people.roles_of(work.session, person.id) - {Role.TRAINEE}:
        raise AskTheOffice
    choices = [
        choice(work, person, "button-keep-me", KeepMe()),
        choice(work, person, "button-erase-me", EraseMe()),
    ]
    say(work, person, "erase-sure", buttons=column(choices))


def agree(work: Work, person: Person) -> None:
    """Their own wish; it is done at the next look of the program, beside everything else."""
    if people.roles_of(work.session, person.id) - {Role.TRAINEE}:
        raise AskTheOffice
    person.erase_at = work.now
    work.session.add(person)
    work.session.flush()
    say(work, person, "erase-noted")


def to_erase(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    return erasing.due(work.session, work.now, limit, skip)


def erase_due(work: Work, person_id: int) -> None:
    """Not whoever has come to serve in between: they hand on what they do first, and then ask anew."""
    person = people.get(work.session, person_id)
    if people.roles_of(work.session, person_id) - {Role.TRAINEE}:
        person.erase_at = None
        work.session.add(person)
        work.session.flush()
        return
    erase(work, person)


def erase(work: Work, person: Person) -> Erased:
    """Everything that is theirs goes from the tables, from the disk and from what they shared.

    Raises StillNeeded and OnlyCoordinator. Their places, cases and support stay as rows without a name, and
    so the counts.
    """
    if person.erased_at is not None:
        return Erased({})
    if participants.of_trainer(work.session, person.id) or cases.concerning(work.session, person.id):
        raise StillNeeded(person)
    alone = [one.code for one in cohorts.open_ones(work.session) if _alone_coordinates(work, person, one)]
    if alone:
        raise OnlyCoordinator(person, alone)
    places = participants.all_of(work.session, person.id)
    for place in places:
        _end(work, place)
        _take_back_what_they_shared(work, person, place)
    rows = _wipe_out(work, person, [place.id for place in places])
    person.erased_at = work.now
    work.session.add(person)
    work.session.flush()
    return Erased(rows)


def _alone_coordinates(work: Work, person: Person, cohort: Cohort) -> bool:
    staff = people.staff_of(work.session, Role.COORDINATOR, cohort.id)
    return [one.id for one in staff] == [person.id]


def _end(work: Work, place: Participant) -> None:
    """Whoever looked after them hears that it is over, and no name."""
    # A loan may be on its way also for whoever stands on their own.
    referral_endings.end_with_place(work, place, place.person_id, name=None)
    later_news.give_up(work.session, place.id)
    if place.status not in participants.NOT_ENDED:
        return
    cohort = participants.cohort_of(work.session, place)
    leaving.end_place(work, place, ExitGrade.OWN_WISH)
    for told in leaving.close_case(work, place, CaseOutcome.LEFT):
        if told.id != place.person_id:
            say(work, told, "erased-somebody", post=alerts.at_their_hour(work, told), cohort=cohort.name)


def _take_back_what_they_shared(work: Work, person: Person, place: Participant) -> None:
    for contribution in contributions.all_of(work.session, place.id):
        with suppress(ShareGone):
            posting.take_back(work, person, contribution.id)
    for question in peer_questions.all_of(work.session, place.id):
        if question.post_id is not None:
            common_room.take_back(work, work.session.get_one(CohortPost, question.post_id), person.id)
            taking_away.take_question(work, question.post_id)
    for post in common_rooms.standing_by(work.session, place.id):
        common_room.take_back(work, post, person.id)
    room_joining.unsay_the_welcome(work, place.id)


def _wipe_out(work: Work, person: Person, place_ids: Sequence[int]) -> dict[str, int]:
    pour_out(work.session)
    session, them = work.session, erasing.whom(work.session, person)
    names = [name for name in (person.name, person.phone) if name]
    words = traces.words_of(session, person.id, place_ids, programmes.labels(work))
    concern = concern_of(session, them, person.chat_id)
    paths = evidence.paths_of(session, place_ids)
    for entry in question_book.about(session, person.id, place_ids):
        question_book.remove(session, entry)
    speaks = person.language
    rows = erasing.erase(session, them)
    evidence.let_go(session, paths)
    traces.wipe(session, names, words, concern)
    if them.chat_id is not None:
        _say_goodbye(work, visitor(work, them.chat_id, speaks))
    return rows


def _say_goodbye(work: Work, nobody: Person) -> None:
    """To somebody of whom nothing is kept any more: this too is forgotten once it is sent."""
    chat_id = nobody.chat_id or 0
    scope = {"scope": {"type": "chat", "chat_id": chat_id}}
    call(work, chat_id, "deleteMyCommands", scope, post=Post(about=STRANGER))
    say(work, nobody, "erased")
