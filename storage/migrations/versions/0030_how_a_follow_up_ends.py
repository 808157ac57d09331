"""how a follow-up ends, and of whom nobody would be reminded

Revision ID: 0030
Follows: 0029
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_participant_awaited": ("next_check_in_at", "status = 'invited'"),
    "ix_participant_stalled": ("id", "status = 'stalled'"),
    "ix_participant_unplanned": (
        "id",
        "status IN ('invited', 'active', 'stalled') AND next_check_in_at IS NULL",
    ),
}


def upgrade() -> None:
    with op.batch_alter_table("participant") as table:
        table.alter_column("left_because", existing_type=sa.String(), type_=sa.String(length=32))
        table.add_column(sa.Column("left_words", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        table.add_column(sa.Column("left_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
        table.add_column(sa.Column("left_by", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_participant_left_by_person", "person", ["left_by"], ["id"])
    for name, (column, where) in INDEXES.items():
        op.create_index(
            name, "participant", [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )


def downgrade() -> None:
    for name in INDEXES:
        op.drop_index(name, "participant")
    with op.batch_alter_table("participant") as table:
        table.drop_constraint("fk_participant_left_by_person", type_="foreignkey")
        table.drop_column("left_by")
        table.drop_column("left_at")
        table.drop_column("left_words")
        table.alter_column("left_because", existing_type=sa.String(length=32), type_=sa.String())
