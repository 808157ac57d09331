"""What do we believe after one more check-in?"""

from bot.rules.risk.account import Account
from bot.rules.risk.beliefs import Belief
from bot.rules.risk.chances import chances
from bot.rules.risk.course import moves, passed
from bot.rules.risk.observations import AN_ORDINARY_WEEK, Observation
from bot.rules.risk.parameters import Parameters
from bot.rules.risk.reasons import Sign
from bot.rules.risk.signs import signs
from bot.rules.risk.weighing import Four, Table, product, sums, times, whole

UNWEIGHED: Four = (1.0, 1.0, 1.0, 1.0)


def update(belief: Belief, observation: Observation, parameters: Parameters) -> Belief:
    """The belief that follows; its reasons add up to the change of the log-odds of having stalled.

    What the time since the last check-in did by itself is counted with the reply or the miss.
    A paused week leaves everything as it was.
    """
    mass, weeks = belief.mass, belief.weeks
    account = Account(sums(mass))
    if observation.replied is not None:
        mass = passed(mass, moves(parameters.course, weeks, observation.weeks))
        mass = _answered(mass, observation, parameters, account)
        weeks += observation.weeks
    by_state, factors = sums(mass), UNWEIGHED
    for sign, weight, figure in signs(observation, parameters):
        factors = product(factors, weight)
        account.enter(sign, product(by_state, factors), figure)
    return Belief(whole(mass, factors), weeks, tuple(account.reasons))


def _answered(mass: Table, observation: Observation, parameters: Parameters, account: Account) -> Table:
    replied = bool(observation.replied)
    here = chances(parameters.replying, observation.shared)
    seen = times(mass, here.seen(replied))
    if observation.shared.reply:
        usual = chances(parameters.replying, AN_ORDINARY_WEEK)
        account.enter(Sign.of_reply(replied), sums(times(mass, usual.seen(replied))))
        account.enter(Sign.COHORT, sums(seen))
    else:
        account.enter(Sign.of_reply(replied), sums(seen))
    if replied and observation.late is not None:
        seen = times(seen, here.timed(observation.late))
        account.enter(Sign.of_time(observation.late), sums(seen))
    return seen
