"""How does somebody read all that they ever told, on a small screen?"""

from bot.buttons import Button, Correct, OwnAnswers, OwnNotes
from bot.services import programmes
from bot.services.answer_words import answer_in_words, short
from bot.services.speech import Choice, ToMake, choice, say, say_text, send_file
from bot.services.work import Work
from bot.words import day, lines, whole_day
from storage import check_ins, messages
from storage.tables import Participant, Person

NOTES_A_PAGE = 5
NOTE_LIMIT = 200


def show_answers(work: Work, participant: Participant, person: Person, page: int) -> None:
    """One check-in a page, the newest first, with a way to correct it."""
    rows = check_ins.answered(work.session, participant.id, page, 2)
    if not rows:
        say(work, person, "own-answers-none")
        return
    check_in, has_older = rows[0], len(rows) > 1
    given = check_ins.answers(work.session, check_in.id)
    said = [
        work.text(
            person,
            "recorded-line",
            question=short(question, person),
            answer=answer_in_words(work, question, given[question.key], person),
        )
        for question in programmes.questions_of(work, check_in)
        if question.key in given
    ]
    head = work.text(person, "own-answers-head", day=whole_day(check_in.local_date, person.language))
    pages = _pages(
        work, person, OwnAnswers(page + 1) if has_older else None, OwnAnswers(page - 1) if page else None
    )
    change = choice(work, person, "button-correct", Correct(check_in.id))
    say_text(work, person, lines([head, *said]), buttons=[[change], *pages])


def show_notes(work: Work, person: Person, page: int) -> None:
    found = messages.written_by(work.session, person.id, page * NOTES_A_PAGE, NOTES_A_PAGE + 1)
    if not found:
        say(work, person, "own-notes-none")
        return
    said = [
        work.text(
            person,
            "own-note-line",
            day=day(note.created_at, person.timezone, person.language),
            text=note.text[:NOTE_LIMIT] if note.text else work.label(person, f"kind-{note.kind}"),
        )
        for note in found[:NOTES_A_PAGE]
    ]
    older = OwnNotes(page + 1) if len(found) > NOTES_A_PAGE else None
    pages = _pages(work, person, older, OwnNotes(page - 1) if page else None)
    say_text(work, person, lines([work.text(person, "own-notes-head"), *said]), buttons=pages)


def send_copy(work: Work, person: Person) -> None:
    """Written when it is sent, so that nothing that was told until then is missing."""
    file = ToMake("own_copy", {"person": person.id}, "salinan.xlsx")
    send_file(work, person, file, work.text(person, "own-copy-here", name=person.name))


def _pages(work: Work, person: Person, older: Button | None, newer: Button | None) -> list[list[Choice]]:
    row = []
    if older is not None:
        row.append(choice(work, person, "button-older", older))
    if newer is not None:
        row.append(choice(work, person, "button-newer", newer))
    return [row] if row else []
