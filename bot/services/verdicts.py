"""Was it right to send somebody there?"""

from bot.buttons import Judge
from bot.errors import NotYours
from bot.services.people import may_handle
from bot.services.reasons import rules_behind
from bot.services.speech import Choice, Keyboard
from bot.services.work import Work
from storage import cases, participants, people, suspicions, verdicts
from storage.tables import Case, Participant, Person, Verdict
from storage.vocabulary import Rule, Ruling

MARK = "✓"
LISTED = "list:"


def ruling_row(work: Work, case: Case, viewer: Person) -> Keyboard:
    """One tap says whether the flag was right; none where a human raised it."""
    if not rules_behind(work, case):
        return ()
    given = verdicts.on(work.session, _about(case))
    return (tuple(_ruling(work, case, viewer, one, given) for one in Ruling),)


def judge_case(work: Work, case_id: int, person: Person, ruling: Ruling) -> tuple[Case, Participant]:
    """Writes the verdict down; also after the case has ended, which is when one knows best."""
    case = cases.get(work.session, case_id)
    if case is None:
        raise NotYours
    participant = participants.get(work.session, case.participant_id)
    _keep(work, participant, person, ruling, _about(case), rules_behind(work, case))
    return case, participant


def judge_entry(work: Work, entry_id: int, person: Person, ruling: Ruling) -> str:
    """The same about a name on the weekly list; whose name it is."""
    entry = suspicions.entry(work.session, entry_id)
    if entry is None:
        raise NotYours
    participant = participants.get(work.session, entry.participant_id)
    _keep(work, participant, person, ruling, f"{LISTED}{entry.id}", [Rule.AT_RISK])
    return people.get(work.session, participant.person_id).name


def on_entry(work: Work, entry_id: int) -> Verdict | None:
    """What was last said of a name on a weekly list."""
    return verdicts.on(work.session, f"{LISTED}{entry_id}")


def _keep(
    work: Work, participant: Participant, person: Person, ruling: Ruling, about: str, rules: list[Rule]
) -> None:
    if not may_handle(work, person, participant):
        raise NotYours
    work.session.add(
        Verdict(
            about=about,
            participant_id=participant.id,
            rules=[rule.value for rule in rules],
            ruling=ruling,
            given_by=person.id,
            given_at=work.now,
        )
    )
    work.session.flush()


def _ruling(work: Work, case: Case, viewer: Person, ruling: Ruling, given: Verdict | None) -> Choice:
    label = work.label(viewer, f"ruling-{ruling}")
    chosen = given is not None and given.ruling is ruling
    return Choice(f"{MARK} {label}" if chosen else label, Judge(case.id, ruling))


def _about(case: Case) -> str:
    return f"{cases.ABOUT}{case.id}"
