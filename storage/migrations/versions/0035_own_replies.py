"""sentences that a trainer keeps ready

Revision ID: 0035
Follows: 0034
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kept_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_own_reply_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_reply")),
    )
    op.create_index(op.f("ix_own_reply_person_id"), "own_reply", ["person_id"])


def downgrade() -> None:
    op.drop_table("own_reply")
