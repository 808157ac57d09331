"""Is what people send as evidence kept as a file, once, and whole?"""

import hashlib
import io
import zipfile
from collections.abc import Callable
from datetime import timedelta

import openpyxl
import orjson
import pytest

from bot.delivery.contents import suffix_of
from bot.sandbox import samples
from bot.sandbox.faults import Refused, ServerError
from bot.sandbox.people import Person as Actor
from bot.services.exports import Format, write
from storage import evidence
from storage.tables import Answer, EvidenceItem, Message
from storage.vocabulary import AnswerKind, EvidenceState
from tests.people import MuaraPantun
from tests.programme.sources import programme, question

A_PHOTO = samples.png(red=200)
GONE = "Bad Request: wrong file_id or the file is temporarily unavailable"
BOOK = programme(question("book", "photo"), question("wish", "text"))

SENT: dict[str, tuple[Callable[[Actor], object], str]] = {
    "photo": (lambda sari: sari.sends_photo(A_PHOTO), "png"),
    "voice": (lambda sari: sari.sends_voice(), "ogg"),
    "video": (lambda sari: sari.sends_video(), "mp4"),
    "document": (lambda sari: sari.sends_document(), "pdf"),
    "location": (lambda sari: sari.sends_location(0.5, 117.25), "geojson"),
}


def _files(village: MuaraPantun) -> dict[str, bytes]:
    folder = village.app.settings.media_dir
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


async def _asked_for_the_book(village: MuaraPantun) -> Actor:
    village.asks(BOOK)
    sari = await village.participant("Sari")
    await village.friday()
    return sari


@pytest.mark.parametrize("kind", SENT)
async def test_what_is_sent_as_a_note_lies_by_its_content(village: MuaraPantun, kind: str) -> None:
    sari = await village.participant("Sari")
    send, suffix = SENT[kind]

    send(sari)
    await village.settle()

    (item,) = village.rows(EvidenceItem)
    ((path, content),) = _files(village).items()
    digest = hashlib.sha256(content).hexdigest()
    assert (item.state, item.sha256, item.path) == (EvidenceState.KEPT, digest, path)
    assert path == f"{digest[:2]}/{digest[2:4]}/{digest}.{suffix}"
    assert item.participant_id == village.place(sari).id
    assert [item.thread_message_id] == [message.id for message in village.rows(Message)]


async def test_a_place_is_kept_as_a_point_on_the_map(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    sari.sends_location(0.5, 117.25)
    await village.settle()

    (content,) = _files(village).values()
    assert orjson.loads(content) == {"type": "Point", "coordinates": [117.25, 0.5]}


async def test_a_photo_that_is_an_answer_belongs_to_it_and_stands_in_the_export(village: MuaraPantun) -> None:
    sari = await _asked_for_the_book(village)

    sari.sends_photo(A_PHOTO)
    await village.settle()

    (answer,), (item,) = village.rows(Answer), village.rows(EvidenceItem)
    assert item.answer_id == answer.id
    exported = _exported(village)
    assert exported["answers"][0]["evidence_sha256"] == hashlib.sha256(A_PHOTO).hexdigest()
    assert exported["answers"][0]["evidence_path"] in _files(village)
    assert exported["messages"][0]["evidence_path"] == exported["answers"][0]["evidence_path"]


def _exported(village: MuaraPantun) -> dict[str, list[dict[str, object]]]:
    out = io.BytesIO()
    with village.app.database.reading() as session:
        write(session, Format.JSON, out, cohort_id=None, now=village.clock.now())
    exported: dict[str, list[dict[str, object]]] = orjson.loads(out.getvalue())
    return exported


async def test_the_same_photo_for_the_next_answer_is_kept_once_and_noticed(village: MuaraPantun) -> None:
    budi = await village.trainer("Budi")
    sari = await _asked_for_the_book(village)
    sari.sends_photo(A_PHOTO)
    await village.settle()
    await village.types(sari, "timbangan")
    await village.friday()

    sari.sends_photo(A_PHOTO)
    await village.settle()

    assert len(_files(village)) == 1
    first, second = village.rows(EvidenceItem)
    assert (first.same_as, second.same_as) == (None, first.id)
    assert any("sudah pernah dikirim pada 6 Nov" in heard for heard in sari.heard)
    assert "Sari menjawab “Book”" in budi.last_heard
    assert "6 Nov" in budi.last_heard


async def test_the_same_photo_as_a_note_is_nobodys_trouble(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    sari.sends_photo(A_PHOTO)
    await village.settle()

    sari.sends_photo(A_PHOTO)
    await village.settle()

    assert "sudah saya catat" in sari.last_heard
    assert len(_files(village)) == 1


async def test_two_people_may_send_the_same(village: MuaraPantun) -> None:
    village.asks(BOOK)
    sari, dewi = await village.participant("Sari"), await village.participant("Dewi")
    await village.friday()

    for actor in (sari, dewi):
        actor.sends_photo(A_PHOTO)
        await village.settle()

    assert not any("sudah pernah" in heard for heard in dewi.heard)
    assert [item.same_as for item in village.rows(EvidenceItem)] == [None, 1]


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00" + bytes(200),
        b"\x7fELF\x02\x01\x01" + bytes(60),
        b"<!DOCTYPE html><html><script>1</script></html>",
        b"#!/bin/sh\nrm -rf /\n",
    ],
    ids=["windows program", "linux program", "page", "script"],
)
async def test_what_could_be_run_is_not_kept_whatever_it_is_called(
    village: MuaraPantun, content: bytes
) -> None:
    sari = await village.participant("Sari")

    sari.sends_document(content, name="nota.pdf", mime_type="application/pdf", caption="Nota")
    await village.settle()

    assert "jenis file tadi tidak bisa saya simpan" in sari.last_heard
    assert not _files(village)
    assert [note.text for note in village.rows(Message)] == ["Nota"]
    assert [item.state for item in village.rows(EvidenceItem)] == [EvidenceState.REFUSED]


