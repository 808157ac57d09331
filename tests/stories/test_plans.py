"""Do participant and trainer agree on three targets, and does nobody stay without?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from storage import people
from storage.plan_vocabulary import PlanStatus, PlanStep, TargetState
from storage.tables import ActionPlan, PlanEvent, PlanTarget
from storage.vocabulary import Role
from tests.people import MuaraPantun
from tests.programme.sources import programme, question

TARGETS = ("jualan 500rb per minggu", "punya buku kas", "urus NIB")


async def _drafts(village: MuaraPantun, actor: Actor) -> None:
    for what in TARGETS:
        await village.types(actor, what)
        await village.presses(actor, "2 bulan")


def _heard(actor: Actor, words: str) -> int:
    return sum(words in heard for heard in actor.heard)


async def test_a_plan_stands_when_both_have_said_yes(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")

    await village.types(sari, "/rencana")
    await village.types(sari, TARGETS[0])
    await village.types(sari, "5 Desember")
    await village.types(sari, f"{TARGETS[1]} dalam 2 minggu")
    await village.types(sari, "/kemajuan")
    await village.types(sari, "/plan")
    assert "Target 3 dari 3" in sari.last_heard
    await village.types(sari, TARGETS[2])
    await village.types(sari, "kapan-kapan")
    assert "Tanggalnya belum saya pahami" in sari.last_heard
    await village.presses(sari, "3 bulan")
    assert "1. 🎯 jualan 500rb per minggu (Rp 500.000) – 5 Desember 2026: berjalan" in sari.last_heard
    await village.presses(sari, "Sudah, ajukan")

    assert "Sari menyusun rencana" in budi.last_heard
    assert "punya buku kas – 16 November 2026" in budi.last_heard
    await village.presses(budi, "Usulkan perubahan")
    await village.types(budi, "buku kas sebulan saja")
    assert "Budi mengusulkan perubahan rencana: buku kas sebulan saja" in sari.last_heard
    await village.presses(sari, "Susun lagi")
    await village.presses(sari, "Tetap: jualan 500rb")
    await village.types(sari, "punya buku kas dalam 1 bulan")
    await village.presses(sari, "Tetap: urus NIB")
    await village.presses(sari, "Sudah, ajukan")
    await village.presses(budi, "Setuju")

    assert "Budi setuju dengan rencananya" in sari.last_heard
    [first, plan] = village.rows(ActionPlan)
    assert (first.status, plan.status, plan.version) == (PlanStatus.SUPERSEDED, PlanStatus.AGREED, 1)
    assert [event.step for event in village.rows(PlanEvent)] == [
        PlanStep.DRAFTED,
        PlanStep.PROPOSED,
        PlanStep.WISHED_OTHERWISE,
        PlanStep.DRAFTED,
        PlanStep.SUPERSEDED,
        PlanStep.PROPOSED,
        PlanStep.AGREED,
    ]
    await village.types(sari, "/kemajuan")
    assert "Rencana: 0 dari 3 target tercapai" in sari.last_heard
    await village.types(budi, "/peserta Sari")
    assert "Berikutnya: punya buku kas" in budi.last_heard


async def test_a_trainer_drafts_and_one_tap_agrees(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, "Rencananya")
    await village.presses(budi, "Susun rencana")
    await _drafts(village, budi)

    await village.presses(budi, "Sudah, ajukan")
    await village.presses(sari, "Setuju")

    assert "Sari setuju dengan rencananya" in budi.last_heard
    await village.types(sari, "/rencana")
    await village.presses(sari, "Tercapai: punya buku kas")
    assert "Hebat! Tercapai: punya buku kas" in sari.last_heard
    assert "Sari mencapai targetnya: punya buku kas" in budi.last_heard
    await village.types(sari, "/rencana")
    await village.presses(sari, "Ubah: urus NIB")
    await village.presses(sari, "Tanggal lain")
    await village.types(sari, "20 Januari")
    assert "memindah target urus NIB dari 1 Januari 2027 ke 20 Januari 2027" in budi.last_heard
    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Ubah: jualan")
    await village.presses(budi, "Tidak dilanjutkan")
    await village.presses(budi, "rencananya berubah")
    assert "Budi mencatat target ini tidak dilanjutkan: jualan 500rb" in sari.last_heard
    assert [target.state for target in village.rows(PlanTarget)] == [
        TargetState.DROPPED,
        TargetState.REACHED,
        TargetState.MOVED,
    ]


async def test_who_has_no_plan_is_named_to_their_trainer_each_week(village: MuaraPantun) -> None:
    ratna, budi = await village.coordinator("Ratna"), await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.strides(timedelta(days=13, hours=23))
    assert _heard(budi, "Belum punya rencana") == 0

    await village.strides(timedelta(hours=2))
    await village.strides(timedelta(hours=2))

    assert _heard(budi, "Belum punya rencana yang disepakati: 2 orang") == 1
    assert _heard(ratna, "Belum punya rencana yang disepakati") == 0
    await village.types(ratna, "/angkatan")
    assert "2 belum punya rencana" in ratna.last_heard
    await village.presses(budi, "Rencana Wati")
    await village.presses(budi, "Susun rencana")
    await _drafts(village, budi)
    await village.presses(budi, "Sudah, ajukan")
    await village.presses(wati, "Setuju")
    await village.strides(timedelta(days=7))
    assert _heard(budi, "Belum punya rencana yang disepakati: 1 orang") == 1
    await village.types(budi, "/plan")
    assert "belum punya rencana: 1" in budi.last_heard
    assert budi.buttons == ["📝 Susun rencana Sari"]
    assert _heard(sari, "rencana") == 0


async def test_a_plan_is_nobodys_business_but_its_two_sides(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.founded("MAWAR", "Angkatan Mawar")
    tini = await village.trainer("Tini", "MAWAR")
    await village.types(sari, "/rencana")
    await _drafts(village, sari)
    await village.presses(sari, "Sudah, ajukan")

    await village.types(tini, "/rencana Sari")
    assert "Belum ketemu peserta" in tini.last_heard
    await village.types(tini, "/rencana")
    assert "Tidak ada rencana yang menunggu" in tini.last_heard
    await village.types(budi, "/rencana")

    assert budi.buttons == ["✅ Setujui rencana Sari"]
    await village.presses(budi, "Setujui rencana Sari")
    before = budi.last_message["message_id"]
    await village.types(sari, "/rencana")
    assert "menunggu persetujuan" in sari.last_heard
    assert sari.buttons == ["📝 Susun rencana"]
    await village.presses(sari, "Susun rencana")
    for _ in TARGETS:
        await village.presses(sari, 0)
    await village.presses(sari, "Sudah, ajukan")
    await village.presses(budi, "Setuju", on=before)
    assert "baru saja diubah" in budi.last_heard
    assert [plan.status for plan in village.rows(ActionPlan)] == [PlanStatus.SUPERSEDED, PlanStatus.PROPOSED]


async def test_the_check_in_asks_after_each_target(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(programme(question("saving", "yes_no"), more='[plan]\nreviewed_in = ["weekly"]'))
    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Susun rencana")
    for target in (
        f"{TARGETS[0]} dalam 2 minggu",
        f"{TARGETS[1]} dalam 1 bulan",
        f"{TARGETS[2]} dalam 1 bulan",
    ):
        await village.types(budi, target)
    await village.presses(budi, "Sudah, ajukan")
    await village.presses(sari, "Setuju")

    await village.friday()
    assert "Target: jualan 500rb per minggu (sampai 16 November 2026)" in sari.last_heard
    await village.presses(sari, "Masih jalan")
    await village.types(sari, "sudah")
    assert _heard(sari, "Hebat! Tercapai: punya buku kas") == 1
    assert _heard(budi, "Sari mencapai targetnya: punya buku kas") == 1
    await village.presses(sari, "Ubah")
    assert _heard(sari, "Mau dipindah ke kapan?") == 1
    assert sari.last_heard.endswith("Saving?")
    await village.presses(sari, "3 bulan")
    await village.answers(sari, "Ya")
    assert "Target 2: ✅ Tercapai" in sari.last_heard
    [check_in] = village.check_ins(sari)
    assert list(village.given(check_in).values()) == ["going", "reached", "change", "yes"]
    jualan, buku, nib = village.rows(PlanTarget)
    assert (buku.state, nib.state, str(nib.due_on)) == (TargetState.REACHED, TargetState.MOVED, "2027-02-04")

    await village.presses(sari, "Ubah")
    await village.presses(sari, "Target 2")
    await village.presses(sari, "Masih jalan")
    assert village.rows(PlanTarget)[1].state is TargetState.OPEN
    await village.strides(timedelta(days=7))
    await village.strides(timedelta(days=7))

    assert "Tanggalnya 16 November 2026" in sari.last_heard
    assert "Tidak apa-apa kalau belum" in sari.last_heard
    steps = [event.step for event in village.rows(PlanEvent, target_id=buku.id)]
    assert steps == [PlanStep.REACHED, PlanStep.REOPENED]
    assert village.rows(PlanEvent, target_id=jualan.id)[0].facts == {"said": "going"}


async def test_a_plan_ends_with_the_follow_up_and_is_read_before_writing(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(sari, "/rencana")
    await _drafts(village, sari)
    await village.presses(sari, "Sudah, ajukan")
    await village.presses(budi, "Setuju")
    await village.types(sari, "/rencana")
    shown = sari.last_message["message_id"]
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Tulis pesan")
    assert _heard(budi, "Rencana: 0 dari 3 target tercapai") == 1

    await village.types(sari, "/berhenti")
    await village.presses(sari, 0)
    await village.presses(sari, "Tercapai: urus NIB", on=shown)

    assert "sudah selesai" in sari.last_heard
    assert {target.state for target in village.rows(PlanTarget)} == {TargetState.OPEN}


async def test_an_old_button_or_an_open_question_costs_nobody_anything(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(sari, "/rencana")
    await _drafts(village, sari)
    twice = sari.last_message["message_id"]
    await village.types(sari, "/rencana")
    await village.presses(sari, "Sudah, ajukan")

    await village.presses(sari, "Sudah, ajukan", on=twice)
    assert "baru saja diubah" in sari.last_heard
    assert [plan.status for plan in village.rows(ActionPlan)] == [PlanStatus.PROPOSED]
    await village.presses(budi, "Setuju")

    await village.types(sari, "/rencana")
    await village.presses(sari, "Ubah: urus NIB")
    await village.presses(sari, "Tidak dilanjutkan")
    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Tercapai: urus NIB")
    await village.types(sari, "sudah tidak perlu")
    assert "baru saja diubah" in sari.last_heard
    await village.types(sari, "hari ini jualan ramai")
    assert "baru saja diubah" not in sari.last_heard

    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Susun rencana")
    await village.types(sari, "/berhenti")
    await village.presses(sari, 0)
    await village.types(budi, "buku kas rapi")
    assert "baru saja diubah" in budi.last_heard
    await village.types(budi, "terima kasih")
    assert "baru saja diubah" not in budi.last_heard


async def test_a_wish_reaches_whoever_looks_after_them_now(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Susun rencana")
    await _drafts(village, budi)
    await village.presses(budi, "Sudah, ajukan")
    with village.app.begin() as work:
        people.revoke(work.session, village.person(budi).id, Role.TRAINER)

    await village.presses(sari, "Usulkan perubahan")
    await village.types(sari, "buku kas sebulan saja")

    assert "Sari ingin rencananya diubah: buku kas sebulan saja" in ratna.last_heard
    assert _heard(budi, "ingin rencananya diubah") == 0
    await village.presses(ratna, "Susun lagi")
    assert "Rencana untuk Sari: 3 target" in ratna.last_heard


async def test_whoever_closed_the_chat_agrees_in_front_of_their_trainer(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    sari.blocks()
    await village.settle()
    await village.types(budi, "/rencana Sari")
    await village.presses(budi, "Susun rencana")
    await _drafts(village, budi)
    await village.presses(budi, "Sudah, ajukan")
    await village.presses(budi, 0)

    assert [plan.status for plan in village.rows(ActionPlan)] == [PlanStatus.AGREED]
