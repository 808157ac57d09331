"""Does the bot ask what, when and how the programme file says?"""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.programme.faults import FaultyProgramme
from bot.programme.load import parse_programme
from bot.sandbox.emulator import Emulator
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from storage import programmes as stored_programmes
from storage.tables import Answer, Cohort, Message, Participant
from storage.vocabulary import AnswerKind, CheckInStatus
from tests.clock import still_clock
from tests.people import TOKEN, MuaraPantun, bot_at_work, muara_pantun
from tests.programme.sources import option, programme, question

NEEDS = question("needs", "choices") + option("modal") + option("alat") + option("izin")
LAST = question("last", "yes_no")
SALES = question("sales", "amount", "offers_last = true")
SUNDAY_BEFORE = datetime(2026, 12, 20, 1, 0, tzinfo=UTC)


def _first(village: MuaraPantun, actor: Actor) -> Answer:
    """The answer to the first question of the newest check-in."""
    newest = village.check_ins(actor)[-1]
    return min(village.rows(Answer, check_in_id=newest.id, replaced_at=None), key=lambda one: one.id)


def _was_given(village: MuaraPantun, source: str) -> None:
    """The cohort has this programme of its own since long, when other things were asked of a file."""
    digest = hashlib.sha256(source.encode()).hexdigest()
    place = village.founded()
    with village.app.begin() as work:
        stored_programmes.keep(work.session, digest, source, work.now)
        work.session.get_one(Cohort, place.id).programme = digest


async def _asked(village: MuaraPantun, source: str) -> Actor:
    """Somebody who has just been asked the first question of this programme."""
    village.asks(source)
    sari = await village.participant("Sari")
    await village.friday()
    return sari


@pytest.mark.parametrize(
    ("asked", "answer", "kind", "value"),
    [
        pytest.param(question("ok", "yes_no"), "Ya", AnswerKind.YES_NO, "yes", id="yes pressed"),
        pytest.param(question("ok", "yes_no"), "gak", AnswerKind.YES_NO, "no", id="no typed"),
        pytest.param(
            question("mood", "scale", "lowest = 1", "highest = 5"),
            "4",
            AnswerKind.SCALE,
            4,
            id="scale pressed",
        ),
        pytest.param(
            question("mood", "scale", "lowest = 1", "highest = 5"),
            "empat",
            AnswerKind.SCALE,
            4,
            id="scale typed",
        ),
        pytest.param(question("helpers", "count"), "3 orang", AnswerKind.COUNT, 3, id="count typed"),
        pytest.param(question("met", "date"), "Hari ini", AnswerKind.DATE, "2026-11-06", id="today pressed"),
        pytest.param(
            question("met", "date"), "Kemarin", AnswerKind.DATE, "2026-11-05", id="yesterday pressed"
        ),
        pytest.param(question("met", "date"), "3 November", AnswerKind.DATE, "2026-11-03", id="date typed"),
        pytest.param(NEEDS, "izin dan modal", AnswerKind.CHOICES, ["modal", "izin"], id="several typed"),
        pytest.param(question("wish", "text"), "mau timbangan", AnswerKind.TEXT, "mau timbangan", id="text"),
        pytest.param(
            question("where", "location"), "pasar Telen", AnswerKind.TEXT, "pasar Telen", id="place"
        ),
        pytest.param(question("book", "photo"), "hilang, pak", AnswerKind.TEXT, "hilang, pak", id="unseen"),
        pytest.param(question("story", "voice"), "ada pesanan", AnswerKind.TEXT, "ada pesanan", id="told"),
        pytest.param(
            question("book", "photo", "skippable = true"),
            "Lewati",
            AnswerKind.SKIPPED,
            None,
            id="skip pressed",
        ),
        pytest.param(
            question("wish", "text", "skippable = true"), "skip", AnswerKind.SKIPPED, None, id="skip typed"
        ),
    ],
)
async def test_every_kind_is_answered_by_button_or_typed(
    village: MuaraPantun, asked: str, answer: str, kind: AnswerKind, value: Any
) -> None:
    sari = await _asked(village, programme(asked, LAST))

    await village.answers(sari, answer)

    given = _first(village, sari)
    assert (given.kind, given.value) == (kind, value)
    assert sari.last_heard == "Last?"


