"""How does it go with somebody who stands on their own?"""

from bot.buttons.ladder import AnswerLater
from bot.errors import NotYours, OutOfDate
from bot.services import alerts, cases, mentoring
from bot.services.contact import heard_from
from bot.services.people import responsible
from bot.services.speech import Post, choice, column, say
from bot.services.work import Work
from storage import asides, later_news, participants, people
from storage.ladder_vocabulary import LaterAnswer
from storage.tables import LaterNews, Participant, Person
from storage.vocabulary import CaseReason, Lane


def ask(work: Work, news_id: int) -> None:
    """Once; of somebody who cannot be reached, whoever answered for them is told."""
    news = work.session.get_one(LaterNews, news_id)
    news.asked_at = work.now
    participant = participants.get(work.session, news.participant_id)
    them = people.get(work.session, participant.person_id)
    if people.is_reachable(work.session, them):
        choices = [
            choice(work, them, f"button-later-{how}", AnswerLater(news.id, how)) for how in LaterAnswer
        ]
        post = _post(work, news, them)
        say(work, them, "later-how", buttons=column(choices), post=post, name=them.name, months=news.months)
        return
    for person in responsible(work, participant):
        say(
            work,
            person,
            "later-out-of-reach",
            post=_post(work, news, person),
            name=them.name,
            months=news.months,
        )


def answer(work: Work, person: Person, place: Participant, news_id: int, how: LaterAnswer) -> None:
    """Kept once; whoever is stuck gets their trainer again."""
    news = later_news.get(work.session, news_id)
    if news is None or news.participant_id != place.id:
        raise NotYours
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


def _post(work: Work, news: LaterNews, person: Person) -> Post:
    return Post(
        lane=Lane.CHECK_IN,
        once=f"later:{news.id}:{person.id}",
        not_before=alerts.waking_moment(work, person),
    )
