"""Who speaks in a chat that several people share?

Whoever said so last, for as long as the conversation goes on. Words for another end it; a button that was
made for one of them counts for that one and makes them the speaker, but only somebody who said themselves who
they are is shown what was told before.
"""

from dataclasses import asdict, replace
from datetime import timedelta

from sqlmodel import col, select

from bot.buttons import (
    Agree,
    AnotherPerson,
    AnswerBroadcast,
    AskForHelp,
    Button,
    ChosenAll,
    Decline,
    FileAs,
    GiveAnswer,
    HelpTopic,
    ReadMessage,
    SpeakAs,
    SpeakLanguage,
    Stay,
    Toggle,
    TypeAgain,
    UseName,
    read_button,
)
from bot.errors import Refusal
from bot.rules.replies import chosen
from bot.services.incoming import IncomingMessage
from bot.services.menus import show_menu
from bot.services.people import visitor
from bot.services.speech import ANSWER, Choice, Post, choice, column, say
from bot.services.work import Work
from storage import check_ins, dialogues, messages, participants, people
from storage.tables import Chat, CheckIn, Person, Unfiled
from storage.vocabulary import Direction

A_CONVERSATION = timedelta(hours=3)
TITLES = ("dari", "ini", "saya", "bu", "ibu", "pak", "bapak", "from", "it is", "i am")
# They belong to whoever holds the phone.
OF_THE_CHAT = (Agree, AnotherPerson, Decline, FileAs, SpeakAs, SpeakLanguage, UseName)
# Pressed under words with one's name on them, these show nothing of what was told before.
SHOW_NOTHING = (AnswerBroadcast, AskForHelp, ChosenAll, GiveAnswer, HelpTopic, Stay, Toggle, TypeAgain)


class WhoSpeaks(Refusal):
    """It matters who it is, and nobody knows."""

    words = "who-speaks"


def speaks_now(work: Work, person: Person) -> bool:
    """Whether words from this person's chat are theirs: nobody else has it, or the conversation is theirs."""
    if not person.shares_chat:
        return True
    chat = _chat(work, person)
    if chat.speaker_id != person.id or chat.spoke_at is None:
        return False
    return work.now - chat.spoke_at <= A_CONVERSATION


def may_be_shown(work: Work, person: Person) -> bool:
    """Whether what they told before may stand in their chat: theirs alone, or they said who they are."""
    return not person.shares_chat or (speaks_now(work, person) and _chat(work, person).has_said_so)


def goes_on(work: Work, person: Person) -> None:
    if person.shares_chat:
        _chat(work, person).spoke_at = work.now


def switch(work: Work, person: Person, *, has_said_so: bool) -> None:
    """From now on this person speaks, and the chat says so; what another was in the middle of ends."""
    chat = _chat(work, person)
    before = chat.speaker_id
    people.speaks(work.session, chat, person, work.now, has_said_so=has_said_so)
    if before != person.id:
        dialogues.end(work.session, chat.telegram_id)
        show_menu(work, person)
    if before != person.id or has_said_so:
        say(work, visitor(work, chat.telegram_id, person.language), "speaks-now", name=person.name)


def press(work: Work, owner: Person, button: Button) -> None:
    """A button that was made for this person is pressed: raises WhoSpeaks where it would show too much."""
    if isinstance(button, ReadMessage):
        switch(work, owner, has_said_so=True)
    elif may_be_shown(work, owner) or (_shows_nothing(work, owner, button) and speaks_now(work, owner)):
        goes_on(work, owner)
    elif _shows_nothing(work, owner, button):
        switch(work, owner, has_said_so=False)
    else:
        raise WhoSpeaks


def made_for(work: Work, chat_id: int, data: str) -> tuple[Button | None, Person | None]:
    """What callback data means in a shared chat, and whose it is; nobody's where it belongs to the chat."""
    seal = work.house.seal
    of_all = read_button(data, chat_id, seal)
    if isinstance(of_all, OF_THE_CHAT):
        return of_all, None
    if of_all is not None:
        host = work.session.get_one(Chat, chat_id).host_id
        return of_all, people.get(work.session, host) if host is not None else None
    for person in people.sharing(work.session, chat_id):
        button = read_button(data, chat_id, seal, person.id)
        if button is not None:
            return button, person
    return None, None


def answered(work: Work, incoming: IncomingMessage) -> Person | None:
    """Who was asked or written to in the message that is answered by Telegram's own reply."""
    if incoming.reply_to is None:
        return None
    asked = check_ins.asked_in(work.session, incoming.chat_id, incoming.reply_to)
    message = None if asked else messages.carried_by(work.session, incoming.chat_id, incoming.reply_to)
    if asked is not None:
        place = check_ins.one(work.session, asked[0]).participant_id
    elif message is not None and message.direction is Direction.OUT:
        place = message.participant_id
    else:
        return None
    person = people.get(work.session, participants.get(work.session, place).person_id)
    return person if person.chat_id == incoming.chat_id else None


def reword_kept(work: Work, incoming: IncomingMessage) -> None:
    """What waits to be known by whom waits as it is now."""
    for kept in work.session.exec(select(Unfiled).where(col(Unfiled.chat_id) == incoming.chat_id)).all():
        if kept.sent["message_id"] == incoming.message_id:
            kept.sent = {**kept.sent, **asdict(replace(incoming, is_edited=False))}
            work.session.add(kept)


