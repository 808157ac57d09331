"""groups in which staff work, with a topic for each participant

Revision ID: 0034
Follows: 0033
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff_room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=True),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("away_since", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("linked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_staff_room_cohort_id_cohort")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_room")),
        sa.UniqueConstraint("chat_id", name=op.f("uq_staff_room_chat_id")),
        sa.UniqueConstraint("cohort_id", name=op.f("uq_staff_room_cohort_id")),
    )
    op.create_table(
        "staff_topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("is_opening", sa.Boolean(), nullable=False),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        sa.Column("card_outbox_id", sa.Integer(), nullable=True),
        sa.Column("card_case_id", sa.Integer(), nullable=True),
        sa.Column("shown_event_id", sa.Integer(), nullable=True),
        sa.Column("times_lost", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["room_id"], ["staff_room.id"], name=op.f("fk_staff_topic_room_id_staff_room")
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_staff_topic_participant_id_participant")
        ),
        sa.ForeignKeyConstraint(
            ["card_case_id"], ["follow_up_case.id"], name=op.f("fk_staff_topic_card_case_id_follow_up_case")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_topic")),
        sa.UniqueConstraint("room_id", "participant_id", name=op.f("uq_staff_topic_room_id")),
    )
    op.create_index(op.f("ix_staff_topic_participant_id"), "staff_topic", ["participant_id"])
    op.create_index(op.f("ix_staff_topic_thread_id"), "staff_topic", ["thread_id"])
    op.create_table(
        "staff_room_member",
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seen_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["room_id"], ["staff_room.id"], name=op.f("fk_staff_room_member_room_id_staff_room")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_staff_room_member_person_id_person")
        ),
        sa.PrimaryKeyConstraint("room_id", "person_id", name=op.f("pk_staff_room_member")),
    )


def downgrade() -> None:
    op.drop_table("staff_room_member")
    op.drop_table("staff_topic")
    op.drop_table("staff_room")
