"""Is a typed answer taken as meant, and asked about where it is not clear?"""

from datetime import date

import pytest

from bot.programme.load import read_programme
from bot.programme.questions import Question
from bot.services.readings import NotAnAnswer, Reading, Unclear, read_text
from storage.vocabulary import AnswerKind

TODAY = date(2026, 11, 6)


@pytest.fixture
def sales() -> Question:
    question = read_programme(None).programme.question("sales")
    assert question is not None
    return question


def test_a_clear_amount_is_taken(sales: Question) -> None:
    assert read_text(sales, "sekitar 300 ribu bu 🙏", TODAY) == Reading(AnswerKind.AMOUNT, 300_000)
    assert read_text(sales, "100-150rb", TODAY) == Reading(
        AnswerKind.RANGE, {"low": 100_000, "high": 150_000}
    )


@pytest.mark.parametrize(("typed", "answer"), [("iya bu", "yes"), ("blm sempat", None), ("tdk ada", "no")])
def test_yes_and_no_are_taken_as_people_say_them(typed: str, answer: str | None) -> None:
    saving = read_programme(None).programme.question("saving")
    assert saving is not None

    read = read_text(saving, typed, TODAY)

    assert (read.value if isinstance(read, Reading) else None) == answer


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("stock, Promosi & tanya pelanggan", ["stock", "promotion", "customers"]),
        ("belum bu", ["none"]),
        ("stok dan belum", None),
    ],
)
def test_a_list_names_options_by_word_or_key_and_nothing_together_with_none(
    typed: str, keys: list[str] | None
) -> None:
    practices = read_programme(None).programme.question("practices")
    assert practices is not None

    read = read_text(practices, typed, TODAY)

    assert (read.value if isinstance(read, Reading) else None) == keys


def test_an_unclear_amount_is_offered_back(sales: Question) -> None:
    assert read_text(sales, "150", TODAY) == Unclear((150_000, 150))
    assert read_text(sales, "belum ada", TODAY) == Unclear((0,))


def test_what_a_day_or_a_month_brought_is_not_taken_for_the_week(sales: Question) -> None:
    assert read_text(sales, "50rb/hari", TODAY) == Unclear((50_000, 350_000))
    assert read_text(sales, "2 jt sebulan", TODAY) == Unclear((2_000_000,))
    assert read_text(sales, "350rb/minggu", TODAY) == Reading(AnswerKind.AMOUNT, 350_000)


@pytest.mark.parametrize("text", ["-100rb", "rugi 50rb", "jutaan", "gak tau bu"])
def test_sales_are_never_below_nothing_and_never_made_up(sales: Question, text: str) -> None:
    assert read_text(sales, text, TODAY) == NotAnAnswer()
