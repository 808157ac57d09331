"""Is a typed reply read as it was meant?"""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.understanding.reader import Label, Topic, read_reply

TRAPS = [
    ("stop dulu produksi, bahan habis", Label.STUCK),
    ("jualan saya berhenti dulu bu", Label.STUCK),
    ("mesin jahit macet", Label.STUCK),
    ("mboten wonten sing tumbas", Label.STUCK),
    ("kada payu jualan ulun hari ini", Label.STUCK),
    ("tidak ada kendala bu", Label.PROGRESS),
    ("gak macet pak, lancar", Label.PROGRESS),
    ("PIRT masih diproses di dinas", Label.PROGRESS),
    ("NIB saya sudah terbit", Label.PROGRESS),
    ("sdh berhenti hujannya, jemur lagi kerupuknya laku 20", Label.PROGRESS),
    ("hari ini laku 15 bungkus", Label.PROGRESS),
    ("izin gak ikut besok bu", Label.CHITCHAT),
    ("P", Label.CHITCHAT),
    ("nanti sore ya bu laporannya", Label.CHITCHAT),
    ("[stiker]", Label.CHITCHAT),
    ("🙏🙏", Label.CHITCHAT),
    ("jeda dulu ya bu sampai habis lebaran", Label.CHITCHAT),
    ("terima kasih banyak pak", Label.CHITCHAT),
    ("waalaikumsalam", Label.CHITCHAT),
    ("data saya dilihat siapa saja?", Label.HELP),
    ("salah ketik bu, maksudnya 300rb", Label.HELP),
    ("Saya macet, tolong hubungi saya", Label.HELP),
    ("tolong hubungi saya", Label.HELP),
    ("mohon dihubungi bu", Label.HELP),
    ("please contact me", Label.HELP),
    ("tolong jangan hubungi saya", Label.STOP),
    ("gimana caranya dapat pinjaman KUR", Label.HELP),
    ("STOP", Label.STOP),
    ("jangan wa saya lagi", Label.STOP),
]
TOPICS = [
    ("ada pinjaman tanpa jaminan gak pak", Topic.MODAL),
    ("gimana cara jualan online di shopee", Topic.PEMASARAN),
    ("kenapa roti saya bantat terus ya", Topic.PRODUKSI),
    ("bisa pinjam mesin jahit gak bu", Topic.ALAT),
    ("cara urus sertifikat halal gimana", Topic.IZIN),
    ("suami tidak setuju saya jualan, gimana bu", Topic.KELUARGA),
    ("data saya dikasih ke siapa saja?", Topic.LAINNYA),
]


@pytest.mark.parametrize(("text", "label"), TRAPS)
def test_what_looks_alike_is_told_apart(text: str, label: Label) -> None:
    assert read_reply(text).label is label


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_a_call_for_help_says_what_it_is_about(text: str, topic: Topic) -> None:
    understood = read_reply(text)

    assert understood.label is Label.HELP
    assert understood.topic is topic


@given(
    st.sampled_from([trap for trap in TRAPS if any(sign.isalpha() for sign in trap[0])]),
    st.sampled_from((str.upper, str.title, str.lower)),
    st.sampled_from(("", " ", "\n", "\t ")),
    st.sampled_from(("", " 🙏", "😊", " 👍🏽")),
)
def test_case_spacing_and_emoji_change_nothing(
    trap: tuple[str, Label], case: Callable[[str], str], around: str, emoji: str
) -> None:
    text, label = trap

    understood = read_reply(around + case(text).replace(" ", "  ") + emoji + around)

    assert understood.label is label


@given(st.text(max_size=300))
def test_nothing_that_can_be_typed_breaks_the_reading(text: str) -> None:
    understood = read_reply(text)

    assert 0 <= understood.confidence <= 1
    assert understood.topic is None or understood.label in {Label.HELP, Label.STUCK, Label.UNSURE}


@given(st.text(alphabet=st.characters(categories=("So", "Po", "Zs")), max_size=20))
def test_signs_alone_ask_nobody_to_leave(text: str) -> None:
    assert read_reply(text).label is not Label.STOP


def test_every_call_for_help_has_a_topic() -> None:
    assert read_reply("tolong bantu saya bu").topic is not None


def test_a_text_without_end_is_read_too() -> None:
    assert read_reply("jualan lancar " * 50_000).label is Label.PROGRESS


def test_nonsense_is_not_decided_upon() -> None:
    assert read_reply("qwx zzkrt plmf vbbq").label in {Label.UNSURE, Label.CHITCHAT}
