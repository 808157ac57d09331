"""Are lines with a title and a link read as buttons, and is a wrong one told from a right one?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.links import Link, LinkFault, Misread, read_links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Daftar | https://contoh.id", [Link("Daftar", "https://contoh.id")]),
        ("  Daftar|http://contoh.id/a?b=1#c  ", [Link("Daftar", "http://contoh.id/a?b=1#c")]),
        ("A | B | https://contoh.id", [Link("A | B", "https://contoh.id")]),
        ("Peta | HTTPS://contoh.id/?q=1|2", [Link("Peta", "HTTPS://contoh.id/?q=1|2")]),
        (
            "Peta | https://contoh.id\n\nVideo | https://v.contoh.id",
            [Link("Peta", "https://contoh.id"), Link("Video", "https://v.contoh.id")],
        ),
        ("é" * 32 + " | https://contoh.id", [Link("é" * 32, "https://contoh.id")]),
    ],
)
def test_lines_are_read_as_buttons(text: str, links: list[Link]) -> None:
    assert read_links(text) == links


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("https://contoh.id", LinkFault.NO_BAR),
        ("", LinkFault.NO_BAR),
        ("| https://contoh.id", LinkFault.NO_LABEL),
        ("é" * 33 + " | https://contoh.id", LinkFault.LONG_LABEL),
        ("Daftar | contoh.id", LinkFault.NOT_A_LINK),
        ("Daftar | javascript:alert(1)", LinkFault.NOT_A_LINK),
        ("Daftar | tg://user?id=1", LinkFault.NOT_A_LINK),
        ("Daftar | https://", LinkFault.ODD_LINK),
        ("Daftar | https://contoh.id di sini", LinkFault.ODD_LINK),
        ("Daftar | https://[contoh.id", LinkFault.ODD_LINK),
        ("Daftar | https://contoh.id:seratus", LinkFault.ODD_LINK),
        ("Daftar | https://bank.id@contoh.id", LinkFault.ODD_LINK),
        ("A | https://contoh.id\n" * 7, LinkFault.TOO_MANY),
    ],
)
def test_what_is_no_button_is_named(text: str, fault: LinkFault) -> None:
    read = read_links(text)

    assert isinstance(read, Misread)
    assert read.fault is fault


@given(st.text())
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    read = read_links(text)

    assert isinstance(read, Misread) or all("://" in link.address and link.label for link in read)
