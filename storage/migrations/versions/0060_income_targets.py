"""what participants themselves want to earn

Revision ID: 0060
Follows: 0059
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "income_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("rupiah", sa.BigInteger(), nullable=False),
        sa.Column("said_by", sa.Integer(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_income_target_participant_id_participant")
        ),
        sa.ForeignKeyConstraint(["said_by"], ["person.id"], name=op.f("fk_income_target_said_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_income_target")),
    )
    op.create_index(op.f("ix_income_target_participant_id"), "income_target", ["participant_id"])


def downgrade() -> None:
    op.drop_table("income_target")
