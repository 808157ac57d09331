"""How much may one person say to the whole cohort, how much is asked of one, and who reads it first?"""

from pydantic import Field

from bot.programme.page import Page


class Room(Page):
    """A person's posts and questions to all are at most `posts_a_day`, a participant's answers to others at
    most `answers_a_day`; where `approve_posts`, a trainer reads each post before it goes to all.

    Of the questions of others at most `questions_a_day` reach a person; a question is open for
    `question_days`.
    """

    posts_a_day: int = Field(default=3, ge=1, le=50)
    answers_a_day: int = Field(default=10, ge=1, le=100)
    approve_posts: bool = False
    questions_a_day: int = Field(default=2, ge=1, le=20)
    question_days: int = Field(default=7, ge=1, le=90)
