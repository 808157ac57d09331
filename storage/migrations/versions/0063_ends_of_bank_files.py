"""when the last day of a file for a bank was told

Revision ID: 0063
Follows: 0062
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None

NOT_TOLD = sa.text("status = 'released' AND end_told_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("bank_file") as table:
        table.add_column(sa.Column("end_told_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_index(
        "ix_bank_file_ending", "bank_file", ["valid_until"], sqlite_where=NOT_TOLD, postgresql_where=NOT_TOLD
    )


def downgrade() -> None:
    op.drop_index("ix_bank_file_ending", table_name="bank_file")
    with op.batch_alter_table("bank_file") as table:
        table.drop_column("end_told_at")
