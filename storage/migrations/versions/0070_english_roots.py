"""the book of questions is found by the English roots of its words as well

Revision ID: 0070
Follows: 0069
"""

from alembic import op

from storage.question_book import write_all_down

revision = "0070"
down_revision = "0069"
branch_labels = None
depends_on = None


def upgrade() -> None:
    write_all_down(op.get_bind())


def downgrade() -> None:
    """What is indexed by more words is found by those of before, too."""
