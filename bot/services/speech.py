"""How do words reach the outbox?

Nothing here talks to Telegram: each function queues one Bot API call beside the change that it tells of.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Protocol

from bot.buttons import Button
from bot.services.work import Work
from bot.words import Fact, Ready
from storage import outbox, replies, unsent
from storage.strangers import STRANGER
from storage.tables import Chat, Person
from storage.vocabulary import Lane

TOAST_LIFE = timedelta(seconds=20)
NO_PREVIEW = {"is_disabled": True}
# What takes a caption, and the method that sends it.
MEDIA: Mapping[str, str] = MappingProxyType(
    {
        "photo": "sendPhoto",
        "voice": "sendVoice",
        "video": "sendVideo",
        "document": "sendDocument",
        "audio": "sendAudio",
        "animation": "sendAnimation",
    }
)


@dataclass(frozen=True)
class Choice:
    """One button: what it says and what it means."""

    label: str
    means: Button


@dataclass(frozen=True)
class Link:
    """One button that opens an address."""

    label: str
    url: str


Keyboard = Sequence[Sequence[Choice | Link]]


class Addressee(Protocol):
    """Whoever buttons can be made for."""

    @property
    def id(self) -> int: ...
    @property
    def chat_id(self) -> int | None: ...
    @property
    def shares_chat(self) -> bool: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True)
class ToMake:
    """A picture or file that is made when it is sent: what kind, from which facts, under which name."""

    kind: str
    facts: dict[str, Any]
    name: str


@dataclass(frozen=True)
class Place:
    """Where a message stands in its reader's chat: its number, or the outbox row that brings it there."""

    message_id: int | None = None
    row: int | None = None


@dataclass(frozen=True)
class Post:
    """How a message travels.

    `once` keeps the same thing from being queued twice; `about` says for whom its end matters; after
    `send_by` it is too late; `quietly` comes without a sound; `in_reply_to` is what it answers;
    `thread` is the topic of a forum that it goes into.
    """

    lane: Lane = Lane.ANSWER
    once: str | None = None
    about: str | None = None
    send_by: datetime | None = None
    not_before: datetime | None = None
    quietly: bool = False
    in_reply_to: Place | None = None
    thread: int | None = None


ANSWER = Post()
TIDYING = Post(lane=Lane.TIDYING)


def choice(work: Work, person: Person, key: str, means: Button, **facts: Fact) -> Choice:
    return Choice(work.label(person, key, **facts), means)


def column(choices: Sequence[Choice | Link]) -> Keyboard:
    """One button a row: a thumb cannot miss it."""
    return [[choice] for choice in choices]


def turning(work: Work, person: Person, page: int, last: int, to: Callable[[int], Button]) -> Keyboard:
    """The row that turns to the page before and to the next, counted from 0; none where there is one page."""
    turns = []
    if page > 0:
        turns.append(choice(work, person, "button-back", to(page - 1)))
    if page < last:
        turns.append(choice(work, person, "button-more", to(page + 1)))
    return [turns] if turns else []


def rows(choices: Sequence[Choice], width: int) -> Keyboard:
    return [choices[start : start + width] for start in range(0, len(choices), width)]


def say(
    work: Work, person: Person, key: str, *, buttons: Keyboard = (), post: Post = ANSWER, **facts: Fact
) -> int | None:
    """Queues one sentence for a person; the outbox row's id, or None for somebody without Telegram."""
    return say_text(work, person, work.text(person, key, **facts), buttons=buttons, post=post)


def say_text(
    work: Work, person: Person, text: Ready, *, buttons: Keyboard = (), post: Post = ANSWER
) -> int | None:
    if person.chat_id is None:
        return None
    comes_between(work, person)
    body = _text_body(work, person, text, buttons)
    if person.id is None:
        post = replace(post, about=STRANGER)
    return call(work, person.chat_id, "sendMessage", body, post=post)


def say_made(work: Work, person: Person, made: ToMake, otherwise: Ready, *, buttons: Keyboard = ()) -> None:
    """Queues words that take a while to work out; `otherwise` is said where that cannot be done."""
    if person.chat_id is not None:
        comes_between(work, person)
        body = _text_body(work, person, otherwise, buttons) | _to_make("text", made)
        call(work, person.chat_id, "sendMessage", body)


