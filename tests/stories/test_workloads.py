"""Is nobody asked for more than they can carry, and does somebody stand in for who is away?"""

from datetime import timedelta

from bot.buttons import AnswerCover, HandOver
from bot.sandbox.people import Person as Actor
from storage.vocabulary import CaseRung, CaseStatus
from tests.people import MuaraPantun


async def _takes_at_most(village: MuaraPantun, trainer: Actor, most: int) -> None:
    await village.types(trainer, "/beban")
    await village.presses(trainer, f"Paling banyak {most}")


async def _falls_silent(village: MuaraPantun) -> None:
    """Whoever never answered is noticed on the Monday after the first Friday, at nine."""
    await village.friday()
    await village.passes(days=2, hours=17)


async def _covers(village: MuaraPantun, budi: Actor, tini: Actor) -> None:
    await village.types(budi, "/libur")
    await village.presses(budi, "3 hari")
    await village.presses(budi, "Tini")
    await village.presses(tini, "Ya, saya gantikan")


async def _puts_aside(village: MuaraPantun, budi: Actor, trainee: Actor) -> None:
    await village.types(trainee, "/bantuan")
    await village.presses(budi, "Tunda")
    await village.presses(budi, "7 hari")
    await village.presses(budi, "Beliau sibuk")


def _alerts(person: Actor) -> int:
    return sum("🔔" in heard for heard in person.heard)


async def test_a_trainer_says_how_many_cases_they_take(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")

    await village.types(budi, "/beban")
    assert budi.last_heard == (
        "Pada Anda sekarang 0 kasus, paling banyak 10.\nMau berapa? Tidak perlu memaksakan diri."
    )
    assert budi.buttons == [f"Paling banyak {cap}" for cap in (10, 3, 5, 8, 12)]
    await village.presses(budi, "Paling banyak 3")

    assert budi.last_heard == "Baik, paling banyak 3 kasus. Selebihnya saya titipkan kepada yang lain."
    await village.types(budi, "/load")
    assert "paling banyak 3." in budi.last_heard


async def test_what_is_too_much_for_one_goes_to_another(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(4)]
    tini = await village.trainer("Tini")
    await _takes_at_most(village, budi, 3)

    for trainee in trainees:
        await village.types(trainee, "/bantuan")

    assert (_alerts(budi), _alerts(tini)) == (3, 1)
    assert [village.cases(one)[0].rung for one in trainees] == [
        *[CaseRung.TRAINER] * 3,
        CaseRung.CO_TRAINER,
    ]


async def test_silences_beyond_what_all_can_carry_come_in_one_morning_list(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(5)]
    await _takes_at_most(village, budi, 3)

    await _falls_silent(village)
    assert (_alerts(budi), _alerts(ratna)) == (3, 0)
    await village.strides(timedelta(hours=23))

    assert _alerts(ratna) == 0
    assert ratna.last_heard == "2 orang masih menunggu disapa.\nKetuk namanya untuk melihat."
    assert ratna.buttons == ["Sari 3: tidak menjawab", "Sari 4: tidak menjawab"]
    await village.presses(ratna, "Sari 3")
    await village.presses(ratna, "Saya tangani")
    assert village.cases(trainees[3])[0].assigned_to == village.person(ratna).id


async def test_as_soon_as_there_is_room_the_next_one_is_asked(village: MuaraPantun) -> None:
    await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(4)]
    await _takes_at_most(village, budi, 3)
    await _falls_silent(village)
    await village.types(trainees[0], "/kabar")
    await village.presses(trainees[0], "📈 Ada kemajuan")

    await village.strides(timedelta(hours=23))

    assert village.cases(trainees[3])[0].rung is CaseRung.TRAINER
    assert _alerts(budi) == 4


async def test_whoever_called_waits_for_no_list(village: MuaraPantun) -> None:
    ratna = await village.coordinator("Ratna")
    budi = await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(4)]
    await _takes_at_most(village, budi, 3)

    for trainee in trainees:
        await village.types(trainee, "/bantuan")

    assert (_alerts(budi), _alerts(ratna)) == (3, 1)


