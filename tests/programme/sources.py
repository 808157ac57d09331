"""Which small programmes do the tests ask under?"""

RHYTHM = """
weekday = "friday"
hour = "16:00"
grace_hours = 20
send_within_hours = 20
missed_after_hours = 72
"""
WEEKLY = "[[phases]]\nevery_weeks = 1\n"


def programme(
    *questions: str, rhythm: str = "learns_hour = false", phases: str = WEEKLY, more: str = ""
) -> str:
    """A programme file that asks these questions every Friday at four."""
    return f"""
name = "Uji coba"

[rhythm]
{RHYTHM}
{rhythm}

{phases}

[quiet]
from = "20:30"
until = "07:00"

[patience]
missed_in_a_row = 3
never_answered_days = 7

{more}

[[sets]]
key = "weekly"

{"".join(questions)}

[[ladder]]
key = "T0"
name.id = "Baru"
step.id = "mulai"
evidence = "E0"
"""


def question(key: str, kind: str, *more: str) -> str:
    """A question that is called by its key."""
    lines = "\n".join(more)
    return f"""
[[sets.questions]]
key = "{key}"
kind = "{kind}"
text.id = "{key.capitalize()}?"
short.id = "{key.capitalize()}"
{lines}
"""


def option(key: str, *more: str) -> str:
    lines = "\n".join(more)
    return f"""
[[sets.questions.options]]
key = "{key}"
label.id = "{key.capitalize()}"
{lines}
"""
