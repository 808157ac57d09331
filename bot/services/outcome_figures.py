"""What came of plans, meetings, rungs and referrals, for the programme report?

None stands for what this cohort has no record of at all: that nobody keeps such a book is no zero.
"""

from dataclasses import dataclass
from datetime import date

from bot.rules.programme_figures import Known
from bot.services.work import Work
from storage import outcome_figures as stored
from storage import reactions
from storage.lending_vocabulary import ReferralStatus
from storage.reaction_vocabulary import Useful

WITH_MONEY = frozenset({ReferralStatus.DISBURSED, ReferralStatus.FOLLOWED_UP})


@dataclass(frozen=True)
class Outcomes:
    """`whole_plans` have three targets or more; `settled` targets are reached or past their day."""

    plans: Known | None
    whole_plans: Known | None
    settled: Known | None
    meetings: int | None
    visits: int | None
    attended: Known | None
    climbed: Known | None
    referrals: dict[ReferralStatus, int] | None
    reactions: dict[Useful, int] | None

    @property
    def liked(self) -> int:
        """To how many the training was very or quite useful, of those who said."""
        return sum(count for useful, count in (self.reactions or {}).items() if useful.is_good)

    @property
    def with_money(self) -> Known | None:
        """Of all who were recommended, those to whom the money came."""
        if self.referrals is None:
            return None
        come = sum(count for status, count in self.referrals.items() if status in WITH_MONEY)
        return Known(come, sum(self.referrals.values()))


def read(work: Work, cohort_id: int, today: date, participants: int) -> Outcomes:
    session = work.session
    begun, agreed, whole = stored.plans(session, cohort_id)
    reached, settled = stored.targets(session, cohort_id, today)
    meetings, visits = stored.meetings(session, cohort_id, work.now)
    there, known, invited = stored.attendance(session, cohort_id, work.now)
    steps, climbed = stored.climbers(session, cohort_id)
    asked, said = reactions.counted(session, cohort_id)
    return Outcomes(
        plans=Known(agreed, participants) if begun else None,
        whole_plans=Known(whole, participants) if begun else None,
        settled=Known(reached, settled) if begun else None,
        meetings=meetings or None,
        visits=visits or None,
        attended=Known(there, known, invited - known) if invited else None,
        climbed=Known(climbed, participants) if steps else None,
        referrals=stored.referrals(session, cohort_id) or None,
        reactions=said if asked or said else None,
    )
