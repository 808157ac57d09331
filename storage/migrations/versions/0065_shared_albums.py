"""albums that are shared whole

Revision ID: 0065
Follows: 0064
"""

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0064"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("contribution", sa.Column("more", sa.JSON(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("contribution") as contribution:
        contribution.drop_column("more")
