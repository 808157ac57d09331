"""Is a case taken by one, done by the book, and ended with an outcome?"""

from datetime import timedelta

import pytest

from bot.buttons import ClaimCase, ResolveCase
from bot.sandbox.people import Person as Actor
from storage.tables import Case, CaseEvent, RoleGrant
from storage.vocabulary import CaseOutcome, CaseReason, CaseStatus, CaseStep, ParticipantStatus, Role
from tests.people import MuaraPantun

OUTCOMES = {
    "Sudah jalan lagi": CaseOutcome.BACK_ON_TRACK,
    "Ada rencana baru": CaseOutcome.NEW_PLAN,
    "Perlu dukungan": CaseOutcome.NEEDS_SUPPORT,
    "Pindah": CaseOutcome.MOVED,
    "Berhenti": CaseOutcome.LEFT,
    "Tidak terhubung": CaseOutcome.COULD_NOT_REACH,
    "Ternyata lancar": CaseOutcome.FALSE_ALARM,
}


async def _is_stuck(village: MuaraPantun, sari: Actor) -> Case:
    await village.types(sari, "/kabar")
    await village.presses(sari, "😟 Sedang macet")
    return village.cases(sari)[-1]


async def _looks_up(village: MuaraPantun, person: Actor, name: str) -> None:
    await village.types(person, "/kasus")
    await village.presses(person, f"{name}:")


def _steps(village: MuaraPantun, case: Case) -> list[CaseStep]:
    return [event.step for event in village.rows(CaseEvent, case_id=case.id)]


