"""Does `pendamping precision` say how often the flags were right?"""

from storage.tables import Verdict
from storage.vocabulary import Rule, Ruling
from tests.commands.conftest import NOW, Office


def _judged(office: Office, participant: int, by: int, *rulings: Ruling) -> None:
    with office.records() as session:
        for number, ruling in enumerate(rulings):
            session.add(
                Verdict(
                    about=f"case:{participant}-{number}",
                    participant_id=participant,
                    rules=[Rule.AT_RISK.value],
                    ruling=ruling,
                    given_by=by,
                    given_at=NOW,
                )
            )


def test_each_rule_is_told_with_what_can_be_believed_of_it(office: Office) -> None:
    cohort = office.has_cohort()
    sari, budi = office.has_participant("Sari", cohort), office.has_trainer("Budi")
    _judged(office, sari, budi, *[Ruling.RIGHT] * 7, *[Ruling.WRONG] * 3, Ruling.NOT_APPLICABLE)

    ended = office.types("precision")

    assert ended.status == 0
    assert ended.out.splitlines() == [
        "rule\tright\twrong\tnot applicable\tprecision\t95 % interval",
        "at_risk\t7\t3\t1\t70%\t40% to 89%",
    ]


def test_few_verdicts_are_called_few_and_none_are_no_zero(office: Office) -> None:
    cohort = office.has_cohort()
    sari, budi = office.has_participant("Sari", cohort), office.has_trainer("Budi")
    _judged(office, sari, budi, Ruling.RIGHT)

    assert "100%\t21% to 100%, too few to conclude from" in office.types("precision").out
    office.has_cohort("KUTIM-2")
    assert office.types("precision", "--cohort", "KUTIM-2").err == "No flag has been judged yet.\n"


def test_a_cohort_that_is_not_there_is_named(office: Office) -> None:
    ended = office.types("precision", "--cohort", "NOWHERE")

    assert ended.status == 2
    assert "No cohort has the code 'NOWHERE'" in ended.err
