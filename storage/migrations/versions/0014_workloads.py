"""whom a case was asked of, how much a trainer takes on, and who stands in for them

Revision ID: 0014
Follows: 0013
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    # Written out, because a batch would make the table anew, to which others already point in SQLite.
    op.execute(
        "ALTER TABLE follow_up_case ADD COLUMN asked_id INTEGER "
        "CONSTRAINT fk_follow_up_case_asked_id_person REFERENCES person (id)"
    )
    op.create_table(
        "workload",
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("most_cases", sa.Integer(), nullable=True),
        sa.Column("away_until", MOMENT(), nullable=True),
        sa.Column("stand_in", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("asked", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("asked_until", MOMENT(), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_workload")),
    )


def downgrade() -> None:
    op.drop_table("workload")
    with op.batch_alter_table("follow_up_case") as table:
        table.drop_column("asked_id")
