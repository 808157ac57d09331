"""Does a participant see who looked at what stands about them?"""

from storage.tables import Look
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
