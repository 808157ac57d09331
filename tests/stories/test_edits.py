"""Does a message that its author changes change what it was taken as?"""

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import samples
from bot.sandbox.people import Person as Actor
from storage import people
from storage.tables import Answer, EvidenceItem, FormerWords, Message
from storage.vocabulary import CaseReason, CheckInStatus, Role
from tests.people import MuaraPantun


async def _edits(village: MuaraPantun, person: Actor, message: dict[str, object], text: str) -> None:
    person.edits(int(str(message["message_id"])), text)
    await village.settle()


async def _sends(village: MuaraPantun, person: Actor, text: str) -> dict[str, object]:
    sent = person.types(text)
    await village.settle()
    return sent


async def _talks(village: MuaraPantun, sari: Actor, budi: Actor) -> None:
    await village.types(sari, "/bantuan")
    await village.presses(sari, "Alat")
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")


async def test_who_edits_the_message_they_answered_with_edits_that_answer(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = await _sends(village, sari, "200rb")
    question = sari.last_heard

    await _edits(village, sari, sales, "250rb")

    assert "Rp250.000" in sari.last_heard.replace("\xa0", "").replace(" ", "")
    assert sari.heard[-2] == question
    assert village.given(village.check_ins(sari)[0])["sales"] == 250_000
    former, now = village.rows(Answer, question="sales")
    assert (former.value, former.raw, now.raw) == (200_000, "200rb", "250rb")
    assert former.replaced_at == now.answered_at == village.clock.now()


async def test_an_edit_that_leads_elsewhere_asks_what_follows_there(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    said = await _sends(village, sari, "maju")
    await village.types(sari, "200rb")
    await village.types(sari, "5")

    await _edits(village, sari, said, "macet")

    assert village.given(village.check_ins(sari)[0])["status"] == "stuck"
    assert [case.reason for case in village.cases(sari)] == [CaseReason.SAID_STUCK]
    assert sari.last_heard == "Apa yang paling menghambat?"


async def test_a_question_that_an_edit_makes_needless_loses_its_buttons(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    said = await _sends(village, sari, "macet")
    await village.types(sari, "200rb")
    await village.types(sari, "5")
    needless = sari.last_message

    await _edits(village, sari, said, "maju")

    assert needless["text"] == "Apa yang paling menghambat?"
    assert village.check_ins(sari)[0].status is CheckInStatus.COMPLETED
    (stands,) = [message for message in sari.messages if message["message_id"] == needless["message_id"]]
    assert "reply_markup" not in stands


async def test_an_edit_after_the_thanks_shows_what_is_recorded_now(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = await _sends(village, sari, "200rb")
    while village.check_ins(sari)[0].status is not CheckInStatus.COMPLETED:
        await village.presses(sari, 0, on=sari.last_message["message_id"])

    await _edits(village, sari, sales, "300rb")

    assert sari.last_heard.startswith("Sudah diubah. Tercatat sekarang:")
    assert "300.000" in sari.last_heard


async def test_an_edit_that_is_no_answer_keeps_the_old_one_and_says_so(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = await _sends(village, sari, "200rb")

    await _edits(village, sari, sales, "lumayan")
    heard = sari.last_heard
    await _edits(village, sari, sales, "210rb")

    assert "Jawaban yang lama tetap tercatat" in heard
    assert village.given(village.check_ins(sari)[0])["sales"] == 210_000


async def test_an_edited_amount_that_can_mean_two_is_asked_about(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = await _sends(village, sari, "200rb")

    await _edits(village, sari, sales, "1.5")
    kept = village.given(village.check_ins(sari)[0])["sales"]
    await village.presses(sari, 0, on=sari.last_message["message_id"])

    assert kept == 200_000
    meant = village.given(village.check_ins(sari)[0])["sales"]
    assert meant != kept
    assert [answer.raw for answer in village.rows(Answer, question="sales")] == ["200rb", "1.5"]


async def test_an_unclear_amount_is_put_right_by_editing_it(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = await _sends(village, sari, "1.5")

    await _edits(village, sari, sales, "1,5 jt")

    assert village.given(village.check_ins(sari)[0])["sales"] == 1_500_000


async def test_an_answer_whose_meaning_was_pressed_is_edited_too(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(sari, "maju")
    sales = await _sends(village, sari, "1.5")
    await village.presses(sari, 0, on=sari.last_message["message_id"])

    await _edits(village, sari, sales, "175rb")

    assert village.given(village.check_ins(sari)[0])["sales"] == 175_000


async def test_an_edited_note_keeps_what_it_said_before(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    note = await _sends(village, sari, "Alhamdulillah laku 20 bungkus hari ini")

    await _edits(village, sari, note, "Alhamdulillah laku 25 bungkus hari ini")

    assert sari.last_heard == "Baik, catatannya sudah saya ubah. 📝"
    assert [kept.text for kept in village.rows(Message)] == ["Alhamdulillah laku 25 bungkus hari ini"]
    assert [former.text for former in village.rows(FormerWords)] == ["Alhamdulillah laku 20 bungkus hari ini"]


async def test_a_note_that_becomes_a_call_for_help_is_heard(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    note = await _sends(village, sari, "Alhamdulillah laku 20 bungkus hari ini")

    await _edits(village, sari, note, "Usaha saya macet, dagangan tidak laku")
    once = len(budi.heard)
    await _edits(village, sari, note, "Usaha saya macet, dagangan tidak laku ya")

    assert [case.reason for case in village.cases(sari)] == [CaseReason.SAID_STUCK]
    assert len(budi.heard) == once


async def test_a_note_that_becomes_a_wish_to_leave_is_asked_about(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    note = await _sends(village, sari, "Alhamdulillah laku 20 bungkus hari ini")

    await _edits(village, sari, note, "Saya mau berhenti ikut program ini")

    assert "Ya, berhenti" in sari.buttons


async def test_an_answer_that_a_trainer_entered_is_edited_by_them_until_the_participant_corrects_it(
    village: MuaraPantun,
) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.friday()
    await village.types(budi, "/laporkan Sari")
    await village.types(budi, "maju")
    sales = await _sends(village, budi, "450rb")
    await village.types(budi, "5")

    await _edits(village, budi, sales, "550rb")
    told = sari.last_heard
    await village.presses(sari, "✏️ Ubah")
    await village.presses(sari, "Penjualan 7 hari: Rp 550.000")
    await village.types(sari, "600rb")
    await _edits(village, budi, sales, "650rb")

    assert "Penjualan 7 hari: Rp 550.000" in told
    assert budi.last_heard == "Jawaban yang tercatat: Rp 600.000. Mau diubah?"
    hand = village.person(budi).id
    given = [(answer.value, answer.entered_by) for answer in village.rows(Answer, question="sales")]
    assert given == [(450_000, hand), (550_000, hand), (600_000, None)]


async def test_edited_words_change_where_they_were_passed_on(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    said = await _sends(village, sari, "Besok <saja>")
    before = len(budi.messages)

    await _edits(village, sari, said, "Lusa <saja>")

    assert len(budi.messages) == before
    assert budi.last_heard == "💬 Sari:\nLusa <saja>"
    assert budi.buttons[:2] == ["💬 Balas", "✅ Selesaikan"]


async def test_a_trainer_s_edit_reaches_the_participant(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    said = await _sends(village, budi, "Saya datang Senin")

    await _edits(village, budi, said, "Saya datang Selasa")

    assert sari.last_heard == "💬 Budi (pendamping):\nSaya datang Selasa"
    assert not any("Senin" in heard for heard in sari.heard)


async def test_an_edited_caption_changes_where_it_was_passed_on(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    voice = sari.sends_voice(caption="Tentang kue")
    await village.settle()

    await _edits(village, sari, voice, "Tentang kue lumpur")

    assert budi.last_message["caption"] == "💬 Sari:\nTentang kue lumpur"
    assert budi.buttons[:2] == ["💬 Balas", "✅ Selesaikan"]
    assert not any("Diperbaiki" in heard for heard in budi.heard)


async def test_a_file_that_telegram_names_anew_is_the_same_file(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    photo = sari.sends_photo(caption="Kue lapis")
    await village.settle()

    await _edits(village, sari, photo, "Kue lumpur")

    (note,) = village.rows(Message)
    assert note.text == "Kue lumpur"
    assert len(village.rows(EvidenceItem)) == 1


async def test_what_no_longer_fits_comes_again_after_a_line_that_says_so(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    said = await _sends(village, sari, "Besok saja")
    long = "k" * 4096

    await _edits(village, sari, said, long)

    assert budi.heard[-2:] == ["✏️ Diperbaiki oleh Sari:", long]


async def test_a_trainer_who_serves_no_longer_edits_nothing(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    said = await _sends(village, budi, "Saya datang Senin")
    with village.app.begin() as work:
        people.revoke(work.session, village.person(budi).id, Role.TRAINER)

    await _edits(village, budi, said, "Saya datang Selasa")

    assert "Saya datang Senin" in sari.heard[-1]


@pytest.mark.parametrize("first", ["/kabarr", "/menu"])
async def test_an_edit_of_what_was_nothing_of_theirs_changes_nothing(
    village: MuaraPantun, first: str
) -> None:
    sari = await village.participant("Sari")
    sent = await _sends(village, sari, first)
    before = len(sari.heard)

    await _edits(village, sari, sent, "maju")

    assert len(sari.heard) == before
    assert village.rows(Message) == []


def _file(message: dict[str, Any]) -> str:
    return str(message["photo"][-1]["file_unique_id"])


async def test_a_photo_that_is_replaced_is_replaced_at_the_other_side_both_ways(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    shown = sari.sends_photo(caption="Kue lapis")
    await village.settle()
    stands = budi.last_message["message_id"]

    now = sari.replaces_photo(shown["message_id"], caption="Kue lumpur")
    await village.settle()
    assert _file(budi.last_message) == _file(now) != _file(shown)
    assert (budi.last_message["message_id"], budi.last_message["caption"]) == (stands, "💬 Sari:\nKue lumpur")
    assert budi.buttons[:2] == ["💬 Balas", "✅ Selesaikan"]
    bare = sari.replaces_photo(shown["message_id"], samples.png(red=9))
    await village.settle()
    assert _file(budi.last_message) == _file(bare)
    assert budi.last_message["caption"] == "💬 Sari:"
    assert [(kept.text, kept.kind) for kept in village.rows(Message, kind="photo")] == [(None, "photo")]
    assert [kept.file_id for kept in village.rows(EvidenceItem)] == [bare["photo"][-1]["file_id"]]

    words = await _sends(village, budi, "Bentuknya begini")
    drawn = budi.replaces_photo(int(str(words["message_id"])), caption="Begini")
    await village.settle()
    assert _file(sari.last_message) == _file(drawn)
    assert sari.last_message["caption"] == "💬 Budi (pendamping):\nBegini"
    assert "text" not in sari.last_message

    sari.deletes(sari.last_message["message_id"])
    last = budi.replaces_photo(int(str(words["message_id"])), samples.png(red=77))
    await village.settle()
    assert "✏️ Diperbaiki oleh Budi (pendamping):" in sari.heard
    assert _file(sari.last_message) == _file(last)


async def test_a_photo_of_an_album_is_replaced_where_it_stands(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await _talks(village, sari, budi)
    first, second = sari.sends_album(count=2, caption="Kue lapis")
    sari.replaces_photo(first["message_id"], samples.png(red=11), caption="Kue cucur")
    await village.settle()
    await village.strides(timedelta(seconds=2))

    now = sari.replaces_photo(second["message_id"], samples.png(red=12))
    await village.settle()

    one, two = budi.messages[-2:]
    assert one["caption"] == "💬 Sari:\nKue cucur"
    assert _file(one) not in {_file(first), _file(two)}
    assert _file(two) == _file(now)
