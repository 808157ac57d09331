"""How does Alembic meet the database that the program has already opened?"""

from alembic import context
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  (fills the metadata)
from storage.tables.question_book import is_of_a_model

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
    include_name=is_of_a_model,
)
with context.begin_transaction():
    context.run_migrations()
