"""How does somebody read all that they ever told, on a small screen?"""

from bot.buttons import Button, Correct, OwnAnswers, OwnFiles, OwnNotes
from bot.services import programmes
from bot.services.answer_words import answer_in_words, short
from bot.services.evidence import PLACE
from bot.services.speech import MEDIA, Choice, ToMake, call, choice, say, say_text, send_file, show_file
from bot.services.work import Work
from bot.words import day, lines, whole_day
from storage import check_ins, evidence, messages
from storage.tables import EvidenceItem, Participant, Person

NOTES_A_PAGE = 5
NOTE_LIMIT = 200
FILES_A_PAGE = 3


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


def show_files(work: Work, participant: Participant, person: Person, page: int) -> None:
    """A few at a time, the newest first, since each comes as a message of its own."""
    found = evidence.newest_kept(work.session, participant.id, page * FILES_A_PAGE, FILES_A_PAGE + 1)
    for item, words in found[:FILES_A_PAGE]:
        _show_file(work, person, item, words)
    older = OwnFiles(page + 1) if len(found) > FILES_A_PAGE else None
    pages = _pages(work, person, older, OwnFiles(page - 1) if page else None)
    say(work, person, "own-files-these" if found else "own-files-none", buttons=pages)


def _show_file(work: Work, person: Person, item: EvidenceItem, words: str | None) -> None:
    sent = day(item.received_at, person.timezone, person.language)
    if item.kind in MEDIA and item.file_id is not None:
        key = "own-file-with-words" if words else "own-file"
        said = work.text(person, key, day=sent, words=(words or "")[:NOTE_LIMIT])
        show_file(work, person, item.kind, item.file_id, said)
        return
    # What takes no words beneath it comes after them.
    say(work, person, "own-file", day=sent)
    if item.kind == PLACE:
        latitude, longitude = (float(part) for part in (words or "").split(","))
        call(work, person.chat_id or 0, "sendLocation", {"latitude": latitude, "longitude": longitude})
    elif item.file_id is not None:
        call(work, person.chat_id or 0, "sendVideoNote", {"video_note": item.file_id})


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
