"""What does a participant get back when the last question is answered, and who else hears of it?"""

from collections.abc import Mapping

from bot.buttons import Correct
from bot.programme.questions import Question
from bot.rules.gains import Gain, gain, streak
from bot.rules.trend import Trend, trend
from bot.services import alerts, capital, programmes, reporting, sharing
from bot.services.answer_words import short
from bot.services.ladder_records import next_rung
from bot.services.recorded import recorded_line, recorded_lines
from bot.services.speaker import Speaker
from bot.services.speech import choice, column, say, say_text
from bot.services.work import Work
from bot.words import Ready
from storage import cases as stored_cases
from storage import check_ins, people
from storage.given import Given
from storage.tables import CheckIn, Person
from storage.vocabulary import CheckInStatus, Period, QuestionKind

STREAK_LOOKED_AT = 12


def complete(
    work: Work, speaker: Speaker, check_in: CheckIn, given: Mapping[str, Given], *, corrected: bool
) -> None:
    """Thanks with all that was recorded; the trainer hears what was told for them."""
    check_in.status = CheckInStatus.COMPLETED
    check_in.completed_at = check_in.completed_at or work.now
    check_in.question = None
    check_in.prompt_id = None
    check_in.remind_at = None
    check_in.selection = None
    person = speaker.person
    head = work.text(person, "corrected" if corrected else _thanks(work, speaker), name=_name(work, speaker))
    parts = [head, recorded_lines(work, check_in, given, person), *_gained(work, speaker, check_in, given)]
    change = choice(work, person, "button-correct", Correct(check_in.id))
    if not speaker.is_on_behalf and any(capital.is_named(one.value) for one in given.values()):
        capital.warn(work, person)
    if not sharing.may_be_shown(work, person):
        parts = [work.text(person, "check-in-kept-unseen", name=person.name)]
    say_text(work, person, Ready("\n\n".join(parts)), buttons=column([change]))
    if speaker.is_on_behalf:
        reporting.tell_them(work, speaker, check_in, given)
        reporting.close(work, speaker.person)
    if not corrected:
        _tell_the_trainer(work, speaker, check_in, given)


def _name(work: Work, speaker: Speaker) -> str:
    return people.get(work.session, speaker.participant.person_id).name


def _thanks(work: Work, speaker: Speaker) -> str:
    if speaker.is_on_behalf:
        return "report-thanks"
    case = stored_cases.unresolved(work.session, speaker.participant.id)
    helped = case is not None and alerts.concerned(work, case, speaker.participant)
    return "check-in-thanks-help-comes" if helped else "check-in-thanks"


def _gained(work: Work, speaker: Speaker, check_in: CheckIn, given: Mapping[str, Given]) -> list[Ready]:
    """What is most worth saying: their own trend, how steadily they report, or the next step."""
    if speaker.is_on_behalf:
        return []
    compared = _compared(work, speaker, check_in, given)
    trends = [one for _, one in compared]
    step = _next_step(work, speaker)
    earlier = _answered_before(work, speaker, check_in)
    match gain(earlier, trends, has_next_step=step is not None):
        case Gain.WELCOME_BACK:
            return [work.text(speaker.person, "gain-welcome_back")]
        case Gain.TREND:
            return [_trend_in_words(work, speaker.person, question, one) for question, one in compared]
        case Gain.STREAK:
            return [work.text(speaker.person, "gain-streak", count=streak(earlier))]
        case Gain.NEXT_STEP:
            return [work.text(speaker.person, "gain-next_step", step=step or "")]
    return []


def _answered_before(work: Work, speaker: Speaker, check_in: CheckIn) -> list[bool]:
    """Of the check-ins before this one, the newest first; of those left out nothing follows."""
    rows = check_ins.latest(work.session, speaker.participant.id, STREAK_LOOKED_AT)
    return [
        row.status is not CheckInStatus.MISSED
        for row in rows
        if row.id != check_in.id
        and row.local_date < check_in.local_date
        and row.status is not CheckInStatus.CANCELLED
    ]


def _next_step(work: Work, speaker: Speaker) -> str | None:
    programme = programmes.of_participant(work, speaker.participant)
    rung = next_rung(work, programme, speaker.participant)
    return rung.step.in_language(speaker.person.language) if rung is not None else None


def _compared(
    work: Work, speaker: Speaker, check_in: CheckIn, given: Mapping[str, Given]
) -> list[tuple[Question, Trend]]:
    """Each number whose trend is shown, against the person's own usual one."""
    found: list[tuple[Question, Trend]] = []
    for question in programmes.questions_of(work, check_in):
        answer = given.get(question.key)
        if question.shows_trend and answer is not None and isinstance(answer.value, int):
            earlier = check_ins.earlier_values(
                work.session, speaker.participant.id, question.key, check_in.id
            )
            compared = trend(answer.value, earlier)
            if compared is not Trend.UNKNOWN:
                found.append((question, compared))
    return found


def _tell_the_trainer(work: Work, speaker: Speaker, check_in: CheckIn, given: Mapping[str, Given]) -> None:
    """What was said after the alert went out: what holds the person back, how to reach them."""
    case = stored_cases.unresolved(work.session, speaker.participant.id)
    told = [
        question
        for question in programmes.questions_of(work, check_in)
        if question.tells_trainer and question.key in given
    ]
    if case is None or case.reason not in alerts.URGENT or not told:
        return
    for person in alerts.concerned(work, case, speaker.participant):
        if person.id == speaker.person.id:
            continue
        if not sharing.may_be_shown(work, person):
            alerts.knock(work, case, person)
            continue
        lines = [recorded_line(work, question, given[question.key], person) for question in told]
        say(
            work,
            person,
            "more-from-check-in",
            post=alerts.at_their_hour(work, person),
            participant=_name(work, speaker),
            lines=Ready("\n".join(lines)),
        )


def _trend_in_words(work: Work, person: Person, question: Question, compared: Trend) -> Ready:
    if question.kind is QuestionKind.AMOUNT and question.period is Period.WEEK:
        return work.text(person, f"trend-{compared}")
    return work.text(person, f"number-{compared}", question=short(question, person))
