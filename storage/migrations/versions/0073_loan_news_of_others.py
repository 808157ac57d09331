"""how the news of a loan came, and who entered it

Revision ID: 0073
Follows: 0072
"""

import sqlalchemy as sa
from alembic import op

revision = "0073"
down_revision = "0072"
branch_labels = None
depends_on = None

SOURCE = sa.Enum("self", "trainer", "paper", name="source", native_enum=False, length=32)
BY = "fk_referral_how_entered_by_person"


def upgrade() -> None:
    with op.batch_alter_table("referral") as table:
        table.add_column(sa.Column("how_source", SOURCE, nullable=True))
        table.add_column(sa.Column("how_entered_by", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f(BY), "person", ["how_entered_by"], ["id"])
    op.execute("UPDATE referral SET how_source = 'self' WHERE how IS NOT NULL")


def downgrade() -> None:
    with op.batch_alter_table("referral") as table:
        table.drop_constraint(op.f(BY), type_="foreignkey")
        table.drop_column("how_entered_by")
        table.drop_column("how_source")
