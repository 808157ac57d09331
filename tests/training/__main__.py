"""Is there something new to learn from? `python -m tests.training` makes the model and measures it."""

from bot.rules.understanding.model import MODEL_FILE, trained
from tests.training.report import REPORT, report
from tests.training.understanding import final, write

write(final(), MODEL_FILE)
trained.cache_clear()
REPORT.write_text(report(), encoding="utf-8")
print(REPORT.read_text(encoding="utf-8"))
