"""Beginning, keeping up and ending a sign-in. No token of a provider ever leaves for the browser."""

import secrets
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import orjson
from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Viewer
from xinyong.accounts import queries
from xinyong.accounts.model import Account, Binding, UserSession
from xinyong.accounts.queries import digest
from xinyong.context import Context
from xinyong.journal.commands import touch, writing
from xinyong.kit.db import Database
from xinyong.kit.errors import NotFound, NotSignedIn
from xinyong.kit.ids import uuid7
from xinyong.kit.sealing import KeyRing, SealingError
from xinyong.settings import SessionLife

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and capitals that nobody takes for each other, on the telephone or on paper."""
_NUMBER_LENGTH = 10


@dataclass(frozen=True)
class Tokens:
    """What the provider left with us: for signing out there, and for asking whether the session still stands."""

    id_token: str
    refresh_token: str | None


@dataclass(frozen=True)
class Identity:
    """Whom a provider has told us to have seen, and where (`session`: its own number for it, if any)."""

    provider: str
    issuer: str
    sub: str
    name: str
    session: str | None
    tokens: Tokens


async def sign_in(db: Database, keys: KeyRing, who: Identity, today: date, life: SessionLife) -> str:
    """A new session for this person, who is new or known: its id, told once. Only the digest is kept."""
    token, row_id = secrets.token_urlsafe(32), uuid7()
    async with writing(db, Viewer(name=who.name), "登录", public=False) as session:
        account = await _known(session, who)
        bindings = await queries.own_bindings(session, account, today)
        session.add(
            UserSession(
                id=row_id,
                digest=digest(token),
                account_id=account,
                binding_id=next((binding.id for binding in bindings), None),
                provider=who.provider,
                provider_session=who.session,
                tokens=_sealed(keys, row_id, who.tokens),
                expires_at=(await session.exec(select(func.now() + life.whole))).one(),
            )
        )
        touch(session, "account", account)
    return token


async def _known(session: AsyncSession, who: Identity) -> UUID:
    """The account of (issuer, sub), and nothing else; its name is what the provider calls the person today."""
    number = "".join(secrets.choice(_LETTERS) for _ in range(_NUMBER_LENGTH))
    row = insert(Account).values(id=uuid7(), issuer=who.issuer, sub=who.sub, number=number, name=who.name)
    told = {"name": who.name, "signed_in_at": func.now()}
    merged = row.on_conflict_do_update(index_elements=["issuer", "sub"], set_=told).returning(col(Account.id))
    id: UUID = (await session.exec(merged)).scalar_one()
    return id


def _place(id: UUID) -> str:
    return f"user_session|tokens|{id}"


def _sealed(keys: KeyRing, id: UUID, tokens: Tokens) -> bytes:
    return keys.seal(orjson.dumps([tokens.id_token, tokens.refresh_token]).decode(), _place(id))


def tokens_of(keys: KeyRing, row: UserSession) -> Tokens | None:
    """What the provider left with us at the sign-in or the last confirmation; None when its key has been taken away."""
    try:
        return Tokens(*orjson.loads(keys.open(row.tokens, _place(row.id))))
    except SealingError:
        return None


async def switch_binding(context: Context, id: UUID) -> Binding:
    """Act by another of one's own bindings from the next request on. Raises NotSignedIn, NotFound."""
    viewer = context.viewer
    if viewer.session_id is None:
        raise NotSignedIn("请先登录")
    async with context.writing("切换身份", public=False) as session:
        bindings = await queries.own_bindings(session, viewer.account_id, context.today)
        found = next((binding for binding in bindings if binding.id == id), None)
        if found is None:
            raise NotFound("没有这个身份，或已到期", field="id")
        await session.exec(update(UserSession).where(col(UserSession.id) == viewer.session_id).values(binding_id=id))
        touch(session, "binding", id)
    return found


async def sign_out(context: Context) -> UserSession | None:
    """End the session of whoever asks; the session as it was, None when there was none."""
    if context.viewer.session_id is None:
        return None
    async with context.writing("退出登录", public=False) as session:
        row = await queries.signed_in_by(session, context.viewer.session_id)
        if row is not None:
            await session.delete(row)
            touch(session, "account", row.account_id)
    return row


async def end_at_provider(db: Database, provider: str, issuer: str, *, sid: str | None, sub: str | None) -> int:
    """End what the provider says is over: one session of its own, else all of a person. How many there were."""
    ended = delete(UserSession).where(col(UserSession.provider) == provider)
    if sid is not None:
        ended = ended.where(col(UserSession.provider_session) == sid)
    if sub is not None:
        person = select(Account.id).where(Account.issuer == issuer, Account.sub == sub)
        ended = ended.where(col(UserSession.account_id).in_(person))
    async with writing(db, Viewer(name=issuer), "由身份认证平台结束登录", public=False) as session:
        count = (await session.exec(ended)).rowcount
        touch(session, "sessions", count)
    return count


async def note_use(db: Database, session_id: UUID) -> None:
    """Write down that a session is in use. No official act: the journal has none of it."""
    async with db.transaction() as session:
        await session.exec(update(UserSession).where(col(UserSession.id) == session_id).values(seen_at=func.now()))


async def claim_confirmation(db: Database, session_id: UUID, life: SessionLife) -> UserSession | None:
    """The session, for whoever comes first to ask its provider about it; None for all others until it is due again."""
    due = col(UserSession.confirmed_at) < func.now() - life.confirmed_for
    claimed = update(UserSession).where(col(UserSession.id) == session_id, due).values(confirmed_at=func.now())
    async with db.transaction() as session:
        if (await session.exec(claimed)).rowcount == 0:
            return None
        return await queries.signed_in_by(session, session_id)


async def keep_tokens(db: Database, keys: KeyRing, session_id: UUID, tokens: Tokens) -> None:
    """What the provider gave when it confirmed the session."""
    sealed = _sealed(keys, session_id, tokens)
    async with db.transaction() as session:
        await session.exec(update(UserSession).where(col(UserSession.id) == session_id).values(tokens=sealed))


async def end_unconfirmed(db: Database, viewer: Viewer) -> None:
    """End a session that the provider has said not to stand any more."""
    async with writing(db, viewer, "身份认证平台不再确认，结束登录", public=False) as session:
        await session.exec(delete(UserSession).where(col(UserSession.id) == viewer.session_id))
        if viewer.account_id is not None:
            touch(session, "account", viewer.account_id)


async def discard_sessions(session: AsyncSession) -> int:
    """Remove sessions whose whole life is over; how many there were."""
    return (await session.exec(delete(UserSession).where(col(UserSession.expires_at) <= func.now()))).rowcount
