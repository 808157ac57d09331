"""hours that participants chose for themselves

Revision ID: 0033
Follows: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("participant", sa.Column("own_hour", sa.Time(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("participant") as table:
        table.drop_column("own_hour")
