"""whose hand an answer came from

Revision ID: 0010
Follows: 0009
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Written out, because a batch would copy every answer that was ever given.
    op.execute("ALTER TABLE answer ADD COLUMN source VARCHAR(32) DEFAULT 'self' NOT NULL")
    op.execute(
        "ALTER TABLE answer ADD COLUMN entered_by INTEGER "
        "CONSTRAINT fk_answer_entered_by_person REFERENCES person (id)"
    )


def downgrade() -> None:
    with op.batch_alter_table("answer") as table:
        table.drop_column("entered_by")
        table.drop_column("source")
