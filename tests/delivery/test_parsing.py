"""Is a text by itself read as the library would read it, and all else by the library?"""

from typing import Any

import pytest
from telegram import Bot, Update

from bot.delivery.parsing import read_update

SARI = {"id": 7, "is_bot": False, "first_name": "Sari", "language_code": "id"}
CHAT = {"id": 7, "type": "private", "first_name": "Sari"}
TEXT = {"message_id": 3, "date": 1_772_400_000, "chat": CHAT, "from": SARI, "text": "Rp 250.000"}
BOLD = {"entities": [{"type": "bold", "offset": 0, "length": 2}]}


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1, "message": TEXT},
        {"update_id": 1, "message": {**TEXT, "chat": {**CHAT, "mood": "good"}, "from": {**SARI, "mood": 1}}},
        {"update_id": 1, "message": {**TEXT, **BOLD}},
        {"update_id": 1, "message": {**TEXT, "date": 0}},
        {"update_id": 1, "message": {**TEXT, "reply_to_message": TEXT}},
        {"update_id": 1, "message": {**TEXT, "what_comes_later": {"is": "unknown"}}},
        {"update_id": 1, "message": TEXT, "what_comes_later": 1},
        {"update_id": 1, "edited_message": {**TEXT, "edit_date": 1_772_400_001}},
        {
            "update_id": 1,
            "callback_query": {"id": "5", "from": SARI, "chat_instance": "1", "message": TEXT, "data": "x"},
        },
    ],
)
def test_an_update_reads_as_the_library_reads_it(raw: dict[str, Any]) -> None:
    bot = Bot("1:parsing")

    ours, theirs = read_update(raw, bot), Update.de_json(raw, bot)

    assert ours.to_dict() == theirs.to_dict()
    assert (ours.effective_message, ours.effective_user) == (theirs.effective_message, theirs.effective_user)
    assert ours.effective_message is not None
    assert ours.effective_message.date == theirs.effective_message.date  # type: ignore[union-attr]
    assert ours.effective_message.get_bot() is bot
    assert ours.get_bot() is bot


@pytest.mark.parametrize(
    "message",
    [{**TEXT, "from": 7}, {**TEXT, "date": "yesterday"}, {**TEXT, "chat": {}}, []],
)
def test_what_the_library_cannot_read_is_not_read(message: object) -> None:
    raw: dict[str, Any] = {"update_id": 1, "message": message}
    bot = Bot("1:parsing")

    with pytest.raises(Exception) as theirs:  # noqa: PT011  (whatever the library raises)
        Update.de_json(raw, bot)
    with pytest.raises(theirs.type):
        read_update(raw, bot)
