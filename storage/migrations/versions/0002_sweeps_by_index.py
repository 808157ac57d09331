"""let every sweep find its people by an index

Revision ID: 0002
Follows: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

GONE = sa.text("gone IS NOT NULL")
FOLLOWED = sa.text("status IN ('active', 'stalled')")
ACTIVE = sa.text("status = 'active'")
NEVER_SPOKE = sa.text("status = 'active' AND first_contact_at IS NULL")
ARRIVED = sa.text("message_id IS NOT NULL")


def upgrade() -> None:
    op.create_index("ix_chat_gone", "chat", ["gone_at"], sqlite_where=GONE, postgresql_where=GONE)
    for name in ("ix_participant_due", "ix_participant_silent", "ix_participant_never"):
        op.drop_index(name, "participant")
    op.create_index(
        "ix_participant_due",
        "participant",
        ["next_check_in_at"],
        sqlite_where=FOLLOWED,
        postgresql_where=FOLLOWED,
    )
    op.create_index(
        "ix_participant_silent",
        "participant",
        ["missed_in_a_row"],
        sqlite_where=ACTIVE,
        postgresql_where=ACTIVE,
    )
    op.create_index(
        "ix_participant_never",
        "participant",
        ["enrolled_at"],
        sqlite_where=NEVER_SPOKE,
        postgresql_where=NEVER_SPOKE,
    )
    op.create_index(
        "ix_outbox_message",
        "outbox",
        ["chat_id", "message_id"],
        sqlite_where=ARRIVED,
        postgresql_where=ARRIVED,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_message", "outbox")
    for name in ("ix_participant_never", "ix_participant_silent", "ix_participant_due"):
        op.drop_index(name, "participant")
    op.create_index("ix_participant_due", "participant", ["next_check_in_at"])
    op.create_index("ix_participant_silent", "participant", ["status", "missed_in_a_row"])
    op.create_index("ix_participant_never", "participant", ["status", "first_contact_at", "enrolled_at"])
    op.drop_index("ix_chat_gone", "chat")
