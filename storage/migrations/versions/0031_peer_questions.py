"""questions to a whole cohort

Revision ID: 0031
Follows: 0030
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

UTC = sqlmodel.sql.sqltypes.UTCDateTime
DUE = sa.text("due_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "askable",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("offered_at", UTC(), nullable=False),
        sa.Column("agreed_at", UTC(), nullable=True),
        sa.Column("declined_at", UTC(), nullable=True),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_askable_participant_id_participant")
        ),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_askable")),
    )
    op.create_table(
        "peer_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("is_named", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=True),
        sa.Column("asked_at", UTC(), nullable=False),
        sa.Column("closes_at", UTC(), nullable=False),
        sa.Column("closed_at", UTC(), nullable=True),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_peer_question_cohort_id_cohort")),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["participant.id"], name=op.f("fk_peer_question_asked_by_participant")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["cohort_post.id"], name=op.f("fk_peer_question_post_id_cohort_post")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peer_question")),
        sa.UniqueConstraint("post_id", name=op.f("uq_peer_question_post_id")),
    )
    op.create_index(op.f("ix_peer_question_cohort_id"), "peer_question", ["cohort_id"])
    op.create_index(op.f("ix_peer_question_asked_by"), "peer_question", ["asked_by"])
    op.create_table(
        "question_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("due_at", UTC(), nullable=True),
        sa.Column("sent_at", UTC(), nullable=True),
        sa.ForeignKeyConstraint(
            ["question_id"], ["peer_question.id"], name=op.f("fk_question_copy_question_id_peer_question")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_question_copy_person_id_person")),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_question_copy_participant_id_participant")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_copy")),
        sa.UniqueConstraint("question_id", "person_id", name=op.f("uq_question_copy_question_id")),
    )
    op.create_index(
        "ix_question_copy_due", "question_copy", ["due_at"], sqlite_where=DUE, postgresql_where=DUE
    )
    op.create_index("ix_question_copy_reader", "question_copy", ["person_id", "sent_at"])
    op.create_table(
        "peer_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("is_named", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("answered_at", UTC(), nullable=False),
        sa.Column("thanked_at", UTC(), nullable=True),
        sa.ForeignKeyConstraint(
            ["question_id"], ["peer_question.id"], name=op.f("fk_peer_answer_question_id_peer_question")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_peer_answer_author_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peer_answer")),
    )
    op.create_index(op.f("ix_peer_answer_question_id"), "peer_answer", ["question_id"])
    op.create_index(op.f("ix_peer_answer_author_id"), "peer_answer", ["author_id"])


def downgrade() -> None:
    op.drop_table("peer_answer")
    op.drop_table("question_copy")
    op.drop_table("peer_question")
    op.drop_table("askable")
