"""How does a participant share something with their cohort?"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.buttons import (
    ChangeShare,
    DropShare,
    PreviewShare,
    ShareAnyway,
    ShareIt,
    ShareKind,
    TakeBackShare,
    WishNews,
)
from bot.buttons.contributions import NotToShare, ShareAs
from bot.errors import NotYours
from bot.rules.revealing import revealed_by
from bot.services import approving, contribution_looks, overtaken, posting, programmes, room_limits
from bot.services.albums import MOST_TOGETHER
from bot.services.cohort_news import ShareGone
from bot.services.contact import heard_from
from bot.services.contribution_looks import SENT_IN
from bot.services.conversation import keep_from
from bot.services.incoming import IncomingMessage
from bot.services.not_shared import as_it_was_sent
from bot.services.room_limits import EnoughToday
from bot.services.speaker import Speaker
from bot.services.speech import MEDIA, Post, choice, column, say, say_text
from bot.services.work import Work
from bot.words import lines
from storage import cohort_news, contributions, dialogues, participants
from storage.contribution_kinds import ContributionKind, ContributionState
from storage.tables import Contribution, Dialogue, Person

SHARING, KIND, CONTENT, PREVIEW = "sharing", "kind", "content", "preview"
COMMANDS = ("/bagikan", "/share")
LISTENS_FOR = timedelta(hours=1)
AS_IT_IS = 0
BEING_MADE = (ContributionState.DRAFT, ContributionState.CHANGES)


def ask(work: Work, speaker: Speaker, incoming: IncomingMessage | None = None) -> None:
    """What would they like to share? Raises a Refusal where they may not speak to all now.

    What they send before they have said of which kind it is, is kept while they are asked.
    """
    room_limits.must_be_free_to_post(work, speaker)
    _listen(work, speaker.person, KIND, None, None)
    dialogue = dialogues.at(work.session, speaker.person.chat_id or 0)
    if incoming is not None and dialogue is not None:
        _take(work, speaker, dialogue, incoming)
        return
    choices = [
        choice(work, speaker.person, f"button-share-{kind}", ShareKind(kind)) for kind in ContributionKind
    ]
    if cohort_news.refuses(work.session, speaker.participant.id):
        choices.append(choice(work, speaker.person, "button-wish-news", WishNews(1)))
    say(work, speaker.person, "share-what", buttons=column(choices))


def captioned(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes a picture or file that has the command beneath it; False for any other."""
    command, _, words = (incoming.text or "").partition(" ")
    if incoming.kind == "text" or command.split("@")[0].lower() not in COMMANDS:
        return False
    ask(work, speaker, replace(incoming, text=words.strip() or None))
    return True


def choose(work: Work, speaker: Speaker, kind: ContributionKind) -> None:
    """The next message, of whatever kind it is, is what they share; or what they have sent already."""
    dialogue = dialogues.at(work.session, speaker.person.chat_id or 0)
    if dialogue is not None and dialogue.flow == SHARING and dialogue.step == KIND:
        sent = dialogue.facts["contribution"]
        if sent is not None:
            choose_for(work, speaker.person, sent, kind)
            return
    room_limits.must_be_free_to_post(work, speaker)
    _listen(work, speaker.person, CONTENT, kind, None)
    say(work, speaker.person, f"share-send-{kind}")


def choose_for(work: Work, person: Person, contribution_id: int, kind: ContributionKind) -> None:
    """It was sent before its kind was chosen: now they see it as the others will."""
    contribution = _own_draft(work, person, contribution_id, AS_IT_IS)
    contribution.kind = kind
    contribution.version += 1
    work.session.flush()
    _look_at(work, person, contribution)


