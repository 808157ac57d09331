"""Does an announcement reach everybody it is for, once, and does its author learn how it ended?"""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.buttons import ChooseAudience, SendBroadcast
from bot.sandbox.emulator import Emulator
from bot.sandbox.faults import (
    AnsweredLate,
    CutAfterDelivery,
    CutBeforeDelivery,
    Mishap,
    Refused,
    ServerError,
    TooManyRequests,
)
from bot.sandbox.people import Person as Actor
from bot.sandbox.server import serve
from bot.services import announcing, broadcasts
from storage import cohorts
from storage.tables import Broadcast, Delivery, Outgoing, RoleGrant
from storage.vocabulary import BroadcastStatus, DeliveryStatus, Lane, ParticipantStatus, Role
from tests.clock import still_clock
from tests.people import COHORT, TOKEN, MuaraPantun, bot_at_work
from tests.storage import rows

NEWS = "Besok kumpul di balai desa"


async def _everybody(village: MuaraPantun, count: int = 3) -> tuple[Actor, list[Actor]]:
    ratna = await village.coordinator("Ratna")
    return ratna, [await village.participant(f"Sari {number}") for number in range(1, count + 1)]


async def _announces(village: MuaraPantun, ratna: Actor, words: str = f"/siaran {NEWS}") -> None:
    """Up to the preview, by the first button."""
    await village.types(ratna, words)
    await village.presses(ratna, 0)


def _copies(person: Actor, words: str = NEWS) -> int:
    return sum(words in heard for heard in person.heard)


async def test_a_run_of_first_buttons_sends_to_all_of_the_coordinators_cohorts(village: MuaraPantun) -> None:
    ratna, trainees = await _everybody(village)
    wati = await village.participant("Wati", cohort=village.founded("MAWAR", "Angkatan Mawar").code)

    await village.types(ratna, f"/siaran {NEWS}")
    assert ratna.last_heard == "Disiarkan untuk siapa?"
    assert ratna.buttons == [
        "Semua angkatan saya (4 orang)",
        "Angkatan Mawar",
        "Angkatan Melati",
        "🔎 Pilih orangnya",
        "Batal",
    ]
    await village.presses(ratna, 0)
    assert ratna.heard[-2] == NEWS
    assert "Akan sampai ke 4 orang" in ratna.last_heard
    assert ratna.buttons == ["📣 Kirim ke 4 orang", "🕗 Jadwalkan", "✏️ Ganti isinya", "➕ Lengkapi", "Batal"]
    assert _copies(wati) == 0
    await village.presses(ratna, 0)

    assert [_copies(person) for person in [*trainees, wati]] == [1, 1, 1, 1]
    assert re.sub(r"\s+", " ", ratna.last_heard) == "📣 Siaran selesai Sampai: 4 Tidak terjangkau: 0 Gagal: 0"
    [broadcast] = village.rows(Broadcast)
    assert broadcast.status is BroadcastStatus.DONE
    assert broadcast.author_id == village.person(ratna).id


async def test_the_english_name_of_the_command_works_too(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)

    await _announces(village, ratna, f"/broadcast {NEWS}")
    await village.presses(ratna, 0)

    assert _copies(sari) == 1


async def test_the_progress_is_one_message_that_changes(village: MuaraPantun) -> None:
    ratna, _ = await _everybody(village)
    await _announces(village, ratna)

    await village.presses(ratna, 0)

    assert [heard for heard in ratna.heard if "Menyiarkan" in heard] == ["📣 Menyiarkan: 3 dari 3 (100 %)"]
    began = next(call for call in village.emulator.calls if "Menyiarkan" in str(call.params.get("text")))
    assert "0 dari 3" in str(began.params["text"])


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "location", "sticker"])
async def test_whatever_follows_the_command_is_announced(village: MuaraPantun, kind: str) -> None:
    ratna, [sari] = await _everybody(village, 1)
    await village.types(ratna, "/siaran")
    assert "Kirim sekarang pesan yang mau disiarkan" in ratna.last_heard
    getattr(ratna, f"sends_{kind}")()
    await village.settle()

    await village.presses(ratna, 0)
    assert kind in ratna.messages[-2]
    await village.presses(ratna, 0)

    assert kind in sari.last_message
    assert "forward_origin" not in sari.last_message


