"""Does what somebody shares reach their cohort, as they wish, and come back when they wish?"""

from datetime import datetime, time, timedelta

from bot.buttons import Button, SeeShare, ShareIt, TakeBackShare
from bot.sandbox.chats import Chat, is_outgoing
from bot.sandbox.people import Person as Actor
from bot.services import posting
from bot.services.speaker import Speaker
from storage import participants, people
from storage.contribution_kinds import ContributionKind
from storage.tables import Consent, Contribution, Message
from tests.people import ZONE, MuaraPantun
from tests.rooms import joins, linked

HONEY = "Madu laku 20 botol minggu ini"
NEWS = "🌿 Minggu ini dari teman seangkatan"


async def _offers(village: MuaraPantun, actor: Actor, text: str = HONEY, kind: str | int = 0) -> None:
    await village.types(actor, "/bagikan")
    await village.presses(actor, kind)
    await village.types(actor, text)


async def _shares(village: MuaraPantun, actor: Actor, text: str = HONEY) -> Contribution:
    await _offers(village, actor, text)
    await village.presses(actor, "✅ Bagikan")
    return max(village.rows(Contribution), key=lambda one: one.id)


async def _saturday(village: MuaraPantun) -> None:
    """On to the next Saturday at nine, when the week is told."""
    local = village.clock.now().astimezone(ZONE)
    day = local.date() + timedelta(days=(5 - local.weekday()) % 7)
    nine = datetime.combine(day, time(9), ZONE)
    await village.strides(nine + timedelta(days=0 if nine > local else 7) - local)


async def _presses(village: MuaraPantun, actor: Actor, button: Button) -> None:
    actor.presses_data(button.pack(actor.id, village.app.house.seal))
    await village.settle()


def _captions(chat: Chat) -> list[str | None]:
    """Beneath each picture of the bot's that stands there."""
    return [one.get("caption") for one in chat.messages if "photo" in one and is_outgoing(one)]


def _news(actor: Actor) -> list[str]:
    return [heard for heard in actor.heard if heard.startswith(NEWS)]


async def test_a_text_is_shared_with_ones_name_as_it_was_seen_before(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village, sari, wati)

    await village.types(sari, "/bagikan")
    assert sari.buttons == ["🌱 Kabar baik", "📷 Foto", "❓ Pertanyaan", "🤝 Tawaran"]
    await village.presses(sari, 0)
    await village.types(sari, "Madu <laku> 20 botol")
    seen = sari.heard[-2]
    assert sari.buttons == ["✅ Bagikan", "Tanpa nama", "Ubah dulu", "Batal"]
    assert len(group.heard) == 1
    await village.presses(sari, 0)

    assert seen == group.last_heard == "🌱 Kabar baik dari Sari\nMadu <laku> 20 botol"
    assert sari.last_heard == "Sudah dibagikan. Terima kasih! 🌿"
    (consent,) = village.rows(Consent, purpose="share")
    assert (consent.person_id, len(consent.text_hash)) == (village.person(sari).id, 64)
    await village.types(sari, "/data")
    assert "Dibagikan kepada angkatan: 1" in sari.last_heard


