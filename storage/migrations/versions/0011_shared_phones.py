"""several people in one chat, and who of them speaks

Revision ID: 0011
Follows: 0010
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Column by column, because a batch would make the tables anew, to which others already point in SQLite.
    op.add_column("chat", sa.Column("host_id", sa.Integer(), nullable=True))
    op.add_column("chat", sa.Column("speaker_id", sa.Integer(), nullable=True))
    op.add_column("chat", sa.Column("spoke_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("chat", sa.Column("has_said_so", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("person", sa.Column("shares_chat", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "unfiled",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("sent", sa.JSON(), nullable=False),
        sa.Column("received_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.telegram_id"], name=op.f("fk_unfiled_chat_id_chat")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unfiled")),
    )
    op.create_index(op.f("ix_unfiled_chat_id"), "unfiled", ["chat_id"])


def downgrade() -> None:
    op.drop_table("unfiled")
    op.drop_column("person", "shares_chat")
    for name in ("has_said_so", "spoke_at", "speaker_id", "host_id"):
        op.drop_column("chat", name)
