"""Who hears of it when the program itself was away?

Measured by the machine's clock and not by the one that the demo moves: a computer that was off or asleep
shows as a gap between two looks. What is told is in the programme's time.
"""

from datetime import datetime, timedelta

from bot.services.mornings import waking_moment
from bot.services.speech import Post, say
from bot.services.work import Work
from bot.words import moment
from storage import check_ins, keepsakes, people
from storage.vocabulary import Lane, Role, SkipReason

WORTH_TELLING = timedelta(hours=1)
AWAKE = "awake"


def notice(work: Work, machine_now: datetime) -> int:
    """Tells the coordinators of a long sleep, once; how many were told."""
    last = keepsakes.recall(work.session, AWAKE)
    keepsakes.replace(work.session, AWAKE, machine_now.isoformat())
    away = machine_now - datetime.fromisoformat(last) if last else timedelta()
    return _tell(work, work.now - away) if away >= WORTH_TELLING else 0


def _tell(work: Work, since: datetime) -> int:
    skipped = check_ins.skipped_count(work.session, SkipReason.TOO_LATE, since, work.now)
    coordinators = people.everybody_who_is(work.session, Role.COORDINATOR)
    for person in coordinators:
        say(
            work,
            person,
            "was-away",
            since=moment(since, person.timezone, person.language),
            until=moment(work.now, person.timezone, person.language),
            skipped=skipped,
            post=Post(lane=Lane.ALERT, not_before=waking_moment(work, person)),
        )
    return len(coordinators)