def show_picture(
    work: Work, person: Person, picture: ToMake, text: Ready, *, buttons: Keyboard = (), post: Post = ANSWER
) -> int | None:
    """Queues a picture above a text that says the same: it goes alone where the picture cannot be made."""
    return _bring(work, person, "sendPhoto", _to_make("photo", picture), text, buttons, post)


def send_file(
    work: Work, person: Person, file: ToMake, text: Ready, *, buttons: Keyboard = (), post: Post = ANSWER
) -> int | None:
    """Queues a file with a text beneath it."""
    return _bring(work, person, "sendDocument", _to_make("document", file), text, buttons, post)


def show_file(
    work: Work,
    person: Person,
    kind: str,
    file_id: str,
    text: Ready,
    *,
    buttons: Keyboard = (),
    post: Post = ANSWER,
) -> int | None:
    """Queues a file that Telegram has already, of a kind that MEDIA names, with a text beneath it."""
    return _bring(work, person, MEDIA[kind], {kind: file_id}, text, buttons, post)


def _to_make(field: str, made: ToMake) -> dict[str, Any]:
    facts = {"field": field, "kind": made.kind, "name": made.name, "facts": made.facts}
    return {outbox.ATTACHMENT: facts}


def _bring(
    work: Work,
    person: Person,
    method: str,
    brought: dict[str, Any],
    text: Ready,
    buttons: Keyboard,
    post: Post,
) -> int | None:
    if person.chat_id is None:
        return None
    comes_between(work, person)
    caption = addressed(work, person, text)
    body: dict[str, Any] = {"caption": caption, "parse_mode": "HTML", **brought}
    if buttons:
        body["reply_markup"] = markup(work, person, buttons)
    return call(work, person.chat_id, method, body, post=post)


def pass_on(
    work: Work,
    person: Person,
    from_chat_id: int,
    message_id: int,
    *,
    caption: Ready | None = None,
    buttons: Keyboard = (),
    post: Post = ANSWER,
) -> int | None:
    """Queues a copy of any message, without a trace of whose chat it comes from."""
    if person.chat_id is None:
        return None
    comes_between(work, person)
    body: dict[str, Any] = {"from_chat_id": from_chat_id, "message_id": message_id}
    if caption is not None:
        body |= {"caption": addressed(work, person, caption), "parse_mode": "HTML"}
    if buttons:
        body["reply_markup"] = markup(work, person, buttons)
    return call(work, person.chat_id, "copyMessage", body, post=post)


def rewrite(
    work: Work,
    person: Person,
    text: Ready,
    *,
    message_id: int | None = None,
    edits: int | None = None,
    buttons: Keyboard = (),
    post: Post = ANSWER,
) -> None:
    """Changes a message in place: one named by its Telegram id, or by the outbox row that sent it."""
    if person.chat_id is not None:
        body = _text_body(work, person, text, buttons)
        _change(work, person.chat_id, "editMessageText", body, message_id, edits, post)


def change_buttons(work: Work, person: Person, message_id: int, buttons: Keyboard) -> None:
    """Other buttons under the same words."""
    if person.chat_id is not None:
        body = {"reply_markup": markup(work, person, buttons)}
        _change(work, person.chat_id, "editMessageReplyMarkup", body, message_id, None, ANSWER)


def recaption(
    work: Work, person: Person, caption: Ready, *, edits: int, buttons: Keyboard = (), post: Post = ANSWER
) -> None:
    """Changes the words under a picture or file that an outbox row sent."""
    if person.chat_id is not None:
        body: dict[str, Any] = {"caption": addressed(work, person, caption), "parse_mode": "HTML"}
        if buttons:
            body["reply_markup"] = markup(work, person, buttons)
        _change(work, person.chat_id, "editMessageCaption", body, None, edits, post)


