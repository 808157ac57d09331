"""Which buttons hang under a message, and would Telegram take them?"""

from typing import Any

from bot.sandbox.events import Json
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request

LONGEST_CALLBACK_BYTES = 64
MOST_BUTTONS = 100
_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def markup_of(params: Params) -> Json | None:
    """The checked reply_markup of a message to be sent: inline buttons, a reply keyboard or its removal."""
    markup = params.mapping("reply_markup")
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        return markup | {"keyboard": [[_reply_button(one) for one in row] for row in markup["keyboard"]]}
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    raise bad_request("object expected as reply markup")


def inline_markup_of(params: Params) -> Json | None:
    """The checked reply_markup of an edit, where only an inline keyboard may stand."""
    markup = markup_of(params)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def buttons_of(message: Json) -> list[Json]:
    """The inline buttons of a message, left to right, top to bottom."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def keys_of(keyboard: Json | None) -> list[Json]:
    """The keys of a reply keyboard, in the same order; none where there is none."""
    return [key for row in (keyboard or {}).get("keyboard", []) for key in row]


def _inline(rows: Any) -> Json | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'can\'t parse inline keyboard button: Field "inline_keyboard" must be of type Array'
        )
    checked = [[_inline_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in checked) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _inline_button(button: Json) -> Json:
    button = {name: value for name, value in button.items() if value is not None}
    if not button.get("text"):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if (
        "callback_data" in button
        and not 1 <= len(str(button["callback_data"]).encode()) <= LONGEST_CALLBACK_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return button


def _reply_button(button: str | Json) -> Json:
    named = {"text": button} if isinstance(button, str) else button
    if not named.get("text"):
        raise bad_request('can\'t parse keyboard button: Field "text" must be non-empty')
    return named
