"""What stands on the cards that bring people to the bot, and on the form for those who cannot come?"""

from collections.abc import Callable

from bot.papers.handouts import Asked, Card, Cards, Form
from bot.programme.questions import Question
from bot.services import entry_sheets, invitations, programmes, roster_linking
from bot.services.in_print import in_print
from bot.services.people import visitor
from bot.services.work import Work
from bot.words import shortened
from storage import participants
from storage.ladder import has_consented
from storage.tables import Cohort, Person
from storage.vocabulary import QuestionKind

MOST_OPTIONS = 8
SPARE_ROWS = 3
# So many letters leave the code below them its place.
NAME_ON_CARD, PLACE_ON_CARD = 80, 50


def cards(work: Work, cohort: Cohort, language: str, bot: str, draw: Callable[[str], str]) -> Cards:
    """A card with a code of its own for everybody of the list who has not come yet."""
    reader = visitor(work, 0, language)
    made = []
    for participant, person in roster_linking.waiting_for_cards(work, cohort):
        code = roster_linking.give_card(work, participant)
        qr = draw(invitations.link(bot, code))
        name = shortened(person.name, NAME_ON_CARD)
        village = shortened(participant.village or "", PLACE_ON_CARD)
        made.append(Card(name, village, roster_linking.on_the_card(code), qr))
    return Cards(
        language=language,
        title=cohort.name,
        scan=work.label(reader, "card-scan"),
        or_type=work.label(reader, "card-or-type", bot=bot),
        cards=made,
    )


def form(work: Work, cohort: Cohort, language: str) -> Form:
    """The week's questions, a row a person; some rows stay empty for whoever comes along."""
    reader = visitor(work, 0, language)
    first, *_ = programmes.of_cohort(work, cohort.id).programme.sets
    asked = [
        _column(work, reader, one)
        for one in programmes.of_cohort(work, cohort.id).programme.questions_of(first.key)
        if not one.asked_when and one.kind not in entry_sheets.NOT_ON_PAPER
    ]
    rows = [
        (str(place.id), person.name, has_consented(work.session, person.id))
        for place, person in participants.by_name(work.session, cohort_id=cohort.id)
    ]
    return Form(
        language=language,
        title=work.label(reader, "form-title", cohort=cohort.name),
        date=work.label(reader, "form-date"),
        trainer=work.label(reader, "form-trainer"),
        number=work.label(reader, "form-number"),
        person=work.label(reader, "form-person"),
        how=work.label(reader, "form-how"),
        consent=work.label(reader, "form-consent"),
        signs=work.label(reader, "form-signs"),
        signed_on=work.label(reader, "form-date"),
        agreed=work.label(reader, "form-agreed"),
        questions=asked,
        rows=[*rows, *([("", "", False)] * SPARE_ROWS)],
    )


def _column(work: Work, reader: Person, question: Question) -> Asked:
    title = question.short.in_language(reader.language)
    if question.kind is QuestionKind.YES_NO:
        yes_no = (work.label(reader, "answer-yes"), work.label(reader, "answer-no"))
        return Asked(title, question.key, options=yes_no)
    is_ticked = question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}
    if is_ticked and len(question.options) <= MOST_OPTIONS:
        words = [in_print(one.label.in_language(reader.language)) for one in question.options]
        return Asked(title, question.key, options=words)
    before = "Rp" if question.kind is QuestionKind.AMOUNT else ""
    after = question.unit.in_language(reader.language) if question.unit is not None else ""
    return Asked(title, question.key, before=before, after=after)
