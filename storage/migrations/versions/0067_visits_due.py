"""when a case has lasted so long that a visit is proposed

Revision ID: 0067
Follows: 0066
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0067"
down_revision = "0066"
branch_labels = None
depends_on = None

PLANNED = sa.text("visit_due_at IS NOT NULL AND resolved_at IS NULL")


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.add_column("follow_up_case", sa.Column("visit_due_at", moment, nullable=True))
    op.create_index(
        "ix_case_visit_due",
        "follow_up_case",
        ["visit_due_at"],
        sqlite_where=PLANNED,
        postgresql_where=PLANNED,
    )


def downgrade() -> None:
    op.drop_index("ix_case_visit_due", "follow_up_case")
    with op.batch_alter_table("follow_up_case") as table:
        table.drop_column("visit_due_at")
