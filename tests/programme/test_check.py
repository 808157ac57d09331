"""Is everything that is wrong in a programme file named, with its line and what to do?"""

import pytest

from bot.programme.faults import FaultyProgramme
from bot.programme.load import built_in_source, parse_programme
from storage.ladder_vocabulary import NeedKind
from tests.programme.sources import programme, question

SOURCE = built_in_source()


def faults_of(source: str) -> list[str]:
    with pytest.raises(FaultyProgramme) as faulty:
        parse_programme(source)
    return [str(fault) for fault in faulty.value.faults]


def changed(old: str, new: str) -> tuple[str, int]:
    """The built-in file with one thing changed, and the line of the change."""
    assert old in SOURCE
    return SOURCE.replace(old, new, 1), SOURCE[: SOURCE.index(old)].count("\n") + 1


def test_the_built_in_programme_is_good() -> None:
    assert parse_programme(SOURCE).programme.name == "Pendampingan UMKM"


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ('kind = "choice"', 'kind = "chioce"', "sets[1].questions[1].kind", "should be 'choice', 'choices'"),
        ('weekday = "friday"', 'weekday = "fryday"', "rhythm.weekday", "should be 'monday'"),
        (
            'any_of = ["nib"',
            'any_of = ["nbi"',
            "lending.lenders[1].requirements[1].any_of",
            "should be 'nib'",
        ),
        ("as_of = 2026-01-22", 'as_of = "kemarin"', "lending.lenders[1].as_of", "should be a date like"),
        ("missed_in_a_row = 3", "missed_in_a_row = 0", "patience.missed_in_a_row", "greater than or equal"),
        ("missed_in_a_row = 3", 'missed_in_a_row = "3x"', "patience.missed_in_a_row", "whole number"),
        (
            'status = ["stuck"',
            'status = ["stukc"',
            "asked_when",
            "use one of progress, resting, steady, stuck",
        ),
        ('fallen = ["sales"]', 'fallen = ["status"]', "asked_when", "which is no number"),
        ('fallen = ["sales"]', 'fallen = ["days_open"]', "asked_when", "not asked before it"),
        ('key = "contact"', 'key = "obstacle"', "questions[5].key", "give each a key of its own"),
        ("stuck_times = 2 ", "stuck_times = 4 ", "stall.stuck_times", "above stuck_among"),
        ('open_days = "days"', 'open_days = "status"', "stall.open_days", "no question about a number"),
        ("after_hours = 24", "after_hours = 240", "reminders[1].after_hours", "below missed_after_hours"),
        ('extends = "weekly"', 'extends = "weakly"', "sets[2].extends", "no set that stands before it"),
        ('text.id = "{name}, kabar', 'text.id = "{nama}, kabar', "reminders[1]", "{name} is all"),
        ('label.id = "Modal"', 'label.id = " "', "options[1].label", "the text in 'id' is empty"),
        ('label.id = "Modal"', 'label.ID = "Modal"', "options[1].label", "no language code"),
        ("approve_posts = false", 'approve_posts = "maybe"', "common_room.approve_posts", "true or false"),
        ("among = 6\n\n[[ladder]]", "among = 3\n\n[[ladder]]", "needs[1].at_least", "could never be reached"),
        ("at_least = 80 ", "# 80 ", "ladder[1].needs[1]", "'attendance' needs at_least; add it"),
        ('rung = "T4"', 'rung = "T9"', "ladder[8].needs[2].rung", "no rung that stands before"),
        ('answered = ["daily"]', 'answered = ["dayly"]', "needs[1].answered", "daily, never, sometimes"),
        ('question = "profit"', 'question = "profits"', "needs[1].question", "no question about a number"),
        ('kind = "no_open_case"', 'kind = "no_case"', "ladder[8].needs[4].kind", "should be 'times_running'"),
        (
            'kind = "consent"',
            'kind = "consent"\namong = 3',
            "ladder[1].needs[3]",
            "has no among; leave it out",
        ),
        ('shown_by = ["book"]', 'shown_by = ["days"]', "ladder[4].shown_by", "no question for a photo"),
        ('hour = "16:00"            #', "hour = 1.5 #", "rhythm.hour", "no time of day"),
        ('earliest = "08:00" ', 'earliest = "08:00+07:00" ', "rhythm.earliest", "no time of day"),
        ("grace_hours = 20 ", "grace_hours = true ", "rhythm.grace_hours", "true and false say nothing"),
        (
            "never_answered_days = 7 ",
            "never_answered_days = 9999999999 ",
            "patience.never",
            "less than or eq",
        ),
        ("last = 2026-03-19", "last = 2026-01-19", "calendar.fasting[1].last", "is before first"),
        ('label.en = "Capital"', 'label.en = ""', "options[1].label.en", "the text in 'en' is empty"),
        ('label.en = "Marketing"', 'label.en = "Capital"', "options[2].label.en", "words of its own"),
        (
            'by = ["group", "village", ',
            'first = "village"\nby = ["group", ',
            "fairness.first",
            "not stand in by",
        ),
        ("target_days = 120", "target_days = 20", "ladder[4].target_days", "under that of a rung below (90)"),
        ('key = "T3"', 'key = "T2"', "ladder[4].key", "two rungs are called 'T2'"),
        (
            'reviewed_in = ["monthly", "quarterly"]',
            'reviewed_in = ["monthly", "yearly"]',
            "plan.reviewed_in[2]",
            "'yearly' is no set",
        ),
        ('means = "stuck"', "alone = true", "options[3].alone", "has one answer anyway"),
        ("agreed_within_days = 14", "agreed_within_days = -1", "plan.agreed_within_days", "greater than"),
        ('country = "ID" ', 'country = "Wakanda" ', "calendar.country", "no public holidays are known"),
    ],
)
def test_a_slip_is_named_with_its_line(old: str, new: str, place: str, words: str) -> None:
    source, line = changed(old, new)

    faults = faults_of(source)

    assert len(faults) == 1
    found, where, *said = faults[0].split(": ", 2)
    assert place in where
    assert words in said[0]
    assert abs(int(found.removeprefix("line ")) - line) <= 2


