"""Granting and revoking access tokens."""

import secrets
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.accounts.model import AccessToken
from xinyong.accounts.queries import digest
from xinyong.journal.commands import touch
from xinyong.kit.errors import NotFound


async def grant_token(session: AsyncSession, authority_id: UUID, name: str) -> str:
    """A new token for a department's system, told once: only its digest is kept."""
    token = f"xyt_{secrets.token_urlsafe(32)}"
    row = AccessToken(authority_id=authority_id, name=name, digest=digest(token))
    session.add(row)
    touch(session, "access_token", row.id)
    return token


async def revoke_tokens(session: AsyncSession, authority_id: UUID, name: str) -> int:
    """End every token of this name; answers how many there were."""
    held = (AccessToken.authority_id == authority_id, AccessToken.name == name)
    found = await session.exec(select(AccessToken.id).where(*held, col(AccessToken.revoked_at).is_(None)))
    ids = list(found)
    if not ids:
        raise NotFound("没有这个令牌")
    await session.exec(update(AccessToken).where(col(AccessToken.id).in_(ids)).values(revoked_at=func.now()))
    touch(session, "access_token", len(ids))
    return len(ids)
