"""Who hears of it when the same sentence was held back from people?"""

from datetime import datetime, timedelta

from bot.services.mornings import waking_moment
from bot.services.speech import Post, say
from bot.services.work import Work
from bot.words import moment
from storage import keepsakes, outcomes, people
from storage.vocabulary import Lane, Role

TOLD = "held-back-told"
A_DAY = timedelta(days=1)


def tell(work: Work) -> int:
    """Tells the coordinators what was held back, once a day at most; how many were told."""
    last = keepsakes.recall(work.session, TOLD)
    since = datetime.fromisoformat(last) if last else work.now - A_DAY
    if last and work.now - since < A_DAY:
        return 0
    held, chats = outcomes.held_back(work.session, since)
    if not held:
        return 0
    keepsakes.replace(work.session, TOLD, work.now.isoformat())
    coordinators = people.everybody_who_is(work.session, Role.COORDINATOR)
    for person in coordinators:
        say(
            work,
            person,
            "held-back",
            messages=held,
            people=chats,
            since=moment(since, person.timezone, person.language),
            post=Post(lane=Lane.ALERT, not_before=waking_moment(work, person)),
        )
    return len(coordinators)
