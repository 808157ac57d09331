"""action plans with their targets, what happened to each, and who was told that one is missing

Revision ID: 0043
Follows: 0042
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

AGREED = sa.text("status = 'agreed'")
STATUS = ("draft", "proposed", "otherwise", "agreed", "superseded")
STATE = ("open", "moved", "reached", "dropped")
STEP = (
    "drafted",
    "proposed",
    "wished_otherwise",
    "agreed",
    "superseded",
    "reached",
    "moved",
    "dropped",
    "reopened",
    "reviewed",
)


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    op.create_table(
        "action_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "status", sa.Enum(*STATUS, name="planstatus", native_enum=False, length=32), nullable=False
        ),
        sa.Column("drafted_by", sa.Integer(), nullable=False),
        sa.Column("drafted_at", moment, nullable=False),
        sa.Column("proposed_at", moment, nullable=True),
        sa.Column("wish", words, nullable=True),
        sa.Column("agreed_by", sa.Integer(), nullable=True),
        sa.Column("agreed_at", moment, nullable=True),
        sa.Column("superseded_at", moment, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        _points("action_plan", "participant_id", "participant"),
        _points("action_plan", "drafted_by", "person"),
        _points("action_plan", "agreed_by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_plan")),
    )
    op.create_index(op.f("ix_action_plan_participant_id"), "action_plan", ["participant_id"])
    op.create_index(
        "ux_action_plan_agreed",
        "action_plan",
        ["participant_id"],
        unique=True,
        sqlite_where=AGREED,
        postgresql_where=AGREED,
    )
    op.create_table(
        "plan_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("what", words, nullable=False),
        sa.Column("figure", sa.Integer(), nullable=True),
        sa.Column("first_due_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Enum(*STATE, name="targetstate", native_enum=False, length=32), nullable=False),
        sa.Column("because", words, nullable=True),
        sa.Column("settled_at", moment, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        _points("plan_target", "plan_id", "action_plan"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_target")),
        sa.UniqueConstraint("plan_id", "place", name=op.f("uq_plan_target_plan_id")),
    )
    op.create_table(
        "plan_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("step", sa.Enum(*STEP, name="planstep", native_enum=False, length=32), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        _points("plan_event", "plan_id", "action_plan"),
        _points("plan_event", "target_id", "plan_target"),
        _points("plan_event", "actor_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_event")),
    )
    op.create_index(op.f("ix_plan_event_plan_id"), "plan_event", ["plan_id"])
    op.create_table(
        "plan_digest",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        _points("plan_digest", "person_id", "person"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_plan_digest")),
    )


def downgrade() -> None:
    for table in ("plan_digest", "plan_event", "plan_target", "action_plan"):
        op.drop_table(table)


def _points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))
