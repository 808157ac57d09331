"""Does everybody who is invited come in, and nobody else?"""

from storage.vocabulary import ParticipantStatus
from tests.people import MuaraPantun


async def test_a_trainee_comes_in_by_pressing_the_first_button(village: MuaraPantun) -> None:
    trainer = await village.trainer("Budi")

    sari = await village.participant("Sari")

    assert "Selamat bergabung, Sari!" in sari.last_heard
    assert "Pendamping: Budi" in sari.last_heard
    assert "Jumat, 6 Maret pukul 16.00 WITA" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert village.place(sari).trainer_id == village.person(trainer).id
