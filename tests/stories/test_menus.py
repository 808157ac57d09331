"""Does each chat offer what its person can do, and do the names of the commands all work?"""

import pytest

from bot.sandbox.people import Person as Actor
from storage.vocabulary import Role
from tests.people import MuaraPantun


def _offered(actor: Actor) -> set[str]:
    return {command for command, _ in actor.menu}


async def test_a_trainee_is_offered_a_trainees_commands(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    assert _offered(sari) == {
        "kabar",
        "kemajuan",
        "tangga",
        "bantuan",
        "pelatih",
        "teman",
        "tanya",
        "bagikan",
        "cari",
        "grup",
        "rencana",
        "janji",
        "dukungan",
        "berkas",
        "kenapa_belum",
        "data",
        "bahasa",
        "jam",
        "jeda",
        "berhenti",
        "menu",
        "mulai",
    }
    assert ("kabar", "kirim kabar usaha") in sari.menu


async def test_staff_are_offered_what_their_role_allows(village: MuaraPantun) -> None:
    trainer, coordinator = await village.trainer("Budi"), await village.coordinator("Ratna")

    by_trainers = {
        "cari",
        "rencana",
        "pertemuan",
        "janji",
        "kasus",
        "peserta",
        "tangga",
        "beban",
        "libur",
        "perhatikan",
        "jedakan",
        "berkas",
        "kenapa",
        "laporkan",
        "isi",
    }
    assert _offered(trainer) == {*by_trainers, "bahasa", "menu", "mulai"}
    assert _offered(coordinator) == {
        "cari",
        "kasus",
        "peserta",
        "tangga",
        "perhatikan",
        "jedakan",
        "rencana",
        "pertemuan",
        "janji",
        "dukungan",
        "berkas",
        "rujukan",
        "keadilan",
        "kenapa",
        "laporkan",
        "isi",
        "siaran",
        "angkatan",
        "undang",
        "grup",
        "jeda_bersama",
        "serahterima",
        "hasil",
        "laporan",
        "ekspor",
        "ketepatan",
        "bahasa",
        "menu",
        "mulai",
    }


async def test_a_partner_is_offered_little(village: MuaraPantun) -> None:
    partner = village.emulator.person("CV Maju")

    await village.enrols(partner, village.invitation(Role.PARTNER))

    assert _offered(partner) == {
        "tangga",
        "janji",
        "dukungan",
        "rujukan",
        "surat",
        "lembaga",
        "bahasa",
        "menu",
        "mulai",
    }
    assert any("Terima kasih sudah menjadi mitra" in said for said in partner.heard)


async def test_a_stranger_is_offered_nothing(village: MuaraPantun) -> None:
    stranger = village.emulator.person("Rahasia")
    await village.types(stranger, "Halo")

    assert stranger.menu == []


async def test_who_left_is_no_longer_offered_to_report(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    await village.types(sari, "/berhenti")

    await village.presses(sari, "Ya, berhenti")

    assert _offered(sari) == {
        "kemajuan",
        "tangga",
        "janji",
        "dukungan",
        "berkas",
        "data",
        "bahasa",
        "menu",
        "mulai",
    }


@pytest.mark.parametrize("command", ["/menu", "/MENU", "/menu@PendampingBot"])
async def test_the_menu_is_told_in_words_too(village: MuaraPantun, command: str) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, command)

    assert sari.last_heard.startswith("Yang bisa dilakukan di sini:\n/kabar – kirim kabar usaha")


@pytest.mark.parametrize(
    ("indonesian", "english", "heard"),
    [
        ("/mulai", "/start", "Halo, Sari"),
        ("/kabar", "/checkin", "Minggu ini usahanya bagaimana?"),
        ("/kemajuan", "/progress", "Belum ada kabar yang tercatat"),
        ("/tangga", "/ladder", "Sekarang di anak tangga T0 Baru dilatih."),
        ("/bantuan", "/help_me", "Bantuannya soal apa?"),
        ("/grup", "/group", "belum punya grup"),
        ("/rencana", "/plan", "susun rencana: 3 target"),
        ("/janji", "/promise", "Belum ada janji"),
        ("/jam", "/hour", "Jam berapa enaknya ditanya, Sari?"),
        ("/dukungan", "/support", "Belum ada dukungan"),
        ("/kenapa_belum", "/why_not", "Belum ada dukungan"),
        ("/berkas", "/file", "Berkas untuk bank"),
        ("/jeda", "/pause", "Mau istirahat berapa lama?"),
        ("/lanjut", "/resume", "tidak sedang jeda"),
        ("/berhenti", "/stop", "Benar mau berhenti ikut?"),
        ("/data", "/privacy", "Yang dicatat tentang Sari"),
        ("/bahasa", "/language", "Mau memakai bahasa apa?"),
    ],
)
async def test_every_command_works_by_both_its_names(
    village: MuaraPantun, indonesian: str, english: str, heard: str
) -> None:
    sari = await village.participant("Sari")

    for command in (indonesian, english):
        await village.types(sari, command)

        assert heard in sari.last_heard


async def test_an_unknown_command_points_to_the_menu(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, "/kabarr")

    assert sari.last_heard == (
        "Perintah itu belum saya kenal. Ketik /menu untuk melihat yang bisa dilakukan."
    )


@pytest.mark.parametrize(
    ("command", "whose"),
    [
        ("/siaran halo", "koordinator"),
        ("/angkatan", "koordinator"),
        ("/undang", "koordinator"),
        ("/kasus", "pelatih atau koordinator"),
    ],
)
async def test_a_participant_who_types_a_staff_command_is_told_kindly(
    village: MuaraPantun, command: str, whose: str
) -> None:
    sari = await village.participant("Sari")

    await village.types(sari, command)

    assert sari.last_heard.startswith(f"Maaf, itu bagian {whose}.")
