"""Does the bot understand what people write in their own words, and put right what it took wrongly?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Answer, Case, CaseEvent, LabelCorrection, Message, RoleGrant
from storage.vocabulary import CaseOutcome, CaseReason, CaseStatus, ParticipantStatus, Role
from tests.people import MuaraPantun
from tests.programme.sources import programme, question

NOT_SO = "Bukan itu maksudnya"
STUCK = "macet bu, sepi hampir gak ada yg beli"
GRIEF = "suami saya meninggal kemarin bu"
UNCLEAR = "qwx zzkrt plmf vbbq"
ASKS_FOR_A_WISH = programme(question("wish", "text"))


@pytest.fixture
async def budi(village: MuaraPantun) -> Actor:
    return await village.trainer("Budi")


@pytest.fixture
async def sari(village: MuaraPantun, budi: Actor) -> Actor:
    return await village.participant("Sari")


def _labels(village: MuaraPantun) -> list[str | None]:
    return [message.label for message in sorted(village.rows(Message), key=lambda one: one.id)]


@pytest.mark.parametrize(
    ("told", "thanks"),
    [
        ("kemarin ikut pasar malam, laku hampir semua", "dagangannya laku"),
        ("NIB sudah jadi bu", "izinnya sudah maju"),
        ("minggu ini untung 120rb stlh dipotong bahan", "Hasil usahanya"),
        ("ga macet kok pak, lancar", "Terima kasih kabarnya"),
    ],
)
async def test_progress_is_thanked_for_what_it_is(
    village: MuaraPantun, sari: Actor, told: str, thanks: str
) -> None:
    await village.types(sari, told)

    assert thanks in sari.last_heard
    assert _labels(village) == ["progress"]
    assert not village.cases(sari)


async def test_who_is_stuck_is_brought_to_a_trainer_and_told_so(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, STUCK)

    (case,) = village.cases(sari)
    assert case.reason is CaseReason.SAID_STUCK
    assert "Memang tidak mudah" in sari.last_heard
    assert "akan menghubungi lewat sini" in sari.last_heard
    assert STUCK in budi.last_heard
    assert sari.buttons == ["🙏 Baik", NOT_SO]

    await village.presses(sari, 0)

    assert sari.buttons == []
    assert village.cases(sari) == [case]


async def test_a_call_for_help_comes_with_its_topic(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    await village.types(sari, "pak ada info pinjaman kur gak? saya mau nambah modal")

    (case,) = village.cases(sari)
    assert (case.reason, case.facts["topic"]) == (CaseReason.ASKED_FOR_HELP, "modal")
    assert "Soal: Modal" in sari.last_heard
    assert "Soal: Modal" in budi.last_heard
    assert [(one.label, one.topic) for one in village.rows(Message)] == [("help", "modal")]


async def test_where_no_human_is_there_nobody_is_promised_one(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, STUCK)

    assert "akan dibaca koordinator" in sari.last_heard


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("assalamualaikum bu", "Waalaikumsalam, Sari. 🙏"),
        ("makasih banyak pak", "Sama-sama, Sari. 🙏"),
        ("nanti malam ya bu laporannya", "Baik, Sari. Kapan saja boleh."),
        ("P", "Halo, Sari. Kabar usaha boleh diceritakan di sini kapan saja."),
        ("ok", "Baik, Sari. 🙂"),
    ],
)
async def test_chatting_is_answered_in_a_word(
    village: MuaraPantun, sari: Actor, said: str, answer: str
) -> None:
    await village.types(sari, said)

    assert sari.last_heard == answer
    assert not village.cases(sari)


async def test_nobody_leaves_without_saying_so_twice(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "udah ga usah chat2 lagi ya")

    assert "Benar mau berhenti ikut?" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE

    await village.presses(sari, "Ya, berhenti")

    assert village.place(sari).status is ParticipantStatus.WITHDRAWN


async def test_who_wants_to_leave_beside_a_question_is_asked_that_alone(
    village: MuaraPantun, sari: Actor
) -> None:
    await village.friday()

    await village.types(sari, "hapus nomor saya pak")

    assert "Benar mau berhenti ikut?" in sari.last_heard


async def test_grief_reaches_a_human_at_night_and_is_not_cheered(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.strides(timedelta(hours=14))

    await village.types(sari, GRIEF)

    assert "Kami ikut prihatin" in sari.last_heard
    assert sari.buttons == []
    assert "mohon segera disapa" in budi.last_heard
    alert = next(call for call in village.emulator.calls if "🔔" in str(call.params.get("text", "")))
    assert alert.params["disable_notification"] is True
    (case,) = village.cases(sari)
    assert case.facts["kind"] == "distress"


async def test_nobody_in_grief_is_asked_about_sales(village: MuaraPantun, sari: Actor) -> None:
    await village.friday()
    await village.types(sari, GRIEF)
    before = len(sari.heard)

    await village.types(sari, "mohon doanya bu")
    assert sari.last_heard == "Terima kasih, sudah saya teruskan kepada pendamping."
    await village.move(timedelta(days=2, hours=20), step=timedelta(hours=4))

    assert len(sari.heard) == before + 1


async def test_a_check_in_that_falls_due_in_grief_waits_some_days(village: MuaraPantun, sari: Actor) -> None:
    await village.strides(timedelta(days=3))
    await village.types(sari, GRIEF)

    await village.friday()
    assert not village.check_ins(sari)
    await village.strides(timedelta(days=2))

    assert len(village.check_ins(sari)) == 1


async def test_grief_in_a_talk_with_the_trainer_is_heard_too(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, STUCK)
    await village.presses(budi, "✋ Saya tangani")
    await village.presses(budi, "💬 Tulis pesan")
    await village.types(budi, "Bagaimana, Bu?")
    before = len(sari.heard)

    await village.types(sari, "masih macet bu")
    assert len(sari.heard) == before
    await village.types(sari, GRIEF)

    assert "Kami ikut prihatin" in sari.last_heard
    assert any("❗ Sari bercerita tentang duka" in heard for heard in budi.heard)
    assert _labels(village)[-2:] == ["stuck", "unsure"]


async def test_what_is_unclear_is_asked_about_once(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, UNCLEAR)

    assert "ini kabar apa?" in sari.last_heard
    assert sari.buttons[0] in {"📈 Kabar perkembangan", "💬 Hanya menyapa"}

    await village.types(sari, "xkcd vvrt lqmpz")

    assert sari.last_heard == "Terima kasih, sudah saya catat. 📝"


async def test_the_answer_to_what_was_unclear_is_kept_and_followed(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, UNCLEAR)

    await village.presses(sari, "😟 Sedang macet")

    assert "Memang tidak mudah" in sari.last_heard
    assert UNCLEAR in budi.last_heard
    (correction,) = village.rows(LabelCorrection)
    assert (correction.label_before, correction.label) == ("unsure", "stuck")


async def test_a_mistake_is_put_right_and_the_trainer_is_not_left_with_it(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, STUCK)
    await village.presses(sari, NOT_SO)

    await village.presses(sari, "📈 Kabar perkembangan")

    assert sari.last_heard == "Baik, Sari. Sekarang saya paham. 🙏"
    assert "✅ Selesai: Ternyata lancar." in budi.last_heard
    assert budi.buttons == []
    (case,) = village.cases(sari)
    assert (case.status, case.outcome) == (CaseStatus.RESOLVED, CaseOutcome.FALSE_ALARM)
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert _labels(village) == ["progress"]
    (correction,) = village.rows(LabelCorrection)
    assert (correction.label_before, correction.person_id) == ("stuck", village.person(sari).id)


async def test_a_trainer_who_took_the_case_hears_that_it_was_a_mistake(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, STUCK)
    await village.presses(sari, NOT_SO)
    await village.presses(budi, "✋ Saya tangani")

    await village.presses(sari, "💬 Hanya menyapa")

    assert "ternyata bukan keluhan" in budi.last_heard


async def test_a_case_in_which_a_human_has_written_stays_with_them(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, STUCK)
    await village.presses(budi, "💬 Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    await village.presses(sari, NOT_SO)

    await village.presses(sari, "💬 Hanya menyapa")

    (case,) = village.cases(sari)
    assert case.status is CaseStatus.CLAIMED


async def test_who_meant_a_call_for_help_is_asked_what_about(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "kemarin ikut pasar malam, laku hampir semua")
    await village.presses(sari, NOT_SO)

    await village.presses(sari, "🙋 Perlu bantuan")

    assert "Bantuannya soal apa?" in sari.last_heard
    assert len(village.cases(sari)) == 1


async def test_two_taps_correct_once(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, STUCK)
    await village.presses(sari, NOT_SO)

    sari.presses("💬 Hanya menyapa")
    await village.presses(sari, "💬 Hanya menyapa")

    assert len(village.rows(LabelCorrection)) == 1


async def test_a_trainer_corrects_a_label_too(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    await village.types(sari, STUCK)
    await village.presses(budi, "🏷️ Dibaca: 😟 Sedang macet")

    await village.presses(budi, "💬 Hanya menyapa")

    assert budi.last_heard == "Baik, sekarang dibaca: 💬 Hanya menyapa. Terima kasih."
    (case,) = village.cases(sari)
    assert case.outcome is CaseOutcome.FALSE_ALARM
    assert _labels(village) == ["chitchat"]


async def test_who_is_no_trainer_any_more_corrects_nothing(
    village: MuaraPantun, sari: Actor, budi: Actor
) -> None:
    await village.types(sari, STUCK)
    await village.presses(budi, "🏷️ Dibaca: 😟 Sedang macet")
    with village.app.begin() as work:
        for grant in village.rows(RoleGrant, role=Role.TRAINER):
            work.session.delete(grant)

    await village.presses(budi, "💬 Hanya menyapa")

    assert _labels(village) == ["stuck"]
    assert not village.rows(LabelCorrection)


async def test_stuck_said_twice_is_one_case(village: MuaraPantun, sari: Actor) -> None:
    await village.friday()
    await village.types(sari, STUCK)
    assert "Untuk pertanyaan tadi" in sari.last_heard

    await village.presses(sari, "😟 Sedang macet")

    assert len(village.cases(sari)) == 1
    assert len([event for event in village.rows(CaseEvent) if event.step == "opened"]) == 1


async def test_a_figure_is_not_read_for_its_meaning(village: MuaraPantun, sari: Actor) -> None:
    await village.types(sari, "250rb")

    assert sari.last_heard == "Terima kasih, sudah saya catat. 📝"
    assert _labels(village) == [None]


async def test_the_words_under_a_photo_are_read(village: MuaraPantun, sari: Actor) -> None:
    sari.sends_photo(caption="ayamnya mati 40 ekor kena penyakit")
    await village.settle()

    assert _labels(village) == ["stuck"]
    assert len(village.cases(sari)) == 1


async def test_an_answer_in_own_words_is_recorded_and_heeded(village: MuaraPantun, sari: Actor) -> None:
    village.asks(ASKS_FOR_A_WISH)
    await village.friday()

    await village.types(sari, STUCK)

    assert village.given(village.check_ins(sari)[0]) == {"wish": STUCK}
    assert [case.reason for case in village.cases(sari)] == [CaseReason.SAID_STUCK]
    assert _labels(village) == ["stuck"]


async def test_grief_is_no_answer_to_a_question(village: MuaraPantun, sari: Actor) -> None:
    village.asks(ASKS_FOR_A_WISH)
    await village.friday()

    await village.types(sari, GRIEF)

    assert not village.rows(Answer)
    assert "Kami ikut prihatin" in sari.last_heard
    assert [case.facts["kind"] for case in village.rows(Case)] == ["distress"]
