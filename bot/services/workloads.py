"""How much does a trainer take on, and who stands in while they are away?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import AnswerCover, AskCover, AwayFor, BackAgain, SetMost
from bot.errors import NotYours, OutOfDate
from bot.rules.local_time import at_local
from bot.services import alerts, clocks, escalation, mornings, writing
from bot.services.dates import read_until
from bot.services.incoming import IncomingMessage
from bot.services.people import may_handle
from bot.services.speech import Choice, Post, choice, column, rows, say
from bot.services.work import Work
from bot.words import day
from storage import cases, dialogues, participants, people, workloads
from storage.tables import Case, Dialogue, Person
from storage.vocabulary import CaseRung, CaseStatus, CaseStep, Lane, Role

CAPS = (3, 5, 8, 12)
AWAY = "away"
DAYS = (1, 3, 7, 14)
LONGEST = 60
LISTENS_FOR = timedelta(hours=1)
MIDNIGHT = time(0)


class CoverOver(OutOfDate):
    """The colleague has asked somebody else by now, or is back."""

    words = "cover-over"


def usual_most(work: Work) -> int:
    return work.house.programme.care.most_cases


def takes_more(work: Work, colleague: Person) -> bool:
    """A trainer who is there, and has fewer than they said they would take; the office always is."""
    if Role.COORDINATOR in people.roles_of(work.session, colleague.id):
        return True
    in_hand = cases.load(work.session, [colleague.id])[colleague.id]
    most = workloads.most_by_trainer(work.session, [colleague.id], usual_most(work))[colleague.id]
    return in_hand < most and workloads.stand_in_of(work.session, colleague.id, work.now) is None


def show_load(work: Work, trainer: Person) -> None:
    in_hand = cases.load(work.session, [trainer.id])[trainer.id]
    most = workloads.most_by_trainer(work.session, [trainer.id], usual_most(work))[trainer.id]
    caps = [most, *(cap for cap in CAPS if cap != most)]
    choices = [choice(work, trainer, "button-most-cases", SetMost(cap), count=cap) for cap in caps]
    say(work, trainer, "your-load", buttons=column(choices), count=in_hand, most=most)


def set_most(work: Work, trainer: Person, most: int) -> None:
    if most not in {*CAPS, usual_most(work)}:
        raise OutOfDate
    workloads.set_most(work.session, trainer.id, most)
    say(work, trainer, "load-set", most=most)


def ask_until_when(work: Work, trainer: Person) -> None:
    """For how long they are away; or, where they are already, whether they are back."""
    row = workloads.of(work.session, trainer.id)
    if row is not None and row.away_until is not None and row.away_until > work.now and row.stand_in:
        back = choice(work, trainer, "button-back-again", BackAgain())
        until = day(row.away_until, trainer.timezone, trainer.language)
        stand_in = people.get(work.session, row.stand_in).name
        say(work, trainer, "away-now", buttons=column([back]), until=until, name=stand_in)
        return
    if trainer.chat_id is not None:
        # Whatever they were in the middle of: a day is not to be passed on to a participant.
        dialogues.move(work.session, trainer.chat_id, AWAY, "until", work.now)
    choices = [choice(work, trainer, "button-days", AwayFor(days), days=days) for days in DAYS]
    say(work, trainer, "away-how-long", buttons=rows(choices, 2))


def typed(work: Work, trainer: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes the typed day ("Monday"); False where these words were meant for something else."""
    if dialogue.flow != AWAY:
        return False
    today = work.today(trainer.timezone)
    until = read_until(incoming.text or "", today)
    if until is None or work.now - dialogue.changed_at > LISTENS_FOR:
        dialogues.end(work.session, dialogue.chat_id)
        return False
    if not 0 < (until - today).days <= LONGEST:
        say(work, trainer, "case-snooze-which-day", days=LONGEST)
        return True
    ask_who(work, trainer, (until - today).days)
    return True