async def test_an_album_is_shared_whole_without_a_name_and_taken_back_whole(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village, sari)
    await village.types(sari, "/share")
    await village.presses(sari, "📷 Foto")
    sari.sends_sticker()
    await village.settle()
    assert sari.last_heard.startswith("Maaf, yang seperti ini belum bisa dibagikan.")
    first, _ = sari.sends_album(count=2, caption="Panen cabai")
    await village.settle()

    await village.presses(sari, "👁 Lihat hasilnya")
    on_the_preview = sari.last_message["message_id"]
    sari.sends_album(count=1, caption="Hubungi 0812-3456-7890", into=first["media_group_id"])
    await village.settle()
    await village.presses(sari, "✅ Bagikan", on=on_the_preview)
    assert len(group.heard) == 1
    await village.presses(sari, "Tetap bagikan")
    await village.presses(sari, "Tanpa nama")
    await village.presses(sari, "✅ Bagikan")
    sari.sends_album(count=2, into=first["media_group_id"])
    await village.settle()
    assert sum("baru datang, jadi belum ikut dibagikan" in heard for heard in sari.heard) == 1
    assert len([one for one in village.rows(Message) if one.kind == "photo"]) == 2
    await _saturday(village)

    caption = "📷 Foto dari teman seangkatan\nPanen cabai"
    reportable = [f"{caption}\n\n🚩 Laporkan", None, "Hubungi 0812-3456-7890"]
    assert _captions(group.chat) == reportable
    assert _news(wati) == [f"{NEWS}\n\n1. 📷 Foto dari teman seangkatan\nPanen cabai"]
    assert wati.buttons == ["👁 Lihat 1", "Tidak usah dikirim lagi"]
    await village.presses(wati, "👁 Lihat 1")
    assert _captions(wati.chat) == reportable
    assert not any("Sari" in heard for heard in [*group.heard, *wati.heard])
    # Later it could not be removed any more, should Sari wish so.
    await village.strides(timedelta(hours=24))
    assert _captions(wati.chat) == []
    await village.presses(wati, "👁 Lihat 1")
    await village.presses(sari, "↩️ Tarik kembali")
    assert _captions(wati.chat) == []
    assert _captions(group.chat) == ["Kiriman ini sudah ditarik kembali.", None, None]


async def test_an_amount_a_number_and_a_place_are_asked_about_first(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village, sari)

    await _offers(village, sari, "Omzet 1,5 juta! Hubungi 0812-3456-7890, Jl. Melati 4")

    assert sari.last_heard == (
        "Ada angka rupiah di dalamnya.\nAda nomor telepon di dalamnya.\nAda alamat atau lokasi di dalamnya.\n"
        "Semua teman seangkatan akan membacanya. Tetap dibagikan?"
    )
    assert sari.buttons == ["Ubah dulu", "Tetap bagikan"]
    (draft,) = village.rows(Contribution)
    await _presses(village, sari, ShareIt(draft.id, draft.version, 1))
    assert len(group.heard) == 1
    await village.presses(sari, "Ubah dulu")
    await village.types(sari, "Omzet 1,5 juta!")
    await village.presses(sari, "Tetap bagikan")
    await village.presses(sari, "✅ Bagikan")
    assert group.last_heard == "🌱 Kabar baik dari Sari\nOmzet 1,5 juta!"


async def test_what_was_read_in_the_news_is_taken_back_there_too(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village, sari)
    rude = await _shares(village, sari, "Wati malas")
    await _shares(village, sari, "Madu laku")
    await _saturday(village)
    assert _news(wati) == [
        f"{NEWS}\n\n1. 🌱 Kabar baik dari Sari\nWati malas\n\n2. 🌱 Kabar baik dari Sari\nMadu laku"
    ]
    assert _news(sari) == []
    await village.presses(wati, "👁 Lihat 1")
    letter = next(one for one in wati.chat.messages if one.get("text", "").startswith(NEWS))["message_id"]

    await village.types(sari, "/bagikan")
    assert sari.heard[-2].startswith("Yang Bapak/Ibu bagikan\n1. ")
    await village.presses(sari, "↩️ Tarik kembali 2")

    assert sari.last_heard == "Baik, sudah ditarik kembali di mana-mana."
    rewritten = wati.chat.message(letter)
    assert rewritten is not None
    assert rewritten["text"] == (
        f"{NEWS}\n\n1. (sudah ditarik kembali)\n\n2. 🌱 Kabar baik dari Sari\nMadu laku"
    )
    assert not any("malas" in heard for heard in [*group.heard, *wati.heard])
    assert [consent.withdrawn_at is None for consent in village.rows(Consent, purpose="share")] == [
        False,
        True,
    ]
    await _presses(village, wati, SeeShare(rude.id))
    assert wati.last_heard == "Kiriman ini sudah tidak ada. Tidak apa-apa."


