"""how somebody found the training

Revision ID: 0062
Follows: 0061
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None

USEFUL = ("very", "quite", "little", "not")
SOURCE = ("self", "trainer", "paper")
PLANNED = sa.text("due_at IS NOT NULL")


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.create_table(
        "reaction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("due_at", moment, nullable=True),
        sa.Column("asked_at", moment, nullable=True),
        sa.Column("useful", sa.Enum(*USEFUL, name="useful", native_enum=False, length=32), nullable=True),
        sa.Column("words", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("answered_at", moment, nullable=True),
        sa.Column("source", sa.Enum(*SOURCE, name="source", native_enum=False, length=32), nullable=True),
        sa.Column("entered_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_reaction_participant_id_participant")
        ),
        sa.ForeignKeyConstraint(["entered_by"], ["person.id"], name=op.f("fk_reaction_entered_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reaction")),
        sa.UniqueConstraint("participant_id", name=op.f("uq_reaction_participant_id")),
    )
    op.create_index("ix_reaction_due", "reaction", ["due_at"], sqlite_where=PLANNED, postgresql_where=PLANNED)


def downgrade() -> None:
    op.drop_table("reaction")
