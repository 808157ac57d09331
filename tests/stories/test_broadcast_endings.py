"""Does whoever announced learn who got it and who did not, and can they do something about it?"""

from datetime import timedelta

import pytest

from bot.sandbox.faults import Refused
from bot.sandbox.people import Person as Actor
from bot.services import broadcast_endings
from storage.tables import Broadcast, Participant
from tests.people import MuaraPantun

NEWS = "Besok kumpul di balai desa"


async def _announced(village: MuaraPantun, *fates: str) -> tuple[Actor, list[Actor]]:
    """One participant for each fate: "got", "answered", "blocked" or "failed"."""
    ratna = await village.coordinator("Ratna")
    people = [
        await village.participant(f"Sari {number}", cohort="MELATI")
        for number, _ in enumerate(fates, start=1)
    ]
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    refusals = {
        "blocked": Refused(403, "Forbidden: bot was blocked by the user"),
        "failed": Refused(400, "Bad Request: no luck"),
    }
    for person, fate in zip(people, fates, strict=True):
        if fate in refusals:
            village.emulator.faults.schedule(refusals[fate], "sendMessage", chat_id=person.id)
    await village.presses(ratna, 0)
    for person, fate in zip(people, fates, strict=True):
        if fate == "answered":
            await village.presses(person, 0)
    return ratna, people


def _copies(people: list[Actor]) -> list[int]:
    return [sum(NEWS in heard for heard in person.heard) for person in people]


def _on_the_report(ratna: Actor) -> int:
    return int(next(one["message_id"] for one in reversed(ratna.messages) if "Siaran selesai" in one["text"]))


@pytest.mark.parametrize(
    ("fate", "button", "said"),
    [
        ("got", "📬 Belum menjawab (1)", "• Sari 2"),
        ("blocked", "🚫 Tidak terjangkau (1)", "• Sari 2: menutup percakapan dengan bot"),
        ("failed", "⚠️ Belum menerima (1)", "• Sari 2: Telegram menolaknya, atau tidak memberi kabar"),
    ],
)
async def test_each_is_named_with_the_reason_in_plain_words(
    village: MuaraPantun, fate: str, button: str, said: str
) -> None:
    ratna, _ = await _announced(village, "answered", fate)
    await village.types(ratna, "/siaran")
    await village.presses(ratna, f"1: {NEWS}", on=ratna.messages[-2]["message_id"])

    await village.presses(ratna, button, on=_on_the_report(ratna))

    assert said in ratna.last_heard
    assert "Sari 1" not in ratna.last_heard


async def test_who_answered_has_surely_seen_it_and_of_the_others_nothing_is_claimed(
    village: MuaraPantun,
) -> None:
    ratna, _ = await _announced(village, "answered", "got")
    await village.types(ratna, "/siaran")
    await village.presses(ratna, f"1: {NEWS}", on=ratna.messages[-2]["message_id"])

    await village.presses(ratna, "💬 Menjawab (1)", on=_on_the_report(ratna))

    assert "Telegram tidak memberi tahu siapa yang membaca" in ratna.last_heard
    assert "• Sari 1" in ratna.last_heard


async def test_one_tap_sends_it_again_to_those_alone(village: MuaraPantun) -> None:
    ratna, people = await _announced(village, "got", "failed")
    await village.presses(ratna, "⚠️ Belum menerima (1)", on=_on_the_report(ratna))

    ratna.presses("🔁 Kirim lagi ke mereka")
    ratna.presses("🔁 Kirim lagi ke mereka")
    await village.settle()

    assert _copies(people) == [1, 1]
    assert len(village.rows(Broadcast)) == 2
    assert any("Sampai: 1" in heard and "Gagal: 0" in heard for heard in ratna.heard)
    await village.strides(timedelta(minutes=5))
    await village.types(ratna, "/siaran")
    await village.presses(ratna, f"1: {NEWS}", on=ratna.messages[-2]["message_id"])
    await village.presses(ratna, "⚠️ Belum menerima (1)")
    await village.presses(ratna, "🔁 Kirim lagi ke mereka")
    assert "Semua dari daftar ini sudah menerimanya" in ratna.last_heard
    assert _copies(people) == [1, 1]


