"""How does a trainer enter what a participant told them on a visit or a call?

The same questions are asked in the trainer's own chat, with the participant's name on each. Nothing is taken
from the participant until the first answer: a trainer who only looks leaves their open question as it was.
"""

from collections.abc import Mapping
from datetime import timedelta

from bot.buttons import Correct, EndReport, ReportFor
from bot.errors import NotYours, OutOfDate
from bot.programme.questions import Question
from bot.services import check_ins, consenting, mornings, programmes, questions, writing
from bot.services.answer_buttons import buttons
from bot.services.conversation import keep_from
from bot.services.finding import by_name
from bot.services.incoming import IncomingMessage
from bot.services.passing import CORRECTING
from bot.services.people import may_handle, reach
from bot.services.recorded import recorded_lines
from bot.services.speaker import QuestionGone, Speaker
from bot.services.speech import Choice, Keyboard, Post, choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import check_ins as stored_check_ins
from storage import dialogues, participants, people
from storage.given import Given
from storage.tables import CheckIn, Dialogue, Participant, Person

REPORTING = "reporting"
WAY = "r"
LISTENS_FOR = timedelta(hours=12)
A_LIST = 10
DONE = ("selesai", "sudah", "done")


class NoLongerAsked(OutOfDate):
    """They left, or are on their own feet."""

    words = "report-not-asked"


def ask_for_whom(work: Work, trainer: Person, name: str) -> None:
    """Everybody of that name within reach, or everybody: begins at once where it can be only one."""
    found = by_name(work, name, reach(work, trainer), A_LIST + 1, trainer, participants.NOT_ENDED)
    if name and len(found) == 1:
        begin(work, trainer, found[0][0].id)
    elif not found:
        say(work, trainer, "report-nobody-called" if name else "report-nobody", name=name)
    else:
        choices = [Choice(them.name, ReportFor(participant.id)) for participant, them in found[:A_LIST]]
        key = "report-for-whom" if len(found) <= A_LIST else "report-for-whom-or-type"
        say(work, trainer, key, buttons=column(choices))


def begin(work: Work, trainer: Person, participant_id: int) -> None:
    """The open or missed check-in where it was left, else the next one; first of all their consent."""
    speaker = on_behalf_of(work, trainer, participants.get(work.session, participant_id))
    if not consenting.has_agreed(work, speaker.participant):
        consenting.ask(work, trainer, participant_id, WAY)
        return
    them = people.get(work.session, speaker.participant.person_id)
    check_in = check_ins.to_answer_for_them(work, speaker.participant, them)
    if check_in is None:
        newest = stored_check_ins.newest(work.session, speaker.participant.id)
        change = [choice(work, trainer, "button-correct", Correct(newest.id))] if newest else []
        say(work, trainer, "report-already-done", buttons=column(change), name=them.name)
        return
    given = stored_check_ins.answers(work.session, check_in.id)
    question = questions.next_question(work, check_in, given)
    if question is None:
        raise QuestionGone
    ask(work, speaker, check_in, question)


def on_behalf_of(work: Work, trainer: Person, participant: Participant) -> Speaker:
    """Raises NotYours where this person may not act for the participant."""
    if not may_handle(work, trainer, participant):
        raise NotYours
    if participant.status not in participants.NOT_ENDED:
        raise NoLongerAsked
    return Speaker(trainer, participant)


def ask(work: Work, speaker: Speaker, check_in: CheckIn, question: Question) -> None:
    trainer = speaker.person
    if trainer.chat_id is None:
        return
    keyboard = [*buttons(work, check_in, question, trainer), *_way_out(work, trainer)]
    text = with_name(work, speaker, questions.asking_text(work, question, trainer))
    asked_by = say_text(work, trainer, text, buttons=keyboard)
    facts = {"check_in": check_in.id, "asked_by": asked_by}
    dialogues.move(work.session, trainer.chat_id, REPORTING, question.key, work.now, **facts)


def way_out(work: Work, speaker: Speaker, check_in: CheckIn, question: Question) -> Keyboard:
    """The button that leaves the rest open, for a trainer who is asked this question."""
    trainer = speaker.person
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    is_asked = speaker.is_on_behalf and dialogue is not None and asks(dialogue, check_in, question)
    return _way_out(work, trainer) if is_asked else []


def _way_out(work: Work, trainer: Person) -> Keyboard:
    return column([choice(work, trainer, "button-end-report", EndReport())])


