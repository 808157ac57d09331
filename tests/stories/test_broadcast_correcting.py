"""Can an announcement be corrected everywhere, or taken back, and is its author told what that came to?"""

from datetime import timedelta

import pytest

from bot.buttons import EditBroadcast, TakeBack
from bot.sandbox.faults import Refused, ServerError
from bot.sandbox.people import Person as Actor
from bot.services import broadcasts, changing
from storage.tables import Broadcast, BroadcastAnswer, BroadcastChange, CopyChange, Delivery
from storage.vocabulary import BroadcastStatus, ChangeStatus, CopyStatus, DeliveryStatus
from tests.people import MuaraPantun
from tests.rooms import joins, linked

NEWS, MENDED = "Besok kumpul jam 8", "Besok kumpul jam 9"
LINE = "Pengumuman ini ditarik kembali oleh kantor."


async def _announced(village: MuaraPantun, people: int = 2, news: str = NEWS) -> tuple[Actor, list[Actor]]:
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in range(1, people + 1)]
    await village.types(ratna, f"/siaran {news}")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    return ratna, trainees


async def _corrects(village: MuaraPantun, ratna: Actor, words: str = MENDED) -> None:
    """As far as the preview."""
    await village.presses(ratna, "✏️ Perbaiki")
    await village.types(ratna, words)


async def _takes_back(village: MuaraPantun, ratna: Actor) -> None:
    await village.presses(ratna, "↩️ Tarik kembali")
    await village.presses(ratna, 0)


def _presses(village: MuaraPantun, actor: Actor, button: EditBroadcast | TakeBack) -> None:
    actor.presses_data(button.pack(actor.id, village.app.house.seal))


def _texts(actor: Actor) -> list[str]:
    return [message["text"] for message in actor.messages if "text" in message]


def _stands(actor: Actor, words: str) -> int:
    return sum(text == words for text in _texts(actor))


def _the_announcement(village: MuaraPantun) -> Broadcast:
    return village.rows(Broadcast, replaces_id=None)[0]


async def test_a_correction_changes_every_copy_and_keeps_what_people_answered(village: MuaraPantun) -> None:
    ratna, (first, second) = await _announced(village, news="Halo {nama}, jam 8")
    await village.presses(first, 0)

    await _corrects(village, ratna, "Halo {nama}, jam 9")
    assert "Akan diperbaiki di 2 orang" in ratna.last_heard
    assert not any("jam 9" in text for text in _texts(first))
    await village.presses(ratna, 0)

    for person, name in ((first, "Sari 1"), (second, "Sari 2")):
        assert _stands(person, f"Halo {name}, jam 9") == 1
        assert not any("jam 8" in text for text in _texts(person))
    assert [answer.option for answer in village.rows(BroadcastAnswer)] == ["paham"]
    assert (first.buttons[0], second.buttons[0]) == ("✅ Paham", "Paham")
    assert "Diperbaiki: 2" in ratna.last_heard
    [change] = village.rows(BroadcastChange)
    assert (change.status, change.before["body"]["text"]) == (ChangeStatus.DONE, "Halo {nama}, jam 8")
    await village.passes(minutes=1)
    assert sum("selesai diperbaiki" in heard for heard in ratna.heard) == 1


async def test_whoever_has_not_got_it_yet_gets_the_corrected_one(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcasts, "PORTION", 2)
    monkeypatch.setattr(broadcasts, "REFILL_BELOW", 1)
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in range(1, 5)]
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    for trainee in trainees[1:]:
        village.emulator.faults.schedule(ServerError(502), "sendMessage", chat_id=trainee.id, times=None)
    await village.presses(ratna, 0)

    await _corrects(village, ratna)
    assert "3 orang yang belum menerima langsung mendapat yang baru" in ratna.last_heard
    await village.presses(ratna, 0)
    village.emulator.faults.clear()
    await village.strides(timedelta(minutes=5))

    assert [_stands(person, MENDED) for person in trainees] == [1, 1, 1, 1]
    assert [_stands(person, NEWS) for person in trainees] == [0, 0, 0, 0]
    assert any("Sampai: 4" in heard for heard in ratna.heard)


