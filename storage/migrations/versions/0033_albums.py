"""albums that are passed on as one

Revision ID: 0033
Follows: 0032
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

IN_ALBUM = sa.text("album IS NOT NULL")


def upgrade() -> None:
    op.add_column("message", sa.Column("album", sa.String(), nullable=True))
    op.create_index(
        "ix_message_album",
        "message",
        ["chat_id", "album"],
        sqlite_where=IN_ALBUM,
        postgresql_where=IN_ALBUM,
    )
    op.create_table(
        "album_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("thread_message_id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("has_name", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_message_id"], ["message.id"], name=op.f("fk_album_part_thread_message_id_message")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_album_part")),
    )
    op.create_index(op.f("ix_album_part_outbox_id"), "album_part", ["outbox_id"])
    op.create_index(op.f("ix_album_part_thread_message_id"), "album_part", ["thread_message_id"])
    op.create_index("ix_album_part_place", "album_part", ["chat_id", "message_id"])


def downgrade() -> None:
    op.drop_table("album_part")
    op.drop_index("ix_message_album", "message")
    with op.batch_alter_table("message") as message:
        message.drop_column("album")
