"""who outside the programme confirmed a rung, and when

Revision ID: 0058
Follows: 0057
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    words = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("milestone_proof", sa.Column("vouched_by", words, nullable=True))
    op.add_column("milestone_proof", sa.Column("vouched_on", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("milestone_proof") as table:
        table.drop_column("vouched_on")
        table.drop_column("vouched_by")
