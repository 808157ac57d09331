"""Does a human hear of it when somebody is in distress?"""

import pytest

from bot.rules.understanding.distress import in_distress
from bot.rules.understanding.reader import Label, read_reply
from tests.training.labelled import everything

DISTRESSED = [reply for reply in everything() if reply.label == "unsure"]
GRIEVING_AND_ASKING = "orang tua saya meninggal bu, mohon doanya, laporan nyusul"
# Who leaves may be in grief as well.
CONTENT = [
    reply
    for reply in everything()
    if reply.label not in {"unsure", "stop"} and reply.text != GRIEVING_AND_ASKING
]


def test_distress_goes_to_a_human_and_is_never_cheered() -> None:
    understood = {reply.text: read_reply(reply.text) for reply in DISTRESSED}

    assert [text for text, read in understood.items() if not read.distress] == []
    assert {read.label for read in understood.values()} == {Label.UNSURE}


def test_a_mourner_who_asks_for_prayers_goes_to_a_human() -> None:
    understood = read_reply(GRIEVING_AND_ASKING)

    assert understood.distress
    assert understood.label is Label.UNSURE


def test_a_mourner_who_wants_to_leave_may_leave_and_is_still_heard() -> None:
    understood = read_reply("suami saya meninggal, saya keluar dari program")

    assert understood.label is Label.STOP
    assert understood.distress


def test_nobody_is_pitied_without_need() -> None:
    assert [reply.text for reply in CONTENT if in_distress(reply.text)] == []


@pytest.mark.parametrize(
    ("distress", "none"),
    [
        ("anak saya mati", "ayam saya mati"),
        ("saya menyerah", "saya tidak akan menyerah"),
        ("saya dipukul suami", "harganya dipukul rata saja"),
        ("almarhum bapak baru 7 hari", "resep almarhum ibu laku keras"),
        ("rumah saya kebakaran", "blender saya terbakar"),
        ("capek hidup", "capek tapi senang"),
        ("saya dicekik suami", "bunga pinjol mencekik"),
        ("bapak saya koma di rumah sakit", "empat koma lima"),
        ("tidak ada harapan lagi", "hampir menyerah tapi alhamdulillah laku"),
        ("hampir putus asa tapi tidak ada yang peduli", "sempat putus asa, sekarang laris"),
        ("hampir putus asa, untung masih ada anak", "nyaris menyerah, syukur ada pesanan"),
    ],
)
def test_what_dies_or_breaks_may_be_a_thing(distress: str, none: str) -> None:
    assert in_distress(distress)
    assert not in_distress(none)