def offer_switch(work: Work, person: Person) -> None:
    """Asks who speaks from now on, those who do not speak yet first."""
    if person.chat_id is None or not person.shares_chat:
        say(work, person, "chat-not-shared", name=person.name)
        return
    speaker = _chat(work, person).speaker_id
    keyboard = [*_names(work, person.chat_id)]
    keyboard.sort(key=lambda row: row[0].means == SpeakAs(speaker or 0, ""))
    say(work, visitor(work, person.chat_id, person.language), "switch-to-whom", buttons=keyboard)


def ask_who(work: Work, person: Person, again: str) -> None:
    """It matters who it is: asks, and then for the command that waited for the answer."""
    chat_id = person.chat_id or 0
    say(work, visitor(work, chat_id, person.language), "who-speaks", buttons=_names(work, chat_id, again))


def _names(work: Work, chat_id: int, again: str = "") -> list[list[Choice]]:
    return [[Choice(one.name, SpeakAs(one.id, again))] for one in people.sharing(work.session, chat_id)]


def choose(work: Work, chat_id: int, person_id: int) -> Person:
    """They said who they are; raises WhoSpeaks for somebody who does not use this chat."""
    person = next((one for one in people.sharing(work.session, chat_id) if one.id == person_id), None)
    if person is None:
        raise WhoSpeaks
    if person.shares_chat:
        switch(work, person, has_said_so=True)
    else:
        say(work, person, "hello-again", name=person.name)
    return person


def join(work: Work, newcomer: Person, host: Person) -> None:
    """Somebody comes in on a phone that another uses already: the two share it from now on."""
    chat = _chat(work, newcomer)
    people.share(work.session, chat, host)
    people.speaks(work.session, chat, newcomer, work.now, has_said_so=True)


def tell_that_it_is_shared(work: Work, newcomer: Person) -> None:
    if newcomer.chat_id is not None:
        names = " / ".join(one.name for one in people.sharing(work.session, newcomer.chat_id))
        say(work, visitor(work, newcomer.chat_id, newcomer.language), "chat-is-shared", names=names)


def keep_until_known(work: Work, person: Person, incoming: IncomingMessage) -> None:
    """What was sent is kept while somebody says who sent it; an album is asked about once."""
    kept = Unfiled(chat_id=incoming.chat_id, sent=asdict(incoming), received_at=work.now)
    work.session.add(kept)
    work.session.flush()
    everybody = people.sharing(work.session, incoming.chat_id)
    say(
        work,
        visitor(work, incoming.chat_id, person.language),
        "kept-but-whose",
        buttons=column([Choice(one.name, FileAs(one.id, kept.id)) for one in everybody]),
        post=Post(once=f"whose:{incoming.chat_id}:{incoming.album}") if incoming.album else ANSWER,
    )


def newest_kept(work: Work, chat_id: int) -> Unfiled | None:
    return work.session.exec(
        select(Unfiled).where(col(Unfiled.chat_id) == chat_id).order_by(col(Unfiled.id).desc()).limit(1)
    ).first()


def named(work: Work, incoming: IncomingMessage) -> Person | None:
    """Who of them a typed name names."""
    everybody = {str(one.id): one for one in people.sharing(work.session, incoming.chat_id)}
    spellings = {
        key: (one.name, *(f"{title} {one.name}" for title in TITLES)) for key, one in everybody.items()
    }
    return everybody.get(chosen(incoming.text or "", spellings) or "")


def take_kept(work: Work, chat_id: int, asked_about: Unfiled | None) -> list[IncomingMessage]:
    """What was kept and asked about, and what came in the same conversation, in its order."""
    if asked_about is None or asked_about.chat_id != chat_id:
        return []
    about_then = work.session.exec(
        select(Unfiled)
        .where(
            col(Unfiled.chat_id) == chat_id,
            col(Unfiled.received_at) >= asked_about.received_at - A_CONVERSATION,
            col(Unfiled.received_at) <= asked_about.received_at + A_CONVERSATION,
        )
        .order_by(col(Unfiled.id))
    ).all()
    for one in about_then:
        work.session.delete(one)
    work.session.flush()
    return [IncomingMessage(**one.sent) for one in about_then]


def knock(work: Work, person: Person, message_id: int, post: Post) -> None:
    """There is a message, and no more is said of it to whoever looks at a shared phone."""
    read = choice(work, person, "button-read-message", ReadMessage(message_id), name=person.name)
    say(work, person, "message-waits", buttons=column([read]), post=post, name=person.name)


def _shows_nothing(work: Work, owner: Person, button: Button) -> bool:
    if not isinstance(button, SHOW_NOTHING):
        return False
    check_in = getattr(button, "check_in", None)
    asked = work.session.get(CheckIn, check_in) if check_in is not None else None
    if asked is None:
        return True
    # A trainer who enters another's answers is at work, and must be themselves.
    return participants.get(work.session, asked.participant_id).person_id == owner.id


def _chat(work: Work, person: Person) -> Chat:
    return work.session.get_one(Chat, person.chat_id)
