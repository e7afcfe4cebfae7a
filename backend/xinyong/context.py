"""What every resolver may ask of its request: the viewer, the day, reads, one write."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import strawberry
from sqlmodel.ext.asyncio.session import AsyncSession
from strawberry.dataloader import DataLoader

from xinyong.access.rules import Viewer, ViewerKind
from xinyong.journal.commands import writing
from xinyong.journal.commands.appending import Journal, append_reading
from xinyong.journal.rules.withholding import withholding
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database, Pool
from xinyong.kit.graph_limits import WIDEST, Limits
from xinyong.kit.sealing import KeyRing, key_ring
from xinyong.settings import Settings

K = TypeVar("K")
V = TypeVar("V")
BatchRead = Callable[[AsyncSession, Sequence[K]], Awaitable[list[V]]]

_LIMITS = {
    ViewerKind.PUBLIC: Limits(),
    ViewerKind.SUBJECT: Limits(),
    ViewerKind.OFFICIAL: Limits(cost=40_000),
    ViewerKind.AGENCY: Limits(cost=40_000),
    ViewerKind.SYSTEM: WIDEST,
    ViewerKind.OPERATOR: WIDEST,
}


@dataclass
class Context:
    """One request: who asks, on which day, of which city."""

    db: Database
    jurisdiction: Jurisdiction
    viewer: Viewer
    today: date
    settings: Settings
    demonstration: bool = False
    """Whether the subjects in this database are fictitious."""
    journal: Journal | None = None
    """Where readings are written down together with those of other requests; without one, each by itself."""
    non_public: dict[UUID | None, set[str]] = field(default_factory=dict)
    """What this request shows that is not open to the public: names of fields, by the subject they are about."""
    kept: bool = False
    """Whether the answer will be given again: then a replica that lags behind may not have part in it."""
    _loaders: dict[Any, DataLoader[Any, Any]] = field(default_factory=dict)

    @property
    def anonymous(self) -> bool:
        """Whether nobody in particular asks, so that the answer is everybody's."""
        return self.viewer.is_public and self.viewer.account_id is None

    @property
    def limits(self) -> Limits:
        """How much one document of this viewer may ask for."""
        return _LIMITS[self.viewer.kind]

    @property
    def reads(self) -> Pool:
        """Where this viewer reads: the public from a replica; whoever is signed in sees what was written just now."""
        if not self.anonymous:
            return self.db.primary
        return self.db.public if self.kept else self.db.replica

    def reading(self, *, long: bool = False) -> AbstractAsyncContextManager[AsyncSession]:
        return self.reads.reading(long=long)

    def writing(self, deed: str, *, public: bool = True) -> AbstractAsyncContextManager[AsyncSession]:
        return writing(self.db, self.viewer, deed, public=public)

    @property
    def keys(self) -> KeyRing:
        """The keys that personal numbers of this installation are sealed with."""
        return key_ring(self.settings.keys, self.settings.home, self.settings.crypto_suite)

    def disclosed(self, subject_id: UUID | None, *fields: str) -> None:
        """Note what is about to be shown of a subject, or of nobody in particular, beyond what is public."""
        self.non_public.setdefault(subject_id, set()).update(fields)

    async def release(self) -> None:
        """Called before an answer leaves: what it shows beyond what is public is on disk by then. Raises Unrecorded."""
        shown, self.non_public = self.non_public, {}
        if shown and not self.viewer.is_public:
            withheld = withholding(self.jurisdiction, self.viewer.purpose, self.today)
            await append_reading(self.journal or Journal(self.db), self.viewer, shown, withheld=withheld)

    async def load(self, read: BatchRead[K, V], key: K) -> V:
        """Read one thing by key, batched with its siblings: a hundred rows make one SELECT."""

        async def batch(keys: list[K]) -> list[V]:
            async with self.reading() as session:
                return await read(session, keys)

        loader: DataLoader[K, V] = self._loaders.setdefault(read, DataLoader(batch))
        return await loader.load(key)


Info = strawberry.Info[Context, None]
