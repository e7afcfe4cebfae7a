"""From a bearer token to the viewer who holds it."""

import hashlib

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Permission, Viewer, ViewerKind
from xinyong.accounts.model import AccessToken

_GRANTED = frozenset({Permission.INGESTION_DELIVERY_FILE})


def digest(token: str) -> bytes:
    """Tokens carry 256 random bits, so that one plain hash keeps them safe at rest."""
    return hashlib.sha256(token.encode()).digest()


async def viewer_of_token(session: AsyncSession, token: str) -> Viewer | None:
    """The department behind a token; None when nobody holds it, or no longer."""
    wanted = select(AccessToken).where(AccessToken.digest == digest(token), col(AccessToken.revoked_at).is_(None))
    found = (await session.exec(wanted)).one_or_none()
    if found is None:
        return None
    return Viewer(kind=ViewerKind.SYSTEM, name=found.name, authority_id=found.authority_id, permissions=_GRANTED)
