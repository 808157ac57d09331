"""Who is being followed up, by whom, and how does it stand?"""

from datetime import date, datetime, time

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.people_vocabulary import Sex
from storage.tables.columns import word
from storage.vocabulary import ExitGrade, ParticipantStatus, PauseReason

_FOLLOWED = text("status IN ('active', 'stalled')")
_ACTIVE = text("status = 'active'")
_PAUSED = text("status = 'paused'")
_SILENT = text("status = 'active' AND first_contact_at IS NULL")
_INVITED = text("status = 'invited'")
_STALLED = text("status = 'stalled'")
_REPORTED_SINCE = text(
    "status IN ('active', 'stalled') AND last_contact_at > coalesce(ladder_looked_at, created_at)"
)
_UNPLANNED = text("status IN ('invited', 'active', 'stalled') AND next_check_in_at IS NULL")


class Participant(SQLModel, table=True):
    """One person's place in one cohort.

    `next_check_in_at` is when the bot asks next, or for whoever cannot be asked when their owner is reminded
    of them; `next_check_in_on` is the day that the rhythm names for it, and `first_check_in_on` the day from
    which its weeks are counted. Whoever is paused comes back at `paused_until`. `own_hour` is the local
    hour at which they wish to be asked, none where the bot finds it. `missed_in_a_row` and
    `last_contact_at` are the stall clock, which only real contact resets; what was told after
    `ladder_looked_at` may lead to a rung of the ladder. `left_because`, `left_words`, `left_at` and
    `left_by` say how the follow-up ended, and who ended it: nobody but the participant where `left_by` is
    empty. `group` is their kelompok, and `distance_km` how far they live from where the training
    was held.
    """

    __table_args__ = (
        UniqueConstraint("person_id", "cohort_id"),
        # None begins with the status: SQLite would take it for choosy, and read everybody who is active.
        Index("ix_participant_due", "next_check_in_at", sqlite_where=_FOLLOWED, postgresql_where=_FOLLOWED),
        Index("ix_participant_paused", "paused_until", sqlite_where=_PAUSED, postgresql_where=_PAUSED),
        Index("ix_participant_silent", "missed_in_a_row", sqlite_where=_ACTIVE, postgresql_where=_ACTIVE),
        Index("ix_participant_awaited", "next_check_in_at", sqlite_where=_INVITED, postgresql_where=_INVITED),
        Index("ix_participant_stalled", "id", sqlite_where=_STALLED, postgresql_where=_STALLED),
        Index("ix_participant_unplanned", "id", sqlite_where=_UNPLANNED, postgresql_where=_UNPLANNED),
        Index(
            "ix_participant_ladder",
            "last_contact_at",
            sqlite_where=_REPORTED_SINCE,
            postgresql_where=_REPORTED_SINCE,
        ),
        Index("ix_participant_never", "enrolled_at", sqlite_where=_SILENT, postgresql_where=_SILENT),
    )

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    cohort_id: int = Field(foreign_key="cohort.id", index=True)
    trainer_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    status: ParticipantStatus = Field(sa_type=word(ParticipantStatus))
    rung: str
    village: str | None = None
    business: str | None = None
    group: str | None = None
    sex: Sex | None = Field(default=None, sa_type=word(Sex))
    birth_year: int | None = None
    distance_km: float | None = None
    created_at: datetime
    enrolled_at: datetime | None = None
    first_check_in_on: date | None = None
    next_check_in_on: date | None = None
    next_check_in_at: datetime | None = None
    own_hour: time | None = None
    missed_in_a_row: int = 0
    first_contact_at: datetime | None = None
    last_contact_at: datetime | None = None
    ladder_looked_at: datetime | None = None
    left_because: ExitGrade | None = Field(default=None, sa_type=word(ExitGrade))
    left_words: str | None = None
    left_at: datetime | None = None
    left_by: int | None = Field(default=None, foreign_key="person.id")
    paused_until: datetime | None = None
    paused_because: PauseReason | None = Field(default=None, sa_type=word(PauseReason))
    paused_with: int | None = Field(default=None, foreign_key="shared_pause.id")
