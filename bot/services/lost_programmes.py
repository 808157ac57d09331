"""Who hears that a cohort's own programme can no longer be read?"""

from bot.services.alerts import waking_moment
from bot.services.speech import Post, say
from bot.services.work import Work
from storage import people
from storage.tables import Cohort
from storage.vocabulary import Lane, Role


def tell(work: Work, cohort_id: int) -> bool:
    """Whoever answers for the cohort hears once that it is not asked as they chose; False, as it stays so."""
    cohort = work.session.get_one(Cohort, cohort_id)
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort_id):
        post = Post(
            lane=Lane.ALERT,
            once=f"programme-lost:{cohort_id}:{cohort.programme}:{person.id}",
            not_before=waking_moment(work, person),
        )
        say(work, person, "programme-lost", post=post, cohort=cohort.name, code=cohort.code)
    return False
