"""How GraphQL says the journal: to auditors whole, to a subject what others were shown of it."""

import base64
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
import strawberry

from xinyong.access.graph import INTERNAL, OWN, PUBLIC
from xinyong.access.rules import VIEWER_KIND_WORDS, ViewerKind
from xinyong.accounts.graph import AccountNode
from xinyong.accounts.model import Account
from xinyong.catalogue.graph import AuthorityNode
from xinyong.catalogue.model import Authority
from xinyong.context import Context, Info
from xinyong.journal.model import JournalEntry
from xinyong.journal.queries import Proof
from xinyong.journal.queries.listing import (
    PREFIX,
    JournalFilter,
    consistency,
    journal,
    note_at,
    proofs,
    query_log,
)
from xinyong.journal.rules import JOURNAL_KIND_WORDS, JournalKind
from xinyong.journal.rules.checkpoints import unverified
from xinyong.kit.graph import auto, enum_of, exposes, extends
from xinyong.kit.graph_fields import connection, derived, joined
from xinyong.kit.ids import global_id, key_of
from xinyong.kit.listing import Listing, prepared
from xinyong.subjects.graph import SubjectNode
from xinyong.subjects.model import Subject

enum_of(JOURNAL_KIND_WORDS)
enum_of(VIEWER_KIND_WORDS)


def _entry_id(_: Context, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id(PREFIX, id))


def _subject_id(_: Context, subject_id: UUID | None) -> strawberry.ID | None:
    return None if subject_id is None else strawberry.ID(global_id("sub", subject_id))


def _account_id(_: Context, account_id: UUID | None) -> strawberry.ID | None:
    return None if account_id is None else strawberry.ID(global_id("acc", account_id))


def _purpose_name(context: Context, code: str | None) -> str | None:
    return next((each.name for each in context.jurisdiction.purposes if each.code == code), None)


def _act_id(_: Context, act_id: UUID) -> str:
    return str(act_id)


@strawberry.type(name="JournalTouched", description="一次办理涉及的编号或数量", directives=[INTERNAL])
class TouchedNode:
    what: str = strawberry.field(description="何物，如 credit_record")
    value: str = strawberry.field(description="编号或数量")


def _touched(_: Context, touched: Mapping[str, str | int] | str) -> list[TouchedNode]:
    # straight from the driver it is text
    touched = orjson.loads(touched) if isinstance(touched, str) else touched
    return [TouchedNode(what=what, value=str(value)) for what, value in sorted(touched.items())]


@strawberry.type(name="JournalCheckpoint", description="签名的检查点：此前各条日志的默克尔树根", directives=[PUBLIC])
class CheckpointNode:
    note: str = strawberry.field(description="检查点全文及签名（C2SP 格式）；公钥见 /journal/key")
    size: int = strawberry.field(description="日志条数")
    at: datetime = strawberry.field(description="时间")

    @classmethod
    def of(cls, note: str) -> "CheckpointNode":
        read = unverified(note)
        return cls(note=note, size=read.size, at=read.at)


@strawberry.type(name="JournalProof", description="一条日志在日志中的证明（RFC 6962）", directives=[OWN])
class ProofNode:
    index: int = strawberry.field(description="序号，自 0 起")
    leaf: str = strawberry.field(description="被证明的字节：日志的公开部分，及其余部分的散列")
    path: list[str] = strawberry.field(description="自叶至根的兄弟散列，base64")
    checkpoint: CheckpointNode = strawberry.field(description="所对照的检查点")

    @classmethod
    def of(cls, proof: Proof) -> "ProofNode":
        return cls(
            index=proof.index,
            leaf=proof.leaf.decode(),
            path=_base64(proof.path),
            checkpoint=CheckpointNode.of(proof.note),
        )


def _base64(path: Sequence[bytes]) -> list[str]:
    return [base64.b64encode(each).decode() for each in path]


async def _proof(entry: strawberry.Parent[JournalEntry], info: Info) -> ProofNode | None:
    found: Proof | None = await info.context.load(proofs, entry.id)
    return None if found is None else ProofNode.of(found)


def _proved() -> Any:
    return strawberry.field(_proof, description="本条在操作日志中的证明；写入后一两秒内尚无")


