"""How does somebody wait for news, and not for ever?"""

import asyncio


async def until(news: asyncio.Event, seconds: float) -> None:
    """Returns at the news or when the time is up; whoever is told to stop meanwhile stops.

    `asyncio.wait_for` would forget that it was told to, where the news came in the same moment.
    """
    try:
        async with asyncio.timeout(seconds):
            await news.wait()
    except TimeoutError:
        return
