"""What may somebody see and change about themselves?"""

from sqlalchemy import func
from sqlmodel import col, select

from bot.buttons import ChooseLanguage, OwnAnswers, OwnCopy, OwnNotes
from bot.services import being_asked, planning, programmes
from bot.services.menus import commands_for, show_menu
from bot.services.speaker import Speaker
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready, hour, lines, moment, weekday
from storage import check_ins, contributions, participants, peer_questions, promises
from storage.tables import Consent, Message, Participant, Person


def list_commands(work: Work, person: Person) -> None:
    commands = commands_for(work, person)
    listed = [
        work.text(person, "menu-line", name=command.name, does=work.label(person, f"menu-{command.name}"))
        for command in commands
    ]
    show_menu(work, person)
    say(work, person, "menu", lines=lines(listed))


def ask_language(work: Work, person: Person) -> None:
    choices = [
        Choice(work.house.words.label(language, "language-name"), ChooseLanguage(language))
        for language in work.house.words.languages
    ]
    say(work, person, "which-language", buttons=column(choices))


def speak(work: Work, person: Person, language: str) -> None:
    if language in work.house.words.languages:
        person.language = language
        work.session.add(person)
        work.session.flush()
        show_menu(work, person)
        say(work, person, "language-changed")


def tell_what_is_kept(work: Work, person: Person) -> None:
    """What is stored about them, in numbers and in plain words, and how to have it changed."""
    participant = participants.of_person(work.session, person.id)
    consent = work.session.exec(
        select(Consent).where(col(Consent.person_id) == person.id).order_by(col(Consent.id))
    ).first()
    notes = work.session.exec(select(func.count()).where(col(Message.author_id) == person.id)).one()
    kept = work.text(
        person,
        "what-is-kept",
        name=person.name,
        cohort=participants.cohort_of(work.session, participant).name if participant else "–",
        reports=check_ins.completed_count(work.session, participant.id) if participant else 0,
        notes=notes,
        promises=promises.count_to(work.session, participant) if participant else 0,
        shared=contributions.shared_by(work.session, person.id),
        agreed=moment(consent.agreed_at, person.timezone, person.language) if consent else "–",
    )
    if participant is not None and participant.status in participants.TAKING_PART:
        kept = Ready(f"{kept}\n\n{_when_asked(work, person, participant)}")
    asked, answered = peer_questions.counts(work.session, person.id)
    if asked or answered:
        kept = lines([kept, work.text(person, "asked-and-answered", asked=asked, answered=answered)], "\n\n")
    choices = [
        choice(work, person, "button-own-answers", OwnAnswers(0)),
        choice(work, person, "button-own-notes", OwnNotes(0)),
        choice(work, person, "button-own-copy", OwnCopy()),
    ]
    if participant is not None and participant.status in participants.TAKING_PART:
        choices.append(being_asked.switch(work, Speaker(person, participant)))
    say_text(work, person, kept, buttons=column(choices))


def _when_asked(work: Work, person: Person, participant: Participant) -> Ready:
    """The hour of asking, and why it is this one."""
    rhythm = programmes.of_participant(work, participant).rhythm
    usual = planning.usual_hour(work, participant, person)
    return work.text(
        person,
        "asked-usually" if usual == rhythm.hour else "asked-learned",
        day=weekday(rhythm.weekday_number, person.language),
        hour=hour(usual, person.language),
    )
