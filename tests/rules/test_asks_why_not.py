"""Is the question why others got something told from everything else?"""

import pytest

from bot.rules.asks_why_not import asks_why_not


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kenapa saya belum dapat bantuan?", True),
        ("yang lain dapat mesin, kok saya ga kebagian ya", True),
        ("Why haven't I got any support?", True),
        ("Kenapa saya belum?", True),
        ("kenapa si Ani dapat bantuan saya tidak?", True),
        ("Kenapa saya belum dikasih mesin", True),
        ("kok cuma bu Wati yang dapat", True),
        ("Saya belum dapat apa2, kenapa ya?", True),
        ("Why did she get one and not me?", True),
        ("koq saya blm dapet", True),
        ("Why not me?", True),
        ("Why don't I get any support?", True),
        ("how come I got nothing?", True),
        ("dia dapat pesanan banyak, kok saya belum", False),
        ("Kenapa cuma dapat 50rb dari jualan", False),
        ("Kenapa saya tidak jualan?", False),
        ("Kenapa mesin jahit saya tidak dapat menyala?", False),
        ("Kapan dapat bantuan?", False),
        ("Saya belum dapat pembeli", False),
        ("Kok susah, sudah seminggu tidak dapat bahan kedelai di pasar", False),
        ("Kok\nsaya belum\ndapat", True),
        ("kok ga " * 585, False),
        ("why not " * 512, False),
        ("kenapa saya belum" + " ya" * 1300 + " x", False),
    ],
)
def test_only_whoever_asks_why_they_got_nothing_is_heard_so(text: str, asked: bool) -> None:
    assert asks_why_not(text) is asked
