"""Is everybody let go who wants to leave, and nobody else?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.understanding.opting_out import asks_to_stop, could_be_goodbye
from bot.rules.understanding.reader import Label, read_reply
from tests.training.labelled import GOODBYES_OR_NOT, Reply, everything, replies

GOODBYES = [reply for reply in everything() if reply.label == "stop"]
MANY_TONGUES = replies(GOODBYES_OR_NOT)
EVERYTHING_ELSE = [reply for reply in everything() if reply.label != "stop"]
POLITENESS = (
    "ya",
    "pak",
    "bu",
    "maaf",
    "mohon maaf",
    "tolong",
    "terima kasih",
    "🙏",
    "kak",
    "hehe",
    "permisi",
)


def test_nobody_is_held_who_wants_to_leave() -> None:
    assert [reply.text for reply in GOODBYES if not asks_to_stop(reply.text)] == []


def test_nobody_is_sent_away_by_a_misreading() -> None:
    assert [reply.text for reply in EVERYTHING_ELSE if asks_to_stop(reply.text)] == []


def test_goodbyes_in_many_tongues_are_heard_and_nothing_else_is_taken_for_one() -> None:
    heard = {reply.text for reply in MANY_TONGUES if read_reply(reply.text).label is Label.STOP}
    wished = {reply.text for reply in MANY_TONGUES if reply.label == "stop"}

    assert heard - wished == set()
    # What is not heard goes to a human, or is asked about.
    assert len(wished & heard) >= 0.95 * len(wished)


@given(
    st.sampled_from(EVERYTHING_ELSE),
    st.lists(st.sampled_from(POLITENESS), max_size=3),
    st.lists(st.sampled_from(POLITENESS), max_size=3),
)
def test_politeness_makes_no_goodbye(reply: Reply, before: list[str], after: list[str]) -> None:
    text = " ".join([*before, reply.text, *after])

    assert not asks_to_stop(text)


@given(st.sampled_from(GOODBYES), st.sampled_from((" bu", " pak", " ya", " ya bu", " 🙏", "!!", " kak")))
def test_politeness_takes_no_goodbye_back(reply: Reply, after: str) -> None:
    assert asks_to_stop(reply.text.rstrip("?.! ") + after)


@pytest.mark.parametrize(
    "command", ["STOP", "Stop!", "  stop  ", "stooop", "ＳＴＯＰ", "berhneti", "BERHENTI"]
)
def test_the_bare_word_is_heard_however_it_is_typed(command: str) -> None:
    assert asks_to_stop(command)


@pytest.mark.parametrize(
    ("goodbye", "not_one"),
    [
        ("stop kirim pesan", "stop dulu produksi"),
        ("saya berhenti", "jualan saya berhenti sementara"),
        ("saya mau berhenti", "saya tidak mau berhenti"),
        ("saya berhenti ikut program", "saya berhenti ikut program sampai lebaran"),
        ("saya tidak mau ikut lagi", "saya tidak ikut besok"),
        ("jangan chat saya lagi", "jangan chat saya malam-malam"),
        ("hapus nomor saya", "hapus laporan kemarin, salah angka"),
        ("ini bukan nomor bu Siti", "nomor bu Siti berapa ya"),
        ("salah orang", "salah orang tua saya tidak setuju"),
        ("data saya tolong dihapus", "data saya jangan dihapus"),
        ("gugurkan saja saya", "data saya salah, tolong diperbaiki"),
        ("tidak mau ditanya lagi", "tidak mau ditanya soal utang"),
        ("saya berhenti ikut", "yang bantu saya berhenti"),
        ("ini hp anaknya, jangan kirim ke sini", "hp anak saya yang pakai hari ini"),
        ("orangnya sudah ganti nomor", "nomor saya ganti, tolong disimpan yang baru"),
        ("saya keluar dari program", "sertifikatnya sudah keluar"),
    ],
)
def test_what_stops_must_be_the_messages_or_the_programme(goodbye: str, not_one: str) -> None:
    assert asks_to_stop(goodbye)
    assert not asks_to_stop(not_one)


def test_english_words_are_read_in_an_english_chat() -> None:
    assert asks_to_stop("no more messages please", language="en")
    assert not asks_to_stop("no problem, we stopped production for a week", language="en")


@pytest.mark.parametrize(
    ("believed", "doubted"),
    [
        ("saya gak nerusin, jangan ikutkan lagi", "saya tidak mau berhenti"),
        ("udah ya saya keluar", "mesin keluar asap"),
        ("ini bukan nomor dia", "ini bukan harga saya"),
        ("tidak lanjut", "data saya aman"),
    ],
)
def test_a_model_that_hears_a_goodbye_needs_words_of_leaving(believed: str, doubted: str) -> None:
    assert could_be_goodbye(believed)
    assert not could_be_goodbye(doubted)
