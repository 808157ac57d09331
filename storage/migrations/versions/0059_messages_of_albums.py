"""the messages of what was sent as one album, so that each can be changed and taken back

Revision ID: 0059
Follows: 0058
"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sent_album",
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_sent_album_outbox_id_outbox")),
        sa.PrimaryKeyConstraint("outbox_id", "place", name=op.f("pk_sent_album")),
    )
    op.create_index("ix_sent_album_message", "sent_album", ["chat_id", "message_id"])


def downgrade() -> None:
    op.drop_table("sent_album")