async def test_a_photo_a_voice_note_and_a_place_are_answers(village: MuaraPantun) -> None:
    asked = (question("book", "photo"), question("story", "voice"), question("where", "location"))
    sari = await _asked(village, programme(*asked))

    assert "Ketuk 📎, lalu pilih foto, atau tulis saja." in sari.last_heard

    sari.sends_document(b"book", name="buku kas.pdf")
    await village.settle()
    assert "Tahan 🎤 di kanan bawah sambil bicara. Boleh juga diketik." in sari.last_heard
    sari.sends_voice(b"story", seconds=2)
    await village.settle()
    sari.sends_location(0.5, 117.25)
    await village.settle()

    assert "Book: 📷" in sari.last_heard
    assert village.given(village.check_ins(sari)[0]) == {
        "book": None,
        "story": None,
        "where": {"latitude": 0.5, "longitude": 117.25},
    }
    assert [one.kind for one in village.rows(Message)] == ["document", "voice", "location"]


async def test_what_is_no_answer_is_kept_and_the_question_explained(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(question("met", "date")))

    await village.types(sari, "nanti saya cari dulu catatannya")

    assert "Tanggalnya belum terbaca" in sari.last_heard
    assert [one.text for one in village.rows(Message)] == ["nanti saya cari dulu catatannya"]


async def test_several_options_are_chosen_one_after_the_other(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(NEEDS, LAST))

    await village.presses(sari, "Alat")
    await village.presses(sari, "Izin")
    await village.presses(sari, "✓ Alat")

    assert sari.buttons == ["✅ Sudah, itu saja", "Modal", "Alat", "✓ Izin"]

    await village.presses(sari, "✅ Sudah, itu saja")

    assert village.given(village.check_ins(sari)[0]) == {"needs": ["izin"]}
    assert "Needs?\n✔️ Izin" in sari.heard


async def test_two_taps_on_an_option_count_once(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(NEEDS, LAST))
    prompt = sari.last_message
    alat = prompt["reply_markup"]["inline_keyboard"][1][0]["callback_data"]

    sari.presses_data(alat, on=prompt["message_id"])
    sari.presses_data(alat, on=prompt["message_id"])
    await village.settle()

    assert "✓ Alat" in sari.buttons


async def test_pressing_the_first_button_leads_to_the_end_of_every_kind(village: MuaraPantun) -> None:
    asked = (question("mood", "scale", "lowest = 1", "highest = 5"), NEEDS, LAST, question("met", "date"))
    sari = await _asked(village, programme(*asked))

    for _ in range(5):
        await village.presses(sari, 0)

    assert village.check_ins(sari)[0].status is CheckInStatus.COMPLETED
    assert "Mood: 5" in sari.last_heard
    assert "Needs: Modal" in sari.last_heard
    assert "Last: Ya" in sari.last_heard
    assert "Met: 6 November 2026" in sari.last_heard


async def test_several_options_are_corrected_from_what_was_chosen(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(NEEDS))
    await village.types(sari, "modal, alat")

    await village.presses(sari, "✏️ Ubah")
    await village.presses(sari, "Needs: Modal, Alat")
    await village.presses(sari, "✓ Modal")
    await village.presses(sari, "✅ Sudah, itu saja")

    assert village.given(village.check_ins(sari)[0]) == {"needs": ["alat"]}


async def test_the_same_as_last_time_is_one_tap_or_a_word(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(SALES))
    assert sari.buttons == []
    await village.types(sari, "300rb")
    await village.friday()

    await village.presses(sari, "Sama seperti terakhir: Rp 300.000")
    await village.friday()
    await village.types(sari, "Sama saja bu")

    _, tapped, typed = village.check_ins(sari)
    assert village.given(tapped) == village.given(typed) == {"sales": 300_000}


