"""Is everybody let go who wants to leave, and nobody else?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.understanding.opting_out import asks_to_stop, cannot_be_meant
from bot.rules.understanding.reader import Label, read_reply
from tests.training.labelled import GOODBYES_OR_NOT, Reply, everything, replies

GOODBYES = [reply for reply in everything() if reply.label == "stop"]
RULED = [reply for reply in GOODBYES if asks_to_stop(reply.text)]
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
    unheard = [reply.text for reply in GOODBYES if read_reply(reply.text).label is not Label.STOP]

    # A Javanese "tak metu", "I shall leave", is a "do not leave" to everybody else: it goes to a human.
    assert unheard == ["wis tuwek pak, mripat ora cetho, tak metu wae soko programe"]


def test_nobody_is_sent_away_by_a_misreading() -> None:
    assert [reply.text for reply in EVERYTHING_ELSE if read_reply(reply.text).label is Label.STOP] == []


def test_most_goodbyes_need_no_model() -> None:
    assert len(RULED) >= 0.85 * len(GOODBYES)


def test_goodbyes_in_many_tongues_are_heard_and_nothing_else_is_taken_for_one() -> None:
    heard = {reply.text for reply in MANY_TONGUES if read_reply(reply.text).label is Label.STOP}
    wished = {reply.text for reply in MANY_TONGUES if reply.label == "stop"}

    assert heard - wished == set()
    # What is not heard goes to a human, or is asked about.
    assert len(wished & heard) >= 0.95 * len(wished)


@given(
    st.sampled_from([reply for reply in EVERYTHING_ELSE if not asks_to_stop(reply.text)]),
    st.lists(st.sampled_from(POLITENESS), max_size=3),
    st.lists(st.sampled_from(POLITENESS), max_size=3),
)
def test_politeness_makes_no_goodbye(reply: Reply, before: list[str], after: list[str]) -> None:
    text = " ".join([*before, reply.text, *after])

    assert not asks_to_stop(text)


@given(st.sampled_from(RULED), st.sampled_from((" bu", " pak", " ya", " ya bu", " 🙏", "!!", " kak")))
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
    "leaves",
    [
        "tolong hapus nomor saya, sampai sekarang belum terhapus",
        "mohon daftarkan saya untuk berhenti",
        "tolong masukkan saya ke daftar yang tidak dihubungi lagi",
        "saya berhenti saja, tolong daftarkan adik saya",
        "saya berhenti karena bu Ani sudah keluar",
    ],
)
def test_what_is_told_beside_a_goodbye_does_not_take_it_back(leaves: str) -> None:
    assert read_reply(leaves).label is Label.STOP


@pytest.mark.parametrize(
    "stays",
    [
        "siapa bilang saya keluar bu, masih semangat ini",
        "saya gak sengaja keluar dari grup, tolong masukkan lagi",
        "jangan coret nama saya, hp kemarin rusak",
    ],
)
def test_who_stays_or_slipped_is_never_taken_to_leave(stays: str) -> None:
    assert cannot_be_meant(stays)
    assert read_reply(stays).label is not Label.STOP


def test_a_goodbye_that_no_rule_knows_is_heard_and_a_rule_alone_can_be_overruled() -> None:
    heard, misled = (
        "kula mboten sios tumut programe bu",
        "sy dikeluarkan dari kelompok sama ketua, bisa bantu bicara?",
    )

    assert not asks_to_stop(heard)
    assert read_reply(heard).label is Label.STOP
    assert asks_to_stop(misled)
    assert read_reply(misled).label is not Label.STOP
