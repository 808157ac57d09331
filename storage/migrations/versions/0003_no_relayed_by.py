"""drop a column that nothing reads: the outbox knows which message carries which words

Revision ID: 0003
Follows: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("message") as table:
        table.drop_index("ix_message_relayed_by")
        table.drop_column("relayed_by")


def downgrade() -> None:
    with op.batch_alter_table("message") as table:
        table.add_column(sa.Column("relayed_by", sa.Integer(), nullable=True))
        table.create_index("ix_message_relayed_by", ["relayed_by"])
