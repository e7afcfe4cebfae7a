"""What was seen of sensitive values in full, by whom and what for."""

from alembic import op

from xinyong.kit.logins import CONSOLE_ROLE

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE reveal (
            subject_id uuid NOT NULL REFERENCES subject,
            id uuid NOT NULL,
            account_id uuid,
            authority_id uuid,
            node varchar NOT NULL,
            field varchar NOT NULL,
            purpose varchar NOT NULL,
            matter varchar NOT NULL,
            at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (subject_id, id)
        )
        """
    )
    op.execute("CREATE INDEX reveal_by_account ON reveal (account_id, at)")
    op.execute(f"GRANT SELECT, INSERT ON reveal TO {CONSOLE_ROLE}")
