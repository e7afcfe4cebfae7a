"""Accounts: people who sign in, in which capacity they act, and their sessions."""

from alembic import op

revision = "0003"
down_revision = "0002"

_ACCOUNTS = (
    """
    CREATE TABLE account (
        id uuid PRIMARY KEY,
        issuer varchar NOT NULL,
        sub varchar NOT NULL,
        number varchar NOT NULL UNIQUE,
        name varchar NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        signed_in_at timestamptz,
        UNIQUE (issuer, sub)
    )
    """,
    """
    CREATE TABLE binding (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        capacity varchar NOT NULL,
        authority_id uuid REFERENCES authority,
        subject_id uuid REFERENCES subject,
        roles text[] NOT NULL DEFAULT '{}',
        scope text[] NOT NULL DEFAULT '{}',
        valid_from date NOT NULL,
        valid_until date,
        granted_by uuid REFERENCES account,
        granted_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        ended_by uuid REFERENCES account,
        end_reason varchar,
        CONSTRAINT capacity_is_known CHECK (
            capacity IN ('OFFICIAL', 'LEGAL_REPRESENTATIVE', 'AGENT', 'AGENCY_STAFF')
        ),
        CONSTRAINT it_is_for_one CHECK (
            (capacity = 'OFFICIAL') = (authority_id IS NOT NULL) AND (capacity = 'OFFICIAL') = (subject_id IS NULL)
        ),
        CONSTRAINT an_official_has_roles CHECK ((capacity = 'OFFICIAL') = (cardinality(roles) > 0)),
        CONSTRAINT an_agent_ends CHECK (capacity <> 'AGENT' OR valid_until IS NOT NULL),
        CONSTRAINT it_runs_forward CHECK (valid_until >= valid_from)
    )
    """,
    """
    CREATE UNIQUE INDEX binding_in_force ON binding (account_id, capacity, coalesce(authority_id, subject_id))
    WHERE ended_at IS NULL
    """,
    "CREATE INDEX binding_by_authority ON binding (authority_id)",
    "CREATE INDEX binding_by_subject ON binding (subject_id)",
    """
    CREATE TABLE user_session (
        id uuid PRIMARY KEY,
        digest bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account,
        binding_id uuid REFERENCES binding,
        provider varchar NOT NULL,
        provider_session varchar,
        tokens bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        confirmed_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX session_at_provider ON user_session (provider, provider_session)",
    "CREATE INDEX session_of ON user_session (account_id)",
)


def upgrade() -> None:
    """One statement for each execute(): a cluster and asyncpg both want it so."""
    for statement in _ACCOUNTS:
        op.execute(statement)
