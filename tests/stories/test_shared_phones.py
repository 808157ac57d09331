"""Can several people use one phone, and does nobody see what another told?"""

from datetime import timedelta

import pytest

from bot.sandbox.people import Person as Actor
from bot.services import cases
from storage import buddies, participants
from storage.tables import Answer, Case, Chat, CheckIn, Consent, Message, Participant, Person, Unfiled
from storage.vocabulary import CaseReason, CaseRung, CheckInStatus, ParticipantStatus, Role
from tests.people import MuaraPantun

ANOTHER = "👥 Orang lain, memakai HP ini juga"
WELL = "📈 Ada kemajuan"


async def joins(village: MuaraPantun, phone: Actor, name: str, role: Role = Role.TRAINEE) -> None:
    """Another person comes in on a phone that somebody uses already."""
    phone.opens(village.invitation(role))
    await village.settle()
    await village.presses(phone, ANOTHER)
    await village.presses(phone, "Setuju ikut")
    await village.types(phone, name)


@pytest.fixture
async def phone(village: MuaraPantun) -> Actor:
    """The phone of Siti, which Andi uses too; Andi came in last."""
    phone = await village.participant("Siti")
    await joins(village, phone, "Andi")
    return phone


def _place(village: MuaraPantun, name: str) -> Participant:
    [person] = village.rows(Person, name=name)
    with village.app.database.reading() as session:
        place = participants.of_person(session, person.id)
        assert place is not None
        return place


def _check_in(village: MuaraPantun, name: str) -> CheckIn:
    return max(village.rows(CheckIn, participant_id=_place(village, name).id), key=lambda one: one.id)


def _asked(phone: Actor, name: str) -> int:
    """The message that asks this person how it goes."""
    return max(
        int(message["message_id"])
        for message in phone.chat.messages
        if message.get("text", "").startswith(f"Untuk {name}:") and "reply_markup" in message
    )


async def _becomes(village: MuaraPantun, phone: Actor, name: str) -> None:
    await village.types(phone, "/ganti")
    await village.presses(phone, name)


async def test_a_link_in_a_chat_that_is_known_asks_who_it_is_and_the_first_button_is_for_who_is_known(
    village: MuaraPantun,
) -> None:
    siti = await village.participant("Siti")
    siti.opens(village.invitation(Role.TRAINEE, cohort="KENANGA"))
    await village.settle()
    asked, offered = siti.last_heard, siti.buttons

    await village.presses(siti, 0)

    assert "Ini Siti, atau orang lain yang memakai HP ini juga?" in asked
    assert (offered[0], offered[-1]) == ("Setuju ikut", ANOTHER)
    assert [person.name for person in village.rows(Person)] == ["Siti"]
    assert len(village.rows(Participant)) == 2


async def test_a_second_person_agrees_and_is_named_for_themselves(village: MuaraPantun, phone: Actor) -> None:
    siti, andi = sorted(village.rows(Person), key=lambda one: one.id)

    assert (siti.name, andi.name) == ("Siti", "Andi")
    assert siti.chat_id == andi.chat_id == phone.id
    assert len(village.rows(Participant)) == 2
    assert [consent.person_id for consent in village.rows(Consent)] == [siti.id, andi.id]
    assert any("Untuk Andi:\nSelamat bergabung, Andi!" in heard for heard in phone.heard)
    assert "HP ini dipakai bersama: Siti / Andi." in phone.last_heard


async def test_whoever_is_in_already_and_opens_the_link_again_is_nobody_new(village: MuaraPantun) -> None:
    siti = await village.participant("Siti")
    siti.opens(village.invitation(Role.TRAINEE))
    await village.settle()
    offered = siti.buttons

    await village.presses(siti, 0)

    assert offered == ["Ini saya, Siti", ANOTHER]
    assert "Halo, Siti" in siti.last_heard
    assert len(village.rows(Person)) == 1


