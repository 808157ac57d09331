"""Can an announced album be corrected part by part, and taken back whole, wherever it stands?"""

from datetime import timedelta

from bot.sandbox.chats import Chat
from bot.sandbox.people import Person as Actor
from storage.tables import BroadcastChange, CopyChange
from storage.vocabulary import ChangeStatus, CopyStatus
from tests.people import MuaraPantun
from tests.rooms import linked

LINE = "Pengumuman ini ditarik kembali oleh kantor."


def _pictures(chat: Chat) -> list[tuple[str | None, str]]:
    """Each picture that stands there, by its words and its file."""
    return [(one.get("caption"), one["photo"][-1]["file_id"]) for one in chat.messages if "photo" in one]


def _words(chat: Chat) -> list[str | None]:
    return [caption for caption, _ in _pictures(chat)]


async def _announces_album(village: MuaraPantun, ratna: Actor, count: int) -> int:
    """Under which of her messages it can be changed."""
    ratna.sends_album(count=count, caption="/siaran Contoh {nama}" if count == 2 else "/siaran Contoh")
    await village.settle()
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    return int(ratna.messages[-1]["message_id"])


async def test_an_album_is_corrected_part_by_part_and_taken_back_whole(village: MuaraPantun) -> None:
    ratna, group = await linked(village)
    sari = await village.participant("Sari")
    on_the_report = await _announces_album(village, ratna, 3)
    await village.presses(sari, 0)
    assert _words(sari.chat) == ["Contoh", None, None]
    assert _words(group.chat) == ["Contoh\n\n🚩 Laporkan", None, None]
    first, second, _ = (file for _, file in _pictures(sari.chat))

    await village.presses(ratna, "✏️ Perbaiki", on=on_the_report)
    await village.types(ratna, "Contoh kemasan")
    await village.presses(ratna, 0)
    assert _words(sari.chat) == ["Contoh kemasan", None, None]
    assert _words(group.chat) == ["Contoh kemasan\n\n🚩 Laporkan", None, None]
    assert sari.buttons == ["✅ Paham", "Belum paham"]

    await village.presses(ratna, "✏️ Perbaiki", on=on_the_report)
    ratna.sends_photo(b"alone")
    await village.settle()
    assert "paling banyak 3" in ratna.last_heard
    ratna.sends_album(b"one", b"two", caption="Yang baru")
    await village.settle()
    await village.presses(ratna, "👁 Lihat hasilnya")
    await village.presses(ratna, 0)
    assert _words(sari.chat) == ["Yang baru", None]
    assert not {first, second} & {file for _, file in _pictures(sari.chat)}
    assert len(_words(group.chat)) == 2
    assert "Diperbaiki: 1" in ratna.last_heard

    before = len(sari.messages)
    await village.presses(ratna, "↩️ Tarik kembali", on=on_the_report)
    await village.presses(ratna, 0)
    assert (_words(sari.chat), _words(group.chat), before - len(sari.messages)) == ([], [], 3)
    assert "Dihapus: 1" in ratna.last_heard
    assert {one.status for one in village.rows(BroadcastChange)} == {ChangeStatus.DONE}


async def test_a_picture_that_is_too_old_to_be_deleted_goes_from_its_message(village: MuaraPantun) -> None:
    ratna, group = await linked(village)
    sari = await village.participant("Sari")
    on_the_album = await _announces_album(village, ratna, 2)
    ratna.sends_photo(b"alone", caption="/siaran Sendiri")
    await village.settle()
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    on_the_photo = ratna.messages[-1]["message_id"]
    await village.types(ratna, "/siaran")
    ratna.sends_sticker()
    await village.settle()
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    on_the_sticker = ratna.messages[-1]["message_id"]
    shown = {file for chat in (sari.chat, group.chat) for _, file in _pictures(chat)}
    assert _words(sari.chat) == ["Contoh Sari", None, "Sendiri"]
    assert _words(group.chat) == ["Sendiri"]
    await village.strides(timedelta(hours=49))

    for report in (on_the_album, on_the_photo, on_the_sticker):
        await village.presses(ratna, "↩️ Tarik kembali", on=report)
        await village.presses(ratna, 0)

    assert not shown & {file for chat in (sari.chat, group.chat) for _, file in _pictures(chat)}
    assert _words(sari.chat) == [LINE, None, LINE]
    assert _words(group.chat) == ["Kiriman ini sudah ditarik kembali."]
    assert sari.heard.count(LINE) == 3
    assert not any("reply_markup" in one for one in sari.messages if LINE in one.values())
    assert not any("sticker" in one for one in group.chat.messages)
    statuses = [one.status for one in village.rows(CopyChange)]
    assert statuses == [CopyStatus.CHANGED, CopyStatus.CHANGED, CopyStatus.FAILED]


async def test_of_an_album_that_is_shortened_late_an_empty_picture_stays_and_is_told_before(
    village: MuaraPantun,
) -> None:
    ratna, group = await linked(village)
    sari = await village.participant("Sari")
    report = await _announces_album(village, ratna, 3)
    surplus = _pictures(sari.chat)[2][1]
    await village.strides(timedelta(hours=49))

    await village.presses(ratna, "✏️ Perbaiki", on=report)
    ratna.sends_album(b"one", b"two", caption="Yang baru")
    await village.settle()
    await village.presses(ratna, "👁 Lihat hasilnya")
    assert "lebih pendek 1 berkas" in ratna.last_heard
    assert "diganti gambar kosong" in ratna.last_heard
    await village.presses(ratna, 0)

    assert "Diperbaiki: 1" in ratna.last_heard
    assert "Tidak bisa" not in ratna.last_heard
    assert _words(sari.chat) == ["Yang baru", None, None]
    assert surplus not in {file for chat in (sari.chat, group.chat) for _, file in _pictures(chat)}
    # In a group its administrators delete at any age.
    assert len(_words(group.chat)) == 2
    assert "Sudah dipahami?" in sari.heard
