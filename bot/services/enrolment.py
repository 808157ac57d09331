"""How does somebody come in: invited, consenting, named, welcomed?"""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from bot.buttons import Agree, AnotherPerson, Decline, SpeakAs, SpeakLanguage, UseName
from bot.errors import OutOfDate, Refusal
from bot.rules.names import NameFault, name_fault, same_name, tidy_name
from bot.rules.replies import chosen
from bot.services import (
    invitations,
    organisations,
    pausing_together,
    planning,
    programmes,
    reactions,
    resting,
    room_reports,
    roster_linking,
    sharing,
)
from bot.services.coming_back import begin_here
from bot.services.menus import show_menu
from bot.services.people import adopt_the_unaccompanied, give_a_trainer, visitor
from bot.services.speech import Choice, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready, moment
from storage import cases, dialogues, participants, people, room_members
from storage.tables import Cohort, Consent, Dialogue, Invitation, Participant, Person
from storage.vocabulary import ParticipantStatus, Role

ENROLMENT = "enrolment"
CONSENT, NAME = "consent", "name"
AGREES = ("setuju", "setuju ikut", "ya", "iya", "ya setuju", "agree", "i agree", "yes")
DECLINES = ("tidak", "tidak setuju", "no")
SOMEBODY_ELSE = ("orang lain", "bukan saya", "bukan", "somebody else", "someone else", "not me")
JUST_ASKED = timedelta(hours=1)


class EnrolmentOver(OutOfDate):
    """Whoever presses has come in already."""

    words = "enrolment-over"


class NotEnrolling(OutOfDate):
    """No enrolment is under way in this chat: declined, or the link did not hold."""

    words = "enrolment-open-again"


class UnfitName(Refusal):
    def __init__(self, fault: NameFault) -> None:
        self.words = fault
        super().__init__()


def welcome(work: Work, chat_id: int, payload: str) -> None:
    """Somebody opened an invitation: asks for their consent; only the number of the chat is kept yet."""
    invitation = invitations.given_out(work, roster_linking.code_in(payload) or payload)
    person = people.in_chat(work.session, chat_id)
    if person is not None and _has_joined(work, person, invitation):
        show_menu(work, person)
        _say_already_in(work, person, invitation)
        return
    invitations.must_be_open(work, invitation)
    language = person.language if person else work.house.language
    dialogues.move(
        work.session, chat_id, ENROLMENT, CONSENT, work.now, invitation=invitation.id, language=language
    )
    _ask_consent(work, visitor(work, chat_id, language), invitation, person)


def come_as_another(work: Work, chat_id: int, invitation_id: int) -> None:
    """Somebody else uses the phone of one whom we know: they agree, and are named, for themselves."""
    invitation = work.session.get_one(Invitation, invitation_id)
    invitations.must_be_open(work, invitation)
    host = people.in_chat(work.session, chat_id)
    language = host.language if host else work.house.language
    facts = {"invitation": invitation.id, "language": language, "is_another": True}
    dialogues.move(work.session, chat_id, ENROLMENT, CONSENT, work.now, **facts)
    _ask_consent(work, visitor(work, chat_id, language), invitation)


def change_language(work: Work, chat_id: int, language: str) -> None:
    """The question again in another language, before anything is known of the person."""
    dialogue = _under_way(work, chat_id)
    facts = {**dialogue.facts, "language": language}
    dialogues.move(work.session, chat_id, ENROLMENT, dialogue.step, work.now, **facts)
    if dialogue.step == CONSENT:
        invitation = work.session.get_one(Invitation, dialogue.facts["invitation"])
        known = _whom_we_know(work, chat_id, dialogue)
        _ask_consent(work, visitor(work, chat_id, language), invitation, known)
    else:
        _repeat(work, chat_id, dialogue)