async def test_two_on_one_phone_need_two_names(village: MuaraPantun) -> None:
    siti = await village.participant("Siti")

    await joins(village, siti, "siti")
    assert "Sudah ada siti di HP ini" in siti.last_heard
    assert siti.buttons == [] or "Siti" not in siti.buttons
    await village.types(siti, "Siti Rahma")

    assert sorted(person.name for person in village.rows(Person)) == ["Siti", "Siti Rahma"]


async def test_the_menu_offers_to_switch_only_where_a_phone_is_shared(
    village: MuaraPantun, phone: Actor
) -> None:
    alone = await village.participant("Dewi")

    assert "ganti" in {name for name, _ in phone.menu}
    assert "ganti" not in {name for name, _ in alone.menu}
    await village.types(alone, "/switch")
    assert "hanya Dewi" in alone.last_heard


async def test_the_switch_is_visible(village: MuaraPantun, phone: Actor) -> None:
    await village.types(phone, "/ganti")
    offered = phone.buttons

    await village.presses(phone, "Siti")

    assert offered == ["Siti", "Andi"]
    assert "👤 Melapor untuk: Siti" in phone.last_heard
    assert village.person(phone).name == "Siti"


async def test_both_are_asked_by_name_and_each_button_counts_for_whose_it_is(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.friday()
    hers, his = _asked(phone, "Siti"), _asked(phone, "Andi")

    await village.presses(phone, "😟 Sedang macet", on=hers)
    switched = "👤 Melapor untuk: Siti" in "\n".join(phone.heard[-3:])
    await village.presses(phone, WELL, on=his)

    assert switched
    assert village.given(_check_in(village, "Siti")) == {"status": "stuck"}
    assert village.given(_check_in(village, "Andi")) == {"status": "progress"}
    assert "👤 Melapor untuk: Andi" in "\n".join(phone.heard[-3:])


async def test_a_conversation_goes_on_without_asking_again(village: MuaraPantun, phone: Actor) -> None:
    await village.friday()

    await village.presses(phone, WELL, on=_asked(phone, "Siti"))
    await village.types(phone, "450rb")
    await village.types(phone, "5")

    assert village.given(_check_in(village, "Siti")) == {"status": "progress", "sales": 450_000, "days": 5}
    assert village.given(_check_in(village, "Andi")) == {}


async def test_a_text_that_may_be_anybodys_is_kept_until_they_say_whose(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.friday()

    await village.types(phone, "ada kemajuan")
    asked, offered = phone.last_heard, phone.buttons
    nothing_yet = village.rows(Answer)
    await village.presses(phone, "Siti")

    assert "Ini dari siapa?" in asked
    assert offered == ["Siti", "Andi"]
    assert nothing_yet == []
    assert village.given(_check_in(village, "Siti")) == {"status": "progress"}
    assert village.given(_check_in(village, "Andi")) == {}
    assert village.rows(Unfiled) == []


async def test_the_name_can_be_typed_too(village: MuaraPantun, phone: Actor) -> None:
    await village.friday()

    await village.types(phone, "ada kemajuan")
    await village.types(phone, "bu siti")

    assert village.given(_check_in(village, "Siti")) == {"status": "progress"}
    assert village.rows(Unfiled) == []
    assert village.person(phone).name == "Siti"


async def test_being_somebody_else_can_be_typed_too(village: MuaraPantun) -> None:
    phone = await village.participant("Siti")
    phone.opens(village.invitation(Role.TRAINEE, cohort="KENANGA"))
    await village.settle()

    await village.types(phone, "orang lain")
    await village.types(phone, "setuju")
    await village.types(phone, "Andi")

    assert sorted(person.name for person in village.rows(Person)) == ["Andi", "Siti"]


async def test_several_things_sent_before_they_say_whose_are_all_filed_in_order(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.strides(timedelta(hours=5))

    await village.types(phone, "Sudah jualan di pasar")
    phone.sends_photo()
    await village.settle()
    await village.presses(phone, "Siti")

    place = _place(village, "Siti")
    kept = [(message.kind, message.participant_id) for message in village.rows(Message)]
    assert kept == [("text", place.id), ("photo", place.id)]


async def test_what_nobody_claimed_is_not_filed_under_whoever_speaks_next(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.strides(timedelta(hours=5))
    await village.types(phone, "Ini cerita Siti tentang pasar")
    unclaimed = phone.last_message["message_id"]
    await village.strides(timedelta(hours=12))

    await village.types(phone, "Ini cerita Andi tentang kebun")
    await village.presses(phone, "Andi")
    at_first = [message.text for message in village.rows(Message)]
    await village.presses(phone, "Siti", on=unclaimed)

    assert at_first == ["Ini cerita Andi tentang kebun"]
    [hers] = village.rows(Message, participant_id=_place(village, "Siti").id)
    assert hers.text == "Ini cerita Siti tentang pasar"


async def test_after_some_hours_nobody_is_taken_for_who_spoke_last(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.types(phone, "Hari ini ramai")
    first = village.rows(Message)
    await village.strides(timedelta(hours=4))

    await village.types(phone, "Sore ini sepi")

    assert [message.participant_id for message in first] == [_place(village, "Andi").id]
    assert len(village.rows(Message)) == 1
    assert "Ini dari siapa?" in phone.last_heard


async def test_a_reply_to_ones_question_says_who_speaks(village: MuaraPantun, phone: Actor) -> None:
    await village.friday()

    phone.replies(_asked(phone, "Siti"), "ada kemajuan")
    await village.settle()

    assert village.given(_check_in(village, "Siti")) == {"status": "progress"}


async def test_nothing_that_one_told_is_shown_to_the_other(village: MuaraPantun, phone: Actor) -> None:
    """All that stands in the chat after the switch is searched for what Siti told before it."""
    await village.friday()
    await _becomes(village, phone, "Siti")
    await village.answers(phone, "/kabar", WELL, "4.321.000", "5")
    await village.types(phone, "Rahasia dapur saya jangan sampai tahu")
    await _becomes(village, phone, "Andi")
    since = len(phone.heard)

    await village.answers(phone, "/kabar", WELL, "450rb", "5")
    await village.types(phone, "/data")
    await village.types(phone, "/kabar")
    await village.presses(phone, "✏️ Ubah")
    await village.friday()
    await village.friday()

    seen = "\n".join(phone.heard[since:]) + str(phone.chat.messages[-12:])
    assert "450.000" in seen
    for secret in ("4.321", "4321", "Rahasia dapur"):
        assert secret not in seen


async def test_last_weeks_number_is_offered_only_to_who_said_that_it_is_them(
    village: MuaraPantun, phone: Actor
) -> None:
    await _becomes(village, phone, "Siti")
    await village.answers(phone, "/kabar", WELL, "4.321.000", "5")
    await village.friday()
    await village.friday()

    await village.presses(phone, WELL, on=_asked(phone, "Siti"))
    by_a_press = list(phone.buttons)
    await _becomes(village, phone, "Siti")
    await village.types(phone, "/kabar")

    assert not any("4.321.000" in label for label in by_a_press)
    assert any("4.321.000" in label for label in phone.buttons)


async def test_a_button_of_the_others_ends_their_check_in_without_showing_it(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.friday()
    await _becomes(village, phone, "Siti")
    await village.answers(phone, "/kabar", WELL, "4.321.000")
    hers = phone.last_message["message_id"]
    await _becomes(village, phone, "Andi")
    since = len(phone.heard)

    await village.presses(phone, "5", on=hers)

    assert _check_in(village, "Siti").status is CheckInStatus.COMPLETED
    seen = "\n".join(phone.heard[since:])
    assert "kabar Siti sudah tercatat" in seen
    assert "4.321" not in seen


async def test_what_the_other_recorded_opens_only_after_their_switch(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.friday()
    await _becomes(village, phone, "Siti")
    await village.answers(phone, "/kabar", WELL, "4.321.000", "5")
    thanks = phone.last_message["message_id"]
    await _becomes(village, phone, "Andi")
    since = len(phone.heard)

    await village.presses(phone, "✏️ Ubah", on=thanks)
    refused = "\n".join(phone.heard[since:])
    await _becomes(village, phone, "Siti")
    await village.presses(phone, "✏️ Ubah", on=thanks)

    assert "Siapa yang memakainya sekarang?" in refused
    assert "4.321" not in refused
    assert any("4.321.000" in label for label in phone.buttons)


async def test_data_asks_who_wants_to_see_it_after_a_while(village: MuaraPantun, phone: Actor) -> None:
    await village.strides(timedelta(hours=4))

    await village.types(phone, "/data")
    asked = phone.last_heard
    await village.presses(phone, "Siti")
    again = phone.last_heard
    await village.types(phone, "/data")

    assert "Siapa yang memakainya sekarang?" in asked
    assert again.endswith("/data")
    assert "Yang dicatat tentang Siti" in phone.last_heard


async def test_one_who_leaves_leaves_the_other_untouched(village: MuaraPantun, phone: Actor) -> None:
    await village.types(phone, "/berhenti")
    sure = phone.last_message["message_id"]
    await _becomes(village, phone, "Siti")
    await village.presses(phone, "Ya, berhenti", on=sure)
    untouched = [_place(village, name).status for name in ("Siti", "Andi")]

    await _becomes(village, phone, "Andi")
    await village.presses(phone, "Ya, berhenti", on=sure)
    await village.friday()

    assert untouched == [ParticipantStatus.ACTIVE, ParticipantStatus.ACTIVE]
    assert _place(village, "Andi").status is ParticipantStatus.WITHDRAWN
    assert _place(village, "Siti").status is ParticipantStatus.ACTIVE
    assert village.rows(CheckIn, participant_id=_place(village, "Andi").id) == []
    assert _check_in(village, "Siti").status is CheckInStatus.SENT


async def test_a_blocked_chat_is_a_case_for_each_of_them(village: MuaraPantun, phone: Actor) -> None:
    await village.trainer("Budi")
    phone.blocks()
    await village.settle()

    await village.passes(days=1)

    for name in ("Siti", "Andi"):
        [case] = village.rows(Case, participant_id=_place(village, name).id)
        assert case.reason is CaseReason.UNREACHABLE


async def test_a_silence_is_not_told_to_a_buddy_on_the_same_phone(village: MuaraPantun, phone: Actor) -> None:
    budi = await village.trainer("Budi")
    with village.app.begin() as work:
        siti, andi = (
            work.session.get_one(Participant, _place(village, name).id) for name in ("Siti", "Andi")
        )
        siti.trainer_id = village.person(budi).id
        buddies.tie(work.session, siti.id, andi.id, work.now)
        case = cases.open_case(work, siti, CaseReason.MISSED_CHECK_INS, count=3, since=work.now.isoformat())
        assert case.rung is CaseRung.TRAINER
    await village.settle()

    assert "Siti" in budi.last_heard
    assert not any("3 kabar" in heard for heard in phone.heard)


async def test_words_from_the_trainer_wait_until_their_reader_says_who_they_are(
    village: MuaraPantun, phone: Actor
) -> None:
    budi = await village.trainer("Budi")
    await _becomes(village, phone, "Siti")
    await village.types(phone, "/bantuan")
    await village.presses(budi, "✋ Saya tangani")
    await village.presses(budi, "💬 Tulis pesan")
    await _becomes(village, phone, "Andi")

    await village.types(budi, "Omzet 4 juta itu turun ya Bu?")
    knocked, offered = phone.last_heard, phone.buttons
    await village.types(phone, "halo")
    asked = phone.last_heard
    await village.presses(phone, "Saya Siti, baca pesannya")

    assert knocked.startswith("Untuk Siti:")
    assert "4 juta" not in knocked
    assert offered == ["Saya Siti, baca pesannya"]
    assert "Ini dari siapa?" in asked
    assert "Omzet 4 juta itu turun ya Bu?" in phone.last_heard
    await village.types(phone, "Iya Pak")
    assert "Iya Pak" in budi.last_heard


async def test_a_trainer_on_a_shared_phone_works_only_as_themselves(village: MuaraPantun) -> None:
    phone = await village.participant("Siti")
    await joins(village, phone, "Budi", Role.TRAINER)
    sari = await village.participant("Sari")
    await _becomes(village, phone, "Siti")
    since = len(phone.heard)
    await village.types(sari, "/bantuan")
    knocked = phone.last_message["message_id"]
    await _becomes(village, phone, "Siti")
    await village.types(phone, "/kasus")
    await village.presses(phone, "Lihat kasus", on=knocked)
    as_siti = "\n".join(phone.heard[since:])

    await _becomes(village, phone, "Budi")
    await village.presses(phone, "Lihat kasus", on=knocked)
    await village.presses(phone, "✋ Saya tangani")

    assert "Untuk Budi:\nAda yang perlu disapa." in as_siti
    assert "itu bagian pelatih atau koordinator" in as_siti
    assert "Sari" not in as_siti
    assert "kasus Sari milik Anda" in phone.last_heard


async def test_an_edited_answer_stays_that_of_whoever_sent_it_and_shows_the_other_nothing(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.friday()
    await village.presses(phone, WELL, on=_asked(phone, "Siti"))
    sent = phone.types("200rb")
    await village.settle()
    await village.presses(phone, "5", on=_asked(phone, "Siti"))
    await _becomes(village, phone, "Andi")
    await village.presses(phone, WELL, on=_asked(phone, "Andi"))
    before = len(phone.heard)

    phone.edits(sent["message_id"], "250rb")
    await village.settle()

    assert village.given(_check_in(village, "Siti")) == {"status": "progress", "sales": 250_000, "days": 5}
    assert village.given(_check_in(village, "Andi")) == {"status": "progress"}
    assert phone.heard[before:] == ["Untuk Siti:\nTerima kasih, kabar Siti sudah tercatat."]


async def test_what_waits_to_be_claimed_is_filed_as_it_was_last_written(
    village: MuaraPantun, phone: Actor
) -> None:
    await village.strides(timedelta(hours=5))
    sent = phone.types("keripik laku 20")
    await village.settle()

    phone.edits(sent["message_id"], "keripik laku 25")
    await village.settle()
    await village.presses(phone, "Siti")

    assert [kept.text for kept in village.rows(Message)] == ["keripik laku 25"]


async def test_a_button_from_before_the_phone_was_shared_is_still_the_first_ones(
    village: MuaraPantun,
) -> None:
    phone = await village.participant("Siti")
    await village.friday()
    hers = phone.last_message["message_id"]
    await joins(village, phone, "Andi")

    await village.presses(phone, WELL, on=hers)

    assert village.given(_check_in(village, "Siti")) == {"status": "progress"}
    assert village.rows(CheckIn, participant_id=_place(village, "Andi").id) == []
    assert village.person(phone).name == "Siti"


async def test_what_a_trainer_entered_for_one_is_told_without_figures(
    village: MuaraPantun, phone: Actor
) -> None:
    budi = await village.trainer("Budi")

    await village.types(budi, "/laporkan Siti")
    await village.answers(budi, WELL, "4.321.000", "5")

    assert phone.last_heard.startswith("Untuk Siti:\n📝 Budi mencatat kabar Bapak/Ibu")
    assert "4.321" not in "\n".join(phone.heard)


async def test_one_person_alone_notices_nothing(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.friday()
    await village.answers(sari, WELL, "450rb", "5")

    assert not any("Untuk Sari" in heard for heard in sari.heard)
    [chat] = village.rows(Chat)
    assert (chat.host_id, chat.speaker_id, chat.spoke_at) == (None, None, None)
