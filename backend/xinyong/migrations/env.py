"""How Alembic runs a step: on the connection that `migrate()` holds, in one transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