def with_name(work: Work, speaker: Speaker, text: Ready) -> Ready:
    """Whose answer is asked for, where it is not that of whoever gives it."""
    if not speaker.is_on_behalf:
        return text
    name = people.get(work.session, speaker.participant.person_id).name
    return Ready(f"{work.text(speaker.person, 'report-about', name=name)}\n{text}")


def asks(dialogue: Dialogue, check_in: CheckIn, question: Question) -> bool:
    """Whether the trainer is being asked this question."""
    return (
        dialogue.flow == REPORTING
        and dialogue.step == question.key
        and dialogue.facts.get("check_in") == check_in.id
    )


def under_way(work: Work, trainer: Person) -> tuple[Speaker, CheckIn, Question] | None:
    """The question about somebody else that a typed text would answer.

    Raises NoLongerAsked, once, where they have left since.
    """
    dialogue = dialogues.at(work.session, trainer.chat_id) if trainer.chat_id is not None else None
    if dialogue is None or dialogue.flow not in {REPORTING, CORRECTING}:
        return None
    if work.now - dialogue.changed_at > LISTENS_FOR:
        return None
    check_in = stored_check_ins.one(work.session, int(dialogue.facts["check_in"]))
    participant = participants.get(work.session, check_in.participant_id)
    question = programmes.question_of(work, check_in, dialogue.step)
    if question is None or not may_handle(work, trainer, participant):
        return None
    if writing.was_asked_since(work, trainer, dialogue.changed_at):
        return None
    if participant.status not in participants.NOT_ENDED:
        dialogues.end(work.session, dialogue.chat_id)
        raise NoLongerAsked
    return Speaker(trainer, participant), check_in, question


def is_the_end(incoming: IncomingMessage) -> bool:
    return (incoming.text or "").strip(" .!").casefold() in DONE


def not_an_answer(work: Work, speaker: Speaker, question: Question, incoming: IncomingMessage) -> None:
    """Kept in the participant's thread all the same, and the question explained again."""
    keep_from(work, speaker.participant, speaker.person, incoming)
    lowest, highest = question.lowest, question.highest
    say(work, speaker.person, f"hint-{question.kind}", lowest=lowest, highest=highest)


def take_over(work: Work, speaker: Speaker, check_in: CheckIn) -> None:
    """The participant is asked it no longer: two would answer it at once."""
    them = people.get(work.session, speaker.participant.person_id)
    questions.strip_prompt(work, check_in, them)
    check_in.question = None
    check_in.asked_at = check_in.asked_at or work.now


def end(work: Work, trainer: Person) -> None:
    """Left for now: what was entered stays and is told to the participant; it can be continued later."""
    asked = under_way(work, trainer)
    close(work, trainer)
    if asked is None:
        say(work, trainer, "report-ended")
        return
    speaker, check_in, _ = asked
    given = stored_check_ins.answers(work.session, check_in.id)
    tell_them(work, speaker, check_in, given)
    them = people.get(work.session, speaker.participant.person_id)
    say(work, trainer, "report-left", count=len(given), name=them.name)


def close(work: Work, trainer: Person) -> None:
    if trainer.chat_id is not None:
        dialogues.leave(work.session, trainer.chat_id, {REPORTING})


def tell_them(work: Work, speaker: Speaker, check_in: CheckIn, given: Mapping[str, Given]) -> None:
    """The participant hears once what was entered in their name, and can change it."""
    if all(answer.entered_by is None for answer in given.values()):
        return
    them = people.get(work.session, speaker.participant.person_id)
    post = Post(once=told_under(check_in, given), not_before=mornings.waking_moment(work, them))
    tell_what_was_entered(work, them, check_in, given, speaker.person, post)


def tell_what_was_entered(
    work: Work, them: Person, check_in: CheckIn, given: Mapping[str, Given], by: Person, post: Post
) -> None:
    text = work.text(them, "reported-for-you", trainer=by.name)
    if not them.shares_chat:
        text = Ready(f"{text}\n\n{recorded_lines(work, check_in, given, them)}")
    change = choice(work, them, "button-correct", Correct(check_in.id))
    say_text(work, them, text, buttons=column([change]), post=post)


def told_under(check_in: CheckIn, given: Mapping[str, Given]) -> str:
    """The key under which somebody is told once of all that was entered up to now."""
    newest = max((one.id for one in given.values() if one.entered_by is not None), default=0)
    return f"checkin:{check_in.id}:entered:{newest}"
