"""Is only compared who told it twice?"""

from bot.rules.practices import Compared, compare


def test_people_are_compared_with_their_own_first_word_and_only_who_told_it_twice() -> None:
    told = {
        1: [["stock"], ["stock", "promotion"], ["stock", "target", "promotion"]],
        2: [["stock", "target"], ["target"]],
        3: [["stock", "target", "promotion"]],
        4: [["none"], ["none", "gone_since"]],
    }

    assert compare(told, ["stock", "target", "promotion"]) == Compared(
        people=3,
        once=1,
        more=1,
        first={"stock": 2, "target": 1, "promotion": 0},
        latest={"stock": 1, "target": 2, "promotion": 1},
        usual_first=1,
        usual_latest=1,
    )
    assert compare({3: told[3]}, ["stock"]).usual_first is None
