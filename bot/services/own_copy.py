"""What does somebody take home of all that they ever told?"""

import io
from collections.abc import Iterator
from typing import Any

from bot.services import exports, sheets
from bot.services.sheets import Sheet
from bot.services.work import Work
from storage import own_records
from storage.tables import Person


def write(work: Work, facts: dict[str, Any]) -> bytes:
    """An XLSX with everything that is kept of the person `facts` names, and nothing of anybody else."""
    person = work.session.get_one(Person, facts["person"])
    out = io.BytesIO()
    sheets.write_xlsx(out, _sheets(work, person))
    return out.getvalue()


def _sheets(work: Work, person: Person) -> Iterator[Sheet]:
    for name, query in own_records.QUERIES.items():
        yield exports.sheet(work.session, work.label(person, f"own-{name}"), query(person.id))
