"""who of the partners was confirmed to speak for their organisation, and who waits for it

Revision ID: 0055
Follows: 0054
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

KIND = sa.Enum(
    "government", "campus", "firm", "ngo", "bank", name="organisationkind", native_enum=False, length=32
)


def upgrade() -> None:
    moment = sqlmodel.sql.sqltypes.UTCDateTime()
    op.add_column("organisation_member", sa.Column("confirmed_at", moment, nullable=True))
    op.create_table(
        "organisation_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("asked_at", moment, nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_organisation_request_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_request")),
    )
    op.create_index(op.f("ix_organisation_request_person_id"), "organisation_request", ["person_id"])


def downgrade() -> None:
    op.drop_table("organisation_request")
    with op.batch_alter_table("organisation_member") as table:
        table.drop_column("confirmed_at")
