"""Does whoever waits for news still hear that it is time to stop?"""

import asyncio

import pytest

from bot.delivery.news import until


async def _for_ever(news: asyncio.Event) -> None:
    while True:
        news.clear()
        await until(news, 60)


@pytest.mark.parametrize("moments", range(5))
async def test_news_in_the_same_moment_hides_no_stop(moments: int) -> None:
    news = asyncio.Event()
    waiting = asyncio.create_task(_for_ever(news))
    await asyncio.sleep(0.01)

    news.set()
    for _ in range(moments):
        await asyncio.sleep(0)
    waiting.cancel()

    done, _ = await asyncio.wait({waiting}, timeout=1)
    waiting.cancel()
    assert done == {waiting}


async def test_the_time_is_up_without_news() -> None:
    await asyncio.wait_for(until(asyncio.Event(), 0.001), 5)
