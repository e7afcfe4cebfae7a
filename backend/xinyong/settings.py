"""One frozen object, read from the environment once; and the clock. Names are `XINYONG_…`, but for `DATABASE_URL`."""

import os
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from xinyong.kit.embedded import default_home

_CHINA = ZoneInfo("Asia/Shanghai")
_BUILT = Path(__file__).parents[2] / "frontend" / "dist"


@dataclass(frozen=True)
class Settings:
    """What differs between one installation and the next."""

    database_url: str | None
    """`postgresql://…` of a server to use, or of a primary and its standbys; None starts the embedded one."""
    database_replica_url: str | None
    """Of a replica that the public reads from."""
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
    site: Path
    """The built single-page application; without it the API is served alone."""

    @classmethod
    def read(cls, environ: "os._Environ[str] | dict[str, str]" = os.environ) -> "Settings":
        day = environ.get("XINYONG_TODAY")
        return cls(
            database_url=environ.get("DATABASE_URL") or None,
            database_replica_url=environ.get("DATABASE_REPLICA_URL") or None,
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
            site=Path(environ.get("XINYONG_SITE") or _BUILT),
        )

    def day(self) -> date:
        """Today: the fixed day where one is set, else the date in China. Nothing below reads the clock."""
        return self.today or datetime.now(_CHINA).date()
