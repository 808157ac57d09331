"""Does the list of cases show first what needs the trainer, and go where their thumb leads?"""

from datetime import timedelta
from typing import Any

from bot.sandbox.people import Person as Actor
from tests.people import MuaraPantun

SIGNS = "✋ pada saya · 🔔 baru\n💬 menunggu saya · 💤 ditunda"


async def _call_for_help(village: MuaraPantun, *names: str) -> list[Actor]:
    actors = [await village.participant(name) for name in names]
    for actor in actors:
        await village.types(actor, "/bantuan")
    return actors


async def _lists(village: MuaraPantun, person: Actor) -> dict[str, Any]:
    await village.types(person, "/kasus")
    return person.last_message


def _labels(message: dict[str, Any]) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message["reply_markup"]["inline_keyboard"]]


async def _on(village: MuaraPantun, person: Actor, message: dict[str, Any], label: str) -> dict[str, Any]:
    """What the message has become once the button was pressed."""
    number = message["message_id"]
    await village.presses(person, label, on=number)
    return next(one for one in person.messages if one["message_id"] == number)


async def test_what_needs_the_trainer_next_comes_first(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati, _tuti, _yuni = await _call_for_help(village, "Sari", "Wati", "Tuti", "Yuni")
    listed = await _lists(village, budi)
    for name in ("Sari", "Wati", "Tuti"):
        await village.presses(budi, f"🔔 {name}", on=listed["message_id"])
        await village.presses(budi, "✋ Saya tangani")
    await village.presses(budi, "💤 Tunda")
    await village.presses(budi, "3 hari")
    for talking, hers in ((sari, "Sari"), (wati, "Wati")):
        await village.presses(budi, f"✋ {hers}", on=(await _lists(village, budi))["message_id"])
        await village.presses(budi, "💬 Tulis pesan")
        await village.types(budi, f"Apa kabar, {hers}?")
        await village.presses(budi, "Selesai menulis")
        assert f"Apa kabar, {hers}?" in talking.last_heard
    await village.types(wati, "Mesinnya rusak")

    listed = await _lists(village, budi)

    assert _labels(listed) == [
        ["💬 Wati: minta bantuan"],
        ["🔔 Yuni: minta bantuan"],
        ["✋ Sari: minta bantuan"],
        ["💤 Tuti: minta bantuan"],
        ["✓ 4", "✋ 3", "🔔 1", "💬 1", "💤 1"],
    ]
    assert listed["text"] == f"Yang perlu disapa (4):\n{SIGNS}"


async def test_a_visit_that_was_noted_answers_her_too(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    [sari] = await _call_for_help(village, "Sari")
    await village.presses(budi, "✋ Saya tangani")
    await village.passes(days=2)
    await village.types(sari, "Mesinnya rusak")
    assert _labels(await _lists(village, budi))[0] == ["⏰ Sari: minta bantuan"]
    nudge = next(one for one in budi.messages if "Sudah sempat menyapa" in one.get("text", ""))

    await village.presses(budi, "Sudah saya sapa", on=nudge["message_id"])
    await village.presses(budi, "📞 Telepon, tersambung")

    assert _labels(await _lists(village, budi))[0] == ["✋ Sari: minta bantuan"]


async def test_who_has_waited_too_long_comes_before_all(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    await village.trainer("Budi")
    await _call_for_help(village, "Sari")
    await village.passes(days=4)
    await _call_for_help(village, "Wati")

    listed = await _lists(village, ratna)

    assert _labels(listed)[:2] == [["⏰ Sari: minta bantuan"], ["🔔 Wati: minta bantuan"]]


async def test_filters_and_pages_turn_in_the_same_message(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    await _call_for_help(village, *(f"Sari {number:02}" for number in range(1, 12)))
    listed = await _lists(village, budi)
    await village.presses(budi, "🔔 Sari 07", on=listed["message_id"])
    await village.presses(budi, "✋ Saya tangani")
    heard_before = len(budi.messages)

    new = await _on(village, budi, listed, "🔔 11")
    assert new["text"] == (f"Yang baru, belum ada yang menangani (10):\nHalaman 1 dari 2\n{SIGNS}")
    assert _labels(new)[-2:] == [["Berikutnya »"], ["📋 11", "✋ 1", "✓ 10", "💬 1", "💤 0"]]
    second = await _on(village, budi, new, "Berikutnya »")

    assert _labels(second) == [
        ["🔔 Sari 10: minta bantuan"],
        ["🔔 Sari 11: minta bantuan"],
        ["« Sebelumnya"],
        ["📋 11", "✋ 1", "✓ 10", "💬 1", "💤 0"],
    ]
    mine = await _on(village, budi, second, "✋ 1")
    assert _labels(mine)[0] == ["✋ Sari 07: minta bantuan"]
    aside = await _on(village, budi, mine, "💤 0")
    assert aside["text"].startswith("Yang saya tunda (0):")
    assert _labels(aside) == [["📋 11", "✋ 1", "🔔 10", "💬 1", "✓ 0"]]
    assert len(budi.messages) == heard_before
    theirs = await _on(village, tini, await _lists(village, tini), "Berikutnya »")
    assert _labels(theirs)[-3] == ["👤 Sari 07: minta bantuan · Budi"]


async def test_a_page_that_is_gone_shows_the_last_there_is(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    first, *_ = await _call_for_help(village, *(f"Sari {number:02}" for number in range(1, 10)))
    listed = await _lists(village, budi)
    await village.types(first, "/berhenti")
    await village.presses(first, "Ya, berhenti")

    listed = await _on(village, budi, listed, "Berikutnya »")

    assert listed["text"] == f"Yang perlu disapa (8):\n{SIGNS}"
    assert len(_labels(listed)) == 9


async def test_a_coordinator_looks_at_one_cohort_and_keeps_it_by_filters(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    village.founded("KENANGA", "Angkatan Kenanga")
    [_sari] = await _call_for_help(village, "Sari")
    wati = await village.participant("Wati", "KENANGA")
    await village.types(wati, "/bantuan")
    listed = await _lists(village, ratna)
    assert _labels(listed)[-1] == ["🏷 Semua angkatan"]

    asked = await _on(village, ratna, listed, "🏷 Semua angkatan")
    assert _labels(asked) == [["Semua angkatan"], ["Angkatan Kenanga"], ["Angkatan Melati"]]
    only = await _on(village, ratna, asked, "Angkatan Kenanga")
    still = await _on(village, ratna, only, "🔔 1")

    assert only["text"] == f"Yang perlu disapa (1):\nAngkatan: Angkatan Kenanga\n{SIGNS}"
    assert _labels(still) == [
        ["🔔 Wati: minta bantuan"],
        ["📋 1", "✋ 0", "✓ 1", "💬 0", "💤 0"],
        ["🏷 Angkatan Kenanga"],
    ]


async def test_the_same_list_in_english(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, "English")
    await _call_for_help(village, "Sari")

    await village.strides(timedelta(minutes=1))
    await village.types(budi, "/cases")

    assert budi.last_heard == "Who needs a word (1):\n✋ with me · 🔔 new\n💬 waiting for me · 💤 put off"