async def test_the_office_takes_it_from_private_chats_as_well(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna = await village.coordinator("Ratna")
    await _shares(village, sari, "Wati malas")
    await _saturday(village)
    await village.presses(wati, "👁 Lihat 1")

    await village.presses(wati, "🚩 Laporkan")
    await village.presses(wati, "Ya, laporkan")
    await village.presses(ratna, "Hapus")

    assert "Kiriman minggu ini sudah ditarik kembali. Tidak apa-apa." in wati.heard
    await village.types(sari, "/bagikan")
    assert "dihapus koordinator" in sari.heard[-2]


async def test_the_news_come_once_a_week_to_those_who_wish_and_are_in_no_group(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    sari, wati, joko = [await village.participant(name) for name in ("Sari", "Wati", "Joko")]
    dewi, rini = await village.participant("Dewi", "MAWAR"), await village.participant("Rini")
    _, group = await linked(village)
    await joins(village, joko, group)
    await village.types(rini, "/jeda")
    await village.presses(rini, 0)
    shared = _shared_for(village, sari, "Kabar satu")

    await _saturday(village)
    await village.app.sweep()
    await village.strides(timedelta(hours=1))

    assert [len(_news(one)) for one in (wati, sari, joko, dewi, rini)] == [1, 0, 0, 0, 0]
    for button in (SeeShare(shared.id), TakeBackShare(shared.id)):
        await _presses(village, dewi, button)
        assert dewi.last_heard.startswith("Maaf, itu bukan bagian Anda.")
    await village.presses(wati, "Tidak usah dikirim lagi")
    assert wati.last_heard == "Baik, tidak saya kirim lagi. Kalau nanti ingin, ketik /bagikan."
    _shared_for(village, sari, "Kabar lagi")
    await _saturday(village)
    assert len(_news(wati)) == 1
    await village.types(wati, "/bagikan")
    await village.presses(wati, "🌿 Kirimi kabar teman tiap minggu")
    _shared_for(village, sari, "Kabar baru")
    await _saturday(village)
    assert _news(wati)[1:] == [f"{NEWS}\n\n1. 🌱 Kabar baik dari Sari\nKabar baru"]


async def test_a_screenful_comes_at_a_time_and_not_at_night(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    for number in range(7):
        village.clock.move(timedelta(hours=0 if number % 3 else 24))
        _shared_for(village, sari, f"Kabar {number}")
    with village.app.begin() as work:
        people.get(work.session, village.person(wati).id).timezone = "Europe/London"

    await _saturday(village)
    assert _news(wati) == []
    # What waits for the morning is taken back as well.
    await village.types(sari, "/bagikan")
    await village.presses(sari, "Sebelumnya")
    await village.presses(sari, "↩️ Tarik kembali 2")
    await village.strides(timedelta(hours=12))

    assert _news(wati)[0].startswith(f"{NEWS}\n\n1. (sudah ditarik kembali)\n\n2. 🌱 Kabar baik")
    assert _news(wati)[0].endswith("6. 🌱 Kabar baik dari Sari\nKabar 5")
    await village.presses(wati, "Lihat yang lain")
    assert _news(wati)[1] == f"{NEWS}\n\n1. 🌱 Kabar baik dari Sari\nKabar 6"
    await village.presses(wati, "Lihat yang lain")
    assert wati.last_heard == "Itu sudah semuanya. 🌿"


def _shared_for(village: MuaraPantun, actor: Actor, text: str) -> Contribution:
    place = village.place(actor)
    with village.app.begin() as work:
        speaker = Speaker(people.get(work.session, place.person_id), participants.get(work.session, place.id))
        return posting.share_for(work, speaker, ContributionKind.SUCCESS, text, named=True)


async def test_who_has_left_can_still_take_it_back_and_a_limit_holds(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village, sari)
    await _offers(village, sari, "Kabar besok")
    for number in range(3):
        _shared_for(village, sari, f"Kabar {number}")
    await village.presses(sari, "✅ Bagikan")
    assert sari.last_heard == "Hari ini sudah 3 kali, ya. Besok boleh lagi. Terima kasih!"

    await village.types(sari, "/bagikan")
    assert sari.last_heard == "Hari ini sudah 3 kali, ya. Besok boleh lagi. Terima kasih!"
    await village.strides(timedelta(days=1))
    await village.presses(sari, "✅ Bagikan")
    assert "✅ Bagikan" not in sari.buttons
    await village.types(sari, "/berhenti")
    await village.presses(sari, 0)
    await village.types(sari, "/bagikan")
    await village.presses(sari, "↩️ Tarik kembali 2")

    assert sari.last_heard == "Baik, sudah ditarik kembali di mana-mana."
    assert group.heard[1:] == [f"🌱 Kabar baik dari Sari\nKabar {what}" for what in (0, 2, "besok")]


async def test_words_for_a_human_and_answers_are_not_taken_for_a_post(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/bagikan")
    await village.presses(sari, 0)
    village.clock.move(timedelta(minutes=1))
    await village.types(sari, "/kabar")
    await village.answers(sari, "Ada kemajuan", "1250000")
    (check_in,) = village.check_ins(sari)
    assert 1_250_000 in village.given(check_in).values()
    await village.types(sari, "/bagikan")
    await village.presses(sari, 0)
    await village.types(sari, "suami saya meninggal kemarin")

    assert village.rows(Contribution) == []
    assert len(village.cases(sari)) == 1


async def test_answers_calls_and_replies_go_where_they_belong_while_no_kind_is_chosen(
    village: MuaraPantun,
) -> None:
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    await village.types(sari, "/kabar")
    village.clock.move(timedelta(minutes=1))
    await village.types(sari, "/bagikan")
    await village.types(sari, "ada kemajuan")
    (check_in,) = village.check_ins(sari)
    assert len(village.given(check_in)) == 1

    village.clock.move(timedelta(minutes=1))
    await village.types(sari, "/bagikan")
    await village.types(sari, "Tolong saya butuh bantuan, mesin saya rusak")
    assert len(village.cases(sari)) == 1

    await village.presses(budi, 0)
    await village.presses(budi, "Tulis")
    await village.types(budi, "Bu Sari, mesin apa?")
    from_budi = sari.last_message["message_id"]
    await village.types(sari, "/bagikan")
    sari.replies(from_budi, "Mesin jahit, Pak")
    await village.settle()
    assert "Mesin jahit, Pak" in budi.last_heard
    assert village.rows(Contribution) == []


async def test_words_before_their_kind_are_kept_and_sent_nowhere_else(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    _, group = await linked(village, sari)
    for words in ((f"/bagikan {HONEY}",), ("/share", "Madu laku", "20 botol minggu ini")):
        for typed in words:
            await village.types(sari, typed)
        assert sari.buttons[0] == "🌱 Kabar baik"
        await village.presses(sari, "🤝 Tawaran")
        await village.presses(sari, "✅ Bagikan")
        assert group.last_heard.startswith("🤝 Tawaran dari Sari")
        assert " ".join(group.last_heard.split()).endswith(HONEY)
    assert village.rows(Message) == []

    await village.types(sari, "/bagikan Mesin saya rusak, bagaimana ini?")
    await village.presses(sari, "Bukan untuk dibagikan")
    await village.types(sari, "/bagikan suami saya meninggal kemarin")
    said = [one.text for one in village.rows(Message) if one.direction == "in"]
    assert said == ["Mesin saya rusak, bagaimana ini?", "suami saya meninggal kemarin"]

    await village.types(sari, "/bagikan")
    first = sari.types("Kemasan baru")["message_id"]
    await village.settle()
    await village.types(sari, "Warnanya hijau")
    await village.presses(sari, "Bukan untuk dibagikan")
    sari.edits(first, "Kemasan lama")
    await village.types(sari, "/bagikan")
    sari.sends_album(b"one", b"two", b"three", caption="Label")
    await village.settle()
    await village.presses(sari, "Bukan untuk dibagikan")
    kept = [(one.kind, one.text) for one in village.rows(Message) if one.direction == "in"]
    assert kept[2:4] == [("text", "Kemasan lama"), ("text", "Warnanya hijau")]
    assert kept[4:] == [("photo", "Label"), ("photo", None), ("photo", None)]
    assert "Mau dibagikan juga" not in "".join(sari.heard)

    sari.sends_album(b"one", b"two", caption="/bagikan Kemasan")
    await village.settle()
    assert sari.buttons[0] == "📷 Foto"
    await village.presses(sari, 0)
    await village.presses(sari, "Lihat")
    await village.presses(sari, "✅ Bagikan")
    assert _captions(group.chat)[-2:] == ["📷 Foto dari Sari\nKemasan\n\n🚩 Laporkan", None]
    assert len(village.rows(Contribution, state="published")) == 3
