"""Is somebody asked no more for a rung that staff let them pass without?"""

from datetime import timedelta

from bot.services import milestones, programmes, slow_climbs
from bot.services.ladder_records import accepted
from storage.ladder_vocabulary import MilestoneStatus
from storage.tables import Milestone, Participant, Person
from tests.people import MuaraPantun


async def test_a_waived_rung_is_neither_offered_nor_claimed_nor_late(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        place.rung = "T5"
        place.enrolled_at = place.created_at = work.now - timedelta(days=200)
    await village.types(sari, "/tangga")
    [[claims_t6], *_] = sari.last_message["reply_markup"]["inline_keyboard"]
    assert "T6" in claims_t6["text"]
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        trainer = work.session.get_one(Person, village.person(budi).id)
        below = milestones.begin(work, place, "T6", MilestoneStatus.PROPOSED)
        milestones.waive(work, below, trainer, "Usaha kecil")

    sari.presses_data(claims_t6["callback_data"])
    await village.settle()
    await village.types(sari, "/tangga")

    [waived] = village.rows(Milestone)
    assert waived.status is MilestoneStatus.WAIVED
    assert "T8" in sari.buttons[0]
    assert not any("T6" in button for button in sari.buttons)
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        assert "T6" not in accepted(work, programmes.of_participant(work, place), place)
        slow = slow_climbs.of(work, work.session.get_one(Participant, village.place(sari).id), times=0)
        assert slow is not None
        assert slow.rung == "T8"
