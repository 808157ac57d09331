"""How does a participant read, in a few lines, what a bank would see?"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.services import licence_days
from bot.services.work import Work
from bot.words import Ready, lines, month_and_year, whole_day
from storage.lending_vocabulary import Standing
from storage.tables import BankFile, Person

SIGNS = {Standing.THERE: "✅", Standing.MISSING: "▫️", Standing.BRING: "🧾"}
PASSED = "🕓"
SHORT_HASH = 12


def in_words(work: Work, file: BankFile, person: Person) -> Ready:
    content, lender = file.content, file.content["lender"]
    today = work.today(person.timezone)
    as_of = whole_day(date.fromisoformat(lender["as_of"]), person.language)
    source = "; ".join(filter(None, [lender["source"], lender["link"]]))
    checklist = [
        work.text(
            person,
            "bank-requirement",
            sign=_sign(one, today),
            text=one["text"].get(person.language) or next(iter(one["text"].values())),
            state=licence_days.standing_in_words(work, person.language, one, today),
        )
        for one in content["requirements"]
    ]
    return lines(
        [
            work.text(person, "bank-summary", lender=file.lender_name),
            _months(work, file, person),
            _licences(work, file, person),
            _letter(work, file, person),
            work.text(person, "bank-checklist", day=as_of),
            *checklist,
            work.text(person, "bank-ask-the-bank", source=source),
            work.text(person, "bank-hash", hash=file.content_hash[:SHORT_HASH]),
        ]
    )


def _sign(requirement: Mapping[str, Any], today: date) -> str:
    is_over = licence_days.has_passed(requirement.get("until"), today)
    return PASSED if is_over else SIGNS[Standing(requirement["standing"])]


def _months(work: Work, file: BankFile, person: Person) -> Ready:
    months = file.content["months"]
    told = [one for one in months if one["answered"]]
    if not told:
        return work.text(person, "bank-no-months")
    return work.text(
        person,
        "bank-months",
        months=len(told),
        reports=sum(one["answered"] for one in told),
        first=_name_of(told[0]["month"], person),
        last=_name_of(told[-1]["month"], person),
    )


def _name_of(month: str, person: Person) -> str:
    return month_and_year(date.fromisoformat(f"{month}-01"), person.language)


def _licences(work: Work, file: BankFile, person: Person) -> Ready:
    today = work.today(person.timezone)
    licences = file.content["licences"]
    names = [licence_days.kind_in_words(work, person.language, one, today) for one in licences]
    if not names:
        return work.text(person, "bank-no-licences")
    return work.text(person, "bank-licences", licences=", ".join(names))


def _letter(work: Work, file: BankFile, person: Person) -> Ready:
    letter = file.content["letter"]
    if letter is None:
        return work.text(person, "bank-no-letter")
    return work.text(person, "bank-letter", trainer=letter["by"])
