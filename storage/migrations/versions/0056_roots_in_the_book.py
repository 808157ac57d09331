"""the book of questions is found by the roots of its words, on either engine

Revision ID: 0056
Follows: 0055
"""

from alembic import op
from sqlalchemy import text

from storage.question_book import write_down

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    kept = text("SELECT id, question, answer FROM book_entry WHERE agreed_at IS NOT NULL")
    for entry_id, question, answer in op.get_bind().execute(kept).all():
        write_down(op.get_bind(), entry_id, f"{question} {answer}")


def downgrade() -> None:
    """What is indexed by more words is found by those of before, too."""