async def test_a_correction_goes_in_portions_and_says_honestly_what_it_could_not_change(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing, "PORTION", 2)
    monkeypatch.setattr(changing, "REFILL_BELOW", 0)
    ratna, trainees = await _announced(village, 5)
    first, blocked, deleted, refused, last = trainees
    village.emulator.faults.schedule(
        Refused(403, "Forbidden: bot was blocked by the user"), "editMessageText", chat_id=blocked.id
    )
    deleted.deletes(deleted.messages[-1]["message_id"])
    village.emulator.faults.schedule(
        Refused(400, "Bad Request: no luck"), "editMessageText", chat_id=refused.id
    )

    await _corrects(village, ratna)
    await village.presses(ratna, 0)
    await village.passes(minutes=1)

    assert (_stands(first, MENDED), _stands(last, MENDED), _stands(refused, NEWS)) == (1, 1, 1)
    report = next(heard for heard in reversed(ratna.heard) if "selesai diperbaiki" in heard)
    assert "Diperbaiki: 2" in report
    assert "1 orang menutup percakapan" in report
    assert "1 orang sudah menghapusnya" in report
    assert "1 ditolak Telegram" in report
    assert len(village.rows(CopyChange)) == 5


async def test_of_two_coordinators_exactly_one_corrects_it_and_the_other_is_told_who(
    village: MuaraPantun,
) -> None:
    dewi = await village.coordinator("Dewi")
    ratna, (sari, _) = await _announced(village)
    _presses(village, dewi, EditBroadcast(1))
    await village.settle()
    await village.types(dewi, "Besok libur")
    await _corrects(village, ratna)

    ratna.presses(0)
    dewi.presses(0)
    await village.settle()

    assert (_stands(sari, MENDED), _stands(sari, "Besok libur")) == (1, 0)
    assert "Ratna lebih dulu" in dewi.last_heard


