"""Does a cohort's season teach how its weeks and its words are to be read?"""

from dataclasses import replace

from bot.rules.risk.observations import Status, Verdict
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.season import Lesson, Season
from tests.rules.risk.people import MISSES, REPLIES

FORTY = range(40)
COMPLAINS = replace(REPLIES, status=Status.STUCK)


def _season(*weeks: bool) -> tuple[Season, list[Lesson]]:
    """Forty people, all of whom reply or all of whom are silent in a week."""
    season = Season(Parameters())
    return season, [season.week(dict.fromkeys(FORTY, REPLIES if reply else MISSES)) for reply in weeks]


def test_a_week_in_which_all_are_silent_is_read_as_a_bad_week() -> None:
    _, [*_, ordinary, silent] = _season(True, True, True, False)

    assert silent.shared.reply < -1 < ordinary.shared.reply


def test_the_same_weeks_teach_the_same() -> None:
    (first, lessons), (second, again) = _season(True, False, True), _season(True, False, True)

    assert [lesson.shared for lesson in lessons] == [lesson.shared for lesson in again]
    assert first.stalled(0) == second.stalled(0)


def test_what_a_week_teaches_of_words_counts_from_the_next_one_on() -> None:
    season = Season(Parameters())
    complaints = [season.week(dict.fromkeys(FORTY, COMPLAINS)) for _ in range(3)]

    said_by_the_well = [lesson.models.likely.status.active[2] for lesson in complaints]

    assert said_by_the_well[0] == Parameters().status.active[2]
    assert said_by_the_well == sorted(said_by_the_well)
    assert said_by_the_well[2] > said_by_the_well[0]


def test_a_verdict_is_believed_and_teaches_slowly() -> None:
    season = Season(Parameters())
    season.week({0: COMPLAINS})
    before = season.stalled(0)
    taught = season.week({1: REPLIES}).models.likely.status.stalled[2]

    season.hears(0, Verdict.STUCK)

    assert season.stalled(0) > 5 * before
    learnt = season.week({1: REPLIES}).models.likely.status.stalled[2]
    assert taught < learnt < taught + 0.05


def test_of_somebody_new_a_verdict_can_come_first() -> None:
    season = Season(Parameters())

    season.hears(7, Verdict.STUCK)

    assert season.stalled(7) > 0.1
