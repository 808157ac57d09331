"""files for a bank, with licences, letters, and who saw them

Revision ID: 0044
Follows: 0043
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

LICENCE = ("nib", "sku", "pirt", "halal", "other")
EVIDENCE = ("E0", "E1", "E2", "E3")
STATUS = ("prepared", "released", "revoked")
ACT = ("sent", "opened", "fetched")


def upgrade() -> None:
    moment, words = sqlmodel.sql.sqltypes.UTCDateTime(), sqlmodel.sql.sqltypes.AutoString()
    op.create_table(
        "licence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("kind", _word("licencekind", LICENCE), nullable=False),
        sa.Column("number", words, nullable=True),
        sa.Column("evidence", _word("evidence", EVIDENCE), nullable=False),
        sa.Column("thread_message_id", sa.Integer(), nullable=True),
        sa.Column("shown_at", moment, nullable=False),
        *_points_to("licence", participant_id="participant", thread_message_id="message"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_licence")),
    )
    op.create_index(op.f("ix_licence_participant_id"), "licence", ["participant_id"])
    op.create_table(
        "follow_up_letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("words", words, nullable=True),
        sa.Column("written_at", moment, nullable=False),
        *_points_to("follow_up_letter", participant_id="participant", author_id="person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_letter")),
    )
    op.create_index(op.f("ix_follow_up_letter_participant_id"), "follow_up_letter", ["participant_id"])
    op.create_table(
        "bank_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("consent_id", sa.Integer(), nullable=False),
        sa.Column("lender", words, nullable=False),
        sa.Column("lender_name", words, nullable=False),
        sa.Column("status", _word("filestatus", STATUS), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("content_hash", words, nullable=False),
        sa.Column("token_hash", words, nullable=True),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("valid_until", moment, nullable=False),
        sa.Column("released_at", moment, nullable=True),
        sa.Column("revoked_at", moment, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        *_points_to("bank_file", participant_id="participant", consent_id="consent"),
        sa.UniqueConstraint("token_hash", name=op.f("uq_bank_file_token_hash")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_file")),
    )
    op.create_index(op.f("ix_bank_file_participant_id"), "bank_file", ["participant_id"])
    op.create_table(
        "bank_file_access",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("act", _word("fileact", ACT), nullable=False),
        sa.Column("at", moment, nullable=False),
        *_points_to("bank_file_access", file_id="bank_file", person_id="person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_file_access")),
    )
    op.create_index(op.f("ix_bank_file_access_file_id"), "bank_file_access", ["file_id"])


def downgrade() -> None:
    for table in ("bank_file_access", "bank_file", "follow_up_letter", "licence"):
        op.drop_table(table)


def _word(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, length=32)


def _points_to(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))
        for column, other in columns.items()
    ]
