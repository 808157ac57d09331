"""when staff heard that nobody has said how it goes with a loan

Revision ID: 0080
Follows: 0079
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0080"
down_revision = "0079"
branch_labels = None
depends_on = None

NO_NEWS = sa.text("status = 'disbursed' AND reminded_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("referral") as table:
        table.add_column(sa.Column("reminded_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_index(
        op.f("ix_referral_no_news"),
        "referral",
        ["asked_at"],
        sqlite_where=NO_NEWS,
        postgresql_where=NO_NEWS,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_referral_no_news"), "referral")
    with op.batch_alter_table("referral") as table:
        table.drop_column("reminded_at")
