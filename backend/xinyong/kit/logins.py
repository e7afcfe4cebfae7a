"""The logins of PostgreSQL that a running city works under, and whose rights they have.

`xinyong_public` reads what may be published today and nothing else, whatever the SQL; `xinyong_console` reads and
writes rows, and changes no journal, no table and no grant; tables belong to whoever migrates and does bulk work, the
login of DATABASE_URL.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

PUBLIC_ROLE, CONSOLE_ROLE = "xinyong_public", "xinyong_console"
MAKE_ROLES = f"""
DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN VALUES ('{PUBLIC_ROLE}', 'NOBYPASSRLS'), ('{CONSOLE_ROLE}', 'BYPASSRLS') LOOP
        IF to_regrole(wanted.column1) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT %s', wanted.column1, wanted.column2);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                -- another database of this cluster is being made at the same time
                NULL;
            END;
        END IF;
        IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
           AND NOT pg_has_role(current_user, wanted.column1, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', wanted.column1);
        END IF;
    END LOOP;
END $$
"""
"""Makes the roles of a cluster where they are missing; refused (42501) to who may not: see deploy/roles.sql.

`xinyong_console` is not held by row security: the policy of its viewers is the application's, and COPY, which files are
taken in by, knows no row security. It is no superuser and owns nothing.
"""


@dataclass(frozen=True)
class Login:
    """The rights of `role`, for all connections of a pool.

    With `credentials`, `user` or `user:password`, they log in as that user: nothing that is sent to the server gives
    them more. Without, they come in as the owner and step down at once: that holds whatever is forgotten in a
    statement of ours, but a statement of somebody else's could step up again.
    """

    role: str
    credentials: str | None = None
    path: str = "public"
    """Where tables are looked for."""
    read_only: bool = False

    def address(self, url: str) -> str:
        """The same server, entered by this login."""
        if self.credentials is None:
            return url
        parts = urlsplit(url)
        who = ":".join(quote(each, safe="") for each in self.credentials.split(":", 1))
        return urlunsplit(parts._replace(netloc=f"{who}@{parts.netloc.rpartition('@')[2]}"))

    def settings(self) -> Mapping[str, str]:
        """As PostgreSQL is told at the beginning of a session."""
        said = {"search_path": self.path}
        if self.credentials is None:
            said["role"] = self.role
        if self.read_only:
            said["default_transaction_read_only"] = "on"
        return said


def public_login(credentials: str | None) -> Login:
    """What everybody may see: tables of which only a part is published stand in `published` under the same names."""
    return Login(PUBLIC_ROLE, credentials, "published, public", read_only=True)


def console_login(credentials: str | None) -> Login:
    """What signed-in viewers read and write, under the application's policy."""
    return Login(CONSOLE_ROLE, credentials)