def test_a_key_that_nothing_is_called_is_an_error_in_its_own_line() -> None:
    source, line = changed("learns_hour = true", "learn_hour = true")

    assert faults_of(source) == [
        f"line {line}: rhythm.learn_hour: nothing is called that here; correct the spelling or leave it out"
    ]


def test_every_error_is_named_at_once_in_the_order_of_the_file() -> None:
    source = SOURCE.replace("learns_hour = true", "learn_hour = true", 1)
    source = source.replace('fallen = ["sales"]', 'fallen = ["status"]', 1)
    source = source.replace('extends = "weekly"', 'extends = "weekly"\nmood = "good"', 1)
    source = source.replace("for_weeks = 16", "", 1)

    places = [fault.split(": ")[1] for fault in faults_of(source)]

    assert places == [
        "rhythm.learn_hour",
        "phases[2]",
        "sets[1].questions[4].asked_when",
        "sets[2].mood",
    ]


def test_a_wrong_value_hides_no_question_that_depends_on_nothing() -> None:
    source = SOURCE.replace('hour = "16:00"  ', 'hour = "26:00"  ', 1)
    source = source.replace('opens_case = "said_stuck"', 'opens_case = "macet"', 1)
    source = source.replace('records = ["daily", "sometimes"]', 'rekords = ["daily"]', 1)

    said = [fault.split(": ", 1)[1] for fault in faults_of(source)]

    assert said[0] == 'rhythm.hour: it is no time of day; write it like "16:00"'
    assert said[1].startswith("sets[1].questions[1].options[3].opens_case: should be 'missed_check_ins', ")
    (last,) = said[2:]
    assert last.startswith(
        "sets[2].questions[5].asked_when: it depends on 'rekords', which is not asked before"
    )


@pytest.mark.parametrize("broken", ["[rhythm", 'name = "x', "name = ", 'name = "a"\nname = "b"', "x"])
def test_a_file_that_is_no_toml_names_the_line(broken: str) -> None:
    source = f"# a line before\n\n{broken}\n"

    (fault,) = faults_of(source)

    assert fault.startswith(("line 3", "line 4"))


@pytest.mark.parametrize("missing", ["[quiet]", "[patience]", "[rhythm]"])
def test_a_missing_part_is_named(missing: str) -> None:
    before, _, after = SOURCE.partition(missing)
    rest = after.partition("\n[")[2]

    faults = faults_of(f"{before}[{rest}")

    assert f"{missing.strip('[]')}: it is missing; add it" in faults[0]


def test_a_text_that_is_missing_in_a_language_is_said_in_indonesian() -> None:
    source, _ = changed('label.en = "Capital"\n', "")

    obstacle = parse_programme(source).programme.question("obstacle")

    assert obstacle is not None
    assert obstacle.options[0].label.in_language("en") == "Modal"


def test_nobody_stands_alone_without_a_closing_meeting_and_their_word_whatever_a_file_asks_for() -> None:
    last = """
[[ladder]]
key = "T1"
name.id = "Mandiri"
step.id = "berdiri sendiri"
evidence = "E0"
"""

    only, climbed = (parse_programme(programme(question("days", "count")) + more) for more in ("", last))

    assert [need.kind for need in only.programme.ladder[-1].needs] == []
    assert [need.kind for need in climbed.programme.ladder[-1].needs] == [
        NeedKind.CLOSING_MEETING,
        NeedKind.CONFIRMED,
    ]


def test_a_rarer_set_stands_for_the_others_and_begins_with_the_usual_questions() -> None:
    programme = parse_programme(SOURCE).programme
    asked: dict[str, int] = {}
    turns = []
    for week in (*range(9), *range(10, 25, 2), *range(28, 53, 4)):
        since = {one.key: week - asked.get(one.key, 0) for one in programme.sets}
        due = programme.set_due(since.__getitem__)
        asked[due] = week
        turns += [(week, due)] if due != "weekly" else []

    assert [week for week, due in turns if due == "quarterly"] == [12, 24, 36, 48]
    assert [week for week, due in turns if due == "monthly"] == [4, 8, 16, 20, 28, 32, 40, 44, 52]
    assert [programme.usual_in(key) for key in ("weekly", "monthly", "quarterly")] == [0, 5, 5]
    quarterly = [one.key for one in programme.questions_of("quarterly")]
    assert quarterly[: len(programme.questions_of("monthly"))] == [
        one.key for one in programme.questions_of("monthly")
    ]
    assert quarterly[-3:] == ["practices", "loans", "support"]
