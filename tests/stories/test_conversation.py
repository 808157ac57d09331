"""Do a trainer and a participant reach each other through the bot, whatever they send?"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.faults import Refused
from bot.sandbox.people import Person as Actor
from storage.tables import Message
from storage.vocabulary import CaseStatus, Direction, Role
from tests.people import MuaraPantun

Sends = Callable[[Actor], Any]

KINDS: dict[str, Sends] = {
    "photo": lambda person: person.sends_photo(caption="Ini dagangannya"),
    "voice": lambda person: person.sends_voice(),
    "video": lambda person: person.sends_video(),
    "document": lambda person: person.sends_document(),
    "sticker": lambda person: person.sends_sticker(),
    "location": lambda person: person.sends_location(),
    "contact": lambda person: person.sends_contact(),
}


async def _asks_for_help(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    """Sari calls, Budi takes it."""
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.presses(budi, "Saya tangani")


async def _talks(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    await _asks_for_help(village, sari, budi)
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")


def _copies(village: MuaraPantun) -> list[str]:
    return [call.method for call in village.emulator.calls if call.method.startswith(("copy", "forward"))]


async def test_words_go_both_ways_with_a_name_before_them(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _asks_for_help(village, sari, budi)

    await village.presses(budi, "Tulis pesan")
    assert "Silakan tulis untuk Sari" in budi.last_heard
    await village.types(budi, "Ada apa, Bu?")
    await village.types(budi, "// Suaminya sakit")
    assert budi.last_heard == "🔒 Catatan tentang Sari tersimpan."
    budi.sends_photo(caption="//")
    await village.settle()
    assert "Catatannya masih kosong" in budi.last_heard
    await village.types(sari, "Mesin jahit saya rusak")

    assert sari.heard[-1] == "💬 Budi (pendamping):\nAda apa, Bu?"
    assert budi.last_heard == "💬 Sari:\nMesin jahit saya rusak"
    assert budi.buttons == ["💬 Balas", "✅ Selesaikan", "🏷️ Dibaca: 😟 Sedang macet"]
    assert [(message.direction, message.text) for message in village.rows(Message)] == [
        (Direction.OUT, "Ada apa, Bu?"),
        (Direction.IN, "Mesin jahit saya rusak"),
    ]


@pytest.mark.parametrize("kind", KINDS)
async def test_any_kind_of_message_reaches_the_participant(village: MuaraPantun, kind: str) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)

    KINDS[kind](budi)
    await village.settle()

    assert kind in sari.last_message
    assert "forward_origin" not in sari.last_message
    assert "💬 Budi (pendamping):" in "\n".join(sari.heard[-2:])
    assert _copies(village) == ["copyMessage"]


@pytest.mark.parametrize("kind", KINDS)
async def test_any_kind_of_message_reaches_the_trainer(village: MuaraPantun, kind: str) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)

    KINDS[kind](sari)
    await village.settle()

    assert kind in budi.last_message
    assert "💬 Sari:" in "\n".join(budi.heard[-2:])
    assert budi.buttons[:2] == ["💬 Balas", "✅ Selesaikan"]
    assert _copies(village) == ["copyMessage"]


async def test_a_caption_that_is_too_long_for_the_name_before_it_arrives_whole(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    caption = "k" * 1024

    sari.sends_photo(caption=caption)
    await village.settle()

    assert budi.heard[-2:] == ["💬 Sari:", caption]


@pytest.mark.parametrize("sign", ["x", "😀", "&", "<"])
async def test_the_longest_text_arrives_whole(village: MuaraPantun, sign: str) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    text = sign * (4096 // len(sign.encode("utf-16-le")) * 2)

    await village.types(sari, text)
    await village.types(budi, text)

    assert budi.heard[-2:] == ["💬 Sari:", text]
    assert sari.heard[-2:] == ["💬 Budi (pendamping):", text]


async def test_signs_are_passed_on_as_they_were_typed(village: MuaraPantun) -> None:
    budi = await village.trainer("B<i>udi")
    sari = village.emulator.person("Sari & <Co>")
    await village.enrols(sari, village.invitation(Role.TRAINEE))
    await _talks(village, sari, budi)

    await village.types(sari, "1 < 2 && <b>*_tebal_*</b>")

    assert "💬 B<i>udi (pendamping):\nAda apa, Bu?" in sari.heard
    assert budi.last_heard == "💬 Sari & <Co>:\n1 < 2 && <b>*_tebal_*</b>"


async def test_bold_letters_and_links_are_passed_on_too(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)

    link = '<a href="https://oss.go.id/?a=1&amp;b=2">di sini</a>'
    budi.composes(f"😀 Isi <b>sebelum <i>Jumat</i></b> &lt; {link}")
    await village.settle()

    assert sari.last_heard == "💬 Budi (pendamping):\n😀 Isi sebelum Jumat < di sini"
    text = sari.last_message["text"].encode("utf-16-le")
    marks = {
        mark["type"]: (text[2 * mark["offset"] :][: 2 * mark["length"]].decode("utf-16-le"), mark.get("url"))
        for mark in sari.last_message["entities"][1:]
    }
    assert marks == {
        "bold": ("sebelum Jumat", None),
        "italic": ("Jumat", None),
        "text_link": ("di sini", "https://oss.go.id/?a=1&b=2"),
    }


async def test_nobody_sees_a_number_or_an_account(village: MuaraPantun) -> None:
    budi = village.emulator.person("Budi", last_name="Santoso", username="budi_rahasia")
    await village.enrols(budi, village.invitation(Role.TRAINER), name="Pak Budi")
    sari = village.emulator.person("Sari", username="sari_rahasia")
    await village.enrols(sari, village.invitation(Role.TRAINEE), name="Bu Sari")
    await _talks(village, sari, budi)
    sari.sends_photo()
    budi.sends_voice()
    await village.settle()

    seen_by_sari, seen_by_budi = str(sari.chat.messages), str(budi.chat.messages)
    assert "budi_rahasia" not in seen_by_sari
    assert "Santoso" not in seen_by_sari
    assert str(budi.id) not in seen_by_sari
    assert "sari_rahasia" not in seen_by_budi
    assert str(sari.id) not in seen_by_budi


async def test_what_she_types_while_a_question_stands_goes_where_it_should(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/kabar")
    await village.answers(sari, "😟 Sedang macet")
    await village.presses(budi, "Saya tangani")

    await village.types(sari, "250rb")
    assert "Berapa hari usahanya jalan" in sari.last_heard
    await village.strides(timedelta(minutes=1))
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Butuh berapa?")
    await village.types(sari, "5")

    assert budi.last_heard == "💬 Sari:\n5"
    [check_in] = village.check_ins(sari)
    assert village.given(check_in) == {"status": "stuck", "sales": 250_000}


async def test_a_reply_to_the_trainers_words_is_no_answer_to_a_question(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    from_budi = sari.last_message["message_id"]
    await village.types(sari, "/kabar")
    await village.answers(sari, "📈 Ada kemajuan")

    sari.replies(from_budi, "300rb")
    await village.settle()

    assert budi.last_heard == "💬 Sari:\n300rb"
    [check_in] = village.check_ins(sari)
    assert "sales" not in village.given(check_in)


async def test_a_reply_of_the_trainers_goes_to_whom_it_answers(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await _asks_for_help(village, sari, budi)
    await village.types(sari, "Mesin saya rusak")
    from_sari = budi.last_message["message_id"]
    await _talks(village, wati, budi)

    budi.replies(from_sari, "Besok saya ke sana, Bu Sari")
    await village.settle()

    assert "Besok saya ke sana, Bu Sari" in sari.last_heard
    assert not any("Besok saya ke sana" in heard for heard in wati.heard)


@pytest.mark.parametrize("back", [1, 2])
async def test_a_reply_to_a_sticker_or_to_the_name_above_it_works_too(
    village: MuaraPantun, back: int
) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _asks_for_help(village, sari, budi)
    sari.sends_sticker()
    await village.settle()

    budi.replies(budi.messages[-back]["message_id"], "Apa maksudnya, Bu?")
    await village.settle()

    assert "Apa maksudnya, Bu?" in sari.last_heard


async def test_to_answer_what_nobody_has_taken_is_to_take_it(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.types(sari, "Mesin saya rusak")

    budi.replies(budi.last_message["message_id"], "Saya datang besok")
    await village.settle()

    assert "Saya datang besok" in sari.last_heard
    [case] = village.cases(sari)
    assert case.assigned_to == village.person(budi).id


async def test_a_message_to_somebody_who_blocked_the_bot_is_told_as_lost(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _asks_for_help(village, sari, budi)
    sari.blocks()
    await village.settle()

    await village.presses(budi, "Tulis pesan")
    assert "sedang tidak bisa dijangkau lewat bot" in budi.last_heard
    await village.types(budi, "Ada apa, Bu?")

    assert budi.last_heard.startswith("⚠️ Pesan Anda kepada Sari tidak sampai.")
    assert not any("Diteruskan kepada Sari" in heard for heard in budi.heard)


async def test_whoever_sends_what_telegram_does_not_copy_is_told_once(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    for receiver in (sari, budi):
        refused = Refused(400, "Bad Request: message can't be copied")
        village.emulator.faults.schedule(refused, "copyMessage", chat_id=receiver.id)

    sari.sends_sticker()
    budi.sends_sticker()
    await village.settle()

    for person in (sari, budi):
        told = [heard for heard in person.heard if "⚠️" in heard]
        assert len(told) == 1
        assert "tidak bisa diteruskan lewat bot" in told[0]
    assert "💬 Sari: stiker yang tidak bisa diteruskan" in budi.heard
    assert "💬 Budi (pendamping): stiker yang tidak bisa diteruskan" in sari.heard


async def test_words_to_a_trainer_who_is_gone_reach_the_coordinator(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    budi.deactivates()

    await village.types(sari, "Tolong, mesinnya terbakar")

    assert any(heard == "💬 Sari:\nTolong, mesinnya terbakar" for heard in ratna.heard)


async def test_the_writing_ends_with_the_button(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)

    await village.presses(budi, "Selesai menulis")
    assert "tidak diteruskan lagi" in budi.last_heard
    await village.types(budi, "Catatan untuk diri saya")

    assert not any("Catatan untuk diri saya" in heard for heard in sari.heard)
    assert "belum tahu untuk apa" in budi.last_heard


async def test_an_old_button_does_not_end_another_conversation_of_the_bot(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(ratna, "Tulis pesan")
    await village.types(ratna, "/siaran")

    await village.presses(ratna, "Selesai menulis")
    await village.types(ratna, "Besok kumpul di balai desa")

    assert ratna.last_heard == "Disiarkan untuk siapa?"


async def test_the_writing_ends_with_the_case(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    await village.presses(budi, "Selesaikan")
    await village.presses(budi, "Ada rencana baru")
    assert "Percakapan dengan Budi selesai untuk sekarang" in sari.last_heard

    await village.types(budi, "Halo?")

    assert not any("Halo?" in heard for heard in sari.heard)
    assert "belum tahu untuk apa" in budi.last_heard


async def test_the_writing_ends_when_the_participant_leaves(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    await village.types(budi, "Masih di sana?")
    assert "pesan tadi tidak diteruskan" in budi.last_heard
    await village.types(budi, "Halo?")
    assert "belum tahu untuk apa" in budi.last_heard

    assert not any("Masih di sana?" in heard or "Halo?" in heard for heard in sari.heard)
    assert village.cases(sari)[0].status is CaseStatus.RESOLVED


async def test_words_go_to_whoever_it_was_handed_to_before_they_take_it(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    await village.presses(budi, "Serahkan")
    await village.presses(budi, "Tini")

    await village.types(sari, "Halo?")

    assert tini.last_heard == "💬 Sari:\nHalo?"
    assert not any("Halo?" in heard for heard in budi.heard)


async def test_who_handed_the_case_over_writes_no_more(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    await village.presses(budi, "Serahkan")
    await village.presses(budi, "Tini")
    await village.presses(tini, "Saya tangani")

    await village.types(budi, "Halo?")
    await village.types(sari, "Halo juga")

    assert not any("Halo?" in heard for heard in sari.heard)
    assert tini.last_heard == "💬 Sari:\nHalo juga"
    assert not any("Halo juga" in heard for heard in budi.heard)


async def test_each_reads_in_their_own_language(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, "English")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.presses(budi, "I take it")
    await village.presses(budi, "Write a message")

    await village.types(budi, "Hello")
    await village.types(sari, "Halo")

    assert "💬 Budi (pendamping):\nHello" in sari.heard
    assert budi.last_heard == "💬 Sari:\nHalo"
    assert budi.buttons == ["💬 Reply", "✅ Resolve", "🏷️ Read as: 💬 Just saying hello"]


async def test_what_she_says_before_anybody_took_the_case_is_heard_too(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")

    await village.types(sari, "Mesin saya rusak")

    assert budi.last_heard == "💬 Sari:\nMesin saya rusak"
    assert budi.buttons == ["💬 Balas", "🏷️ Dibaca: 😟 Sedang macet"]
    assert "sudah saya teruskan kepada pendamping" in sari.last_heard
