"""Can the office see why somebody did, or did not, get a check-in?"""

from datetime import timedelta

import pytest

from storage.tables import CheckIn
from storage.vocabulary import CheckInStatus, SkipReason
from tests.people import MuaraPantun
from tests.programme.sources import programme, question

HARVEST = """
[[calendar.breaks]]
name.id = "Panen"
name.en = "Harvest"
first = 2026-01-01
last = 2027-12-31
"""


async def test_each_check_in_is_told_with_what_became_of_it(village: MuaraPantun) -> None:
    kartini = await village.coordinator("Kartini")
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "/kabar")
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    await village.friday()
    await village.strides(timedelta(days=3, hours=1))

    await village.types(kartini, "/kenapa sari")

    head, following, missed, answered = kartini.last_heard.split("\n")
    assert head == "Sari"
    assert following.startswith("Berikutnya: Jumat, ")
    assert "tidak dijawab" in missed
    assert ", dijawab" in answered


async def test_what_was_left_out_is_told_with_its_reason(village: MuaraPantun) -> None:
    kartini = await village.coordinator("Kartini")
    sari = await village.participant("Sari")
    await village.passes(days=4)
    with village.emulator.outage():
        await village.passes(days=3)
    await village.types(sari, "/jeda 20 hari")

    await village.types(kartini, "/why Sari")

    assert "Sedang jeda sampai" in kartini.last_heard
    assert "tidak dikirim, karena" in kartini.last_heard


async def test_of_several_of_a_name_the_one_is_chosen(village: MuaraPantun) -> None:
    kartini = await village.coordinator("Kartini")
    await village.participant("Sari Dewi")
    await village.participant("Sari Wati")

    await village.types(kartini, "/kenapa sari")
    assert kartini.last_heard == "Yang mana?"
    await village.presses(kartini, "Sari Wati")

    assert kartini.last_heard.startswith("Sari Wati\nBerikutnya:")


@pytest.mark.parametrize(
    ("words", "heard"), [("/kenapa", "Ketik namanya"), ("/kenapa Tono", "Belum ketemu peserta bernama Tono")]
)
async def test_a_name_that_says_nothing_is_asked_for_again(
    village: MuaraPantun, words: str, heard: str
) -> None:
    kartini = await village.coordinator("Kartini")
    await village.participant("Sari")

    await village.types(kartini, words)

    assert heard in kartini.last_heard


async def test_a_trainer_sees_those_whom_they_walk_beside_and_no_others(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Sari")
    tini = await village.trainer("Tini")

    await village.types(budi, "/kenapa Sari")
    assert "Berikutnya:" in budi.last_heard
    await village.types(tini, "/kenapa Sari")

    assert "Berikutnya:" not in tini.last_heard


async def test_a_participant_may_not_ask(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.participant("Wati")

    await village.types(sari, "/kenapa Wati")

    assert "Berikutnya:" not in sari.last_heard


@pytest.mark.parametrize("reason", [*SkipReason, "Idul Fitri"])
async def test_every_reason_is_told_in_words_in_both_languages(village: MuaraPantun, reason: str) -> None:
    kartini = await village.coordinator("Kartini")
    sari = await village.participant("Sari")
    await village.friday()
    [check_in] = village.check_ins(sari)
    with village.app.begin() as work:
        row = work.session.get_one(CheckIn, check_in.id)
        row.status, row.skipped_because = CheckInStatus.CANCELLED, reason
    await village.types(kartini, "/kenapa Sari")
    in_indonesian = kartini.last_heard
    await village.types(kartini, "/bahasa")
    await village.presses(kartini, "English")

    await village.types(kartini, "/why Sari")

    assert ", karena " in in_indonesian
    assert ", because " in kartini.last_heard
    if reason in list(SkipReason):
        assert "_" not in in_indonesian + kartini.last_heard


async def test_a_day_on_which_all_rest_is_named(village: MuaraPantun) -> None:
    village.asks(programme(question("last", "yes_no"), more=HARVEST))
    kartini = await village.coordinator("Kartini")
    await village.participant("Sari")
    await village.friday()

    await village.types(kartini, "/kenapa Sari")

    assert "tidak dikirim, karena libur Panen." in kartini.last_heard
