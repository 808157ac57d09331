"""How does a coordinator hear whether the help helps?"""

from collections.abc import Collection, Sequence
from enum import StrEnum

from bot.buttons import ShowResults
from bot.services import results, weekly_list
from bot.services.people import reach
from bot.services.ready_replies import OWN
from bot.services.reasons import wording_in_words
from bot.services.results import A_WEEK, LOOKED_BACK, Carried, Followed, Tally
from bot.services.share import Share
from bot.services.speech import Keyboard, Post, choice, column, rewrite, say_text, turning
from bot.services.telling import beside_a_rate
from bot.services.work import Work
from bot.words import Ready, lines
from storage import people
from storage import results as stored
from storage.tables import Person
from storage.vocabulary import CaseReason, Lane, Role

MOST_NAMED = 5
TRAINERS_A_PAGE = 8


class Side(StrEnum):
    """From which side the results are looked at."""

    REASON = "reason"
    TRAINER = "trainer"
    WORDING = "wording"


def show(
    work: Work,
    coordinator: Person,
    side: Side | None = None,
    page: int = 0,
    *,
    message_id: int | None = None,
) -> None:
    """In all, then by reason, trainer (a page at a time) or wording in the same message."""
    served = reach(work, coordinator, Role.COORDINATOR)
    some = results.followed(work, served)
    if not some and not results.asked_gently(work, served):
        say_text(work, coordinator, work.text(coordinator, "results-none"))
        return
    head, buttons = _head(work, coordinator, some), _sides(work, coordinator)
    head.append(beside_a_rate(work, coordinator, served))
    if side is Side.TRAINER:
        told, turns = _trainers(work, coordinator, some, served, page)
        buttons = [*turns, *buttons]
    else:
        told = _by(work, coordinator, side, some, served)
    text = lines([*head, *told])
    if message_id is None:
        say_text(work, coordinator, text, buttons=buttons)
    else:
        rewrite(work, coordinator, text, message_id=message_id, buttons=buttons)


def to_tell(work: Work) -> list[int]:
    """Coordinators whose morning it is, and who have not heard of this week."""
    return [
        person.id
        for person in people.everybody_who_is(work.session, Role.COORDINATOR)
        if weekly_list.is_their_day(work, person, work.house.programme.stall)
        and people.is_reachable(work.session, person)
        and not stored.was_told(work.session, _key(work, person))
        and stored.has_any(work.session, work.now - LOOKED_BACK, reach(work, person, Role.COORDINATOR))
    ]


def tell(work: Work, coordinator_id: int) -> None:
    """Whom to congratulate, whom to help, and who waits for cover: once a week, in their own morning."""
    coordinator = people.get(work.session, coordinator_id)
    served = reach(work, coordinator, Role.COORDINATOR)
    some = results.followed(work, served, or_open=True)
    back = [one.course.name for one in some if one.is_met and one.is_back_since(work.now - A_WEEK)]
    waiting = [one for one in some if not one.course.is_over]
    in_need = [one.course.name for one in waiting if not (one.is_met and one.back_at)]
    uncovered = [one.name for one in results.waiting_for_cover(work, served)]
    told = [
        *_direction(work, coordinator, "direction-praise", back),
        *_direction(work, coordinator, "direction-help", in_need),
        *_direction(work, coordinator, "direction-cover", uncovered),
    ]
    told = told or [work.text(coordinator, "direction-quiet")]
    text = lines([work.text(coordinator, "direction-head"), *told])
    post = Post(lane=Lane.ALERT, once=_key(work, coordinator), send_by=work.now + weekly_list.LATEST)
    more = choice(work, coordinator, "button-results", ShowResults(""))
    say_text(work, coordinator, text, buttons=column([more]), post=post)


def _head(work: Work, person: Person, some: Sequence[Followed]) -> list[Ready]:
    whole, met = results.tally(some), results.met_within_a_week(some)
    told = [
        work.text(person, "results-head"),
        _share(work, person, work.label(person, "results-back"), whole.back),
        _share(work, person, work.label(person, "results-met"), met),
    ]
    if whole.not_yet_known:
        told.append(work.text(person, "results-not-yet", count=whole.not_yet_known))
    return told


