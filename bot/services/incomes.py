"""What does a participant themselves want to earn, and what have they told of it?"""

from datetime import date, timedelta

from bot.buttons.ladder import SetIncome
from bot.programme.ladder import Need, Rung
from bot.programme.schema import Programme
from bot.services import consenting, programmes
from bot.services.ladder_records import record_of
from bot.services.speech import Choice, choice
from bot.services.work import Work
from bot.words import Ready, day, month_and_year, rupiah
from storage import ladder
from storage.ladder_vocabulary import NeedKind
from storage.tables import IncomeTarget, Participant, Person
from storage.vocabulary import Evidence, Period


def name(work: Work, participant: Participant, by: Person, amount: int) -> None:
    """The latest holds; those before it are kept. Raises HasLeft and NoConsent."""
    consenting.must_be_here(work, participant)
    consenting.must_have_agreed(work, participant)
    target = IncomeTarget(participant_id=participant.id, rupiah=amount, said_by=by.id, at=work.now)
    work.session.add(target)
    work.session.flush()


def offer(work: Work, reader: Person, participant: Participant) -> list[Choice]:
    """A button to name or change it, where the programme's ladder asks for one."""
    if not any(_asked(rung) for rung in programmes.of_participant(work, participant).ladder):
        return []
    known = ladder.income_target(work.session, participant.id)
    key = "button-income-name" if known is None else "button-income-change"
    return [choice(work, reader, key, SetIncome(participant.id))]


def in_words(work: Work, reader: Person, participant: Participant) -> list[Ready]:
    target = ladder.income_target(work.session, participant.id)
    if target is None:
        return []
    amount, since = rupiah(target.rupiah, reader.language), day(target.at, reader.timezone, reader.language)
    return [work.text(reader, "income-target", amount=amount, since=since)]


def told(
    work: Work, reader: Person, participant: Participant, programme: Programme, rung: Rung
) -> list[Ready]:
    """The target, and what was left of each of the latest months, with how well it is shown."""
    need = _asked(rung)
    if need is None:
        return []
    figures = record_of(work, participant, programme).told.get(need.question or "", ())
    shown = ladder.days_with_photo(work.session, participant.id, rung.shown_by)
    return [
        *in_words(work, reader, participant),
        *(
            work.text(
                reader,
                "income-of-month",
                month=month_and_year(_meant(programme, need, one.on), reader.language),
                amount=rupiah(one.value, reader.language),
                evidence=(Evidence.DOCUMENTED if one.on in shown else Evidence.REPORTED).value,
            )
            for one in figures[-need.at_least :]
            if isinstance(one.value, int)
        ),
    ]


def _meant(programme: Programme, need: Need, told_on: date) -> date:
    """A day of the month that a sum is the money of: a month is asked about when it is over."""
    question = programme.question(need.question or "")
    is_of_month = question is not None and question.period is Period.MONTH
    return told_on.replace(day=1) - timedelta(days=1) if is_of_month else told_on


def _asked(rung: Rung) -> Need | None:
    return next((need for need in rung.needs if need.kind is NeedKind.INCOME_REACHED), None)
