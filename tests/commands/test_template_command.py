"""Does the office see which announcements are kept?"""

from storage import templates
from tests.commands.conftest import NOW, Office


def test_the_templates_are_listed_with_what_they_say(office: Office) -> None:
    ratna = office.has_trainer("Ratna")
    with office.records() as records:
        text = {"method": "sendMessage", "body": {"text": "Halo {nama}\nbesok kumpul"}}
        photo = {"method": "copyMessage", "body": {"from_chat_id": 1, "message_id": 2}}
        templates.keep(records, "Sapaan", photo, ratna, NOW)
        templates.keep(records, "sapaan", text, ratna, NOW)
        templates.keep(records, "Foto", photo, ratna, NOW)

    ended = office.types("template", "list")

    assert ended.status == 0
    assert "Sapaan\t2026-03-02\tHalo {nama} besok kumpul\n" in ended.out
    assert "Foto\t2026-03-02\t(without words)\n" in ended.out

    taken = office.types("template", "rename", "Foto", "SAPAAN")
    assert (taken.status, "a template 'Sapaan' already" in taken.err) == (1, True)
    assert office.types("template", "rename", "foto", "Foto pasar").status == 0
    assert office.types("template", "remove", "sapaan").status == 0
    assert office.types("template", "remove", "sapaan").status == 1
    listed = office.types("template", "list").out
    assert ("Foto pasar" in listed, "Sapaan" in listed) == (True, False)
