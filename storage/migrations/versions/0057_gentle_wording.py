"""in which words somebody was asked gently

Revision ID: 0057
Follows: 0056
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("gentle_question", sa.Column("wording", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    with op.batch_alter_table("gentle_question") as table:
        table.create_index("ix_gentle_question_asked_at", ["asked_at"])


def downgrade() -> None:
    with op.batch_alter_table("gentle_question") as table:
        table.drop_index("ix_gentle_question_asked_at")
        table.drop_column("wording")
