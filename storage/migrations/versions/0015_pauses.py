"""until when a participant rests, and why

Revision ID: 0015
Follows: 0014
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

PAUSED = sa.text("status = 'paused'")


def upgrade() -> None:
    op.add_column(
        "participant", sa.Column("paused_until", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
    op.add_column("participant", sa.Column("paused_because", sa.String(length=32), nullable=True))
    op.create_index(
        "ix_participant_paused",
        "participant",
        ["paused_until"],
        unique=False,
        sqlite_where=PAUSED,
        postgresql_where=PAUSED,
    )


def downgrade() -> None:
    op.drop_index("ix_participant_paused", table_name="participant")
    with op.batch_alter_table("participant") as table:
        table.drop_column("paused_because")
        table.drop_column("paused_until")
