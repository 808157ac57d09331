"""What becomes of one line that tells of somebody, or of one tap on their name?"""

from collections.abc import Mapping, Sequence

from bot.errors import OutOfDate, Refusal
from bot.programme.questions import Question
from bot.services import check_ins, consenting, entries, programmes, reporting
from bot.services.consenting import NoConsent
from bot.services.entries import Hand
from bot.services.entry_lines import (
    QUOTED,
    SURE,
    EitherMeant,
    NobodyMeant,
    NoSuchNumber,
    NotRead,
    UnclearAmount,
    read_told,
    shortly_asked,
    whose,
)
from bot.services.work import Work
from bot.words import Ready
from storage import check_ins as stored
from storage import participants
from storage.tables import CheckIn, Participant, Person
from storage.vocabulary import Source


def take_line(
    work: Work,
    trainer: Person,
    listed: Sequence[int],
    names: Mapping[int, str],
    just: int | None,
    place: int,
    line: str,
    wrong: list[Ready],
    waiting: dict[str, str],
) -> int | None:
    """The participant of whom the line told; None where it could not be taken, and `wrong` says why.

    What was told of somebody who has not agreed yet is put into `waiting`.
    """
    try:
        return _recorded(work, trainer, listed, names, just, line)
    except NoConsent as missing:
        wrong.append(work.text(trainer, missing.words, **missing.facts))
        if missing.said is not None:
            waiting[str(missing.participant_id)] = missing.said
        return None
    except Refusal as refusal:
        why = work.label(trainer, refusal.words, **refusal.facts)
        wrong.append(
            work.text(trainer, "entering-line-wrong", line=place, said=line.strip()[:QUOTED], why=why)
        )
        return None


def _recorded(
    work: Work, trainer: Person, listed: Sequence[int], names: Mapping[int, str], just: int | None, line: str
) -> int:
    """A line without a number tells more of whoever was just tapped."""
    is_sure = line.rstrip().endswith(SURE)
    line = line.strip().rstrip(SURE)
    try:
        number, rest = whose(line, names)
        them = listed[number - 1]
        if just is not None and _is_read(work, trainer, them, rest) and _is_read(work, trainer, just, line):
            raise EitherMeant(number)
        record(work, trainer, them, rest, is_sure=is_sure)
    except (NobodyMeant, NoSuchNumber, NotRead) as refusal:
        # "3 juta" is a sum too.
        if just is None:
            raise
        try:
            record(work, trainer, just, line, is_sure=is_sure)
        except NotRead:
            raise refusal from None
        return just
    return them


def _is_read(work: Work, trainer: Person, participant_id: int, said: str) -> bool:
    """Surely, not only perhaps."""
    _, them, check_in = to_enter(work, trainer, participant_id)
    try:
        read_told(asked(work, check_in), said, work.today(them.timezone), trainer.language)
    except (NotRead, UnclearAmount):
        return False
    return True


def record(work: Work, trainer: Person, participant_id: int, said: str, *, is_sure: bool) -> None:
    try:
        participant, them, check_in = to_enter(work, trainer, participant_id)
    except NoConsent as missing:
        raise missing.about(f"{said}{SURE if is_sure else ''}") from None
    today = work.today(them.timezone)
    told = read_told(asked(work, check_in), said, today, trainer.language)
    if not is_sure:
        entries.must_be_usual(work, participant, check_in, told, trainer.language)
    entries.enter(work, participant, check_in, told, Hand(trainer, Source.TRAINER))


def to_enter(work: Work, trainer: Person, participant_id: int) -> tuple[Participant, Person, CheckIn]:
    """Whose check-in is entered: the open one, the next, or the one just entered, to mend it."""
    places = participants.these(work.session, [participant_id])
    if participant_id not in places:
        raise OutOfDate
    participant, them = places[participant_id]
    reporting.on_behalf_of(work, trainer, participant)
    consenting.must_have_agreed(work, participant)
    check_in = check_ins.to_answer_for_them(work, participant, them)
    check_in = check_in or stored.newest(work.session, participant.id)
    if check_in is None:
        raise OutOfDate
    return participant, them, check_in


def asked(work: Work, check_in: CheckIn) -> list[Question]:
    return shortly_asked(programmes.questions_of(work, check_in))
