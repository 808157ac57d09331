"""How does a coordinator get everything recorded of a cohort in the chat?

The file is made when it is sent, like the report. It is the workbook that `pendamping export` writes, and
whoever stands in it sees in `/data` that it was taken.
"""

import io
from typing import Any

from bot.buttons.reports import SendExport
from bot.errors import NotYours
from bot.services import exports, finding, looks, reports_told
from bot.services.cohorts import find
from bot.services.exports import Format
from bot.services.speech import ToMake, send_file
from bot.services.work import Work
from storage import participants
from storage.people_vocabulary import Looked
from storage.tables import Cohort, Person

FILE, COMMAND = "export", "ekspor"


def ask(work: Work, coordinator: Person, code: str) -> None:
    cohort = reports_told.one_of_theirs(work, coordinator, code, COMMAND, SendExport)
    if cohort is not None:
        _send(work, coordinator, cohort)


def send(work: Work, coordinator: Person, cohort_id: int) -> None:
    if not finding.serves_as(work, coordinator, cohort_id, reports_told.OFFICE):
        raise NotYours
    _send(work, coordinator, work.session.get_one(Cohort, cohort_id))


def write(work: Work, facts: dict[str, Any]) -> bytes:
    """A sheet for each table, with what belongs to the cohort."""
    out = io.BytesIO()
    cohort = find(work.session, facts["cohort"])
    exports.write(work.session, Format.XLSX, out, cohort_id=cohort.id, now=work.now)
    return out.getvalue()


def _send(work: Work, coordinator: Person, cohort: Cohort) -> None:
    looks.note(work, coordinator, participants.ids_in(work.session, cohort.id), Looked.EXPORT)
    file = ToMake(FILE, {"cohort": cohort.code}, f"ekspor-{cohort.code}.xlsx")
    send_file(work, coordinator, file, work.text(coordinator, "export-whole", cohort=cohort.name))
