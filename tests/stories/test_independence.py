"""Does somebody who stands on their own do so by their own word, and is heard of afterwards?"""

from datetime import UTC, datetime, timedelta

from bot.buttons.ladder import HeldClosing
from bot.sandbox.people import Person as Actor
from bot.services import income_talk, incomes, milestones, programmes
from bot.words import month_and_year
from storage import asides
from storage.ladder_vocabulary import LaterAnswer, MilestoneStatus, MilestoneStep
from storage.meeting_vocabulary import MeetingKind
from storage.tables import (
    Case,
    Chat,
    IncomeTarget,
    LaterNews,
    Meeting,
    Milestone,
    MilestoneEvent,
    Participant,
    Person,
)
from storage.vocabulary import (
    AnswerKind,
    CaseReason,
    CheckInStatus,
    ExitGrade,
    Gone,
    ParticipantStatus,
    Role,
)
from tests.engines import SqliteFiles
from tests.people import MuaraPantun, muara_pantun
from tests.rooms import linked
from tests.storage import rows


def _has_followed(village: MuaraPantun, sari: Actor, days: int = 200, rung: str = "T6") -> None:
    """They came in so long ago, told of good months, and no case was needed since."""
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        place.enrolled_at = place.created_at = work.now - timedelta(days=days)
        place.first_contact_at = place.last_contact_at = work.now
        place.rung = rung
        for month in (3, 2, 1):
            told_on = work.now.date() - timedelta(days=31 * month)
            check_in = rows.check_in(
                *(work.session, place),
                question_set="monthly",
                local_date=told_on,
                status=CheckInStatus.COMPLETED,
            )
            rows.answer(work.session, check_in, "profit", value=2_400_000)
            rows.answer(work.session, check_in, "records", kind=AnswerKind.CHOICE, raw="x", value="daily")
        incomes.name(work, place, work.session.get_one(Person, place.person_id), 2_000_000)


async def _is_found_independent(village: MuaraPantun, trainer: Actor) -> None:
    await village.types(trainer, "/peserta Sari")
    await village.presses(trainer, "🪜 Yang saya lihat")
    await village.presses(trainer, "T8 Mandiri dan produktif")


async def _graduates(village: MuaraPantun, trainer: Actor, sari: Actor) -> None:
    _has_followed(village, sari)
    await _is_found_independent(village, trainer)
    await village.presses(trainer, "🤝 Temu penutup sudah hari ini")
    await village.presses(sari, "✅ Ya, saya siap")


def _asked(actor: Actor, words: str) -> int:
    """The number of the message in which they were asked so."""
    return int(next(one["message_id"] for one in actor.chat.messages if words in one.get("text", "")))


