"""By which words is a question found, and what is near enough to be offered?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.book_words import LONGEST_WORD, MOST_WORDS, is_near, telling_words, words_in


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Keripik LEMBEK", ("keripik", "lembek")),
        ('"keripik" AND (lembek* -basah)', ("keripik", "and", "lembek", "basah")),
        ("🙏 kenapa? 🙏", ("kenapa",)),
        ("a_b", ("a", "b")),
        ("  ", ()),
    ],
)
def test_the_words_of_a_text(typed: str, words: tuple[str, ...]) -> None:
    assert words_in(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Bagaimana cara supaya keripik tidak lembek?", ("keripik", "lembek")),
        ("How do I keep my crisps dry?", ("keep", "crisps", "dry")),
        ("apa itu", ("apa", "itu")),
    ],
)
def test_what_says_what_a_question_is_about(typed: str, words: tuple[str, ...]) -> None:
    assert telling_words(typed) == words


@pytest.mark.parametrize(
    ("asked", "entry", "near"),
    [
        ("keripik cepat lembek", "Kenapa keripik saya lembek?", True),
        ("jualan online", "Mulai jual lewat online", True),
        ("izin halal keripik basah kuning", "Kenapa keripik lembek?", False),
        ("izin halal", "Kenapa keripik lembek?", False),
    ],
)
def test_what_is_near(asked: str, entry: str, *, near: bool) -> None:
    assert is_near(telling_words(asked), entry) is near


@given(st.text())
def test_no_word_means_anything_to_a_search(typed: str) -> None:
    for words in (words_in(typed), telling_words(typed)):
        assert len(words) <= MOST_WORDS
        assert all(word.isalnum() and len(word) <= LONGEST_WORD for word in words)


@given(st.text(min_size=1))
def test_a_question_is_near_itself(typed: str) -> None:
    words = telling_words(typed)

    assert is_near(words, typed) or not words or any(len(word) == LONGEST_WORD for word in words)
