"""who spoke for whoever has a file made for a bank, and who showed their permits

Revision ID: 0077
Follows: 0076
"""

import sqlalchemy as sa
from alembic import op

revision = "0077"
down_revision = "0076"
branch_labels = None
depends_on = None

SOURCE = sa.Enum("self", "trainer", "paper", name="source", native_enum=False, length=32)
SPOKE = ("released_by", "revoked_by")


def upgrade() -> None:
    with op.batch_alter_table("bank_file") as table:
        for column in SPOKE:
            table.add_column(sa.Column(column, sa.Integer(), nullable=True))
            table.create_foreign_key(op.f(f"fk_bank_file_{column}_person"), "person", [column], ["id"])
    with op.batch_alter_table("licence") as table:
        table.add_column(sa.Column("source", SOURCE, nullable=False, server_default="self"))
        table.add_column(sa.Column("entered_by", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_licence_entered_by_person"), "person", ["entered_by"], ["id"])
    with op.batch_alter_table("licence") as table:
        table.alter_column("source", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("licence") as table:
        table.drop_constraint(op.f("fk_licence_entered_by_person"), type_="foreignkey")
        table.drop_column("entered_by")
        table.drop_column("source")
    with op.batch_alter_table("bank_file") as table:
        for column in SPOKE:
            table.drop_constraint(op.f(f"fk_bank_file_{column}_person"), type_="foreignkey")
            table.drop_column(column)
