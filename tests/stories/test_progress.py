"""What does a participant get back for what they tell?"""

import io

import pytest
from openpyxl import load_workbook
from PIL import Image

from bot import pictures
from bot.sandbox.faults import ServerError
from storage.tables import Outgoing
from storage.vocabulary import OutboxState
from tests.people import MuaraPantun


async def test_the_weeks_come_as_a_picture_with_the_same_in_words(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for amount in ("250rb", "400rb", "450rb"):
        await village.friday()
        await village.answers(sari, "📈 Ada kemajuan", amount, "5")
    await village.friday()

    await village.types(sari, "/kemajuan")

    assert "photo" in sari.last_message
    said = sari.last_message["caption"]
    assert "4 minggu terakhir: 3 dijawab, 1 belum dijawab." in said
    assert "Uang masuk terakhir: Rp 450.000" in said
    assert "Biasanya sekitar Rp 400.000." in said
    assert "Berikutnya T1 Mulai:\nproduk atau penjualan pertama." in said


async def test_before_the_first_report_there_is_a_kind_word_and_no_empty_picture(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, "/kemajuan")

    assert "photo" not in sari.last_message
    assert "Belum ada kabar yang tercatat" in sari.last_heard


async def test_a_missed_week_is_shown_without_blame(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.friday()
    await village.answers(sari, "🙂 Jalan seperti biasa", "300rb", "6")

    await village.types(sari, "/kemajuan")

    assert "1 dijawab, 1 terlewat" in sari.last_message["caption"]


async def test_who_comes_back_is_welcomed_and_not_reminded(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.friday()

    await village.answers(sari, "🙂 Jalan seperti biasa", "300rb", "6")

    assert "Selamat datang kembali!" in sari.last_heard
    assert "terlewat" not in sari.last_heard


async def test_a_picture_that_cannot_be_drawn_leaves_its_words(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "250rb", "5")

    monkeypatch.setitem(pictures.KINDS, "weeks", "bot.pictures.nowhere")

    await village.types(sari, "/kemajuan")

    assert "photo" not in sari.last_message
    assert "Uang masuk terakhir: Rp 250.000" in sari.last_heard


async def test_a_picture_that_telegram_could_not_take_is_drawn_again(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "250rb", "5")
    village.emulator.faults.schedule(ServerError(), "sendPhoto")

    await village.types(sari, "/kemajuan")
    await village.passes(minutes=10)

    [picture] = village.rows(Outgoing, method="sendPhoto")
    assert picture.state is OutboxState.SENT
    assert any("photo" in message for message in sari.messages)


async def test_all_that_was_answered_can_be_read_and_corrected(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for amount in ("250rb", "400rb"):
        await village.friday()
        await village.answers(sari, "📈 Ada kemajuan", amount, "5")
    await village.types(sari, "/data")

    await village.presses(sari, "🗒 Jawaban saya")
    assert "Rp 400.000" in sari.last_heard
    assert sari.buttons == ["✏️ Ubah", "‹ Sebelumnya"]
    await village.presses(sari, "‹ Sebelumnya")
    assert "Rp 250.000" in sari.last_heard
    assert sari.buttons == ["✏️ Ubah", "Sesudahnya ›"]
    await village.presses(sari, "✏️ Ubah")

    assert sari.last_heard == "Yang mana yang mau diubah?"


async def test_all_that_was_written_can_be_read(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    for number in range(1, 8):
        await village.types(sari, f"Cerita ke-{number}")
    await village.types(sari, "/data")

    await village.presses(sari, "✉️ Pesan saya")
    assert "Cerita ke-7" in sari.last_heard
    assert "Cerita ke-1" not in sari.last_heard
    await village.presses(sari, "‹ Sebelumnya")

    assert "Cerita ke-1" in sari.last_heard


async def test_what_was_sent_is_seen_again_a_few_at_a_time_and_by_nobody_else(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    sari.sends_location(0.5, 117.25)
    await village.settle()
    for send in (sari.sends_voice, sari.sends_document, sari.sends_photo):
        await village.passes(days=1)
        send(caption="Pisang pertama" if send == sari.sends_photo else "")
        await village.settle()
    wati.sends_photo(caption="Rahasia dapur Wati")
    await village.settle()
    await village.types(sari, "/data")
    before = len(sari.messages)

    await village.presses(sari, "🖼 Foto dan suara saya")
    photo, document, voice, rest = sari.messages[before:]
    await village.presses(sari, "‹ Sebelumnya")
    sent, place, _ = sari.messages[before + 4 :]

    assert ["photo" in photo, "document" in document, "voice" in voice] == [True, True, True]
    assert photo["caption"] == "Dikirim 5 Nov: Pisang pertama"
    assert "Bapak/Ibu kirim" in rest["text"]
    assert (sent["text"], place["location"]["longitude"]) == ("Dikirim 2 Nov", 117.25)
    assert all("Rahasia" not in str(message) for message in sari.messages)

    await village.types(wati, "/data")
    assert "🖼 Foto dan suara saya" in wati.buttons
    budi = await village.participant("Budi")
    await village.types(budi, "/data")
    assert "🖼 Foto dan suara saya" not in budi.buttons


async def test_a_copy_holds_all_of_ones_own_and_nothing_of_anybody_else(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "250rb", "5")
    await village.answers(wati, "📈 Ada kemajuan", "777rb", "3")
    await village.types(sari, "Keripik pisang laris")
    await village.types(wati, "Rahasia dapur Wati")
    await village.types(sari, "/data")

    await village.presses(sari, "📄 Minta salinan")

    document = sari.last_message["document"]
    assert document["file_name"] == "salinan.xlsx"
    book = load_workbook(io.BytesIO(sari._world.files.by_id(document["file_id"]).content))
    told = "\n".join(str(cell) for page in book for row in page.iter_rows(values_only=True) for cell in row)
    assert book.sheetnames == [
        "Profil",
        "Angkatan",
        "Jawaban",
        "Pesan",
        "Pesan sebelum diubah",
        "Pesan dari pendamping",
        "Kapan pendamping dihubungi",
        "Perkiraan macet",
        "Penilaian pendamping",
        "Kapan dicatat pendamping",
        "Yang membuka data",
        "Sapaan dan jawabannya",
        "Pertanyaan",
        "Jawaban kepada teman",
        "Buku tanya jawab",
        "Jawaban siaran",
        "Kesan pelatihan",
        "Rencana",
        "Pertemuan",
        "Janji",
        "Yang dibagikan",
        "Tangga kemajuan",
        "Target penghasilan",
        "Kabar setelah mandiri",
        "Dukungan",
        "Izin usaha",
        "Berkas bank",
        "Yang melihat berkas",
        "Rujukan pinjaman",
        "Persetujuan",
    ]
    assert "250rb" in told
    assert "Keripik pisang laris" in told
    assert not {"777rb", "Rahasia", "Wati"} & set(told.split())


def test_the_same_weeks_make_the_same_picture_and_any_weeks_make_one() -> None:
    week = {"label": "6 Mar", "state": "answered", "amount": 1_500_000_000, "words": "1,5 M"}
    for weeks in ([week], [{**week, "amount": None}], [{**week, "amount": amount} for amount in (0, -5, 10)]):
        facts = {"title": "Sari", "weeks": weeks, "usual": 10, "usual_words": "10", "legend": {}}

        picture = pictures.draw("weeks", facts)

        assert picture == pictures.draw("weeks", facts)
        assert Image.open(io.BytesIO(picture)).width == 720
