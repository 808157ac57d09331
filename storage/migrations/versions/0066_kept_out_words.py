"""words that the office wants kept out of its group

Revision ID: 0066
Follows: 0065
"""

import sqlalchemy as sa
from alembic import op

revision = "0066"
down_revision = "0065"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("common_room", sa.Column("kept_out_words", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("common_room") as room:
        room.alter_column("kept_out_words", existing_type=sa.JSON(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("common_room") as room:
        room.drop_column("kept_out_words")
