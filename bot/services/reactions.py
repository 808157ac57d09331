"""How did somebody find the training?"""

from datetime import timedelta
from html import escape
from zoneinfo import ZoneInfo

from bot.buttons.reactions import EnterHowUseful, SayHowUseful
from bot.errors import NotYours, OutOfDate
from bot.rules.local_time import at_local
from bot.rules.understanding.reader import Label
from bot.services import consenting, heeding, mornings, overtaken, programmes, reporting
from bot.services.contact import heard_from
from bot.services.incoming import IncomingMessage
from bot.services.speaker import Speaker
from bot.services.speech import Post, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import check_ins, dialogues, meetings, participants, people
from storage import reactions as stored
from storage.meeting_vocabulary import MeetingKind
from storage.reaction_vocabulary import Useful
from storage.tables import Participant, Person, Reaction
from storage.vocabulary import CheckInStatus, Lane, ParticipantStatus, Source

WAY = "t"
TELLING = "telling of the training"
LISTENS_FOR = timedelta(hours=12)
WORDS_LIMIT = 500
# Later than this it is no first impression any more.
STILL_FRESH = timedelta(days=60)
OPEN = (CheckInStatus.SCHEDULED, CheckInStatus.SENT, CheckInStatus.PARTIAL)


class TheirOwnWord(OutOfDate):
    """They have said it themselves."""

    words = "reaction-their-own"


def plan(work: Work, participant: Participant, person: Person) -> None:
    """Once for each place in a cohort, however often somebody comes back."""
    asks = programmes.of_cohort(work, participant.cohort_id).programme.reaction
    if not asks.after_days or stored.of(work.session, participant.id) is not None:
        return
    day = work.today(person.timezone) + timedelta(days=asks.after_days)
    due = at_local(day, asks.hour, ZoneInfo(person.timezone))
    stored.keep(work.session, Reaction(participant_id=participant.id, due_at=due))


def ask(work: Work, reaction_id: int) -> None:
    """Now, or a day later where it would come between; whoever never answered anything is left alone."""
    reaction = work.session.get_one(Reaction, reaction_id)
    participant = participants.get(work.session, reaction.participant_id)
    them = people.get(work.session, participant.person_id)
    if _is_over(work, participant):
        reaction.due_at = None
    elif not people.is_reachable(work.session, them) or _comes_between(work, participant, them):
        reaction.due_at = work.now + timedelta(days=1)
    else:
        reaction.due_at, reaction.asked_at = None, work.now
        _ask(work, reaction, participant, them)
    work.session.add(reaction)


def answer(work: Work, speaker: Speaker, reaction_id: int, useful: Useful) -> None:
    """Kept once; what they would like to add is listened to for a while."""
    person = speaker.person
    reaction = stored.get(work.session, reaction_id)
    if reaction is None or reaction.participant_id != speaker.participant.id:
        raise NotYours
    if not stored.answer(work.session, reaction_id, useful, work.now):
        raise OutOfDate
    heard_from(work, speaker.participant)
    if person.chat_id is not None:
        dialogues.move(work.session, person.chat_id, TELLING, "words", work.now, reaction=reaction_id)
    say(work, person, f"reaction-thanks-{'good' if useful.is_good else 'poor'}", name=person.name)


def typed(work: Work, speaker: Speaker, incoming: IncomingMessage) -> bool:
    """Takes what they add; False where these words were meant for something else."""
    dialogue = dialogues.at(work.session, incoming.chat_id)
    if dialogue is None or dialogue.flow != TELLING or incoming.kind != "text" or not incoming.text:
        return False
    if overtaken.is_for_something_else(work, speaker, dialogue, incoming, LISTENS_FOR):
        return False
    dialogues.end(work.session, dialogue.chat_id)
    read = heeding.read(incoming, speaker.person)
    if read is not None and read.label is Label.HELP:
        return False
    reaction = stored.get(work.session, int(dialogue.facts["reaction"]))
    if reaction is None or reaction.participant_id != speaker.participant.id:
        return False
    if _open_check_in(work, speaker.participant):
        return False
    stored.add_words(work.session, reaction.id, incoming.text[:WORDS_LIMIT])
    say(work, speaker.person, "reaction-words-kept", name=speaker.person.name)
    return True


