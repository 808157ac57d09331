"""Is what belongs to a role kindly refused to everybody else?"""

import pytest

from storage.tables import Broadcast, Invitation, Person
from storage.vocabulary import Role
from tests.people import MuaraPantun

OF_THE_OFFICE = ("/siaran Halo", "/broadcast Halo", "/angkatan", "/cohorts", "/undang", "/invite")
OF_THE_STAFF = ("/kasus", "/cases")


@pytest.mark.parametrize("command", [*OF_THE_OFFICE, *OF_THE_STAFF])
async def test_a_participant_is_kindly_refused(village: MuaraPantun, command: str) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, command)

    assert sari.last_heard.startswith("Maaf, itu bagian")
    assert sari.buttons == []
    assert village.rows(Broadcast) == []


@pytest.mark.parametrize("command", OF_THE_OFFICE)
async def test_a_trainer_is_kindly_refused_the_office(village: MuaraPantun, command: str) -> None:
    budi = await village.trainer("Budi")
    given_out = len(village.rows(Invitation))

    await village.types(budi, command)

    assert "Maaf, itu bagian koordinator" in budi.last_heard
    assert len(village.rows(Invitation)) == given_out


@pytest.mark.parametrize("command", [*OF_THE_OFFICE, *OF_THE_STAFF])
async def test_a_stranger_is_told_how_to_come_in(village: MuaraPantun, command: str) -> None:
    stranger = village.emulator.person("Dodi")

    await village.types(stranger, command)

    assert "Selamat datang" in stranger.last_heard
    assert village.rows(Person) == []


async def test_a_refusal_is_in_the_persons_language(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, "English")

    await village.types(budi, "/invite")

    assert "Sorry, that is for coordinators." in budi.last_heard


async def test_who_holds_two_roles_can_do_both(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    ratna.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(ratna, "Setuju ikut")

    await village.types(ratna, "/kabar")
    assert "Minggu ini usahanya bagaimana?" in ratna.last_heard
    await village.types(ratna, "/siaran Besok kumpul")
    assert ratna.last_heard == "Disiarkan untuk siapa?"
