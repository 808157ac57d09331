"""How does it go with somebody who stands on their own?"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.buttons.ladder import AnswerLater
from bot.errors import NotYours, OutOfDate
from bot.rules.calendar import after_rests
from bot.rules.local_time import at_local
from bot.services import calendars, cases, consenting, mentoring, mornings, resting
from bot.services.contact import heard_from
from bot.services.people import may_handle, responsible
from bot.services.speech import Choice, Post, choice, column, say
from bot.services.work import Work
from storage import asides, later_news, participants, people
from storage.ladder_vocabulary import LaterAnswer
from storage.tables import LaterNews, Participant, Person
from storage.vocabulary import CaseReason, Lane

ASKED_AT = time(9)


def ask(work: Work, news_id: int) -> bool:
    """Once, and in no rest; of somebody who cannot be reached, whoever answers for them is asked.

    False where nobody can be asked now.
    """
    news = work.session.get_one(LaterNews, news_id)
    participant = participants.get(work.session, news.participant_id)
    them = people.get(work.session, participant.person_id)
    later = _after_the_rest(work, participant, them)
    if later is not None:
        news.due_at = later
        return True
    asked = [them] if people.is_reachable(work.session, them) else responsible(work, participant)
    for person in asked:
        say(
            work,
            person,
            "later-how" if person.id == them.id else "later-out-of-reach",
            buttons=column(_answers(work, person, news)),
            post=_post(work, news, person),
            name=them.name,
            months=news.months,
        )
    news.asked_at = work.now if asked else None
    return bool(asked)


def answer(work: Work, person: Person, news_id: int, how: LaterAnswer) -> None:
    """Kept once, by themselves or by staff who asked them; whoever is stuck gets their trainer again."""
    news = later_news.get(work.session, news_id)
    if news is None:
        raise NotYours
    place = participants.get(work.session, news.participant_id)
    if place.person_id != person.id:
        _enter(work, person, place, news_id, how)
        return
    if not later_news.answer(work.session, news_id, how, work.now):
        raise OutOfDate
    heard_from(work, place)
    if how is LaterAnswer.STUCK:
        cases.open_case(work, place, CaseReason.SAID_STUCK)
        say(work, person, "later-stuck", name=person.name)
        return
    is_mentor = asides.wishes(work.session, person.id, asides.MENTOR)
    buttons = [] if is_mentor else mentoring.offer(work, person)
    say(work, person, "later-thanks", buttons=column(buttons), name=person.name)


def _answers(work: Work, person: Person, news: LaterNews) -> list[Choice]:
    return [choice(work, person, f"button-later-{how}", AnswerLater(news.id, how)) for how in LaterAnswer]


def _enter(work: Work, staff: Person, place: Participant, news_id: int, how: LaterAnswer) -> None:
    if not may_handle(work, staff, place):
        raise NotYours
    consenting.must_be_here(work, place)
    consenting.must_have_agreed(work, place)
    if not later_news.answer(work.session, news_id, how, work.now, entered_by=staff.id):
        raise OutOfDate
    heard_from(work, place)
    name = people.get(work.session, place.person_id).name
    told = work.label(staff, f"button-later-{how}")
    say(work, staff, "later-entered", name=name, how=told)
    if how is LaterAnswer.STUCK:
        cases.open_case(work, place, CaseReason.SAID_STUCK)


def _after_the_rest(work: Work, participant: Participant, person: Person) -> datetime | None:
    """When it is time again, where nobody is asked today: a holiday, or all others rest."""
    shared = resting.shared_by(work, participant)
    if shared is not None:
        return shared.ends_at
    zone = ZoneInfo(person.timezone)
    today = work.today(person.timezone)
    found = after_rests(today, ASKED_AT, calendars.of_participant(work, participant))
    return at_local(found.day, found.hour, zone) if found.day > today else None


def _post(work: Work, news: LaterNews, person: Person) -> Post:
    return Post(
        lane=Lane.CHECK_IN,
        once=f"later:{news.id}:{person.id}",
        not_before=mornings.waking_moment(work, person),
    )
