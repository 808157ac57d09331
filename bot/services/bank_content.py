"""What stands in a file for a bank?

The content is made from the records alone: it knows neither the clock nor a language, so that the same
records make the same content.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from bot.programme.lending import Lender
from bot.programme.schema import Programme
from bot.rules.bank_months import Month, Report, months_of
from bot.rules.completeness import Held, standing
from bot.services import programmes
from bot.services.work import Work
from storage import bank_records, documents, participants, people
from storage.bank_records import Told
from storage.lending_vocabulary import LicenceKind
from storage.tables import Answer, FollowUpLetter, Participant
from storage.vocabulary import AnswerKind, Evidence, Period, QuestionKind

VERSION = 1


def compose(work: Work, participant: Participant, lender: Lender) -> dict[str, Any]:
    programme = programmes.of_participant(work, participant)
    months = months_of(_report(programme, one) for one in bank_records.told_by(work.session, participant.id))
    letter = bank_records.letter_for(work.session, participant.id)
    licences = _licences(work, participant)
    held = Held(
        months=sum(month.answered > 0 for month in months),
        licences=frozenset(LicenceKind(one["kind"]) for one in licences),
        has_letter=letter is not None,
    )
    return {
        "version": VERSION,
        "lender": {
            "key": lender.key,
            "name": lender.name.root,
            "as_of": lender.as_of.isoformat(),
            "source": lender.source,
            "link": str(lender.link) if lender.link is not None else None,
        },
        "who": _who(work, participant),
        "months": [_month(month) for month in months],
        "licences": licences,
        "letter": _letter(work, participant, letter) if letter is not None else None,
        "requirements": [
            {
                "text": one.text.root,
                "standing": standing(one.kind, held, months=one.months, any_of=one.any_of),
                **_last_day(licences, one.any_of),
            }
            for one in lender.requirements
        ],
    }


def _who(work: Work, participant: Participant) -> dict[str, Any]:
    person = people.get(work.session, participant.person_id)
    cohort = participants.cohort_of(work.session, participant)
    return {
        "name": person.name,
        "village": participant.village,
        "business": participant.business,
        "cohort": cohort.name,
        "trained": cohort.started.isoformat(),
    }


def _report(programme: Programme, told: Told) -> Report:
    sales = told.answers.get(programme.stall.sales)
    profit = told.answers.get(_profit_question(programme))
    return Report(
        day=told.day,
        is_answered=told.is_answered,
        sales=_figure(sales),
        profit=_figure(profit),
        by=frozenset(answer.source for answer in told.answers.values()),
        with_paper=told.with_paper,
    )


def _profit_question(programme: Programme) -> str:
    """The amount of money that is asked about a month."""
    asked = (question for one in programme.sets for question in one.questions)
    return next(
        (one.key for one in asked if one.kind is QuestionKind.AMOUNT and one.period is Period.MONTH), ""
    )


def _figure(answer: Answer | None) -> int | None:
    """Only a sum that is certain; what was skipped or lies between two bounds is none."""
    if answer is None or answer.kind is not AnswerKind.AMOUNT or not isinstance(answer.value, int):
        return None
    return answer.value


def _month(month: Month) -> dict[str, Any]:
    return {
        "month": f"{month.first:%Y-%m}",
        "asked": month.asked,
        "answered": month.answered,
        "sales": month.sales,
        "sales_reports": month.sales_reports,
        "profit": month.profit,
        "by": list(month.by),
        "evidence": month.evidence,
    }


def _licences(work: Work, participant: Participant) -> list[dict[str, Any]]:
    """The best that was shown of each kind; what was only told in an answer is there as told.

    Its number is the newest that was shown at least as well as the one before, in whichever message; its last
    day that of the best.
    """
    best: dict[LicenceKind, dict[str, Any]] = {}
    numbered: dict[LicenceKind, Evidence] = {}
    for told in documents.shown_by(work.session, participant.id):
        if told.casefold() in set(LicenceKind):
            kind = LicenceKind(told.casefold())
            best[kind] = {"kind": kind, "number": None, "evidence": Evidence.REPORTED}
    shown = bank_records.licences_of(work.session, [participant.id])
    for licence in shown:
        kind = licence.kind
        known = best.setdefault(kind, {"kind": kind, "number": None, "evidence": licence.evidence})
        known["evidence"] = max(known["evidence"], licence.evidence)
        if licence.number and licence.evidence >= numbered.get(kind, Evidence.REPORTED):
            known["number"], numbered[kind] = licence.number, licence.evidence
    for kind, licence in bank_records.best_of_each(shown).items():
        if licence.valid_until is not None:
            best[kind]["until"] = licence.valid_until.isoformat()
    for kind in bank_records.licences_seen(work.session, participant.id) & best.keys():
        best[kind]["evidence"] = max(best[kind]["evidence"], Evidence.SEEN)
    return [best[kind] for kind in LicenceKind if kind in best]


def _last_day(licences: Sequence[Mapping[str, Any]], any_of: Collection[LicenceKind]) -> dict[str, str]:
    """Of what is asked for, where all that is there of it ends; with the last of them."""
    days = [one.get("until") for one in licences if one["kind"] in any_of]
    known = [day for day in days if day is not None]
    return {"until": max(known)} if known and len(known) == len(days) else {}


def _letter(work: Work, participant: Participant, letter: FollowUpLetter) -> dict[str, Any]:
    cohort = participants.cohort_of(work.session, participant)
    return {
        "by": people.get(work.session, letter.author_id).name,
        "on": letter.written_at.astimezone(ZoneInfo(cohort.timezone)).date().isoformat(),
        "facts": letter.facts,
        "words": letter.words,
    }