async def test_what_a_repeat_of_the_repeat_has_brought_is_not_sent_again_from_the_first(
    village: MuaraPantun,
) -> None:
    ratna, people = await _announced(village, "got", "got", "failed")
    refused = Refused(400, "Bad Request: no luck")
    village.emulator.faults.schedule(refused, "sendMessage", chat_id=people[2].id)
    for copies in (0, 1):
        await village.presses(ratna, "⚠️ Belum menerima (1)", on=_on_the_report(ratna))
        await village.presses(ratna, "🔁 Kirim lagi ke mereka")
        await village.strides(timedelta(minutes=5))
        assert _copies(people) == [1, 1, copies]

    await village.types(ratna, "/siaran")
    await village.presses(ratna, f"1: {NEWS}", on=ratna.messages[-2]["message_id"])
    await village.presses(ratna, "⚠️ Belum menerima (1)")
    await village.presses(ratna, "🔁 Kirim lagi ke mereka")

    assert "Semua dari daftar ini sudah menerimanya" in ratna.last_heard
    assert _copies(people) == [1, 1, 1]
    ratna.edits(int(village.rows(Broadcast)[0].content["source"]), "/siaran Lusa kumpul")
    await village.settle()
    await village.presses(ratna, "✏️ Ubah")
    await village.types(ratna, "Lusa kumpul")
    assert "Akan diperbaiki di 2 orang" in ratna.last_heard


async def test_whoever_is_back_gets_it_by_the_same_tap(village: MuaraPantun) -> None:
    ratna, people = await _announced(village, "blocked", "blocked")
    people[0].opens("https://t.me/PendampingBot?start=x")
    await village.settle()
    await village.presses(ratna, "🚫 Tidak terjangkau (2)", on=_on_the_report(ratna))

    await village.presses(ratna, 0)

    assert _copies(people) == [1, 0]
    assert "Tidak terjangkau: 1 (Sari 2)" in ratna.last_heard


async def test_each_trainer_gets_the_names_of_their_own_people_in_one_message(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    ratna, people = await _announced(village, "failed", "failed", "failed", "got")
    with village.app.begin() as work:
        for person, trainer in zip(people, (budi, budi, tini, tini), strict=True):
            place = work.session.get_one(Participant, village.place(person).id)
            place.trainer_id = village.person(trainer).id
    await village.presses(ratna, "⚠️ Belum menerima (3)", on=_on_the_report(ratna))

    await village.presses(ratna, "👥 Berikan ke pelatih")

    assert "siaran belum diterima 2 peserta Anda" in budi.last_heard
    assert "Sari 1, Sari 2" in budi.last_heard
    assert "Sari 3" in tini.last_heard
    assert "Sari 1" not in tini.last_heard
    assert "diberikan ke 2 pelatih" in ratna.last_heard
    tini.blocks()
    await village.types(ratna, "/siaran")
    await village.presses(ratna, f"1: {NEWS}", on=ratna.messages[-2]["message_id"])
    await village.presses(ratna, "⚠️ Belum menerima (3)")
    await village.presses(ratna, "👥 Berikan ke pelatih")
    assert (
        "ke 0 pelatih. 1 pelatih sudah menerimanya hari ini. Belum bisa dihubungi: Tini." in ratna.last_heard
    )


async def test_many_names_come_a_page_at_a_time(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcast_endings, "PAGE", 2)
    ratna, _ = await _announced(village, "got", "got", "got")
    await village.presses(ratna, "📬 Belum menjawab (3)", on=_on_the_report(ratna))
    assert "Sari 3" not in ratna.last_heard

    await village.presses(ratna, "Berikutnya →")

    assert "• Sari 3" in ratna.last_heard
    assert "Sari 1" not in ratna.last_heard
