"""Does `pendamping fairness` say whom support did not reach?"""

from tests.commands.conftest import Office


def test_each_group_is_told_with_its_share_and_small_ones_together(office: Office) -> None:
    office.has_cohort()
    listed = ["name,village,sex"]
    listed += [f"W{n},Sangatta,P" for n in range(12)] + [f"M{n},Bengalon,L" for n in range(12)]
    listed += ["X1,Kaliorang,L", "X2,Kaubun,L", "X3,Sandaran,L", "X4,Karangan,L", "X5,Busang,"]
    office.types("import", office.has_file("list.csv", "\n".join(listed)), "--cohort", "KUTIM-1")
    given = ["participant,partner,kind,what,status"]
    given += [f"M{n},CV Maju,equipment,mesin,delivered" for n in range(11)]
    given += ["W0,CV Maju,equipment,mesin,pledged"]
    office.types("support", "import", office.has_file("given.csv", "\n".join(given)), "--cohort", "KUTIM-1")
    office.types(
        *("support", "add", "--cohort", "KUTIM-1", "--partner", "CV Maju"),
        *("--kind", "training", "--what", "kursus", "--criteria", "desa Sangatta"),
    )

    ended = office.types("fairness", "--cohort", "KUTIM-1")

    told = ended.out.splitlines()
    assert ended.status == 0
    assert told[1].startswith("all\t\t11\t29\t38%\t")
    assert any(line.startswith("sex\tman\t11\t16\t69%") for line in told)
    assert "village\tothers (5 together)\t0\t5\t0%\t0% to 43%, too few to conclude from\t0.00" in told
    sex = next(line.split("\t") for line in told if line.startswith("sex\twoman") and line.endswith("yes"))
    assert (sex[2], float(sex[4]) < 0.05) == ("69", True)
    assert told[-12] == "W0\tSangatta\t\tT0\tkursus\tyes"
    assert told[-1] == "W9\tSangatta\t\tT0\tkursus\tno"
    assert "Not compared, as too little is known: group, distance, rung, trainer." in ended.err
    assert "Of 1 the sex is not known." in ended.err
    assert "Ever linked: 0 of 29 (woman 0 of 12, man 0 of 16)." in ended.err
    assert "where it flags nothing, support may still be unfair" in ended.err


def test_of_two_villages_that_both_got_something_it_is_told_which_got_it_seldom(office: Office) -> None:
    office.has_cohort()
    listed = [f"{village}{n},{village}" for village in ("Sangatta", "Bengalon") for n in range(10)]
    office.types(
        "import", office.has_file("list.csv", "\n".join(["name,village", *listed])), "--cohort", "KUTIM-1"
    )
    given = [f"{line.split(',')[0]},CV Maju,equipment,mesin,delivered" for line in listed]
    given += [
        f"Bengalon{n},CV Maju,{kind},{kind},delivered" for kind in ("material", "visit") for n in range(10)
    ]
    columns = "participant,partner,kind,what,status"
    office.types(
        *("support", "import", office.has_file("given.csv", "\n".join([columns, *given]))),
        *("--cohort", "KUTIM-1"),
    )

    told = office.types("fairness", "--cohort", "KUTIM-1").out.splitlines()

    assert "village\tBengalon\t10\t10\t100%\t72% to 100%\t3.00" in told
    assert any(line.startswith("village\tSangatta\t0\t") and line.endswith("\tno") for line in told)
    seldom = next(line.split("\t") for line in told if line.startswith("village\tSangatta\t2.00"))
    assert (seldom[3], float(seldom[4]) < 0.05, seldom[5]) == ("not known", True, "yes")


def test_a_cohort_that_is_not_there_is_named(office: Office) -> None:
    ended = office.types("fairness", "--cohort", "NOWHERE")

    assert (ended.status, "No cohort has the code 'NOWHERE'" in ended.err) == (2, True)
