"""Is what people type taken for the answer they meant, and for no other?"""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.rules.replies import chosen, chosen_several, plain, read_count, says_skip, says_the_same

SPELLINGS = {
    "progress": ("📈 Ada kemajuan", "📈 Going well", "maju", "lancar"),
    "stuck": ("😕 Sedang macet", "😕 Stuck", "macet"),
    "skip": ("Lewati", "Skip", "-"),
}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("maju", "progress"),
        ("MAJU!!", "progress"),
        ("  ada   kemajuan ", "progress"),
        ("📈 Ada kemajuan", "progress"),
        ("📈", None),
        ("Ｍａｊｕ", "progress"),
        ("macet", "stuck"),
        ("macet 😢", "stuck"),
        ("macet bu", "stuck"),
        ("Alhamdulillah lancar ya pak 🙏", "progress"),
        ("bu", None),
        ("tidak macet bu", None),
        ("macet tapi maju", None),
        ("majulah", None),
        ("-", None),
        ("", None),
        ("🙂", None),
    ],
)
def test_a_typed_answer_is_the_option_it_spells(typed: str, key: str | None) -> None:
    assert chosen(typed, SPELLINGS) == key


def test_what_two_options_share_chooses_neither() -> None:
    assert chosen("baik", {"a": ("Baik",), "b": ("baik!", "bagus")}) is None


def test_two_spellings_of_one_option_are_one_answer() -> None:
    assert chosen("baik", {"a": ("Baik", "BAIK!")}) == "a"


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("5", 5),
        (" 5 ", 5),
        ("5.", 5),
        ("5 hari", 5),
        ("5hari", 5),
        ("5 hr", 5),
        ("lima", 5),
        ("Lima hari", 5),
        ("five days", 5),
        ("5️⃣", 5),
        ("５", 5),
        ("٥", 5),
        ("0", 0),
        ("nol", 0),
        ("7", 7),
        ("8", None),
        ("99999999999", None),
        ("-3", None),
        ("−3", None),
        ("‐3", None),
        ("—3", None),
        ("1,5", None),
        ("1.5", None),
        (".5", None),
        (",5", None),
        ("½", None),
        ("1/2", None),
        ("5-6", None),
        ("5 6", None),
        ("3:30", None),
        ("5k", None),
        ("5 ribu", None),
        ("sebelas", None),
        ("hari", None),
        ("🙂", None),
        ("", None),
        ("x" * 4096, None),
        ("5" * 4096, None),
    ],
)
def test_days_of_a_week_are_read_as_typed(typed: str, count: int | None) -> None:
    assert read_count(typed, 0, 7) == count


@given(st.integers(0, 9_999_999))
def test_a_whole_number_is_read_as_itself(number: int) -> None:
    assert read_count(f"{number} orang", 0, 9_999_999) == number


@given(st.integers(0, 9_999_999), st.integers(0, 9_999_999), st.integers(0, 9_999_999))
def test_no_count_is_read_that_was_not_asked_for(number: int, one: int, other: int) -> None:
    lowest, highest = sorted((one, other))
    read = read_count(str(number), lowest, highest)

    assert read == (number if lowest <= number <= highest else None)


@given(st.decimals(0, 1000, places=2), st.sampled_from([".", ","]))
def test_a_fraction_is_no_count(number: object, sign: str) -> None:
    assert read_count(str(number).replace(".", sign), 0, 100_000) is None


@given(st.text(), st.integers(0, 100), st.integers(0, 100))
def test_whatever_is_typed_the_answer_lies_in_the_range(text: str, lowest: int, span: int) -> None:
    read = read_count(text, lowest, lowest + span)

    assert read is None or lowest <= read <= lowest + span


@given(st.text())
def test_every_spelling_is_understood_as_it_stands_on_its_button(label: str) -> None:
    assume(plain(label))

    assert chosen(label, {"it": (label,), "other": (f"{label} lain",)}) == "it"


@given(st.text(), st.text("!?.,🙂 \n*_<>&", max_size=5))
def test_signs_and_emoji_around_a_word_say_nothing(text: str, signs: str) -> None:
    assert plain(f"{signs}{text}{signs}") == plain(text)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("modal, alat dan izin", ["modal", "alat", "izin"]),
        ("izin & modal", ["modal", "izin"]),
        ("Alat", ["alat"]),
        ("modal modal", []),
        ("modal, sepatu", []),
        ("modal,, alat,", ["modal", "alat"]),
        ("", []),
    ],
)
def test_a_typed_list_names_several_options_or_none(typed: str, keys: list[str]) -> None:
    offered = {"modal": ("Modal",), "alat": ("Alat",), "izin": ("Izin", "perizinan")}

    assert chosen_several(typed, offered) == keys


@pytest.mark.parametrize(
    "typed", ["Lewati", "lewati aja ya bu", "dilewati dulu", "skip", "Skip this", "lewat"]
)
def test_a_question_is_left_out_in_a_word(typed: str) -> None:
    assert says_skip(typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("-1", -1), ("−2", -2), ("minus satu", -1), ("-3", None), ("- 0", 0), ("1-2", None)]
)
def test_a_scale_that_goes_below_zero_is_read_with_its_sign(typed: str, number: int | None) -> None:
    assert read_count(typed, -2, 2) == number
    assert read_count("-1", 0, 7) is None


@pytest.mark.parametrize(
    "typed", ["sama", "Sama saja.", "sama kayak minggu lalu", "same as last time", "tetap"]
)
def test_it_is_as_it_was_in_a_word(typed: str) -> None:
    assert says_the_same(typed)


@pytest.mark.parametrize(
    "typed", ["", "sama seperti biasa", "tidak sama", "sama, 300rb", "lewat depan pasar"]
)
def test_more_than_that_says_neither(typed: str) -> None:
    assert not says_the_same(typed)
    assert not says_skip(typed)