def agree(work: Work, chat_id: int, telegram_name: str) -> None:
    """Consent is given: on to the name, or straight in for somebody whom we know."""
    dialogue = _under_way(work, chat_id)
    if dialogue.step != CONSENT:
        return  # a second tap; the question for the name stands already
    known = _whom_we_know(work, chat_id, dialogue)
    facts = {**dialogue.facts, "agreed_at": work.now.isoformat()}
    dialogues.move(work.session, chat_id, ENROLMENT, NAME, work.now, **facts)
    name = known.name if known is not None else _name_on_card(work, dialogue)
    if name is not None:
        _finish(work, chat_id, facts, name)
        return
    newcomer = visitor(work, chat_id, dialogue.facts["language"])
    name = tidy_name(telegram_name)
    usable = name_fault(name) in {None, NameFault.ONE_LETTER} and not _is_taken(work, chat_id, facts, name)
    buttons = column([Choice(name, UseName("telegram"))]) if usable else ()
    say(work, newcomer, "ask-name" if usable else "ask-name-typed", buttons=buttons)


def decline(work: Work, chat_id: int) -> None:
    """Refusing costs nothing, and leaves nothing behind."""
    dialogue = _under_way(work, chat_id)
    dialogues.end(work.session, chat_id)
    say(work, visitor(work, chat_id, dialogue.facts["language"]), "declined")


def typed(work: Work, chat_id: int, text: str | None, telegram_name: str) -> bool:
    """Takes what was typed, or what was sent instead (None), as the answer that enrolment waits for.

    False where nobody enrols in this chat; whoever has come in already is only listened to for a while.
    """
    dialogue = dialogues.at(work.session, chat_id)
    if dialogue is None or dialogue.flow != ENROLMENT:
        return False
    reading = _read_consent(text) if dialogue.step == CONSENT else None
    is_late = work.now - dialogue.changed_at > JUST_ASKED
    if not is_late and _is_somebody_else(work, chat_id, dialogue, text):
        come_as_another(work, chat_id, dialogue.facts["invitation"])
        return True
    if _whom_we_know(work, chat_id, dialogue) is not None and (reading is None or is_late):
        return False
    if is_late and dialogue.facts.get("is_another"):
        return False
    if dialogue.step == NAME and text:
        _type_name(work, chat_id, dialogue, text)
    elif reading is None:
        _repeat(work, chat_id, dialogue)
    elif reading:
        agree(work, chat_id, telegram_name)
    else:
        decline(work, chat_id)
    return True


def ask_again(work: Work, chat_id: int) -> bool:
    """Says kindly what enrolment waits for; False where nobody enrols in this chat."""
    dialogue = dialogues.at(work.session, chat_id)
    if dialogue is None or dialogue.flow != ENROLMENT:
        return False
    _repeat(work, chat_id, dialogue)
    return True


def _read_consent(text: str | None) -> bool | None:
    meant = chosen(text or "", {"agree": AGREES, "decline": DECLINES})
    return None if meant is None else meant == "agree"


def _type_name(work: Work, chat_id: int, dialogue: Dialogue, text: str) -> None:
    name = tidy_name(text)
    fault = name_fault(name)
    newcomer = visitor(work, chat_id, dialogue.facts["language"])
    if fault is NameFault.ONE_LETTER:
        dialogues.move(work.session, chat_id, ENROLMENT, NAME, work.now, **{**dialogue.facts, "typed": name})
        keep = choice(work, newcomer, "button-keep-name", UseName("typed"), name=name)
        say(work, newcomer, fault, buttons=column([keep]), name=name)
    elif fault is not None:
        say(work, newcomer, fault)
    elif _is_taken(work, chat_id, dialogue.facts, name):
        say(work, newcomer, "name-used-here", name=name)
    else:
        _finish(work, chat_id, dialogue.facts, name)


def use_name(work: Work, chat_id: int, whose: str, telegram_name: str) -> None:
    dialogue = _under_way(work, chat_id)
    if dialogue.step != NAME:
        _repeat(work, chat_id, dialogue)
        return
    name = tidy_name(dialogue.facts.get("typed", "") if whose == "typed" else telegram_name)
    fault = name_fault(name)
    if fault is not None and fault is not NameFault.ONE_LETTER:
        raise UnfitName(fault)
    if _is_taken(work, chat_id, dialogue.facts, name):
        _repeat(work, chat_id, dialogue)
        return
    _finish(work, chat_id, dialogue.facts, name)


