"""why a case is put aside, when its two sides last talked, and which case it follows

Revision ID: 0008
Follows: 0007
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Written out, because a batch would make the table anew, to which others already point in SQLite.
    op.execute(
        "ALTER TABLE follow_up_case ADD COLUMN follows INTEGER "
        "CONSTRAINT fk_follow_up_case_follows_follow_up_case REFERENCES follow_up_case (id)"
    )
    op.add_column(
        "follow_up_case", sa.Column("snoozed_because", sqlmodel.sql.sqltypes.AutoString(), nullable=True)
    )
    op.add_column(
        "follow_up_case", sa.Column("talked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )


def downgrade() -> None:
    with op.batch_alter_table("follow_up_case") as table:
        table.drop_column("talked_at")
        table.drop_column("snoozed_because")
        table.drop_column("follows")
