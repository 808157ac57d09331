"""Does a trainer read what is shared before all do, where the programme says so?"""

from importlib.resources import files

from bot.buttons import ApproveShare
from bot.sandbox.groups import Group
from bot.sandbox.people import Person as Actor
from storage.contribution_kinds import ContributionState
from storage.tables import Contribution
from tests.people import MuaraPantun
from tests.rooms import linked

APPROVE, CHANGE, DECLINE = "Setujui", "Minta diubah", "Tolak"
UMKM = (files("bot.programme") / "umkm.toml").read_text("utf-8")


async def _scene(village: MuaraPantun, *trainers: str) -> tuple[Actor, Group, list[Actor]]:
    """Sari, her cohort's group, and the trainers, the first of whom is hers, and Ratna of the office."""
    village.asks(UMKM.replace("approve_posts = false", "approve_posts = true"))
    there = [await village.trainer(name) for name in trainers]
    sari = await village.participant("Sari")
    ratna, group = await linked(village, sari)
    return sari, group, [*there, ratna]


async def _offers(village: MuaraPantun, actor: Actor, text: str) -> Contribution:
    await village.types(actor, "/bagikan")
    await village.presses(actor, 0)
    await village.types(actor, text)
    await village.presses(actor, "✅ Bagikan")
    return village.rows(Contribution)[-1]


async def test_their_trainer_wishes_a_change_and_then_approves(village: MuaraPantun) -> None:
    sari, group, (budi, _) = await _scene(village, "Budi")

    offered = await _offers(village, sari, "Madu Bu Wati jelek")

    assert sari.last_heard == "Terima kasih! Pendamping membacanya dulu. Nanti saya kabari."
    assert budi.last_heard == (
        "✋ Sari ingin membagikan ini kepada angkatannya:\n\n🌱 Kabar baik dari Sari\nMadu Bu Wati jelek"
    )
    assert budi.buttons == [APPROVE, CHANGE, DECLINE]
    await village.presses(budi, CHANGE)
    await village.types(budi, "Jangan sebut <nama> orang, ya")
    assert sari.last_heard == (
        "Terima kasih kirimannya! Pendamping punya saran sedikit:\nJangan sebut <nama> orang, ya"
    )
    await village.presses(sari, "✏️ Ubah")
    await village.types(sari, "Madu saya laku")
    budi.presses_data(ApproveShare(offered.id, 1).pack(budi.id, village.app.house.seal))
    await village.settle()
    assert budi.last_heard == "Kiriman itu sudah diputuskan, diubah, atau ditarik kembali."
    await village.presses(sari, "✅ Bagikan")
    assert len(group.heard) == 1
    await village.presses(budi, APPROVE)

    assert group.last_heard == "🌱 Kabar baik dari Sari\nMadu saya laku"
    assert sari.last_heard == "Kiriman Bapak/Ibu sudah dibagikan. Terima kasih! 🌿"
    assert budi.last_heard == "Baik, sudah dibagikan."
    assert any(heard.endswith("Madu saya laku\n\n✅ Disetujui Budi.") for heard in budi.heard)
    (kept,) = village.rows(Contribution)
    assert (kept.state, kept.decided_by) == (ContributionState.PUBLISHED, village.person(budi).id)


async def test_one_decides_and_the_other_sees_who_it_was(village: MuaraPantun) -> None:
    sari, group, (budi, tini, dian, _) = await _scene(village, "Budi", "Tini", "Dian")
    budi.blocks()
    await village.settle()
    offered = await _offers(village, sari, "Dijual: bibit cabai")

    await village.presses(tini, DECLINE)
    assert tini.buttons == ["Kurang cocok untuk semua", "Terlalu pribadi untuk semua"]
    await village.presses(tini, 0)
    dian.presses_data(ApproveShare(offered.id, 1).pack(dian.id, village.app.house.seal))
    await village.settle()

    assert sari.last_heard == (
        "Terima kasih sudah mau berbagi.\n"
        "Kali ini kirimannya belum dibagikan: Kurang cocok untuk semua\n"
        "Boleh coba yang lain lewat /bagikan."
    )
    assert dian.last_heard == "Kiriman itu sudah diputuskan, diubah, atau ditarik kembali."
    assert any(heard.endswith("✖️ Tini belum setuju.") for heard in dian.heard)
    assert len(group.heard) == 1


async def test_only_who_serves_the_cohort_decides(village: MuaraPantun) -> None:
    village.founded("MAWAR", "Angkatan Mawar")
    sari, group, _ = await _scene(village, "Budi")
    wati, tini = await village.participant("Wati"), await village.trainer("Tini", "MAWAR")
    offered = await _offers(village, sari, "Madu laku")

    for actor in (wati, tini, sari):
        actor.presses_data(ApproveShare(offered.id, 1).pack(actor.id, village.app.house.seal))
        await village.settle()
        assert actor.last_heard.startswith("Maaf, itu")

    assert len(group.heard) == 1


async def test_what_waits_can_be_taken_back_and_is_not_forgotten(village: MuaraPantun) -> None:
    sari, group, (budi, ratna) = await _scene(village, "Budi")
    await village.types(sari, "/bagikan")
    await village.presses(sari, 0)
    sari.sends_photo(caption="Panen")
    await village.settle()
    await village.presses(sari, "✅ Bagikan")
    photo = budi.chat.messages[-2]
    assert "photo" in photo

    await village.passes(hours=28)
    assert ratna.buttons == [APPROVE, CHANGE, DECLINE]
    await village.presses(sari, "↩️ Tarik kembali")

    gone = "Kiriman ini sudah tidak ada. Tidak apa-apa."
    assert [actor.heard.count(gone) for actor in (budi, ratna)] == [1, 1]
    assert not any("photo" in one for actor in (budi, ratna) for one in actor.chat.messages)
    assert len(group.heard) == 1
