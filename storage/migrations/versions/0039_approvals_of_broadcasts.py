"""a second coordinator's yes to a large broadcast

Revision ID: 0039
Follows: 0038
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

OPEN = sa.text("decided_at IS NULL")
TO_REMIND = sa.text("decided_at IS NULL AND reminded_at IS NULL")


def _moment(name: str, *, nullable: bool) -> sa.Column[object]:
    return sa.Column(name, sqlmodel.sql.sqltypes.UTCDateTime(), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "broadcast_approval",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("recipients", sa.Integer(), nullable=False),
        sa.Column("digest", sqlmodel.sql.sqltypes.AutoString(length=64), nullable=False),
        _moment("asked_at", nullable=False),
        _moment("remind_at", nullable=False),
        _moment("lapses_at", nullable=False),
        _moment("reminded_at", nullable=True),
        _moment("decided_at", nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name="fk_broadcast_approval_broadcast_id_broadcast"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name="fk_broadcast_approval_decided_by_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_broadcast_approval"),
    )
    op.create_index("ix_broadcast_approval_broadcast", "broadcast_approval", ["broadcast_id", "id"])
    op.create_index(
        "ix_broadcast_approval_lapses",
        "broadcast_approval",
        ["lapses_at"],
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index(
        "ix_broadcast_approval_remind",
        "broadcast_approval",
        ["remind_at"],
        sqlite_where=TO_REMIND,
        postgresql_where=TO_REMIND,
    )


def downgrade() -> None:
    op.drop_table("broadcast_approval")
