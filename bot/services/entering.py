"""How does a trainer enter what a whole group told, a row a person?

One screen lists everybody with a number. A name can be tapped, and then how it goes; or lines are typed, one
for each: "3 maju 450rb". The list keeps its numbers for as long as it is open.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.buttons.consents import AgreedAloud
from bot.buttons.entering import EndEntering, EnterAll, EnterFor, EnterPage, EnterStatus
from bot.errors import NotYours, OutOfDate, Refusal
from bot.services import check_ins, consenting, entries, reporting
from bot.services.answer_words import answer_in_words
from bot.services.consenting import NoConsent
from bot.services.entries import Hand
from bot.services.entry_lines import (
    QUOTED,
    SURE,
    Told,
)
from bot.services.incoming import IncomingMessage
from bot.services.office import own_cohorts
from bot.services.one_entry import asked, record, take_line, to_enter
from bot.services.people import may_handle
from bot.services.readings import NotAnAnswer, read_press
from bot.services.speech import (
    Choice,
    Keyboard,
    choice,
    column,
    rewrite,
    say,
    say_text,
    strip_buttons,
    turning,
)
from bot.services.work import Work
from bot.words import Ready, lines
from storage import check_ins as stored
from storage import dialogues, participants
from storage.tables import Dialogue, Participant, Person
from storage.vocabulary import Source

ENTERING = "entering"
WAY = "l"
LISTENS_FOR = timedelta(hours=3)
A_PAGE = 8
MOST_WRONG_NAMED = 10
OWN = 0


def begin(work: Work, trainer: Person, cohort_id: int = OWN) -> None:
    """Everybody they walk beside; an office that walks beside nobody says first of which cohort."""
    own = participants.by_name(work.session, trainer_id=trainer.id) if cohort_id == OWN else []
    if own:
        _open(work, trainer, [participant.id for participant, _ in own])
        return
    cohorts = own_cohorts(work, trainer)
    chosen = [one for one in cohorts if one.id == cohort_id] or (cohorts if len(cohorts) == 1 else [])
    if chosen:
        found = participants.by_name(work.session, cohort_id=chosen[0].id)
        _open(work, trainer, [one.id for one, them in found if them.id != trainer.id])
    elif cohort_id != OWN:
        raise NotYours
    elif cohorts:
        choices = [Choice(one.name, EnterAll(one.id)) for one in cohorts]
        say(work, trainer, "entering-which-cohort", buttons=column(choices))
    else:
        say(work, trainer, "report-nobody")


def turn_to(work: Work, trainer: Person, page: int, message_id: int) -> None:
    _show(work, trainer, _listed(work, trainer), page, message_id=message_id)


def ask_about(work: Work, trainer: Person, participant_id: int, message_id: int) -> None:
    """How this one is doing, in the place of the list."""
    listed = _listed(work, trainer)
    try:
        participant, them, check_in = to_enter(work, trainer, participant_id)
    except NoConsent:
        text, choices = consenting.question(work, trainer, participant_id, WAY)
        rewrite(work, trainer, text, message_id=message_id, buttons=column(choices))
        return
    status = next((one for one in asked(work, check_in) if one.options), None)
    options = status.options if status is not None else ()
    choices = [
        Choice(one.label.in_language(trainer.language), EnterStatus(participant.id, one.key))
        for one in options
    ]
    back = choice(work, trainer, "button-to-the-list", EnterPage(_page_of(listed, participant.id)))
    text = work.text(trainer, "entering-about", name=them.name, number=_number(listed, participant.id))
    rewrite(work, trainer, text, message_id=message_id, buttons=column([*choices, back]))


def press_status(work: Work, trainer: Person, participant_id: int, option: str, message_id: int) -> None:
    """Back to the list, where a sum can follow for the same person."""
    listed = _listed(work, trainer)
    participant, them, check_in = to_enter(work, trainer, participant_id)
    status = next((one for one in asked(work, check_in) if one.option(option)), None)
    reading = read_press(status, option) if status is not None else NotAnAnswer()
    if status is None or isinstance(reading, NotAnAnswer):
        raise OutOfDate
    label = status.options[[one.key for one in status.options].index(option)].label
    told = [Told(status, reading, label.in_language(trainer.language))]
    entries.enter(work, participant, check_in, told, Hand(trainer, Source.TRAINER))
    head = work.text(trainer, "entering-a-sum-too", name=them.name)
    page = _page_of(listed, participant.id)
    _show(
        work,
        trainer,
        listed,
        page,
        heads=[head],
        entered=[participant.id],
        just=participant.id,
        message_id=message_id,
    )


def go_on(work: Work, trainer: Person, participant_id: int) -> None:
    """They have agreed: the line that waited for it is taken; else they are on the list to be tapped."""
    listed = _listed(work, trainer)
    waiting = _waiting(work, trainer)
    said = waiting.pop(str(participant_id), None)
    heads: list[Ready] = []
    entered: list[int] = []
    if said is not None:
        try:
            record(work, trainer, participant_id, said.rstrip(SURE), is_sure=said.endswith(SURE))
            entered, heads = [participant_id], [work.text(trainer, "entering-taken", count=1)]
        except Refusal as refusal:
            why = work.label(trainer, refusal.words, **refusal.facts)
            heads = [work.text(trainer, "entering-line-wrong", line=1, said=said[:QUOTED], why=why)]
    page = _page_of(listed, participant_id)
    just = None if entered else participant_id
    _show(work, trainer, listed, page, heads=heads, entered=entered, just=just, waiting=waiting)


def strike(work: Work, trainer: Person, participant_id: int) -> None:
    """They have not agreed: what was told of them waits no longer."""
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    waiting = _waiting(work, trainer)
    if dialogue is not None and waiting.pop(str(participant_id), None) is not None:
        facts = {**dialogue.facts, "waiting": waiting}
        dialogues.move(work.session, dialogue.chat_id, ENTERING, dialogue.step, work.now, **facts)


def end(work: Work, trainer: Person, message_id: int | None = None) -> None:
    text = work.text(trainer, "entering-ended", count=len(_entered(work, trainer)))
    if trainer.chat_id is not None:
        dialogues.leave(work.session, trainer.chat_id, {ENTERING})
    if message_id is not None:
        rewrite(work, trainer, text, message_id=message_id)
    else:
        say_text(work, trainer, text)


def typed(work: Work, trainer: Person, dialogue: Dialogue, incoming: IncomingMessage) -> bool:
    """Takes typed lines, one a person; False where these words were meant for something else."""
    if dialogue.flow != ENTERING or not incoming.text:
        return False
    if not _still_listens(work, dialogue):
        dialogues.end(work.session, dialogue.chat_id)
        return False
    if dialogue.facts.get("screen") is not None:
        strip_buttons(work, dialogue.chat_id, edits=dialogue.facts["screen"])
    if reporting.is_the_end(incoming):
        end(work, trainer)
        return True
    listed = list(dialogue.facts["people"])
    places = participants.these(work.session, listed)
    names = {number: places[one][1].name for number, one in enumerate(listed, start=1) if one in places}
    just = dialogue.facts.get("just")
    wrong: list[Ready] = []
    waiting = _waiting(work, trainer)
    taken = [
        number
        for place, line in enumerate(filter(str.strip, incoming.text.splitlines()), start=1)
        if (number := take_line(work, trainer, listed, names, just, place, line, wrong, waiting)) is not None
    ]
    # What was told of them before they agreed is overtaken by what is told now.
    waiting = {one: said for one, said in waiting.items() if int(one) not in taken}
    heads = [work.text(trainer, "entering-taken", count=len(taken))] if taken else []
    heads += wrong[:MOST_WRONG_NAMED]
    more = len(wrong) - MOST_WRONG_NAMED
    heads += [work.text(trainer, "entering-more-wrong", count=more)] if more > 0 else []
    page = _page_of(listed, taken[-1]) if taken else int(dialogue.facts["page"])
    still = None if taken else just
    _show(work, trainer, listed, page, heads=heads, entered=taken, just=still, waiting=waiting)
    return True


def _open(work: Work, trainer: Person, listed: Sequence[int]) -> None:
    if not listed:
        say(work, trainer, "report-nobody")
        return
    if trainer.chat_id is not None:
        dialogues.leave(work.session, trainer.chat_id, {ENTERING})
    _show(work, trainer, listed, 0)


def _show(
    work: Work,
    trainer: Person,
    listed: Sequence[int],
    page: int,
    *,
    heads: Sequence[Ready] = (),
    entered: Sequence[int] = (),
    just: int | None = None,
    message_id: int | None = None,
    waiting: dict[str, str] | None = None,
) -> None:
    """The list, without those in other hands now; whoever is still without news can be tapped first."""
    last = max(0, (len(listed) - 1) // A_PAGE)
    page = min(max(page, 0), last)
    on_page = listed[page * A_PAGE : (page + 1) * A_PAGE]
    places = participants.these(work.session, on_page)
    theirs = [one for one in on_page if one in places and may_handle(work, trainer, places[one][0])]
    told = {one: _told_now(work, places[one][0], trainer) for one in theirs}
    text = [*heads, work.text(trainer, "entering-head", page=page + 1, pages=last + 1)]
    text += [
        work.text(
            trainer,
            "entering-row",
            number=_number(listed, one),
            name=places[one][1].name,
            told=" · ".join(told[one]) or "–",
        )
        for one in told
    ]
    text += [Ready(""), work.text(trainer, "entering-how")]
    waiting = _waiting(work, trainer) if waiting is None else waiting
    buttons = [
        *column(_agreeing(work, trainer, waiting)),
        *_buttons(work, trainer, listed, page, last, told),
    ]
    screen = _tell(work, trainer, lines(text), buttons, message_id)
    so_far = sorted({*_entered(work, trainer), *entered})
    facts: dict[str, Any] = {
        "people": list(listed),
        "page": page,
        "entered": so_far,
        "just": just,
        "screen": screen,
        "waiting": waiting,
    }
    if trainer.chat_id is not None:
        dialogues.move(work.session, trainer.chat_id, ENTERING, "list", work.now, **facts)


def _buttons(
    work: Work, trainer: Person, listed: Sequence[int], page: int, last: int, told: dict[int, list[str]]
) -> Keyboard:
    places = participants.these(work.session, told)
    waiting = [one for one in told if not told[one]]
    tappable = [Choice(f"{_number(listed, one)}. {places[one][1].name}", EnterFor(one)) for one in waiting]
    done = choice(work, trainer, "button-end-entering", EndEntering())
    return [*column(tappable), *turning(work, trainer, page, last, EnterPage), [done]]


def _agreeing(work: Work, trainer: Person, waiting: Mapping[str, str]) -> list[Choice]:
    """Whose lines wait until they have agreed."""
    places = participants.these(work.session, [int(one) for one in waiting])
    return [
        choice(work, trainer, "button-consent-aloud", AgreedAloud(one, WAY), name=them.name)
        for one, (_, them) in places.items()
    ]


def _waiting(work: Work, trainer: Person) -> dict[str, str]:
    """What was told of those who have not agreed yet, by their place."""
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    is_open = dialogue is not None and dialogue.flow == ENTERING
    return dict(dialogue.facts.get("waiting") or {}) if dialogue is not None and is_open else {}


def _tell(work: Work, person: Person, text: Ready, buttons: Keyboard, message_id: int | None) -> int | None:
    if message_id is None:
        return say_text(work, person, text, buttons=buttons)
    rewrite(work, person, text, message_id=message_id, buttons=buttons)
    return None


def _told_now(work: Work, participant: Participant, reader: Person) -> list[str]:
    """What the check-in that would be entered now says already, in the words of whoever reads it."""
    check_in = check_ins.told_now(work, participant)
    if check_in is None:
        return []
    given = stored.answers(work.session, check_in.id)
    said = [(one, given[one.key]) for one in asked(work, check_in) if one.key in given]
    return [answer_in_words(work, one, answer, reader) for one, answer in said]


def _entered(work: Work, trainer: Person) -> list[int]:
    """Of whom something was entered since the list was opened."""
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    is_open = dialogue is not None and dialogue.flow == ENTERING
    return list(dialogue.facts["entered"]) if dialogue is not None and is_open else []


def _listed(work: Work, trainer: Person) -> list[int]:
    """The list that is open; where none is any more, everybody whom they walk beside.

    Raises OutOfDate where that is nobody.
    """
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    if dialogue is not None and dialogue.flow == ENTERING and _still_listens(work, dialogue):
        return list(dialogue.facts["people"])
    own = [one.id for one, _ in participants.by_name(work.session, trainer_id=trainer.id)]
    if not own:
        raise OutOfDate
    return own


def _still_listens(work: Work, dialogue: Dialogue) -> bool:
    return work.now - dialogue.changed_at <= LISTENS_FOR


def _number(listed: Sequence[int], participant_id: int) -> int:
    return listed.index(participant_id) + 1 if participant_id in listed else 0


def _page_of(listed: Sequence[int], participant_id: int) -> int:
    return (_number(listed, participant_id) - 1) // A_PAGE if participant_id in listed else 0
