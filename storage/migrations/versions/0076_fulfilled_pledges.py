"""pledges of which all is shared out, and who confirmed support

Revision ID: 0076
Follows: 0075
"""

import sqlalchemy as sa
from alembic import op

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None

SUPPORT = sa.table(
    "support",
    *(sa.column(name) for name in ("participant_id", "quantity", "amount", "status")),
)
USED_UP = SUPPORT.c.participant_id.is_(None) & sa.or_(
    SUPPORT.c.quantity == 0, SUPPORT.c.quantity.is_(None) & (SUPPORT.c.amount == 0)
)


def upgrade() -> None:
    with op.batch_alter_table("support") as table:
        table.add_column(sa.Column("confirmed_by", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_support_confirmed_by_person", "person", ["confirmed_by"], ["id"])
    # Nobody but whoever it was for could confirm until now.
    op.execute(
        "UPDATE support SET confirmed_by = (SELECT person_id FROM participant "
        "WHERE participant.id = support.participant_id) WHERE status = 'confirmed'"
    )
    _call("pledged", "shared_out")


def downgrade() -> None:
    _call("shared_out", "pledged")
    with op.batch_alter_table("support") as table:
        table.drop_constraint("fk_support_confirmed_by_person", type_="foreignkey")
        table.drop_column("confirmed_by")


def _call(before: str, now: str) -> None:
    is_so = USED_UP & (SUPPORT.c.status == before)
    op.execute(SUPPORT.update().where(is_so).values(status=now))
