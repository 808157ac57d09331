"""who entered how it goes with somebody who stands on their own

Revision ID: 0075
Follows: 0074
"""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None

BY = "fk_later_news_entered_by_person"


def upgrade() -> None:
    with op.batch_alter_table("later_news") as table:
        table.add_column(sa.Column("entered_by", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f(BY), "person", ["entered_by"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("later_news") as table:
        table.drop_constraint(op.f(BY), type_="foreignkey")
        table.drop_column("entered_by")
