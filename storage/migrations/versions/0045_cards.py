"""an invitation can be for one whom the office entered

Revision ID: 0045
Follows: 0044
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("invitation") as table:
        table.add_column(sa.Column("participant_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_invitation_participant_id_participant"), "participant", ["participant_id"], ["id"]
        )
        table.create_index(op.f("ix_invitation_participant_id"), ["participant_id"])


def downgrade() -> None:
    with op.batch_alter_table("invitation") as table:
        table.drop_index(op.f("ix_invitation_participant_id"))
        table.drop_constraint(op.f("fk_invitation_participant_id_participant"), type_="foreignkey")
        table.drop_column("participant_id")
