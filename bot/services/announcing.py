"""How does a coordinator put an announcement together, and let it go?"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bot.buttons import (
    AddPart,
    CancelBroadcast,
    ChooseAudience,
    PickKind,
    RewordBroadcast,
    SendBroadcast,
    SetTime,
    UseTemplate,
)
from bot.errors import NotAllowed, NotYours, OutOfDate, Refusal
from bot.rules.fields import most_units, unknown_fields
from bot.services import answering_times, approval, series
from bot.services.album_steps import GROUP
from bot.services.announced import offer_the_last
from bot.services.audiences import EXAMPLES, NobodyToReach, facts_of, found, found_by
from bot.services.broadcast_steps import elsewhere, take
from bot.services.broadcasts import begin
from bot.services.copies import language_name, texts
from bot.services.office import own_cohorts
from bot.services.replacing import (
    is_out,
    preview_correction,
    replaced_by,
    show_copies,
    ways_to_go_on,
    with_part,
)
from bot.services.speech import Choice, choice, column, say
from bot.services.work import Work
from bot.words import Ready, lines
from storage import broadcasts, dialogues, people, templates
from storage.audiences.people import Found, LeftOut
from storage.audiences.tree import Everybody
from storage.tables import Broadcast, Dialogue, Person
from storage.vocabulary import BroadcastStatus, BroadcastStep, Role

COMPOSING, CONTENT = "composing", "content"
TEMPLATES_SHOWN = 20
MOST_IN_A_TEXT, MOST_IN_A_CAPTION = 4096, 1024


class BroadcastOver(OutOfDate):
    words = "broadcast-over"


class UnknownFields(Refusal):
    """Something in braces is no field that could be filled in."""

    words = "broadcast-unknown-fields"

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__(fields=", ".join(f"{{{field}}}" for field in fields))


class TooLong(Refusal):
    """With its fields filled in it may become longer than Telegram takes."""

    words = "broadcast-too-long"

    def __init__(self, units: int, most: int) -> None:
        super().__init__(units=units, most=most)


def await_content(work: Work, author: Person) -> None:
    """The next message of the coordinator, of whatever kind, is what shall be announced."""
    _wait_for_content(work, author)
    series.offer(work, author)
    offer_the_last(work, author)
    kept = [
        Choice(template.name, UseTemplate(template.id))
        for template in templates.newest(work.session, TEMPLATES_SHOWN)
    ]
    say(work, author, "broadcast-send-content", buttons=column(kept))


def use_template(work: Work, author: Person, template_id: int) -> None:
    template = templates.get(work.session, template_id)
    if template is None:
        raise OutOfDate
    draft(work, author, template.content)


def draft(work: Work, author: Person, content: dict[str, Any]) -> Broadcast:
    """Keeps what shall be announced and asks for whom; `content` is a Bot API call without its chat."""
    _as_coordinator(work, author)
    _wait_for_content(work, author, content.get("album"))
    checked(content)
    if author.chat_id is not None:
        dialogues.end(work.session, author.chat_id)
    broadcast = Broadcast(
        author_id=author.id, status=BroadcastStatus.DRAFT, content=content, created_at=work.now
    )
    work.session.add(broadcast)
    work.session.flush()
    ask_for_whom(work, author, broadcast)
    return broadcast


def checked(content: dict[str, Any]) -> dict[str, Any]:
    """The content, where its fields are known and it fits for everybody; raises UnknownFields or TooLong."""
    for text in texts(content["body"]):
        unknown = unknown_fields(text)
        if unknown:
            raise UnknownFields(unknown)
        most = MOST_IN_A_TEXT if "text" in content["body"] else MOST_IN_A_CAPTION
        if most_units(text) > most:
            raise TooLong(most_units(text), most)
    return content


def _wait_for_content(work: Work, author: Person, refused: str | None = None) -> None:
    """Of an album that is refused, the rest is still to come, and is no announcement of its own."""
    if author.chat_id is not None:
        facts = {"refused": refused} if refused is not None else {}
        dialogues.move(work.session, author.chat_id, COMPOSING, CONTENT, work.now, **facts)


def was_refused(dialogue: Dialogue, content: dict[str, Any]) -> bool:
    """Whether it belongs to an album that cannot be announced as it is."""
    return "album" in content and dialogue.facts.get("refused") == content["album"]


def add_to_album(work: Work, author: Person, album: str, part: dict[str, Any]) -> bool:
    """Telegram brings an album picture by picture; False where no announcement has begun with this one.

    What comes after it has gone or was planned is offered as an announcement of its own.
    """
    broadcast = broadcasts.newest_of(work.session, author.id)
    language = None if broadcast is None else _waits_for(broadcast.content, album)
    if broadcast is None or language is None:
        return False
    if broadcast.status is BroadcastStatus.DRAFT:
        grown = with_part(broadcast, replaced_by(work, broadcast), language, part)
        try:
            checked(grown["variants"][language] if language else grown)
        except Refusal:
            _wait_for_content(work, author, album)
            raise
        broadcast.content = grown
        work.session.add(broadcast)
        work.session.flush()
    else:
        say(work, author, "album-part-late")
        draft(work, author, {"method": GROUP, "body": {"media": [part]}, "album": album})
    return True


def _waits_for(content: dict[str, Any], album: str) -> str | None:
    """The language whose variant is this album, an empty one where the announcement itself is."""
    variants: dict[str, Any] = content.get("variants", {})
    found = {"": content, **variants}
    return next((language for language, one in found.items() if one.get("album") == album), None)


def ask_for_whom(
    work: Work, author: Person, broadcast: Broadcast, question: str = "broadcast-for-whom"
) -> None:
    reach = own_cohorts(work, author)
    everyone = len(found(work, [cohort.id for cohort in reach], Everybody()).recipients)
    choices = [choice(work, author, "button-all-cohorts", ChooseAudience(broadcast.id, 0), count=everyone)]
    if len(reach) > 1:
        choices += [Choice(cohort.name, ChooseAudience(broadcast.id, cohort.id)) for cohort in reach]
    choices.append(choice(work, author, "button-pick-people", PickKind(broadcast.id, "f")))
    choices.append(choice(work, author, "button-cancel", CancelBroadcast(broadcast.id)))
    say(work, author, question, buttons=column(choices))


def choose_audience(work: Work, author: Person, broadcast_id: int, cohort_id: int) -> None:
    """Shows the announcement as it will look, and how many it will reach."""
    broadcast = own_draft(work, author, broadcast_id)
    allowed = [cohort.id for cohort in own_cohorts(work, author)]
    if cohort_id and cohort_id not in allowed:
        raise NotYours
    chosen = [cohort_id] if cohort_id else allowed
    preview(work, author, broadcast, facts_of(chosen, Everybody()))


def preview_again(work: Work, author: Person, broadcast: Broadcast) -> None:
    """After a change: as it looks now, or where nobody is chosen yet, whom it is for."""
    if "cohorts" in broadcast.audience:
        preview(work, author, broadcast, broadcast.audience)
    else:
        ask_for_whom(work, author, broadcast)


def preview(work: Work, author: Person, broadcast: Broadcast, audience_facts: dict[str, Any]) -> None:
    replaced = replaced_by(work, broadcast)
    if replaced is not None and is_out(replaced):
        preview_correction(work, author, broadcast, replaced)
        return
    audience = found_by(work, audience_facts)
    if broadcasts.rewords_series(broadcast):
        if audience.recipients:
            show_copies(work, author, broadcast, audience.recipients[0])
        series.preview_words(work, author, broadcast)
        return
    if not audience.recipients:
        ask_for_whom(work, author, broadcast, NobodyToReach.words)
        return
    broadcast.audience = audience_facts
    work.session.add(broadcast)
    work.session.flush()
    show_copies(work, author, broadcast, audience.recipients[0])
    say(
        work,
        author,
        "broadcast-preview",
        buttons=column(
            [
                *_ways_to_go(work, author, broadcast, len(audience.recipients)),
                *_variants_wanted(work, author, broadcast, audience),
                choice(work, author, "button-add-part", AddPart(broadcast.id, "")),
                choice(work, author, "button-cancel", CancelBroadcast(broadcast.id)),
            ]
        ),
        count=len(audience.recipients),
        examples=_examples(audience),
        left_out=_left_out_in_words(work, author, audience),
        open=answering_times.note(work, author, broadcast.content),
        approval=approval.note(work, author, broadcast, audience),
    )


def _ways_to_go(work: Work, author: Person, broadcast: Broadcast, count: int) -> list[Choice]:
    if broadcast.replaces_id is not None:
        return ways_to_go_on(work, author, broadcast)
    now = SendBroadcast(broadcast.id, broadcast.edition)
    return [
        choice(work, author, "button-send", now, count=count),
        choice(work, author, "button-schedule", SetTime(broadcast.id)),
        choice(work, author, "button-reword", RewordBroadcast(broadcast.id)),
    ]


def _variants_wanted(work: Work, author: Person, broadcast: Broadcast, audience: Found) -> list[Choice]:
    """Where recipients read another language than the author wrote in, that one is asked for."""
    written = {author.language, *broadcast.content.get("variants", {})}
    readers = Counter(one.language for one in audience.recipients if one.language not in written)
    return [
        choice(
            work,
            author,
            "button-variant-wanted",
            AddPart(broadcast.id, language),
            name=language_name(work, language),
            count=count,
        )
        for language, count in sorted(readers.items())
    ]


def _examples(audience: Found) -> str:
    """The first few by name, so that one sees at once if the wrong people are meant."""
    named = ", ".join(one.name for one in audience.recipients[:EXAMPLES])
    return f"{named}, …" if len(audience.recipients) > EXAMPLES else named


def _left_out_in_words(work: Work, author: Person, audience: Found) -> Ready:
    counted = [
        work.text(author, f"left-out-{why}", count=len(audience.left_out[why]))
        for why in LeftOut
        if why in audience.left_out
    ]
    return lines([Ready(""), *counted]) if counted else Ready("")


def send(work: Work, author: Person, broadcast_id: int, seen: int) -> None:
    """Lets it go as its author saw it; `seen` is that edition."""
    broadcast = own_draft(work, author, broadcast_id)
    within_reach(work, author, broadcast)
    audience = found_by(work, broadcast.audience)
    if not audience.recipients:
        raise NobodyToReach
    answering_times.must_be_open(broadcast.content, work.now, author)
    if approval.must_be_asked(work, broadcast, audience):
        at_once = {"scheduled_at": None, "local_day": None, "local_hour": None}
        approval.ask(work, author, broadcast, audience, of_edition=seen, **at_once)
        return
    now = {"started_at": work.now, "local_day": None, "local_hour": None}
    if not take(work, broadcast.id, BroadcastStep.START, author, of_edition=seen, **now):
        raise elsewhere(work, broadcast, author)
    begin(work, broadcast, audience)


def own_draft(work: Work, author: Person, broadcast_id: int) -> Broadcast:
    _as_coordinator(work, author)
    broadcast = broadcasts.get(work.session, broadcast_id)
    if broadcast is None or broadcast.author_id != author.id:
        raise NotYours
    if broadcast.status not in {BroadcastStatus.DRAFT, BroadcastStatus.SCHEDULED}:
        raise BroadcastOver
    return broadcast


def within_reach(work: Work, author: Person, broadcast: Broadcast) -> None:
    """What was chosen must still be theirs to write to: a role may have been taken away since."""
    if "cohorts" not in broadcast.audience:
        raise BroadcastOver
    if not all(
        people.serves(work.session, author.id, Role.COORDINATOR, cohort_id)
        for cohort_id in broadcast.audience["cohorts"]
    ):
        raise NotYours


def _as_coordinator(work: Work, person: Person) -> None:
    if Role.COORDINATOR not in people.roles_of(work.session, person.id):
        raise NotAllowed