async def test_what_cannot_be_kept_is_no_answer_and_something_else_can_be_sent_for_it(
    village: MuaraPantun,
) -> None:
    sari = await _asked_for_the_book(village)

    sari.sends_document(b"MZ\x90\x00" + bytes(200), name="buku.jpg", mime_type="image/jpeg")
    await village.settle()
    refused = village.given(village.check_ins(sari)[0]), village.rows(Answer, replaced_at=None)[0].kind
    await village.types(sari, "timbangan")
    await village.presses(sari, "📎 Kirim yang lain")
    sari.sends_photo(A_PHOTO)
    await village.settle()

    assert refused == ({"book": None}, AnswerKind.SKIPPED)
    held = {answer.question: answer for answer in village.rows(Answer, replaced_at=None)}
    assert (held["book"].kind, held["wish"].value) == (AnswerKind.PHOTO, "timbangan")
    assert [item.answer_id for item in village.rows(EvidenceItem)][1] == held["book"].id
    assert list(_files(village).values()) == [A_PHOTO]


async def test_what_is_too_large_is_answered_with_what_to_send_instead(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")

    sari.sends_video(samples.mp4() + bytes(20 * 1024 * 1024), caption="Panen")
    await village.settle()

    assert "terlalu besar" in sari.last_heard
    assert "20 MB" in sari.last_heard
    assert [note.text for note in village.rows(Message)] == ["Panen"]
    assert not _files(village)


async def test_a_line_that_is_down_costs_no_file(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(ServerError(), "getFile", times=3)

    sari.sends_photo(A_PHOTO)
    await village.settle()
    assert [item.state for item in village.rows(EvidenceItem)] == [EvidenceState.WAITING]
    for _ in range(4):
        await village.strides(timedelta(minutes=2))

    assert [item.state for item in village.rows(EvidenceItem)] == [EvidenceState.KEPT]
    assert list(_files(village).values()) == [A_PHOTO]


async def test_a_file_that_telegram_no_longer_has_ends_with_the_reason(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(Refused(400, GONE), "getFile")

    sari.sends_photo(A_PHOTO)
    await village.settle()

    (item,) = village.rows(EvidenceItem)
    assert item.state is EvidenceState.FAILED
    assert "temporarily unavailable" in (item.error or "")
    assert village.rows(Message)


async def test_what_a_dead_process_had_in_its_hands_is_fetched_by_the_next(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    village.emulator.faults.schedule(ServerError(), "getFile")
    sari.sends_photo(A_PHOTO)
    await village.settle()
    village.clock.move(timedelta(seconds=10))
    with village.app.begin() as work:
        assert [one.id for one in evidence.claim(work.session, work.now, 4, timedelta(minutes=5))] == [1]
        assert not evidence.claim(work.session, work.now, 4, timedelta(minutes=5))

    await village.strides(timedelta(minutes=6))

    assert list(_files(village).values()) == [A_PHOTO]


def _workbook(**extra: bytes) -> bytes:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with zipfile.ZipFile(out, "a") as archive:
        for name, content in extra.items():
            archive.writestr(f"xl/{name}.bin", content)
    return out.getvalue()


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("setup.exe", "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (samples.png(), "png"),
        (samples.webp(), "webp"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "jpg"),
        (samples.ogg(), "ogg"),
        (samples.pdf(), "pdf"),
        (_workbook(), "xlsx"),
        (b"laku 20 bungkus\n", "txt"),
        (_workbook(vbaProject=b"x"), None),
        (_zip(), None),
        (b"PK\x03\x04 broken", None),
        (b"<svg xmlns='x'><script/></svg>", None),
        (b"  \n<html><script>", None),
        (b"\x01\x02\x03 no text", None),
        (b"", None),
    ],
)
def test_a_file_is_what_its_content_is(content: bytes, suffix: str | None) -> None:
    assert suffix_of(content) == suffix
