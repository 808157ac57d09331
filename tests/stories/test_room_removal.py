"""Does what is taken back go from the group as far as Telegram lets, and is the truth told of the rest?"""

from datetime import timedelta

from sqlmodel import col, delete

from bot.sandbox.faults import Refused
from bot.sandbox.groups import Group
from bot.sandbox.people import Person as Actor
from bot.services.common_room import publish
from bot.words import Ready
from storage.tables import Contribution, SentAlbum
from storage.vocabulary import Topic
from tests.people import MuaraPantun
from tests.rooms import joins, linked

STAYS = "Hanya yang di grup masih ada."
BY_HAND = "Tolong hapus di sana: tekan lama, lalu Hapus."


async def _shares(village: MuaraPantun, actor: Actor, what: str) -> None:
    await village.types(actor, "/bagikan")
    await village.presses(actor, 1)
    match what:
        case "album":
            actor.sends_album(b"one", b"two", caption="Kemasan")
        case "voice":
            actor.sends_voice(caption="Suara")
        case _:
            actor.sends_photo(b"photo", caption="Foto")
    await village.settle()
    if what == "album":
        await village.presses(actor, "Lihat")
    await village.presses(actor, "✅ Bagikan")


async def _takes_back(village: MuaraPantun, actor: Actor) -> None:
    await village.presses(actor, "Tarik kembali")


def _shown(group: Group) -> list[str]:
    kinds = ("photo", "voice")
    return [kind for one in group.chat.messages for kind in kinds if kind in one]


async def test_late_on_the_second_day_an_album_becomes_plain_pictures(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    await _shares(village, sari, "album")
    files = {one["photo"][-1]["file_id"] for one in group.chat.messages if "photo" in one}
    await village.strides(timedelta(hours=47, minutes=30))

    await _takes_back(village, sari)

    assert len(files) == 2
    assert not files & {one["photo"][-1]["file_id"] for one in group.chat.messages if "photo" in one}
    assert sari.last_heard == "Baik, sudah ditarik kembali di mana-mana."
    assert not any(BY_HAND in heard for heard in ratna.heard)


async def test_where_something_stays_its_author_and_the_office_are_told_so(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    group.makes_bot_admin(without=["can_delete_messages"])
    await _shares(village, sari, "voice")
    await _shares(village, sari, "album")
    with village.app.begin() as work:
        work.session.exec(delete(SentAlbum).where(col(SentAlbum.place) >= 0))
    await village.strides(timedelta(hours=49))

    for label in ("Tarik kembali 1", "Tarik kembali 2"):
        await village.types(sari, "/bagikan")
        await village.presses(sari, label)

        assert STAYS in sari.last_heard
    assert sum(BY_HAND in heard for heard in ratna.heard) == 2
    assert _shown(group) == ["voice", "photo", "photo"]
    assert "Suara" not in str(group.heard)
    assert "Kemasan" not in str(group.heard)


async def test_what_a_group_keeps_after_all_is_told_when_it_is_known(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    await _shares(village, sari, "voice")
    village.emulator.faults.schedule(Refused(400, "Bad Request: message can't be deleted"), "deleteMessage")

    await _takes_back(village, sari)

    assert sari.heard[-2] == "Baik, sudah ditarik kembali di mana-mana."
    assert sari.last_heard.startswith("Kiriman yang ditarik kembali ternyata masih ada di grup.")
    assert BY_HAND in ratna.last_heard
    await _shares(village, sari, "photo")
    group.migrates()
    await village.settle()
    await _takes_back(village, sari)
    assert STAYS in sari.last_heard
    assert sum(BY_HAND in heard for heard in ratna.heard) == 2
    assert village.rows(Contribution)[0].state == "taken_back"


async def test_of_who_is_erased_neither_name_nor_words_stay_in_the_group(village: MuaraPantun) -> None:
    sari = await village.participant("Sari Dewi")
    _, group = await linked(village)
    await joins(village, sari, group)
    await _shares(village, sari, "photo")
    place = village.place(sari)
    with village.app.begin() as work:
        text = Ready("Sari Dewi naik satu anak tangga")
        publish(work, place.cohort_id, Topic.GOOD_NEWS, text, once="win:1", author=place.id)
    await village.settle()
    assert str(group.heard).count("Sari Dewi") == 3

    await village.types(sari, "/data")
    await village.presses(sari, "Hapus data saya")
    await village.presses(sari, "Ya, hapus semua")
    await village.strides(timedelta(minutes=1))

    assert group.heard[1:] == ["Selamat datang! 🌿"]
    assert "photo" not in str(group.chat.messages)


async def test_in_a_supergroup_the_old_number_of_a_welcome_is_another_message(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna, group = await linked(village)
    await joins(village, sari, group)
    await joins(village, wati, group)
    old_numbers = group.chat.messages[-1]["message_id"]
    group.migrates()
    await village.settle()
    for number in range(old_numbers):
        with village.app.begin() as work:
            cohort = village.place(wati).cohort_id
            publish(work, cohort, Topic.ANNOUNCEMENTS, Ready(f"Penting {number}"), once=f"news:{number}")
    await village.settle()
    before = group.heard

    await village.types(sari, "/grup")
    await village.presses(sari, "Tidak jadi ikut")
    assert group.heard == before
    assert sum(BY_HAND in heard for heard in ratna.heard) == 1
    await village.types(wati, "/data")
    await village.presses(wati, "Hapus data saya")
    await village.presses(wati, "Ya, hapus semua")
    await village.strides(timedelta(minutes=1))

    assert group.heard == before
    assert sum(BY_HAND in heard for heard in ratna.heard) == 2


async def test_what_is_left_of_the_erased_is_told_to_the_office(village: MuaraPantun) -> None:
    sari = await village.participant("Sari Dewi")
    ratna, group = await linked(village)
    for what in ("voice", "album"):
        await _shares(village, sari, what)
    refused = Refused(400, "Bad Request: message can't be deleted")
    for method in ("deleteMessage", "deleteMessages"):
        village.emulator.faults.schedule(refused, method, chat_id=group.id)

    await village.types(sari, "/data")
    await village.presses(sari, "Hapus data saya")
    await village.presses(sari, "Ya, hapus semua")
    await village.strides(timedelta(minutes=1))

    assert sum(BY_HAND in heard for heard in ratna.heard) == 2
    assert _shown(group) == ["voice", "photo", "photo"]
    assert "Suara" not in str(group.heard)
    assert "Kemasan" not in str(group.heard)
