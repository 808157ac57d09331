"""Do a participant and their trainer read the same of what was kept, and is it counted from its records?"""

from datetime import timedelta

from bot.services import results
from storage import exports
from storage.tables import Case, CaseEvent
from storage.vocabulary import CaseStep
from tests.people import MuaraPantun
from tests.programme.sources import programme, question


async def test_both_read_the_same_figures(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(programme(question("saving", "yes_no")))
    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Susun rencana")
    for what in ("buku kas", "spanduk", "NIB"):
        await village.types(budi, f"{what} dalam 1 minggu")
    await village.presses(budi, "Sudah, ajukan")
    await village.presses(sari, "Setuju")
    await village.types(sari, "/rencana")
    await village.presses(sari, "Tercapai: spanduk")
    await village.types(budi, "/pertemuan Sari")
    await village.presses(budi, "kunjungan")
    await village.types(budi, "Rabu jam 9 pagi")
    await village.types(budi, "rumah Bu Sari")
    await village.presses(budi, "Ya, undang")
    await village.friday()
    await village.presses(sari, "Ya")
    await village.presses(budi, "Tandai yang datang")
    await village.presses(budi, "⬜ Sari")
    await village.strides(timedelta(days=7))
    await village.strides(timedelta(days=4))

    await village.types(sari, "/kemajuan")
    await village.types(budi, "/peserta Sari")

    def commitment(told: str | None) -> str:
        return next(line for line in (told or "").splitlines() if "Komitmen" in line)

    own, his = (actor.last_message["caption"] for actor in (sari, budi))
    assert commitment(own) == commitment(his)
    assert (
        commitment(own)
        == "🤝 Komitmen: menjawab 1 dari 2 kabar; target tercapai 1 dari 3; hadir 1 dari 1 pertemuan"
    )


async def test_words_that_never_arrived_met_nobody(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    for name in ("Sari", "Wati"):
        actor = await village.participant(name)
        await village.types(actor, "/bantuan")
        if name == "Sari":
            actor.blocks()
        await village.presses(budi, "Saya tangani")
        await village.presses(budi, "Tulis pesan")
        await village.types(budi, "Ada apa, Bu?")
        await village.presses(budi, "Selesaikan")
        await village.presses(budi, "Tidak terhubung")

    with village.app.begin() as work:
        told = results.met_within_a_week(results.followed(work, None))
        exported = [one["is_lost"] for one in exports.rows(work.session, exports.messages(None))]

    assert (told.part, told.whole) == (1, 2)
    assert str(exported) == "[True, False]"


async def test_who_was_met_within_a_week_is_counted_from_what_happened(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    names = ("Sari", "Wati")
    for name in names:
        actor = await village.participant(name)
        await village.types(actor, "/bantuan")
        await village.presses(actor, "Alat")
    await village.types(budi, "/pertemuan Sari")
    await village.presses(budi, "kunjungan")
    await village.types(budi, "besok jam 9 pagi")
    await village.types(budi, "rumah")
    await village.presses(budi, "Ya, undang")
    await village.strides(timedelta(days=1, hours=4))
    await village.presses(budi, "Tandai yang datang")
    await village.presses(budi, "⬜ Sari")
    await village.strides(timedelta(days=8))
    for name in names:
        await village.types(budi, "/kasus")
        await village.presses(budi, name)
        await village.presses(budi, "Saya tangani")
        await village.presses(budi, "Selesaikan")
        await village.presses(budi, 0)

    with village.app.begin() as work:
        told = results.met_within_a_week(results.followed(work, None))

    ended = [case for case in village.rows(Case) if case.resolved_at is not None]
    raw = sum(
        any(
            event.at - case.opened_at <= timedelta(days=7)
            for event in village.rows(CaseEvent, case_id=case.id, step=CaseStep.TOUCHED)
        )
        for case in ended
    )
    assert (told.part, told.whole) == (raw, len(ended)) == (1, 2)
