"""when staff were reminded of a rung that waits to be looked at

Revision ID: 0054
Follows: 0053
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.add_column("milestone", sa.Column("reminded_at", moment, nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("milestone") as table:
        table.drop_column("reminded_at")
