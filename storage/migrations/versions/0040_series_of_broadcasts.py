"""broadcasts that repeat

Revision ID: 0040
Follows: 0039
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

RUNNING = sa.text("status = 'running'")
STATES = ("running", "paused", "ended")


def upgrade() -> None:
    op.create_table(
        "broadcast_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column(
            "status", sa.Enum(*STATES, name="seriesstatus", native_enum=False, length=32), nullable=False
        ),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("every", sqlmodel.sql.sqltypes.AutoString(length=2), nullable=False),
        sa.Column("rule", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Time(), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=True),
        sa.Column("next_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name="fk_broadcast_series_author_id_person"),
        sa.ForeignKeyConstraint(["changed_by"], ["person.id"], name="fk_broadcast_series_changed_by_person"),
        sa.PrimaryKeyConstraint("id", name="pk_broadcast_series"),
    )
    op.create_index(
        "ix_broadcast_series_next",
        "broadcast_series",
        ["next_at"],
        sqlite_where=RUNNING,
        postgresql_where=RUNNING,
    )
    with op.batch_alter_table("broadcast") as table:
        table.add_column(sa.Column("series_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("occurrence", sa.Date(), nullable=True))
        table.create_foreign_key(
            "fk_broadcast_series_id_broadcast_series", "broadcast_series", ["series_id"], ["id"]
        )
    op.create_index("ix_broadcast_occurrence", "broadcast", ["series_id", "occurrence"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_broadcast_occurrence", "broadcast")
    with op.batch_alter_table("broadcast") as table:
        table.drop_constraint("fk_broadcast_series_id_broadcast_series", type_="foreignkey")
        table.drop_column("occurrence")
        table.drop_column("series_id")
    op.drop_table("broadcast_series")
