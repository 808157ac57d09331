"""By which link does a bank see a file, and what does it see there?"""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.papers import Paper
from bot.services import bank_paper, loan_news, mornings, programmes
from bot.services.ladder_text import ladder_in_words
from bot.services.speaker import Speaker
from bot.services.speech import ANSWER, Keyboard, Link, Post, ToMake, column, say, send_file, withdraw
from bot.services.work import Work
from bot.words import Ready, moment
from storage import bank_files, participants, people, queued, secrets_told
from storage.lending_vocabulary import FileAct
from storage.tables import BankFile, Person
from storage.turns import take_turn
from storage.vocabulary import Lane

PATH = "berkas"
TOKEN_BYTES = 32


@dataclass(frozen=True)
class Seen:
    """What stands behind a link, over where `is_over`, and the ladder that its owner climbs."""

    lender: str
    until: str
    ladder: Ready
    is_over: bool


def tell(work: Work, asker: Person, file: BankFile, banker: Person | None = None) -> bool:
    """A new link for a file that was let go, for its owner or whoever speaks for them; every earlier one is
    dead. False without a web side.
    """
    root = work.house.public_url
    if root is None:
        return False
    token = secrets.token_urlsafe(TOKEN_BYTES)
    if not take_turn(work.session, file, token_hash=_hash(token)):
        return False
    url = f"{root}/{PATH}/{token}"
    _tell_link(work, asker, file, "bank-link", url, ANSWER)
    if banker is not None:
        # Only its owner has just pressed something; a bank sleeps at night.
        by_day = Post(
            lane=Lane.ALERT,
            once=_link_once(file, file.turn, banker),
            not_before=mornings.waking_moment(work, banker),
        )
        _tell_link(work, banker, file, "bank-link-for-bank", url, by_day)
    return True


def call_off(work: Work, banker: Person, file: BankFile, handed: Collection[str]) -> bool:
    """What waits for the morning of a file that is allowed no longer, under these keys and with its links,
    does not leave any more; True where the bank has not heard of it.
    """
    links = [_link_once(file, turn, banker) for turn in range(file.turn + 1)]
    waiting = queued.under(work.session, [*links, *handed])
    gone = {key for key, one in waiting.items() if withdraw(work, banker.chat_id or 0, one.id)}
    return not gone.isdisjoint(handed)


def _link_once(file: BankFile, turn: int, banker: Person) -> str:
    return f"bank-file:{file.id}:{turn}:link:{banker.id}"


def give(
    work: Work, speaker: Speaker, banker: Person, file: BankFile, buttons: Keyboard, *, post: Post
) -> None:
    """Into the hands of whoever looks after it at the bank: a link, or without a web side the file."""
    owner = people.get(work.session, speaker.participant.person_id)
    if tell(work, speaker.person, file, banker):
        key = "bank-file-for-bank"
        say(work, banker, key, buttons=buttons, post=post, name=owner.name, lender=file.lender_name)
        return
    bank_files.note_access(work.session, file.id, FileAct.SENT, work.now, banker.id)
    text = work.text(banker, "bank-file-for-bank", name=owner.name, lender=file.lender_name)
    made = ToMake(bank_paper.KIND, {"file": file.id}, bank_paper.NAME)
    send_file(work, banker, made, text, buttons=buttons, post=post)


def _tell_link(work: Work, person: Person, file: BankFile, key: str, url: str, post: Post) -> None:
    say(
        work,
        person,
        key,
        buttons=column([Link(work.label(person, "button-bank-link"), url)]),
        post=replace(post, about=f"{secrets_told.ABOUT}{file.id}"),
        lender=file.lender_name,
        url=url,
        until=bank_paper.last_day(work, file, person.language),
    )


def seen(work: Work, token: str) -> Seen | None:
    """What the link's own page says, which is nothing of the file itself; None for no link of ours."""
    file = bank_files.behind(work.session, _hash(token))
    if file is None:
        return None
    language = work.house.language
    programme = programmes.of_participant(work, participants.get(work.session, file.participant_id))
    return Seen(
        file.lender_name,
        bank_paper.last_day(work, file, language),
        ladder_in_words(work, programme, language),
        is_over=not bank_files.is_out(file, work.now),
    )


def fetch(work: Work, token: str) -> tuple[Paper, datetime] | None:
    """The file for whoever holds its link, and the day it was made; None where it must not be.

    It is written down and told to its owner.
    """
    file = bank_files.behind(work.session, _hash(token))
    if file is None or not bank_files.is_out(file, work.now):
        return None
    bank_files.note_access(work.session, file.id, FileAct.FETCHED, work.now, None)
    _tell_owner(work, file)
    return bank_paper.paper(work, file), bank_paper.day_made(work, file)


def _tell_owner(work: Work, file: BankFile) -> None:
    """Once a day, when they are awake."""
    participant = participants.get(work.session, file.participant_id)
    person = people.get(work.session, participant.person_id)
    post = Post(
        lane=Lane.ALERT,
        once=f"bank-file:{file.id}:fetched:{work.today(person.timezone)}",
        not_before=mornings.waking_moment(work, person),
    )
    loan_news.tell(work, participant, partial(_fetched, work, file), post)


def _fetched(work: Work, file: BankFile, reader: Person) -> Ready:
    at = moment(work.now, reader.timezone, reader.language)
    return work.text(reader, "bank-file-fetched", lender=file.lender_name, at=at)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
