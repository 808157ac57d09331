"""Is everybody in good hands after a trainer has left?"""

from datetime import timedelta

from bot.buttons import HandOn
from bot.sandbox.people import Person as Actor
from storage import workloads
from storage.tables import RoleGrant
from storage.vocabulary import CaseStatus, Role
from tests.people import MuaraPantun


async def _leaves(village: MuaraPantun, ratna: Actor, to: str) -> None:
    await village.types(ratna, "/serahterima")
    await village.presses(ratna, "Budi")
    await village.presses(ratna, to)
    await village.presses(ratna, "Ya, serahkan")


async def test_all_that_a_trainer_leaves_is_handed_on_in_one_go(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    tini = await village.trainer("Tini")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    await village.types(ratna, "/handover")
    assert ratna.buttons == ["Budi", "Tini"]
    await village.presses(ratna, "Budi")
    assert ratna.buttons == ["Bagi rata kepada yang lain", "Tini"]
    await village.presses(ratna, "Tini")
    assert ratna.last_heard == (
        "Budi: 2 peserta dan 1 kasus diserahkan.\nSetelah itu Budi bukan pelatih lagi. Benar?"
    )

    await village.presses(ratna, "Ya, serahkan")

    assert ratna.last_heard == (
        "Sudah. 2 peserta dan 1 kasus dari Budi diserahkan.\nSemua peserta punya pendamping."
    )
    for one in (sari, wati):
        assert village.place(one).trainer_id == village.person(tini).id
        assert any("mulai sekarang Tini yang mendampingi Bapak/Ibu." in heard for heard in one.heard)
    [case] = village.cases(sari)
    assert (case.status, case.assigned_to) == (CaseStatus.OPEN, None)
    assert "Sari" in tini.last_heard
    assert tini.buttons[0] == "✋ Saya tangani"


async def test_what_a_leaver_put_aside_rests_on_with_whoever_follows_however_full_their_hands(
    village: MuaraPantun,
) -> None:
    ratna = await village.coordinator("Ratna")
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Tunda")
    await village.presses(budi, "7 hari")
    await village.presses(budi, "Beliau sibuk")
    tini = await village.trainer("Tini")
    with village.app.begin() as work:
        workloads.set_most(work.session, village.person(tini).id, 0)

    await _leaves(village, ratna, "Tini")

    [case] = village.cases(sari)
    assert (case.status, case.assigned_to) == (CaseStatus.SNOOZED, village.person(tini).id)
    assert "💤 Ditunda sampai 9 Nov: Beliau sibuk." in tini.last_heard
    tini.blocks()
    await village.strides(timedelta(days=6))
    assert village.cases(sari)[0].status is CaseStatus.SNOOZED
    tini.unblocks()
    await village.strides(timedelta(days=1))
    assert "Sari" in tini.last_heard
    assert village.cases(sari)[0].status is CaseStatus.CLAIMED


async def test_who_left_is_thanked_and_has_no_say_any_more(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    await village.participant("Sari")
    await village.trainer("Tini")

    await _leaves(village, ratna, "Bagi rata")

    assert "Terima kasih sudah mendampingi selama ini, Budi. 🌿" in budi.heard
    assert village.rows(RoleGrant, person_id=village.person(budi).id) == []
    assert {command for command, _ in budi.menu} == {"bahasa", "menu", "mulai"}
    await village.types(budi, "/kasus")
    assert "bagian pelatih atau koordinator" in budi.last_heard


async def test_where_nobody_is_left_the_coordinator_hears_how_many_are_alone(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await village.trainer("Budi")
    sari = await village.participant("Sari")

    await _leaves(village, ratna, "Bagi rata")

    assert "1 peserta belum punya pendamping." in ratna.last_heard
    assert village.place(sari).trainer_id is None
    assert not any("yang mendampingi" in heard for heard in sari.heard[-1:])
    await village.types(sari, "/bantuan")
    assert "Sari" in ratna.last_heard


async def test_a_coordinator_of_another_cohort_hands_nothing_on(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    leaver = village.person(budi).id

    await village.types(eka, "/serahterima")
    assert eka.last_heard == "Belum ada pelatih."
    eka.presses_data(HandOn(leaver, leaver, 1).pack(eka.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in eka.last_heard
    assert village.rows(RoleGrant, person_id=leaver, role=Role.TRAINER)


async def test_a_trainer_cannot_hand_on_a_colleague(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")

    await village.types(budi, "/serahterima")

    assert "bagian koordinator" in budi.last_heard
