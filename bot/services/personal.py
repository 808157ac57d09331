"""What may somebody see and change about themselves?"""

from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlmodel import col, select

from bot.buttons import AskHour, ChooseLanguage, OwnAnswers, OwnCopy, OwnEntries, OwnFiles, OwnNotes
from bot.buttons.erasing import AskToErase
from bot.buttons.looks import WhoLooked
from bot.services import bank_book, being_asked, own_hour, traits
from bot.services.menus import commands_for, show_menu
from bot.services.speaker import Speaker
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready, lines, moment, whole_day
from storage import (
    check_ins,
    contributions,
    evidence,
    participants,
    peer_questions,
    people,
    promises,
    question_book,
    support,
)
from storage.tables import Consent, Message, Participant, Person
from storage.vocabulary import ParticipantStatus

NOTHING = "–"


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
    trainer = participant.trainer_id if participant else None
    files = evidence.kept_count(work.session, participant.id) if participant else 0
    kept = work.text(
        person,
        "what-is-kept",
        name=person.name,
        phone=person.phone or NOTHING,
        cohort=participants.cohort_of(work.session, participant).name if participant else NOTHING,
        trainer=people.get(work.session, trainer).name if trainer else NOTHING,
        village=(participant and participant.village) or NOTHING,
        business=(participant and participant.business) or NOTHING,
        about=(participant and traits.in_words(work, participant, person)) or NOTHING,
        reports=check_ins.completed_count(work.session, participant.id) if participant else 0,
        notes=notes,
        files=files,
        promises=promises.count_to(work.session, participant) if participant else 0,
        shared=contributions.shared_by(work.session, person.id),
        support=support.count_of(work.session, participant.id) if participant else 0,
        agreed=moment(consent.agreed_at, person.timezone, person.language) if consent else NOTHING,
    )
    buttons = [
        choice(work, person, "button-own-answers", OwnAnswers(0)),
        choice(work, person, "button-own-notes", OwnNotes(0)),
        choice(work, person, "button-own-copy", OwnCopy()),
        choice(work, person, "button-who-looked", WhoLooked()),
        choice(work, person, "button-ask-to-erase", AskToErase()),
    ]
    if files:
        buttons.insert(2, choice(work, person, "button-own-files", OwnFiles(0)))
    if participant is not None and participant.status in participants.TAKING_PART:
        kept = Ready(f"{kept}\n\n{_when_asked(work, person, participant)}")
        buttons.append(choice(work, person, "button-ask-hour", AskHour()))
        buttons.append(being_asked.switch(work, Speaker(person, participant)))
    if question_book.answered_by(work.session, person.id):
        buttons.append(choice(work, person, "button-own-entries", OwnEntries()))
    if participant is not None:
        allowed, ways = bank_book.allowed(work, participant, person)
        kept = lines([kept, lines(allowed)], "\n\n") if allowed else kept
        buttons += ways
    asked, answered = peer_questions.counts(work.session, person.id)
    if asked or answered:
        kept = lines([kept, work.text(person, "asked-and-answered", asked=asked, answered=answered)], "\n\n")
    say_text(work, person, kept, buttons=column(buttons))


def _when_asked(work: Work, person: Person, participant: Participant) -> Ready:
    """Whether they rest, and at which hour they are asked otherwise."""
    asked = own_hour.when_asked(work, participant, person)
    if participant.status is not ParticipantStatus.PAUSED or participant.paused_until is None:
        return asked
    until = whole_day(participant.paused_until.astimezone(ZoneInfo(person.timezone)).date(), person.language)
    return lines([work.text(person, "resting-until", until=until), asked])
