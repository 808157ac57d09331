"""group, sex, year of birth and distance of participants

Revision ID: 0042
Follows: 0041
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

SEX = sa.Enum("female", "male", name="sex", native_enum=False, length=32)


def upgrade() -> None:
    op.add_column("participant", sa.Column("group", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column("participant", sa.Column("sex", SEX, nullable=True))
    op.add_column("participant", sa.Column("birth_year", sa.Integer(), nullable=True))
    op.add_column("participant", sa.Column("distance_km", sa.Float(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("participant") as table:
        for column in ("distance_km", "birth_year", "sex", "group"):
            table.drop_column(column)