@exposes(JournalEntry, name="QueryLogEntry", description="查询记录：某部门查看了本主体的哪些非公开项目", access=OWN)
class QueryLogNode:
    at: auto
    deed: auto
    viewer_kind: ViewerKind
    purpose: auto
    fields: auto

    purpose_name: str | None = derived(_purpose_name, "purpose", description="查询目的")
    id: strawberry.ID = derived(_entry_id, "id", description="日志编号")
    authority: AuthorityNode | None = joined(Authority.id, by="authority_id", description="查询的部门")

    proof: ProofNode | None = _proved()


@exposes(JournalEntry, access=INTERNAL)
class JournalEntryNode:
    at: auto
    kind: JournalKind
    deed: auto
    viewer_kind: ViewerKind
    purpose: auto
    matter: auto
    fields: auto
    withheld_until: auto
    withheld_by: auto

    id: strawberry.ID = derived(_entry_id, "id", description="日志编号")
    act_id: str = derived(_act_id, "act_id", description="同一次办理或查询的各条日志相同")
    account_id: strawberry.ID | None = derived(_account_id, "account_id", description="账号编号")
    subject_id: strawberry.ID | None = derived(_subject_id, "subject_id", description="所涉主体的编号")
    touched: list[TouchedNode] = derived(_touched, "touched", description="涉及的编号与数量")
    purpose_name: str | None = derived(_purpose_name, "purpose", description="查询目的")
    account: AccountNode | None = joined(Account.id, by="account_id", description="账号；系统没有账号")
    authority: AuthorityNode | None = joined(Authority.id, by="authority_id", description="部门")

    proof: ProofNode | None = _proved()

    @strawberry.field(description="证明中以散列代替的部分：其 SHA-256 即叶的末行", graphql_type=str | None)
    @staticmethod
    async def closed_part(entry: strawberry.Parent[JournalEntry], info: Info) -> str | None:
        found: Proof | None = await info.context.load(proofs, entry.id)
        return None if found is None else found.closed.decode()


@strawberry.input(name="JournalFilter", description="操作日志的筛选条件")
class JournalFilterInput:
    kind: JournalKind | None = strawberry.field(default=None, description="种类")
    deed: str | None = strawberry.field(default=None, description="事由")
    authority: strawberry.ID | None = strawberry.field(default=None, description="部门编号")
    account: strawberry.ID | None = strawberry.field(default=None, description="账号编号")
    subject: strawberry.ID | None = strawberry.field(default=None, description="主体编号")
    purpose: str | None = strawberry.field(default=None, description="查询目的代码")
    matter: str | None = strawberry.field(default=None, description="事项编号")
    since: date | None = strawberry.field(default=None, description="自何日起")
    until: date | None = strawberry.field(default=None, description="至何日止")

    def read(self) -> JournalFilter:
        """The same in the words of `queries`; raises Invalid for an id of another kind."""
        return JournalFilter(
            kind=self.kind,
            deed=self.deed,
            authority_id=_key("aut", "authority", self.authority),
            account_id=_key("acc", "account", self.account),
            subject_id=_key("sub", "subject", self.subject),
            purpose=self.purpose,
            matter=self.matter,
            since=self.since,
            until=self.until,
        )


def _key(prefix: str, field: str, id: str | None) -> UUID | None:
    return None if id is None else prepared(lambda text: key_of(text, prefix, field=field), id)


@extends(SubjectNode)
class SubjectQueryLog:
    @connection(QueryLogNode, description="查询记录，最近的在前", access=OWN)
    @staticmethod
    def query_log(subject: strawberry.Parent[Subject], info: Info) -> Listing[JournalEntry]:
        return query_log(info.context.viewer, info.context.today, subject.id)


@strawberry.type(directives=[PUBLIC])
class AuditQuery:
    @connection(JournalEntryNode, description="操作日志，最近的在前；仅审计员可查阅", access=INTERNAL)
    @staticmethod
    def journal(info: Info, filter: JournalFilterInput | None = None) -> Listing[JournalEntry]:
        return journal(info.context.viewer, filter.read() if filter else JournalFilter())

    @strawberry.field(description="操作日志最新的检查点；尚无日志时为空", graphql_type=CheckpointNode | None)
    @staticmethod
    async def journal_checkpoint(info: Info) -> CheckpointNode | None:
        async with info.context.reading() as session:
            note = await note_at(session, None)
        return None if note is None else CheckpointNode.of(note)

    @strawberry.field(description="较短的操作日志是较长的开头：其间的证明（RFC 6962），base64")
    @staticmethod
    async def journal_consistency(info: Info, old: int, new: int) -> list[str]:
        async with info.context.reading() as session:
            return _base64(await consistency(session, old, new))
