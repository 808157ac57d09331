"""announcements that the office keeps, to send them again

Revision ID: 0020
Follows: 0019
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "broadcast_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=60), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_by", sa.Integer(), nullable=True),
        sa.Column("saved_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["saved_by"], ["person.id"], name=op.f("fk_broadcast_template_saved_by_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast_template")),
        sa.UniqueConstraint("name", name=op.f("uq_broadcast_template_name")),
    )


def downgrade() -> None:
    op.drop_table("broadcast_template")