def refile(
    work: Work,
    person: Person,
    medium: Mapping[str, Any],
    caption: Ready,
    *,
    edits: int,
    buttons: Keyboard = (),
    post: Post = ANSWER,
) -> None:
    """Puts another picture or file, and the words under it, in the place of what an outbox row sent."""
    if person.chat_id is None:
        return
    words = {"caption": addressed(work, person, caption), "parse_mode": "HTML"}
    body: dict[str, Any] = {"media": {**medium, **words}}
    if buttons:
        body["reply_markup"] = markup(work, person, buttons)
    call(work, person.chat_id, "editMessageMedia", body, edits=edits, post=post)


def strip_buttons(
    work: Work,
    chat_id: int,
    *,
    message_id: int | None = None,
    edits: int | None = None,
    about: str | None = None,
) -> None:
    post = TIDYING if about is None else replace(TIDYING, about=about)
    _change(work, chat_id, "editMessageReplyMarkup", {}, message_id, edits, post)


def withdraw(work: Work, chat_id: int, outbox_id: int) -> bool:
    """What nobody waited for does not leave any more; False where it has left."""
    return unsent.withdraw(work.session, outbox_id, chat_id, work.now)


def toast(work: Work, chat_id: int, query_id: str, *, about: str | None = None) -> None:
    """Ends the waiting sign on a pressed button; Telegram takes it only within seconds."""
    body = {"callback_query_id": query_id}
    call(work, chat_id, "answerCallbackQuery", body, post=Post(send_by=work.now + TOAST_LIFE, about=about))


def call(
    work: Work,
    chat_id: int,
    method: str,
    body: dict[str, Any],
    *,
    post: Post = ANSWER,
    edits: int | None = None,
) -> int:
    if post.in_reply_to is not None:
        body = {**body, replies.REPLY: _reply_to(post.in_reply_to)}
    if post.thread is not None:
        body = {**body, "message_thread_id": post.thread}
    return outbox.enqueue(
        work.session,
        chat_id=chat_id,
        method=method,
        body={**body, "disable_notification": True} if post.quietly else body,
        lane=post.lane,
        now=work.now,
        key=post.once,
        edits=edits,
        about=post.about,
        not_before=post.not_before,
        send_by=post.send_by,
    )


def _reply_to(place: Place) -> dict[str, Any]:
    """What it answers may be gone from the chat; then the words come all the same."""
    named = {"message_id": place.message_id} if place.message_id is not None else {"row": place.row}
    return {**named, "allow_sending_without_reply": True}


def comes_between(work: Work, person: Person) -> None:
    """In a shared chat, after words for another it is no longer certain who answers."""
    if person.shares_chat and person.chat_id is not None:
        chat = work.session.get_one(Chat, person.chat_id)
        if chat.speaker_id != person.id:
            chat.spoke_at = None


def addressed(work: Work, person: Person, text: Ready) -> Ready:
    """In a shared chat every message begins with the name of whom it is for."""
    return Ready(f"{work.text(person, 'for-whom', name=person.name)}\n{text}") if person.shares_chat else text


def _text_body(work: Work, person: Person, text: Ready, buttons: Keyboard) -> dict[str, Any]:
    text = addressed(work, person, text)
    body: dict[str, Any] = {"text": text, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
    if buttons:
        body["reply_markup"] = markup(work, person, buttons)
    return body


def markup(work: Work, person: Addressee, buttons: Keyboard) -> dict[str, Any]:
    """The inline keyboard, each button sealed for the person who shall press it."""
    telegram_id, seal = person.chat_id or 0, work.house.seal
    sharer = person.id if person.shares_chat else 0
    return {
        "inline_keyboard": [
            [
                {"text": choice.label, "url": choice.url}
                if isinstance(choice, Link)
                else {"text": choice.label, "callback_data": choice.means.pack(telegram_id, seal, sharer)}
                for choice in row
            ]
            for row in buttons
        ]
    }


def _change(
    work: Work,
    chat_id: int,
    method: str,
    body: dict[str, Any],
    message_id: int | None,
    edits: int | None,
    post: Post,
) -> None:
    if message_id is not None:
        call(work, chat_id, method, {**body, "message_id": message_id}, post=post)
    elif edits is not None and not unsent.amend(work.session, edits, chat_id, method, body):
        call(work, chat_id, method, body, edits=edits, post=post)
