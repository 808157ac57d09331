"""what a look at the results of thousands of cases is found by

Revision ID: 0064
Follows: 0063
"""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None

CORRECTED = sa.text("replaced_at IS NOT NULL")


def upgrade() -> None:
    op.create_index("ix_follow_up_case_opened_at", "follow_up_case", ["opened_at"])
    op.create_index("ix_role_grant_role", "role_grant", ["role", "cohort_id"])
    op.create_index(
        "ix_answer_corrected",
        "answer",
        ["check_in_id"],
        sqlite_where=CORRECTED,
        postgresql_where=CORRECTED,
    )


def downgrade() -> None:
    op.drop_index("ix_answer_corrected", "answer")
    op.drop_index("ix_role_grant_role", "role_grant")
    op.drop_index("ix_follow_up_case_opened_at", "follow_up_case")
