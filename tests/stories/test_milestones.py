"""Does a claimed rung come to be accepted by whoever looked at it, and does everybody hear of it kindly?"""

from datetime import timedelta

from sqlmodel import select

from bot.sandbox.people import Person as Actor
from bot.services import common_room, small_wins
from bot.words import Ready
from storage.ladder_vocabulary import MilestoneStatus
from storage.lending_vocabulary import LicenceKind
from storage.tables import CohortPost, Consent, Milestone, MilestoneEvent, MilestoneProof
from storage.vocabulary import Evidence, ParticipantStatus
from tests.people import ZONE, MuaraPantun
from tests.programme.sources import programme, question
from tests.rooms import linked

RECORDED = """
[[ladder]]
key = "T1"
name.id = "Tercatat"
step.id = "buku kas"
evidence = "E1"
shown_by = ["book"]
"""


SEEN_AND_VOUCHED = """
[[ladder]]
key = "T1"
name.id = "Jalan"
step.id = "usaha jalan"
evidence = "E2"
seen_at = ["visit"]

[[ladder]]
key = "T2"
name.id = "Dikenal"
step.id = "dikenal di luar"
evidence = "E3"

[[ladder]]
key = "T3"
name.id = "Mandiri"
step.id = "berdiri sendiri"
evidence = "E2"
"""


def _milestone(village: MuaraPantun, sari: Actor, rung: str = "T1") -> Milestone:
    [found] = village.rows(Milestone, participant_id=village.place(sari).id, rung=rung)
    return found


def _steps(village: MuaraPantun, sari: Actor, rung: str = "T1") -> list[str]:
    events = village.rows(MilestoneEvent, milestone_id=_milestone(village, sari, rung).id)
    return [event.step.value for event in sorted(events, key=lambda event: event.id)]


async def _shows(village: MuaraPantun, sari: Actor) -> None:
    """A photo for the first rung."""
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T1 Mulai")
    sari.sends_photo()
    await village.settle()


