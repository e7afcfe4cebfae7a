"""The journal: lines, their order and their tree, and the signed checkpoints. All of it is only ever added to."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    """
    CREATE TABLE journal_entry (
        id uuid PRIMARY KEY,
        act_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        kind varchar NOT NULL,
        deed varchar NOT NULL,
        viewer_kind varchar NOT NULL,
        account_id uuid,
        authority_id uuid,
        subject_id uuid,
        purpose varchar,
        matter varchar,
        fields text[] NOT NULL DEFAULT '{}',
        touched jsonb NOT NULL,
        withheld_until date,
        withheld_by varchar,
        salt bytea NOT NULL,
        CONSTRAINT kind_is_known CHECK (kind IN ('ACT', 'READING'))
    )
    """,
    "CREATE INDEX journal_by_subject ON journal_entry (subject_id, id) WHERE subject_id IS NOT NULL",
    "CREATE INDEX journal_by_authority ON journal_entry (authority_id, id)",
    # the one table here that rows leave again: a line stands in it until it has its number
    "CREATE TABLE journal_unsealed (entry_id uuid PRIMARY KEY)",
    """
    CREATE TABLE journal_leaf (
        seq bigint PRIMARY KEY,
        entry_id uuid NOT NULL UNIQUE,
        hash bytea NOT NULL
    )
    """,
    """
    CREATE TABLE journal_node (
        level smallint NOT NULL,
        position bigint NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (level, position)
    )
    """,
    """
    CREATE TABLE journal_checkpoint (
        size bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        note varchar NOT NULL
    )
    """,
)


def upgrade() -> None:
    """One statement for each execute()."""
    for statement in _STATEMENTS:
        op.execute(statement)
