"""What can a trainer do about a case?"""

from telegram import Update

from bot.buttons import (
    AskWhichCohort,
    ClaimCase,
    GiveBack,
    HandOver,
    ListCases,
    ResolveCase,
    ShowCase,
    SnoozeBecause,
    SnoozeCase,
    Touched,
    WriteTo,
)
from bot.rules.what_next import Shown
from bot.services import alerts, case_list, cases, contact_log, conversation, putting_off
from bot.services.speech import Choice, choice, column
from handlers.context import Context
from storage.vocabulary import CaseOutcome, Role, SnoozeReason


async def list_them(_update: Update, context: Context) -> None:
    case_list.show(context.work, context.must_be(Role.TRAINER, Role.COORDINATOR))


def turn_to(context: Context, button: ListCases, message_id: int) -> None:
    staff = context.must_be(Role.TRAINER, Role.COORDINATOR)
    case_list.show(
        context.work, staff, button.page, Shown(button.shown), button.cohort, message_id=message_id
    )


def ask_which_cohort(context: Context, button: AskWhichCohort, message_id: int) -> None:
    staff = context.must_be(Role.TRAINER, Role.COORDINATOR)
    case_list.ask_which_cohort(context.work, staff, Shown(button.shown), message_id)


def show(context: Context, button: ShowCase) -> None:
    case, participant = cases.handled_by(context.work, button.case, context.person)
    alerts.show(context.work, case, participant, context.person)


def claim(context: Context, button: ClaimCase) -> None:
    case = cases.claim(context.work, button.case, context.person)
    context.answer("case-yours-now", name=alerts.name_of(context.work, case))


def write(context: Context, button: WriteTo) -> None:
    conversation.begin_writing(context.work, button.case, context.person)


def end_writing(context: Context) -> None:
    conversation.end_writing(context.work, context.person)


def snooze(context: Context, button: SnoozeCase) -> None:
    if button.days:
        putting_off.for_days(context.work, button.case, context.person, button.days)
    else:
        putting_off.ask_until_when(context.work, button.case, context.person)


def snooze_because(context: Context, button: SnoozeBecause) -> None:
    putting_off.because(context.work, button.case, context.person, SnoozeReason(button.why))


def touched(context: Context, button: Touched) -> None:
    contact_log.ask(context.work, button.case, context.person)


def give_back(context: Context, button: GiveBack) -> None:
    case = cases.give_back(context.work, button.case, context.person)
    context.answer("case-given-back", name=alerts.name_of(context.work, case))


def hand_over(context: Context, button: HandOver) -> None:
    if button.to:
        colleague = cases.hand_over(context.work, button.case, context.person, button.to)
        context.answer("case-handed-over", name=colleague.name)
        return
    colleagues = cases.colleagues(context.work, button.case, context.person)
    if not colleagues:
        context.answer("case-no-colleague")
        return
    choices = [Choice(colleague.name, HandOver(button.case, colleague.id)) for colleague in colleagues]
    context.ask("case-hand-over-to-whom", column(choices))


def resolve(context: Context, button: ResolveCase) -> None:
    if button.outcome:
        case = cases.resolve(context.work, button.case, context.person, CaseOutcome(button.outcome))
        outcome = context.work.label(context.person, f"outcome-{case.outcome}")
        context.answer("case-closed", name=alerts.name_of(context.work, case), outcome=outcome)
        return
    cases.held_by(context.work, button.case, context.person)
    choices = [
        choice(context.work, context.person, f"outcome-{outcome}", ResolveCase(button.case, outcome))
        for outcome in cases.OUTCOMES
    ]
    context.ask("case-which-outcome", column(choices))
