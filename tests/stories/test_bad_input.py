"""Does whatever people press or type get the sentence a kind human would say, with nothing lost?"""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.buttons import GiveAnswer
from bot.sandbox.events import Json
from storage.tables import Answer, Incoming, Message
from storage.vocabulary import InboxState, Role
from tests.people import MuaraPantun

NO_LONGER_VALID = "Tombol itu tidak berlaku lagi. Ketik /menu untuk melihat yang bisa dilakukan."


def _data(message: Json, place: int = 0) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return str(buttons[place]["callback_data"])


def _is_untroubled(village: MuaraPantun) -> bool:
    return not village.rows(Incoming, state=InboxState.FAILED) and not village.emulator.refused


FORGERIES: dict[str, Callable[[str], str]] = {
    "nonsense": lambda _: "halo",
    "not base64": lambda _: "💥💥💥",
    "base64 of nothing": lambda _: urlsafe_b64encode(b"\0" * 20).decode(),
    "one sign changed": lambda data: data[:-1] + ("A" if data[-1] != "A" else "B"),
    "cut short": lambda data: data[:-4],
    "too long": lambda data: data + "AAAA",
}


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_button_does_nothing(village: MuaraPantun, forgery: str) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    sari.presses_data(FORGERIES[forgery](_data(sari.last_message)))
    await village.settle()

    assert sari.last_heard == NO_LONGER_VALID
    assert not village.rows(Answer)
    assert all(tap.answer is not None for tap in sari.taps)
    assert _is_untroubled(village)


