"""promises, what happened to each, and what those say to whom they were made

Revision ID: 0028
Follows: 0027
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

PLANNED = sa.text("next_step_at IS NOT NULL")
STATUS = ("made", "said_kept", "kept", "overdue", "denied", "given_up")
STEP = (
    "made",
    "reminded",
    "asked",
    "moved",
    "fell_due",
    "still_due",
    "said_kept",
    "confirmed",
    "denied",
    "given_up",
)


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column(
            "made_as",
            sa.Enum(
                "trainee", "partner", "trainer", "coordinator", name="role", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("what", words, nullable=False),
        sa.Column(
            "status",
            sa.Enum(*STATUS, name="promisestatus", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("first_due_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("dated_at", moment, nullable=False),
        sa.Column("reminded_at", moment, nullable=True),
        sa.Column("asked_at", moment, nullable=True),
        sa.Column("late_since", moment, nullable=True),
        sa.Column("kept_on", sa.Date(), nullable=True),
        sa.Column("because", words, nullable=True),
        sa.Column("next_step_at", moment, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_promise_cohort_id_cohort")),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_promise_participant_id_participant")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_promise_made_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
    )
    for column in ("cohort_id", "participant_id", "made_by"):
        op.create_index(op.f(f"ix_promise_{column}"), "promise", [column])
    op.create_index(
        "ix_promise_next_step", "promise", ["next_step_at"], sqlite_where=PLANNED, postgresql_where=PLANNED
    )
    op.create_table(
        "promise_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("promise_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Enum(*STEP, name="promisestep", native_enum=False, length=32), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["promise_id"], ["promise.id"], name=op.f("fk_promise_event_promise_id_promise")
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_promise_event_actor_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise_event")),
    )
    op.create_index(op.f("ix_promise_event_promise_id"), "promise_event", ["promise_id"])
    op.create_table(
        "promise_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("promise_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("came", sa.Boolean(), nullable=False),
        sa.Column("said_at", moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["promise_id"], ["promise.id"], name=op.f("fk_promise_word_promise_id_promise")
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_promise_word_participant_id_participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise_word")),
        sa.UniqueConstraint("promise_id", "participant_id", name=op.f("uq_promise_word_promise_id")),
    )
    op.create_index(op.f("ix_promise_word_participant_id"), "promise_word", ["participant_id"])


def downgrade() -> None:
    op.drop_table("promise_word")
    op.drop_table("promise_event")
    op.drop_table("promise")
