"""recommendations for a loan, and what happened to each

Revision ID: 0047
Follows: 0046
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

STATUS = (
    "referred",
    "file_complete",
    "submitted",
    "surveyed",
    "approved",
    "disbursed",
    "followed_up",
    "rejected",
)
STEP = (
    "referred",
    "file_complete",
    "banker_named",
    "handed",
    "submitted",
    "surveyed",
    "approved",
    "rejected",
    "disbursed",
    "asked",
    "followed_up",
)
UNDER_WAY = sa.text("status IN ('referred', 'file_complete', 'submitted', 'surveyed', 'approved')")
TO_ASK = sa.text("asked_at IS NULL AND ask_at IS NOT NULL")


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    points_to = {
        "participant_id": "participant",
        "cohort_id": "cohort",
        "file_id": "bank_file",
        "banker_id": "person",
    }
    status = sa.Enum(*STATUS, name="referralstatus", native_enum=False, length=32)
    step = sa.Enum(*STEP, name="referralstep", native_enum=False, length=32)
    op.create_table(
        "referral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("lender", words, nullable=False),
        sa.Column("lender_name", words, nullable=False),
        sa.Column("status", status, nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("banker_id", sa.Integer(), nullable=True),
        sa.Column("handed_at", moment, nullable=True),
        sa.Column("reason", words, nullable=True),
        sa.Column("how", words, nullable=True),
        sa.Column("referred_at", moment, nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.Column("ask_at", moment, nullable=True),
        sa.Column("asked_at", moment, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_referral_{column}_{table}"))
            for column, table in points_to.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    for column in ("participant_id", "cohort_id", "banker_id"):
        op.create_index(op.f(f"ix_referral_{column}"), "referral", [column])
    op.create_index(
        "ux_referral_under_way",
        "referral",
        ["participant_id", "lender"],
        unique=True,
        sqlite_where=UNDER_WAY,
        postgresql_where=UNDER_WAY,
    )
    op.create_index(
        "ix_referral_to_ask", "referral", ["ask_at"], sqlite_where=TO_ASK, postgresql_where=TO_ASK
    )
    op.create_table(
        "referral_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("step", step, nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_event_referral_id_referral")
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_referral_event_actor_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_event")),
    )
    op.create_index(op.f("ix_referral_event_referral_id"), "referral_event", ["referral_id"])


def downgrade() -> None:
    op.drop_table("referral_event")
    op.drop_table("referral")
