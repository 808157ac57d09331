"""Does the running bot keep Telegram's limits, measured where they are measured?"""

from collections import Counter

from bot.delivery.pacing import Pace
from bot.services.speech import call
from tests.engines import SqliteFiles
from tests.people import muara_pantun


async def test_the_bot_at_its_default_pace_writes_to_nobody_too_fast(sqlite_files: SqliteFiles) -> None:
    async with muara_pantun(sqlite_files.migrated(), pace=Pace()) as village:
        crowd = [village.emulator.person(f"Peserta {number}") for number in range(14)]
        for person in crowd:
            person.chat.known = True
        group = village.emulator.group("Pelatih", crowd[0])

        with village.app.begin() as work:
            for text in ("satu", "dua", "tiga"):
                for chat_id in [*(person.id for person in crowd), group.id]:
                    call(work, chat_id, "sendMessage", {"text": text})
        village.app.outbox.wake()
        await village.settle()

        assert Counter(word for person in crowd for word in person.heard) == Counter(
            {"satu": 14, "dua": 14, "tiga": 14}
        )
        assert [person.heard for person in crowd] == [["satu", "dua", "tiga"]] * 14
        assert group.heard == ["satu", "dua", "tiga"]
        assert [found for found in village.emulator.meter.violations if "chat" in found.limit] == []
        assert [found for found in village.emulator.meter.violations if "group" in found.limit] == []
