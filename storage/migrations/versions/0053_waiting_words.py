"""since when a question to a trainer waits for an answer

Revision ID: 0053
Follows: 0052
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

CLIMBS = sa.text("climbs_at IS NOT NULL")


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.create_table(
        "waiting_word",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("climbs_at", moment, nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["follow_up_case.id"], name=op.f("fk_waiting_word_case_id_follow_up_case")
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_waiting_word")),
    )
    op.create_index(
        "ix_waiting_word_climbs", "waiting_word", ["climbs_at"], sqlite_where=CLIMBS, postgresql_where=CLIMBS
    )


def downgrade() -> None:
    op.drop_table("waiting_word")
