"""Does a participant see who looked at what stands about them?"""

from bot.buttons import ShowCase
from bot.buttons.plans import ShowPlan
from storage.people_vocabulary import Looked
from storage.tables import Case, Look
from tests.people import MuaraPantun


async def test_who_opened_the_data_is_told_once_a_day_and_to_nobody_else(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    wati = await village.participant("Wati")
    await village.types(sari, "/data")
    await village.presses(sari, "Siapa yang melihat data saya")
    assert sari.last_heard == "Belum ada yang membuka data Bapak/Ibu."

    await village.types(budi, "/peserta Sari")
    await village.types(budi, "/peserta Sari")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis pesan")
    await village.types(sari, "/data")
    await village.presses(sari, "Siapa yang melihat data saya")

    assert sari.last_heard.splitlines() == [
        "👀 Yang membuka data Bapak/Ibu",
        "Senin, 2 November pukul 09.00 WITA: Budi, pesan dan catatan",
        "Senin, 2 November pukul 09.00 WITA: Budi, ringkasan",
    ]
    assert {look.participant_id for look in village.rows(Look)} == {village.place(sari).id}
    await village.types(wati, "/data")
    await village.presses(wati, "Siapa yang melihat data saya")
    assert wati.last_heard == "Belum ada yang membuka data Bapak/Ibu."


async def test_whoever_opens_a_case_a_plan_or_how_they_were_asked_is_noted_too(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.types(sari, "/rencana")
    for typed in ("/kasus", "/kenapa Sari", "/rencana"):
        await village.types(budi, typed)
    assert village.rows(Look, what=Looked.CASE) == []
    card = ShowCase(village.rows(Case)[0].id)
    for button in (card, card, ShowPlan(village.place(sari).id)):
        budi.presses_data(button.pack(budi.id, village.app.house.seal))
        await village.settle()
    await village.types(ratna, "/rujukan Sari")
    await village.presses(ratna, 0)

    seen = {(look.by_id, look.what) for look in village.rows(Look)}
    by_budi = {(village.person(budi).id, what) for what in (Looked.CASE, Looked.OCCURRENCES, Looked.PLAN)}
    assert seen == by_budi | {(village.person(ratna).id, Looked.LOAN)}
    assert len(village.rows(Look)) == 4
    assert {look.participant_id for look in village.rows(Look)} == {village.place(sari).id}
