"""Does a question reach the cohort, and its answers only whoever asked?"""

from datetime import timedelta
from importlib.resources import files

from bot.buttons import CloseQuestion, ReportAnswer, ThankForAnswer
from bot.sandbox.people import Person as Actor
from storage.tables import CohortPost, PeerAnswer, PeerQuestion, PostReport, QuestionCopy
from tests.people import MuaraPantun
from tests.rooms import linked

MOULDY = "Kenapa keripik saya cepat lembek?"


async def _asks(
    village: MuaraPantun, asker: Actor, text: str = MOULDY, how: str = "Kirim tanpa nama"
) -> None:
    await village.types(asker, f"/tanya {text}")
    await village.presses(asker, how)
    await village.strides(timedelta(minutes=1))


async def _may_be_asked(village: MuaraPantun, *actors: Actor) -> None:
    for actor in actors:
        await village.types(actor, "/data")
        await village.presses(actor, "Boleh tanyai saya")


async def _near(village: MuaraPantun) -> tuple[Actor, Actor, Actor]:
    """Who asks, a peer who may be asked, and their trainer."""
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _may_be_asked(village, wati)
    return sari, wati, await village.trainer("Budi")


def _was_asked(actor: Actor, text: str = MOULDY) -> int:
    return sum(heard.startswith("❓") and text in heard for heard in actor.heard)


async def test_a_question_without_a_name_is_answered_with_one_and_thanked(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    sari, wati, ayu = [await village.participant(name) for name in ("Sari", "Wati", "Ayu")]
    dewi = await village.participant("Dewi", "MAWAR")
    budi = await village.trainer("Budi")
    await _may_be_asked(village, wati, dewi)
    await village.types(ayu, "/data")
    await village.presses(ayu, "Boleh tanyai saya")
    await village.presses(ayu, "Jangan tanyai saya")

    await village.types(sari, "/tanya")
    assert sari.last_heard.startswith("Silakan tulis pertanyaannya.")
    sari.replies(sari.last_message["message_id"], MOULDY)
    await village.settle()
    assert MOULDY in sari.last_heard
    assert sari.buttons == ["Kirim tanpa nama", "Kirim dengan nama saya", "Tulis ulang", "Batal"]
    assert village.rows(PeerQuestion) == []
    await village.presses(sari, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))

    assert wati.last_heard == f"❓ Seorang teman seangkatan bertanya:\n{MOULDY}"
    assert wati.buttons == ["💬 Jawab", "🚩 Laporkan", "🔕 Jangan tanyai saya"]
    assert budi.last_heard == wati.last_heard
    assert [_was_asked(actor) for actor in (sari, ayu, dewi)] == [0, 0, 0]

    await village.presses(wati, "Jawab")
    await village.types(wati, "Simpan di toples kaca.")
    assert sari.last_heard.startswith("Bapak/Ibu sendiri mau ditanyai")
    await village.presses(wati, "Kirim dengan nama saya")
    assert sari.last_heard == f"💬 Jawaban dari Wati untuk:\n{MOULDY}\nSimpan di toples kaca."
    assert sari.buttons == ["👍 Membantu", "✅ Sudah terjawab", "🚩 Laporkan"]

    budi.replies(budi.last_message["message_id"], "Goreng dua kali.")
    await village.settle()
    await village.presses(budi, "Kirim tanpa nama")
    assert sari.last_heard == f"💬 Ada jawaban untuk:\n{MOULDY}\nGoreng dua kali."
    assert "Budi" not in "".join(sari.heard)

    await village.presses(sari, "Membantu")
    await village.presses(sari, "Membantu")
    assert sum(heard.startswith("🌿 Jawaban Bapak/Ibu membantu") for heard in budi.heard) == 1
    assert "Sari" not in budi.last_heard + wati.last_heard
    await village.presses(sari, "Sudah terjawab")
    await village.presses(wati, "Jawab")
    assert wati.last_heard.startswith("Pertanyaan itu sudah ditutup.")


async def test_who_never_said_is_asked_first_and_only_once(village: MuaraPantun) -> None:
    sari, wati, ayu = [await village.participant(name) for name in ("Sari", "Wati", "Ayu")]

    await _asks(village, sari)
    await _asks(village, sari, "Di mana beli plastik?")

    offers = [sum("Boleh saya teruskan" in heard for heard in actor.heard) for actor in (wati, ayu)]
    assert (offers, _was_asked(wati), _was_asked(ayu)) == ([1, 1], 0, 0)
    assert wati.buttons == ["Ya, boleh", "Tidak usah"]
    await village.presses(wati, "Ya, boleh")
    await village.presses(ayu, "Tidak usah")
    await village.strides(timedelta(minutes=1))
    assert (_was_asked(wati), _was_asked(wati, "Di mana beli plastik?"), _was_asked(ayu)) == (1, 1, 0)


