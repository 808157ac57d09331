"""Who do the tests of the stall model speak of?"""

from hypothesis import strategies as st

from bot.rules.risk.assessment import Assessment, risk_of
from bot.rules.risk.observations import Observation, SharedWeek, Status, Verdict

REPLIES = Observation(replied=True)
MISSES = Observation(replied=False)
WELL_FOR_LONG = [REPLIES] * 10

shared_weeks = st.builds(SharedWeek, reply=st.floats(-3, 3), late=st.floats(-3, 3), sales=st.floats(-1, 1))
replies = st.builds(
    Observation,
    replied=st.just(True),
    late=st.none() | st.booleans(),
    status=st.none() | st.sampled_from(Status),
    sales=st.none() | st.floats(-3, 3),
    weeks=st.floats(0, 8),
    shared=shared_weeks,
)
misses = st.builds(Observation, replied=st.just(False), weeks=st.floats(0, 8), shared=shared_weeks)
verdicts = st.builds(Observation, replied=st.none(), verdict=st.sampled_from(Verdict))
histories = st.lists(st.one_of(replies, misses, verdicts), max_size=10)


def after(*history: Observation) -> Assessment:
    return risk_of(history)