def not_to_share(work: Work, person: Person, contribution_id: int, message_id: int) -> list[IncomingMessage]:
    """It was meant for something else: their words go where they would have gone."""
    contribution = _own_draft(work, person, contribution_id, AS_IT_IS)
    chat_id = person.chat_id or 0
    dialogue = dialogues.at(work.session, chat_id)
    facts = dialogue.facts if dialogue is not None and dialogue.flow == SHARING else {}
    texts = facts.get("texts", ()) if facts.get("contribution") == contribution_id else ()
    sent = as_it_was_sent(contribution, chat_id, message_id, texts)
    _drop(work, person, contribution)
    return sent


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes what they share; False where the message was meant for something else."""
    dialogue = dialogues.at(work.session, incoming.chat_id)
    if dialogue is None or dialogue.flow != SHARING:
        return False
    if _is_rest_of_album(work, speaker.person, dialogue, incoming):
        return True
    if dialogue.step == PREVIEW:
        return False
    if overtaken.is_for_something_else(work, speaker, dialogue, incoming, LISTENS_FOR):
        return False
    if dialogue.step == KIND and overtaken.goes_before_any_words(work, speaker, dialogue, incoming):
        return False
    heard_from(work, speaker.participant)
    _take(work, speaker, dialogue, incoming)
    return True


def _take(work: Work, speaker: Speaker, dialogue: Dialogue, incoming: IncomingMessage) -> None:
    text = incoming.text or ""
    texts = [*dialogue.facts.get("texts", ()), [incoming.message_id, text]]
    medium = None if incoming.kind == "text" else incoming.kind
    if medium is not None and medium not in MEDIA:
        say(work, speaker.person, "share-cannot")
        return
    if dialogue.step == KIND and dialogue.facts["contribution"] is not None:
        before = _own(work, speaker.person, dialogue.facts["contribution"])
        if medium is not None or before.medium is not None:
            say(work, speaker.person, "share-kind-first")
            return
        text = f"{before.text}\n{text}"
    if not contribution_looks.fits(text, medium):
        say(work, speaker.person, "share-too-long")
        return
    is_chosen = dialogue.facts["kind"] is not None
    contribution = _keep(work, speaker, dialogue, incoming, text, medium)
    if is_chosen:
        _look_at(work, speaker.person, contribution)
    else:
        _ask_the_kind(work, speaker.person, contribution, texts)


def _ask_the_kind(work: Work, person: Person, contribution: Contribution, texts: list[list[Any]]) -> None:
    _listen(work, person, KIND, None, contribution, texts=texts)
    message_id, _ = texts[-1]
    choices = [
        *(
            choice(work, person, f"button-share-{kind}", ShareAs(contribution.id, kind))
            for kind in _likely_first(contribution)
        ),
        choice(work, person, "button-not-to-share", NotToShare(contribution.id, message_id)),
    ]
    words = contribution_looks.clipped(work, person.language, contribution)
    say(work, person, "share-which-kind", buttons=column(choices), words=words)


def _likely_first(contribution: Contribution) -> list[ContributionKind]:
    likely = ContributionKind.PHOTO if contribution.medium == "photo" else ContributionKind.SUCCESS
    return sorted(ContributionKind, key=lambda kind: kind is not likely)


def _look_at(work: Work, person: Person, contribution: Contribution) -> None:
    _listen(work, person, PREVIEW, contribution.kind, contribution)
    _go_on(work, person, contribution)


def is_late_for_its_album(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """A further file of what is shared already is kept as a note, and its author hears how to share it."""
    if incoming.album is None:
        return False
    newest = contributions.of_person(work.session, speaker.person.id, 0, 1)
    if not newest or newest[0].album != incoming.album or newest[0].state in BEING_MADE:
        return False
    keep_from(work, speaker.participant, speaker.person, incoming)
    say(work, speaker.person, "share-part-late", post=Post(once=f"share:{newest[0].id}:late"))
    return True


def share_anyway(work: Work, person: Person, contribution_id: int, version: int) -> None:
    contribution = _own_draft(work, person, contribution_id, version)
    contribution.may_reveal = True
    work.session.flush()
    preview(work, person, contribution_id, version, named=True)


def preview(work: Work, person: Person, contribution_id: int, version: int, *, named: bool) -> None:
    """As the others will see it; only then can it be shared."""
    contribution = _own_draft(work, person, contribution_id, version)
    if _asks_what_it_tells(work, person, contribution):
        return
    contribution_looks.show(work, person, contribution, named=named)
    which = (contribution.id, contribution.version)
    other = "button-share-unnamed" if named else "button-share-named"
    choices = [
        choice(work, person, "button-share-it", ShareIt(*which, int(named))),
        choice(work, person, other, PreviewShare(*which, int(not named))),
        choice(work, person, "button-change-first", ChangeShare(contribution.id)),
        choice(work, person, "button-cancel", DropShare(contribution.id)),
    ]
    say(work, person, "share-preview", buttons=column(choices))


def share(work: Work, speaker: Speaker, contribution_id: int, version: int, *, named: bool) -> None:
    """They agree to exactly this; it goes to all, or first to whoever reads it before.

    Where a further file of their album came after they looked, they look again.
    """
    contribution = _own_draft(work, speaker.person, contribution_id, AS_IT_IS)
    if contribution.album is not None and contribution.version != version:
        preview(work, speaker.person, contribution_id, AS_IT_IS, named=named)
        return
    contribution = _own_draft(work, speaker.person, contribution_id, version)
    if _asks_what_it_tells(work, speaker.person, contribution):
        return
    if contribution.cohort_id != speaker.participant.cohort_id:
        raise ShareGone
    room_limits.must_be_free_to_post(work, speaker)
    rules = programmes.of_participant(work, speaker.participant).common_room
    if contributions.waiting_of(work.session, speaker.participant.id) >= rules.posts_a_day:
        raise EnoughToday(most=rules.posts_a_day)
    is_read_first = rules.approve_posts
    to = ContributionState.WAITING if is_read_first else ContributionState.PUBLISHED
    asked_at = work.now if is_read_first else None
    if not contributions.move(
        work.session, contribution, BEING_MADE, to, shows_name=named, asked_at=asked_at
    ):
        raise ShareGone
    _leave(work, speaker.person)
    posting.agree(work, speaker.person, contribution)
    back = choice(work, speaker.person, "button-take-share-back", TakeBackShare(contribution.id))
    if is_read_first:
        approving.ask(work, contribution)
        say(work, speaker.person, "share-waits", buttons=column([back]))
    else:
        posting.publish(work, contribution)
        say(work, speaker.person, "share-shared", buttons=column([back]))


def change(work: Work, person: Person, contribution_id: int) -> None:
    """The next message takes the place of what they wrote."""
    contribution = _own(work, person, contribution_id)
    if contribution.state not in BEING_MADE:
        raise ShareGone
    _listen(work, person, CONTENT, contribution.kind, contribution)
    say(work, person, "share-send-again")


def drop(work: Work, person: Person, contribution_id: int) -> None:
    _drop(work, person, _own(work, person, contribution_id))
    say(work, person, "share-dropped")


def _drop(work: Work, person: Person, contribution: Contribution) -> None:
    _leave(work, person)
    nothing = {"text": "", "medium": None, "file_id": None, "more": None}
    if not contributions.move(work.session, contribution, BEING_MADE, ContributionState.DROPPED, **nothing):
        raise ShareGone


def _keep(
    work: Work,
    speaker: Speaker,
    dialogue: Dialogue,
    incoming: IncomingMessage,
    text: str,
    medium: str | None,
) -> Contribution:
    """A new draft, or the one that is being changed."""
    number = dialogue.facts["contribution"]
    contribution = contributions.get(work.session, number) if number is not None else None
    if contribution is None or contribution.state not in BEING_MADE:
        contribution = Contribution(
            participant_id=speaker.participant.id,
            cohort_id=speaker.participant.cohort_id,
            kind=ContributionKind(dialogue.facts["kind"] or ContributionKind.SUCCESS),
            text=text,
            version=0,
            state=ContributionState.DRAFT,
            created_at=work.now,
        )
        work.session.add(contribution)
    contribution.text, contribution.medium = text, medium
    contribution.file_id = incoming.file_id if medium is not None else None
    contribution.album, contribution.more = incoming.album, None
    contribution.may_reveal = False
    contribution.version += 1
    work.session.flush()
    return contribution


def _go_on(work: Work, person: Person, contribution: Contribution) -> None:
    """Of an album the first file alone is there: it is looked at when its author says so."""
    if contribution.album is None:
        preview(work, person, contribution.id, contribution.version, named=True)
        return
    look = choice(work, person, "button-look-at-album", PreviewShare(contribution.id, AS_IT_IS, 1))
    say(work, person, "album-comes", buttons=column([look]))


def _asks_what_it_tells(work: Work, person: Person, contribution: Contribution) -> bool:
    """What the words tell is asked about before anything else; False where that is not needed."""
    revealed = revealed_by("\n".join(contribution_looks.texts(contribution)), person.language)
    if not revealed or contribution.may_reveal:
        return False
    choices = [
        choice(work, person, "button-change-first", ChangeShare(contribution.id)),
        choice(work, person, "button-share-anyway", ShareAnyway(contribution.id, contribution.version)),
    ]
    told = [work.text(person, f"share-reveals-{what}") for what in revealed]
    text = lines([*told, work.text(person, "share-reveals-sure")])
    say_text(work, person, text, buttons=column(choices))
    return True


def _is_rest_of_album(work: Work, person: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """A further file is added; who looked before it came must look again before they share."""
    if dialogue.step == CONTENT or incoming.album is None or incoming.album != dialogue.facts["album"]:
        return False
    contribution = _own(work, person, dialogue.facts["contribution"])
    more = contribution.more or []
    if contribution.state in BEING_MADE and len(more) + 1 < MOST_TOGETHER:
        part = {"type": incoming.kind, "media": incoming.file_id, SENT_IN: incoming.message_id}
        said = {"caption": incoming.text} if incoming.text else {}
        contribution.more = [*more, part | said]
        contribution.version += 1
        work.session.flush()
    return True


def _own(work: Work, person: Person, contribution_id: int) -> Contribution:
    contribution = contributions.get(work.session, contribution_id)
    if contribution is None:
        raise ShareGone
    participant = participants.get(work.session, contribution.participant_id)
    if participant.person_id != person.id:
        raise NotYours
    return contribution


def _own_draft(work: Work, person: Person, contribution_id: int, version: int) -> Contribution:
    """As it was looked at, and not shared yet; raises ShareGone where either has changed."""
    contribution = _own(work, person, contribution_id)
    if contribution.state not in BEING_MADE or version not in {AS_IT_IS, contribution.version}:
        raise ShareGone
    return contribution


def _listen(
    work: Work,
    person: Person,
    step: str,
    kind: ContributionKind | None,
    contribution: Contribution | None,
    **facts: Any,
) -> None:
    if person.chat_id is not None:
        which = contribution.id if contribution is not None else None
        album = contribution.album if contribution is not None else None
        facts |= {"kind": kind, "contribution": which, "album": album}
        dialogues.move(work.session, person.chat_id, SHARING, step, work.now, **facts)


def _leave(work: Work, person: Person) -> None:
    if person.chat_id is not None:
        dialogues.leave(work.session, person.chat_id, {SHARING})
