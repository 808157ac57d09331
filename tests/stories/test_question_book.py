"""Is a good answer kept by the consent of whoever gave it, and found by those who come after?"""

from datetime import timedelta

from bot.buttons import AgreeToBook, ChangeEntry, KeepAnswer, RefuseBook, RemoveEntry
from bot.buttons.asking import TakeBackQuestion
from bot.sandbox.people import Person as Actor
from storage.tables import BookEntry, PeerQuestion
from tests.people import MuaraPantun

MOULDY = "Kenapa keripik saya cepat lembek?"
ENTRY = f"📖 {MOULDY}\nSimpan di toples kaca."


async def _answered(village: MuaraPantun, text: str | None = "Simpan di toples kaca.") -> tuple[Actor, ...]:
    """Sari asks, Wati answers with her name, and Sari says that it helped."""
    village.founded("MAWAR", "Angkatan Mawar")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    budi = await village.trainer("Budi")
    await village.types(wati, "/data")
    await village.presses(wati, "Boleh tanyai saya")
    await village.types(sari, f"/tanya {MOULDY}")
    await village.presses(sari, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))
    budi.replies(budi.last_message["message_id"], "Goreng dua kali.")
    await village.settle()
    await village.presses(budi, "Kirim dengan nama saya")
    await village.presses(wati, "Jawab")
    if text is None:
        wati.sends_voice()
        await village.settle()
    else:
        await village.types(wati, text)
    await village.presses(wati, "Kirim dengan nama saya")
    await village.presses(sari, "Membantu")
    return sari, wati, budi


async def test_the_next_cohort_finds_it_and_is_offered_it_before_asking(village: MuaraPantun) -> None:
    sari, wati, budi = await _answered(village)
    assert budi.last_heard.startswith("👍 Jawaban ini membantu yang bertanya:")
    assert "Wati" not in budi.last_heard
    await village.presses(budi, "Simpan ke buku")
    assert wati.last_heard.startswith("Jawaban Bapak/Ibu membantu. Boleh disimpan")
    assert wati.buttons == ["Boleh, dengan nama saya", "Boleh, tanpa nama", "Jangan"]
    await village.types(sari, "/cari keripik")
    assert sari.last_heard.startswith("Belum ada di buku")
    await village.presses(wati, "Boleh, dengan nama saya")
    assert budi.last_heard == f"📖 Sudah masuk buku: {MOULDY}"

    dewi = await village.participant("Dewi", "MAWAR")
    await village.types(dewi, '/cari "LEMBEK" keripik*')
    assert dewi.buttons == [MOULDY]
    for misspelt in ("kripik", "lembk kripik", "melembekkan"):
        await village.types(dewi, f"/cari {misspelt}")
        assert dewi.last_heard == "📖 Ini yang ada di buku tanya jawab:"
        assert dewi.buttons == [MOULDY]
    await village.presses(dewi, MOULDY)
    assert (dewi.last_heard, dewi.buttons) == (f"{ENTRY}\n— Wati", [])
    await village.types(dewi, "/tanya Supaya keripik tidak lembek bagaimana?")
    assert dewi.buttons == [MOULDY, "Belum, tanyakan saja"]
    await village.presses(dewi, MOULDY)
    assert dewi.buttons == ["✅ Sudah terjawab", "Belum, tanyakan saja"]
    await village.presses(dewi, "Belum, tanyakan saja")
    assert dewi.buttons[0] == "Kirim tanpa nama"
    await village.types(dewi, "/tanya Supaya keripik tidak lembek bagaimana?")
    await village.presses(dewi, 0)
    await village.presses(dewi, 0)
    assert dewi.last_heard == "Senang sudah terjawab. 🌿"
    assert len(village.rows(PeerQuestion)) == 1
    await village.types(dewi, "/tanya Di mana urus izin halal?")
    assert dewi.buttons[0] == "Kirim tanpa nama"

    await village.types(wati, "/berhenti")
    await village.presses(wati, "Ya, berhenti")
    await village.types(wati, "/data")
    await village.presses(wati, "Jawaban saya di buku")
    await village.presses(wati, MOULDY)
    await village.presses(wati, "Tarik jawaban saya")
    assert village.rows(BookEntry) == []
    await village.types(dewi, "/search keripik")
    assert dewi.last_heard.startswith("Belum ada di buku")


async def test_staff_of_reach_mend_and_remove_and_whoever_answered_reads_it(village: MuaraPantun) -> None:
    _, wati, budi = await _answered(village, None)
    await village.presses(budi, "Simpan ke buku")
    assert budi.last_heard.startswith("Jawabannya bukan tulisan.")
    await village.types(budi, "Pakai toples.")
    await village.presses(wati, "Boleh, tanpa nama")
    tini = await village.trainer("Tini", "MAWAR")
    (entry,) = village.rows(BookEntry)
    assert (entry.name, entry.answer) == (None, "Pakai toples.")

    await village.types(tini, "/cari keripik")
    await village.presses(tini, MOULDY)
    assert tini.buttons == []
    for button in (ChangeEntry(entry.id, "answer"), RemoveEntry(entry.id), KeepAnswer(entry.answer_id)):
        tini.presses_data(button.pack(tini.id, village.app.house.seal))
        await village.settle()
        assert tini.last_heard.startswith("Maaf, itu bukan bagian Anda.")
    for not_hers in (AgreeToBook(entry.id, 1), RefuseBook(entry.id)):
        budi.presses_data(not_hers.pack(budi.id, village.app.house.seal))
        await village.settle()
        assert budi.last_heard.startswith("Maaf, itu bukan bagian Anda.")
    await village.types(budi, "/cari keripik")
    await village.presses(budi, MOULDY)
    assert budi.buttons == ["Ubah jawaban", "Ubah pertanyaan", "Hapus"]
    await village.presses(budi, "Ubah jawaban")
    await village.types(budi, "Simpan di toples kaca.")

    assert wati.last_heard == f"📖 Jawaban Bapak/Ibu di buku kini berbunyi:\n{MOULDY}\nSimpan di toples kaca."
    assert wati.buttons == ["Tarik jawaban saya"]
    await village.types(budi, "/cari kaca")
    await village.presses(budi, MOULDY)
    assert budi.last_heard == ENTRY
    await village.presses(budi, "Hapus")
    assert village.rows(BookEntry) == []


async def test_without_consent_nothing_is_kept(village: MuaraPantun) -> None:
    _, wati, budi = await _answered(village)
    await village.presses(budi, "Simpan ke buku")

    await village.presses(wati, "Jangan")

    assert village.rows(BookEntry) == []
    assert wati.last_heard == "Baik, jawabannya tidak disimpan di buku."


async def test_a_question_that_is_taken_back_stands_in_the_book_no_more(village: MuaraPantun) -> None:
    sari, wati, budi = await _answered(village)
    await village.presses(budi, "Simpan ke buku")
    await village.presses(wati, "Boleh, tanpa nama")
    (entry,) = village.rows(BookEntry)
    (question,) = village.rows(PeerQuestion)

    sari.presses_data(TakeBackQuestion(question.id).pack(sari.id, village.app.house.seal))
    await village.settle()

    assert sari.last_heard == "Baik, sudah ditarik kembali di mana-mana."
    assert village.rows(BookEntry) == []
    await village.types(budi, "/cari keripik")
    assert budi.last_heard.startswith("Belum ada di buku")
    budi.presses_data(KeepAnswer(entry.answer_id).pack(budi.id, village.app.house.seal))
    await village.settle()
    assert budi.last_heard.startswith("Kiriman ini sudah tidak ada.")
    assert village.rows(BookEntry) == []
