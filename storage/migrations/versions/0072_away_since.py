"""since when somebody stands in for a trainer

Revision ID: 0072
Follows: 0071
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("workload") as table:
        table.add_column(sa.Column("away_since", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("workload") as table:
        table.drop_column("away_since")
