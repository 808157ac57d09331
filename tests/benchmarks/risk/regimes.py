"""What kinds of villages may the model meet?"""

from dataclasses import dataclass, replace

Words = tuple[float, float, float, float]  # progress, usual, stuck, resting


@dataclass(frozen=True)
class Regime:
    """How the people of one kind of village live and answer, week by week."""

    name: str
    held_back: bool = False  # not looked at while the parameters were chosen
    people: int = 40
    weeks: int = 26
    habits: tuple[tuple[float, float, float], ...] = ((1.0, 3.5, 1.4),)  # share of people, Beta(a, b)
    stall: float = 0.015
    early: float = 2.0  # times as many in the first four weeks
    away: float = 0.015
    back: float = 0.4
    chatty: float = 0.3  # of the stalled go on answering
    silent_reply: float = 0.12  # of the habit that is left
    chatty_reply: float = 0.85
    late: float = 0.12
    late_stalled: float = 0.35
    late_spread: float = 0.6  # between people, in log-odds
    active_words: Words = (0.38, 0.46, 0.07, 0.09)
    away_words: Words = (0.10, 0.35, 0.10, 0.45)
    stalled_words: Words = (0.08, 0.34, 0.46, 0.12)
    sales_told: float = 0.85
    sales_told_stalled: float = 0.75
    sales_noise: float = 0.45
    sales_drop: float = 0.9  # on the log scale
    slide: int = 0  # weeks in which sales already sink before a stall
    season: float = 0.0  # half the height of a yearly wave in sales, on the log scale
    outage: float = 0.0  # chance of a week in which hardly anybody can answer
    holidays: tuple[int, ...] = ()  # weeks that the programme pauses
    fatigue: float = 0.0  # how much less willing a week, in log-odds
    verdict_right: float = 0.95


LIKE_TRAINING = Regime("like training")
SAME_WORDS: Words = (0.30, 0.46, 0.14, 0.10)

CHOSEN_ON = (
    LIKE_TRAINING,
    replace(LIKE_TRAINING, name="two kinds of repliers", habits=((0.6, 9.0, 1.0), (0.4, 3.0, 4.0))),
    replace(LIKE_TRAINING, name="seldom replies", habits=((1.0, 3.0, 2.6),)),
    replace(LIKE_TRAINING, name="chatty stalls", chatty=0.7),
    replace(LIKE_TRAINING, name="noisy sales", sales_noise=0.9),
    replace(LIKE_TRAINING, name="rare stalls", stall=0.005),
    replace(
        LIKE_TRAINING,
        name="words and sales say nothing",
        active_words=SAME_WORDS,
        away_words=SAME_WORDS,
        stalled_words=SAME_WORDS,
        sales_drop=0.0,
        sales_told_stalled=0.85,
        late_stalled=0.12,
    ),
)
HELD_BACK = tuple(
    replace(regime, held_back=True)
    for regime in (
        replace(LIKE_TRAINING, name="eager", habits=((1.0, 12.0, 1.2),), late=0.05),
        replace(LIKE_TRAINING, name="fatigue", habits=((1.0, 6.0, 1.2),), fatigue=0.07),
        replace(LIKE_TRAINING, name="outages and holidays", outage=0.1, holidays=(8, 9, 17)),
        replace(LIKE_TRAINING, name="twelve people", people=12),
        replace(
            LIKE_TRAINING,
            name="sungkan",
            stalled_words=(0.24, 0.52, 0.14, 0.10),
            sales_told_stalled=0.35,
            sales_drop=0.5,
        ),
        replace(LIKE_TRAINING, name="seasonal sales", season=0.8),
        replace(LIKE_TRAINING, name="late but fine", late=0.4, late_stalled=0.45, late_spread=1.5),
        replace(LIKE_TRAINING, name="doubtful verdicts", verdict_right=0.75),
        replace(LIKE_TRAINING, name="often away", away=0.05, back=0.5),
        replace(LIKE_TRAINING, name="slow slide", slide=4, sales_drop=0.7, chatty=0.5),
        replace(
            LIKE_TRAINING,
            name="complainers",
            active_words=(0.15, 0.45, 0.28, 0.12),
            stalled_words=(0.04, 0.30, 0.54, 0.12),
        ),
        replace(LIKE_TRAINING, name="many stalls", stall=0.04, early=1.0, silent_reply=0.3),
    )
)
EVERY_REGIME = CHOSEN_ON + HELD_BACK
