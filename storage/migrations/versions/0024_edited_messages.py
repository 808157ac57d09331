"""messages that their author changes

Revision ID: 0024
Follows: 0023
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

SENT = sa.text("telegram_message_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("answer", sa.Column("chat_id", sa.BigInteger(), nullable=True))
    op.add_column("answer", sa.Column("telegram_message_id", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_answer_sent_as",
        "answer",
        ["chat_id", "telegram_message_id"],
        sqlite_where=SENT,
        postgresql_where=SENT,
    )
    op.create_index("ix_message_sent_as", "message", ["chat_id", "telegram_message_id"])
    op.create_table(
        "former_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("thread_message_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("replaced_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_message_id"], ["message.id"], name=op.f("fk_former_words_thread_message_id_message")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_words")),
    )
    op.create_index(op.f("ix_former_words_thread_message_id"), "former_words", ["thread_message_id"])


def downgrade() -> None:
    op.drop_table("former_words")
    op.drop_index("ix_message_sent_as", "message")
    op.drop_index("ix_answer_sent_as", "answer")
    with op.batch_alter_table("answer") as answer:
        answer.drop_column("telegram_message_id")
        answer.drop_column("chat_id")