def ask_for_them(work: Work, staff: Person, participant_id: int) -> None:
    participant = participants.get(work.session, participant_id)
    reporting.on_behalf_of(work, staff, participant)
    if not consenting.has_agreed(work, participant):
        consenting.ask(work, staff, participant_id, WAY)
        return
    name = people.get(work.session, participant.person_id).name
    choices = [
        choice(work, staff, f"button-useful-{useful}", EnterHowUseful(participant.id, useful))
        for useful in Useful
    ]
    say(work, staff, "reaction-of-them", buttons=column(choices), name=name)


def enter_for_them(work: Work, staff: Person, participant_id: int, useful: Useful) -> None:
    participant = participants.get(work.session, participant_id)
    reporting.on_behalf_of(work, staff, participant)
    enter(work, participant, useful, staff, Source.TRAINER)
    name = people.get(work.session, participant.person_id).name
    say(work, staff, "reaction-entered", name=name, useful=work.label(staff, f"button-useful-{useful}"))


def enter(work: Work, participant: Participant, useful: Useful, by: Person, source: Source) -> bool:
    """What they told somebody or wrote on paper; False where it stood there already.

    Raises NoConsent, and TheirOwnWord where they have said otherwise themselves.
    """
    consenting.must_have_agreed(work, participant)
    reaction = stored.of(work.session, participant.id) or Reaction(participant_id=participant.id)
    if reaction.useful is useful:
        return False
    if reaction.source is Source.SELF:
        raise TheirOwnWord
    reaction.useful, reaction.answered_at, reaction.due_at = useful, work.now, None
    reaction.source, reaction.entered_by = source, by.id
    stored.keep(work.session, reaction)
    return True


def is_wanted(work: Work, participant: Participant) -> bool:
    """Whether the programme asks it, and nobody has said anything yet."""
    reaction = stored.of(work.session, participant.id)
    asks = programmes.of_participant(work, participant).reaction.after_days > 0
    return asks and (reaction is None or reaction.useful is None)


def _ask(work: Work, reaction: Reaction, participant: Participant, them: Person) -> None:
    asks = programmes.of_participant(work, participant).reaction
    choices = [
        choice(work, them, f"button-useful-{useful}", SayHowUseful(reaction.id, useful)) for useful in Useful
    ]
    text = Ready(escape(asks.text.in_language(them.language).format(name=them.name), quote=False))
    post = Post(
        lane=Lane.CHECK_IN,
        once=f"reaction:{reaction.id}",
        not_before=mornings.waking_moment(work, them),
    )
    say_text(work, them, text, buttons=column(choices), post=post)


def _is_over(work: Work, participant: Participant) -> bool:
    if participant.status not in participants.TAKING_PART or participant.enrolled_at is None:
        return True
    trained = [
        at for kind, at, _ in meetings.attended(work.session, participant.id) if kind is MeetingKind.GROUP
    ]
    return work.now - max([participant.enrolled_at, *trained]) > STILL_FRESH


def _comes_between(work: Work, participant: Participant, them: Person) -> bool:
    """They have a question open, an unhappy moment, or one to come today; or have said nothing yet."""
    due = participant.next_check_in_at
    today = work.today(them.timezone)
    return (
        participant.status is not ParticipantStatus.ACTIVE
        or participant.last_contact_at is None
        or _open_check_in(work, participant)
        or (due is not None and due.astimezone(ZoneInfo(them.timezone)).date() <= today)
    )


def _open_check_in(work: Work, participant: Participant) -> bool:
    newest = check_ins.newest(work.session, participant.id)
    return newest is not None and newest.status in OPEN
