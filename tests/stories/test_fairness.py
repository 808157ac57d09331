"""Does the office see whom support does not reach?"""

import io

from openpyxl import load_workbook

from bot.sandbox.people import Person as Actor
from bot.services import support
from bot.services.support import Entry, Giver
from bot.services.work import Work
from storage.ledger_vocabulary import SupportKind, SupportStatus
from storage.people_vocabulary import Sex
from storage.tables import Cohort, Participant, Support
from tests.people import MuaraPantun
from tests.storage import rows

MACHINE = Entry(SupportKind.EQUIPMENT, "mesin jahit")


def _a_cohort(village: MuaraPantun, *, women: int, men: int, women_got: int, men_got: int) -> Cohort:
    """So many women and men of one village, and how many of them were given a machine."""
    cohort = village.founded()
    with village.app.begin() as work:
        places = []
        for sex, count in ((Sex.FEMALE, women), (Sex.MALE, men)):
            for number in range(count):
                person = rows.person(work.session, f"{sex.name.title()} {number}")
                places.append(
                    rows.participant(
                        work.session, person, cohort, sex=sex, village="Muara Pantun", group="Mawar"
                    )
                )
        for place in [*places[:women_got], *places[women : women + men_got]]:
            _came(work, place, "mesin jahit")
    return cohort


def _came(work: Work, place: Participant, what: str) -> None:
    """Some time ago, and nobody need be asked about it any more."""
    rows.keep(
        work.session,
        Support(
            cohort_id=place.cohort_id,
            participant_id=place.id,
            partner="CV Maju",
            kind=SupportKind.EQUIPMENT,
            what=what,
            status=SupportStatus.CONFIRMED,
            pledged_at=rows.NOW,
        ),
    )


def _pledged(village: MuaraPantun, cohort: Cohort, place: Participant | None = None) -> None:
    with village.app.begin() as work:
        support.record(work, None, Giver("CV Maju"), MACHINE, cohort.id, participant=place)


def _names_in(actor: Actor) -> list[list[object]]:
    file_id = actor.last_message["document"]["file_id"]
    book = load_workbook(io.BytesIO(actor._world.files.by_id(file_id).content))
    return [list(row) for row in book["Belum dapat"].iter_rows(values_only=True)]


async def test_what_reaches_men_and_hardly_any_woman_is_worth_a_look(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    cohort = _a_cohort(village, women=20, men=20, women_got=1, men_got=15)
    _pledged(village, cohort)
    _pledged(village, cohort, village.rows(Participant, sex=Sex.FEMALE)[1])
    await village.settle()

    await village.types(ratna, "/keadilan")

    assert ratna.last_heard.splitlines() == [
        "⚖️ Pemerataan dukungan, Angkatan Melati",
        "Sudah menerima: 16 dari 40 peserta (40 %).",
        "👥 Pernah terhubung: 40 dari 40 (perempuan 20 dari 20, laki-laki 20 dari 20).",
        "Menurut umur dan desa: /angkatan.",
        "",
        "🔎 Patut dilihat: Jenis kelamin",
        "Paling sedikit: perempuan, 1 dari 20.",
        "Lainnya: 15 dari 20.",
        "Selisih 70 poin (antara 41 dan 84).",
        "",
        "Ini bahan bertanya, belum tentu ada yang keliru.",
        "Bila semua merata, tanda seperti ini jarang muncul:",
        "paling banyak di 5 dari 100 laporan.",
        "",
        "Belum cukup data untuk dibandingkan: Kelompok, Desa, Jarak, Anak tangga, Pendamping.",
    ]

    await village.presses(ratna, "Siapa yang belum dapat")

    columns, *named = _names_in(ratna)
    assert columns[0] == "Nama"
    assert len(named) == 24
    assert named[0] == ["Female 1", "Muara Pantun", "Mawar", "T0", None, "mesin jahit", "ya"]
    assert "Male 3" not in {row[0] for row in named}


async def test_who_got_something_once_where_others_got_it_again_and_again_is_worth_a_look(
    village: MuaraPantun,
) -> None:
    ratna = await village.coordinator("Ratna")
    _a_cohort(village, women=10, men=10, women_got=10, men_got=10)
    with village.app.begin() as work:
        for number, place in enumerate(village.rows(Participant, sex=Sex.MALE)):
            for what in ("benang", "kain", "gunting")[: 2 + number % 2]:
                _came(work, place, what)

    await village.types(ratna, "/keadilan")

    told = ratna.last_heard.splitlines()
    assert told[5:9] == [
        "🔎 Patut dilihat: Jenis kelamin, seberapa sering",
        "Paling jarang: perempuan, rata-rata 1 kali seorang.",
        "Lainnya: 3,5 kali.",
        "Selisih antara 2,1 dan 2,8 kali.",
    ]


async def test_a_small_difference_is_told_and_not_flagged(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    _a_cohort(village, women=12, men=10, women_got=5, men_got=6)

    await village.types(ratna, "/fairness")

    assert "Jenis kelamin" in ratna.last_heard
    assert "🔎" not in ratna.last_heard
    assert "Tidak ada selisih yang menonjol. Itu belum tentu merata:" in ratna.last_heard


async def test_only_the_office_of_the_cohort_sees_it(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.founded("LAIN", "Angkatan Lain")
    tini = await village.coordinator("Tini", "LAIN")

    for nobody in (budi, sari, tini):
        await village.types(nobody, "/keadilan MELATI")

        assert "Angkatan Melati" not in nobody.last_heard
    await village.presses(tini, "Angkatan Lain")
    assert "Di Angkatan Lain belum ada peserta." in tini.last_heard
