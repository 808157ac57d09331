"""Can a trainer enter what a participant told them on a visit, and does everybody see whose hand it was?"""

import pytest

from bot.buttons import GiveAnswer
from bot.sandbox.people import Person as Actor
from storage.tables import Answer, CheckIn, Message, Participant, Person
from storage.vocabulary import CaseStatus, CheckInStatus, ParticipantStatus, Role, Source
from tests.people import MuaraPantun
from tests.programme.sources import option, programme, question

REPORT = "📝 Isi laporan untuk beliau"


@pytest.fixture
async def budi(village: MuaraPantun) -> Actor:
    return await village.trainer("Budi")


def _hands(village: MuaraPantun) -> dict[str, tuple[Source, int | None]]:
    """Whose hand each answer that holds came from."""
    return {one.question: (one.source, one.entered_by) for one in village.rows(Answer, replaced_at=None)}


async def test_a_trainer_answers_the_open_check_in_in_their_own_chat(
    village: MuaraPantun, budi: Actor
) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.types(budi, "/laporkan sari")
    asked = budi.last_heard
    await village.answers(budi, "📈 Ada kemajuan", "450rb", "5")

    assert asked.startswith("📝 Untuk Sari:\n")
    assert all("📝 Untuk Sari:" in heard for heard in budi.heard[-4:-1])
    assert "Terima kasih, kabar Sari tercatat:" in budi.last_heard
    assert "Diisi oleh Budi." in budi.last_heard
    [check_in] = village.check_ins(sari)
    assert check_in.status is CheckInStatus.COMPLETED
    assert village.given(check_in) == {"status": "progress", "sales": 450_000, "days": 5}
    hand = village.person(budi).id
    assert _hands(village) == dict.fromkeys(("status", "sales", "days"), (Source.TRAINER, hand))


async def test_whoever_has_chosen_one_of_several_can_leave_the_rest_all_the_same(
    village: MuaraPantun, budi: Actor
) -> None:
    village.asks(programme(question("needs", "choices") + option("modal") + option("alat")))
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(budi, "/laporkan Sari")

    await village.presses(budi, "Alat")

    assert budi.buttons == ["✅ Sudah, itu saja", "Modal", "✓ Alat", "Selesai dulu"]
    assert village.given(village.check_ins(sari)[0]) == {}


