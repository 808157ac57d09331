"""hours that participants chose for themselves

Revision ID: 0036
Follows: 0035
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("participant", sa.Column("own_hour", sa.Time(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("participant") as table:
        table.drop_column("own_hour")
