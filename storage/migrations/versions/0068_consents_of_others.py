"""how a consent came, and who entered it

Revision ID: 0068
Follows: 0067
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0068"
down_revision = "0067"
branch_labels = None
depends_on = None

SOURCE = sa.Enum("self", "trainer", "paper", name="source", native_enum=False, length=32)
BY = "fk_consent_recorded_by_person"


def upgrade() -> None:
    with op.batch_alter_table("consent") as table:
        table.add_column(sa.Column("source", SOURCE, nullable=False, server_default="self"))
        table.add_column(sa.Column("recorded_by", sa.Integer(), nullable=True))
        table.add_column(sa.Column("recorded_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
        table.create_foreign_key(op.f(BY), "person", ["recorded_by"], ["id"])
    with op.batch_alter_table("consent") as table:
        table.alter_column("source", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("consent") as table:
        table.drop_constraint(op.f(BY), type_="foreignkey")
        table.drop_column("recorded_at")
        table.drop_column("recorded_by")
        table.drop_column("source")
