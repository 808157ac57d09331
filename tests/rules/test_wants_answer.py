"""Is nobody hurried to answer a thank-you, and nobody left waiting with a question?"""

import pytest

from bot.rules.understanding.reader import Label, Understood
from bot.rules.wants_answer import wants_answer


@pytest.mark.parametrize(
    ("text", "label", "waits"),
    [
        ("terima kasih bu", Label.CHITCHAT, False),
        ("alhamdulillah sudah jalan lagi", Label.PROGRESS, False),
        ("siap, jam berapa?", Label.CHITCHAT, True),
        ("tolong bantu saya", Label.HELP, True),
        ("begitulah", Label.UNSURE, True),
        (None, None, True),
    ],
)
def test_who_waits_for_an_answer(text: str | None, label: Label | None, waits: bool) -> None:
    read = Understood(label, None, 1.0) if label is not None else None

    assert wants_answer(text, read) is waits
