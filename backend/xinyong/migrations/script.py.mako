"""${message}"""

import sqlmodel
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """One statement for each execute(): a cluster and asyncpg both want it so."""
    op.execute("")
