"""Who is asked by others of their cohort, and how often?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.buttons import BeAsked, NotBeAsked
from bot.programme.schema import Programme
from bot.rules.local_time import at_local
from bot.rules.quiet_hours import first_waking_moment
from bot.services import peer_questions, programmes
from bot.services.speaker import Speaker
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from storage import participants, people
from storage import peer_questions as stored
from storage.tables import Participant, Person, QuestionCopy
from storage.vocabulary import Lane


def bring(work: Work, copy_id: int) -> None:
    """Brings a question to one reader, or puts it off until they are awake and have room for it.

    Who never said whether they like to be asked is asked that first, once; the question waits for their yes.
    """
    copy = work.session.get_one(QuestionCopy, copy_id)
    person = people.get(work.session, copy.person_id)
    participant = None
    if copy.participant_id is not None:
        participant = participants.get(work.session, copy.participant_id)
    question = stored.get(work.session, copy.question_id)
    copy.due_at = None
    if (
        question is None
        or not peer_questions.is_open(work, question)
        or (participant is not None and participant.status not in participants.MAY_HELP)
        or not people.is_reachable(work.session, person)
    ):
        return
    asker, _ = peer_questions.asker_of(work, question)
    programme = programmes.of_participant(work, asker)
    awake = _awake(programme, person, work.now)
    if awake > work.now:
        copy.due_at = awake
    elif participant is not None and not _has_agreed(work, participant, person):
        return
    elif _asked_today(work, person) >= programme.common_room.questions_a_day:
        copy.due_at = _awake(programme, person, _midnight(work, person, days=1))
    else:
        copy.sent_at = work.now
        peer_questions.show(work, person, question, copy)


def agree(work: Work, speaker: Speaker) -> None:
    stored.agree(work.session, speaker.participant.id, work.now)
    say(work, speaker.person, "be-asked-agreed", buttons=column([switch(work, speaker)]))


def decline(work: Work, speaker: Speaker) -> None:
    """Without a reason, at any time; what was on its way to them does not come."""
    stored.decline(work.session, speaker.participant.id, work.now)
    say(work, speaker.person, "be-asked-declined", buttons=column([switch(work, speaker)]))


def switch(work: Work, speaker: Speaker) -> Choice:
    """The button that turns it over."""
    said = stored.willingness(work.session, speaker.participant.id)
    if said is not None and said.agreed_at is not None:
        return choice(work, speaker.person, "button-stop-being-asked", NotBeAsked())
    return choice(work, speaker.person, "button-be-asked-again", BeAsked())


def _has_agreed(work: Work, participant: Participant, person: Person) -> bool:
    said = stored.willingness(work.session, participant.id)
    if said is None:
        stored.offered(work.session, participant.id, work.now)
        choices = [
            choice(work, person, "button-be-asked", BeAsked()),
            choice(work, person, "button-not-be-asked", NotBeAsked()),
        ]
        post = Post(lane=Lane.BROADCAST, once=f"askable:{participant.id}")
        say(work, person, "be-asked-offer", buttons=column(choices), post=post)
        return False
    return said.agreed_at is not None


def _asked_today(work: Work, person: Person) -> int:
    return stored.asked_since(work.session, person.id, _midnight(work, person, days=0))


def _midnight(work: Work, person: Person, *, days: int) -> datetime:
    zone = ZoneInfo(person.timezone)
    return at_local(work.now.astimezone(zone).date() + timedelta(days=days), time(), zone)


def _awake(programme: Programme, person: Person, moment: datetime) -> datetime:
    quiet = programme.quiet
    return first_waking_moment(moment, quiet.since, quiet.until, ZoneInfo(person.timezone))
