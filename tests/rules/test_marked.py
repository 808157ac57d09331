"""Do words keep the marks that their author gave them?"""

from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.marked import TAGS, can_be_passed_on, marked

# Telegram marks whole signs: none begins or ends within one of two units.
WORDS = st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=30)
MARKS = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(sorted(TAGS)),
            "offset": st.integers(0, 35),
            "length": st.integers(1, 35),
        }
    ),
    max_size=5,
)


def _mark(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("text", "marks", "html"),
    [
        ("a < b", [], "a &lt; b"),
        ("tebal", [_mark("bold", 0, 5)], "<b>tebal</b>"),
        ("😀 hai", [_mark("bold", 3, 3)], "😀 <b>hai</b>"),
        ("abc", [_mark("bold", 0, 2), _mark("italic", 1, 2)], "<b>a<i>b</i></b><i>c</i>"),
        ("abc", [_mark("italic", 1, 1), _mark("bold", 0, 3)], "<b>a<i>b</i>c</b>"),
        ("abc", [_mark("text_link", 0, 3, url='https://x.id/"')], '<a href="https://x.id/&quot;">abc</a>'),
    ],
)
def test_words_are_written_with_their_marks(text: str, marks: list[dict[str, Any]], html: str) -> None:
    assert marked(text, marks) == html


@given(WORDS, MARKS)
def test_the_words_are_the_same_whatever_is_marked(text: str, marks: list[dict[str, Any]]) -> None:
    html = marked(text, marks)

    plain = html
    for tag in set(TAGS.values()):
        assert html.count(f"<{tag}>") == html.count(f"</{tag}>")
        plain = plain.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert unescape(plain) == text


def test_a_link_to_an_account_is_passed_on_to_nobody() -> None:
    assert can_be_passed_on(_mark("text_link", 0, 1, url="https://oss.go.id"))
    assert not can_be_passed_on(_mark("text_link", 0, 1, url="tg://user?id=4"))
    assert not can_be_passed_on(_mark("text_mention", 0, 1))