@pytest.mark.parametrize("between", [" ", "\n"])
async def test_a_photo_with_the_command_as_its_caption_is_announced_without_it(
    village: MuaraPantun, between: str
) -> None:
    ratna, [sari] = await _everybody(village, 1)
    ratna.sends_photo(caption=f"/siaran{between}Pasar murah https://contoh.id")
    await village.settle()

    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    assert "photo" in sari.last_message
    assert sari.last_message["caption"] == "Pasar murah https://contoh.id"
    assert sari.last_message["caption_entities"] == [{"type": "url", "offset": 12, "length": 17}]


@pytest.mark.parametrize("with_command_ahead", [True, False])
async def test_an_album_is_announced_as_one(village: MuaraPantun, with_command_ahead: bool) -> None:
    ratna, [sari] = await _everybody(village, 1)
    if with_command_ahead:
        await village.types(ratna, "/siaran")
        [first, *_] = ratna.sends_album(count=3, caption="Contoh kemasan")
    else:
        [first, *_] = ratna.sends_album(count=3, caption="/siaran Contoh kemasan")
    await village.settle()
    assert ratna.last_heard == "Disiarkan untuk siapa?"

    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    photos = [message for message in sari.messages if "photo" in message]
    assert [photo.get("caption") for photo in photos] == ["Contoh kemasan", None, None]
    assert len({photo["media_group_id"] for photo in photos}) == 1

    ratna.sends_album(count=2, into=first["media_group_id"])
    await village.settle()
    assert sum("baru datang sekarang, jadi belum ikut" in heard for heard in ratna.heard) == 1
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    assert sum("photo" in message for message in sari.messages) == 5


