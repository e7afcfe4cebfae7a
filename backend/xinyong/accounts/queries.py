"""From a token or a session to the viewer behind it; and accounts as an administrator may see them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, func, or_, true
from sqlalchemy import select as select_columns
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from xinyong.access.rules import Permission, Role, Viewer, ViewerKind
from xinyong.accounts.model import AccessToken, Account, Binding, UserSession
from xinyong.accounts.rules import KINDS, AgentMatter, Capacity, Standing
from xinyong.kit.errors import NotAllowed, NotFound
from xinyong.kit.listing import Listing, One
from xinyong.kit.text import compact
from xinyong.settings import SessionLife

_GRANTED = frozenset({Permission.INGESTION_DELIVERY_FILE})


def digest(token: str) -> bytes:
    """Tokens and session ids carry 256 random bits, so that one plain hash keeps them safe at rest."""
    return hashlib.sha256(token.encode()).digest()


async def viewer_of_token(session: AsyncSession, token: str) -> Viewer | None:
    """The department behind a token; None when nobody holds it, or no longer."""
    wanted = select(AccessToken).where(AccessToken.digest == digest(token), col(AccessToken.revoked_at).is_(None))
    found = (await session.exec(wanted)).one_or_none()
    if found is None:
        return None
    return Viewer(kind=ViewerKind.SYSTEM, name=found.name, authority_id=found.authority_id, permissions=_GRANTED)


def in_force(today: date) -> ColumnElement[bool]:
    """Bindings that hold on this day."""
    until = col(Binding.valid_until)
    return and_(col(Binding.ended_at).is_(None), col(Binding.valid_from) <= today, or_(until.is_(None), until >= today))


@dataclass(frozen=True)
class Visit:
    """A request of somebody who is signed in.

    `unconfirmed`: the provider has not said for long that the session stands. `unnoted`: the time of its last use is
    to be written down.
    """

    viewer: Viewer
    unconfirmed: bool
    unnoted: bool


_NOTED_EVERY = timedelta(minutes=1)
"""The last use of a session is kept to the minute: most requests write nothing."""
_OF_BINDING = (Binding.id, Binding.capacity, Binding.authority_id, Binding.subject_id, Binding.roles, Binding.scope)


async def visit_of(session: AsyncSession, token: str, today: date, life: SessionLife) -> Visit | None:
    """Who is behind a session id; None when the session is over. A binding that has ended leaves the bare account."""
    seen, confirmed = col(UserSession.seen_at), col(UserSession.confirmed_at)
    wanted = (
        select_columns(
            col(UserSession.id),
            col(Account.id),
            col(Account.name),
            confirmed < func.now() - life.confirmed_for,
            seen < func.now() - _NOTED_EVERY,
            *map(col, _OF_BINDING),
        )
        .join(Account, col(Account.id) == UserSession.account_id)
        .outerjoin(Binding, and_(col(Binding.id) == UserSession.binding_id, in_force(today)))
        .where(
            col(UserSession.digest) == digest(token),
            col(UserSession.expires_at) > func.now(),
            seen > func.now() - life.idle,
        )
    )
    found = (await (await session.connection()).execute(wanted)).one_or_none()
    return None if found is None else _visit(*found)


def _visit(session_id: UUID, account_id: UUID, name: str, unconfirmed: bool, unnoted: bool, *binding: Any) -> Visit:
    signed_in = Viewer(name=name, account_id=account_id, session_id=session_id)
    _, capacity, authority_id, subject_id, roles, scope = binding
    if capacity is None:
        return Visit(signed_in, unconfirmed, unnoted)
    standing = Standing(
        Capacity(capacity), authority_id, subject_id, frozenset(map(Role, roles)), frozenset(map(AgentMatter, scope))
    )
    viewer = replace(
        signed_in,
        kind=KINDS[standing.capacity],
        authority_id=authority_id,
        subject_ids=standing.stands_for(),
        permissions=standing.permissions(),
    )
    return Visit(viewer, unconfirmed, unnoted)


async def own_account(session: AsyncSession, viewer: Viewer) -> Account | None:
    """The account of whoever asks; None for the public and for systems."""
    return (await session.exec(select(Account).where(Account.id == viewer.account_id))).one_or_none()


async def current_binding(session: AsyncSession, viewer: Viewer, today: date) -> Binding | None:
    """The binding by which whoever asks acts in this session."""
    wanted = select(Binding).join(UserSession, col(UserSession.binding_id) == Binding.id)
    return (await session.exec(wanted.where(UserSession.id == viewer.session_id, in_force(today)))).one_or_none()


async def own_bindings(session: AsyncSession, account_id: UUID | None, today: date) -> Sequence[Binding]:
    """The bindings that a person may act by today, the oldest first."""
    wanted = select(Binding).where(Binding.account_id == account_id, in_force(today))
    return (await session.exec(wanted.order_by(col(Binding.id)))).all()


def _administered(viewer: Viewer) -> ColumnElement[bool]:
    """The bindings that this viewer may see as their administrator."""
    if viewer.may(Permission.ACCOUNTS_DEPARTMENT_ADMINISTER):
        return true()
    if viewer.may(Permission.ACCOUNTS_ACCOUNT_ADMINISTER):
        return col(Binding.authority_id) == viewer.authority_id
    if viewer.may(Permission.ACCOUNTS_AGENT_DELEGATE):
        return and_(col(Binding.subject_id).in_(viewer.subject_ids), col(Binding.capacity) == Capacity.AGENT)
    return false()


def bindings(viewer: Viewer, authority_id: UUID | None = None) -> Listing[Binding]:
    """Bindings that hold or have held, the newest first, of those whom this viewer administers.

    Raises NotAllowed for whoever administers nobody.
    """
    if not viewer.may(Permission.ACCOUNTS_ACCOUNT_ADMINISTER) and not viewer.may(Permission.ACCOUNTS_AGENT_DELEGATE):
        raise NotAllowed("没有管理账号的权限")
    rows = select(Binding).where(_administered(viewer))
    if authority_id is not None:
        rows = rows.where(Binding.authority_id == authority_id)
    return Listing(rows, (col(Binding.id),), "bindings", reads=(UUID,))


def administered_binding(viewer: Viewer, id: UUID) -> One[Binding]:
    """One binding, as its administrator or its holder may see it."""
    return select(Binding).where(
        Binding.id == id, or_(_administered(viewer), col(Binding.account_id) == viewer.account_id)
    )


async def account_numbered(session: AsyncSession, number: str) -> Account:
    """The account with this number, locked until the transaction ends; raises NotFound.

    A number is told by its holder: accounts cannot be looked through for somebody's name.
    """
    wanted = select(Account).where(Account.number == compact(number)).with_for_update()
    found = (await session.exec(wanted)).one_or_none()
    if found is None:
        raise NotFound("没有这个账号编号，请与本人核对", field="account")
    return found


async def unended_bindings(session: AsyncSession, account_id: UUID) -> Sequence[Binding]:
    """All bindings of a person that nobody has ended, whether they hold today or not."""
    return (
        await session.exec(select(Binding).where(Binding.account_id == account_id, col(Binding.ended_at).is_(None)))
    ).all()


async def signed_in_by(session: AsyncSession, session_id: UUID) -> UserSession | None:
    """A session that has not been ended."""
    return (await session.exec(select(UserSession).where(UserSession.id == session_id))).one_or_none()
