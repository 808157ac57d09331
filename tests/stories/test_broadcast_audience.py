"""Can a coordinator press together whom an announcement is for, keep it, and use it again?"""

from bot.buttons import PickKind, PickValue
from bot.sandbox.people import Person as Actor
from storage.audiences.tree import Both, Comparison, Either, Not, Term, Trait, from_facts
from storage.tables import Broadcast, Participant, SavedAudience
from storage.vocabulary import ParticipantStatus
from tests.people import MuaraPantun

NEWS = "Besok kumpul di balai desa"


async def _begun(village: MuaraPantun) -> tuple[Actor, dict[str, Actor]]:
    """Sari and Wati in Muara Pantun, Budi and Tini in Rantau, of whom Tini rests."""
    ratna = await village.coordinator("Ratna")
    people = {}
    for name, lives in (
        ("Sari", "Muara Pantun"),
        ("Wati", "Muara Pantun"),
        ("Budi", "Rantau"),
        ("Tini", "Rantau"),
    ):
        people[name] = await village.participant(name)
        with village.app.begin() as work:
            place = work.session.get_one(Participant, village.place(people[name]).id)
            place.village = lives
            if name == "Tini":
                place.status = ParticipantStatus.PAUSED
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, "🔎 Pilih orangnya")
    return ratna, people


async def _picks(village: MuaraPantun, ratna: Actor, *labels: str) -> None:
    for label in labels:
        await village.presses(ratna, label, on=ratna.last_message["message_id"])


def _who_heard(people: dict[str, Actor]) -> list[str]:
    return [name for name, actor in people.items() if NEWS in actor.heard]


async def test_a_village_is_picked_with_two_presses(village: MuaraPantun) -> None:
    ratna, people = await _begun(village)

    await _picks(village, ratna, "Desa", "Muara Pantun")
    assert "desa: Muara Pantun" in ratna.last_heard
    assert "Sejauh ini 2 orang." in ratna.last_heard
    await village.presses(ratna, 0)
    assert "Akan sampai ke 2 orang" in ratna.last_heard
    await village.presses(ratna, 0)

    assert _who_heard(people) == ["Sari", "Wati"]


async def test_picks_are_joined_by_and_or_and_except(village: MuaraPantun) -> None:
    ratna, people = await _begun(village)

    await _picks(village, ratna, "Desa", "Rantau", "➖ kecuali …", "Status", "sedang jeda")
    assert "Sejauh ini 1 orang." in ratna.last_heard
    await _picks(
        village, ratna, "➕ atau …", "Pelatih", "tidak ada", "➕ dan …", "Bahasa", "Bahasa Indonesia"
    )
    assert (
        "desa: Rantau\nkecuali status: sedang jeda\natau pelatih: tidak ada\ndan bahasa:" in ratna.last_heard
    )
    await village.presses(ratna, 0)

    tree = from_facts(village.rows(Broadcast)[0].audience["whom"])
    rantau = Term(Trait.VILLAGE, Comparison.IS, "Rantau")
    paused = Term(Trait.STATUS, Comparison.IS, "paused")
    alone = Term(Trait.TRAINER, Comparison.IS, None)
    assert tree == Both(Either(Both(rantau, Not(paused)), alone), Term(Trait.LANGUAGE, Comparison.IS, "id"))
    assert _who_heard(people) == []


async def test_a_press_too_much_leads_to_no_dead_end(village: MuaraPantun) -> None:
    ratna, _ = await _begun(village)
    await _picks(village, ratna, "Desa", "Rantau")
    picked = ratna.last_message["message_id"]
    await _picks(village, ratna, "➕ dan …", "Status")

    await village.presses(ratna, "✅ Sudah, 1 orang", on=picked)

    assert "Akan sampai ke 1 orang" in ratna.last_heard


