"""how sure a message was read, in which message of ours its meaning is asked, and who put a reading right

Revision ID: 0005
Follows: 0004
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("message") as table:
        table.add_column(sa.Column("confidence", sa.Float(), nullable=True))
        table.add_column(sa.Column("asked_in", sa.Integer(), nullable=True))
    op.create_table(
        "label_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("thread_message_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("label", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("topic", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("label_before", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("topic_before", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_message_id"],
            ["message.id"],
            name=op.f("fk_label_correction_thread_message_id_message"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_label_correction_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_correction")),
    )
    with op.batch_alter_table("label_correction") as table:
        table.create_index(op.f("ix_label_correction_thread_message_id"), ["thread_message_id"], unique=False)


def downgrade() -> None:
    op.drop_table("label_correction")
    with op.batch_alter_table("message") as table:
        table.drop_column("asked_in")
        table.drop_column("confidence")