def _repeat(work: Work, chat_id: int, dialogue: Dialogue) -> None:
    key = "please-press-consent" if dialogue.step == CONSENT else "ask-name-typed"
    say(work, visitor(work, chat_id, dialogue.facts["language"]), key)


def _finish(work: Work, chat_id: int, facts: dict[str, Any], name: str) -> None:
    invitation = work.session.get_one(Invitation, int(facts["invitation"]))
    dialogues.end(work.session, chat_id)
    try:
        invitations.must_be_open(work, invitation)
        # A race for a single-use link is decided here; the loser must leave no half-made person behind.
        with work.session.begin_nested():
            person = _come_in(work, chat_id, invitation, name, facts)
    except Refusal as too_late:
        say(work, visitor(work, chat_id, facts["language"]), too_late.words)
        return
    if invitation.role is Role.TRAINEE:
        _welcome_trainee(work, person, work.session.get_one(Cohort, invitation.cohort_id))
    else:
        _welcome_staff(work, person, invitation)
    if facts.get("is_another"):
        sharing.tell_that_it_is_shared(work, person)
    show_menu(work, person)


def _come_in(work: Work, chat_id: int, invitation: Invitation, name: str, facts: dict[str, Any]) -> Person:
    person = _person(work, chat_id, invitation, name, facts)
    invitations.use(work, invitation, person.id)
    people.grant(work.session, person.id, invitation.role, invitation.cohort_id, work.now)
    _keep_consent(work, person, invitation.role, datetime.fromisoformat(facts["agreed_at"]))
    return person


def _person(work: Work, chat_id: int, invitation: Invitation, name: str, facts: dict[str, Any]) -> Person:
    language = facts["language"]
    known = people.in_chat(work.session, chat_id)
    if known is not None and not facts.get("is_another"):
        known.language = language  # in which they read what they agreed to
        work.session.add(known)
        roster_linking.take_place(work, invitation, known)
        return known
    people.open_chat(work.session, chat_id)
    person = roster_linking.entered_by_the_office(work, invitation, name)
    if person is None:
        cohort = work.session.get(Cohort, invitation.cohort_id) if invitation.cohort_id else None
        person = Person(
            name=name,
            language=language,
            timezone=cohort.timezone if cohort else work.house.timezone,
            created_at=work.now,
        )
    person.chat_id = chat_id
    person.language = language
    work.session.add(person)
    work.session.flush()
    if known is not None:
        sharing.join(work, person, known)
    return person


def _welcome_trainee(work: Work, person: Person, cohort: Cohort) -> None:
    participant = participants.in_cohort(work.session, person.id, cohort.id) or Participant(
        person_id=person.id,
        cohort_id=cohort.id,
        status=ParticipantStatus.INVITED,
        rung=programmes.of_cohort(work, cohort.id).programme.first_rung,
        created_at=work.now,
    )
    begin_here(work, participant)
    participant.status = ParticipantStatus.ACTIVE
    participant.enrolled_at = work.now
    participant.left_because = participant.left_words = None
    participant.left_at = participant.left_by = None
    participant.missed_in_a_row, participant.paused_until = 0, None
    first = planning.begin(work, participant, person)
    work.session.add(participant)
    work.session.flush()
    reactions.plan(work, participant, person)
    room_members.somebody_is_new(work.session, cohort.id)
    give_a_trainer(work, participant)
    work.session.add(participant)
    work.session.flush()
    shared = resting.shared_by(work, participant)
    if shared is not None:
        pausing_together.take_along(work, participant, person, shared)
    trainer = people.get(work.session, participant.trainer_id) if participant.trainer_id else None
    say(
        work,
        person,
        "welcome-trainee" if trainer else "welcome-trainee-alone",
        name=person.name,
        cohort=cohort.name,
        trainer=trainer.name if trainer else "",
        first=moment(first, person.timezone, person.language),
    )


def _welcome_staff(work: Work, person: Person, invitation: Invitation) -> None:
    if invitation.role is Role.TRAINER:
        adopted = adopt_the_unaccompanied(work, person, invitation.cohort_id)
        say(work, person, "welcome-trainer", name=person.name, count=adopted)
    else:
        say(work, person, f"welcome-{invitation.role}", name=person.name)
    if invitation.role is Role.PARTNER:
        organisations.ask(work, person)
    if invitation.role in {Role.TRAINER, Role.COORDINATOR}:
        reach = None if invitation.cohort_id is None else [invitation.cohort_id]
        waiting = [
            one for one, _, _ in cases.visible_to(work.session, person.id, reach) if one.assigned_to is None
        ]
        if waiting:
            say(work, person, "cases-are-waiting", count=len(waiting))
        room_reports.show_what_waits(work, person)


