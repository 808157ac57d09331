"""steps on the ladder, what shows them, and what happened to each

Revision ID: 0046
Follows: 0045
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

STATUS = ("proposed", "declined", "claimed", "in_review", "more_asked", "rejected", "accepted")
STEP = (
    "proposed",
    "declined",
    "claimed",
    "submitted",
    "added",
    "seen",
    "asked_more",
    "rejected",
    "confirmed",
    "accepted",
)
EVIDENCE = ("E0", "E1", "E2", "E3")
LICENCE = ("nib", "sku", "pirt", "halal", "other")
IN_REVIEW = sa.text("status = 'in_review'")
REPORTED_SINCE = sa.text(
    "status IN ('active', 'stalled') AND last_contact_at > coalesce(ladder_looked_at, created_at)"
)


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("rung", words, nullable=False),
        sa.Column("status", _word("milestonestatus", STATUS), nullable=False),
        sa.Column("begun_at", moment, nullable=False),
        sa.Column("claimed_at", moment, nullable=True),
        sa.Column("submitted_at", moment, nullable=True),
        sa.Column("confirmed_at", moment, nullable=True),
        sa.Column("decided_at", moment, nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("reason", words, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        _points("milestone", "participant_id", "participant"),
        _points("milestone", "decided_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone")),
        sa.UniqueConstraint("participant_id", "rung", name=op.f("uq_milestone_participant_id")),
    )
    op.create_index(
        "ix_milestone_in_review",
        "milestone",
        ["participant_id"],
        sqlite_where=IN_REVIEW,
        postgresql_where=IN_REVIEW,
    )
    op.create_table(
        "milestone_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("step", _word("milestonestep", STEP), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        _points("milestone_event", "milestone_id", "milestone"),
        _points("milestone_event", "actor_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_event")),
    )
    op.create_index(op.f("ix_milestone_event_milestone_id"), "milestone_event", ["milestone_id"])
    op.create_table(
        "milestone_proof",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("evidence", _word("evidence", EVIDENCE), nullable=False),
        sa.Column("document", _word("licencekind", LICENCE), nullable=True),
        sa.Column("words", words, nullable=True),
        sa.Column("thread_message_id", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        _points("milestone_proof", "milestone_id", "milestone"),
        _points("milestone_proof", "thread_message_id", "message"),
        _points("milestone_proof", "added_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_proof")),
    )
    op.create_index(op.f("ix_milestone_proof_milestone_id"), "milestone_proof", ["milestone_id"])
    op.add_column("participant", sa.Column("ladder_looked_at", moment, nullable=True))
    op.create_index(
        "ix_participant_ladder",
        "participant",
        ["last_contact_at"],
        sqlite_where=REPORTED_SINCE,
        postgresql_where=REPORTED_SINCE,
    )


def downgrade() -> None:
    op.drop_index("ix_participant_ladder", "participant")
    with op.batch_alter_table("participant") as table:
        table.drop_column("ladder_looked_at")
    op.drop_table("milestone_proof")
    op.drop_table("milestone_event")
    op.drop_table("milestone")


def _word(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=32)


def _points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))
