"""Does everybody read the same ladder, and does a participant see where they stand and what comes next?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Participant
from storage.vocabulary import Role
from tests.people import MuaraPantun
from tests.programme.sources import programme, question


async def _partner(village: MuaraPantun) -> Actor:
    partner = village.emulator.person("Bank Kaltim")
    await village.enrols(partner, village.invitation(Role.PARTNER))
    return partner


@pytest.mark.parametrize("language", ["id", "en"])
async def test_participant_trainer_office_and_partner_read_the_same_ladder(
    village: MuaraPantun, language: str
) -> None:
    readers = [
        await village.participant("Sari"),
        await village.trainer("Budi"),
        await village.coordinator("Ratna"),
        await _partner(village),
    ]
    told = []
    for reader in readers:
        if language == "en":
            await village.types(reader, "/language")
            await village.presses(reader, "English")
        await village.types(reader, "/ladder")
        told.append(next(heard for heard in reversed(reader.heard) if heard.startswith("🪜 T")))

    assert told == [told[0]] * len(readers)
    assert [f"T{number} " in told[0] for number in range(9)] == [True] * 9
    assert ("Buku kas" in told[0] or "buku kas" in told[0]) is (language == "id")


async def test_staff_read_the_ladder_that_each_of_their_cohorts_climbs(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    village.asks(programme(question("days", "count")), cohort="MAWAR")
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini", "MAWAR")
    ratna, partner = await village.coordinator("Ratna"), await _partner(village)

    for reader in (budi, tini, ratna, partner):
        await village.types(reader, "/tangga")

    assert "T8 Mandiri" in budi.last_heard
    assert "T0 Baru: mulai" in tini.last_heard
    assert "T1" not in tini.last_heard
    assert "T8 Mandiri" in partner.last_heard  # invited for that cohort
    told = [heard for heard in ratna.heard if "Tangga kemajuan" in heard]
    assert [("Angkatan Mawar" in heard, "T8 Mandiri" in heard) for heard in told] == [
        *((False, True), (True, False)),
    ]


async def test_a_participant_sees_what_is_still_missing(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, "/tangga")

    assert "Sekarang di anak tangga T0 Baru dilatih." in sari.last_heard
    assert "Berikutnya T1 Mulai:\nproduk atau penjualan pertama." in sari.last_heard
    assert "Masih perlu: penjualan pertama tercatat" in sari.last_heard
    await village.friday()
    await village.answers(sari, "🙂 Jalan seperti biasa", "300rb", "6")
    await village.types(sari, "/tangga")
    assert "Masih perlu" not in sari.last_heard


async def test_whoever_stood_on_a_rung_that_is_no_more_climbs_on_from_the_first(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(programme(question("days", "count")) + _rung("T1"))
    await village.types(sari, "/tangga")
    await village.presses(sari, "Saya sudah di T1")
    sari.sends_photo()
    await village.settle()
    await village.types(budi, "/tangga")
    listed = budi.buttons

    village.asks(programme(question("days", "count")).replace('"T0"', '"A"') + _rung("B"))
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(sari).id).rung = "T1"
    await village.types(sari, "/tangga")
    await village.types(budi, "/tangga")
    told, still_listed, heard_so_far = sari.last_heard, budi.last_heard, len(budi.heard)
    await village.strides(timedelta(days=5))

    assert "Sekarang di anak tangga A Baru." in told
    assert "Berikutnya B Baru" in told
    assert (listed, "menunggu dilihat" in still_listed) == (["Sari → T1"], False)
    assert not [heard for heard in budi.heard[heard_so_far:] if "T1" in heard]


def _rung(key: str) -> str:
    return f'\n[[ladder]]\nkey = "{key}"\nname.id = "Baru"\nstep.id = "mulai"\nevidence = "E1"\n'