def _ask_consent(work: Work, newcomer: Person, invitation: Invitation, known: Person | None = None) -> None:
    """Where we know somebody in the chat, it may be them or another who uses the phone too."""
    text = work.text(newcomer, _consent_key(invitation.role))
    choices = [
        choice(work, newcomer, "button-agree", Agree()),
        choice(work, newcomer, "button-decline", Decline()),
        *_other_languages(work, newcomer),
    ]
    if known is not None:
        text = Ready(f"{work.text(newcomer, 'you-or-another', name=known.name)}\n\n{text}")
        choices.append(choice(work, newcomer, "button-another", AnotherPerson(invitation.id)))
    text = roster_linking.with_name(work, newcomer, invitation, text)
    say_text(work, newcomer, text, buttons=column(choices))


def _say_already_in(work: Work, person: Person, invitation: Invitation) -> None:
    chat = visitor(work, person.chat_id or 0, person.language)
    choices = [
        choice(work, chat, "button-it-is-me", SpeakAs(person.id, ""), name=person.name),
        choice(work, chat, "button-another", AnotherPerson(invitation.id)),
    ]
    say(work, chat, "already-enrolled", buttons=column(choices), name=person.name)


def _whom_we_know(work: Work, chat_id: int, dialogue: Dialogue) -> Person | None:
    """The one who speaks in this chat already, unless somebody else is coming in."""
    return None if dialogue.facts.get("is_another") else people.in_chat(work.session, chat_id)


def _is_somebody_else(work: Work, chat_id: int, dialogue: Dialogue, text: str | None) -> bool:
    """Typed, instead of the last button."""
    if dialogue.step != CONSENT or not chosen(text or "", {"another": SOMEBODY_ELSE}):
        return False
    return _whom_we_know(work, chat_id, dialogue) is not None


def _is_taken(work: Work, chat_id: int, facts: dict[str, Any], name: str) -> bool:
    """Two who share a phone need two names."""
    if not facts.get("is_another"):
        return False
    return any(same_name(one.name, name) for one in people.sharing(work.session, chat_id))


def _name_on_card(work: Work, dialogue: Dialogue) -> str | None:
    return roster_linking.name_on_card(work, work.session.get_one(Invitation, dialogue.facts["invitation"]))


def _keep_consent(work: Work, person: Person, role: Role, agreed_at: datetime) -> None:
    text = work.text(person, _consent_key(role))
    work.session.add(
        Consent(
            person_id=person.id,
            purpose="follow_up" if role is Role.TRAINEE else "staff",
            language=person.language,
            text_hash=sha256(text.encode()).hexdigest(),
            agreed_at=agreed_at,
        )
    )
    work.session.flush()


def _has_joined(work: Work, person: Person, invitation: Invitation) -> bool:
    if invitation.cohort_id not in people.cohorts_served(work.session, person.id, invitation.role):
        return False
    if invitation.role is not Role.TRAINEE or invitation.cohort_id is None:
        return True
    place = participants.in_cohort(work.session, person.id, invitation.cohort_id)
    return place is not None and place.status in participants.TAKING_PART


def _under_way(work: Work, chat_id: int) -> Dialogue:
    dialogue = dialogues.at(work.session, chat_id)
    if dialogue is None or dialogue.flow != ENROLMENT:
        raise NotEnrolling if people.in_chat(work.session, chat_id) is None else EnrolmentOver
    return dialogue


def _consent_key(role: Role) -> str:
    return "consent-trainee" if role is Role.TRAINEE else "consent-staff"


def _other_languages(work: Work, newcomer: Person) -> list[Choice]:
    words = work.house.words
    return [
        Choice(words.label(language, "language-name"), SpeakLanguage(language))
        for language in words.languages
        if language != newcomer.language
    ]
