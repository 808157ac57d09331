"""Does an update that cannot be handled leave everybody else served?"""

from collections.abc import Callable

import pytest

from bot.jobs.sweep import TICKS
from bot.sandbox import oddities
from bot.services import notes
from bot.services.incoming import IncomingMessage
from bot.services.work import Work
from storage.tables import Incoming, Message, Outgoing
from storage.tables import Participant as Place
from storage.tables import Person as Somebody
from storage.vocabulary import InboxState
from tests.people import MuaraPantun

NOTED = "Terima kasih, sudah saya catat. 📝"
SORRY = "Maaf, ada yang salah di pihak kami."
STUMBLES = "tersandung"


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes a certain word makes the program raise after it has changed something."""
    take = notes.take

    def stumble(work: Work, participant: Place, person: Somebody, incoming: IncomingMessage) -> None:
        take(work, participant, person, incoming)
        work.session.flush()
        if incoming.text == STUMBLES:
            raise ZeroDivisionError("nobody thought of this")

    monkeypatch.setattr(notes, "take", stumble)


@pytest.mark.parametrize("oddity", [oddities.tap_without_chat_instance, oddities.message_without_date])
async def test_an_update_that_cannot_be_read_is_set_aside_and_its_sender_hears_of_it(
    village: MuaraPantun, oddity: Callable[..., int]
) -> None:
    sari, rina = await village.participant("Sari"), await village.participant("Rina")

    rina.types("100rb")
    oddity(village.emulator, sari)
    rina.types("200rb")
    await village.settle()

    [aside] = village.rows(Incoming, state=InboxState.FAILED)
    assert aside.body is not None
    assert "Traceback" in (aside.error or "")
    assert sari.last_heard.startswith(SORRY)
    assert rina.heard.count(NOTED) == 2
    assert village.bot.is_idle()


async def test_a_stranger_s_unreadable_update_is_answered_too(village: MuaraPantun) -> None:
    stranger = village.emulator.person("Orang Baru")
    stranger.opens()

    oddities.message_without_date(village.emulator, stranger)
    await village.settle()

    assert stranger.last_heard.startswith(SORRY)


async def test_what_a_later_version_of_telegram_adds_is_read_around(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    oddities.message_from_the_future(village.emulator, sari, "250rb")
    oddities.update_of_unknown_kind(village.emulator)
    await village.settle()

    assert sari.last_heard == NOTED
    assert village.rows(Incoming, state=InboxState.FAILED) == []
    assert village.rows(Message)[-1].text == "250rb"


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"message": None},
        {"message": []},
        {"message": "text"},
        {"message": {"from": {"id": "nobody"}}},
        {"message": {"from": {"id": 2**64 - 1}, "chat": {"id": 2**64 - 1}}},
        {"callback_query": {"id": 5, "from": None}},
        {"my_chat_member": {"chat": {}}},
    ],
    ids=str,
)
async def test_whatever_nonsense_comes_the_next_person_is_served(
    village: MuaraPantun, update: dict[str, object]
) -> None:
    sari = await village.participant("Sari")

    village.emulator.updates.inject(update)
    await village.types(sari, "250rb")

    assert sari.last_heard == NOTED


async def test_a_mistake_in_the_middle_of_a_batch_takes_back_its_own_changes_and_no_others(
    village: MuaraPantun, stumbling: None
) -> None:
    sari, rina, tono = [await village.participant(name) for name in ("Sari", "Rina", "Tono")]

    sari.types("250rb")
    rina.types(STUMBLES)
    tono.types("100rb")
    rina.types("200rb")
    await village.settle()

    assert [message.text for message in village.rows(Message)] == ["250rb", "100rb", "200rb"]
    assert (sari.last_heard, tono.last_heard) == (NOTED, NOTED)
    assert rina.heard[-2].startswith(SORRY)
    assert rina.last_heard == NOTED
    [aside] = village.rows(Incoming, state=InboxState.FAILED)
    assert "ZeroDivisionError: nobody thought of this" in (aside.error or "")


async def test_nobody_is_answered_twice_because_somebody_else_s_update_failed(
    village: MuaraPantun, stumbling: None
) -> None:
    people = [await village.participant(f"Peserta {number}") for number in range(6)]

    for person in people:
        person.types("250rb")
    people[3].types(STUMBLES)
    await village.settle()

    assert [person.heard.count(NOTED) for person in people] == [1] * 6
    assert len(village.rows(Message)) == 6


async def test_a_mistake_about_how_one_message_ended_does_not_stop_the_sending(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sari, rina = await village.participant("Sari"), await village.participant("Rina")
    settle = village.app.outbox._settle
    concluded: list[str | None] = []

    def stumble(session: object, now: object, ended: list[object]) -> None:
        for one in ended:
            if getattr(one, "chat_id", 0) == sari.id:
                raise ZeroDivisionError("nobody thought of this")
            concluded.append(getattr(one, "about", None))
        settle(session, now, ended)  # type: ignore[arg-type]  # what came is what is passed on

    monkeypatch.setattr(village.app.outbox, "_settle", stumble)
    await village.passes(days=4, hours=8)

    assert "Minggu ini usahanya bagaimana?" in sari.last_heard
    assert "Minggu ini usahanya bagaimana?" in rina.last_heard
    assert concluded
    assert {row.state for row in village.rows(Outgoing)} == {"sent"}
    assert "no conclusion could be drawn" in caplog.text


async def test_a_look_that_fails_does_not_keep_the_others_from_looking(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari = await village.participant("Sari")

    def stumble(begin: object) -> int:
        raise ZeroDivisionError("nobody thought of this")

    monkeypatch.setattr("bot.app.TICKS", (stumble, *TICKS))
    await village.passes(days=4, hours=8)

    assert "Minggu ini usahanya bagaimana?" in sari.last_heard
