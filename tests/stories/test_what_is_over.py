"""Is nobody kept in a conversation that can lead nowhere any more?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from bot.services import differing, licences
from storage import dialogues
from storage.vocabulary import Role
from tests.people import MuaraPantun
from tests.stories.test_loans_of_others import _wati, budi

__all__ = ["budi"]


async def test_a_trainer_can_type_again_once_whom_they_spoke_for_has_come_in(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.types(budi, "Halo")
    as_usual = budi.last_heard
    _, place = _wati(village)
    await village.types(budi, "/berkas Wati")
    await village.presses(budi, "📄 Tambah surat izin")
    await village.presses(budi, "NIB")
    wati = village.emulator.person("Wati")
    await village.enrols(wati, village.invitation(Role.TRAINEE))
    heard = len(budi.heard)

    await village.types(budi, "9120001234567")
    await village.types(budi, "Halo")
    for flow, step in ((differing.DIFFERING, "what"), (licences.SHOWING, "shown")):
        with village.app.begin() as work:
            asked_at = work.now - timedelta(hours=2)
            facts = {"participant": place.id, "support": 1, "kind": "nib"}
            dialogues.move(work.session, budi.id, flow, step, asked_at, **facts)
        await village.types(budi, "Halo")

    refused, *others = budi.heard[heard:]
    assert refused.startswith("Wati memakai Telegram")
    assert others == [as_usual] * 3
