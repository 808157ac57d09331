"""Does the coordinator's office know its cohorts, and hand out no more than it has?"""

import re
from datetime import timedelta

import pytest

from bot.buttons import InviteAs
from bot.sandbox.people import Person as Actor
from storage.tables import Invitation
from storage.vocabulary import Role
from tests.people import MuaraPantun

LINK = re.compile(r"https://t\.me/PendampingBot\?start=\S+")


async def _invites(village: MuaraPantun, coordinator: Actor, *labels: str) -> str:
    """The link that they are handed, by these buttons."""
    await village.types(coordinator, "/undang")
    for label in labels:
        await village.presses(coordinator, label)
    found = LINK.search(coordinator.last_heard)
    assert found is not None, coordinator.last_heard
    return found[0]


async def test_cohorts_are_listed_with_how_their_people_stand(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan <Mawar>")
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")
    stuck = await village.participant("Wati")
    await village.types(stuck, "/kabar")
    await village.answers(stuck, "😟 Sedang macet")

    await village.types(ratna, "/angkatan")

    assert "Angkatan Melati (MELATI): 1 aktif, 1 perlu disapa, 0 belum terhubung" in ratna.last_heard
    assert "Angkatan <Mawar> (MAWAR): 0 aktif, 0 perlu disapa, 0 belum terhubung" in ratna.last_heard


async def test_a_coordinator_of_one_cohort_sees_that_one(village: MuaraPantun) -> None:
    village.founded()
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")

    await village.types(eka, "/cohorts")

    assert "Angkatan Mawar" in eka.last_heard
    assert "Angkatan Melati" not in eka.last_heard


async def test_without_a_cohort_the_office_says_what_to_do(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")

    await village.types(ratna, "/angkatan")

    assert "Belum ada angkatan yang terbuka" in ratna.last_heard


async def test_a_trainee_link_lets_a_whole_cohort_in(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded()

    link = await _invites(village, ratna, "Peserta")

    assert "Tautan untuk semua peserta Angkatan Melati" in ratna.last_heard
    assert "Berlaku sampai angkatan ditutup" in ratna.last_heard
    for name in ("Sari", "Wati"):
        actor = village.emulator.person(name)
        await village.enrols(actor, link)
        assert f"Selamat bergabung, {name}!" in actor.last_heard


@pytest.mark.parametrize(
    ("label", "role", "place", "welcome"),
    [
        ("Pelatih", Role.TRAINER, "Angkatan Melati", "Terima kasih sudah mau mendampingi"),
        ("Koordinator", Role.COORDINATOR, "semua angkatan", "/siaran mengirim pengumuman"),
        ("Mitra", Role.PARTNER, "semua angkatan", "Terima kasih sudah menjadi mitra"),
    ],
)
async def test_a_staff_link_is_for_one_person_and_a_week(
    village: MuaraPantun, label: str, role: Role, place: str, welcome: str
) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded()

    link = await _invites(village, ratna, label)

    assert f"Tautan untuk satu {label}, {place}:" in ratna.last_heard
    assert "Berlaku 7 hari, untuk satu orang." in ratna.last_heard
    first, second = village.emulator.person("Tini"), village.emulator.person("Dodi")
    await village.enrols(first, link)
    second.opens(link)
    await village.settle()
    assert welcome in " ".join(first.heard)
    assert "Tautan ini sudah dipakai" in second.last_heard
    [invitation] = village.rows(Invitation, role=role, created_by=village.person(ratna).id)
    assert invitation.expires_at == invitation.created_at + timedelta(days=7)


async def test_with_several_cohorts_the_office_asks_which(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded()
    mawar = village.founded("MAWAR", "Angkatan Mawar")

    await _invites(village, ratna, "Peserta", "Angkatan Mawar")

    assert "Tautan untuk semua peserta Angkatan Mawar" in ratna.last_heard
    assert village.rows(Invitation, role=Role.TRAINEE)[0].cohort_id == mawar.id


@pytest.mark.parametrize(
    ("label", "role"),
    [("Koordinator", Role.COORDINATOR), ("Mitra", Role.PARTNER), ("Pelatih", Role.TRAINER)],
)
async def test_nobody_hands_out_more_than_they_have(village: MuaraPantun, label: str, role: Role) -> None:
    village.founded()
    mawar = village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")

    await _invites(village, eka, label)

    assert f"Tautan untuk satu {label}, Angkatan Mawar:" in eka.last_heard
    [invitation] = village.rows(Invitation, created_by=village.person(eka).id)
    assert (invitation.role, invitation.cohort_id) == (role, mawar.id)


async def test_a_cohort_of_somebody_else_is_not_theirs_to_invite_to(village: MuaraPantun) -> None:
    melati = village.founded()
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    await village.types(eka, "/undang")

    eka.presses_data(InviteAs(Role.TRAINER, melati.id).pack(eka.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in eka.last_heard
    assert village.rows(Invitation, created_by=village.person(eka).id) == []


async def test_the_first_colleague_can_be_invited_before_there_is_a_cohort(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")

    await _invites(village, ratna, "Koordinator")

    assert "semua angkatan" in ratna.last_heard


async def test_the_office_speaks_english_too(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded()
    await village.types(ratna, "/language")
    await village.presses(ratna, "English")

    await village.types(ratna, "/cohorts")
    assert "Angkatan Melati (MELATI): 0 active, 0 need a word, 0 not linked" in ratna.last_heard
    await village.types(ratna, "/invite")
    await village.presses(ratna, "Trainer")
    assert "A link for one Trainer, Angkatan Melati:" in ratna.last_heard
    assert "It works for 7 days and for one person." in ratna.last_heard
