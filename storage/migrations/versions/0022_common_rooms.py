"""the group that is a cohort's common room, and what is said and done there

Revision ID: 0022
Follows: 0021
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
TEXT = sqlmodel.sql.sqltypes.AutoString
WORD = sa.String(length=32)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*(columns or ("id",)), name=op.f(f"pk_{table}"))


def _to(target: str, name: str, *, needed: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{target}.id"), nullable=not needed)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "common_room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        _to("cohort", "cohort_id"),
        sa.Column("title", TEXT(), nullable=False),
        _flag("is_forum"),
        sa.Column("away_since", MOMENT(), nullable=True),
        *(_flag(f"may_{right}") for right in ("delete", "restrict", "invite", "open_topics")),
        sa.Column("linked_at", MOMENT(), nullable=True),
        _flag("posts_announcements"),
        *(_flag(f"keeps_out_{what}") for what in ("links", "forwards", "strangers")),
        sa.Column("invite_link", TEXT(), nullable=True),
        _flag("is_offering"),
        sa.Column("next_digest_at", MOMENT(), nullable=True),
        _key("common_room"),
        sa.UniqueConstraint("chat_id", name=op.f("uq_common_room_chat_id")),
        sa.UniqueConstraint("cohort_id", name=op.f("uq_common_room_cohort_id")),
    )
    op.create_index(op.f("ix_common_room_next_digest_at"), "common_room", ["next_digest_at"])
    op.create_table(
        "room_thread",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("common_room", "room_id", needed=True),
        sa.Column("topic", WORD, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        _flag("is_opening"),
        _key("room_thread"),
        sa.UniqueConstraint("room_id", "topic", name=op.f("uq_room_thread_room_id")),
    )
    op.create_table(
        "cohort_post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", TEXT(), nullable=False),
        _to("cohort", "cohort_id", needed=True),
        sa.Column("topic", WORD, nullable=False),
        _to("participant", "author_id"),
        sa.Column("text", TEXT(), nullable=False),
        sa.Column("from_chat_id", sa.BigInteger(), nullable=True),
        sa.Column("from_message_id", sa.BigInteger(), nullable=True),
        _to("common_room", "room_id"),
        sa.Column("outbox_id", sa.Integer(), nullable=True),
        sa.Column("posted_at", MOMENT(), nullable=False),
        sa.Column("removed_at", MOMENT(), nullable=True),
        _to("person", "removed_by"),
        _key("cohort_post"),
        sa.UniqueConstraint("key", name=op.f("uq_cohort_post_key")),
    )
    op.create_index("ix_cohort_post_author", "cohort_post", ["author_id", "posted_at"])
    op.create_index("ix_cohort_post_cohort", "cohort_post", ["cohort_id", "posted_at"])
    op.create_index(op.f("ix_cohort_post_room_id"), "cohort_post", ["room_id"])
    op.create_table(
        "room_member",
        _to("participant", "participant_id", needed=True),
        _to("common_room", "room_id", needed=True),
        sa.Column("offered_at", MOMENT(), nullable=False),
        *(sa.Column(name, MOMENT(), nullable=True) for name in ("agreed_at", "declined_at", "joined_at")),
        _key("room_member", "participant_id", "room_id"),
    )
    op.create_table(
        "post_report",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("cohort", "cohort_id", needed=True),
        _to("cohort_post", "post_id"),
        *(sa.Column(name, sa.BigInteger(), nullable=True) for name in ("chat_id", "message_id", "user_id")),
        sa.Column("text", TEXT(), nullable=False),
        _to("person", "reported_by", needed=True),
        sa.Column("reported_at", MOMENT(), nullable=False),
        sa.Column("decided_at", MOMENT(), nullable=True),
        _to("person", "decided_by"),
        _key("post_report"),
    )
    op.create_index(op.f("ix_post_report_post_id"), "post_report", ["post_id"])
    op.create_index(op.f("ix_post_report_reported_by"), "post_report", ["reported_by"])
    op.create_table(
        "cohort_mute",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("cohort", "cohort_id", needed=True),
        _to("person", "person_id"),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("since", MOMENT(), nullable=False),
        sa.Column("until", MOMENT(), nullable=True),
        _to("person", "muted_by", needed=True),
        sa.Column("lifted_at", MOMENT(), nullable=True),
        _key("cohort_mute"),
    )
    op.create_index(op.f("ix_cohort_mute_person_id"), "cohort_mute", ["person_id"])
    op.create_table(
        "room_event",
        sa.Column("id", sa.Integer(), nullable=False),
        _to("cohort", "cohort_id", needed=True),
        _to("common_room", "room_id"),
        sa.Column("act", WORD, nullable=False),
        _to("person", "by_id"),
        sa.Column("at", MOMENT(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        _key("room_event"),
    )
    op.create_index(op.f("ix_room_event_cohort_id"), "room_event", ["cohort_id"])


def downgrade() -> None:
    for table in (
        "room_event",
        "cohort_mute",
        "post_report",
        "room_member",
        "cohort_post",
        "room_thread",
        "common_room",
    ):
        op.drop_table(table)
