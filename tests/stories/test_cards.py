"""Does everybody whom the office has on its list come to their own place in it, and to no second one?"""

import pytest

from bot.sandbox.people import Person as Actor
from bot.services import imports, roster_linking
from bot.services.invitations import link
from bot.services.rosters import Row
from storage import participants
from storage.tables import Cohort, Participant, Person, RoleGrant
from storage.vocabulary import ParticipantStatus, Role
from tests.people import MuaraPantun


@pytest.fixture
def on_the_list(village: MuaraPantun) -> dict[str, str]:
    """The codes on the cards of those whom the office entered in Mawar, by name."""
    cohort = village.founded("MAWAR", "Angkatan Mawar")
    with village.app.begin() as work:
        row = work.session.get_one(Cohort, cohort.id)
        people = [Row(2, name="Wati", phone="081234567801"), Row(3, name="Tini"), Row(4, name="Sari")]
        imports.take_in(work, row, people, partial=False)
        return {
            person.name: roster_linking.give_card(work, place)
            for place, person in participants.not_linked(work.session, cohort.id)
        }


async def _opens(village: MuaraPantun, actor: Actor, code: str) -> None:
    actor.opens(link("PendampingBot", code))
    await village.settle()


def _places(village: MuaraPantun) -> dict[int, tuple[str, int | None]]:
    """By the number of their place: who is there, and in which chat."""
    people = {one.id: one for one in village.rows(Person)}
    return {
        one.id: (people[one.person_id].name, people[one.person_id].chat_id)
        for one in village.rows(Participant)
    }


async def test_a_card_brings_one_person_to_their_own_place(
    village: MuaraPantun, on_the_list: dict[str, str]
) -> None:
    before = {name: number for number, (name, _) in _places(village).items()}
    wati, tini = village.emulator.person("W."), village.emulator.person("T.")
    late = village.emulator.person("L.")
    typed = roster_linking.on_the_card(on_the_list["Tini"]).lower()

    await _opens(village, wati, on_the_list["Wati"])
    asked = wati.last_heard
    await village.presses(wati, "Setuju ikut")
    await village.types(tini, f" {typed}. ")
    await village.presses(tini, "Setuju ikut")
    await _opens(village, late, on_the_list["Wati"])
    await village.types(late, "BCDF-0000")

    assert asked.startswith("🪪 Kartu ini untuk Wati.")
    assert "Selamat bergabung, Wati!" in wati.last_heard
    assert "Selamat bergabung, Tini!" in tini.last_heard
    assert _places(village) == {
        before["Wati"]: ("Wati", wati.id),
        before["Tini"]: ("Tini", tini.id),
        before["Sari"]: ("Sari", None),
    }
    assert village.place(wati).status is ParticipantStatus.ACTIVE
    assert "Tautan ini sudah dipakai." in late.heard[0]


@pytest.mark.parametrize("by_card", [True, False])
async def test_who_is_known_takes_the_place_that_another_list_has_for_them(
    village: MuaraPantun, on_the_list: dict[str, str], *, by_card: bool
) -> None:
    sari = await village.participant("Sari")
    number = next(
        number for number, (name, chat) in _places(village).items() if (name, chat) == ("Sari", None)
    )

    if by_card:
        await _opens(village, sari, on_the_list["Sari"])
    else:
        sari.opens(village.invitation(Role.TRAINEE, "MAWAR"))
        await village.settle()
    await village.presses(sari, "Setuju ikut")

    assert "Selamat bergabung, Sari!" in sari.last_heard
    assert village.place(sari).id == number
    assert [name for name, _ in _places(village).values()].count("Sari") == 2
    assert [one.chat_id for one in village.rows(Person, name="Sari")] == [sari.id]
    me = village.person(sari).id
    assert len(village.rows(RoleGrant, person_id=me, role=Role.TRAINEE)) == 2


async def test_a_neighbour_comes_with_their_own_card_on_a_phone_that_another_uses(
    village: MuaraPantun, on_the_list: dict[str, str]
) -> None:
    sari = await village.participant("Sari", "MAWAR")

    await _opens(village, sari, on_the_list["Wati"])
    await village.presses(sari, -1)
    await village.presses(sari, "Setuju ikut")

    assert "Selamat bergabung, Wati!" in "\n".join(sari.heard[-3:])
    assert {(one.name, one.chat_id) for one in village.rows(Person) if one.chat_id} == {
        ("Sari", sari.id),
        ("Wati", sari.id),
    }
    assert len(village.rows(Participant)) == 3