async def test_a_coordinator_of_other_people_changes_nothing(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    _, (sari, _) = await _announced(village)

    for button in (EditBroadcast(1), TakeBack(1, -1), TakeBack(1, 1)):
        _presses(village, eka, button)
        await village.settle()
        assert "bukan bagian Anda" in eka.last_heard

    assert _stands(sari, NEWS) == 1


async def test_each_reads_the_correction_in_their_language_and_so_does_the_group(
    village: MuaraPantun,
) -> None:
    ratna, group = await linked(village)
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await joins(village, sari, group)
    await village.types(wati, "/language")
    await village.presses(wati, "English")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    await village.presses(ratna, "🌐 Versi English (1 orang)")
    await village.types(ratna, "We meet at 8")
    await village.presses(ratna, 0)
    assert NEWS in group.heard

    await _corrects(village, ratna)
    await village.presses(ratna, "🌐 Perbaiki juga versi English")
    await village.types(ratna, "We meet at 9")
    await village.presses(ratna, 0)

    assert (_stands(sari, MENDED), _stands(wati, "We meet at 9")) == (1, 1)
    assert MENDED in group.heard
    assert NEWS not in group.heard

    await _takes_back(village, ratna)
    assert MENDED not in group.heard


async def test_a_photo_gets_other_words_or_becomes_another_photo(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(ratna, "/siaran")
    ratna.sends_photo(b"old", caption=NEWS)
    await village.settle()
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    await _corrects(village, ratna)
    await village.presses(ratna, 0)
    assert sari.last_message["caption"] == MENDED
    before = sari.last_message["photo"]
    await village.types(ratna, "/siaran")
    _presses(village, ratna, EditBroadcast(1))
    await village.settle()
    ratna.sends_voice()
    await village.settle()
    assert "Yang bisa diganti hanya keterangannya" in ratna.last_heard
    ratna.sends_photo(b"a new one", caption="Peta baru")
    await village.settle()
    await village.presses(ratna, 0)

    assert sari.last_message["caption"] == "Peta baru"
    assert sari.last_message["photo"] != before
    assert sari.buttons == ["Paham", "Belum paham"]


async def test_what_is_taken_back_goes_and_nobody_else_gets_it(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    village.emulator.faults.schedule(ServerError(502), "sendMessage", chat_id=wati.id, times=None)
    await village.presses(ratna, 0)

    await _takes_back(village, ratna)
    village.emulator.faults.clear()
    await village.strides(timedelta(hours=1))

    assert (_stands(sari, NEWS), _stands(wati, NEWS)) == (0, 0)
    assert "Dihapus: 1" in ratna.last_heard
    assert "Tidak jadi dikirim: 1" in ratna.last_heard
    assert _the_announcement(village).status is BroadcastStatus.TAKEN_BACK
    assert {one.status for one in village.rows(Delivery)} == {DeliveryStatus.SENT, DeliveryStatus.CANCELLED}
    _presses(village, ratna, TakeBack(1, -1))
    await village.settle()
    assert "Bapak/Ibu lebih dulu. Siaran ini sudah ditarik kembali" in ratna.last_heard


async def test_what_is_too_old_to_be_deleted_says_that_it_was_taken_back(village: MuaraPantun) -> None:
    ratna, (sari, wati) = await _announced(village)
    village.emulator.faults.schedule(
        Refused(400, "Bad Request: message can't be deleted for everyone"), "deleteMessage", chat_id=wati.id
    )
    on_the_report = ratna.messages[-1]["message_id"]

    await village.presses(ratna, "↩️ Tarik kembali", on=on_the_report)
    await village.presses(ratna, 0)
    assert (_stands(sari, NEWS), _stands(wati, LINE), wati.buttons) == (0, 1, [])
    assert "diganti kalimat penarikan: 1" in ratna.last_heard

    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    on_the_report = ratna.messages[-1]["message_id"]
    await village.strides(timedelta(hours=49))
    await village.presses(ratna, "↩️ Tarik kembali", on=on_the_report)
    await village.presses(ratna, 0)

    assert (_stands(sari, LINE), _stands(wati, LINE)) == (1, 2)
    assert "diganti kalimat penarikan: 2" in ratna.last_heard
    assert {one.status for one in village.rows(CopyChange)} == {CopyStatus.REMOVED, CopyStatus.CHANGED}


async def test_a_planned_one_is_changed_until_it_goes(village: MuaraPantun) -> None:
    dewi = await village.coordinator("Dewi")
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    village.founded("MAWAR", "Angkatan Mawar")
    wati = await village.participant("Wati", cohort="MAWAR")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    old_preview = ratna.last_message["message_id"]
    await village.presses(ratna, "🕗 Jadwalkan")
    await village.presses(ratna, 0)

    await village.types(dewi, "/siaran")
    await village.presses(dewi, f"1: {NEWS}", on=dewi.messages[-2]["message_id"])
    await village.presses(dewi, "✏️ Ubah")
    await village.presses(dewi, "✏️ Ganti isinya")
    await village.types(dewi, MENDED)
    await village.presses(dewi, "👥 Ganti penerima")
    await village.presses(dewi, "Angkatan Mawar")
    await village.presses(dewi, "✅ Simpan perubahan")
    assert "Siaran sudah diubah" in dewi.last_heard
    ratna.presses(0, on=old_preview)
    await village.settle()
    assert "Dewi lebih dulu. Siaran ini dijadwalkan" in ratna.last_heard
    assert _the_announcement(village).status is BroadcastStatus.SCHEDULED
    await village.passes(days=1)

    assert [(_stands(one, NEWS), _stands(one, MENDED)) for one in (sari, wati)] == [(0, 0), (0, 1)]


async def test_what_went_before_the_change_was_saved_is_not_changed(village: MuaraPantun) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    await village.presses(ratna, "🕗 Jadwalkan")
    await village.presses(ratna, 0)
    await village.presses(ratna, "✏️ Ubah")
    await village.presses(ratna, "✏️ Ganti isinya")
    await village.types(ratna, MENDED)
    on_the_preview = ratna.last_message["message_id"]
    await village.passes(days=1)

    await village.presses(ratna, "✅ Simpan perubahan", on=on_the_preview)

    assert "Bot lebih dulu" in ratna.last_heard
    assert (_stands(sari, NEWS), _stands(sari, MENDED)) == (1, 0)
