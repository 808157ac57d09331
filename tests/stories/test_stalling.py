"""Does a trainer hear of a business that comes to a halt while its owner still answers?"""

from datetime import UTC, datetime, timedelta

from bot.sandbox.people import Person as Actor
from storage import cases
from storage.tables import Weighing
from storage.vocabulary import CaseOutcome, CaseReason
from tests.people import MuaraPantun
from tests.programme.sources import programme

NUMBERS = """
[[sets.questions]]
key = "sales"
kind = "amount"
short.id = "Penjualan"
text.id = "Berapa penjualannya?"

[[sets.questions]]
key = "days"
kind = "count"
short.id = "Hari jalan"
text.id = "Berapa hari jalan?"
lowest = 0
highest = 7
"""
HOW = """
[[sets.questions]]
key = "status"
kind = "choice"
short.id = "Usaha"
text.id = "Bagaimana usahanya?"

[[sets.questions.options]]
key = "good"
label.id = "Baik"
means = "progress"

[[sets.questions.options]]
key = "stuck"
label.id = "Macet"
means = "stuck"
"""
TWO_REPORTS = "[stall]\nfallen_latest = 1\nfallen_first = 2"


async def _reports(village: MuaraPantun, actor: Actor, *weeks: tuple[str, ...]) -> None:
    """Every Friday, and on until the next morning's look."""
    for answers in weeks:
        await village.friday()
        await village.answers(actor, *answers)
        await village.strides(timedelta(hours=18))


def _why(person: Actor) -> str:
    card = next(message for message in reversed(person.messages) if "🔔" in message.get("text", ""))
    return next(line for line in str(card["text"]).splitlines() if "Sebab:" in line)


async def test_sales_far_under_her_own_bring_the_trainer(village: MuaraPantun) -> None:
    village.asks(programme(NUMBERS, more=TWO_REPORTS))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await _reports(village, sari, ("1 juta", "5"), ("1 juta", "5"), ("300rb", "5"))

    [case] = village.cases(sari)
    assert case.reason is CaseReason.DECLINING
    assert _why(budi) == "Sebab: 1 penjualan terakhir 70 % di bawah awalnya."


async def test_sales_of_a_fasting_month_are_held_against_nobody(village: MuaraPantun) -> None:
    fasting = """
[[calendar.fasting]]
first = 2026-11-20
last = 2026-12-20
not_from = "16:30"
not_until = "20:30"
hour = "16:00"
"""
    village.asks(programme(NUMBERS, more=TWO_REPORTS + fasting))
    sari = await village.participant("Sari")

    await _reports(village, sari, ("1 juta", "5"), ("1 juta", "5"), ("300rb", "5"))

    assert village.cases(sari) == []


async def test_two_reports_without_a_day_of_business_bring_the_trainer(village: MuaraPantun) -> None:
    village.asks(programme(NUMBERS))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _reports(village, sari, ("1 juta", "5"), ("0", "0"))
    assert village.cases(sari) == []

    await _reports(village, sari, ("0", "0"))

    assert _why(budi) == "Sebab: usahanya tidak jalan sama sekali sejak 13 Nov."


async def test_saying_stuck_twice_of_three_times_brings_the_trainer(village: MuaraPantun) -> None:
    village.asks(programme(HOW))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _reports(village, sari, ("Macet",), ("Baik",))
    assert village.cases(sari) == []

    await _reports(village, sari, ("Macet",))

    assert _why(budi) == "Sebab: 2 kali bilang macet dalam kabar terakhir."


async def test_several_findings_are_one_alert(village: MuaraPantun) -> None:
    village.asks(programme(NUMBERS, more=TWO_REPORTS))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await _reports(village, sari, ("1 juta", "5"), ("1 juta", "0"), ("0", "0"))

    said = (
        "Sebab: 1 penjualan terakhir 100 % di bawah awalnya; usahanya tidak jalan sama sekali sejak 13 Nov."
    )
    assert _why(budi) == said
    assert len([heard for heard in budi.heard if "Sari" in heard]) == 1


async def test_after_a_case_the_same_figures_bring_nobody_again(village: MuaraPantun) -> None:
    village.asks(programme(NUMBERS, more=TWO_REPORTS))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _reports(village, sari, ("1 juta", "5"), ("1 juta", "5"), ("300rb", "5"))
    await village.presses(budi, "✋ Saya tangani")
    card = next(message for message in reversed(budi.messages) if "🔔" in message.get("text", ""))
    await village.presses(budi, "✅ Selesaikan", on=card["message_id"])
    await village.presses(budi, "Ada rencana baru")

    await _reports(village, sari, ("300rb", "5"))
    assert len(village.cases(sari)) == 1

    await _reports(village, sari, ("300rb", "5"))
    assert len(village.cases(sari)) == 2


async def test_the_alert_of_a_silence_tells_what_else_is_known(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    for sales in ("1 juta", "1 juta", "600rb"):
        await village.friday()
        await village.answers(sari, "📈 Ada kemajuan", sales, "5")
        if sales == "600rb":
            await village.answers(sari, "Modal", "Belum perlu")

    for _ in range(3):
        await village.friday()
        await village.strides(timedelta(days=3, hours=1))

    assert _why(budi) == (
        "Sebab: 3 kabar berturut-turut tidak dijawab sejak 20 Nov; "
        "penjualan terakhir 40 % di bawah biasanya; pesan masih sampai."
    )


async def test_a_cohort_is_looked_at_once_a_day_in_its_own_morning(village: MuaraPantun) -> None:
    await village.participant("Sari")
    await village.strides(timedelta(hours=1))

    [weighing] = village.rows(Weighing)

    assert weighing.due_at == datetime(2026, 11, 3, 1, 0, tzinfo=UTC)


async def test_twice_the_time_below_a_rung_brings_the_trainer_once(village: MuaraPantun) -> None:
    ladder = """
[[ladder]]
key = "T1"
name.id = "Mulai"
step.id = "produk pertama"
evidence = "E1"
target_days = 5
"""
    village.asks(programme(NUMBERS, more="[stall]\nrest_days = 0") + ladder)
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")

    await _reports(village, sari, ("1 juta", "5"))
    assert village.cases(sari) == []
    await _reports(village, sari, ("1 juta", "5"))

    [case] = village.cases(sari)
    assert _why(budi) == "Sebab: sudah 11 hari, belum sampai anak tangga T1."
    with village.app.begin() as work:
        cases.close(work.session, case.id, CaseOutcome.BACK_ON_TRACK, work.now)
    await _reports(village, sari, ("1 juta", "5"))
    assert [one.id for one in village.cases(sari)] == [case.id]
