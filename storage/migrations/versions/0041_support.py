"""support that was pledged or given, and what happened to each

Revision ID: 0041
Follows: 0040
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

KIND = ("funds", "equipment", "material", "market", "training", "visit", "encouragement")
STATUS = ("pledged", "delivered", "confirmed", "contested", "withdrawn")
STEP = (
    "pledged",
    "announced",
    "shared_out",
    "delivered",
    "confirmed",
    "not_come",
    "differs",
    "withdrawn",
)


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    kind = sa.Enum(*KIND, name="supportkind", native_enum=False, length=32)
    status = sa.Enum(*STATUS, name="supportstatus", native_enum=False, length=32)
    points_to = {
        "cohort_id": "cohort",
        "participant_id": "participant",
        "partner_id": "person",
        "part_of": "support",
        "decided_by": "person",
        "recorded_by": "person",
    }
    op.create_table(
        "support",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("partner_id", sa.Integer(), nullable=True),
        sa.Column("partner", words, nullable=False),
        sa.Column("kind", kind, nullable=False),
        sa.Column("what", words, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("unit", words, nullable=True),
        sa.Column("status", status, nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("part_of", sa.Integer(), nullable=True),
        sa.Column("reason", words, nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("complaint", words, nullable=True),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.Column("pledged_at", moment, nullable=False),
        sa.Column("delivered_at", moment, nullable=True),
        sa.Column("confirmed_at", moment, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_support_{column}_{table}"))
            for column, table in points_to.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support")),
    )
    for column in ("cohort_id", "participant_id", "partner_id", "part_of"):
        op.create_index(op.f(f"ix_support_{column}"), "support", [column])
    op.create_table(
        "support_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("support_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Enum(*STEP, name="supportstep", native_enum=False, length=32), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["support_id"], ["support.id"], name=op.f("fk_support_event_support_id_support")
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_support_event_actor_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_event")),
    )
    op.create_index(op.f("ix_support_event_support_id"), "support_event", ["support_id"])


def downgrade() -> None:
    op.drop_table("support_event")
    op.drop_table("support")
