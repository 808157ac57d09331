"""Which button does a person mean?"""

from bot.sandbox.chats import Chat
from bot.sandbox.events import Json
from bot.sandbox.keyboards import buttons_of, keys_of


def find_button(room: Chat, wanted: str | int, on: int | None) -> tuple[Json | None, Json]:
    """The button and the message it hangs on; None for the message of a key on the reply keyboard."""
    shown = [message for message in room.newest_first if on in {None, message["message_id"]}]
    hanging = [(message, buttons_of(message)) for message in shown if buttons_of(message)]
    if isinstance(wanted, int):
        if not hanging or wanted >= len(hanging[0][1]):
            raise ValueError(f"there is no button number {wanted}")
        return hanging[0][0], hanging[0][1][wanted]
    choices: list[tuple[Json | None, Json]] = [
        (message, button) for message, buttons in hanging for button in buttons
    ]
    if on is None:
        choices += [(None, key) for key in keys_of(room.reply_keyboard)]
    whole = [choice for choice in choices if choice[1]["text"] == wanted]
    partial = [choice for choice in choices if wanted in choice[1]["text"]]
    if not whole + partial:
        raise ValueError(f"no button {wanted!r} among {[button['text'] for _, button in choices]}")
    return (whole + partial)[0]
