"""the hour at which a broadcast reaches each person in their own zone

Revision ID: 0032
Follows: 0031
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("broadcast", sa.Column("local_day", sa.Date(), nullable=True))
    op.add_column("broadcast", sa.Column("local_hour", sa.Time(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("broadcast") as table:
        table.drop_column("local_hour")
        table.drop_column("local_day")