async def test_a_photo_is_looked_at_sent_anew_and_accepted(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(sari, "/tangga")

    await village.presses(sari, "🪜 Saya sudah di T1 Mulai")
    assert "Boleh kirim fotonya?" in sari.last_heard
    sari.sends_photo(caption="Keripik pertama")
    await village.settle()
    assert "Sudah dikirim untuk dilihat pendamping" in sari.last_heard
    assert "photo" in budi.last_message
    assert "Sari menyatakan sampai di T1 Mulai" in budi.last_message["caption"]
    assert "“Keripik pertama”" in budi.last_message["caption"]
    assert budi.buttons[0] == "✅ Terima"
    first = budi.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await village.presses(budi, "🔍 Minta yang lebih jelas")
    assert "Boleh dikirim lagi yang lebih jelas?" in sari.last_heard
    await village.presses(sari, "📷 Kirim lagi")
    sari.sends_photo()
    await village.settle()
    await village.presses(budi, "✅ Terima")

    assert "Selamat, Sari! Anak tangga T1 Mulai tercapai." in sari.last_heard
    assert "Berikutnya T2 Jalan rutin" in sari.last_heard
    assert "Tercatat: Sari di T1 Mulai" in budi.last_heard
    assert village.place(sari).rung == "T1"
    accepted = _milestone(village, sari)
    assert (accepted.status, accepted.decided_by) == (MilestoneStatus.ACCEPTED, village.person(budi).id)
    assert _steps(village, sari) == [
        *("claimed", "submitted", "asked_more", "submitted", "accepted"),
    ]
    budi.presses_data(first)
    await village.settle()
    assert "sudah berubah atau sudah diputuskan" in budi.last_heard
    assert len([heard for heard in sari.heard if "Selamat, Sari!" in heard]) == 1


async def test_a_claim_of_somebody_who_agrees_no_more_is_turned_down_but_not_accepted(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _shows(village, sari)
    with village.app.begin() as work:
        for one in work.session.exec(select(Consent)).all():
            one.withdrawn_at = work.now

    await village.presses(budi, "✅ Terima")
    refused = budi.last_heard
    await village.types(budi, "/tangga")
    await village.presses(budi, "Sari → T1")
    await village.presses(budi, "Belum bisa diterima")
    await village.presses(budi, 0)

    assert "Sari belum setuju" in refused
    assert _milestone(village, sari).status is MilestoneStatus.REJECTED


async def test_what_cannot_be_accepted_is_told_with_its_reason_and_counts_no_more(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await _shows(village, sari)

    await village.presses(budi, "Belum bisa diterima")
    await village.types(budi, "Ini foto warung tetangga")

    assert "Sebabnya: Ini foto warung tetangga." in sari.last_heard
    assert "kamu" not in sari.last_heard
    assert [proof.counts for proof in village.rows(MilestoneProof)] == [False]
    assert village.place(sari).rung == "T0"
    await village.presses(sari, "🪜 Sudah sekarang")
    await village.presses(sari, "👀 Tolong dilihat langsung")
    assert "Tidak ada kiriman. Mohon dilihat langsung." in budi.last_heard
    assert budi.buttons[0] == "👀 Terima, saya lihat sendiri"
    await village.presses(budi, "Belum bisa diterima")
    await village.presses(budi, "belum sampai di situ")
    assert "Sebabnya: belum sampai di situ." in sari.last_heard


async def test_many_long_words_reach_the_trainer_after_the_picture(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T1 Mulai")
    for number in range(14):
        sari.sends_album(count=1, caption=f"{number}: " + "keripik " * 30, into="panen")
    await village.settle()

    await village.types(budi, "/tangga")
    await village.presses(budi, "Sari → T1")

    photo, words = budi.messages[-2:]
    assert "Sari menyatakan sampai di T1 Mulai" in photo["caption"]
    assert ["“1: keripik" in words["text"], "“13: keripik" in words["text"]] == [False, True]
    assert words["text"].count("…”") == 12
    await village.presses(budi, "✅ Terima")
    assert village.place(sari).rung == "T1"


async def test_a_photo_that_was_not_accepted_is_not_handed_in_again_by_itself(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(programme(question("book", "photo"), question("days", "count")) + RECORDED)
    await village.friday()
    sari.sends_photo()
    await village.settle()
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T1 Tercatat")
    assert "photo" in budi.last_message
    await village.presses(budi, "Belum bisa diterima")
    await village.presses(budi, "belum sampai di situ")

    await village.presses(sari, "🪜 Sudah sekarang")

    assert "Boleh kirim fotonya?" in sari.last_heard
    assert _milestone(village, sari).status is MilestoneStatus.CLAIMED
    assert [proof.counts for proof in village.rows(MilestoneProof)] == [False]


async def test_a_photo_that_was_taken_back_from_its_answer_shows_nothing_any_more(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(
        programme(question("book", "photo", "skippable = true"), question("days", "count")) + RECORDED
    )
    await village.friday()
    sari.sends_photo()
    await village.settle()
    await village.types(sari, "3")
    recorded = sari.last_message["message_id"]
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T1 Tercatat")
    assert budi.buttons[0] == "✅ Terima"

    await village.presses(sari, "Ubah", on=recorded)
    await village.presses(sari, "Book")
    await village.presses(sari, "Lewati")

    await village.types(budi, "/tangga")
    await village.presses(budi, "Sari → T1")
    assert "photo" not in budi.last_message
    assert "Tidak ada kiriman" in budi.last_heard
    assert budi.buttons[0] == "👀 Terima, saya lihat sendiri"


async def test_only_a_picture_shows_and_two_rungs_at_once_are_both_asked_for(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    for rung in ("T1 Mulai", "T4 Legal"):
        await village.types(sari, "/tangga")
        await village.presses(sari, f"🪜 Saya sudah di {rung}")
    await village.presses(sari, "NIB")

    sari.sends_voice()
    sari.sends_sticker()
    await village.settle()
    assert village.rows(MilestoneProof) == []
    sari.sends_album(count=2)
    await village.settle()
    assert any("Sari menyatakan sampai di T4 Legal" in one.get("caption", "") for one in budi.messages)
    assert "Yang terlihat: produk atau penjualan pertama" in sari.last_heard
    sari.sends_voice()
    await village.settle()

    assert "voice" in budi.last_message
    assert budi.buttons[0] == "👀 Terima, saya lihat sendiri"
    assert [(one.document, one.evidence) for one in village.rows(MilestoneProof)] == [
        (LicenceKind.NIB, Evidence.DOCUMENTED),
        (None, Evidence.DOCUMENTED),  # the album's other picture belongs to the first one
        (None, Evidence.REPORTED),
    ]


async def test_the_records_propose_a_rung_which_is_accepted_once_it_was_seen(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.friday()
    await village.answers(sari, "🙂 Jalan seperti biasa", "300rb", "6")
    assert village.rows(Milestone) == []  # whoever is in the middle of telling is not interrupted
    await village.strides(timedelta(minutes=15))
    assert "Benar sudah sampai di anak tangga T1 Mulai?" in sari.last_heard
    await village.types(sari, "belum, Bu")
    assert "pelan-pelan saja" in sari.last_heard
    await village.strides(timedelta(hours=1))
    assert len([heard for heard in sari.heard if "Benar sudah sampai" in heard]) == 1
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, "🪜 Yang saya lihat")
    await village.presses(budi, "T1 Mulai")
    assert village.place(sari).rung == "T1"
    await village.presses(budi, "T2 Jalan rutin")
    assert "belum menunjukkan:\n▫️ usaha jalan di 4 dari 6 kabar (sudah 1)" in budi.last_heard
    assert village.place(sari).rung == "T1"

    for _ in range(3):
        assert not any("Sari menyatakan sampai di T2" in heard for heard in budi.heard)
        await village.friday()
        await village.answers(sari, "🙂 Jalan seperti biasa", "300rb", "6")
    await village.strides(timedelta(minutes=15))
    assert _milestone(village, sari, "T2").status is MilestoneStatus.IN_REVIEW
    assert "Yang dihitung: dilihat langsung oleh pendamping." in budi.last_heard
    await village.presses(budi, "Terima")

    assert village.place(sari).rung == "T2"
    assert _milestone(village, sari, "T2").status is MilestoneStatus.ACCEPTED


async def test_a_licence_comes_early_by_its_number_and_lifts_nobody_over_a_gap(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T4 Legal")
    await village.presses(sari, "NIB")
    await village.types(sari, "912010")
    assert "NIB ada 13 angka" in sari.last_heard
    await village.types(sari, "9120 1012 34567")
    assert "📎 NIB: 9120 1012 34567" in budi.last_heard

    await village.presses(budi, "✅ Terima")

    assert "Anak tangga T4 Legal tercapai." in sari.last_heard
    assert "Sekarang di anak tangga T0 Baru dilatih." in sari.last_heard
    assert village.place(sari).rung == "T0"
    [proof] = village.rows(MilestoneProof)
    assert (proof.document, proof.evidence) == (LicenceKind.NIB, Evidence.DOCUMENTED)


async def test_only_their_own_staff_decide_and_the_office_sees_what_waits(village: MuaraPantun) -> None:
    await village.trainer("Budi")
    sari, ratna = await village.participant("Sari"), await village.coordinator("Ratna")
    other = await village.trainer("Tini", cohort="PAPUA")
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T1 Mulai")
    await village.presses(sari, "👀 Tolong dilihat langsung")

    await village.strides(timedelta(days=3))
    assert not any("Sari menyatakan" in heard for heard in ratna.heard)
    for _ in range(2):
        await village.strides(timedelta(days=1, hours=1))
    assert len([heard for heard in ratna.heard if "Sari menyatakan sampai di T1 Mulai" in heard]) == 1
    await village.types(other, "/tangga")
    assert "menunggu dilihat" not in other.last_heard
    await village.types(ratna, "/tangga")
    assert "1 kiriman menunggu dilihat" in ratna.last_heard
    await village.presses(ratna, "Sari → T1")
    await village.presses(ratna, "Terima, saya lihat sendiri")

    assert village.place(sari).rung == "T1"
    await village.types(ratna, "/tangga")
    assert "menunggu dilihat" not in ratna.last_heard


async def test_whoever_has_left_is_lifted_no_higher_and_nobody_is_reminded(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    ratna = await village.coordinator("Ratna")
    await _shows(village, sari)
    await village.types(budi, "/peserta Sari")
    await village.presses(budi, "🪜 Yang saya lihat")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    await village.presses(budi, "T2 Jalan rutin")
    assert "sudah berubah atau sudah diputuskan" in budi.last_heard
    await village.presses(budi, "✅ Terima")
    assert "sudah berubah atau sudah diputuskan" in budi.last_heard
    await village.strides(timedelta(days=5))
    await village.types(ratna, "/tangga")

    assert not any("Sari menyatakan" in heard or "menunggu dilihat" in heard for heard in ratna.heard)
    place = village.place(sari)
    assert (place.status, place.rung) == (ParticipantStatus.WITHDRAWN, "T0")
    assert [one.status for one in village.rows(Milestone)] == [MilestoneStatus.IN_REVIEW]


async def test_a_visit_is_seen_enough_and_somebody_outside_is_kept_with_day_and_words(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    village.asks(programme(question("days", "count")) + SEEN_AND_VOUCHED)
    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T1 Jalan")
    assert budi.buttons[0] == "👀 Terima, saya lihat sendiri"
    await village.types(budi, "/perhatikan Sari")
    await village.presses(budi, 0)
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Sudah saya sapa")
    await village.presses(budi, "🚶 Datang, bertemu")

    await village.types(budi, "/tangga")
    await village.presses(budi, "Sari → T1")
    assert "👣 Sudah bertemu: kunjungan" in budi.last_heard
    await village.presses(budi, "✅ Terima")
    assert village.place(sari).rung == "T1"
    assert village.rows(MilestoneProof) == []

    await _is_seen_on(village, budi, "T2 Dikenal")
    assert "perlu dipastikan pihak lain" in budi.last_heard
    assert village.place(sari).rung == "T1"
    await village.presses(budi, "🤝 Dipastikan pihak lain")
    await village.types(budi, "Pak Rahmat, kepala desa")
    await village.types(budi, "kapan-kapan")
    assert "tanggal yang sudah lewat" in budi.last_heard
    await village.types(budi, "kemarin")
    assert "Apa yang dipastikan Pak Rahmat, kepala desa?" in budi.last_heard
    await village.types(budi, "Keripiknya dijual di pasar desa")

    assert village.place(sari).rung == "T2"
    vouched = village.rows(MilestoneProof)[-1]
    yesterday = village.clock.now().astimezone(ZONE).date() - timedelta(days=1)
    assert (vouched.evidence, vouched.vouched_by, vouched.vouched_on) == (
        *(Evidence.THIRD_PARTY, "Pak Rahmat, kepala desa", yesterday),
    )
    assert (vouched.words, vouched.added_by) == ("Keripiknya dijual di pasar desa", village.person(budi).id)
    assert _steps(village, sari, "T2") == ["seen", "vouched", "accepted"]


async def _is_seen_on(village: MuaraPantun, trainer: Actor, rung: str) -> None:
    await village.types(trainer, "/peserta Sari")
    await village.presses(trainer, "🪜 Yang saya lihat")
    await village.presses(trainer, rung)


async def test_the_group_reads_of_a_rung_only_where_its_participant_agrees_and_once(
    village: MuaraPantun,
) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    _, group = await linked(village, sari)

    def told() -> list[str]:
        return [heard for heard in group.heard if "Kabar gembira dari Sari" in heard]

    await _is_seen_on(village, budi, "T1 Mulai")
    assert "Boleh kabar gembira ini dibaca teman seangkatan" in sari.last_heard
    assert told() == []
    ask = sari.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await village.presses(sari, "🎉 Ya, kabarkan ke grup")
    sari.presses_data(ask)
    await village.settle()
    assert [("Mulai" in heard, "produk atau penjualan pertama" in heard) for heard in told()] == [
        (True, True)
    ]
    await _is_seen_on(village, budi, "T6 Naik kelas")
    assert len(told()) == 2
    with village.app.begin() as work:
        [first, *_] = work.session.exec(select(CohortPost)).all()
        common_room.publish(
            *(work, first.cohort_id, first.topic, Ready("Kabar gembira dari Sari lagi")),
            once="win:7",
            author=first.author_id,
        )
        small_wins.decide(work, village.person(sari), yes=False)
    await village.settle()
    assert "cukup di antara kita" in sari.last_heard
    assert len(told()) == 2

    await village.types(sari, "/tangga")
    await village.presses(sari, "🪜 Saya sudah di T4 Legal")
    await village.presses(sari, "NIB")
    await village.types(sari, "9120101234567")
    await village.presses(budi, "✅ Terima")

    assert "Anak tangga T4 Legal tercapai." in sari.last_heard
    assert "grup" not in sari.last_heard
    assert len(told()) == 2
