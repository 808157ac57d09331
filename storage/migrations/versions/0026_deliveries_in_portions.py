"""copies of a broadcast that wait for their place in the outbox

Revision ID: 0026
Follows: 0025
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

WAITING = sa.text("status = 'queued' AND outbox_id IS NULL")


def upgrade() -> None:
    op.add_column("delivery", sa.Column("due_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("delivery", sa.Column("outbox_id", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE delivery SET "
        "due_at = (SELECT coalesce(started_at, created_at) FROM broadcast WHERE id = broadcast_id), "
        "outbox_id = (SELECT id FROM outbox WHERE key = 'broadcast:' || broadcast_id || ':' || person_id)"
    )
    with op.batch_alter_table("delivery") as table:
        table.alter_column("due_at", existing_type=sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False)
    op.create_index(
        "ix_delivery_waiting",
        "delivery",
        ["broadcast_id", "due_at", "id"],
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )
    op.drop_index("ix_delivery_status", "delivery")
    op.create_index("ix_delivery_status", "delivery", ["broadcast_id", "status", "outbox_id"])


def downgrade() -> None:
    op.drop_index("ix_delivery_status", "delivery")
    op.create_index("ix_delivery_status", "delivery", ["broadcast_id", "status"])
    op.drop_index("ix_delivery_waiting", "delivery")
    with op.batch_alter_table("delivery") as table:
        table.drop_column("outbox_id")
        table.drop_column("due_at")
