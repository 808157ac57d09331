"""Are the amounts that sellers typed read as they meant them, slips of the thumb included?"""

import pytest

from tests.rules.amounts import slips
from tests.rules.amounts.examples import Example, examples, is_silently_wrong, read
from tests.rules.amounts.slips import Slip

EACH = 20
ENOUGH = 0.9
# In words of two or three letters a slip often leaves nothing to recognise: 250b, 1,5 j.
ENOUGH_MISSPELT = 0.4
ENOUGH_MISSPELT_LONG = 0.8


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.typed)
def test_every_example_is_read_as_it_was_meant(example: Example) -> None:
    assert read(example.typed) == example.expected


@pytest.mark.parametrize("slip", slips.ALL, ids=lambda slip: slip.__name__)
def test_no_slip_makes_the_bot_believe_a_wrong_amount(slip: Slip) -> None:
    typed = _slipped(slip)

    wrong = [(text, read(text), meant) for text, meant in typed if is_silently_wrong(text, meant)]

    assert wrong == []


@pytest.mark.parametrize("slip", slips.ALL, ids=lambda slip: slip.__name__)
def test_two_slips_in_one_text_do_not_either(slip: Slip) -> None:
    luck = slips.chance(2)
    typed = [(luck.choice(slips.ALL)(luck, text), meant) for text, meant in _slipped(slip)]

    wrong = [(text, read(text), meant) for text, meant in typed if is_silently_wrong(text, meant)]

    assert wrong == []


@pytest.mark.parametrize("slip", slips.MILD, ids=lambda slip: slip.__name__)
def test_manners_capitals_and_emoji_do_not_hide_an_amount(slip: Slip) -> None:
    assert _share_read(_slipped(slip)) >= ENOUGH


@pytest.mark.parametrize("slip", slips.TYPING, ids=lambda slip: slip.__name__)
def test_misspelt_amounts_are_read_where_the_word_can_be_known(slip: Slip) -> None:
    assert _share_read(_slipped(slip)) >= ENOUGH_MISSPELT


@pytest.mark.parametrize("slip", slips.IN_LONG_WORDS, ids=lambda slip: slip.__name__)
def test_most_long_words_are_known_with_a_slip_in_them(slip: Slip) -> None:
    assert _share_read(_slipped(slip)) >= ENOUGH_MISSPELT_LONG


def _slipped(slip: Slip) -> list[tuple[str, str]]:
    luck = slips.chance(1)
    texts = [(slip(luck, example.typed), example) for example in examples() for _ in range(EACH)]
    return [(text, example.expected) for text, example in texts if text != example.typed]


def _share_read(typed: list[tuple[str, str]]) -> float:
    return sum(read(text) == meant for text, meant in typed) / len(typed)
