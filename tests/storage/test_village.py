"""Does the whole story run on PostgreSQL as it does on SQLite?"""

from datetime import timedelta

from storage.vocabulary import CaseStatus
from tests.people import MuaraPantun


async def test_a_silence_becomes_a_case_that_a_trainer_takes(village_on_postgresql: MuaraPantun) -> None:
    village = village_on_postgresql
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await village.friday()
    await village.strides(timedelta(days=2, hours=17))
    await village.presses(budi, "Saya tangani")

    (case,) = village.cases(sari)
    assert case.status is CaseStatus.CLAIMED
    assert case.assigned_to == village.person(budi).id