async def test_two_trainers_reach_for_the_same_case(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    await _looks_up(village, tini, "Sari")

    budi.presses("Saya tangani")
    tini.presses("Saya tangani")
    await village.settle()

    assert "Terima kasih, kasus Sari milik Anda." in budi.heard
    assert tini.last_heard == "Sudah ditangani oleh Budi."
    assert village.cases(sari)[0].assigned_to == village.person(budi).id
    assert _steps(village, case).count(CaseStep.CLAIMED) == 1


async def test_the_card_of_the_one_who_came_second_says_who_has_it(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)
    await _looks_up(village, tini, "Sari")

    await village.presses(budi, "Saya tangani")

    assert "✋ Sudah ditangani oleh Budi." in tini.last_heard
    assert tini.buttons == []


async def test_the_participant_hears_that_somebody_will_come(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)

    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tunda")

    assert [heard for heard in sari.heard if "Budi akan menghubungi" in heard] == [
        "Budi akan menghubungi Bapak/Ibu lewat percakapan ini. 🤝"
    ]


async def test_a_button_made_for_another_is_worth_nothing(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    for_budi = ClaimCase(case.id).pack(budi.id, village.app.house.seal)

    tini.presses_data(for_budi)
    sari.presses_data(for_budi)
    await village.settle()

    assert village.cases(sari)[0].status is CaseStatus.OPEN
    assert "Tombol itu tidak berlaku lagi" in tini.last_heard


async def test_a_real_button_is_refused_to_who_has_not_the_role(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    case = await _is_stuck(village, sari)

    wati.presses_data(ClaimCase(case.id).pack(wati.id, village.app.house.seal))
    sari.presses_data(ResolveCase(case.id, "left").pack(sari.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in wati.last_heard
    assert "bukan bagian Anda" in sari.last_heard
    assert village.cases(sari)[0].status is CaseStatus.OPEN


async def test_a_role_taken_away_takes_the_buttons_power(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)
    with village.app.begin() as work:
        for grant in village.rows(RoleGrant, role=Role.TRAINER):
            work.session.delete(work.session.merge(grant))

    await village.presses(budi, "Saya tangani")

    assert "bukan bagian Anda" in budi.last_heard
    assert village.cases(sari)[0].assigned_to is None


async def test_who_is_no_trainer_any_more_is_not_alerted(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    with village.app.begin() as work:
        for grant in village.rows(RoleGrant, role=Role.TRAINER):
            work.session.delete(work.session.merge(grant))

    await _is_stuck(village, sari)

    assert "Sari" in ratna.last_heard
    assert not any("🔔" in heard for heard in budi.heard)


async def test_a_trainer_of_another_cohort_sees_and_takes_nothing(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    village.founded("MAWAR", "Angkatan Mawar")
    stranger = await village.trainer("Eka", cohort="MAWAR")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)

    await village.types(stranger, "/kasus")
    listed = stranger.last_heard
    stranger.presses_data(ClaimCase(case.id).pack(stranger.id, village.app.house.seal))
    await village.settle()

    assert "Tidak ada yang menunggu disapa" in listed
    assert "bukan bagian Anda" in stranger.last_heard


async def test_only_after_a_claim_does_resolving_ask_for_an_outcome(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    assert not any("Selesaikan" in label for label in budi.buttons)

    budi.presses_data(ResolveCase(case.id, "").pack(budi.id, village.app.house.seal))
    await village.settle()
    assert "Tangani dulu kasusnya" in budi.last_heard

    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")
    assert budi.last_heard == "Bagaimana hasilnya?"
    assert budi.buttons == list(OUTCOMES)


@pytest.mark.parametrize(("label", "outcome"), OUTCOMES.items())
async def test_every_outcome_ends_the_case(village: MuaraPantun, label: str, outcome: CaseOutcome) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    assert village.place(sari).status is ParticipantStatus.STALLED
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")

    await village.presses(budi, label)

    [resolved] = village.cases(sari)
    assert (resolved.status, resolved.outcome) == (CaseStatus.RESOLVED, outcome)
    assert f"Kasus Sari selesai: {label}." in budi.last_heard
    leaves = outcome in {CaseOutcome.MOVED, CaseOutcome.LEFT}
    place = village.place(sari)
    assert place.status is (ParticipantStatus.WITHDRAWN if leaves else ParticipantStatus.ACTIVE)
    assert (place.next_check_in_at is None) is leaves
    assert _steps(village, case) == [
        CaseStep.OPENED,
        CaseStep.ALERTED,
        CaseStep.CLAIMED,
        CaseStep.RESOLVED,
    ]


async def test_every_step_tells_who_when_and_what(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    await village.strides(timedelta(hours=1))
    claimed_at = village.clock.now()
    await village.presses(budi, "Saya tangani")
    await village.strides(timedelta(hours=1))
    await village.presses(budi, "Selesaikan")
    await village.presses(budi, "Ada rencana baru")

    opened, alerted, claimed, resolved = village.rows(CaseEvent, case_id=case.id)

    trainer = village.person(budi).id
    assert (opened.actor_id, opened.facts) == (None, {"reason": CaseReason.SAID_STUCK})
    told = {"to": trainer, "wording": CaseReason.SAID_STUCK}
    assert (alerted.actor_id, alerted.facts) == (None, told)
    assert (claimed.actor_id, claimed.at) == (trainer, claimed_at)
    assert (resolved.actor_id, resolved.facts) == (trainer, {"outcome": CaseOutcome.NEW_PLAN})
    [stored] = village.cases(sari)
    assert (stored.claimed_at, stored.resolved_at) == (claimed_at, village.clock.now())


async def test_a_case_can_be_resolved_once(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")
    budi.presses("Ada rencana baru")
    budi.presses("Berhenti")
    await village.settle()

    [resolved] = village.cases(sari)
    assert resolved.outcome is CaseOutcome.NEW_PLAN
    assert "Kasus ini sudah selesai" in budi.last_heard
    assert _steps(village, case).count(CaseStep.RESOLVED) == 1


async def test_a_snoozed_case_comes_back_to_its_holder(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)
    await village.presses(budi, "Tunda")
    assert budi.last_heard.startswith("Tunda sampai kapan?")
    assert budi.buttons == ["Sampai besok", "3 hari", "7 hari"]

    await village.presses(budi, "3 hari")

    assert budi.last_heard == "Baik, kasus Sari saya ingatkan lagi 5 Nov.\nDitunda karena apa?"
    [case] = village.cases(sari)
    assert case.status is CaseStatus.SNOOZED
    assert any("💤 Ditunda sampai 5 Nov." in heard for heard in budi.heard)
    await village.strides(timedelta(days=2, hours=21))
    assert village.cases(sari)[0].status is CaseStatus.SNOOZED
    await village.strides(timedelta(hours=2))
    assert village.cases(sari)[0].status is CaseStatus.CLAIMED
    assert budi.last_heard.startswith("Waktunya melanjutkan:")
    assert "✅ Selesaikan" in budi.buttons


async def test_a_snoozed_case_is_nobody_elses_to_take(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)
    await _looks_up(village, tini, "Sari")
    budi.presses("Tunda")
    await village.settle()
    tini.presses("Saya tangani")
    budi.presses("3 hari")
    await village.settle()

    assert budi.last_heard == "Sudah ditangani oleh Tini."
    [case] = village.cases(sari)
    assert (case.status, case.assigned_to) == (CaseStatus.CLAIMED, village.person(tini).id)


async def test_a_case_is_handed_over_to_a_colleague(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    case = await _is_stuck(village, sari)
    await village.presses(budi, "Serahkan")
    assert budi.buttons == ["Tini", "Ratna"]

    await village.presses(budi, "Tini")

    assert budi.last_heard == "Sudah diserahkan kepada Tini. Terima kasih."
    assert tini.last_heard.startswith("Budi menyerahkan ini kepada Anda.")
    assert tini.buttons[0] == "✋ Saya tangani"
    assert not any("🔔" in heard for heard in ratna.heard)
    await village.presses(tini, "Saya tangani")
    assert village.cases(sari)[0].assigned_to == village.person(tini).id
    [handed] = village.rows(CaseEvent, case_id=case.id, step=CaseStep.HANDED_OVER)
    assert (handed.actor_id, handed.facts) == (village.person(budi).id, {"to": village.person(tini).id})


async def test_who_hands_a_case_over_promises_nothing_to_the_participant(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)
    await village.presses(budi, "Serahkan")
    await village.presses(budi, "Tini")

    await village.presses(tini, "Saya tangani")

    promises = [heard for heard in sari.heard if "akan menghubungi" in heard]
    assert promises == ["Tini akan menghubungi Bapak/Ibu lewat percakapan ini. 🤝"]


async def test_where_there_is_no_colleague_the_case_stays(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)

    await village.presses(budi, "Serahkan")

    assert "Belum ada rekan lain" in budi.last_heard
    assert len(village.cases(sari)) == 1


async def test_a_case_about_a_trainer_is_handed_to_everybody_but_them(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi, _tini = await village.trainer("Budi"), await village.trainer("Tini")
    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(budi, "Setuju ikut")
    case = await _is_stuck(village, budi)
    await _looks_up(village, ratna, "Budi")

    await village.presses(ratna, "Serahkan")

    assert ratna.buttons == ["Tini"]
    budi.presses_data(ClaimCase(case.id).pack(budi.id, village.app.house.seal))
    await village.settle()
    assert "bukan bagian Anda" in budi.last_heard


async def test_after_the_first_case_there_can_be_a_second(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")
    await village.presses(budi, "Sudah jalan lagi")

    await village.types(sari, "/bantuan")

    first, second = village.cases(sari)
    assert (first.status, second.status) == (CaseStatus.RESOLVED, CaseStatus.OPEN)
    assert "✋ Saya tangani" in budi.buttons
    assert "minta bantuan" in budi.last_heard


async def test_a_failed_visit_is_no_contact(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _is_stuck(village, sari)
    last_heard = village.place(sari).last_contact_at
    await village.strides(timedelta(hours=5))
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesaikan")

    await village.presses(budi, "Tidak terhubung")

    assert village.place(sari).last_contact_at == last_heard


async def test_a_card_shows_signs_in_names_and_words_as_they_are(village: MuaraPantun) -> None:
    budi = await village.trainer("B<b>udi & Co")
    sari = village.emulator.person("S<a&ri*_")
    await village.enrols(sari, village.invitation(Role.TRAINEE))
    await village.types(sari, "1 < 2 & <b>tebal</b>")

    await village.types(sari, "/bantuan")

    assert "🔔 S<a&ri*_ (Angkatan Melati)" in budi.last_heard
    assert "“1 < 2 & <b>tebal</b>”" in budi.last_heard
    await village.presses(budi, "Saya tangani")
    assert "B<b>udi & Co akan menghubungi" in sari.last_heard
