"""what participants offer to their cohort, and the week's news of it

Revision ID: 0032
Follows: 0031
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
TEXT = sqlmodel.sql.sqltypes.AutoString
WORD = sa.String(length=32)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*(columns or ("id",)), name=op.f(f"pk_{table}"))


def _to(target: str, name: str, *, needed: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{target}.id"), nullable=not needed)


def upgrade() -> None:
    op.create_table(
        "contribution",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("participant", "participant_id", needed=True),
        _to("cohort", "cohort_id", needed=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("text", TEXT(), nullable=False),
        *(sa.Column(name, TEXT(), nullable=True) for name in ("medium", "file_id", "album")),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("may_reveal", sa.Boolean(), nullable=False),
        sa.Column("shows_name", sa.Boolean(), nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("created_at", MOMENT(), nullable=False),
        _to("consent", "consent_id"),
        sa.Column("asked_at", MOMENT(), nullable=True),
        sa.Column("decided_at", MOMENT(), nullable=True),
        _to("person", "decided_by"),
        sa.Column("decided_because", TEXT(), nullable=True),
        _to("cohort_post", "post_id"),
        _key("contribution"),
        sa.UniqueConstraint("post_id", name=op.f("uq_contribution_post_id")),
    )
    op.create_index("ix_contribution_participant", "contribution", ["participant_id", "id"])
    op.create_index("ix_contribution_waiting", "contribution", ["state", "asked_at"])
    op.create_table(
        "cohort_news",
        _to("cohort", "cohort_id", needed=True),
        sa.Column("since", MOMENT(), nullable=False),
        sa.Column("next_at", MOMENT(), nullable=False),
        _key("cohort_news", "cohort_id"),
    )
    op.create_index(op.f("ix_cohort_news_next_at"), "cohort_news", ["next_at"])
    op.create_table(
        "newsletter",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("participant", "participant_id", needed=True),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT(), nullable=False),
        sa.Column("until", MOMENT(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=True),
        _key("newsletter"),
        sa.UniqueConstraint("participant_id", "week", "page", name=op.f("uq_newsletter_participant_id")),
    )
    op.create_table(
        "showing",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("contribution", "contribution_id", needed=True),
        _to("person", "person_id", needed=True),
        sa.Column("shown_as", WORD, nullable=False),
        _to("newsletter", "newsletter_id"),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("tidied_by", sa.Integer(), nullable=True),
        _key("showing"),
    )
    op.create_index(op.f("ix_showing_contribution_id"), "showing", ["contribution_id"])
    op.create_index(op.f("ix_showing_newsletter_id"), "showing", ["newsletter_id"])
    op.create_table(
        "news_refusal",
        _to("participant", "participant_id", needed=True),
        sa.Column("refused_at", MOMENT(), nullable=False),
        _key("news_refusal", "participant_id"),
    )


def downgrade() -> None:
    for table in ("news_refusal", "showing", "newsletter", "cohort_news", "contribution"):
        op.drop_table(table)
