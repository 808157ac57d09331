"""How do people draft a plan, agree on it, and say what became of a target?"""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import Update

from bot.buttons import Button
from bot.buttons.plans import (
    AgreePlan,
    ChangeTarget,
    DraftAnew,
    DraftPlan,
    DropTarget,
    KeepTarget,
    MoveTarget,
    PlanIn,
    ProposePlan,
    ShowPlan,
    TargetReached,
    WishOtherwise,
)
from bot.services import finding, plan_book, plan_drafts, plans
from handlers.context import Context
from storage import participants, people
from storage.vocabulary import Role

STAFF = frozenset({Role.TRAINER, Role.COORDINATOR})


async def open_plan(_update: Update, context: Context) -> None:
    """Staff look at somebody's plan, or at those that wait for them; everybody else at their own."""
    work, person = context.work, context.person
    if not people.roles_of(work.session, person.id) & STAFF:
        speaker = context.speaker
        plan_book.open_own(work, person, speaker.participant)
        return
    name = " ".join(context.args or ())
    if not name:
        plan_book.list_for_staff(work, person)
        return
    found = finding.whom(work, person, name, "rencana", ShowPlan, participants.NOT_ENDED)
    if found is not None:
        plan_book.show(work, person, found.id)


def _agree(context: Context, button: AgreePlan) -> None:
    plans.agree(context.work, context.person, button.plan)
    context.answer("plan-agreed-thanks")


def _reached(context: Context, button: TargetReached) -> None:
    target = plans.reach(context.work, context.person, button.target)
    context.answer("target-reached-thanks", what=target.what)


def _move(context: Context, button: MoveTarget) -> None:
    if button.days > 0:
        plan_drafts.move_by(context.work, context.person, button.target, button.days)
    else:
        plan_drafts.ask_new_day(context.work, context.person, button.target)


def _drop(context: Context, button: DropTarget) -> None:
    if button.why:
        plan_drafts.drop(context.work, context.person, button.target, button.why)
    else:
        plan_drafts.ask_why(context.work, context.person, button.target)


PLANS: Mapping[type[Button], Callable[[Any, Any, Update], None]] = {
    ShowPlan: lambda context, button, _update: plan_book.show(
        context.work, context.person, button.participant
    ),
    DraftPlan: lambda context, button, _update: plan_drafts.begin(
        context.work, context.person, button.participant
    ),
    PlanIn: lambda context, button, _update: plan_drafts.choose_days(
        context.work, context.person, button.days
    ),
    KeepTarget: lambda context, button, _update: plan_drafts.keep(
        context.work, context.person, button.target
    ),
    ProposePlan: lambda context, button, _update: plan_drafts.propose(
        context.work, context.person, button.plan
    ),
    DraftAnew: lambda context, button, _update: plan_drafts.begin_anew(
        context.work, context.person, button.plan
    ),
    AgreePlan: lambda context, button, _update: _agree(context, button),
    WishOtherwise: lambda context, button, _update: plan_drafts.ask_wish(
        context.work, context.person, button.plan
    ),
    TargetReached: lambda context, button, _update: _reached(context, button),
    ChangeTarget: lambda context, button, _update: plan_drafts.ask_how(
        context.work, context.person, button.target
    ),
    MoveTarget: lambda context, button, _update: _move(context, button),
    DropTarget: lambda context, button, _update: _drop(context, button),
}
# Pressed once, such a question is answered.
PLANNED_BY_ONE_PRESS: frozenset[type[Button]] = frozenset(
    {PlanIn, KeepTarget, ProposePlan, DraftAnew, AgreePlan, WishOtherwise}
)
