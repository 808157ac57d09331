"""what people answer to a broadcast, and until when they can

Revision ID: 0017
Follows: 0016
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TAKES_ANSWERS = sa.text("closes_at IS NOT NULL AND closed_at IS NULL")


def upgrade() -> None:
    op.add_column("broadcast", sa.Column("closes_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("broadcast", sa.Column("closed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_index(
        "ix_broadcast_closing",
        "broadcast",
        ["closes_at"],
        unique=False,
        sqlite_where=TAKES_ANSWERS,
        postgresql_where=TAKES_ANSWERS,
    )
    op.create_table(
        "broadcast_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("option", sqlmodel.sql.sqltypes.AutoString(length=60), nullable=False),
        sa.Column("answered_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_answer_broadcast_id_broadcast")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_broadcast_answer_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast_answer")),
        sa.UniqueConstraint("broadcast_id", "person_id", name=op.f("uq_broadcast_answer_broadcast_id")),
    )
    op.create_index("ix_broadcast_answer_person", "broadcast_answer", ["person_id", "broadcast_id"])


def downgrade() -> None:
    op.drop_table("broadcast_answer")
    op.drop_index("ix_broadcast_closing", table_name="broadcast")
    with op.batch_alter_table("broadcast") as table:
        table.drop_column("closed_at")
        table.drop_column("closes_at")
