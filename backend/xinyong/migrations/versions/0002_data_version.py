"""The version of what the public may see."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("CREATE TABLE data_version (slot smallint PRIMARY KEY, stamp uuid NOT NULL)")
