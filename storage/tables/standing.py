"""What was last made of everybody's check-ins, and when is it looked at again?"""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Weighing(SQLModel, table=True):
    """When a cohort's check-ins are weighed next; a cohort that has none yet is due now."""

    cohort_id: int = Field(primary_key=True, foreign_key="cohort.id")
    due_at: datetime


class Weighed(SQLModel, table=True):
    """When one participant's check-ins were weighed last."""

    participant_id: int = Field(primary_key=True, foreign_key="participant.id")
    weighed_at: datetime
