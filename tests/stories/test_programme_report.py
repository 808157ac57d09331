"""Does a coordinator get the report of a programme in the chat, and nobody else?"""

import io
from datetime import timedelta
from typing import Any

from openpyxl import load_workbook

from bot.sandbox.people import Person as Actor
from storage import people
from storage.people_vocabulary import Looked
from storage.tables import Look
from storage.vocabulary import Role
from tests.people import MuaraPantun


def _content(reader: Actor, file_id: str) -> bytes:
    return bytes(reader._world.files.by_id(file_id).content)


def _last_two(actor: Actor) -> tuple[dict[str, Any], dict[str, Any]]:
    picture, file = actor.messages[-2:]
    return picture, file


def _files(actor: Actor) -> list[dict[str, Any]]:
    return [message for message in actor.messages if "document" in message]


async def test_a_coordinator_gets_the_picture_and_the_file_of_a_cohort(village: MuaraPantun) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    village.founded("KENANGA", "Angkatan Kenanga")
    await village.friday()
    await village.answers(sari, "🙂 Jalan seperti biasa", "250rb", "5")

    await village.types(ratna, "/laporan")
    assert ratna.buttons == ["Angkatan Kenanga", "Angkatan Melati"]
    await village.presses(ratna, "Angkatan Melati")

    picture, file = _last_two(ratna)
    assert picture["caption"].startswith("📊 Angkatan Melati")
    assert file["document"]["file_name"] == "laporan-MELATI.pdf"
    assert _content(ratna, picture["photo"][-1]["file_id"]).startswith(b"\x89PNG")
    assert _content(ratna, file["document"]["file_id"]).startswith(b"%PDF-")
    await village.presses(ratna, "🤝 Ringkasan untuk mitra", on=file["message_id"])
    assert ratna.last_message["document"]["file_name"] == "mitra-MELATI.pdf"
    assert _content(ratna, ratna.last_message["document"]["file_id"]).startswith(b"%PDF-")
    await village.types(ratna, "/report kenanga")
    assert _last_two(ratna)[1]["document"]["file_name"] == "laporan-KENANGA.pdf"
    await village.types(ratna, "/laporan MAWAR")
    assert ratna.last_heard == "Angkatan MAWAR tidak ditemukan. Ketuk /laporan untuk memilih."

    with village.app.begin() as work:
        people.revoke(work.session, village.person(ratna).id, Role.COORDINATOR)
    got = len(_files(ratna))
    await village.presses(ratna, "🤝 Ringkasan untuk mitra", on=file["message_id"])
    assert len(_files(ratna)) == got


async def test_the_office_gets_all_records_of_its_cohort_and_whoever_stands_there_sees_so(
    village: MuaraPantun,
) -> None:
    ratna, sari, budi = [
        await village.coordinator("Ratna"),
        await village.participant("Sari"),
        await village.trainer("Budi"),
    ]
    village.founded("KENANGA", "Angkatan Kenanga")
    await village.friday()
    await village.answers(sari, "🙂 Jalan seperti biasa", "250rb", "5")

    await village.types(ratna, "/ekspor")
    await village.presses(ratna, "Angkatan Melati")

    file = ratna.last_message["document"]
    assert file["file_name"] == "ekspor-MELATI.xlsx"
    book = load_workbook(io.BytesIO(_content(ratna, file["file_id"])), read_only=True)
    assert [row[2] for row in book["answers"].values][1:] == ["status", "sales", "days"]
    [look] = village.rows(Look)
    assert (look.participant_id, look.what) == (village.place(sari).id, Looked.EXPORT)
    await village.types(ratna, "/export kenanga")
    assert ratna.last_message["document"]["file_name"] == "ekspor-KENANGA.xlsx"
    await village.types(ratna, "/ekspor MAWAR")
    assert ratna.last_heard == "Angkatan MAWAR tidak ditemukan. Ketuk /ekspor untuk memilih."
    for other in (budi, sari):
        await village.types(other, "/ekspor")
        assert "bagian koordinator" in other.last_heard
        assert _files(other) == []


async def test_nobody_gets_the_report_of_what_is_not_theirs(village: MuaraPantun) -> None:
    budi, sari = await village.trainer("Budi"), await village.participant("Sari")
    partner = village.emulator.person("CV Maju")
    await village.enrols(partner, village.invitation(Role.PARTNER))
    village.founded("KENANGA", "Angkatan Kenanga")
    dewi = await village.coordinator("Dewi", "KENANGA")

    for actor in (budi, sari, partner):
        await village.types(actor, "/laporan")
        assert "koordinator" in actor.last_heard
    await village.types(dewi, "/laporan MELATI")

    assert dewi.last_heard.startswith("Angkatan MELATI tidak ditemukan.")
    await village.strides(timedelta(minutes=1))
    got = [*budi.messages, *sari.messages, *partner.messages, *dewi.messages]
    assert not any("document" in message or "photo" in message for message in got)
