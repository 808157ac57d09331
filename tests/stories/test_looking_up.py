"""Does a trainer find somebody by their name, and see at a glance how they stand?"""

from datetime import timedelta

from bot.buttons import ShowParticipant
from bot.sandbox.people import Person as Actor
from tests.people import MuaraPantun
from tests.programme.sources import programme

SALES = """
[[sets.questions]]
key = "sales"
kind = "amount"
period = "week"
shows_trend = true
short.id = "Uang masuk"
short.en = "Sales"
text.id = "Berapa uang masuk minggu ini?"
text.en = "How much came in this week?"
"""


def _card(person: Actor) -> str:
    return next(str(one.get("caption") or one.get("text")) for one in reversed(person.messages))


async def test_the_card_tells_at_a_glance_and_shows_the_weeks(village: MuaraPantun) -> None:
    village.asks(programme(SALES))
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    for amount in ("200rb", "250rb"):
        await village.friday()
        await village.answers(sari, amount)
    await village.types(sari, "Kemarin ramai sekali pembelinya")
    with village.app.begin() as work:
        place = village.place(sari)
        place.village, place.business = "Muara Pantun", "keripik"
        person = village.person(sari)
        person.phone = "+628125550101"
        work.session.merge(place)
        work.session.merge(person)

    await village.types(budi, "/peserta Sari")

    assert "photo" in budi.last_message
    assert _card(budi).split("\n") == [
        "🌱 Sari · aktif",
        "Muara Pantun, keripik",
        "Angkatan Melati · pendamping: Budi",
        "📞 +628125550101",
        "🪜 Baru",
        "🤝 Komitmen: menjawab 2 dari 2 kabar",
        "Terakhir berkabar: 13 Nov",
        "Kabar terakhir (13 Nov): “Kemarin ramai sekali pembelinya”",
        "Laporan terakhir (13 Nov): diisi sendiri",
        "🗓 November: 2 dari 2 kabar dijawab",
        "💰 Masuk bulan ini: Rp 450.000",
        "Ditanya lagi: 20 Nov",
    ]
    assert budi.buttons == [
        "📝 Isi laporan untuk beliau",
        "📋 Rencananya",
        "📆 Undang bertemu",
        "👋 Tandai perlu disapa",
        "🤝 Janjikan sesuatu",
        "🪜 Yang saya lihat",
        "🏁 Akhiri pendampingan",
    ]


