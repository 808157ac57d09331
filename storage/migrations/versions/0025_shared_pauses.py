"""pauses that a village or cohort makes together

Revision ID: 0025
Follows: 0024
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

GOING_ROUND = sa.text("reached IS NOT NULL")
IN_FORCE = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "shared_pause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("village", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("ends_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("because", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("ended_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_shared_pause_cohort_id_cohort")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_shared_pause_made_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_pause")),
    )
    for name, column, where in (
        ("ix_shared_pause_going_round", "id", GOING_ROUND),
        ("ix_shared_pause_in_force", "cohort_id", IN_FORCE),
    ):
        op.create_index(name, "shared_pause", [column], sqlite_where=where, postgresql_where=where)
    with op.batch_alter_table("participant") as table:
        table.add_column(sa.Column("paused_with", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_participant_paused_with_shared_pause"), "shared_pause", ["paused_with"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("participant") as table:
        table.drop_constraint(op.f("fk_participant_paused_with_shared_pause"), type_="foreignkey")
        table.drop_column("paused_with")
    op.drop_table("shared_pause")
