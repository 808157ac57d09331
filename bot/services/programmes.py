"""Under which programme is somebody asked, and under which was this asked?"""

from collections.abc import Sequence
from contextlib import suppress

from bot.programme.faults import FaultyProgramme
from bot.programme.load import ProgrammeFile, kept_programme
from bot.programme.questions import Question
from bot.programme.schema import Programme
from bot.services import plan_questions
from bot.services.work import Work
from storage import programmes
from storage.tables import CheckIn, Cohort, Participant


def of_cohort(work: Work, cohort_id: int) -> ProgrammeFile:
    """The cohort's own programme, or the one of the house."""
    cohort = work.session.get_one(Cohort, cohort_id)
    kept = None if cohort.programme is None else _kept(work, cohort.programme)
    return kept or work.house.programme_file


def of_participant(work: Work, participant: Participant) -> Programme:
    return of_cohort(work, participant.cohort_id).programme


def of_check_in(work: Work, check_in: CheckIn) -> Programme:
    """The version that the check-in was begun under; today's where that one can no longer be read."""
    kept = _kept(work, check_in.programme)
    return kept.programme if kept else work.house.programme


def questions_of(work: Work, check_in: CheckIn) -> tuple[Question, ...]:
    """All that this check-in may ask, in order: the targets of a plan after what every check-in asks."""
    programme = of_check_in(work, check_in)
    asked = programme.questions_of(check_in.question_set)
    if check_in.question_set not in programme.plan.reviewed_in:
        return asked
    usual = programme.usual_in(check_in.question_set)
    return (*asked[:usual], *plan_questions.asked_in(work, check_in), *asked[usual:])


def question_of(work: Work, check_in: CheckIn, named: str) -> Question | None:
    return next((question for question in questions_of(work, check_in) if question.key == named), None)


def is_lost(work: Work, cohort: Cohort) -> bool:
    """True where the cohort's own programme can no longer be read, so that the house's stands in for it."""
    return cohort.programme is not None and _kept(work, cohort.programme) is None


def lost(work: Work, limit: int, skip: Sequence[int]) -> Sequence[int]:
    """The cohorts of which that is so."""
    own = programmes.of_their_own(work.session)
    return [one for one, digest in own if one not in skip and _kept(work, digest) is None][:limit]


def in_use(work: Work) -> list[tuple[Programme, Sequence[int] | None]]:
    """Every programme in use, with the cohorts that it is their own; None stands for all the others."""
    own: dict[str, list[int]] = {}
    for cohort_id, digest in programmes.of_their_own(work.session):
        if _kept(work, digest) is not None:
            own.setdefault(digest, []).append(cohort_id)
    return [
        (work.house.programme, None),
        *((kept.programme, cohorts) for digest, cohorts in own.items() if (kept := _kept(work, digest))),
    ]


def every_question(work: Work) -> list[Question]:
    """The questions of every programme in use, each key once."""
    asked = {
        question.key: question
        for programme, _ in in_use(work)
        for one in programme.sets
        for question in one.questions
    }
    return list(asked.values())


def labels(work: Work) -> set[str]:
    """What stands on the buttons of every programme in use, in each language, without capitals."""
    options = (
        option
        for programme, _ in in_use(work)
        for one in programme.sets
        for question in one.questions
        for option in question.options
    )
    return {text.strip().casefold() for option in options for text in option.label.root.values()}


def named(work: Work, asked: str) -> Question | None:
    """The question of this key, of whichever programme in use."""
    return next((question for question in every_question(work) if question.key == asked), None)


def give(work: Work, cohort: Cohort, version: ProgrammeFile) -> None:
    """From its next check-in on, the cohort is asked under this programme."""
    programmes.keep(work.session, version.digest, version.source, work.now)
    work.house.versions[version.digest] = version
    cohort.programme = version.digest
    work.session.add(cohort)


def take_back(work: Work, cohort: Cohort) -> None:
    """The cohort is asked under the programme of the house again."""
    cohort.programme = None
    work.session.add(cohort)


def _kept(work: Work, digest: str) -> ProgrammeFile | None:
    house = work.house
    if digest == house.programme_file.digest:
        return house.programme_file
    if digest not in house.versions:
        source = programmes.source_of(work.session, digest)
        house.versions[digest] = None
        with suppress(FaultyProgramme):
            house.versions[digest] = kept_programme(source) if source is not None else None
    return house.versions[digest]