async def test_a_colleague_stands_in_and_it_ends_by_itself(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari, wati, ina = [await village.participant(name) for name in ("Sari", "Wati", "Ina")]
    tini = await village.trainer("Tini")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Saya tangani")

    await village.types(budi, "/libur")
    assert budi.buttons == ["Sampai besok", "3 hari", "7 hari", "14 hari"]
    await village.presses(budi, "3 hari")
    assert budi.buttons == ["Tini"]
    await village.presses(budi, "Tini")
    assert tini.last_heard == "Budi mau libur sampai 5 Nov.\nBoleh Anda gantikan?"
    assert village.cases(sari)[0].assigned_to == village.person(budi).id
    await village.presses(tini, "Ya, saya gantikan")

    assert budi.last_heard.startswith("Tini menggantikan Anda sampai 5 Nov.")
    assert "1 kasusnya kini pada Anda: /kasus." in tini.last_heard
    held = village.cases(sari)[0]
    assert (held.status, held.assigned_to) == (CaseStatus.CLAIMED, village.person(tini).id)
    await village.types(wati, "/bantuan")
    assert "Wati" in tini.last_heard
    await village.strides(timedelta(days=3))
    assert "Selamat datang kembali, Budi.\n1 kasus kembali pada Anda: /kasus." in budi.heard
    assert tini.last_heard == "Terima kasih sudah menggantikan Budi!\n1 kasus kembali padanya."
    assert "Wati" in budi.last_heard
    back = village.cases(sari)[0]
    assert (back.status, back.assigned_to) == (CaseStatus.CLAIMED, village.person(budi).id)
    before = len(tini.heard)
    await village.types(ina, "/bantuan")
    assert "Ina" in budi.last_heard
    assert len(tini.heard) == before


async def test_who_is_talking_or_puts_off_is_not_torn_away_by_the_end_of_a_cover(
    village: MuaraPantun,
) -> None:
    budi = await village.trainer("Budi")
    sari, wati = await village.participant("Sari"), await village.participant("Wati")
    tini = await village.trainer("Tini")
    await village.types(sari, "/bantuan")
    await village.presses(budi, "Tunda")
    await village.presses(budi, "7 hari")
    await _covers(village, budi, tini)
    assert village.cases(sari)[0].status is CaseStatus.SNOOZED
    await village.strides(timedelta(days=2))
    await village.types(wati, "/bantuan")
    await village.presses(tini, "Tulis pesan")
    await village.types(tini, "Ada apa, Bu?")

    await village.strides(timedelta(hours=15))
    assert "kembali" not in tini.last_heard
    await village.strides(timedelta(hours=8))

    assert budi.last_heard.endswith("1 lagi tetap pada Tini, karena sedang berbincang.")
    assert village.cases(wati)[0].assigned_to == village.person(tini).id
    [resting] = village.cases(sari)
    assert (resting.status, resting.assigned_to) == (CaseStatus.SNOOZED, village.person(budi).id)


async def test_nothing_is_handed_to_somebody_whose_hands_are_full(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(4)]
    tini = await village.trainer("Tini")
    await _takes_at_most(village, tini, 3)
    for trainee in trainees:
        await village.types(trainee, "/bantuan")

    for trainee in trainees:
        handed = HandOver(village.cases(trainee)[0].id, village.person(tini).id)
        budi.presses_data(handed.pack(budi.id, village.app.house.seal))
        await village.settle()

    assert budi.last_heard == "Tini sedang tidak bisa menerima lagi. Silakan pilih rekan lain."
    assert _alerts(tini) == 3


async def test_a_cover_brings_nobody_more_than_they_take_and_wakes_nothing_that_was_put_aside(
    village: MuaraPantun,
) -> None:
    ratna, budi = await village.coordinator("Ratna"), await village.trainer("Budi")
    trainees = [await village.participant(f"Sari {number}") for number in range(4)]
    resting = [await village.participant(name) for name in ("Wati", "Ina")]
    tini = await village.trainer("Tini")
    await _takes_at_most(village, tini, 3)
    await _puts_aside(village, budi, resting[0])
    for trainee in trainees:
        await village.types(trainee, "/bantuan")
        await village.presses(budi, "Saya tangani")
    await _puts_aside(village, budi, resting[1])
    days = [village.cases(one)[0].snoozed_until for one in resting]

    await _covers(village, budi, tini)

    held = [village.cases(one)[0] for one in (*trainees[:3], *resting)]
    assert {case.assigned_to for case in held} == {village.person(tini).id}
    assert [case.status for case in held] == [*[CaseStatus.CLAIMED] * 3, *[CaseStatus.SNOOZED] * 2]
    assert [(case.snoozed_until, case.snoozed_because) for case in held[3:]] == [
        (day, "busy") for day in days
    ]
    [left] = village.cases(trainees[3])
    assert (left.status, left.rung, _alerts(ratna)) == (CaseStatus.OPEN, CaseRung.COORDINATOR, 1)


async def test_a_colleague_who_cannot_is_thanked_and_nothing_changes(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    tini = await village.trainer("Tini")
    await village.types(budi, "/libur")
    await village.types(budi, "sampai Jumat")
    await village.presses(budi, "Tini")
    assert tini.last_heard == "Budi mau libur sampai 6 Nov.\nBoleh Anda gantikan?"

    await village.presses(tini, "Belum bisa")

    assert tini.last_heard == "Baik, tidak apa-apa. Terima kasih sudah menjawab."
    assert budi.last_heard == "Tini belum bisa. Silakan pilih yang lain: /libur."
    await village.types(sari, "/bantuan")
    assert _alerts(budi) == 1


async def test_who_comes_back_early_is_asked_again(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await village.participant("Sari")
    tini = await village.trainer("Tini")
    await _covers(village, budi, tini)
    await village.types(budi, "/away")
    assert budi.last_heard == "Anda libur sampai 5 Nov. Yang menggantikan: Tini."

    await village.presses(budi, "Saya sudah kembali")
    await village.types(sari, "/bantuan")

    assert (_alerts(budi), _alerts(tini)) == (1, 0)


async def test_only_the_colleague_who_was_asked_can_say_yes(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.trainer("Tini")
    eka = await village.trainer("Eka")
    await village.types(budi, "/libur")
    await village.presses(budi, "3 hari")
    await village.presses(budi, "Tini")

    answer = AnswerCover(village.person(budi).id, 1)
    eka.presses_data(answer.pack(eka.id, village.app.house.seal))
    await village.settle()

    assert eka.last_heard == "Itu sudah tidak perlu lagi. Terima kasih."


async def test_where_nobody_could_stand_in_it_is_said(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    await village.types(budi, "/libur")

    await village.presses(budi, "7 hari")

    assert "Silakan bicara dengan koordinator" in budi.last_heard


async def test_the_day_they_are_away_until_is_not_passed_on_to_a_participant(village: MuaraPantun) -> None:
    budi, _ = await village.trainer("Budi"), await village.trainer("Tini")
    sari = await village.participant("Sari")
    await village.types(sari, "/bantuan")
    await village.presses(sari, 0)
    await village.presses(budi, "Saya tangani")
    await village.presses(budi, "Tulis pesan")

    await village.types(budi, "/libur")
    await village.types(budi, "Senin")

    assert budi.last_heard == "Siapa yang menggantikan?"
    assert not any("Senin" in heard for heard in sari.heard)
