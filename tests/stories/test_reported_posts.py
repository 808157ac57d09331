"""Can anybody say that a word does not belong, without being named, and does it then go everywhere?"""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.buttons import MuteReported, RemoveReported
from bot.sandbox.groups import Group
from bot.sandbox.people import Person as Actor
from bot.services.common_room import publish
from bot.services.room_limits import EnoughToday, Muted, MutedForGood, must_be_free_to_post
from bot.services.speaker import Speaker
from bot.words import Ready
from storage import participants, people
from storage.tables import CohortPost, Mute, PostReport, RoomEvent
from storage.vocabulary import RoomAct, Topic
from tests.people import MuaraPantun
from tests.rooms import linked, says, way_in

RUDE = "Wati &lt;malas&gt; sekali"


async def _posts(village: MuaraPantun, author: Actor, text: str = RUDE, once: str = "satu") -> CohortPost:
    place = village.place(author)
    with village.app.begin() as work:
        post = publish(work, place.cohort_id, Topic.GOOD_NEWS, Ready(text), once=once, author=place.id)
    village.app.outbox.wake()
    await village.settle()
    return post


async def _reports(village: MuaraPantun, reporter: Actor, group: Group) -> None:
    """By the button under the newest post of the group."""
    (button,) = group.chat.messages[-1]["reply_markup"]["inline_keyboard"][0]
    reporter.opens(button["url"])
    await village.settle()
    await village.presses(reporter, "Ya, laporkan")


async def _scene(village: MuaraPantun, *, is_forum: bool = False) -> tuple[Actor, Actor, Actor, Group]:
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    ratna, group = await linked(village, sari, wati, is_forum=is_forum)
    return ratna, sari, wati, group


async def _points(village: MuaraPantun, actor: Actor, message_id: int, group: Group) -> None:
    actor.replies(message_id, "/laporkan_pesan", chat=group)
    await village.settle()


def _acts(village: MuaraPantun) -> list[tuple[RoomAct, int | None]]:
    return [(event.act, event.by_id) for event in village.rows(RoomEvent)][1:]


async def test_a_post_is_reported_under_it_and_the_office_reads_it_without_a_name(
    village: MuaraPantun,
) -> None:
    ratna, sari, wati, group = await _scene(village)
    await _posts(village, sari)

    await _reports(village, wati, group)

    assert wati.last_heard.startswith("Terima kasih sudah memberi tahu.")
    assert ratna.last_heard == "🚩 Ada yang melaporkan tulisan Sari:\nWati <malas> sekali"
    assert ratna.buttons == [
        "Hapus",
        "Bisukan 1 hari",
        "Bisukan 7 hari",
        "Bisukan seterusnya",
        "Abaikan",
    ]
    assert not any("Wati" in heard for heard in group.heard[:1])


async def test_nobody_reports_the_same_twice(village: MuaraPantun) -> None:
    _, sari, wati, group = await _scene(village)
    await _posts(village, sari)

    await _reports(village, wati, group)
    await _reports(village, wati, group)

    assert wati.last_heard == "Laporan Bapak/Ibu sudah sampai. Terima kasih."
    assert len(village.rows(PostReport)) == 1


