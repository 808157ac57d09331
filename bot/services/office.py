"""What does a coordinator see and hand out?"""

from bot.buttons import InviteAs, ShowCohort
from bot.buttons.reach import ShowReach
from bot.errors import NotYours
from bot.services import invitations, plan_tasks
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import lines
from storage import cohorts, keepsakes, people
from storage.tables import Cohort, Person
from storage.vocabulary import ParticipantStatus, Role

INVITABLE = (Role.TRAINEE, Role.TRAINER, Role.COORDINATOR, Role.PARTNER)
# Whoever answers for every cohort invites these for every cohort too.
EVERYWHERE = frozenset({Role.COORDINATOR, Role.PARTNER})
USERNAME = "username"


def list_cohorts(work: Work, person: Person) -> None:
    counts, linked = cohorts.head_counts(work.session), cohorts.linked_counts(work.session)
    own = own_cohorts(work, person)
    planless = plan_tasks.counted(work, [cohort.id for cohort in own])
    listed = [
        work.text(
            person,
            "cohort-line",
            name=cohort.name,
            code=cohort.code,
            active=counts.get(cohort.id, {}).get(ParticipantStatus.ACTIVE, 0),
            stalled=counts.get(cohort.id, {}).get(ParticipantStatus.STALLED, 0),
            invited=counts.get(cohort.id, {}).get(ParticipantStatus.INVITED, 0),
            linked=linked.get(cohort.id, (0, 0))[0],
            all=linked.get(cohort.id, (0, 0))[1],
            planless=planless[cohort.id],
        )
        for cohort in own
    ]
    if not listed:
        say(work, person, "no-cohorts")
        return
    choices = [
        pressed
        for cohort in own
        for pressed in (
            choice(work, person, "button-reach", ShowReach(cohort.id), cohort=cohort.name),
            choice(work, person, "button-who-has-no-exit", ShowCohort(cohort.id, 0), cohort=cohort.name),
        )
    ]
    say(work, person, "your-cohorts", buttons=column(choices), lines=lines(listed))


def ask_role(work: Work, person: Person) -> None:
    choices = [choice(work, person, f"role-{role}", InviteAs(role, 0)) for role in INVITABLE]
    say(work, person, "invite-whom", buttons=column(choices))


def invite(work: Work, person: Person, role: Role, cohort_id: int) -> None:
    """Hands out a link that reaches no further than its giver; asks for the cohort where needed."""
    if role in EVERYWHERE and _serves_everywhere(work, person):
        _hand_out(work, person, role, None)
        return
    own = own_cohorts(work, person)
    if not own:
        say(work, person, "no-cohorts")
    elif cohort_id:
        chosen = next((cohort for cohort in own if cohort.id == cohort_id), None)
        if chosen is None:
            raise NotYours
        _hand_out(work, person, role, chosen)
    elif len(own) == 1:
        _hand_out(work, person, role, own[0])
    else:
        choices = [Choice(cohort.name, InviteAs(role, cohort.id)) for cohort in own]
        say(work, person, "invite-to-which-cohort", buttons=column(choices))


def own_cohorts(work: Work, person: Person) -> list[Cohort]:
    """The open cohorts that this coordinator answers for, the newest first."""
    served = people.cohorts_served(work.session, person.id, Role.COORDINATOR)
    return [
        cohort
        for cohort in cohorts.everyone(work.session)
        if cohort.closed_at is None and (None in served or cohort.id in served)
    ]


def _serves_everywhere(work: Work, person: Person) -> bool:
    return None in people.cohorts_served(work.session, person.id, Role.COORDINATOR)


def _hand_out(work: Work, person: Person, role: Role, cohort: Cohort | None) -> None:
    payload = invitations.invite(work, role, cohort, person.id)
    link = invitations.link(keepsakes.recall(work.session, USERNAME) or "", payload)
    key = "invitation-trainee" if role is Role.TRAINEE else "invitation-staff"
    say(
        work,
        person,
        key,
        link=link,
        role=work.label(person, f"role-{role}"),
        cohort=cohort.name if cohort else work.label(person, "all-cohorts"),
    )
