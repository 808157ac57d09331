"""Can a coordinator say it by name, with links, a question, in two languages, and again?"""

from datetime import timedelta

import pytest

from bot.buttons import AddPart, AskWith, OpenFor, UseTemplate
from bot.sandbox.people import Person as Actor
from storage.tables import Broadcast, BroadcastAnswer, BroadcastTemplate, Participant
from tests.people import MuaraPantun

NEWS = "Besok kumpul di balai desa"


async def _composes(village: MuaraPantun, words: str = NEWS) -> tuple[Actor, list[Actor]]:
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in (1, 2)]
    await village.types(ratna, f"/siaran {words}")
    await village.presses(ratna, 0)
    return ratna, trainees


async def _sends(village: MuaraPantun, ratna: Actor) -> None:
    ratna.presses("Kirim ke")
    await village.settle()


def _linked(person: Actor) -> list[tuple[str, str]]:
    rows = person.last_message["reply_markup"]["inline_keyboard"]
    return [(button["text"], button["url"]) for row in rows for button in row if "url" in button]


async def test_each_person_is_called_by_name(village: MuaraPantun) -> None:
    tini = await village.trainer("Tini")
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari <b>& 🌱")
    wati = await village.participant("Wati")
    with village.app.begin() as work:
        work.session.get_one(Participant, village.place(sari).id).village = "Muara Pantun"
    entities = [
        {"type": "bot_command", "offset": 0, "length": 7},
        {"type": "bold", "offset": 25, "length": 4},
    ]
    message = {"text": "/siaran {nama} ({desa}): ikut {pelatih}, {cohort}", "entities": entities}
    village.emulator.hear(ratna.chat, ratna.user, message)
    await village.settle()
    await village.presses(ratna, 0)
    assert ratna.messages[-2]["text"].startswith("Sari <b>& 🌱 (Muara Pantun)")

    await _sends(village, ratna)

    assert sari.last_heard == "Sari <b>& 🌱 (Muara Pantun): ikut Tini, Angkatan Melati"
    assert wati.last_heard == "Wati (desa Anda): ikut Tini, Angkatan Melati"
    [bold] = sari.last_message["entities"]
    raw = sari.last_heard.encode("utf-16-le")
    assert raw[2 * bold["offset"] : 2 * (bold["offset"] + bold["length"])].decode("utf-16-le") == "ikut"
    assert tini.last_heard != sari.last_heard