async def test_independent_needs_records_the_meeting_and_their_own_word(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")

    await _is_found_independent(village, budi)
    for missing in (
        "belum menunjukkan:\n▫️ 6 bulan lancar tanpa kendala besar (sudah 0)\n",
        "▫️ anak tangga T1, T2, T3, T4, T5, T6\n",
        "target penghasilan sendiri",
        "buku kas 4 minggu",
        "temu penutup",
    ):
        assert missing in budi.last_heard
    await village.presses(budi, "🎯 Tentukan target penghasilan")
    await village.presses(sari, "🎯 Tentukan target penghasilan")
    await village.types(sari, "antara 2 dan 3 juta")
    assert "Mohon ketik satu angka" in sari.last_heard
    await village.types(sari, "3 juta")
    assert "🎯 Dicatat: Rp" in sari.last_heard
    assert "Target Sari sendiri: Rp" in budi.last_heard
    assert [one.rupiah for one in village.rows(IncomeTarget)] == [3_000_000]
    _has_followed(village, sari, rung="T5")
    await village.types(sari, "/tangga")
    await village.presses(sari, "🎯 Ubah target penghasilan")
    await village.types(sari, "3 juta")

    await _is_found_independent(village, budi)
    assert "3 bulan berturut-turut (sudah 0)" in budi.last_heard
    await village.types(sari, "/tangga")
    await village.presses(sari, "🎯 Ubah target penghasilan")
    await village.types(sari, "2 juta")
    await _is_found_independent(village, budi)
    assert "penghasilan" not in budi.last_heard
    assert budi.buttons == ["🤝 Temu penutup sudah hari ini", "Lewati T6, dengan alasan"]
    await village.presses(budi, "Lewati T6, dengan alasan")
    await village.types(budi, "Usaha kecil, tetapi cukup untuk keluarga")
    assert "T6 Naik kelas boleh dilewati" in sari.last_heard
    assert "Budi menulis: “Usaha kecil, tetapi cukup untuk keluarga”" in sari.last_heard
    [waived] = village.rows(Milestone, rung="T6")
    assert (waived.status, waived.decided_by) == (MilestoneStatus.WAIVED, village.person(budi).id)
    assert waived.reason == "Usaha kecil, tetapi cukup untuk keluarga"
    await village.presses(budi, "🤝 Temu penutup sudah hari ini")
    assert "Tinggal pernyataan Sari sendiri" in budi.last_heard
    [meeting] = village.rows(Meeting)
    assert (meeting.kind, meeting.called_by) == (MeetingKind.CLOSING, village.person(budi).id)
    assert "Tahu ke mana minta bantuan?" in sari.last_heard
    await village.presses(sari, "Belum")
    assert "tidak perlu buru-buru" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    await _is_found_independent(village, budi)
    await village.presses(sari, "✅ Ya, saya siap")

    place = village.place(sari)
    assert (place.status, place.rung) == (ParticipantStatus.INDEPENDENT, "T8")
    assert (place.left_because, place.next_check_in_at) == (ExitGrade.RUNS_ON, None)
    assert "Anak tangga T8 Mandiri dan produktif tercapai." in sari.heard[-2]
    assert "Bapak/Ibu sekarang mandiri" in sari.last_heard
    assert "Tercatat: Sari di T8" in budi.last_heard
    assert {command for command, _ in sari.menu}.isdisjoint({"kabar", "jeda", "jam"})
    assert {"bantuan", "tangga", "berhenti"} <= {command for command, _ in sari.menu}
    await village.strides(timedelta(days=21))
    assert "Bapak/Ibu sekarang mandiri" in sari.last_heard


async def test_the_closing_meeting_is_kept_once_and_their_word_asked_for_once(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    [last] = village.rows(Milestone, rung="T8")

    for _ in range(2):
        budi.presses_data(HeldClosing(last.id).pack(budi.id, village.app.house.seal))
        await village.settle()

    assert len(village.rows(Meeting)) == 1
    assert sum("Tahu ke mana minta bantuan?" in heard for heard in sari.heard) == 1


async def test_their_own_word_reaches_whoever_looks_after_them_by_then(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    tini = await village.trainer("Tini")
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    await village.presses(budi, "🤝 Temu penutup sudah hari ini")
    await village.types(sari, "belum siap, Pak")
    assert "Sari merasa belum siap untuk T8" in budi.last_heard
    await village.types(ratna, "/serahterima")
    await village.presses(ratna, "Budi")
    await village.presses(ratna, "Tini")
    await village.presses(ratna, "Ya, serahkan")

    sari.replies(_asked(sari, "satu langkah lagi"), "ya saya siap")
    await village.settle()

    assert "Sari menyatakan sampai di T8" in tini.last_heard
    assert "Masih perlu" not in tini.last_heard
    await village.presses(tini, "Terima")
    assert village.place(sari).status is ParticipantStatus.INDEPENDENT
    [decided] = village.rows(Milestone, rung="T8")
    assert decided.decided_by == village.person(tini).id


async def test_a_word_from_before_a_stall_is_none_after_it(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    await village.presses(budi, "🤝 Temu penutup sudah hari ini")
    yes = sari.last_message["message_id"]
    await village.types(sari, "usaha saya macet total")
    await village.presses(sari, "✅ Ya, saya siap", on=yes)
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)

    await _is_found_independent(village, budi)

    for missing in ("6 bulan lancar", "temu penutup", "menyatakan siap mandiri"):
        assert missing in budi.last_heard


async def test_a_yes_undoes_no_waiver_unless_they_are_asked_anew(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    await village.presses(budi, "🤝 Temu penutup sudah hari ini")
    yes = sari.last_message["message_id"]
    with village.app.begin() as work:
        climb = milestones.climb_of(work, village.rows(Milestone, rung="T8")[0].id)
        milestones.waive(work, climb, work.session.get_one(Person, village.person(budi).id), "Usaha kecil")

    await village.presses(sari, "✅ Ya, saya siap", on=yes)

    assert "sudah diputuskan" in sari.last_heard
    assert village.rows(Milestone, rung="T8")[0].status is MilestoneStatus.WAIVED
    village.clock.move(timedelta(days=1))
    await _is_found_independent(village, budi)
    await village.presses(sari, "✅ Ya, saya siap")
    assert village.rows(Milestone, rung="T8")[0].status is MilestoneStatus.ACCEPTED


async def test_a_sum_stands_under_the_month_that_it_is_the_money_of(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _has_followed(village, sari)

    with village.app.begin() as work:
        place, reader = village.place(sari), village.person(budi)
        programme = programmes.of_participant(work, place)
        *_, newest = incomes.told(work, reader, place, programme, programme.ladder[-1])
        asked_on = work.now.date() - timedelta(days=31)

    assert month_and_year(asked_on.replace(day=1) - timedelta(days=1), reader.language) in newest


async def test_who_has_no_telegram_says_so_in_front_of_the_trainer(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    with village.app.begin() as work:
        work.session.get_one(Chat, sari.id).gone = Gone.BLOCKED

    await village.presses(budi, "🤝 Temu penutup sudah hari ini")
    await village.presses(budi, "✅ Ya, dinyatakan di depan saya")

    assert "Pesan tidak sampai; mohon disampaikan langsung" in budi.last_heard
    [place] = village.rows(Participant)
    assert (place.status, place.rung) == (ParticipantStatus.INDEPENDENT, "T8")
    steps = [one.step for one in village.rows(MilestoneEvent) if one.actor_id == village.person(budi).id]
    assert steps[-2:] == [MilestoneStep.CONFIRMED_THERE, MilestoneStep.ACCEPTED]


async def test_the_news_of_standing_alone_is_shared_by_whoever_does_and_taken_back_after_leaving(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _, group = await linked(village, sari)
    await _graduates(village, budi, sari)

    await village.presses(sari, "🎉 Ya, kabarkan ke grup")
    assert any("Kabar gembira dari Sari" in heard for heard in group.heard)
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    await village.presses(sari, "Jangan kabarkan lagi")

    assert "cukup di antara kita" in sari.last_heard
    with village.app.begin() as work:
        assert not asides.wishes(work.session, village.person(sari).id, asides.SMALL_WINS)


async def test_after_three_months_they_are_asked_and_stuck_brings_the_trainer_again(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _graduates(village, budi, sari)
    await village.presses(sari, "Tidak dulu")

    await village.strides(timedelta(days=92))
    assert "Sudah 3 bulan mandiri" in sari.last_heard
    await village.types(sari, "lancar pak")
    assert "Senang mendengarnya" in sari.last_heard
    await village.strides(timedelta(days=92))
    assert "Sudah 6 bulan mandiri" in sari.last_heard
    await village.presses(sari, "😟 Sedang macet")

    assert "Pendamping akan menghubungi lagi" in sari.last_heard
    [case] = village.cases(sari)
    assert case.reason is CaseReason.SAID_STUCK
    assert "Sari" in budi.last_heard
    answers = {one.months: one.answer for one in village.rows(LaterNews)}
    assert answers == {3: LaterAnswer.WELL, 6: LaterAnswer.STUCK, 12: None}
    await village.presses(budi, "Saya tangani")
    await village.types(sari, "Mesin rusak, Pak")
    assert "Mesin rusak, Pak" in budi.last_heard
    assert village.place(sari).status is ParticipantStatus.INDEPENDENT
    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)
    await village.strides(timedelta(days=182))
    assert "Sudah 12 bulan mandiri" in sari.last_heard
    await village.presses(sari, "📈 Jalan baik")
    assert village.rows(LaterNews, months=12)[0].answer is LaterAnswer.WELL
    await village.presses(sari, "🤝 Ya, saya mau jadi mentor")
    assert "sekarang mentor" in sari.last_heard


async def test_in_a_rest_nobody_is_asked_and_staff_enter_it_for_whoever_closed_the_chat(
    sqlite_files: SqliteFiles,
) -> None:
    december = datetime(2026, 12, 10, 1, tzinfo=UTC)
    async with muara_pantun(sqlite_files.migrated(), at=december) as village:
        budi, sari = await village.trainer("Budi"), await village.participant("Sari")
        await _graduates(village, budi, sari)
        await village.presses(sari, "Tidak dulu")
        sari.blocks()
        await village.settle()

        await village.strides(timedelta(days=91))
        assert "3 bulan Sari mandiri" not in budi.last_heard
        [first, *_] = village.rows(LaterNews)
        assert (first.asked_at, first.due_at) == (None, datetime(2027, 3, 19, 1, tzinfo=UTC))
        await village.strides(timedelta(days=10))
        assert "Sudah 3 bulan Sari mandiri" in budi.last_heard
        await village.presses(budi, "😟 Sedang macet")

        [first, *_] = village.rows(LaterNews)
        assert (first.answer, first.entered_by) == (LaterAnswer.STUCK, village.person(budi).id)
        assert "Sudah dicatat untuk Sari: 😟 Sedang macet" in budi.heard
        assert [one.reason for one in village.rows(Case)] == [CaseReason.SAID_STUCK]


async def test_whoever_comes_back_climbs_down_and_can_stand_on_their_own_again(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _graduates(village, budi, sari)
    await village.presses(sari, "Tidak dulu")
    await village.strides(timedelta(days=92))
    await village.presses(sari, "📈 Jalan baik")

    await village.enrols(sari, village.invitation(Role.TRAINEE))
    place = village.place(sari)
    assert (place.status, place.rung) == (ParticipantStatus.ACTIVE, "T6")
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, "🪜 Yang saya lihat")
    await village.presses(budi, "T8 Mandiri dan produktif")
    assert "menyatakan siap mandiri" in budi.last_heard
    _has_followed(village, sari)
    await _is_found_independent(village, budi)
    await village.presses(sari, "✅ Ya, saya siap")

    assert village.place(sari).status is ParticipantStatus.INDEPENDENT
    assert "Bapak/Ibu sekarang mandiri" in sari.last_heard
    told = [(one.months, one.answer) for one in village.rows(LaterNews)]
    assert sorted(told, key=str) == [(12, None), (3, LaterAnswer.WELL), (3, None), (6, None)]


async def test_whoever_left_since_is_asked_no_more(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _graduates(village, budi, sari)
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    for _ in range(4):
        await village.strides(timedelta(days=92))

    assert not any("bulan mandiri" in heard for heard in (*sari.heard, *budi.heard))
    assert [one.asked_at for one in village.rows(LaterNews)] == [None] * 3


async def test_a_mentor_is_offered_as_a_buddy_and_gets_questions_only_while_willing(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    wati = await village.participant("Wati")
    await _graduates(village, budi, sari)
    await village.types(wati, "/teman")
    assert "Sari" not in wati.buttons

    await village.presses(sari, "🤝 Ya, saya mau jadi mentor")
    await village.types(wati, "/teman")
    await village.presses(wati, "Sari")
    await village.presses(sari, "Bersedia")
    assert "kini berteman dengan Sari" in wati.last_heard
    await village.types(wati, "/tanya Kenapa keripik lembek?")
    await village.presses(wati, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))
    assert "Kenapa keripik lembek?" in sari.last_heard
    await village.presses(sari, "💬 Jawab")
    await village.types(sari, "Simpan di toples")
    await village.presses(sari, "Kirim dengan nama saya")
    assert "Simpan di toples" in wati.last_heard

    await village.presses(sari, "Berhenti jadi mentor")
    await village.types(wati, "/tanya Boleh jual di warung?")
    await village.presses(wati, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))
    assert not any("Boleh jual di warung?" in heard for heard in sari.heard)


async def test_what_is_no_sum_at_the_question_for_the_income_is_heard_as_what_it_is(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    with village.app.begin() as work:
        income_talk.ask(work, village.person(sari), village.place(sari).id)
    await village.settle()

    await village.types(sari, "tolong, mesin saya rusak, butuh bantuan")
    [case] = village.cases(sari)
    await village.types(sari, "3 juta")

    assert case.reason == CaseReason.ASKED_FOR_HELP
    assert [one.rupiah for one in village.rows(IncomeTarget)] == [3_000_000]
