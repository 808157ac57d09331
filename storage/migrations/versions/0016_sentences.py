"""how often somebody heard the same sentence

Revision ID: 0016
Follows: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

HEARD = sa.text("state IN ('sent', 'unknown')")
HELD_BACK = sa.text("state = 'held_back'")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("sentence", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_outbox_sentence",
        "outbox",
        ["sentence", "ended_at"],
        unique=False,
        sqlite_where=HEARD,
        postgresql_where=HEARD,
    )
    op.create_index(
        "ix_outbox_held_back",
        "outbox",
        ["ended_at"],
        unique=False,
        sqlite_where=HELD_BACK,
        postgresql_where=HELD_BACK,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_held_back", table_name="outbox")
    op.drop_index("ix_outbox_sentence", table_name="outbox")
    with op.batch_alter_table("outbox") as table:
        table.drop_column("sentence")