async def test_a_list_is_kept_and_picked_again(village: MuaraPantun) -> None:
    ratna, people = await _begun(village)
    await _picks(village, ratna, "Desa", "Rantau", "💾 Simpan daftar ini")
    await village.types(ratna, "x" * 61)
    assert "Namanya 1 sampai 60 huruf" in ratna.last_heard
    await village.types(ratna, "Warga Rantau")
    assert "Sejauh ini 1 orang." in ratna.last_heard
    await _picks(village, ratna, "Batal")

    await village.types(ratna, f"/siaran {NEWS}")
    await _picks(village, ratna, "🔎 Pilih orangnya", "💾 Daftar tersimpan", "Warga Rantau")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    assert [kept.name for kept in village.rows(SavedAudience)] == ["Warga Rantau"]
    assert _who_heard(people) == ["Budi"]


async def test_who_did_not_answer_an_earlier_one_is_picked(village: MuaraPantun) -> None:
    ratna, people = await _begun(village)
    await village.types(ratna, "/siaran Siapa ikut?")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    await village.presses(people["Sari"], "Paham")
    number = next(one.id for one in village.rows(Broadcast) if one.started_at)

    await village.types(ratna, f"/siaran {NEWS}")
    await _picks(
        village, ratna, "🔎 Pilih orangnya", "Siaran lalu", f"{number} · 2 Nov", f"menerima siaran {number}"
    )
    await _picks(village, ratna, "➖ kecuali …", "Siaran lalu", f"{number} · 2 Nov", "Paham")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    assert _who_heard(people) == ["Wati", "Budi"]


async def test_the_last_answer_is_picked_by_what_its_button_says(village: MuaraPantun) -> None:
    ratna, people = await _begun(village)
    await village.friday()
    await village.answers(people["Sari"], "📈 Ada kemajuan", "250rb", "5")
    await village.answers(people["Wati"], "📈 Ada kemajuan", "2jt", "5")

    await village.types(ratna, f"/siaran {NEWS}")
    await _picks(village, ratna, "🔎 Pilih orangnya", "Jawaban kabar", "Usaha", "📈 Ada kemajuan")
    assert "Sejauh ini 2 orang." in ratna.last_heard
    await _picks(village, ratna, "➕ dan …", "Jawaban kabar", "Penjualan 7 hari", "≥ Rp 1 jt")
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)

    assert _who_heard(people) == ["Wati"]


async def test_nothing_of_another_cohort_is_offered_or_reached(village: MuaraPantun) -> None:
    _, people = await _begun(village)
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    await village.participant("Ani", cohort="MAWAR")
    await village.types(eka, f"/siaran {NEWS}")
    draft = village.rows(Broadcast)[-1]
    sari = village.place(people["Sari"]).id
    melati = village.founded().id

    for kind, value in (("village", str(sari)), ("cohort", str(melati)), ("broadcast", "1"), ("status", "x")):
        eka.presses_data(PickValue(draft.id, "f", kind, value).pack(eka.id, village.app.house.seal))
        await village.settle()
        assert "sudah lewat" in eka.last_heard or "tidak berlaku" in eka.last_heard
    await village.types(eka, f"/siaran {NEWS}")
    await village.presses(eka, "🔎 Pilih orangnya")
    await _picks(village, eka, "Bahasa", "Bahasa Indonesia")

    assert "Sejauh ini 1 orang." in eka.last_heard


async def test_many_villages_come_a_page_at_a_time(village: MuaraPantun) -> None:
    ratna, people = await _begun(village)
    for number in range(12):
        extra = await village.participant(f"Warga {number}")
        with village.app.begin() as work:
            work.session.get_one(Participant, village.place(extra).id).village = f"Desa {number:02}"

    await _picks(village, ratna, "Desa")
    assert len(ratna.buttons) >= 9
    await _picks(village, ratna, "Berikutnya »", "Rantau")

    assert "desa: Rantau" in ratna.last_heard
    assert people


async def test_only_the_author_picks(village: MuaraPantun) -> None:
    await _begun(village)
    dewi = await village.coordinator("Dewi")
    [draft] = village.rows(Broadcast)

    dewi.presses_data(PickKind(draft.id, "f").pack(dewi.id, village.app.house.seal))
    await village.settle()

    assert "bukan bagian Anda" in dewi.last_heard
