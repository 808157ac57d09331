"""Is there something new to learn from? `python -m tests.training` makes the models and measures them."""

from bot.rules.understanding.likely_goodbye import GOODBYE_FILE, trained_ear
from bot.rules.understanding.model import MODEL_FILE, trained
from tests.training.goodbyes import final_ear, written_ear
from tests.training.report import REPORT, report
from tests.training.understanding import final, write

GOODBYE_FILE.write_text(written_ear(final_ear()), encoding="utf-8")
write(final(), MODEL_FILE)
trained.cache_clear()
trained_ear.cache_clear()
REPORT.write_text(report(), encoding="utf-8")
print(REPORT.read_text(encoding="utf-8"))
