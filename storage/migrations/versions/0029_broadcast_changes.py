"""announcements that are corrected or taken back, and what became of each copy

Revision ID: 0029
Follows: 0028
"""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

WORD = sa.String(length=32)


def upgrade() -> None:
    with op.batch_alter_table("broadcast") as table:
        table.add_column(sa.Column("edition", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("replaces_edition", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_broadcast_replaces_id_broadcast", "broadcast", ["replaces_id"], ["id"])
    op.add_column("delivery", sa.Column("edition", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "broadcast_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("started_at", UTCDateTime(), nullable=False),
        sa.Column("finished_at", UTCDateTime(), nullable=True),
        sa.Column("progress_id", sa.Integer(), nullable=True),
        sa.Column("progress_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("fk_broadcast_change_broadcast_id_broadcast")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_broadcast_change_author_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast_change")),
    )
    op.create_index(op.f("ix_broadcast_change_broadcast_id"), "broadcast_change", ["broadcast_id"])
    op.create_index(op.f("ix_broadcast_change_status"), "broadcast_change", ["status"])
    op.create_table(
        "copy_change",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("error", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_id"], ["broadcast_change.id"], name=op.f("fk_copy_change_change_id_broadcast_change")
        ),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name=op.f("fk_copy_change_delivery_id_delivery")
        ),
        sa.PrimaryKeyConstraint("change_id", "delivery_id", name=op.f("pk_copy_change")),
    )
    op.create_index("ix_copy_change_status", "copy_change", ["change_id", "status"])


def downgrade() -> None:
    op.drop_table("copy_change")
    op.drop_table("broadcast_change")
    op.drop_column("delivery", "edition")
    with op.batch_alter_table("broadcast") as table:
        table.drop_constraint("fk_broadcast_replaces_id_broadcast", type_="foreignkey")
        for column in ("replaces_edition", "replaces_id", "edition"):
            table.drop_column(column)
