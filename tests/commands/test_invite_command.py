"""Does the office get a link that somebody can join by?"""

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from sqlmodel import select

from storage import keepsakes
from storage.tables import Invitation
from storage.vocabulary import Role
from tests.commands.conftest import Office

TOKEN = "123456:invented-Token"
PNG = b"\x89PNG"


class Telegram:
    """A Bot API that only knows who the bot is."""

    def __init__(self) -> None:
        self.status = 200
        self.answer: object = {"ok": True, "result": {"id": 1, "username": "pendamping_bot"}}
        self.asked: list[str] = []
        telegram = self

        class Door(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                telegram.asked.append(self.path)
                body = json.dumps(telegram.answer).encode()
                self.send_response(telegram.status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Keeps stderr for the command."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def telegram(office: Office) -> Iterator[Telegram]:
    telegram = Telegram()
    thread = threading.Thread(target=telegram.server.serve_forever, args=(0.01,))
    thread.start()
    office.sets(TELEGRAM_API_URL=telegram.url, BOT_TOKEN=TOKEN)
    yield telegram
    telegram.server.shutdown()
    thread.join()
    telegram.server.server_close()


def _the_bot_ran_before(office: Office) -> None:
    with office.records() as records:
        keepsakes.replace(records, "username", "remembered_bot")


def test_a_trainer_is_invited_by_a_link_whose_payload_is_nowhere_kept(
    office: Office, telegram: Telegram
) -> None:
    ended = office.types("invite", "--role", "trainer")

    assert ended.status == 0
    start, payload = ended.out.strip().split("?start=")
    assert start == "https://t.me/pendamping_bot"
    assert telegram.asked == [f"/bot{TOKEN}/getMe"]
    with office.records() as records:
        invitation = records.exec(select(Invitation)).one()
        assert invitation.role is Role.TRAINER
        assert invitation.token_hash == hashlib.sha256(payload.encode()).hexdigest()


def test_trainees_are_invited_into_their_cohort(office: Office, telegram: Telegram) -> None:
    cohort_id = office.has_cohort("KUTIM-1")

    ended = office.types("invite", "--role", "trainee", "--cohort", "kutim-1")

    assert ended.status == 0
    with office.records() as records:
        assert records.exec(select(Invitation)).one().cohort_id == cohort_id


def test_trainees_cannot_be_invited_without_a_cohort(office: Office, telegram: Telegram) -> None:
    ended = office.types("invite", "--role", "trainee")

    assert ended.status == 2
    assert "trainees join a cohort: add --cohort CODE" in ended.said


def test_nobody_is_invited_into_a_closed_cohort(office: Office, telegram: Telegram) -> None:
    office.has_cohort("OLD", closed=True)

    ended = office.types("invite", "--role", "trainee", "--cohort", "OLD")

    assert ended.status == 1
    assert "closed" in ended.err


@pytest.mark.parametrize(("name", "start"), [("link.png", PNG), ("link.SVG", b"<?xml")])
def test_the_link_is_drawn_as_the_files_name_says(
    office: Office, telegram: Telegram, name: str, start: bytes
) -> None:
    ended = office.types("invite", "--role", "coordinator", "--qr", name)

    assert ended.status == 0
    assert (office.folder / name).read_bytes().startswith(start)


def test_a_drawing_of_another_kind_is_wrong_usage(office: Office, telegram: Telegram) -> None:
    ended = office.types("invite", "--role", "trainer", "--qr", "link.bmp")

    assert ended.status == 2
    assert ".png or .svg" in ended.said


def test_no_invitation_is_left_behind_when_its_drawing_cannot_be_kept(
    office: Office, telegram: Telegram
) -> None:
    ended = office.types("invite", "--role", "trainer", "--qr", "no/such/folder/link.png")

    assert ended.status == 2
    assert ended.out == ""
    with office.records() as records:
        assert records.exec(select(Invitation)).all() == []


def test_without_a_token_the_name_that_the_bot_learned_is_used(office: Office) -> None:
    _the_bot_ran_before(office)

    ended = office.types("invite", "--role", "partner")

    assert ended.out.startswith("https://t.me/remembered_bot?start=")


def test_without_a_token_and_without_a_name_the_setting_is_asked_for(office: Office) -> None:
    ended = office.types("invite", "--role", "partner")

    assert ended.status == 2
    assert ended.err.count("\n") == 1
    assert ended.err.startswith("BOT_TOKEN: is missing; put the token")


def test_what_telegram_says_now_counts_more_than_what_was_learned(office: Office, telegram: Telegram) -> None:
    _the_bot_ran_before(office)

    ended = office.types("invite", "--role", "partner")

    assert ended.out.startswith("https://t.me/pendamping_bot?start=")


def test_the_learned_name_helps_while_telegram_is_out_of_reach(office: Office) -> None:
    office.sets(TELEGRAM_API_URL="http://127.0.0.1:9", BOT_TOKEN=TOKEN)
    _the_bot_ran_before(office)

    ended = office.types("invite", "--role", "partner")

    assert ended.out.startswith("https://t.me/remembered_bot?start=")


@pytest.mark.parametrize("status", [200, 429, 502])
def test_an_odd_answer_is_told_in_one_line_without_the_token(
    office: Office, telegram: Telegram, status: int
) -> None:
    telegram.status, telegram.answer = status, ["odd"]

    ended = office.types("invite", "--role", "partner")

    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert TOKEN not in ended.err
    assert f"it answered {status}" in ended.err


def test_a_telegram_out_of_reach_is_told_in_one_line_without_the_token(office: Office) -> None:
    office.sets(TELEGRAM_API_URL="http://127.0.0.1:9", BOT_TOKEN=TOKEN)

    ended = office.types("invite", "--role", "partner")

    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert TOKEN not in ended.err
    assert "TELEGRAM_API_URL" in ended.err


def test_a_token_that_telegram_does_not_know_is_a_wrong_setting(office: Office, telegram: Telegram) -> None:
    telegram.status, telegram.answer = 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
    _the_bot_ran_before(office)

    ended = office.types("invite", "--role", "partner")

    assert ended.status == 2
    assert ended.err.startswith("BOT_TOKEN: is not known to Telegram")
    assert TOKEN not in ended.err