async def test_from_the_card_of_who_has_a_case_one_writes_to_them(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")

    await village.types(budi, "/peserta sari")

    assert "🔔 Sari · ada kasus" in _card(budi)
    assert "🔔 Kasus: minta bantuan. Belum ada yang menangani." in _card(budi)
    assert "Belum pernah berkabar" not in _card(budi)
    assert budi.buttons == [
        "💬 Tulis pesan",
        "Lihat kasus",
        "📝 Isi laporan untuk beliau",
        "🎓 Kesan pelatihan",
        "📋 Rencananya",
        "📆 Undang bertemu",
        "🤝 Janjikan sesuatu",
        "🪜 Yang saya lihat",
        "🏁 Akhiri pendampingan",
    ]
    await village.presses(budi, "💬 Tulis pesan")
    await village.types(budi, "Ada apa, Bu?")
    assert sari.last_heard == "💬 Budi (pendamping):\nAda apa, Bu?"


async def test_the_card_says_whose_hand_the_last_report_is_from(village: MuaraPantun) -> None:
    village.asks(programme(SALES))
    budi = await village.trainer("Budi")
    await village.participant("Sari")
    await village.friday()
    await village.types(budi, "/laporkan Sari")
    await village.types(budi, "250rb")

    await village.types(budi, "/peserta Sari")

    assert "Laporan terakhir (6 Nov): diisi oleh Budi" in _card(budi)


async def test_a_name_is_found_by_a_part_with_small_slips_and_a_title(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Wati Kenanga")
    await village.participant("Sari Melati")

    for typed in ("sari melati", "MELATI", "Sarri melatti", "mlati", "Bu Sari", "ibu mlati"):
        await village.types(budi, f"/peserta {typed}")
        assert "🌱 Sari Melati · aktif" in _card(budi), typed


async def test_of_several_the_trainer_chooses(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Sari Melati")
    wati = await village.participant("Sari Wati")
    await village.types(wati, "/jeda 2 minggu")

    await village.types(budi, "/participants sari")
    assert budi.last_heard == "Ada beberapa. Yang mana?"
    assert budi.buttons == ["🌱 Sari Melati", "🌙 Sari Wati"]
    await village.presses(budi, "🌙 Sari Wati")

    assert _card(budi).startswith("🌙 Sari Wati · jeda sampai 16 Nov")


async def test_who_is_not_found_is_asked_for_again(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.participant("Sari")

    await village.types(budi, "/peserta Joko")

    assert budi.last_heard == (
        "Belum ketemu peserta bernama Joko.\nCoba ketik sebagian namanya: /peserta Sari"
    )


async def test_own_participants_are_listed_by_pages_in_one_message(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    for number in range(1, 11):
        last = await village.participant(f"Sari {number:02}")
    await village.types(last, "/bantuan")
    await village.types(budi, "/peserta")
    assert budi.last_heard == "Peserta Anda (10):\nHalaman 1 dari 2\n🌱 aktif"
    assert budi.buttons[0] == "🌱 Sari 01"
    listed, heard_before = budi.last_message["message_id"], len(budi.messages)

    await village.presses(budi, "Berikutnya »")

    page = next(one for one in budi.messages if one["message_id"] == listed)
    assert page["text"] == "Peserta Anda (10):\nHalaman 2 dari 2\n🌱 aktif · 🔔 ada kasus"
    assert len(budi.messages) == heard_before
    await village.presses(budi, "🔔 Sari 10", on=listed)
    assert "🔔 Sari 10 · ada kasus" in _card(budi)


async def test_a_trainer_sees_their_own_and_a_coordinator_the_cohort(village: MuaraPantun) -> None:
    budi, tini = await village.trainer("Budi"), await village.trainer("Tini")
    ratna = await village.coordinator("Ratna", "MELATI")
    village.founded("KENANGA", "Angkatan Kenanga")
    await village.participant("Sari")
    await village.participant("Wati")
    await village.participant("Yuni", "KENANGA")

    for person, theirs in ((budi, ["🌱 Sari"]), (tini, ["🌱 Wati"]), (ratna, ["🌱 Sari", "🌱 Wati"])):
        await village.types(person, "/peserta")
        assert person.buttons == theirs
    await village.types(ratna, "/peserta Yuni")
    assert "Belum ketemu peserta bernama Yuni." in ratna.last_heard
    await village.types(budi, "/peserta Wati")
    assert "Angkatan Melati · pendamping: Tini" in _card(budi)


async def test_nobody_sees_a_card_from_a_cohort_that_is_not_theirs(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    village.founded("KENANGA", "Angkatan Kenanga")
    yuni = await village.participant("Yuni", "KENANGA")

    budi.presses_data(ShowParticipant(village.place(yuni).id).pack(budi.id, village.app.house.seal))
    await village.settle()
    assert "bukan bagian Anda" in budi.last_heard
    await village.types(yuni, "/peserta")
    assert "bagian pelatih atau koordinator" in yuni.last_heard


async def test_who_left_or_closed_the_chat_is_told_apart(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    wati.blocks()
    await village.passes(days=8)

    await village.types(budi, "/peserta Sari")
    assert _card(budi).startswith("👋 Sari · sudah berhenti")
    assert budi.buttons == []
    await village.types(budi, "/peserta Wati")
    assert _card(budi).startswith("📵 Wati · tidak terjangkau")


async def test_the_same_card_in_english(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/language")
    await village.presses(budi, "English")
    await village.participant("Sari")
    await village.strides(timedelta(minutes=1))

    await village.types(budi, "/participants Sari")

    assert _card(budi).startswith("🌱 Sari · active\nAngkatan Melati · companion: Budi\n")
