"""Are people invited to meet, reminded, counted, and is it known who was there?"""

from datetime import timedelta

from bot.sandbox.people import Person as Actor
from bot.services import programmes
from bot.services.ladder_records import record_of
from storage import meetings, participants
from storage.meeting_vocabulary import MeetingKind, MeetingStep
from storage.tables import CaseEvent, Cohort, Meeting, MeetingEvent, MeetingGuest
from storage.vocabulary import CaseStatus, CaseStep
from tests.people import MuaraPantun
from tests.programme.sources import programme, question
from tests.storage import rows


def _heard(actor: Actor, words: str) -> int:
    return sum(words in heard for heard in actor.heard)


async def _calls(village: MuaraPantun, staff: Actor, kind: str, *, when: str = "Sabtu jam 9 pagi") -> None:
    await village.presses(staff, kind)
    await village.types(staff, when)
    await village.types(staff, "balai desa")
    await village.presses(staff, "Ya, undang")


async def test_a_meeting_from_the_invitation_to_the_list_of_who_came(village: MuaraPantun) -> None:
    budi, ratna = await village.trainer("Budi"), await village.coordinator("Ratna")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(budi, "/pertemuan")
    await village.presses(budi, "Buat pertemuan")
    await village.presses(budi, "temu kelompok")
    await village.presses(budi, "Peserta saya di Angkatan Melati")
    await village.types(budi, "kapan saja")
    assert "belum saya pahami" in budi.last_heard
    await village.types(budi, "Sabtu jam 9 pagi")
    await village.types(budi, "balai desa")
    assert "Sabtu, 7 November pukul 09.00 WITA" in budi.last_heard

    await village.presses(budi, "Ya, undang (2)")

    assert "Budi mengundang Bapak/Ibu: temu kelompok" in sari.last_heard
    await village.presses(sari, "Titip pertanyaan")
    await village.types(sari, "boleh bawa anak?")
    assert "Sari titip pertanyaan" in budi.last_heard
    await village.presses(sari, "Hadir")
    assert "Sampai jumpa di sana" in sari.last_heard
    await village.strides(timedelta(days=4, hours=8))
    assert _heard(sari, "Besok: temu kelompok") == _heard(wati, "Besok: temu kelompok") == 1
    assert "Hadir 1, tidak bisa 0, belum menjawab 1" in budi.last_heard
    await village.presses(wati, "Tidak bisa")
    await village.presses(budi, "Lihat pertemuannya")
    assert "Diundang 2: hadir 1, tidak bisa 1, belum menjawab 0" in budi.last_heard
    assert "Sari: boleh bawa anak?" in budi.last_heard
    await village.strides(timedelta(hours=17))

    await village.types(ratna, "/meeting")
    await village.presses(ratna, "temu kelompok")
    assert _heard(budi, "Siapa saja yang datang?") == 0
    await village.presses(ratna, "Sari")
    await village.presses(ratna, "Wati")
    await village.presses(ratna, "Wati")
    assert ratna.buttons[:2] == ["✅ Sari", "❌ Wati"]
    await village.presses(ratna, "Catat hasilnya")
    await village.types(ratna, "sepakat belanja bersama")

    assert "Yang datang: 1 dari 2" in ratna.last_heard
    assert "sepakat belanja bersama" in ratna.last_heard
    assert [guest.attended for guest in village.rows(MeetingGuest)] == [True, False]
    assert [event.step for event in village.rows(MeetingEvent)] == [
        MeetingStep.CALLED,
        MeetingStep.ASKED,
        MeetingStep.ANSWERED,
        MeetingStep.REMINDED,
        MeetingStep.ANSWERED,
        MeetingStep.ATTENDED,
        MeetingStep.ATTENDED,
        MeetingStep.ABSENT,
        MeetingStep.NOTED,
    ]
    assert village.place(sari).last_contact_at == village.clock.now()


async def test_a_closing_meeting_counts_when_they_were_there(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.founded("MAWAR", "Angkatan Mawar")
    tini = await village.trainer("Tini", "MAWAR")
    await village.types(tini, "/pertemuan Sari")
    assert "Belum ketemu peserta" in tini.last_heard
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, "Undang bertemu")
    await _calls(village, budi, "tatap muka penutup")
    [meeting] = village.rows(Meeting)
    place = village.place(sari).id

    def closing() -> object:
        with village.app.database.reading() as session:
            return [at for _, at, _ in meetings.attended(session, place)]

    assert closing() == []
    await village.strides(timedelta(days=5, hours=5))
    await village.presses(budi, "Tandai yang datang")
    await village.presses(budi, "⬜ Sari")

    assert closing() == [meeting.starts_at]
    with village.app.begin() as work:
        them = participants.get(work.session, place)
        record = record_of(work, them, programmes.of_participant(work, them))
        # It is no training, so that no share of one is known.
        assert (record.met_at, record.attended_percent) == ({MeetingKind.CLOSING}, None)
    await village.types(budi, "/pertemuan Sari")
    await _calls(village, budi, "kunjungan", when="Kamis jam 10 pagi")
    assert budi.buttons[0] == "🙏 Baik"
    await village.presses(budi, "Batalkan")
    assert "Tidak jadi: kunjungan" in sari.last_heard
    await village.presses(sari, "Hadir")
    assert "sudah lewat atau dibatalkan" in sari.last_heard


