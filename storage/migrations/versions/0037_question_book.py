"""a book of questions that can be searched

Revision ID: 0037
Follows: 0036
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

UTC = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        "book_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cohort_id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("kept_by", sa.Integer(), nullable=False),
        sa.Column("kept_at", UTC(), nullable=False),
        sa.Column("agreed_at", UTC(), nullable=True),
        sa.Column("changed_at", UTC(), nullable=True),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_book_entry_cohort_id_cohort")),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["peer_answer.id"], name=op.f("fk_book_entry_answer_id_peer_answer")
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["person.id"], name=op.f("fk_book_entry_answered_by_person")
        ),
        sa.ForeignKeyConstraint(["kept_by"], ["person.id"], name=op.f("fk_book_entry_kept_by_person")),
        sa.ForeignKeyConstraint(["changed_by"], ["person.id"], name=op.f("fk_book_entry_changed_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_entry")),
        sa.UniqueConstraint("answer_id", name=op.f("uq_book_entry_answer_id")),
    )
    op.create_index(op.f("ix_book_entry_cohort_id"), "book_entry", ["cohort_id"])
    op.create_index(op.f("ix_book_entry_answered_by"), "book_entry", ["answered_by"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE book_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 2')"
        )
    else:
        op.execute(
            "CREATE TABLE book_words (entry_id INTEGER PRIMARY KEY REFERENCES book_entry ON DELETE CASCADE, "
            "words TSVECTOR NOT NULL)"
        )
        op.execute("CREATE INDEX ix_book_words ON book_words USING gin (words)")


def downgrade() -> None:
    op.execute("DROP TABLE book_words")
    op.drop_table("book_entry")
