"""Does an announcement from the office get queued, followed and summed up?"""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select, update

from bot.commands import broadcast
from bot.commands.broadcast import STILL_FOR, Patience
from storage.tables import Broadcast, BroadcastAnswer, Chat, Delivery, Outgoing, Person, RoleGrant
from storage.vocabulary import DeliveryStatus, Role
from tests.commands.conftest import Office
from tests.programme.sources import programme, question

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture
def kutim(office: Office) -> int:
    cohort_id = office.has_cohort("KUTIM-1")
    office.has_participant("Sari", cohort_id, chat=7_001)
    office.has_participant("Wati", cohort_id, chat=7_002)
    office.has_participant("Markus", office.has_cohort("PAPUA-1"), chat=7_003)
    return cohort_id


def _told(office: Office) -> set[str]:
    with office.records() as records:
        return set(
            records.exec(select(Person.name).join(Delivery, col(Delivery.person_id) == col(Person.id)))
        )


def test_a_cohort_is_told_and_nobody_else(office: Office, kutim: int) -> None:
    ended = office.types("broadcast", "--cohort", "kutim-1", "--text", "Besok kumpul", "--detach")

    assert (ended.status, ended.out) == (0, "Broadcast 1 is queued for 2 people.\n")
    assert "To 2 people: Sari, Wati\n" in ended.err
    assert _told(office) == {"Sari", "Wati"}
    with office.records() as records:
        assert records.exec(select(Broadcast)).one().author_id is None
        bodies = [outgoing.body for outgoing in records.exec(select(Outgoing))]
    assert len(bodies) == 2
    assert all("Besok kumpul" in body for body in bodies)


def test_all_cohorts_are_told_from_a_file(office: Office, kutim: int) -> None:
    file = office.has_file("words.txt", "\ufeffSelamat pagi 🌱\n")

    ended = office.types("broadcast", "--all", "--text-file", file, "--detach")

    assert ended.out == "Broadcast 1 is queued for 3 people.\n"
    with office.records() as records:
        content = records.exec(select(Broadcast)).one().content
    assert content["body"]["text"] == "Selamat pagi 🌱"


def test_above_the_size_of_the_programme_it_waits_for_a_coordinator(office: Office, kutim: int) -> None:
    above_one = programme(question("news", "text"), more="[broadcast]\nsecond_approval_above = 1\n")
    office.sets(PROGRAMME=str(office.has_file("programme.toml", above_one)))
    whom = ("broadcast", "--cohort", "KUTIM-1", "--text", "Besok kumpul")

    alone = office.types(*whom)
    assert (alone.status, alone.out) == (1, "")
    assert "Invite a coordinator, or choose fewer people" in alone.said
    with office.records() as records:
        records.add(Chat(telegram_id=8_001))
        records.flush()
        dewi = Person(name="Dewi", chat_id=8_001, language="id", timezone="Asia/Makassar", created_at=NOW)
        records.add(dewi)
        records.flush()
        records.add(RoleGrant(person_id=dewi.id, role=Role.COORDINATOR, cohort_id=None, granted_at=NOW))
    waits = office.types(*whom)

    assert (waits.status, _told(office)) == (0, set())
    assert waits.out == (
        "Broadcast 1 is queued and waits: for more than 1 people a coordinator agrees first. Asked: Dewi.\n"
    )


def test_where_nobody_can_be_reached_nothing_is_queued(office: Office, kutim: int) -> None:
    ended = office.types("broadcast", "--all", "--role", "trainer", "--role", "partner", "--text", "Halo")

    assert ended.status == 1
    assert ended.out == ""
    assert ended.err.count("\n") == 1
    assert _told(office) == set()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--text", "Halo"], "give either --cohort CODE or --all"),
        (["--all", "--cohort", "KUTIM-1", "--text", "Halo"], "give either --cohort CODE or --all"),
        (["--all"], "give either --text TEXT or --text-file FILE"),
        (["--all", "--text", "Halo", "--text-file", "words.txt"], "give either --text TEXT"),
        (["--all", "--text", " \n"], "the text is empty"),
        (["--all", "--text", "x" * 4097], "the text has 4097 characters; Telegram takes 4096"),
        (["--all", "--text", "Halo {nama} {harga}"], "{harga} is not known"),
        (["--all", "--text-file", "nowhere.txt"], "does not exist"),
        (["--all", "--text-file", "latin.txt"], "is not UTF-8 text"),
        (["--all", "--text", "Halo", "--role", "mayor"], "'mayor'"),
    ],
)
def test_what_cannot_be_announced_is_wrong_usage(
    office: Office, kutim: int, words: list[str], why: str
) -> None:
    office.has_file("words.txt", "Halo")
    office.has_file("latin.txt", "Caf\xe9".encode("latin-1"))

    ended = office.types("broadcast", *words, "--detach")

    assert ended.status == 2
    assert why in ended.said
    assert _told(office) == set()


def test_a_closed_cohort_is_told_nothing(office: Office) -> None:
    office.has_cohort("OLD", closed=True)

    ended = office.types("broadcast", "--cohort", "OLD", "--text", "Halo", "--detach")

    assert ended.status == 1
    assert "has been closed" in ended.err


def _meanwhile(office: Office, happens: Callable[[], None]) -> threading.Thread:
    """Lets something happen once the broadcast has been queued."""

    def waits() -> None:
        while not _told(office):
            time.sleep(0.02)
        happens()

    thread = threading.Thread(target=waits)
    thread.start()
    return thread


