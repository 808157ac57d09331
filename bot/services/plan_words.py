"""How does a plan read, in the words of whoever looks at it?"""

from bot.services.work import Work
from bot.words import Ready, date_on_a_small_screen, lines, rupiah, whole_day
from storage import plans
from storage.plan_vocabulary import GOING, TargetState
from storage.tables import ActionPlan, Participant, Person, PlanTarget

SIGNS = {
    TargetState.OPEN: "🎯",
    TargetState.MOVED: "📅",
    TargetState.REACHED: "✅",
    TargetState.DROPPED: "✖️",
}
CLIPPED_AT = 60


def targets(work: Work, plan: ActionPlan, reader: Person) -> Ready:
    """A line each: what, by when, and how it stands."""
    return lines(_line(work, target, reader) for target in plans.targets(work.session, plan.id))


def at_a_glance(work: Work, participant: Participant, reader: Person) -> list[Ready]:
    """In one line: how many are reached, and which comes next; nothing where no plan is agreed."""
    plan = plans.agreed(work.session, participant.id)
    if plan is None:
        return []
    found = plans.targets(work.session, plan.id)
    reached = sum(target.state is TargetState.REACHED for target in found)
    ahead = sorted(
        (target for target in found if target.state in GOING), key=lambda one: (one.due_on, one.id)
    )
    if not ahead:
        return [work.text(reader, "plan-glance", reached=reached, count=len(found))]
    return [
        work.text(
            reader,
            "plan-glance-next",
            reached=reached,
            count=len(found),
            what=clipped(ahead[0]),
            day=date_on_a_small_screen(ahead[0].due_on, reader.language),
        )
    ]


def clipped(target: PlanTarget) -> str:
    return target.what if len(target.what) <= CLIPPED_AT else f"{target.what[:CLIPPED_AT].rstrip()}…"


def _line(work: Work, target: PlanTarget, reader: Person) -> Ready:
    return work.text(
        reader,
        "plan-target-line" if target.figure is None else "plan-target-line-figure",
        number=target.place,
        sign=SIGNS[target.state],
        what=target.what,
        day=whole_day(target.due_on, reader.language),
        state=work.label(reader, f"target-is-{target.state}"),
        **({} if target.figure is None else {"figure": rupiah(target.figure, reader.language)}),
    )
