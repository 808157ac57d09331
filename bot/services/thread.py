"""What does a trainer see of somebody before writing to them?"""

from collections.abc import Sequence

from bot.buttons import EndWriting, ListReplies, NoteDown, ReadThread
from bot.services import looks, plan_words, progress
from bot.services.speech import Choice, Keyboard, choice, say_text
from bot.services.work import Work
from bot.words import Ready, day, lines, shortened
from storage import messages, people, staff_notes
from storage.people_vocabulary import Looked
from storage.tables import Case, Message, Participant, Person, StaffNote

TURNS_A_PAGE = 5
TURN_LIMIT = 120


def show(
    work: Work, case: Case, participant: Participant, reader: Person, page: int, ending: Ready | None = None
) -> None:
    """Their last weeks in words, what was said last, and what staff noted; `ending` says what to do next."""
    looks.note(work, reader, [participant.id], Looked.THREAD)
    turns = messages.thread(work.session, participant.id, (page + 1) * TURNS_A_PAGE + 1)
    has_older = len(turns) > (page + 1) * TURNS_A_PAGE
    shown = turns[-(page + 1) * TURNS_A_PAGE :][:TURNS_A_PAGE]
    said = [_turn(work, turn, reader) for turn in shown]
    parts = [lines([work.text(reader, "thread-turns"), *said])] if said else []
    if page == 0:
        weeks = progress.weeks_of(work, participant, reader)
        in_words = progress.in_words(work, participant, reader, weeks) if weeks else []
        in_words += plan_words.at_a_glance(work, participant, reader)
        noted = [_note(work, note, reader) for note in staff_notes.of(work.session, participant.id)]
        parts = [*([lines(in_words)] if in_words else []), *parts, *([lines(noted)] if noted else [])]
    if ending is not None:
        parts.append(ending)
    buttons = _buttons(work, case, reader, page, has_older=has_older)
    say_text(work, reader, lines(parts, "\n\n"), buttons=buttons)


def _buttons(work: Work, case: Case, reader: Person, page: int, *, has_older: bool) -> Keyboard:
    rows: list[Sequence[Choice]] = []
    if page == 0:
        rows.append([choice(work, reader, "button-ready-replies", ListReplies(case.id))])
        rows.append([choice(work, reader, "button-note-down", NoteDown(case.id))])
    pages = [choice(work, reader, "button-older", ReadThread(case.id, page + 1))] if has_older else []
    if page:
        pages.append(choice(work, reader, "button-newer", ReadThread(case.id, page - 1)))
    rows += [pages] if pages else []
    if page == 0:
        rows.append([choice(work, reader, "button-done-writing", EndWriting())])
    return rows


def _turn(work: Work, turn: Message, reader: Person) -> Ready:
    words = turn.text or work.label(reader, f"kind-{turn.kind}")
    return work.text(
        reader,
        "thread-turn",
        day=day(turn.created_at, reader.timezone, reader.language),
        name=people.get(work.session, turn.author_id).name,
        words=shortened(words, TURN_LIMIT),
    )


def _note(work: Work, note: StaffNote, reader: Person) -> Ready:
    return work.text(
        reader,
        "thread-note",
        day=day(note.at, reader.timezone, reader.language),
        name=people.get(work.session, note.author_id).name,
        words=shortened(note.words, TURN_LIMIT),
    )