async def test_an_amount_far_from_the_usual_is_asked_about_first(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(SALES))
    for sales in ("300rb", "310rb", "290rb"):
        await village.types(sari, sales)
        await village.friday()

    await village.types(sari, "30 juta")

    assert "Maksudnya Rp 30.000.000?" in sari.last_heard
    assert not village.given(village.check_ins(sari)[-1])

    await village.presses(sari, "Ya, Rp 30.000.000")

    assert (_first(village, sari).value, _first(village, sari).raw) == (30_000_000, "30 juta")


async def test_a_slip_is_typed_again(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(SALES))
    await village.types(sari, "300 juta")

    await village.presses(sari, "Bukan, saya ketik lagi")
    await village.types(sari, "300rb")

    assert (_first(village, sari).value, _first(village, sari).raw) == (300_000, "300rb")


async def test_what_was_typed_is_kept_with_the_amount_that_was_meant(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(SALES))
    await village.types(sari, "250")

    await village.presses(sari, "Rp 250.000")

    assert (_first(village, sari).value, _first(village, sari).raw) == (250_000, "250")


async def test_fallen_sales_lead_to_the_question_what_holds_one_back(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for sales in ("300rb", "310rb"):
        await village.friday()
        await village.answers(sari, "📈 Ada kemajuan", sales, "5")
    await village.friday()

    await village.answers(sari, "📈 Ada kemajuan", "100rb", "5")

    assert sari.last_heard == "Apa yang paling menghambat?"


async def test_the_monthly_questions_come_every_fourth_week(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for _ in range(5):
        await village.friday()
        await village.answers(sari, "📈 Ada kemajuan", "300rb", "5")

    assert "berapa sisanya?" in sari.last_heard

    await village.answers(sari, "1 juta", "2", "Belum ada", "Tiap hari", "Lewati", "Ya", "Ya", "Lewati")

    assert [one.question_set for one in village.check_ins(sari)] == ["weekly"] * 4 + ["monthly"]
    assert village.check_ins(sari)[-1].status is CheckInStatus.COMPLETED
    assert village.given(village.check_ins(sari)[-1])["profit"] == 1_000_000


async def test_once_in_a_quarter_three_questions_more_are_asked_and_none_at_all_is_one_tap(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    with village.app.begin() as work:
        place = work.session.get_one(Participant, village.place(sari).id)
        assert place.next_check_in_on is not None
        place.first_check_in_on = place.next_check_in_on - timedelta(weeks=12)
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "300rb", "5")
    await village.answers(sari, "1 juta", "2", "Belum ada", "Tiap hari", "Lewati", "Ya", "Ya", "Lewati")

    assert "mana yang sudah jalan?" in sari.last_heard
    assert sari.buttons[-2:] == ["Belum sempat", "Lewati"]
    await village.types(sari, "stok, belum")
    assert "tombolnya" in sari.last_heard  # both cannot be
    await village.presses(sari, "Promosi")
    await village.presses(sari, "Belum sempat")
    assert "Sedang ada pinjaman?" in sari.last_heard
    await village.types(sari, "KUR dan pinjol")
    await village.answers(sari, "Alat")
    await village.presses(sari, "Sudah, itu saja")

    check_in = village.check_ins(sari)[-1]
    assert (check_in.question_set, check_in.status) == ("quarterly", CheckInStatus.COMPLETED)
    told = village.given(check_in)
    assert [told[key] for key in ("practices", "loans", "support")] == [
        ["none"],
        ["bank", "pinjol"],
        ["equipment"],
    ]
    assert "Kebiasaan usaha: Belum sempat" in sari.last_heard
    assert sum("Hati-hati dengan pinjaman online" in words for words in sari.heard) == 1

    await village.presses(sari, "✏️ Ubah")
    await village.presses(sari, "Kebiasaan usaha: Belum sempat")
    await village.presses(sari, "Stok dicek")
    await village.presses(sari, "Sudah, itu saja")

    assert village.given(check_in)["practices"] == ["stock"]


async def test_the_rhythm_slows_down_from_phase_to_phase(village: MuaraPantun) -> None:
    phases = "[[phases]]\nevery_weeks = 1\nfor_weeks = 2\n[[phases]]\nevery_weeks = 2\n"
    sari = await _asked(village, programme(LAST, phases=phases))
    for _ in range(5):
        await village.friday()

    assert [one.local_date.isoformat() for one in village.check_ins(sari)] == [
        "2026-11-06",
        "2026-11-13",
        "2026-11-20",
        "2026-12-04",
    ]


async def test_a_cohort_with_its_own_programme_leaves_the_others_alone(village: MuaraPantun) -> None:
    village.founded("TELEN", "Angkatan Telen")
    village.asks(programme(LAST), cohort="TELEN")
    sari, yosi = await village.participant("Sari"), await village.participant("Yosi", cohort="TELEN")

    await village.friday()

    assert "Minggu ini usahanya bagaimana?" in sari.last_heard
    assert "Last?" in yosi.last_heard


async def test_each_cohort_is_given_the_patience_of_its_own_programme(village: MuaraPantun) -> None:
    village.founded("TELEN", "Angkatan Telen")
    village.asks(programme(LAST).replace("_days = 7", "_days = 14"), cohort="TELEN")
    sari, yosi = await village.participant("Sari"), await village.participant("Yosi", cohort="TELEN")

    await village.passes(days=10)

    assert (len(village.cases(sari)), len(village.cases(yosi))) == (1, 0)

    await village.passes(days=5)

    assert len(village.cases(yosi)) == 1


async def test_a_changed_file_changes_what_comes_next_and_loses_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'village.db'}"
    before, after = tmp_path / "before.toml", tmp_path / "after.toml"
    before.write_text(programme(question("mood", "scale", "highest = 5"), question("wish", "text")), "utf-8")
    after.write_text(programme(question("plan", "text")), "utf-8")
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    async with serve(emulator) as root:
        async with bot_at_work(emulator, clock, root, url, programme=before) as village:
            sari = await village.participant("Sari")
            await village.friday()
            await village.presses(sari, "4")
        async with bot_at_work(emulator, clock, root, url, programme=after) as village:
            await village.types(sari, "timbangan")

            assert "Mood: 4\n• Wish: timbangan" in sari.last_heard

            await village.friday()

            assert "Plan?" in sari.last_heard
            digests = [parse_programme(file.read_text("utf-8")).digest for file in (before, after)]
            assert [one.programme for one in village.check_ins(sari)] == digests


async def test_a_programme_that_was_used_goes_on_however_strict_the_check_has_become(
    village: MuaraPantun,
) -> None:
    taken = programme(
        question("mood", "choice")
        + option("baik").replace("Baik", "Sama")
        + option("buruk").replace("Buruk", "Sama"),
        rhythm='learns_hour = false\nlatest = "20"\nonce_known = 3',
        more='[calendar]\ncountry = "XX"\n[[calendar.fasting]]\nfirst = 2027-02-08\nlast = 2027-02-07\n'
        'not_from = "05:00:00"\nnot_until = "18:00"\nhour = "16:00:00"\n[stall]\nrest_days = 400',
    ).replace("missed_in_a_row = 3", "missed_in_a_row = 60")
    with pytest.raises(FaultyProgramme) as refused:
        parse_programme(taken)
    office = await village.coordinator("Ibu Ratna")
    sari = await village.participant("Sari")
    _was_given(village, taken)

    await village.friday()

    assert len(refused.value.faults) == 8
    assert "Mood?" in sari.last_heard
    assert sari.buttons[:2] == ["Sama", "Sama"]

    heard = len(office.heard)
    _was_given(village, "this is no programme")
    await village.friday()
    await village.strides(timedelta(hours=1))

    assert "Minggu ini usahanya bagaimana?" in sari.last_heard
    told = [words for words in office.heard[heard:] if "tidak dapat dibaca" in words]
    assert len(told) == 1
    assert "programme use FILE --cohort" in told[0]


async def test_a_holiday_puts_the_question_off_to_the_next_ordinary_day(tmp_path: Path) -> None:
    async with muara_pantun(f"sqlite:///{tmp_path / 'village.db'}", at=SUNDAY_BEFORE) as village:
        sari = await village.participant("Sari")

        await village.friday()

        assert village.check_ins(sari) == []

        await village.strides(timedelta(days=1))

        assert "Minggu ini usahanya bagaimana?" in sari.last_heard
        assert village.check_ins(sari)[0].local_date.isoformat() == "2026-12-25"


async def test_a_rest_is_left_out_and_nobody_missed_it(village: MuaraPantun) -> None:
    rest = (
        '[[calendar.breaks]]\nname.id = "Panen raya"\nfirst = 2026-11-12\nlast = 2026-11-21\n'
        '[[calendar.breaks]]\nname.id = "Lain"\nfirst = 2026-11-05\nlast = 2026-11-07\nvillages = ["Telen"]\n'
    )
    sari = await _asked(village, programme(LAST, more=rest))
    await village.presses(sari, "Ya")

    for _ in range(3):
        await village.friday()

    first, second, third, fourth = village.check_ins(sari)
    assert (first.status, fourth.status) == (CheckInStatus.COMPLETED, CheckInStatus.SENT)
    assert [second.skipped_because, third.skipped_because] == ["Panen raya", "Panen raya"]
    assert village.place(sari).missed_in_a_row == 0


async def test_eid_is_a_rest_of_the_built_in_programme(tmp_path: Path) -> None:
    monday = datetime(2026, 3, 9, 1, 0, tzinfo=UTC)
    async with muara_pantun(f"sqlite:///{tmp_path / 'village.db'}", at=monday) as village:
        sari = await village.participant("Sari")
        for _ in range(4):
            await village.friday()
            if village.check_ins(sari)[-1].status is CheckInStatus.SENT:
                await village.answers(sari, "📈 Ada kemajuan", "300rb", "5")

        assert [one.skipped_because for one in village.check_ins(sari)][:3] == [
            None,
            "Idul Fitri",
            "Idul Fitri",
        ]


async def test_a_market_day_puts_the_question_off_by_a_day(village: MuaraPantun) -> None:
    market = '[[calendar.market_days]]\nweekday = "friday"\n'
    sari = await _asked(village, programme(LAST, more=market))

    assert village.check_ins(sari) == []

    await village.strides(timedelta(days=1))

    assert "Last?" in sari.last_heard


async def test_each_reminder_has_words_of_its_own(village: MuaraPantun) -> None:
    reminders = "".join(
        f'[[reminders]]\nafter_hours = {hours}\ntext.id = "{words}, {{name}}"\n'
        for hours, words in ((24, "Sudah sempat"), (48, "Masih ditunggu"))
    )
    sari = await _asked(village, programme(LAST, more=reminders))

    heard = []
    for _ in range(3):
        await village.strides(timedelta(hours=24))
        heard.append(sari.last_heard)

    assert heard == ["Sudah sempat, Sari\n\nLast?", *["Masih ditunggu, Sari\n\nLast?"] * 2]


async def test_the_hour_follows_when_somebody_answers_and_is_explained(village: MuaraPantun) -> None:
    sari = await _asked(village, programme(LAST, rhythm="learns_hour = true"))
    await village.types(sari, "/data")

    assert "Jam bertanya: Jumat, pukul 16.00." in sari.last_heard

    for week in range(4):
        await village.strides(timedelta(hours=3))
        await village.presses(sari, "Ya")
        if week < 3:
            await village.friday()
    await village.types(sari, "/data")

    assert "Jam bertanya: Jumat, sekitar pukul 19.00, karena" in sari.last_heard

    await village.friday()

    assert len(village.check_ins(sari)) == 4

    await village.strides(timedelta(hours=3))

    assert len(village.check_ins(sari)) == 5
