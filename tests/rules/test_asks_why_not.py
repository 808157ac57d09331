"""Is the question why others got something told from everything else?"""

import pytest

from bot.rules.asks_why_not import asks_why_not


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kenapa saya belum dapat bantuan?", True),
        ("yang lain dapat mesin, kok saya ga kebagian ya", True),
        ("Why haven't I got any support?", True),
        ("Kenapa mesin jahit saya tidak dapat menyala?", False),
        ("Kapan dapat bantuan?", False),
        ("Saya belum dapat pembeli", False),
        ("Kok susah, sudah seminggu tidak dapat bahan kedelai di pasar", False),
        ("Kok\nsaya belum\ndapat", True),
        ("kok ga " * 585, False),
        ("why not " * 512, False),
    ],
)
def test_only_whoever_asks_why_they_got_nothing_is_heard_so(text: str, asked: bool) -> None:
    assert asks_why_not(text) is asked
