"""Who hears that a cohort's own programme can no longer be read?"""

from bot.services import mornings
from bot.services.speech import say
from bot.services.work import Work
from storage import people
from storage.tables import Cohort
from storage.vocabulary import Role


def tell(work: Work, cohort_id: int) -> bool:
    """Whoever answers for the cohort hears once that it is not asked as they chose; False, as it stays so."""
    cohort = work.session.get_one(Cohort, cohort_id)
    for person in people.reachable_staff_of(work.session, Role.COORDINATOR, cohort_id):
        post = mornings.alert(work, person, f"programme-lost:{cohort_id}:{cohort.programme}")
        say(work, person, "programme-lost", post=post, cohort=cohort.name, code=cohort.code)
    return False
