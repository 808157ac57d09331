"""Is somebody asked at their hour, one question at a time, and is what they answer kept?"""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import Answer, CheckIn, Message
from storage.vocabulary import AnswerKind, CheckInStatus, Role
from tests.people import MuaraPantun

HOW_IS_IT = "Minggu ini usahanya bagaimana?"
HOW_MUCH = "Kira-kira berapa uang masuk"
HOW_MANY_DAYS = "Berapa hari usahanya jalan"


def _prompts(actor: Actor) -> int:
    return sum(HOW_IS_IT in said for said in actor.heard)


def _open_buttons(actor: Actor) -> list[str]:
    """The buttons that still hang under any message, but for the way to correct."""
    return [
        button["text"]
        for message in actor.messages
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if button["text"] != "✏️ Ubah"
    ]


async def test_a_participant_is_asked_at_the_programmes_hour_and_not_before(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.strides(timedelta(days=4, hours=6, minutes=59))

    assert _prompts(sari) == 0

    await village.strides(timedelta(minutes=1))

    assert sari.last_heard == f"Selamat sore, Sari.\n\n{HOW_IS_IT}"
    assert village.check_ins(sari)[0].status is CheckInStatus.SENT


async def test_each_is_asked_at_four_in_their_own_zone(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.founded("PAPUA", "Angkatan Papua", "Asia/Jayapura")
    yosi = await village.participant("Yosi", cohort="PAPUA")

    await village.strides(timedelta(days=4, hours=6))

    assert (_prompts(yosi), _prompts(sari)) == (1, 0)


async def test_a_check_in_is_asked_once_however_often_the_bot_looks(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    for _ in range(3):
        await village.app.sweep()
    await village.settle()

    assert _prompts(sari) == 1


async def test_the_rhythm_is_weekly(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    for _ in range(3):
        await village.friday()
        await village.answers(sari, "📈 Ada kemajuan", "300rb", "5")

    assert [one.status for one in village.check_ins(sari)] == [CheckInStatus.COMPLETED] * 3
    assert [one.local_date.isoformat() for one in village.check_ins(sari)] == [
        "2026-11-06",
        "2026-11-13",
        "2026-11-20",
    ]


async def test_a_check_in_by_buttons_ends_with_what_was_recorded(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.presses(sari, 0)

    assert HOW_MUCH in sari.last_heard

    await village.presses(sari, "Belum ada penjualan")

    assert HOW_MANY_DAYS in sari.last_heard
    assert sari.buttons == ["7", "6", "5", "4", "3", "2", "1", "0"]

    await village.presses(sari, "5")

    assert sari.last_heard == (
        "Terima kasih, Sari. Tercatat:\n\n• Usaha: 📈 Ada kemajuan\n• Penjualan 7 hari: Rp 0\n• Hari jalan: 5"
        "\n\nLangkah berikutnya: produk atau penjualan pertama."
    )
    assert sari.buttons == ["✏️ Ubah"]
    (check_in,) = village.check_ins(sari)
    assert check_in.status is CheckInStatus.COMPLETED
    assert village.given(check_in) == {"status": "progress", "sales": 0, "days": 5}
    assert _open_buttons(sari) == []


async def test_pressing_the_first_button_each_time_ends_well(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    for _ in range(3):
        await village.presses(sari, 0)

    assert "Tercatat:" in sari.last_heard
    assert village.given(village.check_ins(sari)[0]) == {"status": "progress", "sales": 0, "days": 7}


async def test_a_pressed_question_shows_what_was_chosen(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.presses(sari, "🙂 Jalan seperti biasa")

    assert f"{HOW_IS_IT}\n✔️ 🙂 Jalan seperti biasa" in sari.heard


@pytest.mark.parametrize(
    ("typed", "days"),
    [("5", 5), ("5 hari", 5), ("lima", 5), ("5️⃣", 5), ("Lima hari.", 5), ("0", 0), ("7", 7)],
)
async def test_a_number_can_be_typed_in_many_ways(village: MuaraPantun, typed: str, days: int) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "Lewati")

    await village.types(sari, typed)

    assert f"Hari jalan: {days}" in sari.last_heard
    assert village.given(village.check_ins(sari)[0])["days"] == days
    assert _open_buttons(sari) == []


@pytest.mark.parametrize(
    ("typed", "recorded"),
    [
        ("450rb", "Rp 450.000"),
        ("1,5 jt", "Rp 1.500.000"),
        ("Rp 300.000", "Rp 300.000"),
        ("belum ada penjualan", "Rp 0"),
        ("Belum ada penjualan", "Rp 0"),
        ("tidak ingat", "Tidak ingat"),
        ("lewati", "–"),
    ],
)
async def test_an_amount_can_be_typed_in_many_ways(village: MuaraPantun, typed: str, recorded: str) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "maju")

    await village.answers(sari, typed, "5")

    assert f"Penjualan 7 hari: {recorded}" in sari.last_heard
    assert _open_buttons(sari) == []


async def test_what_was_typed_is_kept_as_it_was_typed(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.answers(sari, "maju", "450rb")

    (sales,) = village.rows(Answer, question="sales")
    assert (sales.raw, sales.value, sales.kind) == ("450rb", 450_000, AnswerKind.AMOUNT)


async def test_not_knowing_and_skipping_are_not_zero(village: MuaraPantun) -> None:
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")
    await village.friday()

    await village.answers(sari, "maju", "Tidak ingat")
    await village.answers(dewi, "maju", "Lewati")

    assert [(one.kind, one.value) for one in village.rows(Answer, question="sales")] == [
        (AnswerKind.UNKNOWN, None),
        (AnswerKind.SKIPPED, None),
    ]


async def test_an_unclear_amount_is_asked_about_and_never_guessed(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "maju")

    await village.types(sari, "250")

    assert "bisa berarti beberapa angka" in sari.last_heard
    assert not village.rows(Answer, question="sales")

    await village.presses(sari, "Rp 250.000")

    assert village.given(village.check_ins(sari)[0])["sales"] == 250_000
    assert HOW_MANY_DAYS in sari.last_heard
    assert _open_buttons(sari) == sari.buttons


async def test_who_is_stuck_is_asked_what_holds_them_back(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()

    await village.answers(sari, "😟 Sedang macet", "Lewati", "0")

    assert sari.last_heard == "Apa yang paling menghambat?"

    await village.answers(sari, "Modal", "Belum perlu")

    assert "Pendamping sudah diberi tahu" in sari.last_heard
    assert village.given(village.check_ins(sari)[0]) == {
        "status": "stuck",
        "sales": None,
        "days": 0,
        "obstacle": "modal",
        "contact": "no",
    }


async def test_sales_are_compared_with_what_is_usual_for_this_person(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for sales in ("300rb", "310rb"):
        await village.friday()
        await village.answers(sari, "maju", sales, "5")
    await village.friday()

    await village.answers(sari, "maju", "400rb", "5")

    assert "Penjualannya naik dari biasanya" in sari.last_heard


async def test_whoever_has_not_answered_is_reminded_once_in_other_words(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.strides(timedelta(hours=24))

    assert "kabar minggu ini belum sempat, ya? Tidak apa-apa." in sari.last_heard
    assert HOW_IS_IT in sari.last_heard
    assert sari.buttons[-1] == "🙋 Tolong hubungi saya"
    assert len(_open_buttons(sari)) == len(sari.buttons)

    await village.strides(timedelta(hours=24))

    assert _prompts(sari) == 2


async def test_the_reminder_leads_through_the_check_in(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=24))

    await village.answers(sari, "📈 Ada kemajuan", "200rb", "4")

    assert village.check_ins(sari)[0].status is CheckInStatus.COMPLETED


async def test_whoever_answered_or_began_to_is_not_reminded(village: MuaraPantun) -> None:
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "200rb", "4")
    await village.answers(dewi, "📈 Ada kemajuan")

    await village.strides(timedelta(hours=30))

    assert not any("belum sempat" in said for said in sari.heard + dewi.heard)


async def test_nobody_is_reminded_at_night(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.strides(timedelta(hours=13))
    await village.types(sari, "/kabar")

    await village.strides(timedelta(hours=24))
    await village.strides(timedelta(hours=8, minutes=59))

    assert _prompts(sari) == 1

    await village.strides(timedelta(minutes=1))

    assert _prompts(sari) == 2


async def test_a_reminder_that_was_held_up_until_the_night_waits_for_the_morning(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.strides(timedelta(hours=29))

    assert _prompts(sari) == 1

    await village.strides(timedelta(hours=10))

    assert _prompts(sari) == 2


async def test_a_check_in_that_was_held_up_until_the_night_waits_for_the_morning(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")

    await village.strides(timedelta(days=4, hours=14))

    assert _prompts(sari) == 0

    await village.strides(timedelta(hours=8))

    assert _prompts(sari) == 1
    assert sari.last_heard.startswith("Selamat pagi, Sari.")


async def test_a_check_in_that_nobody_answers_is_missed_after_three_days(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.strides(timedelta(hours=71, minutes=59))

    assert village.check_ins(sari)[0].status is CheckInStatus.SENT

    await village.strides(timedelta(minutes=1))

    assert village.check_ins(sari)[0].status is CheckInStatus.MISSED
    assert village.place(sari).missed_in_a_row == 1


async def test_a_late_answer_counts_for_its_own_week(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=24))
    await village.strides(timedelta(hours=72))

    await village.answers(sari, "📈 Ada kemajuan", "200rb", "4")

    (check_in,) = village.check_ins(sari)
    assert check_in.status is CheckInStatus.COMPLETED
    assert check_in.local_date.isoformat() == "2026-11-06"
    assert village.place(sari).missed_in_a_row == 0


async def test_last_weeks_button_still_counts_for_last_week(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    old = sari.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await village.friday()

    sari.presses_data(old, on=1)
    await village.settle()

    first, second = village.check_ins(sari)
    assert village.given(first) == {"status": "progress"}
    assert village.given(second) == {}
    assert "jawaban untuk kabar yang lalu sudah dicatat" in sari.last_heard


async def test_kabar_reports_ahead_of_time_and_friday_is_not_asked_again(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, "/kabar")

    assert HOW_IS_IT in sari.last_heard

    await village.answers(sari, "📈 Ada kemajuan", "200rb", "4")
    await village.friday()

    assert _prompts(sari) == 1
    assert [one.local_date.isoformat() for one in village.check_ins(sari)] == ["2026-11-06"]
    assert village.place(sari).next_check_in_at == datetime(2026, 11, 13, 8, 0, tzinfo=UTC)


async def test_kabar_continues_where_the_open_check_in_stands(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan")

    await village.types(sari, "/kabar")

    assert HOW_MUCH in sari.last_heard
    assert _open_buttons(sari) == sari.buttons
    assert len(village.check_ins(sari)) == 1


async def test_kabar_right_after_a_report_offers_to_change_it(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "200rb", "4")

    await village.types(sari, "/kabar")

    assert "sudah tercatat" in sari.last_heard
    assert sari.buttons == ["✏️ Ubah"]


async def test_kabar_is_answered_also_by_somebody_who_left_and_came_back(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/kabar")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(sari, "Setuju ikut")

    await village.types(sari, "/kabar")

    assert HOW_IS_IT in sari.last_heard


async def test_a_voice_note_answers_the_amount_and_is_kept_for_somebody_to_hear(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan")

    sari.sends_voice()
    await village.settle()

    assert HOW_MANY_DAYS in sari.last_heard
    (sales,) = village.rows(Answer, question="sales")
    (note,) = village.rows(Message)
    assert (sales.kind, sales.value) == (AnswerKind.VOICE, None)
    assert (note.kind, note.file_id) == ("voice", sales.raw)

    await village.answers(sari, "5")

    assert "Penjualan 7 hari: 🎤" in sari.last_heard


async def test_the_same_button_twice_counts_once(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    prompt = sari.last_message["message_id"]

    sari.presses("📈 Ada kemajuan", on=prompt)
    sari.presses("📈 Ada kemajuan", on=prompt)
    await village.settle()

    assert len(village.rows(Answer)) == 1
    assert sum(HOW_MUCH in said for said in sari.heard) == 1
    assert all(tap.answer is not None for tap in sari.taps)


async def test_two_quick_taps_keep_the_first_and_offer_to_change_it(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    prompt = sari.last_message["message_id"]

    sari.presses("📈 Ada kemajuan", on=prompt)
    sari.presses("😟 Sedang macet", on=prompt)
    await village.settle()

    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}
    assert "Jawaban yang tercatat: 📈 Ada kemajuan. Mau diubah?" in sari.last_heard
    assert not village.cases(sari)

    await village.presses(sari, "✏️ Ubah")
    await village.presses(sari, "😟 Sedang macet")

    assert village.given(village.check_ins(sari)[0]) == {"status": "stuck"}
    assert HOW_MUCH in sari.last_heard
    assert _open_buttons(sari) == sari.buttons


async def test_a_button_on_a_message_of_last_year_still_counts_for_its_day(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    prompt = sari.last_message
    old = prompt["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    sari.deletes(prompt["message_id"])
    for _ in range(3):
        await village.strides(timedelta(weeks=16))

    sari.presses_data(old, on=prompt["message_id"])
    await village.settle()

    assert "sudah dicatat" in sari.last_heard
    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}


async def test_the_first_check_in_is_asked_for_the_newest_week_after_a_long_sleep(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")

    await village.strides(timedelta(weeks=3, days=4, hours=8))

    assert _prompts(sari) == 1
    assert [one.local_date.isoformat() for one in village.rows(CheckIn)] == ["2026-11-27"]


async def test_a_check_in_can_be_answered_by_a_telegram_reply_to_its_question(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    sari.replies(sari.last_message["message_id"], "maju")
    await village.settle()

    assert HOW_MUCH in sari.last_heard


async def test_a_reply_to_an_older_question_answers_that_one(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = sari.last_message["message_id"]
    await village.types(sari, "200rb")

    sari.replies(sales, "500rb")
    await village.settle()

    assert "Jawaban yang tercatat: Rp 200.000. Mau diubah?" in sari.last_heard
    assert village.given(village.check_ins(sari)[0]) == {"status": "progress", "sales": 200_000}


async def test_a_reply_to_last_weeks_question_counts_for_last_week(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    last_week = sari.last_message["message_id"]
    await village.friday()

    sari.replies(last_week, "macet")
    await village.settle()

    first, second = village.check_ins(sari)
    assert (village.given(first), village.given(second)) == ({"status": "stuck"}, {})


async def test_an_english_speaker_is_asked_and_thanked_in_english(village: MuaraPantun) -> None:
    anna = await village.participant("Anna")
    await village.types(anna, "/language")
    await village.presses(anna, "English")
    await village.friday()

    assert anna.last_heard == "Good afternoon, Anna.\n\nHow is the business this week?"

    await village.answers(anna, "📈 Going well", "250k", "five days")

    assert anna.last_heard == (
        "Thank you, Anna. Recorded:\n\n"
        "• Business: 📈 Going well\n• Sales in 7 days: Rp 250,000\n• Days open: 5"
        "\n\nNext step: a first product or sale."
    )
