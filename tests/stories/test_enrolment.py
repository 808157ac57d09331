"""Does everybody who is invited come in, and nobody else?"""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox.people import Person as Actor
from storage.tables import (
    Cohort,
    Consent,
    Dialogue,
    Incoming,
    Message,
    Outgoing,
    Participant,
    Person,
    RoleGrant,
)
from storage.vocabulary import ParticipantStatus, Role
from tests.people import COHORT, MuaraPantun


def _is_asked_for_consent(actor: Actor) -> bool:
    return actor.buttons == ["Setuju ikut", "Tidak", "English"]


async def _agrees(village: MuaraPantun, actor: Actor, link: str) -> None:
    actor.opens(link)
    await village.settle()
    await village.presses(actor, "Setuju ikut")


async def test_a_trainee_comes_in_by_pressing_the_first_button(village: MuaraPantun) -> None:
    trainer = await village.trainer("Budi")

    sari = await village.participant("Sari")

    assert "Selamat bergabung, Sari!" in sari.last_heard
    assert "Pendamping: Budi" in sari.last_heard
    assert "Jumat, 6 November pukul 16.00 WITA" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert village.place(sari).trainer_id == village.person(trainer).id


async def test_nothing_personal_is_kept_before_consent(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari Wulandari")

    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    assert _is_asked_for_consent(sari)
    assert "Wulandari" not in village.all_that_is_kept()
    assert not village.rows(Person)


async def test_who_declines_leaves_nothing_behind(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari Wulandari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    await village.presses(sari, "Tidak")

    assert "Tidak ada yang disimpan" in sari.last_heard
    assert "Wulandari" not in village.all_that_is_kept()
    assert not village.rows(Person) + village.rows(Dialogue) + village.rows(Consent)


async def test_a_day_after_declining_not_even_the_number_of_the_chat_is_kept(village: MuaraPantun) -> None:
    await village.participant("Wati")
    sari, passer_by = village.emulator.person("Sari"), village.emulator.person("Orang lewat")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(sari, "English")
    await village.presses(sari, 1)
    await village.types(passer_by, "Halo")

    await village.passes(days=1, hours=4)

    assert not {sari.id, passer_by.id} & {row.chat_id for row in village.rows(Outgoing)}
    assert village.rows(Outgoing) != []


async def test_who_declined_can_open_the_link_again(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    sari = village.emulator.person("Sari")
    sari.opens(link)
    await village.settle()
    await village.presses(sari, "Tidak")

    await village.enrols(sari, link)

    assert "Selamat bergabung, Sari!" in sari.last_heard


async def test_what_was_agreed_to_is_on_record(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    consent = village.rows(Consent, person_id=village.person(sari).id)

    assert [(one.purpose, one.language, one.withdrawn_at) for one in consent] == [("follow_up", "id", None)]


async def test_another_name_is_typed_instead(village: MuaraPantun) -> None:
    sari = village.emulator.person("xX_sari_Xx")

    await village.enrols(sari, village.invitation(Role.TRAINEE), name="Ibu Sari Wulandari")

    assert "Selamat bergabung, Ibu Sari Wulandari!" in sari.last_heard


async def test_consent_can_be_typed(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    await village.types(sari, "Setuju 🙏")

    assert "Saya panggil siapa?" in sari.last_heard


async def test_refusal_can_be_typed(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    await village.types(sari, "tidak")

    assert "Tidak ada yang disimpan" in sari.last_heard
    assert not village.rows(Dialogue)


@pytest.mark.parametrize(
    "name",
    ["Siti <Aminah>", "Budi & Tini", "*Sari*", "_sari_", "<b>Budi</b>", "O'Neill", "{ $name }", "Yu-Ni \\ 2"],
)
async def test_a_name_is_called_exactly_as_it_was_typed(village: MuaraPantun, name: str) -> None:
    actor = village.emulator.person("Sari")

    await village.enrols(actor, village.invitation(Role.TRAINEE), name=name)

    assert f"Selamat bergabung, {name}!" in actor.last_heard
    assert village.person(actor).name == name


async def test_a_name_on_two_lines_becomes_one(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")

    await village.enrols(sari, village.invitation(Role.TRAINEE), name="Siti\n\n  Aminah")

    assert village.person(sari).name == "Siti Aminah"


async def test_a_name_of_one_letter_is_asked_about_and_then_taken(village: MuaraPantun) -> None:
    actor = village.emulator.person("Sari")
    await _agrees(village, actor, village.invitation(Role.TRAINEE))

    await village.types(actor, "D")

    assert actor.buttons == ["Ya, nama saya D"]

    await village.presses(actor, "Ya, nama saya D")

    assert "Selamat bergabung, D!" in actor.last_heard


async def test_a_name_of_one_letter_can_be_corrected(village: MuaraPantun) -> None:
    actor = village.emulator.person("Sari")
    await _agrees(village, actor, village.invitation(Role.TRAINEE))
    await village.types(actor, "D")

    await village.types(actor, "Dewi")

    assert "Selamat bergabung, Dewi!" in actor.last_heard


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("🌶️🌶️🌶️", "Namanya belum terbaca"),
        ("12345", "Namanya belum terbaca"),
        ("\u3164\u3164", "Namanya belum terbaca"),
        ("Siti " * 40, "Namanya panjang sekali"),
    ],
)
async def test_an_unfit_name_is_kindly_asked_for_again(village: MuaraPantun, typed: str, said: str) -> None:
    actor = village.emulator.person("Sari")
    await _agrees(village, actor, village.invitation(Role.TRAINEE))

    await village.types(actor, typed)

    assert said in actor.last_heard

    await village.types(actor, "Siti")

    assert "Selamat bergabung, Siti!" in actor.last_heard


@pytest.mark.parametrize("telegram_name", ["", "🌶️🌶️", "\u3164", "A" * 64 + " " + "B" * 64])
async def test_a_telegram_name_that_is_none_is_not_offered(village: MuaraPantun, telegram_name: str) -> None:
    actor = village.emulator.person(telegram_name)

    await _agrees(village, actor, village.invitation(Role.TRAINEE))

    assert "Ketik nama Bapak/Ibu" in actor.last_heard
    assert actor.buttons == []


async def test_a_photo_instead_of_a_name_is_answered_with_the_question(village: MuaraPantun) -> None:
    actor = village.emulator.person("Sari")
    await _agrees(village, actor, village.invitation(Role.TRAINEE))

    actor.sends_photo(caption="Ini saya")
    await village.settle()

    assert "Saya panggil siapa?" in actor.last_heard
    assert not village.rows(Message)


async def test_the_consent_is_read_in_the_other_language_first(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    await village.presses(sari, "English")

    assert "Do you agree to join?" in sari.last_heard

    await village.presses(sari, "I agree")
    await village.presses(sari, "Sari")

    assert "Welcome, Sari!" in sari.last_heard
    assert village.person(sari).language == "en"
    assert [one.language for one in village.rows(Consent)] == ["en"]
    assert ("kabar", "report how the business is doing") in sari.menu


async def test_one_trainee_link_brings_in_a_whole_cohort(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    actors = [village.emulator.person(name) for name in ("Sari", "Dewi", "Wati")]

    for actor in actors:
        await village.enrols(actor, link)

    assert [village.place(actor).status for actor in actors] == [ParticipantStatus.ACTIVE] * 3


async def test_a_trainee_link_still_works_after_months(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    await village.strides(timedelta(weeks=20))
    sari = village.emulator.person("Sari")

    await village.enrols(sari, link)

    assert "Selamat bergabung, Sari!" in sari.last_heard


async def test_a_staff_link_brings_in_one_person_only(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINER)
    await village.enrols(village.emulator.person("Budi"), link)
    tini = village.emulator.person("Tini")

    tini.opens(link)
    await village.settle()

    assert "Tautan ini sudah dipakai" in tini.last_heard
    assert len(village.rows(Person)) == 1


async def test_whoever_used_a_staff_link_may_tap_it_again(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINER)
    budi = village.emulator.person("Budi")
    await village.enrols(budi, link)

    budi.opens(link)
    await village.settle()

    assert "Budi sudah terdaftar" in budi.last_heard


@pytest.mark.parametrize(
    ("waited", "said"),
    [
        (timedelta(days=7, seconds=-1), "Setuju?"),
        (timedelta(days=7), "sudah lewat masanya"),
        (timedelta(days=30), "sudah lewat masanya"),
    ],
)
async def test_a_staff_link_ends_after_seven_days(village: MuaraPantun, waited: timedelta, said: str) -> None:
    link = village.invitation(Role.TRAINER)
    village.clock.move(waited)
    budi = village.emulator.person("Budi")

    budi.opens(link)
    await village.settle()

    assert said in budi.last_heard


async def test_a_staff_link_that_ends_while_the_consent_is_read_lets_nobody_in(village: MuaraPantun) -> None:
    budi = village.emulator.person("Budi")
    budi.opens(village.invitation(Role.TRAINER))
    await village.settle()
    village.clock.move(timedelta(days=8))

    await village.presses(budi, "Setuju ikut")
    await village.presses(budi, "Budi")

    assert "sudah lewat masanya" in budi.last_heard
    assert not village.rows(Person) + village.rows(Dialogue)


async def test_an_unknown_or_truncated_link_is_answered_kindly(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    sari = village.emulator.person("Sari")

    sari.opens(link[:-5])
    await village.settle()

    assert "Tautan ini tidak saya kenal" in sari.last_heard
    assert not village.rows(Dialogue)


def _close(village: MuaraPantun) -> None:
    with village.app.begin() as work:
        cohort = work.session.get_one(Cohort, village.founded().id)
        cohort.closed_at = work.now
        work.session.add(cohort)


async def test_the_link_of_a_closed_cohort_says_so(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    _close(village)
    sari = village.emulator.person("Sari")

    sari.opens(link)
    await village.settle()

    assert "Angkatan ini sudah ditutup" in sari.last_heard


async def test_who_opened_a_link_and_never_decided_is_forgotten_after_a_week(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    await _agrees(village, sari, village.invitation(Role.TRAINEE))

    await village.strides(timedelta(days=7, seconds=1))

    assert not village.rows(Dialogue)

    await village.types(sari, "Sari")

    assert "buka tautan undangan" in sari.last_heard


async def test_a_cohort_that_closes_while_the_consent_is_read_takes_nobody_in(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    _close(village)

    await village.presses(sari, "Setuju ikut")
    await village.presses(sari, "Sari")

    assert "Angkatan ini sudah ditutup" in sari.last_heard
    assert not village.rows(Person) + village.rows(Dialogue)


@pytest.mark.parametrize("said", ["{}", "Ini tautannya: {} ya bu", "{}\nterima kasih"])
async def test_a_link_pasted_as_text_works(village: MuaraPantun, said: str) -> None:
    sari = village.emulator.person("Sari")

    await village.types(sari, said.format(village.invitation(Role.TRAINEE)))

    assert _is_asked_for_consent(sari)


@pytest.mark.parametrize("scheme", ["", "http://", "https://"])
async def test_a_link_is_known_however_it_was_copied(village: MuaraPantun, scheme: str) -> None:
    sari = village.emulator.person("Sari")
    link = village.invitation(Role.TRAINEE).removeprefix("https://")

    await village.types(sari, f"{scheme}{link.replace('PendampingBot', 'pendampingbot')}")

    assert _is_asked_for_consent(sari)


async def test_a_link_to_another_bot_is_no_invitation(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, "Lihat https://t.me/TokoBot?start=promo")

    assert "sudah saya catat" in sari.last_heard
    assert [one.text for one in village.rows(Message)] == ["Lihat https://t.me/TokoBot?start=promo"]


async def test_somebody_who_is_in_already_may_open_the_link_again(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    sari = village.emulator.person("Sari")
    await village.enrols(sari, link)
    before = village.place(sari)

    sari.opens(link)
    await village.settle()

    assert "Sari sudah terdaftar" in sari.last_heard
    assert village.place(sari) == before
    assert len(village.rows(Person)) == len(village.rows(Participant)) == 1


async def test_somebody_who_left_comes_back_by_the_same_link(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)
    sari = village.emulator.person("Sari")
    await village.enrols(sari, link)
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")

    sari.opens(link)
    await village.settle()
    await village.presses(sari, 0)

    assert "Selamat bergabung, Sari!" in sari.last_heard
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert village.place(sari).next_check_in_at == datetime(2026, 11, 6, 8, 0, tzinfo=UTC)
    assert len(village.rows(Participant)) == 1


async def test_a_trainer_may_take_part_as_well(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")

    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    await village.presses(budi, "Setuju ikut")

    assert "Selamat bergabung, Budi!" in budi.last_heard
    assert {one.role for one in village.rows(RoleGrant)} == {Role.TRAINER, Role.TRAINEE}
    assert {"kabar", "kasus"} <= {command for command, _ in budi.menu}
    assert village.place(budi).trainer_id is None


async def test_who_reads_the_consent_in_another_language_is_spoken_to_in_it(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    budi.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    await village.presses(budi, "English")
    await village.presses(budi, "I agree")

    assert "Welcome, Budi!" in budi.last_heard
    assert village.person(budi).language == "en"


async def test_two_people_reach_for_one_staff_link_and_exactly_one_comes_in(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINER)
    budi, tini = village.emulator.person("Budi"), village.emulator.person("Tini")
    for actor in (budi, tini):
        await _agrees(village, actor, link)

    budi.presses("Budi")
    tini.presses("Tini")
    await village.settle()

    last = sorted([budi.last_heard, tini.last_heard])
    assert "Terima kasih sudah mau mendampingi" in last[1]
    assert "Tautan ini sudah dipakai" in last[0]
    assert len(village.rows(Person)) == len(village.rows(RoleGrant)) == 1
    assert not village.rows(Dialogue)


async def test_who_was_put_on_the_list_is_recognised_by_name(village: MuaraPantun) -> None:
    cohort = village.founded()
    with village.app.begin() as work:
        person = Person(name="Sari Wulandari", language="id", timezone="Asia/Makassar", created_at=work.now)
        work.session.add(person)
        work.session.flush()
        work.session.add(
            Participant(
                person_id=person.id,
                cohort_id=cohort.id,
                status=ParticipantStatus.INVITED,
                rung="T0",
                village="Muara Pantun",
                created_at=work.now,
            )
        )
    sari = village.emulator.person("sari")

    await village.enrols(sari, village.invitation(Role.TRAINEE), name="sari  wulandari")

    assert village.place(sari).village == "Muara Pantun"
    assert village.place(sari).status is ParticipantStatus.ACTIVE
    assert len(village.rows(Person)) == 1


def _bytes_at_rest(village: MuaraPantun) -> bytes:
    file = Path(str(village.app.database.url.database))
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*") if path.is_file())


async def test_the_payload_of_a_link_is_nowhere_in_the_database_file(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINEE)

    kept = _bytes_at_rest(village)

    assert b"MELATI" in kept
    assert link.partition("start=")[2].encode() not in kept


async def test_the_payload_of_a_link_that_was_opened_is_in_no_table(village: MuaraPantun) -> None:
    link = village.invitation(Role.TRAINER)

    await village.enrols(village.emulator.person("Budi"), link)

    assert "Budi" in village.all_that_is_kept()
    assert link.partition("start=")[2] not in village.all_that_is_kept()


async def test_a_second_tap_on_agree_changes_nothing(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()

    sari.presses("Setuju ikut")
    sari.presses("Setuju ikut")
    await village.settle()

    assert "Saya panggil siapa?" in sari.last_heard
    assert len(sari.heard) == 2


async def test_who_agreed_may_still_refuse(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    consent = sari.last_message["message_id"]

    sari.presses("Setuju ikut", on=consent)
    sari.presses("Tidak", on=consent)
    await village.settle()

    assert "Tidak ada yang disimpan" in sari.last_heard
    assert not village.rows(Dialogue)


async def test_an_old_consent_button_tells_where_to_begin(village: MuaraPantun) -> None:
    sari = village.emulator.person("Sari")
    sari.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    agree = sari.last_message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await village.presses(sari, "Tidak")

    sari.presses_data(agree)
    await village.settle()

    assert "buka lagi tautan undangannya" in sari.last_heard


@pytest.mark.parametrize("command", ["/menu", "/kabar", "/start", "/entahlah", "/siaran halo"])
async def test_a_command_in_the_middle_of_enrolment_repeats_the_question(
    village: MuaraPantun, command: str
) -> None:
    sari = village.emulator.person("Sari")
    await _agrees(village, sari, village.invitation(Role.TRAINEE))

    await village.types(sari, command)

    assert "Saya panggil siapa?" in sari.last_heard


@pytest.mark.parametrize(
    "said", ["Halo", "/menu", "/kabar", "/kasus", "/siaran halo semua", "https://[x", "5"]
)
async def test_a_stranger_gets_a_kind_sentence_and_leaves_no_trace(village: MuaraPantun, said: str) -> None:
    stranger = village.emulator.person("Rahasia Sekali")

    await village.types(stranger, said)

    assert "buka tautan undangan dari pelatih atau koordinator" in stranger.last_heard
    assert "Rahasia" not in village.all_that_is_kept()
    assert said not in [line.body for line in village.rows(Incoming)]
    assert not village.rows(Person) + village.rows(Dialogue) + village.rows(Message)


async def test_whatever_a_stranger_sends_is_answered_and_not_kept(village: MuaraPantun) -> None:
    stranger = village.emulator.person("Rahasia")

    stranger.sends_photo(caption="Usaha saya")
    stranger.sends_sticker()
    stranger.sends_voice()
    stranger.sends_location()
    stranger.sends_contact(phone="+628111222333")
    await village.settle()

    assert len(stranger.heard) == 5
    assert all("Selamat datang" in said for said in stranger.heard)
    assert [line.body for line in village.rows(Incoming)] == [None] * 5
    assert not any(word in village.all_that_is_kept() for word in ("Rahasia", "Usaha saya", "8111222333"))


async def test_a_stranger_with_a_button_that_somebody_forged_gets_a_kind_sentence(
    village: MuaraPantun,
) -> None:
    stranger = village.emulator.person("Rahasia")
    await village.types(stranger, "Halo")

    stranger.presses_data("Zm9yZ2VkLWRhdGE")
    await village.settle()

    assert "Tombol itu tidak berlaku lagi" in stranger.last_heard


async def test_the_first_check_in_comes_at_the_hour_of_the_cohorts_own_zone(village: MuaraPantun) -> None:
    with village.app.begin() as work:
        work.session.add(
            Cohort(
                code="PAPUA",
                name="Angkatan Papua",
                started=date(2026, 2, 1),
                timezone="Asia/Jayapura",
                created_at=work.now,
            )
        )

    yosi = await village.participant("Yosi", cohort="PAPUA")

    assert "Jumat, 6 November pukul 16.00 WIT" in yosi.last_heard
    assert village.place(yosi).next_check_in_at == datetime(2026, 11, 6, 7, 0, tzinfo=UTC)


async def test_somebody_may_be_in_two_cohorts_one_after_the_other(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")
    await village.presses(sari, "Ya, berhenti")
    village.founded("KENANGA", "Angkatan Kenanga")

    sari.opens(village.invitation(Role.TRAINEE, "KENANGA"))
    await village.settle()
    await village.presses(sari, "Setuju ikut")

    assert "Angkatan: Angkatan Kenanga" in sari.last_heard
    assert [one.status for one in village.rows(Participant)] == [
        ParticipantStatus.WITHDRAWN,
        ParticipantStatus.ACTIVE,
    ]
    assert COHORT == "MELATI"
