"""How does a test sit before the demo's page, in a real browser?"""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.browser.visitor import Visitor
from tests.sandbox.demo_process import DemoProcess, started_demo

DEBIANS_OWN = "/usr/bin/chromium"
NO_CHROMIUM = "the browser tests need Chromium: apt-get install chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)


@pytest.fixture(scope="session")
def chromium() -> str:
    path = DEBIANS_OWN if Path(DEBIANS_OWN).exists() else shutil.which("chromium")
    if path is None:
        if os.environ.get("PENDAMPING_ALLOW_NO_SKIP") == "1":
            pytest.fail(NO_CHROMIUM)
        pytest.skip(NO_CHROMIUM)
    return path


@pytest.fixture(scope="module")
def demo(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoProcess]:
    """One demo for all the stories of a file."""
    with started_demo(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """One browser for all the stories of a file; each has a window and a memory of its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(demo: DemoProcess, browser: Browser) -> AsyncIterator[Visitor]:
    """A visitor at a laptop; whatever they did, their browser asked no other host and had no errors."""
    page = await browser.new_page(viewport={"width": 1366, "height": 720})
    visitor = Visitor(page, demo.url)
    await visitor.opens()
    yield visitor
    await page.close()
    assert visitor.asked_elsewhere == []
    assert visitor.complaints == []
