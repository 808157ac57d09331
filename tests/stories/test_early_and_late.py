"""Is each week asked for at its hour, and does a late answer count for the week that it was asked for?"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.people import Person as Actor
from storage.vocabulary import CaseReason
from tests.people import MuaraPantun, muara_pantun
from tests.programme.sources import option, programme, question

LISBON = ZoneInfo("Europe/Lisbon")
KEPT_FOR_ITS_WEEK = "jawaban untuk kabar yang lalu sudah dicatat"


def _data(actor: Actor, label: str) -> tuple[int, str]:
    """The newest message with this button, as a slow phone shows it: its number and what a tap sends."""
    for message in reversed(actor.messages):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"] == label:
                    return int(message["message_id"]), str(button["callback_data"])
    raise AssertionError(label)


async def test_a_tap_under_last_weeks_reminder_counts_for_last_week_and_this_week_stays_open(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=24))
    number, going_well = _data(sari, "📈 Ada kemajuan")
    await village.friday()
    this_week = sari.buttons

    sari.presses_data(going_well, on=number)
    await village.settle()
    told = sari.last_heard
    await village.answers(sari, "macet")

    first, second = village.check_ins(sari)
    assert KEPT_FOR_ITS_WEEK in told
    assert village.given(first) == {"status": "progress"}
    assert village.given(second) == {"status": "stuck"}
    assert "📈 Ada kemajuan" in this_week
    assert village.place(sari).missed_in_a_row == 0


async def test_words_in_reply_to_last_weeks_reminder_count_for_last_week(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=24))
    reminder = sari.last_message["message_id"]
    await village.friday()

    sari.replies(reminder, "seperti biasa")
    await village.settle()

    first, second = village.check_ins(sari)
    assert KEPT_FOR_ITS_WEEK in sari.last_heard
    assert (village.given(first), village.given(second)) == ({"status": "steady"}, {})


async def test_a_call_under_last_weeks_reminder_still_brings_somebody(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.strides(timedelta(hours=24))
    number, call = _data(sari, "🙋 Tolong hubungi saya")
    await village.friday()

    sari.presses_data(call, on=number)
    await village.settle()

    assert CaseReason.ASKED_FOR_HELP in [case.reason for case in village.cases(sari)]
    assert village.given(village.check_ins(sari)[1]) == {}


async def test_yesterdays_reminder_and_the_question_before_it_are_one_check_in(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    number, stuck = _data(sari, "😟 Sedang macet")
    await village.strides(timedelta(hours=24))

    await village.presses(sari, "📈 Ada kemajuan")
    sari.presses_data(stuck, on=number)
    await village.settle()

    [check_in] = village.check_ins(sari)
    assert village.given(check_in) == {"status": "progress"}
    assert "Jawaban yang tercatat: 📈 Ada kemajuan. Mau diubah?" in sari.last_heard


@pytest.fixture(params=["2026-10-20", "2027-03-16"], ids=["summer time ends", "summer time begins"])
async def lisbon(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[MuaraPantun]:
    """A cohort where the clock on the wall is changed, on a Tuesday before it is."""
    at = datetime.fromisoformat(request.param).replace(hour=9, tzinfo=UTC)
    async with muara_pantun(f"sqlite:///{tmp_path / 'lisbon.db'}", at=at) as village:
        village.founded(timezone=LISBON.key)
        village.asks(programme(question("sky", "choice") + option("blue")))
        yield village


async def test_the_local_hour_is_kept_when_the_clock_on_the_wall_is_changed(lisbon: MuaraPantun) -> None:
    maria = await lisbon.participant("Maria")
    asked = []
    for week in range(4):
        first = lisbon.clock.now().astimezone(LISBON).date()
        friday = first + timedelta(days=(4 - first.weekday()) % 7 or 7)
        four = datetime(friday.year, friday.month, friday.day, 16, tzinfo=LISBON)
        await lisbon.strides(four.astimezone(UTC) - timedelta(minutes=1) - lisbon.clock.now())
        assert len(lisbon.check_ins(maria)) == week
        await lisbon.strides(timedelta(minutes=1))
        await lisbon.strides(timedelta(hours=2))
        asked.append(four.utcoffset())

    sent = [one.sent_at.astimezone(LISBON) for one in lisbon.check_ins(maria) if one.sent_at]
    assert [(at.weekday(), at.hour, at.minute) for at in sent] == [(4, 16, 0)] * 4
    assert [one.local_date for one in lisbon.check_ins(maria)] == [at.date() for at in sent]
    assert len(set(asked)) == 2
