"""Is everybody asked once how they found the training, and does the report say so honestly?"""

from datetime import timedelta

import pytest

from bot.buttons.reactions import AskHowUseful
from bot.sandbox.people import Person as Actor
from bot.services import meetings, programme_report
from storage.meeting_vocabulary import MeetingKind
from storage.tables import Cohort, Message, Participant, Person, Reaction
from storage.vocabulary import Source
from tests.people import MuaraPantun

ASKED = "bagaimana pelatihannya dulu?"


def _asked(actor: Actor) -> int:
    return sum(ASKED in heard for heard in actor.heard)


def _first_level(village: MuaraPantun) -> list[object]:
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        paper = programme_report.write(work, cohort, "id")
    rows = [row for section in paper.sections for table in section.tables for row in table.rows]
    return next(list(row[1:4]) for row in rows if str(row[0]).startswith("1 Reaksi"))


async def test_who_has_reported_is_asked_once_and_the_report_counts_it(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, tini = await village.participant("Sari"), await village.participant("Tini")
    before = _first_level(village)
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    await village.friday()
    await village.strides(timedelta(days=1))
    beside_a_question = _asked(sari)
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    await village.strides(timedelta(days=2))

    assert before[0] == "belum dicatat"
    assert (beside_a_question, _asked(sari), _asked(tini)) == (0, 1, 0)
    assert sari.buttons[0] == "😀 Sangat berguna"

    await village.presses(sari, "😐 Kurang berguna")
    await village.types(sari, "Kurang praktik jualan")
    await village.types(sari, "Hari ini ramai")

    [of_sari, of_tini] = village.rows(Reaction)
    assert (of_sari.useful, of_sari.words, of_sari.source) == ("little", "Kurang praktik jualan", Source.SELF)
    assert [note.text for note in village.rows(Message)] == ["Hari ini ramai"]
    assert (of_tini.useful, of_tini.asked_at) == (None, None)

    for participant in (of_tini.participant_id, of_sari.participant_id):
        budi.presses_data(AskHowUseful(participant).pack(budi.id, village.app.house.seal))
        await village.settle()
        await village.presses(budi, "🙂 Cukup berguna")

    assert budi.last_heard == "Sudah dijawab sendiri. Jawabannya tetap berlaku."
    assert [(one.useful, one.source) for one in village.rows(Reaction)] == [
        ("little", Source.SELF),
        ("quite", Source.TRAINER),
    ]
    assert _first_level(village) == [1, 2, 0]
    await village.strides(timedelta(days=3))
    assert (_asked(sari), _asked(tini)) == (1, 0)


async def test_whoever_was_at_a_training_meeting_is_asked_the_day_after_and_once(
    village: MuaraPantun,
) -> None:
    sari, budi = await village.participant("Sari"), await village.trainer("Budi")
    await village.strides(timedelta(days=100))
    with village.app.begin() as work:
        trainer = work.session.get_one(Person, village.person(budi).id)
        place = work.session.get_one(Participant, village.place(sari).id)
        for _ in range(2):
            meetings.held_now(work, trainer, place, MeetingKind.GROUP)
    not_at_once = _asked(sari)

    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    while sari.buttons[-1:] in (["Lewati"], ["Belum"]):  # what is asked once a month
        await village.presses(sari, sari.buttons[-1])
    await village.strides(timedelta(days=2))

    assert (not_at_once, _asked(sari)) == (0, 1)
    await village.strides(timedelta(days=3))
    assert _asked(sari) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Suami saya meninggal semalam, saya tidak sanggup lagi",
        "saya mau berhenti dari program ini",
        "tolong, mesin saya rusak, butuh bantuan",
    ],
)
async def test_what_a_human_must_hear_is_no_remark_about_the_training(
    village: MuaraPantun, words: str
) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "📈 Ada kemajuan", "450rb", "5")
    await village.strides(timedelta(days=6))
    await village.presses(sari, "😀 Sangat berguna")

    await village.types(sari, words)

    assert village.rows(Reaction)[0].words is None
    assert [note.text for note in village.rows(Message)] == [words]
