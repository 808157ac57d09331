"""What is said to somebody who needs capital, before somebody else says it?"""

from bot.services.speech import Post, say
from bot.services.work import Work
from storage.tables import Person

CAPITAL = "modal"
LOAN_BY_APP = "pinjol"
MONTHS = 3


def is_named(value: object) -> bool:
    """Whether an answer says that capital is missing, or that it came by app."""
    return LOAN_BY_APP in value if isinstance(value, list) else value == CAPITAL


def warn(work: Work, person: Person) -> None:
    """Of loans by app without a licence, and that there is another way; once in a quarter.

    It is said before whatever answers them, so that the answer stands last.
    """
    today = work.today(person.timezone)
    quarter = (today.month - 1) // MONTHS
    say(work, person, "capital-warning", post=Post(once=f"capital:{person.id}:{today.year}:{quarter}"))