def test_a_broadcast_is_followed_to_its_end(
    office: Office, kutim: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcast, "LOOK_EVERY_SECONDS", 0.05)

    def the_bot_sends() -> None:
        for status, name in [(DeliveryStatus.SENT, "Sari"), (DeliveryStatus.FAILED, "Wati")]:
            with office.records() as records:
                person = records.exec(select(Person.id).where(col(Person.name) == name)).one()
                records.exec(update(Delivery).where(col(Delivery.person_id) == person).values(status=status))

    bot = _meanwhile(office, the_bot_sends)
    ended = office.types("broadcast", "--cohort", "KUTIM-1", "--text", "Halo")
    bot.join()

    assert ended.status == 0
    assert ended.out == "Broadcast 1 to 2 people: 1 sent, 0 unreachable, 1 failed, 0 cancelled.\n"
    assert "2/2" in ended.err


def test_whoever_stops_following_leaves_the_broadcast_queued(
    office: Office, kutim: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def presses_ctrl_c(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.commands.broadcast.time.sleep", presses_ctrl_c)

    ended = office.types("broadcast", "--cohort", "KUTIM-1", "--text", "Halo")

    assert (ended.status, ended.out) == (1, "")
    assert "No longer following; broadcast 1 stays queued." in ended.err
    assert _told(office) == {"Sari", "Wati"}


def test_when_nothing_moves_for_a_minute_it_is_said(
    office: Office, kutim: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broadcast, "STILL_FOR", timedelta())
    looks = []

    def looks_a_while(_seconds: float) -> None:
        looks.append(1)
        if len(looks) == 5:
            raise KeyboardInterrupt

    monkeypatch.setattr("bot.commands.broadcast.time.sleep", looks_a_while)

    ended = office.types("broadcast", "--cohort", "KUTIM-1", "--text", "Halo")

    assert ended.said.count("the bot does not seem to run") == 1


def test_patience_runs_out_once_for_each_standstill() -> None:
    patience = Patience(NOW)

    assert not patience.runs_out(0, NOW + STILL_FOR - timedelta(seconds=1))
    assert patience.runs_out(0, NOW + STILL_FOR)
    assert not patience.runs_out(0, NOW + STILL_FOR * 5)
    assert not patience.runs_out(1, NOW + STILL_FOR * 6)
    assert not patience.runs_out(1, NOW + STILL_FOR * 7 - timedelta(seconds=1))
    assert patience.runs_out(1, NOW + STILL_FOR * 7)


def test_only_those_are_told_of_whom_it_is_true(office: Office, kutim: int) -> None:
    ended = office.types("broadcast", "--all", "--to", "cohort = papua-1", "--text", "Halo", "--detach")

    assert ended.out == "Broadcast 1 is queued for 1 people.\n"
    assert _told(office) == {"Markus"}


def test_whom_it_would_reach_is_said_before_anything_is_queued(office: Office, kutim: int) -> None:
    for number in range(4):
        office.has_participant(f"Ani {number}", kutim, chat=7_010 + number)
    office.has_participant("Yusuf", kutim)

    ended = office.types(
        "broadcast",
        "--all",
        "--to",
        "not trainer = nobody or trainer = nobody",
        "--text",
        "Halo",
        "--dry-run",
    )

    assert ended.status == 0
    named, left_out = ended.out.splitlines()
    assert (named.startswith("To 7 people: "), named.count(","), named.endswith(", …")) == (True, 5, True)
    assert "not linked by Telegram" in left_out
    assert _told(office) == set()


def test_a_query_that_cannot_be_read_is_explained_where_it_stands(office: Office, kutim: int) -> None:
    ended = office.types("broadcast", "--all", "--to", "town = Sangatta", "--text", "Halo", "--detach")

    assert ended.status == 2
    assert "--to" in ended.err
    assert "from sign 1 on: “town”" in " ".join(ended.err.split())
    with office.records() as records:
        assert records.exec(select(Broadcast)).all() == []


def test_the_announcements_are_listed_and_one_is_shown_with_its_people_and_reasons(
    office: Office, kutim: int
) -> None:
    office.types("broadcast", "--cohort", "KUTIM-1", "--text", "Besok kumpul di balai", "--detach")
    with office.records() as records:
        for name, status, error in (
            ("Sari", DeliveryStatus.SENT, None),
            ("Wati", DeliveryStatus.UNREACHABLE, "blocked"),
        ):
            person = records.exec(select(Person).where(col(Person.name) == name)).one()
            copy = records.exec(select(Delivery).where(col(Delivery.person_id) == person.id)).one()
            copy.status, copy.error, copy.sent_at = status, error, NOW
            records.add(copy)
            if status is DeliveryStatus.SENT:
                records.add(
                    BroadcastAnswer(broadcast_id=1, person_id=person.id, option="paham", answered_at=NOW)
                )

    listed, shown = office.types("broadcast", "list"), office.types("broadcast", "show", "1")

    head, line = (row.split("\t") for row in listed.out.splitlines())
    told = dict(zip(head, line, strict=True))
    assert (listed.status, told["number"], told["state"], told["by"]) == (0, "1", "sending", "the office")
    assert (told["sent"], told["unreachable"], told["answered"]) == ("1", "1", "1")
    assert told["begins"] == "Besok kumpul di balai"
    first, _, sari, wati = shown.out.splitlines()
    assert first == "Announcement 1 is sending, by the office: Besok kumpul di balai"
    assert sari == "Sari\tsent\t2026-03-02 09:00\tUnderstood\t-"
    assert wati.split("\t")[-1] == "closed the chat with the bot"
    assert office.types("broadcast", "show", "7").status == 1
    assert office.types("broadcast", "list", "--latest", "0").status == 2
