"""Do names, numbers and moments stand in a sentence as people write them?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words import Ready, Words, clock_time, day, languages, lines, moment, rupiah

WORDS = Words({"id": "halo = Halo, <b>{ $name }</b>."})
FRIDAY_FOUR = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Sari", "Sari"),
        ("<b>Sari", "&lt;b&gt;Sari"),
        ("Sari & Anak", "Sari &amp; Anak"),
        ("*Sari_", "*Sari_"),
        ("&lt;", "&amp;lt;"),
        ('"Sari"', '"Sari"'),
        ("{ $name }", "{ $name }"),
        ("🙂", "🙂"),
    ],
)
def test_a_name_stands_in_a_sentence_as_its_owner_wrote_it(name: str, written: str) -> None:
    assert WORDS.text("id", "halo", name=name) == f"Halo, <b>{written}</b>."


@given(st.text())
def test_no_name_can_mark_up_a_sentence(name: str) -> None:
    inside = WORDS.text("id", "halo", name=name).removeprefix("Halo, <b>").removesuffix("</b>.")

    assert "<" not in inside
    assert inside.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == name


def test_what_is_ready_is_not_escaped_again() -> None:
    assert WORDS.text("id", "halo", name=Ready("<i>Sari</i>")) == "Halo, <b><i>Sari</i></b>."


def test_a_sentence_in_a_sentence_is_escaped_once() -> None:
    inner = WORDS.text("id", "halo", name="A & B")

    assert WORDS.text("id", "halo", name=inner) == "Halo, <b>Halo, <b>A &amp; B</b>.</b>."


def test_a_button_says_what_was_written_and_marks_nothing_up() -> None:
    words = Words({"id": "tombol = Ya, { $name }"})

    assert words.label("id", "tombol", name="<Sari> & *Anak*") == "Ya, <Sari> & *Anak*"


def test_sentences_are_put_together_without_harm() -> None:
    assert lines([Ready("<b>a</b>"), Ready("b &amp; c")]) == "<b>a</b>\nb &amp; c"


def test_a_sentence_that_nobody_wrote_is_our_mistake() -> None:
    with pytest.raises(LookupError):
        WORDS.text("id", "selamat")


def test_a_sentence_without_its_fact_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="id/halo"):
        WORDS.text("id", "halo")


@pytest.mark.parametrize("language", languages())
def test_no_sentence_carries_marks_of_direction_that_old_phones_show_as_boxes(language: str) -> None:
    said = Words.load().text(language, "hello-again", name="Sari")

    assert "Sari" in said
    assert not {"\u2068", "\u2069"} & set(said)


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (0, "Rp 0", "Rp 0"),
        (999, "Rp 999", "Rp 999"),
        (1_000, "Rp 1.000", "Rp 1,000"),
        (450_000, "Rp 450.000", "Rp 450,000"),
        (1_250_000, "Rp 1.250.000", "Rp 1,250,000"),
        (-75_000, "-Rp 75.000", "-Rp 75,000"),
        (9_007_199_254_740_993, "Rp 9.007.199.254.740.993", "Rp 9,007,199,254,740,993"),
    ],
)
def test_money_is_written_in_whole_rupiah(amount: int, indonesian: str, english: str) -> None:
    assert rupiah(amount, "id") == indonesian
    assert rupiah(amount, "en") == english


@given(st.integers(-(10**18), 10**18), st.sampled_from(languages()))
def test_no_rupiah_is_lost_in_writing(amount: int, language: str) -> None:
    digits = rupiah(amount, language).replace("Rp ", "").replace(".", "").replace(",", "")

    assert int(digits) == amount


@pytest.mark.parametrize(
    ("zone", "indonesian", "english"),
    [
        (
            "Asia/Jakarta",
            "Jumat, 27 November pukul 15.00 WIB",
            "Friday, 27 November at 15:00 WIB",
        ),
        (
            "Asia/Makassar",
            "Jumat, 27 November pukul 16.00 WITA",
            "Friday, 27 November at 16:00 WITA",
        ),
        (
            "Asia/Jayapura",
            "Jumat, 27 November pukul 17.00 WIT",
            "Friday, 27 November at 17:00 WIT",
        ),
    ],
)
def test_a_moment_is_told_in_the_time_of_the_village(zone: str, indonesian: str, english: str) -> None:
    assert moment(FRIDAY_FOUR, zone, "id") == indonesian
    assert moment(FRIDAY_FOUR, zone, "en") == english


@pytest.mark.parametrize(
    ("at", "indonesian"),
    [
        pytest.param(datetime(2026, 3, 1, 15, 59, tzinfo=UTC), "1 Mar", id="a minute before midnight"),
        pytest.param(datetime(2026, 3, 1, 16, 0, tzinfo=UTC), "2 Mar", id="midnight in Makassar"),
        pytest.param(datetime(2026, 8, 16, 16, 0, tzinfo=UTC), "17 Agu", id="the seventeenth of August"),
    ],
)
def test_a_day_is_the_day_of_the_village(at: datetime, indonesian: str) -> None:
    assert day(at, "Asia/Makassar", "id") == indonesian


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1)))  # noqa: DTZ001  (made aware)
def test_the_two_languages_name_the_same_hour(at: datetime) -> None:
    indonesian, english = (clock_time(at, "Asia/Makassar", language) for language in ("id", "en"))

    assert indonesian.replace(".", ":") == english
    assert english == f"{(at + timedelta(hours=8)):%H:%M} WITA"
