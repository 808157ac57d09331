"""Does a link show a file only while its owner wishes it, and does the owner hear of it?"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from sqlalchemy.exc import OperationalError

from bot.errors import WrongSetting
from bot.sandbox.people import Person as Actor
from bot.services import bank_paper
from bot.web.serving import serving, take_port
from storage.lending_vocabulary import FileAct
from storage.tables import BankFile, BankFileAccess, Person
from storage.vocabulary import Role
from tests.lending import has_reported
from tests.people import MuaraPantun
from tests.stories.test_loans_of_others import budi

__all__ = ["budi"]

ROOT = "https://berkas.example"


@asynccontextmanager
async def _browser(village: MuaraPantun) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody outside, and the village's web side as its proxy passes it on."""
    village.app.house = replace(village.app.house, public_url=ROOT)
    door = take_port("127.0.0.1", 0)
    here = f"http://127.0.0.1:{door.getsockname()[1]}"
    async with (
        serving(village.app.do, door),
        httpx.AsyncClient(base_url=here, trust_env=False) as client,
    ):
        yield client


async def _lets_go(village: MuaraPantun, sari: Actor) -> str:
    """The path of the link that Sari is given."""
    if not village.rows(BankFile):
        has_reported(village, sari, months=2)
    await village.types(sari, "/berkas")
    await village.presses(sari, "📁 Siapkan: KUR Mikro")
    told = len(sari.heard)
    await village.presses(sari, 0)
    assert not any(ROOT in heard for heard in sari.heard[told:])
    await village.presses(sari, "✅ Boleh dikirim")
    return _path(sari)


def _path(actor: Actor) -> str:
    """The link that they were told last."""
    told = "\n".join(actor.heard).splitlines()
    return next(line for line in reversed(told) if line.startswith(ROOT)).removeprefix(ROOT)


async def _told_the_ladder(village: MuaraPantun, sari: Actor) -> str:
    await village.types(sari, "/tangga")
    return next(heard for heard in reversed(sari.heard) if heard.startswith("🪜 Tangga"))


def _ladder(text: str) -> str:
    """Its words without their marks."""
    return re.sub(r"<[^>]+>", "", text)


def _no_answer() -> None:
    raise OperationalError("SELECT 1", {}, OSError("no answer"))