async def test_who_is_not_of_the_cohort_cannot_report(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    _, sari, _, _ = await _scene(village)
    dewi = await village.participant("Dewi", "MAWAR")
    post = await _posts(village, sari)

    await village.types(dewi, f"/start lapor-{post.id}")

    assert dewi.last_heard.startswith("Maaf, itu bukan bagian Anda.")


async def test_what_the_office_removes_is_gone_everywhere(village: MuaraPantun) -> None:
    ratna, sari, wati, group = await _scene(village)
    post = await _posts(village, sari)
    await _reports(village, wati, group)

    await village.presses(ratna, "Hapus")

    assert ratna.last_heard == "Sudah dihapus di mana-mana."
    assert len(group.heard) == 1
    (kept,) = village.rows(CohortPost, id=post.id)
    assert (kept.removed_at is not None, kept.removed_by) == (True, village.person(ratna).id)
    assert [act for act, _ in _acts(village)] == [RoomAct.REPORTED, RoomAct.REMOVED]
    assert _acts(village)[-1] == (RoomAct.REMOVED, village.person(ratna).id)


async def test_a_message_of_the_group_is_reported_by_an_answer_that_nobody_sees(
    village: MuaraPantun,
) -> None:
    ratna, sari, wati, group = await _scene(village)
    rude = sari.types("Kamu <malas>", chat=group)

    await _points(village, wati, rude["message_id"], group)

    assert [message.get("text") for message in group.chat.messages[-1:]] == ["Kamu <malas>"]
    assert ratna.last_heard == "🚩 Ada yang melaporkan tulisan Sari:\nKamu <malas>"
    assert wati.last_heard.startswith("Terima kasih sudah memberi tahu.")
    await village.presses(ratna, "Hapus")
    assert group.chat.message(rude["message_id"]) is None


async def test_a_post_reported_by_an_answer_is_the_same_post(village: MuaraPantun) -> None:
    ratna, sari, wati, group = await _scene(village)
    post = await _posts(village, sari)

    await _points(village, wati, group.chat.messages[-1]["message_id"], group)
    await village.presses(ratna, "Hapus")

    assert village.rows(CohortPost, id=post.id)[0].removed_at is not None


@pytest.mark.parametrize(
    ("label", "days", "refusal"),
    [("Bisukan 1 hari", 1, Muted), ("Bisukan 7 hari", 7, Muted), ("Bisukan seterusnya", None, MutedForGood)],
)
async def test_who_is_muted_can_write_to_the_cohort_nowhere_until_then(
    village: MuaraPantun, label: str, days: int | None, refusal: type[Exception]
) -> None:
    ratna, sari, wati, forum = await _scene(village, is_forum=True)
    await _posts(village, sari)
    await _reports(village, wati, forum)

    await village.presses(ratna, label)

    with pytest.raises(ValueError, match="may not write"):
        sari.types("Halo", chat=forum)
    with pytest.raises(refusal):
        _wants_to_post(village, sari)
    assert "menulis untuk seangkatan" in sari.last_heard
    assert _acts(village)[-1] == (RoomAct.MUTED, village.person(ratna).id)
    if days is not None:
        village.clock.move(timedelta(days=days, minutes=1))
        _wants_to_post(village, sari)
        sari.types("Halo", chat=forum)


async def test_a_mute_is_lifted_again(village: MuaraPantun) -> None:
    ratna, sari, wati, forum = await _scene(village, is_forum=True)
    await _posts(village, sari)
    await _reports(village, wati, forum)
    await village.presses(ratna, "Bisukan seterusnya")

    await village.presses(ratna, "Boleh menulis lagi")

    _wants_to_post(village, sari)
    sari.types("Halo", chat=forum)
    assert [act for act, _ in _acts(village)][-2:] == [RoomAct.MUTED, RoomAct.UNMUTED]


async def test_in_a_plain_group_what_a_muted_person_writes_is_taken_away(village: MuaraPantun) -> None:
    ratna, sari, wati, group = await _scene(village)
    await _posts(village, sari)
    await _reports(village, wati, group)
    await village.presses(ratna, "Bisukan 1 hari")

    said = sari.types("Halo", chat=group)
    await village.settle()

    assert group.chat.message(said["message_id"]) is None
    assert group.last_heard == "Untuk sementara tulisan itu tidak tampil di grup ini, ya."


async def test_staff_cannot_be_muted_by_a_button(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    ratna, _, wati, group = await _scene(village)
    group.adds(budi.user)
    said = budi.types("Ayo semangat", chat=group)
    await _points(village, wati, said["message_id"], group)

    await village.presses(ratna, "Bisukan 7 hari")

    assert ratna.last_heard.startswith("Orang itu tidak bisa dibisukan dari sini.")
    assert village.rows(Mute) == []


async def test_a_report_that_is_put_aside_leaves_everything_as_it_is(village: MuaraPantun) -> None:
    ratna, sari, wati, group = await _scene(village)
    dian = await village.coordinator("Dian")
    await _posts(village, sari)
    await _reports(village, wati, group)

    await village.presses(ratna, "Abaikan")
    await village.presses(dian, "Abaikan")

    assert ratna.last_heard == "Baik, laporan itu dikesampingkan."
    assert dian.last_heard == "Laporan itu sudah ditangani koordinator lain."
    assert len(group.heard) == 2


async def test_only_who_answers_for_the_cohort_acts_on_a_report(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    _, sari, wati, group = await _scene(village)
    dewi, budi = await village.coordinator("Dewi", "MAWAR"), await village.trainer("Budi")
    await _posts(village, sari)
    await _reports(village, wati, group)
    (report,) = village.rows(PostReport)

    for actor in (dewi, budi, sari):
        for button in (RemoveReported(report.id), MuteReported(report.id, 1)):
            actor.presses_data(button.pack(actor.id, village.app.house.seal))
            await village.settle()
            assert actor.last_heard.startswith("Maaf, itu b")

    assert village.rows(Mute) == []
    assert len(group.heard) == 2


async def test_one_person_posts_so_often_a_day_and_no_more(village: MuaraPantun) -> None:
    _, sari, _, _ = await _scene(village)
    for once in ("satu", "dua", "tiga"):
        _wants_to_post(village, sari)
        await _posts(village, sari, "Kabar baik", once)

    with pytest.raises(EnoughToday):
        _wants_to_post(village, sari)

    village.clock.move(timedelta(days=1))
    _wants_to_post(village, sari)


def _wants_to_post(village: MuaraPantun, actor: Actor) -> None:
    with village.app.begin() as work:
        person = people.in_chat(work.session, actor.id)
        assert person is not None
        place = participants.of_person(work.session, person.id)
        assert place is not None
        must_be_free_to_post(work, Speaker(person, place))


async def test_nothing_personal_was_ever_sent_to_a_group(village: MuaraPantun) -> None:
    """Two weeks in which everybody reports, asks for help, is flagged, and talks in the group."""
    sari, wati = await village.participant("Sari Melati"), await village.participant("Wati Kenanga")
    budi = await village.trainer("Budi")
    ratna, group = await linked(village, sari, wati, budi)
    await village.types(wati, "/grup")
    await village.presses(wati, "Ya, gabung")
    wati.asks_to_join(group, way_in(wati)) if wati.id not in group.chat.members else None
    for _ in range(2):
        await village.friday()
        await village.answers(sari, "Ada kemajuan", "1250000", "5")
        await village.answers(wati, "Macet")
        await says(village, sari, "/kabar 1250000", group)
        await says(village, wati, "/bantuan saya macet", group)
        await says(village, sari, "@PendampingBot omzet saya 1250000", group)
        await village.types(sari, "/kemajuan")
        await village.passes(days=3)
    await village.types(budi, "/kasus")
    await village.types(ratna, "/grup")
    await village.passes(days=3)

    said = _all_said_in(village, group)

    assert len(said) > 3
    for secret in ("1250000", "1.250.000", "Rp", "macet", "kemajuan", "Sari", "Kenanga", "08"):
        assert not any(secret in words for words in said), secret
    assert not any("omzet" in kept or "kabar 125" in kept for kept in [village.all_that_is_kept()])


def _all_said_in(village: MuaraPantun, group: Group) -> Sequence[str]:
    """Every word of every call that went to a group, be it edited or taken back later."""
    return [
        f"{call.params.get('text', '')}{call.params.get('caption', '')}"
        for call in village.emulator.calls
        if call.chat_id == group.id and {"text", "caption"} & call.params.keys()
    ]


async def test_however_many_report_the_office_is_asked_once_and_decides_once(village: MuaraPantun) -> None:
    ratna, sari, wati, group = await _scene(village)
    andi, dewi = await village.participant("Andi"), await village.coordinator("Dewi")
    post = await _posts(village, sari)
    await village.types(sari, f"/start lapor-{post.id}")
    assert sari.last_heard.startswith("Itu tulisan Bapak/Ibu sendiri")

    before = len(ratna.heard)
    await _reports(village, wati, group)
    await village.types(andi, f"/start lapor-{post.id}")
    await village.presses(andi, "Ya, laporkan")
    assert len(ratna.heard) == before + 1

    await village.presses(ratna, "Bisukan 7 hari")
    await village.presses(dewi, "Bisukan 1 hari")
    assert dewi.last_heard.startswith("Laporan itu sudah ditangani")
    assert len(village.rows(Mute)) == 1
    assert all(one.decided_at for one in village.rows(PostReport))

    first = next(one["message_id"] for one in reversed(ratna.messages) if "🚩" in one.get("text", ""))
    await village.presses(ratna, "Bisukan 1 hari", on=first)
    assert ratna.last_heard.startswith("Orangnya masih dibisukan sampai")
    await _posts(village, sari, "Wati pemalas", "dua")
    await _reports(village, wati, group)
    await village.presses(ratna, "Bisukan 1 hari")
    assert ratna.last_heard.startswith("Orangnya masih dibisukan sampai")
    assert len(village.rows(Mute)) == 1
    assert all(one.decided_at for one in village.rows(PostReport))
    await village.presses(ratna, "Boleh menulis lagi")
    _wants_to_post(village, sari)


async def test_a_report_reaches_whoever_serves_after_a_coordinator_who_closed_the_chat(
    village: MuaraPantun,
) -> None:
    ratna, sari, wati, group = await _scene(village)
    andi = await village.participant("Andi")
    post = await _posts(village, sari)
    ratna.blocks()
    await village.settle()
    await _reports(village, wati, group)

    dewi = await village.coordinator("Dewi")
    assert sum("🚩" in heard for heard in dewi.heard) == 1
    dian = await village.coordinator("Dian")
    ratna.unblocks()
    await village.settle()
    assert not any("🚩" in heard for heard in (*ratna.heard, *dian.heard))

    await village.types(andi, f"/start lapor-{post.id}")
    await village.presses(andi, "Ya, laporkan")
    assert [sum("🚩" in heard for heard in one.heard) for one in (ratna, dewi, dian)] == [1, 1, 1]
