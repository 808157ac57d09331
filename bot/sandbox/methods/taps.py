"""How does the bot answer a press on a button?"""

from datetime import timedelta

from bot.sandbox.events import TapAnswered
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Toast, World
from bot.sandbox.written import utf16_length

ANSWERABLE_FOR = timedelta(seconds=60)  # Telegram does not publish it; between seconds and a minute
LONGEST_ANSWER = 200


def answer_callback_query(world: World, params: Params) -> bool:
    tap = world.taps.get(params.text("callback_query_id"))
    if tap is None or tap.answer is not None or world.clock.now() - tap.at > ANSWERABLE_FOR:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = params.text("text")
    if utf16_length(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    tap.answer = Toast(text, params.flag("show_alert"))
    world.announce(TapAnswered(tap.person_id, tap.chat_id, tap.id, text, tap.answer.alert))
    return True