def _by(
    work: Work, person: Person, side: Side | None, some: Sequence[Followed], served: Collection[int] | None
) -> list[Ready]:
    match side:
        case Side.REASON:
            by_reason = results.tallies(some, lambda one: one.course.reason)
            shown = {work.label(person, f"short-{reason}"): by_reason.get(reason) for reason in CaseReason}
            return _table(work, person, "results-by-reason", shown)
        case Side.WORDING:
            told = results.told_in(work, served)
            by_wording = results.tallies(some, lambda one: told.get(one.course.case_id))
            shown = {wording_in_words(work, wording, person): found for wording, found in by_wording.items()}
            return [
                *_table(work, person, "results-by-wording", shown),
                *_by_reply(work, person, some, served),
                *_by_question(work, person, served),
            ]
    return []


def _by_reply(
    work: Work, person: Person, some: Sequence[Followed], served: Collection[int] | None
) -> list[Ready]:
    """The sentences that stand ready, where any was sent; those of the trainers' own are one."""
    sent = results.answered_in(work, served)
    by_reply = results.tallies(
        [one for one in some if one.course.case_id in sent], lambda one: sent[one.course.case_id]
    )
    own = work.label(person, "results-own-reply")
    shown: dict[str, Tally | None] = {
        own if reply == OWN else reply: found for reply, found in by_reply.items()
    }
    return _table(work, person, "results-by-reply", shown) if shown else []


def _by_question(work: Work, person: Person, served: Collection[int] | None) -> list[Ready]:
    """The sentences in which the bot asks before anybody is alarmed."""
    by_wording = results.tallies(results.asked_gently(work, served), lambda one: one.wording)
    shown: dict[str, Tally | None] = {
        work.label(person, f"asked-{wording or 'unknown'}"): found for wording, found in by_wording.items()
    }
    return _table(work, person, "results-by-question", shown) if shown else []


def _table(work: Work, person: Person, key: str, shown: dict[str, Tally | None]) -> list[Ready]:
    return [
        work.text(person, key),
        *(_line(work, person, what, tally) for what, tally in shown.items() if tally is not None),
    ]


def _trainers(
    work: Work, person: Person, some: Sequence[Followed], served: Collection[int] | None, page: int
) -> tuple[list[Ready], Keyboard]:
    """Some of the trainers, and what turns to the others; cases without one stand on the last page."""
    by_trainer = results.tallies(some, lambda one: one.course.assigned_to)
    trainers = results.carried(work, served)
    last = max(0, (len(trainers) - 1) // TRAINERS_A_PAGE)
    page = min(page, last)
    told = [work.text(person, "results-by-trainer")]
    told += [work.text(person, "cases-page", page=page + 1, pages=last + 1)] if last else []
    for one in trainers[page * TRAINERS_A_PAGE :][:TRAINERS_A_PAGE]:
        if one.trainer.id in by_trainer:
            told.append(_line(work, person, one.trainer.name, by_trainer[one.trainer.id]))
        else:
            told.append(work.text(person, "results-nothing", what=one.trainer.name))
        told.append(_load(work, person, one))
    if None in by_trainer and page == last:
        told.append(_line(work, person, work.label(person, "results-nobody"), by_trainer[None]))
    return told, turning(work, person, page, last, lambda turn: ShowResults(Side.TRAINER, turn))


def _load(work: Work, person: Person, one: Carried) -> Ready:
    if one.hours is None:
        return work.text(person, "results-load", count=one.in_hand, most=one.most)
    return work.text(
        person, "results-load-and-hours", count=one.in_hand, most=one.most, hours=max(1, round(one.hours))
    )


def _line(work: Work, person: Person, what: str, tally: Tally) -> Ready:
    if not tally.back.whole:
        return work.text(person, "results-unknown", what=what, count=tally.not_yet_known)
    return _share(work, person, what, tally.back)


def _share(work: Work, person: Person, what: str, share: Share) -> Ready:
    found = share.with_interval()
    if found is None:
        return work.text(person, "results-nothing", what=what)
    if not share.is_telling:
        return work.text(person, "results-few", what=what, part=share.part, whole=share.whole)
    percent, low, high = (round(100 * one) for one in found)
    return work.text(
        person,
        "results-line",
        what=what,
        part=share.part,
        whole=share.whole,
        percent=percent,
        low=low,
        high=high,
    )


def _sides(work: Work, person: Person) -> Keyboard:
    return column([choice(work, person, f"button-by-{side}", ShowResults(side)) for side in Side])


def _direction(work: Work, person: Person, key: str, names: Sequence[str]) -> list[Ready]:
    if not names:
        return []
    shown = list(dict.fromkeys(names))
    few = ", ".join(shown[:MOST_NAMED]) + (" …" if len(shown) > MOST_NAMED else "")
    return [work.text(person, key, count=len(shown), names=few)]


def _key(work: Work, person: Person) -> str:
    return f"results:{person.id}:{work.today(person.timezone)}"
