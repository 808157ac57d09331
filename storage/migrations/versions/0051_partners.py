"""organisations of partners, and letters to them

Revision ID: 0051
Follows: 0050
"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

KIND = sa.Enum(
    "government", "campus", "firm", "ngo", "bank", name="organisationkind", native_enum=False, length=32
)


def upgrade() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", KIND, nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("plain", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("plain", name=op.f("uq_organisation_plain")),
    )
    op.create_table(
        "organisation_member",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("since", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_organisation_member_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_organisation_member_person_id_person")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_organisation_member")),
    )
    op.create_index(
        op.f("ix_organisation_member_organisation_id"), "organisation_member", ["organisation_id"]
    )
    op.create_table(
        "partner_letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("written_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_partner_letter_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_letter")),
        sa.UniqueConstraint("person_id", "month", name=op.f("uq_partner_letter_person_id")),
    )


def downgrade() -> None:
    for table in ("partner_letter", "organisation_member", "organisation"):
        op.drop_table(table)