async def test_a_caption_is_filled_in_too(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(ratna, "/siaran")
    ratna.sends_photo(caption="Untuk {nama}")
    await village.settle()
    await village.presses(ratna, 0)

    await _sends(village, ratna)

    assert "photo" in sari.last_message
    assert sari.last_message["caption"] == "Untuk Sari"


async def test_a_place_keeps_its_name_and_a_caption_its_place_above(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    point = {"latitude": 0.5, "longitude": 117.5}
    venue = {"location": point, "title": "Balai Desa", "address": "Jalan Poros 1"}
    await village.types(ratna, "/siaran")
    village.emulator.hear(ratna.chat, ratna.user, {"location": point, "venue": venue})
    await village.settle()
    await village.presses(ratna, 0)
    await _sends(village, ratna)
    assert sari.last_message["venue"] == venue

    photo = ratna.sends_photo(caption=NEWS)["photo"]
    shown = {"photo": photo, "caption": f"/siaran {NEWS}", "show_caption_above_media": True}
    village.emulator.hear(ratna.chat, ratna.user, shown)
    await village.settle()
    await village.presses(ratna, 0)
    await _sends(village, ratna)
    assert sari.last_message["show_caption_above_media"]


async def test_the_caption_of_an_album_is_filled_in_too(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    ratna.sends_album(count=3, caption="/siaran Untuk {alamat}")
    await village.settle()
    assert ratna.last_heard.startswith("{alamat} belum dikenal")
    ratna.sends_album(count=2, caption="Untuk {nama}")
    await village.settle()
    await village.presses(ratna, 0)

    await _sends(village, ratna)

    assert [one.get("caption") for one in sari.messages if "photo" in one] == ["Untuk Sari", None]


async def test_an_unknown_field_is_named_with_those_that_there_are(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")

    await village.types(ratna, "/siaran Halo {namaa}")
    assert "{namaa} belum dikenal" in ratna.last_heard
    assert "{nama}, {pelatih}, {angkatan}, {desa}" in ratna.last_heard
    assert village.rows(Broadcast) == []
    await village.types(ratna, "Halo {nama}")
    await village.presses(ratna, 0)
    await _sends(village, ratna)

    assert sari.last_heard == "Halo Sari"


async def test_what_would_be_too_long_for_somebody_is_refused_before(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await village.participant("Sari")

    await village.types(ratna, "/siaran " + "x" * 4000 + " {nama} {desa}")

    assert "terlalu panjang" in ratna.last_heard


async def test_buttons_with_links_are_typed_as_lines(village: MuaraPantun) -> None:
    ratna, [sari, _] = await _composes(village)
    await village.presses(ratna, "➕ Lengkapi")
    await village.presses(ratna, "🔗 Tambah tombol tautan")

    await village.types(ratna, "Peta | contoh.id")
    assert "harus diawali https://" in ratna.last_heard
    await village.types(ratna, "Peta | https://contoh.id/peta\nDaftar | http://contoh.id")
    assert "Akan sampai ke 2 orang" in ratna.last_heard
    await _sends(village, ratna)

    assert _linked(sari) == [("Peta", "https://contoh.id/peta"), ("Daftar", "http://contoh.id")]
    assert sari.buttons[:2] == ["Paham", "Belum paham"]


async def test_a_question_has_the_answers_of_its_author(village: MuaraPantun) -> None:
    ratna, [sari, wati] = await _composes(village, "Butuh alat apa?")
    await village.presses(ratna, "➕ Lengkapi")
    await village.presses(ratna, "❓ Tanya dengan tombol jawaban")
    await village.presses(ratna, "✏️ Ketik pilihan sendiri")
    await village.types(ratna, "Mesin jahit")
    assert "Pilihannya belum pas" in ratna.last_heard
    await village.types(ratna, "Mesin jahit\nOven\noven\n\nBelum butuh")
    await village.presses(ratna, "3 hari")
    await _sends(village, ratna)
    assert sari.buttons == ["Mesin jahit", "Oven", "Belum butuh"]

    await village.presses(sari, "Oven")
    await village.presses(wati, "Mesin jahit")
    await village.presses(wati, "Oven")
    await village.passes(days=3, minutes=1)

    assert [one.option for one in village.rows(BroadcastAnswer)] == ["Oven", "Oven"]
    results = [one["caption"] for one in ratna.messages if "Jawaban siaran" in one.get("caption", "")]
    assert "Oven: 2 dari 2 orang\nBelum butuh: 0 dari 2 orang" in results[0]


async def test_attendance_is_asked_with_two_presses(village: MuaraPantun) -> None:
    ratna, [sari, _] = await _composes(village)
    await village.presses(ratna, "➕ Lengkapi")
    await village.presses(ratna, "❓ Tanya dengan tombol jawaban")
    await village.presses(ratna, "Hadir / Tidak bisa hadir")
    await village.presses(ratna, "1 hari")
    assert "Bisa dijawab selama 1 hari" in ratna.last_heard
    await _sends(village, ratna)

    await village.presses(sari, "Hadir")

    assert sari.buttons == ["✅ Hadir", "Tidak bisa hadir"]
    on_the_copy = sari.last_message["message_id"]
    await village.types(sari, "tidak bisa hadir.")
    assert sari.last_heard == "Tercatat: Tidak bisa hadir. Terima kasih. 🌿"
    assert [one.option for one in village.rows(BroadcastAnswer)] == ["tidak hadir"]
    sari.replies(on_the_copy, "Hadir!")
    await village.settle()
    assert [one.option for one in village.rows(BroadcastAnswer)] == ["hadir"]
    [copy] = [one for one in sari.messages if one["message_id"] == on_the_copy]
    assert copy["reply_markup"]["inline_keyboard"][0][0]["text"] == "✅ Hadir"
    await village.types(sari, "Hadirin semua")
    assert "Tercatat" not in sari.last_heard

    budi = await village.trainer("Budi")
    await village.types(sari, "tolong bantu saya urus izin")
    await village.presses(budi, 0)
    await village.presses(budi, "Tulis")
    await village.types(budi, "Besok ke kantor camat, bisa hadir?")
    await village.types(sari, "Tidak bisa hadir")
    assert "Tidak bisa hadir" in budi.last_heard
    assert [one.option for one in village.rows(BroadcastAnswer)] == ["hadir"]


async def test_a_question_closes_at_a_day_and_hour_of_the_offices_choice(village: MuaraPantun) -> None:
    ratna, [sari, _] = await _composes(village)
    await village.presses(ratna, "➕ Lengkapi")
    await village.presses(ratna, "❓ Tanya dengan tombol jawaban")
    await village.presses(ratna, "Hadir / Tidak bisa hadir")
    await village.presses(ratna, "🕛 Hari dan jam lain")
    for past in ("nanti saja", "1 November 2026 jam 9 pagi"):
        await village.types(ratna, past)
        assert "belum terbaca, atau sudah lewat" in ratna.last_heard
    await village.types(ratna, "sampai Rabu jam 12 siang")
    assert "Bisa dijawab sampai Rabu, 4 November pukul 12.00 WITA" in ratna.last_heard

    await village.presses(ratna, "Jadwalkan")
    await village.types(ratna, "Kamis jam 9 pagi")
    assert "sebelum siaran ini sampai" in ratna.last_heard
    await village.types(ratna, "Selasa jam 9 pagi")
    await village.presses(ratna, 0)
    await village.strides(timedelta(hours=24))
    await village.presses(sari, "Hadir")
    await village.strides(timedelta(hours=27))

    assert [one.option for one in village.rows(BroadcastAnswer)] == ["hadir"]
    assert "Waktu menjawab sudah selesai" in ratna.last_message["caption"]


async def test_who_reads_english_gets_the_english_one(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(sari, "/language")
    await village.presses(sari, "English")
    await village.types(ratna, "/siaran Halo {nama}")
    await village.presses(ratna, 0)

    await village.presses(ratna, "🌐 Versi English (1 orang)")
    await village.types(ratna, "Hello {nama} and {nobody}")
    assert "{nobody} belum dikenal" in ratna.last_heard
    await village.types(ratna, "Hello {name} 👋")
    assert [one.get("text") for one in ratna.messages[-3:-1]] == ["Halo Sari", "Hello Sari 👋"]
    assert not any("🌐" in label for label in ratna.buttons)
    await _sends(village, ratna)

    assert (sari.last_heard, wati.last_heard) == ("Hello Sari 👋", "Halo Wati")


async def test_an_announcement_is_kept_and_used_again(village: MuaraPantun) -> None:
    ratna, [sari, _] = await _composes(village, "Halo {nama}")
    await village.presses(ratna, "➕ Lengkapi")
    await village.presses(ratna, "💾 Simpan untuk dipakai lagi")
    await village.types(ratna, "x" * 61)
    assert "Namanya 1 sampai 60 huruf" in ratna.last_heard
    await village.types(ratna, "Sapaan")
    await village.presses(ratna, "Batal")

    await village.types(ratna, "/siaran")
    await village.presses(ratna, "Sapaan")
    await village.presses(ratna, 0)
    await _sends(village, ratna)

    assert sari.last_heard == "Halo Sari 1"
    [template] = village.rows(BroadcastTemplate)
    assert template.name == "Sapaan"


async def test_a_picture_reaches_all_though_its_author_has_deleted_it_and_a_changed_draft_is_what_goes(
    village: MuaraPantun,
) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    sent = ratna.sends_photo(b"first", caption="/siaran Pasar")["message_id"]
    await village.settle()
    await village.presses(ratna, 0)
    ratna.replaces_photo(sent, b"second", caption="/siaran Pasar {nama}")
    await village.settle()
    assert ratna.messages[-2]["caption"] == "Pasar Sari"
    shown = ratna.messages[-2]["photo"][-1]["file_id"]
    await village.presses(ratna, "Jadwalkan")
    await village.presses(ratna, 0)

    ratna.replaces_photo(sent, b"third", caption="/siaran Pasar batal")
    await village.settle()
    assert "Siarannya tetap seperti waktu dikirim ke sini" in ratna.last_heard
    ratna.deletes(sent)
    await village.strides(timedelta(hours=8))

    assert sari.last_message["caption"] == "Pasar Sari"
    assert sari.last_message["photo"][-1]["file_id"] == shown


@pytest.mark.parametrize("role", ["trainer", "participant"])
async def test_nobody_else_adds_anything(village: MuaraPantun, role: str) -> None:

    _ratna, _ = await _composes(village)
    [broadcast] = village.rows(Broadcast)
    other = await getattr(village, role)("Budi")

    for button in (AddPart(broadcast.id, "links"), AskWith(broadcast.id, "attend"), OpenFor(broadcast.id, 1),
                   UseTemplate(1)):  # fmt: skip
        other.presses_data(button.pack(other.id, village.app.house.seal))
        await village.settle()
        assert "bagian koordinator" in other.last_heard

    assert village.rows(Broadcast)[0].content == broadcast.content


async def test_another_coordinator_adds_nothing_to_it(village: MuaraPantun) -> None:

    await _composes(village)
    dewi = await village.coordinator("Dewi")
    [broadcast] = village.rows(Broadcast)

    dewi.presses_data(AskWith(broadcast.id, "attend").pack(dewi.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in dewi.last_heard
    assert village.rows(Broadcast)[0].content == broadcast.content