async def test_any_kind_of_message_comes_back_and_no_card_with_a_number(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _may_be_asked(village, wati)
    await _asks(village, sari, how="Kirim dengan nama saya")
    assert wati.last_heard.startswith("❓ Sari bertanya kepada seangkatan:")

    for send in (wati.sends_photo, wati.sends_voice, wati.sends_video, wati.sends_document):
        await village.presses(wati, "Jawab")
        send(caption="Begini caranya")
        await village.settle()
        await village.presses(wati, "Kirim dengan nama saya")
        assert sari.last_heard.startswith("💬 Jawaban dari Wati")
        assert "Begini caranya" in sari.last_heard
        assert "forward_origin" not in sari.last_message
    await village.presses(wati, "Jawab")
    wati.sends_sticker()
    await village.settle()
    await village.presses(wati, "Kirim dengan nama saya")
    assert "sticker" in sari.last_message
    await village.presses(wati, "Jawab")
    wati.sends_contact()
    await village.settle()

    assert wati.last_heard.startswith("Kartu kontak memperlihatkan nomor")
    assert len(village.rows(PeerAnswer)) == 5
    assert await _thanked_by_name(village, sari, wati)


async def _thanked_by_name(village: MuaraPantun, sari: Actor, wati: Actor) -> bool:
    await village.presses(sari, "Membantu")
    return "Sari berterima kasih." in wati.last_heard


async def test_nobody_gets_more_in_a_day_than_the_programme_says_and_nothing_at_night(
    village: MuaraPantun,
) -> None:
    sari, ayu, wati = [await village.participant(name) for name in ("Sari", "Ayu", "Wati")]
    await _may_be_asked(village, wati)
    await _asks(village, sari, "Satu?")
    await _asks(village, sari, "Dua?")
    await _asks(village, ayu, "Tiga?")
    assert [_was_asked(wati, text) for text in ("Satu?", "Dua?", "Tiga?")] == [1, 1, 0]

    await village.strides(timedelta(hours=14))  # past midnight, not yet morning
    assert _was_asked(wati, "Tiga?") == 0
    await village.passes(hours=12)

    assert _was_asked(wati, "Tiga?") == 1


async def test_who_rests_or_has_left_is_not_asked_and_an_old_question_ends(village: MuaraPantun) -> None:
    sari, wati, ayu = [await village.participant(name) for name in ("Sari", "Wati", "Ayu")]
    await _may_be_asked(village, wati, ayu)
    await village.types(sari, f"/tanya {MOULDY}")
    await village.presses(sari, "Kirim tanpa nama")
    await village.types(wati, "/jeda")
    await village.presses(wati, 0)
    await village.types(ayu, "/berhenti")
    await village.presses(ayu, "Ya, berhenti")

    await village.strides(timedelta(minutes=1))

    assert (_was_asked(wati), _was_asked(ayu)) == (0, 0)
    assert [copy.due_at for copy in village.rows(QuestionCopy)] == [None, None]
    await village.passes(days=8)
    (question,) = village.rows(PeerQuestion)
    await village.types(wati, f"/start jawab-{question.id}")
    assert wati.last_heard.startswith("Pertanyaan itu sudah ditutup.")


async def test_an_answer_to_the_bot_stays_an_answer_to_the_bot(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _may_be_asked(village, wati)
    await _asks(village, sari)
    await village.presses(wati, "Jawab")

    await village.friday()
    await village.answers(wati, "📈 Ada kemajuan", "450rb")
    assert village.given(village.check_ins(wati)[-1])["sales"] == 450_000
    await village.presses(wati, "Jawab", on=_message_with(wati, MOULDY))
    reply_to = village.check_ins(wati)[-1]
    wati.replies(wati.last_message["message_id"] - 1, "5")
    await village.settle()

    assert village.rows(PeerAnswer) == []
    assert village.check_ins(wati)[-1].id == reply_to.id
    await village.types(wati, "saya mau mati saja")
    assert village.rows(PeerAnswer) == []
    assert "Kirim dengan nama saya" not in wati.buttons


def _message_with(actor: Actor, text: str) -> int:
    return next(int(one["message_id"]) for one in actor.messages if text in one.get("text", ""))


async def test_a_sum_a_number_or_a_name_is_pointed_out_and_written_anew(village: MuaraPantun) -> None:
    sari, _ = await village.participant("Sari"), await village.participant("Bu Rina Wati")

    await village.types(sari, "/tanya Rina juga lembek, kenapa?")
    assert "nama orang" not in sari.last_heard
    for words in ("Kata Rina Wati begitu?", "Ini Sari, kenapa lembek?"):
        await village.types(sari, f"/tanya {words}")
        assert "ada nama orang" in sari.last_heard
    await village.types(sari, "/ask Utang saya 2 juta, hubungi 0812 3456 7890")
    assert "Ada angka uang" in sari.last_heard
    assert "ada nomor telepon" in sari.last_heard
    old = sari.last_message["message_id"]
    await village.presses(sari, "Tulis ulang")
    sari.sends_album(caption=MOULDY)
    await village.settle()
    assert "angka uang" not in sari.last_heard
    assert "hanya yang pertama" in sari.last_heard
    await village.presses(sari, "Batal")

    assert sari.last_heard == "Baik, tidak jadi dikirim."
    assert old != sari.last_message["message_id"]
    assert village.rows(PeerQuestion) == []


async def test_what_is_of_the_family_reaches_the_trainer_and_no_peer(village: MuaraPantun) -> None:
    sari, wati, budi = await _near(village)
    _, group = await linked(village, sari, wati)
    trouble = "Suami melarang saya jualan, bagaimana ya?"
    before = len(group.heard)

    for command in (f"/tanya {trouble}", "/tanya"):
        await village.types(sari, command)
        if command == "/tanya":
            await village.types(sari, trouble)
        await village.presses(sari, 0)
        await village.strides(timedelta(minutes=1))

    [case] = village.cases(sari)
    assert case.facts["topic"] == "keluarga"
    assert any(trouble in heard for heard in budi.heard)
    assert _was_asked(wati, trouble) == 0
    assert (len(group.heard), village.rows(PeerQuestion)) == (before, [])


async def test_whoever_says_that_it_is_about_the_business_asks_all(village: MuaraPantun) -> None:
    sari, wati, _ = await _near(village)

    await village.types(sari, "/tanya Di mana jual baju anak?")
    await village.presses(sari, "Ini soal usaha")
    await village.presses(sari, "Kirim tanpa nama")
    await village.strides(timedelta(minutes=1))

    assert _was_asked(wati, "Di mana jual baju anak?") == 1


async def test_the_group_reads_it_and_answers_through_the_bot(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village, sari, wati)
    await village.types(sari, "/tanya")
    sari.sends_photo(caption=MOULDY)
    await village.settle()
    await village.presses(sari, "Kirim tanpa nama")

    assert group.heard[-1] == f"❓ Seorang teman seangkatan bertanya:\n{MOULDY}\nJawab lewat bot"
    assert "Sari" not in group.heard[-1]
    assert "photo" in group.chat.messages[-1]
    (question,) = village.rows(PeerQuestion)
    await village.types(wati, f"/start jawab-{question.id}")
    await village.types(wati, "Toples kaca.")
    await village.presses(wati, "Kirim tanpa nama")
    assert sari.last_heard.endswith("Toples kaca.")
    await village.types(sari, f"/start jawab-{question.id}")
    assert sari.last_heard.startswith("Maaf, itu bukan bagian Anda.")


async def test_what_the_office_removes_goes_from_every_chat_and_its_author_is_muted(
    village: MuaraPantun,
) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna = await village.coordinator("Ratna")
    await _may_be_asked(village, wati)
    await _asks(village, sari, "Wati malas?")
    await village.presses(wati, "Jawab")
    await village.types(wati, "Jangan kasar!")
    await village.presses(wati, "Kirim tanpa nama")

    await village.presses(sari, "Laporkan")
    await village.presses(sari, "Ya, laporkan")
    assert ratna.last_heard.endswith("Penulisnya memilih tanpa nama.\nJangan kasar!")
    assert not any("Wati" in heard for heard in ratna.heard)
    await village.presses(ratna, "Hapus")
    assert not any(heard.startswith("💬") for heard in sari.heard)
    await village.presses(wati, "Laporkan")
    await village.presses(wati, "Ya, laporkan")
    await village.presses(ratna, "Bisukan 1 hari")
    await village.presses(ratna, "Hapus")

    assert _was_asked(wati, "Wati malas?") == 0
    await village.types(sari, "/tanya Boleh?")
    assert sari.last_heard.startswith("Untuk sementara Bapak/Ibu belum bisa menulis")
    assert village.rows(CohortPost)[0].removed_at is not None


async def test_only_who_asked_thanks_and_closes(village: MuaraPantun) -> None:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _may_be_asked(village, wati)
    await _asks(village, sari)
    await village.presses(wati, "Jawab")
    await village.types(wati, "Toples kaca.")
    await village.presses(wati, "Kirim tanpa nama")

    for button in (ThankForAnswer(1), CloseQuestion(1), ReportAnswer(1, 1)):
        wati.presses_data(button.pack(wati.id, village.app.house.seal))
    await village.settle()

    assert village.rows(PeerAnswer)[0].thanked_at is None
    assert village.rows(PeerQuestion)[0].closed_at is None
    assert village.rows(PostReport) == []


async def test_a_question_is_taken_back_everywhere_and_answers_have_a_limit(village: MuaraPantun) -> None:
    umkm = (files("bot.programme") / "umkm.toml").read_text("utf-8")
    village.asks(umkm.replace("answers_a_day = 10", "answers_a_day = 2"))
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    _, group = await linked(village)
    await _may_be_asked(village, wati)
    await _asks(village, sari, "Toples di mana?")
    for number in range(3):
        await village.types(wati, f"/start jawab-{village.rows(PeerQuestion)[0].id}")
        if number < 2:
            await village.types(wati, f"Jawaban {number}")
            await village.presses(wati, "Kirim tanpa nama")
    assert wati.last_heard == "Hari ini sudah 2 kali, ya. Besok boleh lagi. Terima kasih!"
    await village.strides(timedelta(hours=49))

    await village.presses(sari, "Tarik kembali")

    assert sari.last_heard == "Baik, sudah ditarik kembali di mana-mana."
    assert _was_asked(wati, "Toples di mana?") == 0
    assert "Toples" not in str(group.heard)