async def test_the_participant_hears_once_what_was_recorded_and_can_change_it(
    village: MuaraPantun, budi: Actor
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    before = len(sari.heard)
    await village.types(budi, "/report_for Sari")
    await village.answers(budi, "📈 Ada kemajuan", "450rb", "5")

    told = sari.heard[before:]
    await village.presses(sari, "✏️ Ubah")
    await village.presses(sari, "Penjualan 7 hari: Rp 450.000")
    await village.types(sari, "500rb")

    assert len(told) == 1
    assert "Budi mencatat kabar Bapak/Ibu" in told[0]
    assert "Rp 450.000" in told[0]
    assert "Diisi oleh Budi." in told[0]
    [sales] = village.rows(Answer, question="sales", replaced_at=None)
    assert (sales.value, sales.source, sales.entered_by) == (500_000, Source.SELF, None)


async def test_their_own_open_question_is_taken_back_with_the_first_answer_and_not_before(
    village: MuaraPantun, budi: Actor
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(budi, "/laporkan Sari")
    still_there = list(sari.buttons)

    await village.presses(budi, "📈 Ada kemajuan")

    assert "📈 Ada kemajuan" in still_there
    assert sari.buttons == []


async def test_a_missed_check_in_answered_on_a_visit_ends_the_silence(
    village: MuaraPantun, budi: Actor
) -> None:
    sari = await village.participant("Sari")
    await village.falls_silent(sari)
    await village.presses(budi, "✋ Saya tangani")
    await village.types(budi, "/kasus")
    await village.presses(budi, 0)

    await village.presses(budi, REPORT)
    await village.answers(budi, "🙂 Jalan seperti biasa")

    place = village.place(sari)
    assert place.status is ParticipantStatus.ACTIVE
    assert place.missed_in_a_row == 0
    assert place.last_contact_at == village.clock.now()
    [case] = village.cases(sari)
    assert case.status is CaseStatus.RESOLVED
    assert any("Sari sudah berkabar lagi" in heard for heard in budi.heard)


async def test_with_nothing_open_the_next_check_in_is_entered_ahead_of_time(
    village: MuaraPantun, budi: Actor
) -> None:
    sari = await village.participant("Sari")
    await village.types(budi, "/laporkan Sari")
    await village.answers(budi, "📈 Ada kemajuan", "450rb", "5")
    prompts = len(sari.heard)

    await village.friday()

    assert len(village.check_ins(sari)) == 1
    assert len(sari.heard) == prompts


async def test_one_that_was_only_looked_at_is_asked_as_usual(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await village.types(budi, "/laporkan Sari")
    await village.presses(budi, "Selesai dulu")
    left = budi.last_heard

    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")

    assert "kabar Sari belum diisi" in left
    [check_in] = village.check_ins(sari)
    assert check_in.status is CheckInStatus.COMPLETED
    assert village.place(sari).missed_in_a_row == 0
    assert set(_hands(village).values()) == {(Source.SELF, None)}


async def test_it_can_be_left_and_continued_by_either(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(budi, "/laporkan Sari")
    await village.presses(budi, "📈 Ada kemajuan")

    await village.types(budi, "selesai")
    told = sari.last_heard
    await village.types(budi, "ini bukan jawaban lagi")
    await village.types(sari, "/kabar")
    await village.types(sari, "450rb")
    await village.types(budi, "/laporkan Sari")
    await village.types(budi, "6")

    assert "Budi mencatat kabar Bapak/Ibu" in told
    hand = village.person(budi).id
    assert _hands(village) == {
        "status": (Source.TRAINER, hand),
        "sales": (Source.SELF, None),
        "days": (Source.TRAINER, hand),
    }
    [check_in] = village.check_ins(sari)
    assert check_in.status is CheckInStatus.COMPLETED


async def test_what_is_no_answer_is_kept_and_the_question_explained(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.participant("Sari")
    await village.types(budi, "/laporkan Sari")
    await village.presses(budi, "📈 Ada kemajuan")

    await village.types(budi, "warungnya sedang ramai sekali")

    assert "Angkanya belum terbaca" in budi.last_heard
    assert [message.text for message in village.rows(Message)] == ["warungnya sedang ramai sekali"]
    await village.types(budi, "450rb")
    assert [answer.value for answer in village.rows(Answer, question="sales")] == [450_000]


async def test_somebody_without_telegram_is_reported_on_too(village: MuaraPantun, budi: Actor) -> None:
    cohort = village.founded()
    with village.app.begin() as work:
        ana = Person(name="Ana", language="id", timezone="Asia/Makassar", created_at=work.now)
        work.session.add(ana)
        work.session.flush()
        work.session.add(
            Participant(
                person_id=ana.id,
                cohort_id=cohort.id,
                status=ParticipantStatus.INVITED,
                rung="0",
                created_at=work.now,
            )
        )

    await village.types(budi, "/laporkan Ana")
    await village.presses(budi, "✅ Ana setuju")
    await village.answers(budi, "📈 Ada kemajuan", "450rb", "5")

    [check_in] = village.rows(CheckIn)
    assert check_in.status is CheckInStatus.COMPLETED
    assert village.given(check_in)["sales"] == 450_000
    assert "kabar Ana tercatat" in budi.last_heard


async def test_a_trainer_who_takes_part_too_never_mixes_the_two(village: MuaraPantun, budi: Actor) -> None:
    sari = await village.participant("Sari")
    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(budi, "Setuju ikut")
    await village.types(budi, "/laporkan Sari")
    await village.presses(budi, "📈 Ada kemajuan")
    await village.friday()

    await village.presses(budi, "📈 Ada kemajuan")
    await village.types(budi, "700rb")
    await village.types(budi, "/laporkan Sari")
    await village.types(budi, "450rb")

    [hers], [his] = village.check_ins(sari), village.check_ins(budi)
    assert village.given(hers) == {"status": "progress", "sales": 450_000}
    assert village.given(his) == {"status": "progress", "sales": 700_000}


async def test_the_list_offers_their_own_participants_first_and_only_those_within_reach(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.participant("Sari")
    await village.participant("Ani", cohort="KENANGA")

    await village.types(budi, "/laporkan")
    offered = budi.buttons
    await village.presses(budi, "Sari")
    asked = budi.last_heard
    await village.types(budi, "/laporkan Ani")

    assert offered == ["Sari"]
    assert "Untuk Sari" in asked
    assert "Belum ada peserta bernama Ani" in budi.last_heard


async def test_nobody_enters_answers_for_those_whom_they_do_not_serve(
    village: MuaraPantun, budi: Actor
) -> None:
    await village.participant("Sari")
    ani = await village.participant("Ani", cohort="KENANGA")
    await village.types(budi, "/laporkan Sari")
    with village.app.begin() as work:
        place = village.place(ani)
        check_in = CheckIn(
            participant_id=place.id,
            question_set="weekly",
            local_date=work.now.date(),
            status=CheckInStatus.SENT,
            programme=work.house.programme_file.digest,
            planned_at=work.now,
            due_at=work.now,
        )
        work.session.add(check_in)
        work.session.flush()
        forged = GiveAnswer(check_in.id, "status", "progress").pack(budi.id, work.house.seal)
    [row] = budi.last_message["reply_markup"]["inline_keyboard"][:1]
    row[0]["callback_data"] = forged

    await village.presses(budi, 0)

    assert village.rows(Answer) == []
    assert "Itu untuk peserta yang sedang didampingi" in budi.last_heard


async def test_a_participant_cannot_report_for_others(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.participant("Ani")

    await village.types(sari, "/laporkan Ani")

    assert "bagian pelatih atau koordinator" in sari.last_heard
    assert village.rows(CheckIn) == []