async def test_formatting_moves_along_with_the_text(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    entities = [
        {"type": "bot_command", "offset": 0, "length": 7},
        {"type": "bold", "offset": 7, "length": 9},
        {"type": "italic", "offset": 12, "length": 4},
    ]
    message = {"text": "/siaran 😀 x Besok kumpul", "entities": entities}
    village.emulator.hear(ratna.chat, ratna.user, message)
    await village.settle()

    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    assert sari.last_message["text"] == "😀 x Besok kumpul"
    assert sari.last_message["entities"] == [
        {"type": "bold", "offset": 0, "length": 8},
        {"type": "italic", "offset": 4, "length": 4},
    ]


async def test_signs_are_announced_as_they_were_typed(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)

    await _announces(village, ratna, "/siaran 1 < 2 && <b>*_tebal_*</b>")
    await village.presses(ratna, 0)

    assert sari.last_heard == "1 < 2 && <b>*_tebal_*</b>"


async def test_one_cohort_can_be_chosen(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    wati = await village.participant("Wati", cohort=village.founded("MAWAR", "Angkatan Mawar").code)
    await village.types(ratna, f"/siaran {NEWS}")

    await village.presses(ratna, "Angkatan Mawar")
    assert "Akan sampai ke 1 orang" in ratna.last_heard
    await village.presses(ratna, 0)

    assert (_copies(sari), _copies(wati)) == (0, 1)


async def test_a_coordinator_of_one_cohort_reaches_no_other(village: MuaraPantun) -> None:
    mawar = village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    sari = await village.participant("Sari")
    wati = await village.participant("Wati", cohort="MAWAR")
    melati = village.founded()
    await village.types(eka, f"/siaran {NEWS}")
    assert eka.buttons == ["Semua angkatan saya (1 orang)", "🔎 Pilih orangnya", "Batal"]

    [draft] = village.rows(Broadcast)
    eka.presses_data(ChooseAudience(draft.id, melati.id).pack(eka.id, village.app.house.seal))
    await village.settle()
    assert "bukan bagian Anda" in eka.last_heard
    await _announces(village, eka)
    await village.presses(eka, 0)

    assert (_copies(sari), _copies(wati)) == (0, 1)
    assert village.rows(Broadcast)[-1].audience["cohorts"] == [mawar.id]


async def test_a_reach_that_was_taken_away_stops_the_announcement(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    sari = await village.participant("Sari")
    eka = await village.coordinator("Eka", cohort="MELATI")
    eka.opens(village.invitation(Role.COORDINATOR, "MAWAR"))
    await village.settle()
    await village.presses(eka, "Setuju")
    await _announces(village, eka)
    with village.app.begin() as work:
        melati = village.founded().id
        for grant in village.rows(RoleGrant, role=Role.COORDINATOR, cohort_id=melati):
            work.session.delete(work.session.merge(grant))

    await village.presses(eka, 0)

    assert "bukan bagian Anda" in eka.last_heard
    assert _copies(sari) == 0


async def test_only_the_author_can_send_it(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    dewi = await village.coordinator("Dewi")
    await _announces(village, ratna)
    [draft] = village.rows(Broadcast)

    dewi.presses_data(SendBroadcast(draft.id).pack(dewi.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in dewi.last_heard
    assert _copies(sari) == 0


@pytest.mark.parametrize("role", ["trainer", "participant"])
async def test_nobody_else_can_announce(village: MuaraPantun, role: str) -> None:
    _, [sari] = await _everybody(village, 1)
    other = await getattr(village, role)("Tini")

    await village.types(other, f"/siaran {NEWS}")
    await village.types(other, "/broadcast")
    other.sends_photo(caption=f"/siaran {NEWS}")
    await village.settle()

    assert village.rows(Broadcast) == []
    assert sum("itu bagian" in heard for heard in other.heard) >= 2
    assert _copies(sari) == 0


async def test_pressing_send_twice_sends_once(village: MuaraPantun) -> None:
    ratna, trainees = await _everybody(village)
    await _announces(village, ratna)

    ratna.presses("Kirim")
    ratna.presses("Kirim")
    await village.settle()

    assert [_copies(person) for person in trainees] == [1, 1, 1]
    assert any("sudah dikirim atau dibatalkan" in heard for heard in ratna.heard)


async def test_two_coordinators_announce_at_once(village: MuaraPantun) -> None:
    ratna, [sari, wati, _] = await _everybody(village)
    dewi = await village.coordinator("Dewi")
    await _announces(village, ratna, "/siaran Dari Ratna")
    await _announces(village, dewi, "/siaran Dari Dewi")

    ratna.presses(0)
    dewi.presses(0)
    await village.settle()

    for person in (sari, wati):
        assert (_copies(person, "Dari Ratna"), _copies(person, "Dari Dewi")) == (1, 1)
    assert "Sampai: 3" in ratna.last_heard
    assert "Sampai: 3" in dewi.last_heard


async def test_with_nobody_to_reach_nothing_is_lost(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    village.founded("MAWAR", "Angkatan Mawar")
    await village.types(ratna, f"/siaran {NEWS}")

    await village.presses(ratna, "Angkatan Mawar")
    assert "Belum ada yang bisa menerima siaran ini" in ratna.last_heard
    await village.presses(ratna, "Angkatan Melati")
    await village.presses(ratna, 0)

    assert _copies(sari) == 1


async def test_without_any_cohort_it_is_said_kindly(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")

    await _announces(village, ratna)

    assert "Belum ada yang bisa menerima siaran ini" in ratna.last_heard


async def test_it_can_be_cancelled_before_it_goes_out(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    await _announces(village, ratna)

    await village.presses(ratna, "Batal")

    assert ratna.last_heard == "Siaran dibatalkan. Tidak ada yang terkirim."
    assert village.rows(Broadcast)[0].status is BroadcastStatus.CANCELLED
    assert _copies(sari) == 0


async def test_a_scheduled_one_goes_out_at_its_hour(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    await _announces(village, ratna)
    await village.presses(ratna, "Jadwalkan")
    assert ratna.buttons[0] == "Senin, 2 November pukul 16.00 WITA"

    await village.presses(ratna, 0)
    assert ratna.last_heard == "Baik, disiarkan Senin, 2 November pukul 16.00 WITA."
    await village.strides(timedelta(hours=6, minutes=59))
    assert _copies(sari) == 0
    await village.strides(timedelta(minutes=1))
    await village.strides(timedelta(hours=1))

    assert _copies(sari) == 1
    assert "Sampai: 1" in ratna.last_heard


async def test_a_scheduled_one_can_still_be_cancelled(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    await _announces(village, ratna)
    await village.presses(ratna, "Jadwalkan")
    await village.presses(ratna, 0)

    await village.presses(ratna, "Batal")
    await village.strides(timedelta(days=1))

    assert _copies(sari) == 0


async def test_who_comes_later_is_not_included(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    village.emulator.begin_outage()
    with village.app.begin() as work:
        author = work.session.merge(village.person(ratna))
        content = {"method": "sendMessage", "body": {"text": NEWS}}
        draft = announcing.draft(work, author, content)
        announcing.choose_audience(work, author, draft.id, 0)
        announcing.send(work, author, draft.id, 0)
    village.emulator.end_outage()

    late = await village.participant("Wati")
    await village.strides(timedelta(minutes=5))

    assert (_copies(sari), _copies(late)) == (1, 0)
    assert len(village.rows(Delivery)) == 1


async def test_those_who_left_hear_nothing(village: MuaraPantun) -> None:
    ratna, [sari, wati] = await _everybody(village, 2)
    await village.types(wati, "/berhenti")
    await village.presses(wati, "Ya, berhenti")

    await _announces(village, ratna)
    assert "Akan sampai ke 1 orang" in ratna.last_heard
    await village.presses(ratna, 0)

    assert (_copies(sari), _copies(wati)) == (1, 0)


async def test_two_people_with_one_phone_get_one_copy(village: MuaraPantun) -> None:
    ratna, [sari, wati] = await _everybody(village, 2)
    with village.app.begin() as work:
        shared = work.session.merge(village.person(wati))
        shared.chat_id = sari.id

    await _announces(village, ratna)
    await village.presses(ratna, 0)

    assert _copies(sari) == 1
    assert "Sampai: 1" in ratna.last_heard


async def test_those_known_to_be_out_of_reach_are_told_before_and_named_after(village: MuaraPantun) -> None:
    ratna, [sari, wati] = await _everybody(village, 2)
    wati.blocks()
    await village.settle()
    with village.app.begin() as work:
        yusuf = rows.person(work.session, "Yusuf")
        melati = cohorts.by_code(work.session, COHORT)
        rows.participant(work.session, yusuf, melati, status=ParticipantStatus.INVITED)

    await _announces(village, ratna)
    assert "Akan sampai ke 1 orang" in ratna.last_heard
    assert "1 orang belum terhubung lewat Telegram" in ratna.last_heard
    assert "1 orang menutup percakapan dengan bot" in ratna.last_heard
    await village.presses(ratna, 0)

    assert _copies(sari) == 1
    assert "Tidak terjangkau: 1 (Sari 2)" in ratna.last_heard
    assert "Belum pernah membuka bot: 1 (Yusuf)" in ratna.last_heard


@pytest.mark.parametrize(
    ("mishap", "status", "reported", "copies"),
    [
        (TooManyRequests(2), DeliveryStatus.SENT, "Sampai: 2", 1),
        (ServerError(500), DeliveryStatus.SENT, "Sampai: 2", 1),
        (ServerError(502, html=True), DeliveryStatus.SENT, "Sampai: 2", 1),
        (CutBeforeDelivery(), DeliveryStatus.SENT, "Sampai: 2", 1),
        (CutAfterDelivery(), DeliveryStatus.SENT, "Sampai: 2", 2),
        (
            Refused(403, "Forbidden: bot was blocked by the user"),
            DeliveryStatus.UNREACHABLE,
            "Tidak terjangkau: 1 (Sari 1)",
            0,
        ),
        (
            Refused(403, "Forbidden: user is deactivated"),
            DeliveryStatus.UNREACHABLE,
            "Tidak terjangkau: 1 (Sari 1)",
            0,
        ),
        (
            Refused(400, "Bad Request: chat not found"),
            DeliveryStatus.UNREACHABLE,
            "Tidak terjangkau: 1 (Sari 1)",
            0,
        ),
        (Refused(400, "Bad Request: no luck"), DeliveryStatus.FAILED, "Gagal: 1 (Sari 1)", 0),
    ],
)
async def test_every_mishap_ends_as_it_should_in_the_report(
    village: MuaraPantun, mishap: Mishap, status: DeliveryStatus, reported: str, copies: int
) -> None:
    ratna, [sari, wati] = await _everybody(village, 2)
    await _announces(village, ratna)
    village.emulator.faults.schedule(mishap, "sendMessage", chat_id=sari.id)

    await village.presses(ratna, 0)
    await village.strides(timedelta(seconds=10))

    assert (_copies(sari), _copies(wati)) == (copies, 1)
    assert any(reported in heard for heard in ratna.heard if "Siaran selesai" in heard)
    [ended] = village.rows(Delivery, person_id=village.person(sari).id)
    assert ended.status is status
    assert (ended.error is None) is (status is DeliveryStatus.SENT)


async def test_a_copy_whose_fate_is_never_known_counts_as_failed(village: MuaraPantun) -> None:
    ratna, [sari, wati] = await _everybody(village, 2)
    await _announces(village, ratna)
    village.emulator.faults.schedule(CutAfterDelivery(), "sendMessage", chat_id=sari.id, times=None)

    await village.presses(ratna, 0)
    await village.strides(timedelta(seconds=10))
    await village.strides(timedelta(hours=1))

    assert _copies(sari) == 2
    assert _copies(wati) == 1
    assert "Gagal: 1 (Sari 1)" in ratna.last_heard


async def test_a_slow_answer_is_no_second_copy(village: MuaraPantun) -> None:
    ratna, [sari] = await _everybody(village, 1)
    await _announces(village, ratna)
    village.emulator.faults.schedule(AnsweredLate(0.2), "sendMessage", chat_id=sari.id)

    await village.presses(ratna, 0)

    assert _copies(sari) == 1
    assert "Sampai: 1" in ratna.last_heard


async def test_a_new_start_in_the_middle_leaves_nobody_out(tmp_path: Path) -> None:
    clock = still_clock()
    emulator = Emulator(clock, token=TOKEN, username="PendampingBot")
    database = f"sqlite:///{tmp_path / 'village.db'}"
    async with serve(emulator) as url:
        async with bot_at_work(emulator, clock, url, database) as village:
            ratna, trainees = await _everybody(village, 4)
            await _announces(village, ratna)
            for trainee in trainees[1:]:
                emulator.faults.schedule(ServerError(502), chat_id=trainee.id, times=None)
            await village.presses(ratna, 0)
            assert [_copies(person) for person in trainees] == [1, 0, 0, 0]
        emulator.faults.clear()

        async with bot_at_work(emulator, clock, url, database) as village:
            await village.strides(timedelta(minutes=20))

        assert [_copies(person) for person in trainees] == [1, 1, 1, 1]
        assert "Sampai: 4" in ratna.last_heard


async def test_copies_leave_in_portions_and_nobody_is_left_out(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcasts, "PORTION", 2)
    monkeypatch.setattr(broadcasts, "REFILL_BELOW", 1)
    ratna, trainees = await _everybody(village, 7)
    await _announces(village, ratna)
    for trainee in trainees[:2]:
        village.emulator.faults.schedule(ServerError(502), "sendMessage", chat_id=trainee.id)
    await village.presses(ratna, 0)
    assert len(village.rows(Outgoing, lane=Lane.BROADCAST)) == 2

    await village.strides(timedelta(minutes=5))

    assert [_copies(person) for person in trainees] == [1] * 7
    assert "Sampai: 7" in ratna.last_heard


async def test_whoever_leaves_while_it_is_under_way_hears_nothing_of_it(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcasts, "PORTION", 1)
    monkeypatch.setattr(broadcasts, "REFILL_BELOW", 0)
    ratna, [sari, wati] = await _everybody(village, 2)
    await _announces(village, ratna)
    village.emulator.faults.schedule(ServerError(502), "sendMessage", chat_id=sari.id, times=1)
    await village.presses(ratna, 0)
    await village.types(wati, "/berhenti")
    await village.presses(wati, "Ya, berhenti")

    await village.strides(timedelta(minutes=5))

    assert (_copies(sari), _copies(wati)) == (1, 0)
    assert "Sampai: 1" in ratna.last_heard


async def test_the_report_names_signs_as_they_are(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    odd = village.emulator.person("S<a&ri*_")
    await village.enrols(odd, village.invitation(Role.TRAINEE))
    await _announces(village, ratna)
    odd.deactivates()

    await village.presses(ratna, 0)

    assert "Tidak terjangkau: 1 (S<a&ri*_)" in ratna.last_heard


async def test_the_report_in_english_tells_as_much(village: MuaraPantun) -> None:
    ratna, [_, wati] = await _everybody(village, 2)
    await village.types(ratna, "/language")
    await village.presses(ratna, "English")
    await _announces(village, ratna)
    assert "It will reach 2 people" in ratna.last_heard
    wati.deactivates()

    await village.presses(ratna, 0)

    assert "Delivered: 1" in ratna.last_heard
    assert "Unreachable: 1 (Sari 2)" in ratna.last_heard
    assert "Failed: 0" in ratna.last_heard
