"""Does an announcement to many wait for a second coordinator, and never for ever?"""

from datetime import timedelta

import pytest
from sqlmodel import col, delete, select

from bot.buttons import Approve
from bot.sandbox.people import Person as Actor
from storage.tables import Broadcast, BroadcastApproval, RoleGrant
from storage.vocabulary import BroadcastStatus
from tests.people import MuaraPantun
from tests.programme.sources import programme, question

NEWS, MENDED = "Besok kumpul di balai desa", "Lusa kumpul di balai desa"
ABOVE_TWO = programme(question("news", "text"), more="[broadcast]\nsecond_approval_above = 2\n")


async def _asked(village: MuaraPantun, count: int = 3) -> tuple[Actor, Actor, list[Actor]]:
    """Ratna has written it, and Dewi is the other coordinator; a yes is needed above two."""
    village.asks(ABOVE_TWO)
    ratna, dewi = await village.coordinator("Ratna"), await village.coordinator("Dewi")
    trainees = [await village.participant(f"Sari {number}") for number in range(1, count + 1)]
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)
    return ratna, dewi, trainees


def _copies(people: list[Actor]) -> int:
    return sum(heard == NEWS for person in people for heard in person.heard)


async def test_a_colleague_agrees_and_it_goes(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    assert "Lebih dari 2 orang: satu rekan perlu setuju dulu" in ratna.last_heard

    await village.presses(ratna, 0)
    assert "Sudah ditanya: Dewi" in ratna.last_heard
    assert dewi.heard[-2] == NEWS
    assert "Ratna mau menyiarkan pesan di atas ke 3 orang" in dewi.last_heard
    assert dewi.buttons == ["✅ Setuju", "Tolak dengan alasan"]
    assert _copies(trainees) == 0
    await village.presses(dewi, 0)

    assert _copies(trainees) == 3
    assert any("Dewi menyetujui siaran" in heard for heard in ratna.heard)
    assert "Sampai: 3" in ratna.last_heard


async def test_nobody_agrees_to_their_own(village: MuaraPantun) -> None:
    ratna, _, trainees = await _asked(village)
    await village.presses(ratna, 0)
    [asked] = village.rows(BroadcastApproval)

    ratna.presses_data(Approve(asked.id).pack(ratna.id, village.app.house.seal))
    await village.settle()

    assert "disetujui oleh rekan" in ratna.last_heard
    assert _copies(trainees) == 0


async def test_of_two_colleagues_the_first_decides_and_other_cohorts_have_no_say(
    village: MuaraPantun,
) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    eka = await village.coordinator("Eka", cohort="MAWAR")
    tini = await village.coordinator("Tini")
    ratna, dewi, trainees = await _asked(village)
    village.founded("MAWAR")
    await village.presses(ratna, 0)
    [asked] = village.rows(BroadcastApproval)
    assert "Sudah ditanya: Tini, Dewi" in ratna.last_heard

    eka.presses_data(Approve(asked.id).pack(eka.id, village.app.house.seal))
    await village.settle()
    assert "bukan bagian Anda" in eka.last_heard
    await village.presses(tini, "Tolak dengan alasan")
    await village.presses(tini, "Penerimanya terlalu banyak")
    await village.presses(dewi, "✅ Setuju")

    assert "Tini lebih dulu" in dewi.last_heard
    assert _copies(trainees) == 0


async def test_a_no_comes_with_its_reason_and_the_draft_is_kept(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    await village.presses(ratna, 0)

    await village.presses(dewi, "Tolak dengan alasan")
    assert dewi.last_heard == "Apa yang perlu diperbaiki? Pilih atau ketik."
    await village.types(dewi, "Jamnya belum ada")
    assert "Dewi belum setuju" in ratna.last_heard
    assert "Alasannya: Jamnya belum ada" in ratna.last_heard
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    await village.presses(dewi, 0)

    assert _copies(trainees) == 3


async def test_without_a_second_coordinator_it_is_said_what_to_do(village: MuaraPantun) -> None:
    village.asks(ABOVE_TWO)
    ratna = await village.coordinator("Ratna")
    trainees = [await village.participant(f"Sari {number}") for number in range(3)]
    await village.types(ratna, f"/siaran {NEWS}")
    await village.presses(ratna, 0)

    await village.presses(ratna, 0)
    assert "Undang satu koordinator, atau pilih penerima lebih sedikit" in ratna.last_heard
    await village.presses(ratna, 0)

    assert "t.me/PendampingBot?start=" in ratna.last_heard
    assert village.rows(Broadcast)[0].status is BroadcastStatus.DRAFT
    assert _copies(trainees) == 0


async def test_it_reminds_once_and_comes_back_kindly(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    await village.presses(ratna, 0)

    await village.passes(days=3)

    assert sum("masih menunggu persetujuan" in heard for heard in dewi.heard) == 1
    assert "Hubungi Dewi, lalu kirim lagi" in ratna.last_heard
    assert village.rows(Broadcast)[0].status is BroadcastStatus.DRAFT
    await village.presses(dewi, "✅ Setuju")
    assert "Siaran ini masih dirancang" in dewi.last_heard
    assert _copies(trainees) == 0
    await village.presses(ratna, 0)
    await village.presses(ratna, 0)
    with village.app.begin() as work:
        work.session.exec(delete(RoleGrant).where(col(RoleGrant.person_id) == village.person(dewi).id))
    await village.passes(days=3)
    assert "Belum ada yang bisa ditanya" in ratna.last_heard
    assert _copies(trainees) == 0


async def test_what_a_colleague_changes_is_asked_about_at_once_and_not_by_themselves(
    village: MuaraPantun,
) -> None:
    ratna, dewi, trainees = await _asked(village)
    tini = await village.coordinator("Tini")
    await village.presses(ratna, "Jadwalkan")
    await village.presses(ratna, 0)
    await village.presses(dewi, 0)
    await village.types(dewi, "/siaran")
    await village.presses(dewi, f"1: {NEWS}", on=dewi.messages[-2]["message_id"])
    await village.presses(dewi, "✏️ Ubah")
    await village.presses(dewi, "✏️ Ganti isinya")
    await village.types(dewi, MENDED)

    await village.presses(dewi, "✅ Simpan perubahan")
    assert "Sudah ditanya: Ratna, Tini" in dewi.last_heard
    _, asked = village.rows(BroadcastApproval)
    dewi.presses_data(Approve(asked.id).pack(dewi.id, village.app.house.seal))
    await village.settle()
    assert "disetujui oleh rekan" in dewi.last_heard
    await village.strides(timedelta(hours=6))
    ratna.presses("✅ Setuju")
    tini.presses("✅ Setuju")
    await village.settle()
    assert "Ratna lebih dulu. Siaran ini dijadwalkan" in tini.last_heard
    await village.strides(timedelta(hours=1))

    assert all(MENDED in one.heard and NEWS not in one.heard for one in trainees)


async def test_one_that_is_planned_waits_for_a_yes_and_then_for_its_hour(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)

    await village.presses(ratna, "Jadwalkan")
    await village.presses(ratna, 0)
    assert "Ditunggu sampai Senin, 2 November pukul 16.00 WITA" in ratna.last_heard
    await village.presses(dewi, 0)
    assert village.rows(Broadcast)[0].status is BroadcastStatus.SCHEDULED
    await village.strides(timedelta(hours=6))
    assert _copies(trainees) == 0
    await village.strides(timedelta(hours=1))

    assert _copies(trainees) == 3


async def test_a_yes_after_its_answers_have_closed_gives_it_back_to_its_author(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    until = (village.clock.now() + timedelta(hours=1)).isoformat()
    with village.app.begin() as work:
        [draft] = work.session.exec(select(Broadcast)).all()
        draft.content = {**draft.content, "open_until": until}
    await village.presses(ratna, 0)
    await village.strides(timedelta(hours=2))

    await village.presses(dewi, 0)

    assert "Batas menjawab siaran ini sudah lewat" in dewi.last_heard
    assert "Ubah dulu batasnya, lalu kirim lagi" in ratna.last_heard
    assert village.rows(Broadcast)[0].status is BroadcastStatus.DRAFT
    assert _copies(trainees) == 0


@pytest.mark.parametrize("newcomers", [0, 1])
async def test_who_joins_before_it_goes_can_make_it_ask(village: MuaraPantun, newcomers: int) -> None:
    ratna, dewi, trainees = await _asked(village, count=2)
    await village.presses(ratna, "Jadwalkan")
    await village.presses(ratna, 0)
    trainees += [await village.participant(f"Wati {number}") for number in range(newcomers)]

    await village.strides(timedelta(hours=7))
    if newcomers:
        assert _copies(trainees) == 0
        assert "Sudah ditanya: Dewi" in ratna.last_heard
        await village.presses(dewi, 0)

    assert _copies(trainees) == 2 + newcomers


async def test_what_waits_is_changed_by_its_author_and_asked_about_anew(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    await village.presses(ratna, 0)
    before = dewi.last_message["message_id"]

    await village.presses(ratna, "✏️ Ubah")
    await village.presses(ratna, "✏️ Ganti isinya")
    await village.types(ratna, MENDED)
    await village.presses(dewi, "✅ Setuju", on=before)
    assert "Siaran ini masih dirancang" in dewi.last_heard
    await village.presses(ratna, 0)
    assert dewi.heard[-2] == MENDED
    await village.presses(dewi, 0)

    assert _copies(trainees) == 0
    assert all(MENDED in one.heard for one in trainees)


async def test_what_many_have_already_is_corrected_only_with_a_second_yes(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    await village.presses(ratna, 0)
    await village.presses(dewi, 0)
    await village.presses(ratna, "✏️ Perbaiki")
    await village.types(ratna, MENDED)

    await village.presses(ratna, "✅ Perbaiki sekarang")
    assert "menunggu satu rekan setuju" in ratna.last_heard
    assert _copies(trainees) == 3
    assert "Siaran Ratna sudah sampai ke 3 orang" in dewi.last_heard
    await village.presses(dewi, 0)

    assert _copies(trainees) == 0
    assert all(MENDED in one.heard for one in trainees)
    assert any("Dewi menyetujui siaran" in heard for heard in ratna.heard)


async def test_a_correction_that_comes_too_late_goes_back_to_its_author(village: MuaraPantun) -> None:
    ratna, dewi, trainees = await _asked(village)
    await village.presses(ratna, 0)
    await village.presses(dewi, 0)
    news = ratna.last_message["message_id"]
    await village.presses(ratna, "✏️ Perbaiki")
    await village.types(ratna, MENDED)
    await village.presses(ratna, "✅ Perbaiki sekarang")
    await village.presses(ratna, "↩️ Tarik kembali", on=news)
    await village.presses(ratna, 0)

    await village.presses(dewi, "✅ Setuju")

    assert "perbaikan ini tidak dipakai" in dewi.last_heard
    assert any("belum jadi: siarannya sudah berubah lebih dulu" in heard for heard in ratna.heard)
    assert all(MENDED not in one.heard for one in trainees)
    assert {one.status for one in village.rows(Broadcast)} == {
        BroadcastStatus.TAKEN_BACK,
        BroadcastStatus.DRAFT,
    }
