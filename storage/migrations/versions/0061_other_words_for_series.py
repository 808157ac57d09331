"""other words for what repeats

Revision ID: 0061
Follows: 0060
"""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("broadcast_series", sa.Column("edition", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("broadcast_series") as series:
        series.alter_column("edition", existing_type=sa.Integer(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("broadcast_series") as series:
        series.drop_column("edition")
