"""who looked at what about whom

Revision ID: 0052
Follows: 0051
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

WHAT = sa.Enum("card", "thread", "proof", "left_out", "export", name="looked", native_enum=False, length=32)


def upgrade() -> None:
    op.create_table(
        "look",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("what", WHAT, nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_look_participant_id_participant")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_look_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_look")),
        sa.UniqueConstraint("participant_id", "by_id", "what", "on_day", name=op.f("uq_look_participant_id")),
    )


def downgrade() -> None:
    op.drop_table("look")
