"""the hour at which a broadcast reaches each person in their own zone

Revision ID: 0038
Follows: 0037
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("broadcast", sa.Column("local_day", sa.Date(), nullable=True))
    op.add_column("broadcast", sa.Column("local_hour", sa.Time(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("broadcast") as table:
        table.drop_column("local_hour")
        table.drop_column("local_day")
