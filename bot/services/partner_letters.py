"""How does a partner read once a month what they gave, what changed, and what is still needed?"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons.partners import OfferHelp
from bot.papers import Paper, Section, printed
from bot.rules.local_time import at_local
from bot.services import mornings, partner_figures
from bot.services.partner_figures import NEEDS
from bot.services.speech import ANSWER, Choice, Post, ToMake, choice, column, say_text, send_file
from bot.services.work import Work
from bot.words import lines, rupiah, shortened, whole_month
from storage import partners, people
from storage.support import IN_FORCE
from storage.tables import PartnerLetter, Person
from storage.vocabulary import Lane

FILE = "partner_letter"
FIRST_DAYS = 7
LATEST = timedelta(days=3)
# So many villages, and so long a name, fit into one message with all the rest.
VILLAGES_IN_CHAT, NAME_IN_CHAT = 20, 40

Part = tuple[str, Sequence[str]]


def to_write(work: Work) -> list[int]:
    """Partners of the month that is over who have no letter about it, from their own morning on."""
    if not _is_a_month_young_anywhere(work):
        return []
    months = {_last_month(work.today(zone)) for zone in partners.zones(work.session)}
    return [
        person.id
        for month in months
        for person in partners.without_letter(work.session, month, _end_of(month))
        if month == _last_month(work.today(person.timezone)) and _is_time(work, person)
    ]


def write(work: Work, partner_id: int) -> None:
    """The letter of the month that is over, once."""
    partner = people.get(work.session, partner_id)
    letter = _newest(work, partner)
    _send(work, partner, letter, f"letter:{letter.id}")


def show(work: Work, partner: Person) -> None:
    """The same letter whenever it is asked for; where it has not come yet, it comes now."""
    _send(work, partner, _newest(work, partner), None)


def print_it(work: Work, facts: dict[str, Any]) -> bytes:
    """The PDF of the letter that `facts` names."""
    letter = work.session.get_one(PartnerLetter, facts["letter"])
    partner = people.get(work.session, letter.person_id)
    return printed.write(_paper(work, partner, letter), letter.written_at)


def _is_a_month_young_anywhere(work: Work) -> bool:
    """Whether it can be one of the first days in some zone; on all others nobody is looked for."""
    return any((work.now + timedelta(days=apart)).day <= FIRST_DAYS for apart in (-1, 0, 1))


def _is_time(work: Work, partner: Person) -> bool:
    """In the first days of a month, from the hour on at which lists are read, and awake."""
    today = work.today(partner.timezone)
    morning = at_local(today, work.house.programme.stall.hour, ZoneInfo(partner.timezone))
    return (
        today.day <= FIRST_DAYS and morning <= work.now and mornings.waking_moment(work, partner) <= work.now
    )


def _last_month(today: date) -> date:
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def _end_of(month: date) -> datetime:
    next_one = (month + timedelta(days=31)).replace(day=1)
    return datetime.combine(next_one, time(), UTC)


def _newest(work: Work, partner: Person) -> PartnerLetter:
    month = _last_month(work.today(partner.timezone))
    kept = partners.letter(work.session, partner.id, month)
    if kept is not None:
        return kept
    letter = PartnerLetter(
        person_id=partner.id,
        month=month,
        content=partner_figures.read(work, partner, month),
        written_at=work.now,
    )
    work.session.add(letter)
    work.session.flush()
    return letter


def _send(work: Work, partner: Person, letter: PartnerLetter, once: str | None) -> None:
    def post(part: str) -> Post:
        if once is None:
            return ANSWER
        return Post(lane=Lane.ALERT, once=f"{once}:{part}", send_by=work.now + LATEST)

    head = work.text(
        partner,
        "letter-head",
        month=whole_month(letter.month, partner.language),
        organisation=letter.content["for"],
    )
    told = [
        work.text(partner, "letter-part", title=title, lines="\n".join(said))
        for title, said in _parts(work, partner, letter.content, in_chat=True)
    ]
    offers = [_offer(work, partner, need) for need in NEEDS if need in letter.content["needs"]["cells"]]
    say_text(work, partner, lines([head, *told], "\n\n"), buttons=column(offers), post=post("words"))
    file = ToMake(FILE, {"letter": letter.id}, f"surat-{letter.month:%Y-%m}.pdf")
    send_file(work, partner, file, work.text(partner, "letter-file"), post=post("file"))


def _offer(work: Work, partner: Person, need: str) -> Choice:
    named = work.label(partner, f"topic-{need}")
    return choice(work, partner, "button-offer-help", OfferHelp(NEEDS[need]), need=named)


def _paper(work: Work, partner: Person, letter: PartnerLetter) -> Paper:
    return Paper(
        language=partner.language,
        title=work.label(partner, "letter-title", month=whole_month(letter.month, partner.language)),
        head=[work.label(partner, "letter-for", organisation=letter.content["for"])],
        sections=[
            Section(title, said) for title, said in _parts(work, partner, letter.content, in_chat=False)
        ],
        foot=[work.label(partner, "letter-no-names")],
    )


def _parts(work: Work, partner: Person, content: Mapping[str, Any], *, in_chat: bool) -> list[Part]:
    """What the chat and the paper both tell; the chat names only the villages of most."""
    recipients = content["recipients"]
    return [
        (work.label(partner, "letter-given"), _given(work, partner, content["given"])),
        (work.label(partner, "letter-to-how-many"), _to_how_many(work, partner, recipients, in_chat=in_chat)),
        (work.label(partner, "letter-what-changed"), _what_changed(work, partner, content)),
        (work.label(partner, "letter-needed"), _needed(work, partner, content)),
    ]


def _given(work: Work, partner: Person, given: Sequence[Mapping[str, Any]]) -> list[str]:
    if not given:
        return [work.label(partner, "letter-nothing-given")]
    return [_given_line(work, partner, one) for one in given]


def _given_line(work: Work, partner: Person, one: Mapping[str, Any]) -> str:
    what = work.label(partner, f"support-{one['kind']}")
    worth = rupiah(one["rupiah"], partner.language)
    stands = {status.value: one[status] for status in IN_FORCE}
    if None not in stands.values():
        return work.label(partner, "letter-given-line", what=what, rupiah=worth, **stands)
    if one["gifts"] is not None:
        return work.label(partner, "letter-given-in-all", what=what, rupiah=worth, gifts=one["gifts"])
    return work.label(partner, "letter-given-to-few", what=what, rupiah=worth)


def _to_how_many(work: Work, partner: Person, recipients: Mapping[str, Any], *, in_chat: bool) -> list[str]:
    if recipients["total"] is None:
        return [work.label(partner, "letter-few")]
    told = [work.label(partner, "letter-people", count=recipients["total"])]
    if not recipients["cells"]:
        return told
    unknown = work.label(partner, "figures-not-recorded")
    villages = {name: name or unknown for name in recipients["cells"]}
    if in_chat:
        first = islice(villages.items(), VILLAGES_IN_CHAT)
        shown = {name: shortened(said, NAME_IN_CHAT) for name, said in first}
    else:
        shown = villages
    told += _cells(work, partner, shown, recipients)
    if len(shown) < len(villages):
        told.append(work.label(partner, "letter-rest-in-file"))
    return told


def _what_changed(work: Work, partner: Person, content: Mapping[str, Any]) -> list[str]:
    changed = content["changed"]
    lately, sales = changed.get("lately"), changed.get("more_sales")
    told = []
    if lately is not None:
        told.append(work.label(partner, "letter-lately", part=lately[0], whole=lately[1]))
    if sales is not None:
        told.append(work.label(partner, "letter-more-sales", part=sales[0], whole=sales[1]))
    if not told:
        return [work.label(partner, "letter-few")]
    return [*told, *_reach(work, partner, content), work.label(partner, "figures-no-cause")]


def _needed(work: Work, partner: Person, content: Mapping[str, Any]) -> list[str]:
    needs = content["needs"]
    if needs["total"] is None:
        told = [work.label(partner, "letter-few-needs")]
    else:
        told = _cells(
            work, partner, {need: work.label(partner, f"topic-{need}") for need in needs["cells"]}, needs
        )
    return [*told, *_reach(work, partner, content)]


def _reach(work: Work, partner: Person, content: Mapping[str, Any]) -> list[str]:
    """Beside whatever is counted; nothing where it would tell of few."""
    if content["linked"] is None:
        return []
    linked, everybody = content["linked"]
    return [f"{work.label(partner, 'figures-reach', linked=linked, participants=everybody)}."]


def _cells(work: Work, partner: Person, named: Mapping[str, str], told: Mapping[str, Any]) -> list[str]:
    counts = [(said, told["cells"][name]) for name, said in named.items()]
    if told["others"] is not None:
        counts.append((work.label(partner, "letter-others"), told["others"]))
    return [work.label(partner, "letter-cell", name=name, count=count) for name, count in counts]