def ask_who(work: Work, trainer: Person, days: int) -> None:
    if trainer.chat_id is not None:
        dialogues.leave(work.session, trainer.chat_id, {AWAY})
    colleagues = _colleagues(work, trainer)
    if not colleagues:
        say(work, trainer, "away-no-colleague")
        return
    choices = [Choice(colleague.name, AskCover(colleague.id, days)) for colleague in colleagues]
    say(work, trainer, "away-who", buttons=column(choices))


def ask_colleague(work: Work, trainer: Person, colleague_id: int, days: int) -> None:
    """Nothing changes before the colleague says yes."""
    colleague = next((one for one in _colleagues(work, trainer) if one.id == colleague_id), None)
    if colleague is None or not 0 < days <= LONGEST:
        raise NotYours
    until = _end_of(work, trainer, days)
    workloads.ask(work.session, trainer.id, colleague.id, until)
    yes = choice(work, colleague, "button-cover", AnswerCover(trainer.id, 1))
    no = choice(work, colleague, "button-no-cover", AnswerCover(trainer.id, 0))
    say(
        work,
        colleague,
        "cover-asked",
        buttons=column([yes, no]),
        post=Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, colleague)),
        name=trainer.name,
        until=day(until, colleague.timezone, colleague.language),
    )
    say(work, trainer, "away-asked", name=colleague.name)


def answer(work: Work, colleague: Person, trainer_id: int, *, agreed: bool) -> None:
    if not workloads.answer(work.session, trainer_id, colleague.id, work.now, agreed=agreed):
        raise CoverOver
    trainer = people.get(work.session, trainer_id)
    if not agreed:
        say(work, colleague, "cover-declined")
        say(work, trainer, "away-cannot", name=colleague.name)
        return
    moved = _take_over(work, trainer, colleague)
    row = workloads.of(work.session, trainer_id)
    until = row.away_until if row is not None and row.away_until is not None else work.now
    say(work, colleague, "cover-begins", name=trainer.name, count=moved, until=_day(until, colleague))
    say(work, trainer, "away-begins", name=colleague.name, until=_day(until, trainer))


def come_back(work: Work, trainer: Person) -> None:
    """Earlier than they had thought."""
    if not _give_back(work, trainer):
        raise CoverOver


def come_back_by_itself(work: Work, trainer_id: int) -> bool:
    """The day has come; they hear of it in the morning."""
    trainer = people.get(work.session, trainer_id)
    return mornings.waking_moment(work, trainer) <= work.now and _give_back(work, trainer)


def _take_over(work: Work, trainer: Person, colleague: Person) -> int:
    """What the trainer has in hand is the colleague's from now on; what they begin they may also end.

    What would be too much for the colleague goes on to whoever is next; what rests asks for nothing yet.
    """
    moved = 0
    for case in sorted(cases.held(work.session, trainer.id), key=_rests):
        if not _rests(case) and not takes_more(work, colleague):
            _ask_the_next(work, case, trainer)
            continue
        if not cases.pass_on(work.session, case.id, trainer.id, colleague.id, work.now):
            continue
        cases.record(work.session, case, CaseStep.HANDED_OVER, trainer.id, work.now, to=colleague.id)
        _begin_anew(work, case, colleague)
        moved += 1
    writing.end(work, trainer)
    return moved


def _rests(case: Case) -> bool:
    return case.status is CaseStatus.SNOOZED


def _ask_the_next(work: Work, case: Case, trainer: Person) -> None:
    if not cases.release(work.session, case.id, trainer.id):
        return
    participant = participants.get(work.session, case.participant_id)
    cases.record(work.session, case, CaseStep.RETURNED, trainer.id, work.now, held_by=trainer.id)
    alerts.refresh_cards(work, case, participant)
    escalation.go_on_from(work, case, participant, trainer)


