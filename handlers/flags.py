"""Who raises a flag by hand, and who says whether one was right?"""

from telegram import InlineKeyboardMarkup, Update

from bot.buttons import FlagFor, FlagThem, Judge, JudgeEntry, read_button
from bot.services import alerts, flagging, precision, verdicts, weekly_list
from bot.services.speech import Choice
from handlers.context import Context
from storage.tables import Person
from storage.vocabulary import Role, Ruling

STAFF = (Role.TRAINER, Role.COORDINATOR)


async def begin(_update: Update, context: Context) -> None:
    flagging.begin(context.work, context.must_be(*STAFF), " ".join(context.args or ()))


def ask_why(context: Context, button: FlagThem) -> None:
    flagging.ask_why(context.work, context.must_be(*STAFF), button.participant)


def flag(context: Context, button: FlagFor) -> None:
    flagging.flag(context.work, context.must_be(*STAFF), button.participant, button.because)


def judge(context: Context, button: Judge) -> None:
    case, participant = verdicts.judge_case(
        context.work, button.case, context.must_be(*STAFF), Ruling(button.ruling)
    )
    alerts.refresh_cards(context.work, case, participant)
    context.answer("ruling-noted", name=alerts.name_of(context.work, case))


def judge_entry(context: Context, button: JudgeEntry, update: Update) -> None:
    staff = context.must_be(*STAFF)
    name = verdicts.judge_entry(context.work, button.entry, staff, Ruling(button.ruling))
    pressed_in = update.effective_message
    if pressed_in is not None and pressed_in.reply_markup is not None:
        keyboard = _read(context, staff, pressed_in.reply_markup)
        weekly_list.mark_verdicts(context.work, staff, pressed_in.message_id, keyboard)
    context.answer("ruling-noted", name=name)


def list_more(context: Context) -> None:
    weekly_list.tell_more(context.work, context.must_be(*STAFF))


def _read(context: Context, staff: Person, markup: InlineKeyboardMarkup) -> list[list[Choice]]:
    """The buttons of a message as they were made for this person."""
    sharer, seal = staff.id if staff.shares_chat else 0, context.work.house.seal
    return [
        [
            Choice(button.text, means)
            for button in row
            if isinstance(button.callback_data, str)
            and (means := read_button(button.callback_data, staff.chat_id or 0, seal, sharer)) is not None
        ]
        for row in markup.inline_keyboard
    ]


async def show_precision(_update: Update, context: Context) -> None:
    precision.show(context.work, context.must_be(Role.COORDINATOR))
