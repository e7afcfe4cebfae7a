"""Granting and ending: access tokens of systems, bindings of people."""

import secrets
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.accounts import queries
from xinyong.accounts.model import AccessToken, Account, Binding
from xinyong.accounts.queries import digest
from xinyong.accounts.rules import Standing
from xinyong.accounts.rules.granting import must_be_granter, must_be_whole, must_not_clash
from xinyong.catalogue.model import Authority
from xinyong.context import Context
from xinyong.journal.commands import touch
from xinyong.kit.errors import Conflict, Invalid, NotFound
from xinyong.subjects.model import Subject


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


async def grant_binding(context: Context, number: str, wanted: Standing) -> Binding:
    """Bind the account with this number. Raises NotFound, NotAllowed, Invalid, DutiesClash, or Conflict for a second
    binding of the same kind; one whose period is over makes room.
    """
    must_be_whole(wanted, context.today)
    async with context.writing("授予账号绑定", public=False) as session:
        account = await queries.account_numbered(session, number)
        must_be_granter(context.viewer, account.id, wanted)
        await _must_exist(session, wanted)
        held = await _still_held(session, context, account, wanted)
        must_not_clash(wanted, held)
        row = _row(account, wanted, context.viewer.account_id)
        session.add(row)
        touch(session, "binding", row.id)
        touch(session, "account", account.id)
        touch(session, "capacity", wanted.capacity)
        for place, role in enumerate(sorted(wanted.roles), start=1):
            touch(session, f"role_{place}", role)
        await session.flush()
        await session.refresh(row)
    return row


async def _must_exist(session: AsyncSession, wanted: Standing) -> None:
    if wanted.authority_id is not None and await session.get(Authority, wanted.authority_id) is None:
        raise Invalid("没有这个机关", field="authority")
    if wanted.subject_id is not None and await session.get(Subject, wanted.subject_id) is None:
        raise Invalid("没有这个信用主体", field="subject")


async def _still_held(session: AsyncSession, context: Context, account: Account, wanted: Standing) -> list[Standing]:
    """What the person holds today or will hold; a lapsed binding of the same kind is ended."""
    held: list[Standing] = []
    for binding in await queries.unended_bindings(session, account.id):
        standing = binding.standing()
        lapsed = standing.valid_until is not None and standing.valid_until < context.today
        same = (standing.capacity, standing.authority_id, standing.subject_id) == (
            wanted.capacity,
            wanted.authority_id,
            wanted.subject_id,
        )
        if same and not lapsed:
            raise Conflict("已有同样身份的账号绑定，请先终止原绑定", field="account")
        if same:
            await _end(session, binding.id, context.viewer.account_id, "期限届满")
        if not lapsed:
            held.append(standing)
    return held


def _row(account: Account, wanted: Standing, by: UUID | None) -> Binding:
    return Binding(
        account_id=account.id,
        capacity=wanted.capacity,
        authority_id=wanted.authority_id,
        subject_id=wanted.subject_id,
        roles=sorted(wanted.roles),
        scope=sorted(wanted.scope),
        valid_from=wanted.valid_from,
        valid_until=wanted.valid_until,
        granted_by=by,
    )


async def end_binding(context: Context, id: UUID, reason: str) -> Binding:
    """End a binding: with the next request its holder has it no more.

    Raises NotFound, NotAllowed, Invalid, Conflict.
    """
    if not reason.strip() or len(reason) > _LONGEST_REASON:
        raise Invalid(f"请写明终止原因，不超过 {_LONGEST_REASON} 字", field="reason")
    async with context.writing("终止账号绑定", public=False) as session:
        found = (await session.exec(queries.administered_binding(context.viewer, id))).one_or_none()
        if found is None:
            raise NotFound("没有这项账号绑定", field="id")
        must_be_granter(context.viewer, found.account_id, found.standing())
        if not await _end(session, id, context.viewer.account_id, reason.strip()):
            raise Conflict("这项账号绑定已经终止", field="id")
        touch(session, "binding", id)
        touch(session, "account", found.account_id)
        await session.refresh(found)
    return found


_LONGEST_REASON = 200


async def _end(session: AsyncSession, id: UUID, by: UUID | None, reason: str) -> int:
    ended = update(Binding).where(col(Binding.id) == id, col(Binding.ended_at).is_(None))
    done = await session.exec(ended.values(ended_at=func.now(), ended_by=by, end_reason=reason))
    return done.rowcount
