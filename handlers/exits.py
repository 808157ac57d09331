"""Who ends a follow-up, or a whole cohort?"""

from telegram import Update

from bot.buttons import CloseCohort, EndAs, EndFollowUp, ShowCohort
from bot.services import closing, exits
from handlers.context import Context
from storage.vocabulary import ExitGrade, Role

STAFF = (Role.TRAINER, Role.COORDINATOR)


def ask_how(context: Context, button: EndFollowUp) -> None:
    exits.ask_how(context.work, context.must_be(*STAFF), button.participant)


def end_as(context: Context, button: EndAs) -> None:
    staff, grade = context.must_be(*STAFF), ExitGrade(button.grade)
    if button.at_once:
        exits.carry_out(context.work, staff, button.participant, grade)
    else:
        exits.ask_why(context.work, staff, button.participant, grade)


def show_cohort(context: Context, button: ShowCohort, update: Update) -> None:
    coordinator = context.must_be(Role.COORDINATOR)
    message = update.effective_message
    turned = message.message_id if message is not None and button.page else None
    closing.show(context.work, coordinator, button.cohort, button.page, message_id=turned)


def close_cohort(context: Context, button: CloseCohort) -> None:
    closing.close(context.work, context.must_be(Role.COORDINATOR), button.cohort)
