"""how it goes with those who stand on their own

Revision ID: 0049
Follows: 0048
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

ANSWER = ("well", "usual", "stuck")
NOT_ASKED = sa.text("asked_at IS NULL")


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.create_table(
        "later_news",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("asked_at", moment, nullable=True),
        sa.Column(
            "answer", sa.Enum(*ANSWER, name="lateranswer", native_enum=False, length=32), nullable=True
        ),
        sa.Column("answered_at", moment, nullable=True),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_later_news_participant_id_participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_later_news")),
        sa.UniqueConstraint("participant_id", "months", name=op.f("uq_later_news_participant_id")),
    )
    op.create_index(
        "ix_later_news_due", "later_news", ["due_at"], sqlite_where=NOT_ASKED, postgresql_where=NOT_ASKED
    )


def downgrade() -> None:
    op.drop_table("later_news")