async def test_after_two_weeks_only_a_meeting_ends_a_stall_well(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(programme(question("saving", "yes_no"), more="[care]\nface_to_face_days = 14"))
    await village.types(budi, "/perhatikan Sari")
    await village.presses(budi, 0)
    await village.presses(budi, "Saya tangani")
    await village.strides(timedelta(days=13))
    await village.strides(timedelta(days=2))
    [case] = village.cases(sari)
    if case.assigned_to is None:
        await village.types(budi, "/kasus")
        await village.presses(budi, 0)
        await village.presses(budi, "Saya tangani")

    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)
    assert "Mohon bertemu langsung dulu" in budi.last_heard
    await village.types(budi, "/pertemuan Sari")
    await _calls(village, budi, "kunjungan", when="besok jam 9 pagi")
    await village.strides(timedelta(days=2))
    await village.presses(budi, "Tandai yang datang")
    await village.presses(budi, "⬜ Sari")
    await village.presses(budi, "Selesai")
    await village.presses(budi, 0)

    assert village.cases(sari)[0].status is CaseStatus.RESOLVED


async def test_what_the_morning_would_be_too_late_for_comes_at_night(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    wati = await village.participant("Wati")
    await village.types(budi, "/pertemuan")
    await village.presses(budi, "Buat pertemuan")
    await village.presses(budi, "temu kelompok")
    await village.presses(budi, "Peserta saya di Angkatan Melati")
    await village.types(budi, "besok jam 5 pagi")
    await village.types(budi, "balai desa")
    await village.presses(budi, "Ya, undang")
    await village.types(wati, "/berhenti")
    await village.presses(wati, 0)
    await village.strides(timedelta(hours=8))
    assert (_heard(sari, "Besok: temu kelompok"), _heard(wati, "Besok: temu kelompok")) == (1, 0)
    assert "belum menjawab 1" in budi.last_heard
    await village.strides(timedelta(hours=6))

    await village.types(budi, "/pertemuan")
    await village.presses(budi, "temu kelompok")
    await village.presses(budi, "Batalkan")

    assert (_heard(sari, "Tidak jadi"), _heard(wati, "Tidak jadi")) == (1, 0)


async def test_many_long_questions_stay_on_one_screen(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(budi, "/pertemuan Sari")
    await _calls(village, budi, "kunjungan")
    [meeting] = village.rows(Meeting)
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.place(sari).cohort_id)
        for number in range(14):
            them = rows.participant(work.session, rows.person(work.session, f"Tamu {number:02}"), cohort)
            question = "apakah boleh " * 23
            rows.keep(
                work.session, MeetingGuest(meeting_id=meeting.id, participant_id=them.id, question=question)
            )

    await village.types(budi, "/pertemuan")
    await village.presses(budi, "kunjungan")

    assert "Tamu 04: apakah boleh" in budi.last_heard
    assert "Dan 9 pertanyaan lagi" in budi.last_heard


async def test_after_two_weeks_a_visit_is_proposed_and_one_tap_settles_it(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(budi, "/perhatikan Sari")
    await village.presses(budi, 0)
    await village.presses(budi, "Saya tangani")
    await village.strides(timedelta(days=14, hours=2))
    assert _heard(budi, "Kasus Sari sudah 14 hari.\nMungkin saatnya bertemu langsung. Hari apa?") == 1

    await village.presses(budi, 0, on=_with_button(budi, "Hari lain"))

    [meeting] = village.rows(Meeting)
    assert meeting.kind is MeetingKind.VISIT
    assert timedelta(days=1) < meeting.starts_at - village.clock.now() < timedelta(days=3)
    assert _heard(sari, "kunjungan") == _heard(ratna, "Budi akan mengunjungi Sari") == 1
    await village.strides(meeting.starts_at - village.clock.now() - timedelta(hours=16))
    assert _heard(budi, "Besok: kunjungan") == 1
    await village.strides(timedelta(hours=20))
    await village.presses(budi, "Tandai yang datang")
    await village.presses(budi, "⬜ Sari")
    await village.strides(timedelta(days=10))
    assert _heard(budi, "Mungkin saatnya bertemu langsung") == 1
    steps = [event.step for event in village.rows(CaseEvent, case_id=village.cases(sari)[0].id)]
    assert steps.count(CaseStep.VISIT_PROPOSED) == steps.count(CaseStep.VISIT_SET) == 1


async def test_a_day_for_a_visit_that_has_passed_is_asked_for_anew(village: MuaraPantun) -> None:
    budi, _ = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(budi, "/perhatikan Sari")
    await village.presses(budi, 0)
    await village.presses(budi, "Saya tangani")
    await village.strides(timedelta(days=14, hours=2))
    proposed = _with_button(budi, "Hari lain")
    await village.strides(timedelta(days=2, hours=6))
    await village.types(budi, "/kasus")
    await village.presses(budi, "Sari")
    await village.presses(budi, "Saya tangani")

    await village.presses(budi, 0, on=proposed)

    assert _heard(budi, "Mungkin saatnya bertemu langsung") == 2
    await village.presses(budi, 0)
    assert len(village.rows(Meeting)) == 1


def _with_button(actor: Actor, label: str) -> int:
    """The newest message of theirs under which this can be pressed."""
    return next(
        int(message["message_id"])
        for message in reversed(actor.messages)
        if label in str(message.get("reply_markup"))
    )
