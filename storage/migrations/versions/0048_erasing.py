"""when somebody's data are to go and went, and which files are nobody's any more

Revision ID: 0048
Follows: 0047
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

TO_ERASE = sa.text("erase_at IS NOT NULL AND erased_at IS NULL")


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.add_column("person", sa.Column("erase_at", moment, nullable=True))
    op.add_column("person", sa.Column("erased_at", moment, nullable=True))
    op.create_index(
        "ix_person_to_erase", "person", ["erase_at"], sqlite_where=TO_ERASE, postgresql_where=TO_ERASE
    )
    op.create_table(
        "unused_file",
        sa.Column("path", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_unused_file")),
    )


def downgrade() -> None:
    op.drop_table("unused_file")
    op.drop_index("ix_person_to_erase", "person")
    with op.batch_alter_table("person") as table:
        table.drop_column("erased_at")
        table.drop_column("erase_at")
