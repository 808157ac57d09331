"""somebody can stand on their own, come back, and stand on their own again

Revision ID: 0078
Follows: 0077
"""

from alembic import op

revision = "0078"
down_revision = "0077"
branch_labels = None
depends_on = None

ONCE = "uq_later_news_participant_id"


def upgrade() -> None:
    with op.batch_alter_table("later_news") as table:
        table.drop_constraint(op.f(ONCE), type_="unique")
        table.create_unique_constraint(op.f(ONCE), ["participant_id", "months", "due_at"])


def downgrade() -> None:
    with op.batch_alter_table("later_news") as table:
        table.drop_constraint(op.f(ONCE), type_="unique")
        table.create_unique_constraint(op.f(ONCE), ["participant_id", "months"])
