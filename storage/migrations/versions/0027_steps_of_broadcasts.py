"""each step of a broadcast, and who took it

Revision ID: 0027
Follows: 0026
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

STEPS = (
    "schedule",
    "postpone",
    "ask",
    "approve",
    "reject",
    "lapse",
    "cancel",
    "start",
    "stop",
    "go_on",
    "end_early",
    "finish",
)


def upgrade() -> None:
    op.create_table(
        "broadcast_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column(
            "step", sa.Enum(*STEPS, name="broadcaststep", native_enum=False, length=32), nullable=False
        ),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name="fk_broadcast_event_broadcast_id_broadcast"
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name="fk_broadcast_event_by_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_broadcast_event"),
    )
    op.create_index("ix_broadcast_event_broadcast", "broadcast_event", ["broadcast_id", "id"])


def downgrade() -> None:
    op.drop_table("broadcast_event")
