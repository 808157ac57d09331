"""find by an index what went to strangers, so that it can be forgotten

Revision ID: 0018
Follows: 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

OF_STRANGERS = sa.text("about = 'stranger'")


def upgrade() -> None:
    op.create_index(
        "ix_outbox_strangers",
        "outbox",
        ["ended_at"],
        sqlite_where=OF_STRANGERS,
        postgresql_where=OF_STRANGERS,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_strangers", "outbox")
