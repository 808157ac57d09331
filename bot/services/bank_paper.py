"""In which words does a file for a bank tell what stands in it?"""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.papers import Paper, Section, Table, printed
from bot.rules.local_time import at_local
from bot.services import licence_days
from bot.services.work import Work
from bot.words import Fact, month_and_year, rupiah, whole_day
from storage import bank_files, participants, people
from storage.tables import BankFile, Consent

KIND = "bank_file"
NAME = "berkas.pdf"


class ConsentWithdrawn(Exception):
    """There is nothing to be shown any more."""


def write(work: Work, facts: dict[str, Any]) -> bytes:
    """The PDF of the file that `facts` names; raises ConsentWithdrawn where it must not be made any more."""
    file = work.session.get_one(BankFile, facts["file"])
    if not bank_files.is_alive(file, work.now):
        raise ConsentWithdrawn
    return printed.write(paper(work, file), day_made(work, file))


def paper(work: Work, file: BankFile) -> Paper:
    return _Telling(work, file).paper()


def last_day(work: Work, file: BankFile, language: str) -> str:
    """The day that its owner agreed to, which ends where they live."""
    place = participants.get(work.session, file.participant_id)
    owner = people.get(work.session, place.person_id)
    return whole_day(bank_files.last_day(file, owner.timezone), language)


def day_made(work: Work, file: BankFile) -> datetime:
    """The beginning of the day on which it was made, where its owner lives: the hour is nobody's business,
    and the same records make the same bytes all day.
    """
    place = participants.get(work.session, file.participant_id)
    zone = ZoneInfo(people.get(work.session, place.person_id).timezone)
    return at_local(file.made_at.astimezone(zone).date(), time(), zone)


class _Telling:
    """One file in the language of the house, which is that of the bank too."""

    def __init__(self, work: Work, file: BankFile) -> None:
        self._work = work
        self._file = file
        self._content = file.content
        self._language = work.house.language
        place = participants.get(work.session, file.participant_id)
        self._today = work.today(people.get(work.session, place.person_id).timezone)

    def paper(self) -> Paper:
        return Paper(
            language=self._language,
            title=self._word("paper-title", name=self._content["who"]["name"]),
            head=[self._word("paper-subtitle", lender=self._lender), *self._who()],
            sections=[self._months(), self._licences(), self._letter(), self._checklist()],
            foot=[self._consent(), self._word("paper-hash", hash=self._file.content_hash)],
        )

    @property
    def _lender(self) -> str:
        return self._worded(self._content["lender"]["name"])

    def _who(self) -> list[str]:
        who = self._content["who"]
        told = [self._word("paper-business", business=who["business"])] if who["business"] else []
        told += [self._word("paper-village", village=who["village"])] if who["village"] else []
        return [*told, self._word("paper-training", cohort=who["cohort"], day=self._day(who["trained"]))]

    def _months(self) -> Section:
        columns = [
            self._word("paper-month"),
            self._word("paper-reports"),
            self._word("paper-sales"),
            self._word("paper-profit"),
            self._word("paper-by"),
            self._word("paper-evidence"),
        ]
        title, months = self._word("paper-months"), self._content["months"]
        if not months:
            return Section(title, [self._word("paper-months-none")])
        rows = [self._month(one) for one in months]
        return Section(title, parts=[Table(title, None, columns, rows, note=self._word("paper-months-note"))])

    def _month(self, one: dict[str, Any]) -> list[str]:
        return [
            month_and_year(date.fromisoformat(f"{one['month']}-01"), self._language),
            self._word("paper-answered", answered=one["answered"], asked=one["asked"]),
            self._rupiah(one["sales"]),
            self._rupiah(one["profit"]),
            ", ".join(self._word(f"paper-by-{hand}") for hand in one["by"]) or "–",
            one["evidence"],
        ]

    def _licences(self) -> Section:
        told = [
            self._word(
                "paper-licence",
                kind=licence_days.kind_in_words(self._work, self._language, one, self._today),
                number=one["number"] or self._word("paper-no-number"),
                evidence=one["evidence"],
            )
            for one in self._content["licences"]
        ]
        return Section(self._word("paper-licences"), told or [self._word("paper-licences-none")])

    def _letter(self) -> Section:
        letter, who, title = self._content["letter"], self._content["who"], self._word("paper-letter")
        if letter is None:
            return Section(title, [self._word("paper-letter-none")])
        told = self._word(
            "letter-says",
            trainer=letter["by"],
            name=who["name"],
            cohort=who["cohort"],
            since=self._day(who["trained"]),
            reports=letter["facts"]["reports"],
            months=letter["facts"]["months"],
        )
        signed = self._word("letter-signed-by", trainer=letter["by"], day=self._day(letter["on"]))
        return Section(title, [told, *([letter["words"]] if letter["words"] else []), signed])

    def _checklist(self) -> Section:
        lender = self._content["lender"]
        title = self._word("paper-checklist", day=self._day(lender["as_of"]))
        source = "; ".join(filter(None, [lender["source"], lender["link"]]))
        rows = [
            [
                self._worded(one["text"]),
                licence_days.standing_in_words(self._work, self._language, one, self._today),
            ]
            for one in self._content["requirements"]
        ]
        columns = [self._word("paper-requirement"), self._word("paper-standing")]
        note = self._word("paper-checklist-note", source=source)
        return Section(title, parts=[Table(title, None, columns, rows, note=note)])

    def _consent(self) -> str:
        until = last_day(self._work, self._file, self._language)
        name = self._content["who"]["name"]
        consent = self._work.session.get_one(Consent, self._file.consent_id)
        if consent.recorded_by is None:
            return self._word("paper-consent", name=name, lender=self._lender, until=until)
        heard_by = people.get(self._work.session, consent.recorded_by).name
        return self._word("paper-consent-aloud", name=name, lender=self._lender, until=until, by=heard_by)

    def _rupiah(self, amount: int | None) -> str:
        return self._word("paper-not-told") if amount is None else rupiah(amount, self._language)

    def _day(self, written: str) -> str:
        return whole_day(date.fromisoformat(written), self._language)

    def _worded(self, wording: dict[str, str]) -> str:
        return wording.get(self._language) or next(iter(wording.values()))

    def _word(self, key: str, **facts: Fact) -> str:
        return self._work.house.words.label(self._language, key, **facts)
