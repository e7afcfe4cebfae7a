"""One frozen object, read from the environment once; and the clock. Names are `XINYONG_…`, but for `DATABASE_URL`."""

import os
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from xinyong.kit.embedded import default_home

_CHINA = ZoneInfo("Asia/Shanghai")
_OF_DATABASE = ("database_url", "database_replica_url", "database_public_login", "database_console_login")
_BUILT = Path(__file__).parents[2] / "frontend" / "dist"


@dataclass(frozen=True)
class IdentityProvider:
    """An OpenID provider that people sign in at; (issuer, sub) is what a person is known by."""

    key: str
    """`officials` or `subjects`: the word in our addresses."""
    name: str
    """What people know it by, as 江苏省统一身份认证平台."""
    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    scope: str


@dataclass(frozen=True)
class SessionLife:
    """How long a sign-in lasts."""

    idle: timedelta
    """Unused for so long, it is over."""
    whole: timedelta
    confirmed_for: timedelta
    """After so long the provider is asked again whether it still stands."""


@dataclass(frozen=True)
class Settings:
    """What differs between one installation and the next."""

    database_url: str | None
    """`postgresql://…` of a server to use, or of a primary and its standbys; None starts the embedded one."""
    database_replica_url: str | None
    """Of a replica that the public reads from."""
    database_public_login: str | None = field(repr=False)
    """`user:password` of what the public reads by; None steps down from the login of `database_url`."""
    database_console_login: str | None = field(repr=False)
    """The same for whoever is signed in."""
    home: Path
    """Where the embedded cluster and other local state live."""
    jurisdiction: str
    today: date | None
    """A fixed day instead of the clock's, for demonstrations and tests."""
    upload_limit: int
    """Largest delivery over HTTP, bytes."""
    graphiql: bool
    only_persisted: bool
    """Refuse GraphQL documents from the public that the site was not built with."""
    pool_size: int
    """Database connections of each web worker, to each of primary and replica."""
    read_timeout: float
    """Seconds for one statement of a read."""
    act_timeout: float
    """Seconds for one statement of an act, an import or an export."""
    idle_timeout: float
    """Seconds that an open transaction may say nothing."""
    in_work: int
    """Requests that one web worker has in work at once."""
    queue: int
    """Requests that wait in front of it; more are refused."""
    queue_seconds: float
    """How long one waits at most."""
    response_cache_mb: int
    """Memory of each web worker for answers to the public that it gives again, MB; 0 keeps none."""
    metrics: str | None
    """`host:port` where figures are told to Prometheus; None tells nobody."""
    keys: str | None = field(repr=False)
    """The keys that personal numbers are sealed with; None keeps them in a file of the home."""
    crypto_suite: str
    """`intl` (AES-256-GCM, HMAC-SHA256) or `gm` (SM4-GCM, HMAC-SM3): what personal numbers are sealed with."""
    journal_keys: str | None = field(repr=False)
    """The keys that the journal's checkpoints are signed with; None keeps them in a file of the home."""
    journal_witnesses: tuple[str, ...]
    """Addresses that each checkpoint is sent to."""
    public_url: str | None
    """How browsers reach this site, as https://credit.example.cn: where people come back to from signing in."""
    officials_issuer: str | None
    """The provider that officials sign in at; None has none. The same for subjects: companies and citizens."""
    officials_client_id: str
    officials_client_secret: str = field(repr=False)
    officials_name: str
    subjects_issuer: str | None
    subjects_client_id: str
    subjects_client_secret: str = field(repr=False)
    subjects_name: str
    sign_in_scope: str
    """What both are asked for; `offline_access` is for refresh tokens."""
    session_idle_minutes: int
    """Unused for so long, a sign-in is over."""
    session_hours: int
    """So long it lasts at most."""
    session_confirm_minutes: int
    """After so long the provider is asked whether it still stands."""
    demo_seed: str | None = field(repr=False)
    """Set by `serve --demo` for its own processes: what the keys of the demonstration's sign-in follow from."""
    site: Path
    """The built single-page application; without it the API is served alone."""

    @classmethod
    def read(cls, environ: "os._Environ[str] | dict[str, str]" = os.environ) -> "Settings":
        day = environ.get("XINYONG_TODAY")
        return cls(
            **{name: environ.get(name.upper()) or None for name in _OF_DATABASE},
            home=Path(environ.get("XINYONG_HOME") or default_home()),
            jurisdiction=environ.get("XINYONG_JURISDICTION", "kunshan"),
            today=date.fromisoformat(day) if day else None,
            upload_limit=int(environ.get("XINYONG_UPLOAD_LIMIT", str(64 * 1024 * 1024))),
            graphiql=environ.get("XINYONG_GRAPHIQL", "on") == "on",
            only_persisted=environ.get("XINYONG_ONLY_PERSISTED", "off") == "on",
            pool_size=int(environ.get("XINYONG_POOL_SIZE", "16")),
            read_timeout=float(environ.get("XINYONG_READ_TIMEOUT", "5")),
            act_timeout=float(environ.get("XINYONG_ACT_TIMEOUT", "600")),
            idle_timeout=float(environ.get("XINYONG_IDLE_TIMEOUT", "60")),
            in_work=int(environ.get("XINYONG_IN_WORK", "32")),
            queue=int(environ.get("XINYONG_QUEUE", "1000")),
            queue_seconds=float(environ.get("XINYONG_QUEUE_SECONDS", "3")),
            response_cache_mb=int(environ.get("XINYONG_RESPONSE_CACHE_MB", "64")),
            metrics=environ.get("XINYONG_METRICS") or None,
            keys=environ.get("XINYONG_KEYS") or None,
            crypto_suite=environ.get("XINYONG_CRYPTO_SUITE", "intl"),
            journal_keys=environ.get("XINYONG_JOURNAL_KEYS") or None,
            journal_witnesses=tuple(environ.get("XINYONG_JOURNAL_WITNESSES", "").split()),
            public_url=(environ.get("XINYONG_PUBLIC_URL") or "").rstrip("/") or None,
            officials_issuer=environ.get("XINYONG_OFFICIALS_ISSUER") or None,
            officials_client_id=environ.get("XINYONG_OFFICIALS_CLIENT_ID", ""),
            officials_client_secret=environ.get("XINYONG_OFFICIALS_CLIENT_SECRET", ""),
            officials_name=environ.get("XINYONG_OFFICIALS_NAME", "政务人员统一身份认证"),
            subjects_issuer=environ.get("XINYONG_SUBJECTS_ISSUER") or None,
            subjects_client_id=environ.get("XINYONG_SUBJECTS_CLIENT_ID", ""),
            subjects_client_secret=environ.get("XINYONG_SUBJECTS_CLIENT_SECRET", ""),
            subjects_name=environ.get("XINYONG_SUBJECTS_NAME", "法人与个人统一身份认证"),
            sign_in_scope=environ.get("XINYONG_SIGN_IN_SCOPE", "openid profile offline_access"),
            session_idle_minutes=int(environ.get("XINYONG_SESSION_IDLE_MINUTES", "30")),
            session_hours=int(environ.get("XINYONG_SESSION_HOURS", "10")),
            session_confirm_minutes=int(environ.get("XINYONG_SESSION_CONFIRM_MINUTES", "15")),
            demo_seed=environ.get("XINYONG_DEMO_SEED") or None,
            site=Path(environ.get("XINYONG_SITE") or _BUILT),
        )

    def day(self) -> date:
        """Today: the fixed day where one is set, else the date in China. Nothing below reads the clock."""
        return self.today or datetime.now(_CHINA).date()

    @property
    def providers(self) -> tuple[IdentityProvider, ...]:
        """Where people sign in; without one nobody can."""
        officials = self.officials_client_id, self.officials_client_secret, self.sign_in_scope
        subjects = self.subjects_client_id, self.subjects_client_secret, self.sign_in_scope
        found = []
        if self.officials_issuer is not None:
            found.append(IdentityProvider("officials", self.officials_name, self.officials_issuer, *officials))
        if self.subjects_issuer is not None:
            found.append(IdentityProvider("subjects", self.subjects_name, self.subjects_issuer, *subjects))
        return tuple(found)

    @property
    def session(self) -> SessionLife:
        return SessionLife(
            idle=timedelta(minutes=self.session_idle_minutes),
            whole=timedelta(hours=self.session_hours),
            confirmed_for=timedelta(minutes=self.session_confirm_minutes),
        )