async def test_a_link_lives_until_the_consent_is_taken_back(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    async with _browser(village) as browser:
        path = await _lets_go(village, sari)
        [file] = village.rows(BankFile)
        assert path.removeprefix("/berkas/") not in village.all_that_is_kept()

        page = await browser.get(path)

        assert page.status_code == 200
        assert "Sari" not in page.text
        assert _ladder(await _told_the_ladder(village, sari)) in _ladder(page.text)
        assert page.headers["referrer-policy"] == "no-referrer"
        assert village.rows(BankFileAccess) == []
        assert (await browser.head(f"{path}/berkas.pdf")).status_code == 200
        pdf = await browser.get(f"{path}/berkas.pdf")
        assert pdf.headers["content-type"] == "application/pdf"
        assert pdf.headers["cache-control"] == "no-store"
        assert pdf.content.startswith(b"%PDF")
        await browser.get(f"{path}/berkas.pdf")
        await village.settle()
        assert [one.act for one in village.rows(BankFileAccess, file_id=file.id)] == [FileAct.FETCHED] * 2
        assert sum("dibuka lewat tautan" in heard for heard in sari.heard) == 1

        await village.presses(sari, "🔗 Tautan baru")
        assert (await browser.get(path)).status_code == 404
        path = _path(sari)
        assert (await browser.get(path)).status_code == 200
        await village.types(sari, "/berkas")
        assert "Dikirim atau dilihat 2 kali" in sari.last_heard
        await village.presses(sari, "🔒 Cabut: KUR Mikro")

        for dead in (path, f"{path}/berkas.pdf"):
            gone = await browser.get(dead)
            assert gone.status_code == 410
            assert "Izinnya dicabut pemiliknya" in gone.text
        assert len(village.rows(BankFileAccess)) == 2


async def test_the_link_of_somebody_without_telegram_goes_through_their_trainer(
    village: MuaraPantun, budi: Actor
) -> None:
    async with _browser(village) as browser:
        await village.types(budi, "/berkas Wati")
        await village.presses(budi, "📁 Siapkan: KUR Mikro")
        await village.presses(budi, 0)
        await village.presses(budi, 0)
        path = f"{_path(budi)}/berkas.pdf"
        fetched = await browser.get(path)
        await village.settle()
        told = budi.last_heard
        await village.types(budi, "/berkas Wati")
        await village.presses(budi, "🔒 Cabut: KUR Mikro")
        dead = await browser.get(path)

    assert fetched.content.startswith(b"%PDF")
    assert "Mohon sampaikan kabar ini" in told
    assert "dibuka lewat tautan" in told
    assert dead.status_code == 410


async def test_whoever_has_it_at_the_bank_keeps_a_link_that_lives_and_sleeps_at_night(
    village: MuaraPantun,
) -> None:
    ratna, sari = await village.coordinator("Ratna"), await village.participant("Sari")
    rini = village.emulator.person("Rini")
    await village.enrols(rini, village.invitation(Role.PARTNER))
    async with _browser(village) as browser:
        await _lets_go(village, sari)
        await village.presses(ratna, "🏦 Rujuk ke bank ini")
        await village.presses(ratna, "👤 Petugas bank")
        await village.presses(ratna, "Rini")
        village.clock.move(timedelta(hours=14))

        await village.presses(sari, "✅ Ya, boleh")

        at_night = _path(sari)
        assert (await browser.get(at_night)).status_code == 200
        assert not any("Sari" in heard or ROOT in heard for heard in rini.heard)
        await village.strides(timedelta(hours=10))
        assert "Sari mengizinkan berkasnya dilihat" in "\n".join(rini.heard[-2:])
        assert at_night in "\n".join(rini.heard[-2:])
        await village.presses(sari, "🔗 Tautan baru")
        assert (await browser.get(at_night)).status_code == 404
        assert (await browser.get(_path(rini))).status_code == 200


async def test_the_last_day_is_that_of_where_its_owner_lives(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    with village.app.begin() as work:
        work.session.get_one(Person, village.person(sari).id).timezone = "Asia/Jakarta"
    async with _browser(village) as browser:
        path = await _lets_go(village, sari)

        assert "Berlaku sampai 2 Desember 2026" in sari.last_heard
        assert "sampai 2 Desember 2026" in (await browser.get(path)).text
    with village.app.begin() as work:
        [file] = village.rows(BankFile)
        assert "2 Desember 2026" in bank_paper.paper(work, file).foot[0]


async def test_of_two_links_none_outlives_the_no_and_none_whoever_leaves(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    async with _browser(village) as browser:
        asked = {"If-None-Match": "*", "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}

        async def answers(*paths: str) -> list[int]:
            there = [f"{path}/berkas.pdf" for path in paths]
            return [(await browser.get(one, headers=asked)).status_code for one in there] + [
                (await browser.head(one)).status_code for one in there
            ]

        paths = [await _lets_go(village, sari), await _lets_go(village, sari)]
        assert await answers(*paths) == [200] * 4
        await village.types(sari, "/berkas")
        assert sari.buttons.count("🔒 Cabut: KUR Mikro (Rp 10–100 juta)") == 1

        await village.presses(sari, "🔒 Cabut: KUR Mikro")

        assert await answers(*paths) == [410] * 4
        last = await _lets_go(village, sari)
        await village.types(sari, "/berhenti")
        await village.presses(sari, "Ya, berhenti")
        assert await answers(last) == [410] * 2


async def test_a_link_ends_with_its_day_and_a_guess_leads_nowhere(village: MuaraPantun) -> None:
    sari = await village.participant("Sari")
    async with _browser(village) as browser:
        path = await _lets_go(village, sari)
        assert (await browser.get(f"{path}x")).status_code == 404
        assert (await browser.get(f"{path}x/berkas.pdf")).status_code == 404

        village.clock.move(timedelta(days=31))

        assert (await browser.get(path)).status_code == 410
        assert (await browser.get(f"{path}/berkas.pdf")).status_code == 410


async def test_whoever_watches_over_the_program_sees_whether_it_lives_and_works(
    village: MuaraPantun, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _browser(village) as browser:
        assert (await browser.get("/healthz")).json() == {"status": "ok"}
        assert (await browser.get("/readyz")).json() == {"status": "ready"}

        with monkeypatch.context() as broken:
            broken.setattr(village.app, "begin", _no_answer)
            assert (await browser.get("/readyz")).status_code == 503
            assert (await browser.get("/healthz")).status_code == 200


def test_a_port_that_another_has_is_a_wrong_setting() -> None:
    with take_port("127.0.0.1", 0) as taken:
        taken.listen()
        with pytest.raises(WrongSetting) as refused:
            take_port("127.0.0.1", taken.getsockname()[1])

    assert refused.value.name == "HTTP_PORT"
