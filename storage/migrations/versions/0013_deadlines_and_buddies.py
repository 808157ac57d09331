"""deadlines of a case in waking hours, the ladder it climbs, and buddies

Revision ID: 0013
Follows: 0012
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

UNRESOLVED = sa.text("resolved_at IS NULL")
UNANSWERED = sa.text("answered_at IS NULL")
MOMENTS = ("touched_at", "nudged_at", "clock_since", "next_step_at")
RUNG = sa.Enum("buddy", "trainer", "co_trainer", "coordinator", name="caserung", native_enum=False, length=32)
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def _participant(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey("participant.id"), nullable=False)


def upgrade() -> None:
    for moment in MOMENTS:
        op.add_column("follow_up_case", sa.Column(moment, MOMENT(), nullable=True))
    op.add_column("follow_up_case", sa.Column("rung", RUNG, nullable=True))
    op.create_index(
        "ix_case_next_step",
        "follow_up_case",
        ["next_step_at"],
        sqlite_where=UNRESOLVED,
        postgresql_where=UNRESOLVED,
    )
    # What is under way has its next step looked at soon after the bot starts.
    op.execute("UPDATE follow_up_case SET rung = 'trainer' WHERE resolved_at IS NULL")
    op.execute(
        "UPDATE follow_up_case SET clock_since = coalesce(claimed_at, opened_at), "
        "next_step_at = coalesce(snoozed_until, claimed_at, opened_at), "
        "touched_at = written_at WHERE resolved_at IS NULL"
    )
    op.create_table(
        "buddy_offer",
        _participant("participant_id"),
        sa.Column("offered_at", MOMENT(), nullable=False),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_buddy_offer")),
    )
    op.create_table(
        "buddy_ask",
        sa.Column("id", sa.Integer(), nullable=False),
        _participant("asked_by"),
        _participant("asked"),
        sa.Column("asked_at", MOMENT(), nullable=False),
        sa.Column("answered_at", MOMENT(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_buddy_ask")),
    )
    op.create_index(op.f("ix_buddy_ask_asked"), "buddy_ask", ["asked"])
    op.create_index(
        "ux_buddy_ask_waiting",
        "buddy_ask",
        ["asked_by"],
        unique=True,
        sqlite_where=UNANSWERED,
        postgresql_where=UNANSWERED,
    )
    op.create_table(
        "buddy_tie",
        _participant("participant_id"),
        _participant("buddy_id"),
        sa.Column("since", MOMENT(), nullable=False),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_buddy_tie")),
    )
    op.create_index(op.f("ix_buddy_tie_buddy_id"), "buddy_tie", ["buddy_id"])


def downgrade() -> None:
    for name in ("buddy_tie", "buddy_ask", "buddy_offer"):
        op.drop_table(name)
    op.drop_index("ix_case_next_step", "follow_up_case")
    with op.batch_alter_table("follow_up_case") as table:
        table.drop_column("rung")
        for moment in MOMENTS:
            table.drop_column(moment)