async def test_a_press_that_comes_without_its_message_is_answered_in_the_chat_of_whoever_pressed(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")

    tap = {"id": "7", "from": sari.user.as_json(), "chat_instance": "1", "data": "halo"}
    village.emulator.updates.inject({"callback_query": tap})
    await village.settle()

    assert sari.last_heard == NO_LONGER_VALID


async def test_somebody_elses_button_does_nothing(village: MuaraPantun) -> None:
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")
    await village.friday()

    dewi.presses_data(_data(sari.last_message))
    await village.settle()

    assert dewi.last_heard == NO_LONGER_VALID
    assert not village.rows(Answer)


async def test_a_button_of_another_version_of_the_programme_says_so(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    check_in = village.check_ins(sari)[0].id
    seal = village.app.house.seal

    for button in (GiveAnswer(check_in, "mood", "good"), GiveAnswer(check_in, "status", "great")):
        sari.presses_data(button.pack(sari.id, seal))
        await village.settle()

        assert sari.last_heard == (
            "Pertanyaan itu sudah tidak dipakai lagi. Ketik /kabar untuk kabar yang sekarang."
        )
    assert not village.rows(Answer)


async def test_a_button_for_a_check_in_of_somebody_else_does_nothing(village: MuaraPantun) -> None:
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")
    await village.friday()
    stolen = GiveAnswer(village.check_ins(sari)[0].id, "status", "stuck")

    dewi.presses_data(stolen.pack(dewi.id, village.app.house.seal))
    await village.settle()

    assert "sudah tidak dipakai lagi" in dewi.last_heard
    assert not village.rows(Answer)


@pytest.mark.parametrize("typed", ["9", "8 hari", "sepuluh", "-3", "1,5", "🤷", "tiap hari", "99999999999"])
async def test_what_is_no_number_of_days_is_kept_and_asked_for_again(
    village: MuaraPantun, typed: str
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "Lewati")

    await village.types(sari, typed)

    assert sari.last_heard == (
        "Catatannya saya simpan.\nUntuk pertanyaan tadi, ketuk angkanya atau ketik angka 0 sampai 7, ya."
    )
    assert [note.text for note in village.rows(Message)] == [typed]

    await village.types(sari, "5")

    assert "Hari jalan: 5" in sari.last_heard


@pytest.mark.parametrize("typed", ["👍", "💰💰", "lumayan", "alhamdulillah cukup", "<b>", "dua"])
async def test_what_is_no_amount_is_kept_and_asked_for_again(village: MuaraPantun, typed: str) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan")

    await village.types(sari, typed)

    assert "Ketik seperti 250rb, 1,5 jt, atau 300.000" in sari.last_heard or (
        "bisa berarti beberapa angka" in sari.last_heard
    )
    assert [note.text for note in village.rows(Message)] == [typed]
    assert not village.rows(Answer, question="sales")


@pytest.mark.parametrize("typed", ["👍", "5", "entahlah", "..."])
async def test_what_is_none_of_the_choices_is_kept_and_asked_for_again(
    village: MuaraPantun, typed: str
) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    await village.types(sari, typed)

    assert "ketuk salah satu tombolnya" in sari.last_heard
    assert [note.text for note in village.rows(Message)] == [typed]


async def test_a_text_that_looks_like_a_broken_link_is_only_a_text(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    heard = len(sari.heard)

    await village.types(sari, "lihat https://[foto] ya")

    assert len(sari.heard) == heard + 1
    assert [note.text for note in village.rows(Message)] == ["lihat https://[foto] ya"]
    assert _is_untroubled(village)


@pytest.mark.parametrize(
    ("typed", "quoted"), [("250", "“250”"), ("bu " * 40 + "250", f"“{'bu ' * 20}…”")], ids=["short", "long"]
)
async def test_an_unclear_amount_is_quoted_in_short_and_kept_whole(
    village: MuaraPantun, typed: str, quoted: str
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan")

    await village.types(sari, typed)

    assert sari.last_heard.startswith(f"{quoted} bisa berarti beberapa angka.")
    assert [note.text for note in village.rows(Message)] == [typed]
    assert _is_untroubled(village)


async def test_a_tap_that_comes_after_the_check_in_was_closed_by_the_next_one_is_not_lost(
    village: MuaraPantun,
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    first = sari.last_message
    await village.answers(sari, "📈 Ada kemajuan")
    sales = sari.last_message
    await village.friday()

    sari.presses_data(_data(sales), on=first["message_id"])
    await village.settle()

    assert village.given(village.check_ins(sari)[0]) == {"status": "progress", "sales": 0}
    assert "jawaban untuk kabar yang lalu sudah dicatat" in sari.last_heard


async def test_a_burst_of_everything_at_once_is_all_kept(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()

    sari.presses("📈 Ada kemajuan")
    sari.types("200rb")
    sari.types("5")
    sari.types("Terima kasih bu")
    sari.sends_photo()
    await village.settle()

    assert village.given(village.check_ins(sari)[0]) == {"status": "progress", "sales": 200_000, "days": 5}
    assert [note.kind for note in village.rows(Message)] == ["text", "photo"]


async def test_a_participant_who_is_asked_while_writing_gets_both_kept(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.strides(timedelta(days=4, hours=6, minutes=50))
    sari.types("Hari ini ramai sekali")
    await village.friday()

    await village.answers(sari, "📈 Ada kemajuan")

    assert [note.text for note in village.rows(Message)] == ["Hari ini ramai sekali"]
    assert village.given(village.check_ins(sari)[0]) == {"status": "progress"}


async def test_an_answer_that_breaks_the_bot_is_apologised_for_and_kept(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sari = await village.participant("Sari")

    def broken(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr("bot.services.notes.take", broken)
    await village.types(sari, "Ada kabar baik")

    assert (
        sari.last_heard
        == "Maaf, ada yang salah di pihak kami. Pesannya tersimpan. Coba lagi sebentar lagi, ya."
    )
    (failed,) = village.rows(Incoming, state=InboxState.FAILED)
    assert "Ada kabar baik" in (failed.body or "")
    assert "a mistake of ours" in caplog.text


async def test_an_english_speaker_is_helped_in_english(village: MuaraPantun) -> None:
    anna = await village.participant("Anna")
    await village.types(anna, "/language")
    await village.presses(anna, "English")
    await village.friday()

    await village.answers(anna, "📈 Going well", "plenty")

    assert "I could not read an amount" in anna.last_heard

    await village.answers(anna, "Skip", "9")

    assert "please press a number or type one from 0 to 7" in anna.last_heard


async def test_a_name_with_signs_of_html_reaches_the_trainer_as_it_is(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = village.emulator.person("Sari")
    await village.enrols(sari, village.invitation(Role.TRAINEE), name="<i>Sari & co</i>")

    await village.types(sari, "/bantuan")

    assert "<i>Sari & co</i>" in budi.last_heard
    assert _is_untroubled(village)
