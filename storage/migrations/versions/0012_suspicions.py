"""how likely somebody has stalled, who was asked gently, and who stood on a weekly list

Revision ID: 0012
Follows: 0011
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "suspicion",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Float(), nullable=False) for name in ("p", "low", "high", "reply_habit")),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("weeks_open", sa.Integer(), nullable=False),
        sa.Column("weighed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_suspicion_participant_id_participant")
        ),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_suspicion")),
    )
    op.create_index(op.f("ix_suspicion_p"), "suspicion", ["p"])
    op.create_table(
        "gentle_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("answer", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("answered_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_gentle_question_participant_id_participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gentle_question")),
    )
    op.create_index(op.f("ix_gentle_question_participant_id"), "gentle_question", ["participant_id"])
    op.create_table(
        "list_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_list_entry_participant_id_participant")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_list_entry_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_entry")),
        sa.UniqueConstraint("person_id", "listed_on", "participant_id", name=op.f("uq_list_entry_person_id")),
    )


def downgrade() -> None:
    for table in ("list_entry", "gentle_question", "suspicion"):
        op.drop_table(table)