def _give_back(work: Work, trainer: Person) -> bool:
    """All of theirs that the colleague has taken meanwhile; who is being talked to just now stays."""
    row = workloads.of(work.session, trainer.id)
    since = row.away_since if row is not None else None
    stand_in = row.stand_in if row is not None else None
    if not workloads.is_back(work.session, trainer.id):
        return False
    if stand_in is None or since is None:
        say(work, trainer, "away-over", name=trainer.name)
        return True
    colleague = people.get(work.session, stand_in)
    theirs = _taken_for(work, trainer, colleague, since)
    staying = [case for case in theirs if clocks.is_talking(work, case)]
    back = sum(_return(work, case, trainer, colleague) for case in theirs if case not in staying)
    post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, trainer))
    say(
        work,
        trainer,
        "away-over-cases",
        post=post,
        name=trainer.name,
        colleague=colleague.name,
        count=back,
        kept=len(staying),
    )
    post = Post(lane=Lane.ALERT, not_before=mornings.waking_moment(work, colleague))
    say(work, colleague, "cover-ends", post=post, name=trainer.name, count=back, kept=len(staying))
    _ask_the_trainer(work, trainer, colleague)
    return True


def _taken_for(work: Work, trainer: Person, colleague: Person, since: datetime) -> list[Case]:
    """What the colleague has in hand since then, of whoever the trainer walks beside or had a case of."""
    if not people.is_reachable(work.session, trainer):
        return []
    found = []
    for case in cases.held(work.session, colleague.id):
        participant = participants.get(work.session, case.participant_id)
        is_since = case.claimed_at is not None and case.claimed_at >= since
        is_theirs = participant.trainer_id == trainer.id or _was_of(work, case, trainer, since)
        if is_since and is_theirs and may_handle(work, trainer, participant):
            found.append(case)
    return found


def _ask_the_trainer(work: Work, trainer: Person, colleague: Person) -> None:
    """Whom the colleague was asked for in their place, and has not taken, is theirs to be asked for."""
    for case in cases.concerning(work.session, colleague.id):
        participant = participants.get(work.session, case.participant_id)
        is_asked = case.assigned_to is None and case.rung is CaseRung.TRAINER
        if is_asked and participant.trainer_id == trainer.id:
            escalation.climb(work, case, participant, anew=True)


def _was_of(work: Work, case: Case, trainer: Person, since: datetime) -> bool:
    return any(
        event.step is CaseStep.HANDED_OVER and event.actor_id == trainer.id and event.at >= since
        for event in cases.events(work.session, case.id)
    )


def _return(work: Work, case: Case, trainer: Person, colleague: Person) -> bool:
    if not cases.pass_on(work.session, case.id, colleague.id, trainer.id, work.now):
        return False
    cases.record(work.session, case, CaseStep.HANDED_OVER, None, work.now, to=trainer.id)
    _begin_anew(work, case, trainer)
    writing.end(work, colleague, case.id)
    return True


def _begin_anew(work: Work, case: Case, holder: Person) -> None:
    """In other hands, with all their time; what rests goes on resting."""
    cases.record(work.session, case, CaseStep.CLAIMED, holder.id, work.now)
    if case.status is CaseStatus.CLAIMED:
        clocks.start_touch(work, case, holder)
    alerts.refresh_cards(work, case, participants.get(work.session, case.participant_id))


def _colleagues(work: Work, trainer: Person) -> list[Person]:
    """Trainers who are there, and serve every cohort that this one serves."""
    served = people.cohorts_served(work.session, trainer.id, Role.TRAINER)
    return [
        other
        for other in people.everybody_who_is(work.session, Role.TRAINER)
        if other.id != trainer.id
        and people.is_reachable(work.session, other)
        and workloads.stand_in_of(work.session, other.id, work.now) is None
        and _covers(people.cohorts_served(work.session, other.id, Role.TRAINER), served)
    ]


def _covers(theirs: frozenset[int | None], ours: frozenset[int | None]) -> bool:
    return None in theirs or ours <= theirs


def _end_of(work: Work, trainer: Person, days: int) -> datetime:
    """The night after so many days, as the trainer lives it."""
    zone = ZoneInfo(trainer.timezone)
    last = work.now.astimezone(zone).date() + timedelta(days=days)
    return at_local(last, MIDNIGHT, zone)


def _day(moment: datetime, reader: Person) -> str:
    return day(moment, reader.timezone, reader.language)
