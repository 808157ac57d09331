"""Does an answer pass a broadcast that is under way?"""

from bot.clock import MovableClock
from bot.delivery.outbox import IN_FLIGHT
from bot.delivery.pacing import Pace
from bot.sandbox.emulator import Emulator
from bot.sandbox.server import serve
from bot.services import broadcasts
from storage import outbox
from storage.audiences.tree import Everybody
from storage.database import Database
from storage.outbox import Copy
from storage.vocabulary import Lane
from tests.benchmarks.ours import prepare
from tests.engines import SqliteFiles
from tests.faults.test_killed import ANNOUNCED, NEXT_QUESTION
from tests.people import TOKEN, bot_at_work
from tests.storage.rows import NOW

CROWD = 500
MANY = 20_000


async def test_an_answer_does_not_wait_until_all_have_heard_the_news(sqlite_files: SqliteFiles) -> None:
    clock = MovableClock()
    emulator = Emulator(clock, token=TOKEN)
    people = [emulator.person(f"Peserta {number}") for number in range(CROWD)]
    for person in people:
        person.chat.known = True
    url = sqlite_files.migrated()
    prepare(url, [person.id for person in people])
    asker = people[0]

    def reached() -> int:
        return sum(ANNOUNCED in person.heard for person in people)

    pace = Pace(per_second=200, chat_interval=0)
    async with serve(emulator) as api, bot_at_work(emulator, clock, api, url, pace=pace) as village:
        with village.app.begin() as work:
            broadcasts.announce(work, ANNOUNCED, None, Everybody())
        village.app.outbox.wake()
        await emulator.until(lambda: reached() >= 10)

        asker.types("100rb")
        await emulator.until(lambda: any(NEXT_QUESTION in heard for heard in asker.heard))

        assert reached() < CROWD / 2


def test_an_answer_is_the_next_to_leave_before_twenty_thousand_copies(database: Database) -> None:
    with database.writing() as session:
        copies = [Copy(chat, "sendMessage", {"text": "news"}) for chat in range(1, MANY + 1)]
        outbox.enqueue_many(session, copies, lane=Lane.BROADCAST, now=NOW, send_by=NOW)
        answer = outbox.enqueue(
            session, chat_id=MANY, method="sendMessage", body={}, lane=Lane.ANSWER, now=NOW
        )

        heads, _ = outbox.heads(session, NOW, IN_FLIGHT, (), ())

        assert heads[0].id == answer
        assert len(heads) == IN_FLIGHT
