"""meetings and visits, their guests, and what happened to each

Revision ID: 0050
Follows: 0049
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

PLANNED = sa.text("next_step_at IS NOT NULL")
KIND = ("group", "visit", "closing")
STATUS = ("called", "cancelled")
STEP = ("called", "answered", "asked", "reminded", "attended", "absent", "noted", "cancelled")


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("called_by", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Enum(*KIND, name="meetingkind", native_enum=False, length=32), nullable=False),
        sa.Column(
            "status", sa.Enum(*STATUS, name="meetingstatus", native_enum=False, length=32), nullable=False
        ),
        sa.Column("starts_at", moment, nullable=False),
        sa.Column("place", words, nullable=False),
        sa.Column("note", words, nullable=True),
        sa.Column("next_step_at", moment, nullable=True),
        sa.Column("called_at", moment, nullable=False),
        _points("meeting", "cohort_id", "cohort"),
        _points("meeting", "called_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    for column in ("cohort_id", "called_by"):
        op.create_index(op.f(f"ix_meeting_{column}"), "meeting", [column])
    op.create_index(
        "ix_meeting_next_step", "meeting", ["next_step_at"], sqlite_where=PLANNED, postgresql_where=PLANNED
    )
    op.create_table(
        "meeting_guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("coming", sa.Boolean(), nullable=True),
        sa.Column("question", words, nullable=True),
        sa.Column("answered_at", moment, nullable=True),
        sa.Column("attended", sa.Boolean(), nullable=True),
        sa.Column("marked_by", sa.Integer(), nullable=True),
        sa.Column("marked_at", moment, nullable=True),
        _points("meeting_guest", "meeting_id", "meeting"),
        _points("meeting_guest", "participant_id", "participant"),
        _points("meeting_guest", "marked_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_guest")),
        sa.UniqueConstraint("meeting_id", "participant_id", name=op.f("uq_meeting_guest_meeting_id")),
    )
    op.create_index(op.f("ix_meeting_guest_participant_id"), "meeting_guest", ["participant_id"])
    op.create_table(
        "meeting_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("step", sa.Enum(*STEP, name="meetingstep", native_enum=False, length=32), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        _points("meeting_event", "meeting_id", "meeting"),
        _points("meeting_event", "participant_id", "participant"),
        _points("meeting_event", "actor_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_event")),
    )
    op.create_index(op.f("ix_meeting_event_meeting_id"), "meeting_event", ["meeting_id"])


def downgrade() -> None:
    for table in ("meeting_event", "meeting_guest", "meeting"):
        op.drop_table(table)


def _points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))
