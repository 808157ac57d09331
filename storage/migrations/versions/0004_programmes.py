"""a programme of its own for a cohort, weeks counted from the first check-in, several reminders

Revision ID: 0004
Follows: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Written out, because a batch would make the table anew, to which others already point in SQLite.
    op.execute(
        "ALTER TABLE cohort ADD COLUMN programme VARCHAR "
        "CONSTRAINT fk_cohort_programme_programme_version REFERENCES programme_version (digest)"
    )
    with op.batch_alter_table("participant") as table:
        table.add_column(sa.Column("first_check_in_on", sa.Date(), nullable=True))
        table.add_column(sa.Column("next_check_in_on", sa.Date(), nullable=True))
    # Whoever takes part already counts their weeks from their first check-in too.
    op.execute(
        "UPDATE participant SET first_check_in_on = "
        "(SELECT min(local_date) FROM check_in WHERE check_in.participant_id = participant.id)"
    )
    with op.batch_alter_table("check_in") as table:
        table.add_column(sa.Column("reminders", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("selection", sa.JSON(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("check_in") as table:
        table.drop_column("selection")
        table.drop_column("reminders")
    with op.batch_alter_table("participant") as table:
        table.drop_column("next_check_in_on")
        table.drop_column("first_check_in_on")
    with op.batch_alter_table("cohort") as table:
        table.drop_column("programme")
