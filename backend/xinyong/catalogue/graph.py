"""How GraphQL says authorities, zones, the data list, the rules and the site's own texts."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import strawberry

from xinyong.access.graph import PUBLIC
from xinyong.catalogue import queries
from xinyong.catalogue.model import Authority, Zone
from xinyong.context import Context, Info
from xinyong.jurisdictions.purposes import PurposeEntry, purposes_on
from xinyong.jurisdictions.rules import (
    ACT_KIND_WORDS,
    PLATFORM_DEFAULT,
    ActKind,
    CatalogueEntry,
    Column,
    Layout,
    Rule,
)
from xinyong.kit.graph import Node, auto, enum_of, exposes
from xinyong.kit.graph_fields import derived, gathered, rows_by
from xinyong.kit.ids import global_id, key_of
from xinyong.kit.listing import Many

enum_of(ACT_KIND_WORDS)
_TEMPLATES = {ActKind.PERMIT: "/templates/permits.xlsx", ActKind.PENALTY: "/templates/penalties.xlsx"}


def _authority_id(_: Context, id: UUID) -> strawberry.ID:
    return strawberry.ID(global_id("aut", id))


@exposes(Authority, access=PUBLIC)
class AuthorityNode(Node):
    name: auto
    short_name: auto
    code: auto

    id: strawberry.ID = derived(_authority_id, "id", description="全局编号")


@exposes(Zone, access=PUBLIC)
class ZoneNode:
    code: auto
    name: auto
    tile_row: auto
    tile_column: auto


@strawberry.type(name="Rule", description="法定期限、公示期等规则", directives=[PUBLIC])
class RuleNode:
    key: str = strawberry.field(description="规则键，如 publicity.serious")
    text: str = strawberry.field(description="内容，如 最短 1 年，最长 3 年")
    source: str = strawberry.field(description="出处")
    clause: str | None = strawberry.field(description="条款")
    since: date = strawberry.field(description="自何日起施行")
    until: date | None = strawberry.field(description="施行至何日，未定时为空")
    scope: str | None = strawberry.field(description="适用范围")
    unverified: bool = strawberry.field(description="是否待核实")
    note: str | None = strawberry.field(description="说明，如尚待核实之处")

    @strawberry.field(description="层级，如 国家、江苏省、昆山市；无文件规定、由本平台缺省的为本平台")
    @staticmethod
    def level(rule: strawberry.Parent[Rule], info: Info) -> str:
        return "本平台" if rule.source == PLATFORM_DEFAULT else info.context.jurisdiction.level_names[rule.level]


@strawberry.type(name="CatalogueField", description="信用数据清单一项中的一个数据项", directives=[PUBLIC])
class CatalogueFieldNode:
    name: str = strawberry.field(description="数据项名称")
    code: str = strawberry.field(description="数据项代码，如 CF_WSH")
    required: bool = strawberry.field(description="是否必填")
    max_length: int | None = strawberry.field(description="最多字数")
    note: str | None = strawberry.field(description="格式与取值说明")
    published: bool = strawberry.field(description="是否向社会公开")


@strawberry.type(name="CatalogueItem", description="信用数据清单的一项", directives=[PUBLIC])
class CatalogueItemNode:
    code: str = strawberry.field(description="编码")
    name: str = strawberry.field(description="名称")
    act_kind: ActKind = strawberry.field(description="行政行为种类")
    edition: str = strawberry.field(description="版本")
    scope: str = strawberry.field(description="数据范围")
    legal_basis: str = strawberry.field(description="法律依据")
    openness: str = strawberry.field(description="公开方式")
    transport: list[str] = strawberry.field(description="推送方式")
    cycle: str = strawberry.field(description="推送周期")
    effective_from: date = strawberry.field(description="自何日起施行")
    effective_until: date | None = strawberry.field(description="施行至何日，未定时为空")

    @strawberry.field(description="报送的字段", graphql_type=list[CatalogueFieldNode])
    @staticmethod
    def fields(entry: strawberry.Parent[CatalogueEntry], info: Info) -> Sequence[Column]:
        return _layout(info, entry).columns

    @strawberry.field(description="模板下载地址")
    @staticmethod
    def template_url(entry: strawberry.Parent[CatalogueEntry]) -> str:
        return _TEMPLATES[entry.act_kind]


def _layout(info: Info, entry: CatalogueEntry) -> Layout:
    return next(layout for layout in info.context.jurisdiction.layouts if layout.key == entry.layout)


@strawberry.type(name="Purpose", description="查询非公开信息的一种用途", directives=[PUBLIC])
class PurposeNode:
    code: str = strawberry.field(description="用途代码，写在请求头 X-Purpose 中")
    name: str = strawberry.field(description="名称")
    basis: str = strawberry.field(description="依据")
    note: str | None = strawberry.field(description="说明")


@strawberry.type(description="相关网站", directives=[PUBLIC])
class SiteLink:
    title: str = strawberry.field(description="名称")
    url: str = strawberry.field(description="网址")


@strawberry.type(description="本站名称、主办单位、页脚标识等", directives=[PUBLIC])
class Site:
    name: str = strawberry.field(description="站点名称，如 信用昆山")
    platform: str = strawberry.field(description="平台全称")
    region: str = strawberry.field(description="地区名称，如 昆山市")
    region_short: str = strawberry.field(description="地区简称，如 昆山")
    jurisdiction: str = strawberry.field(description="地区键，如 kunshan")
    today: date = strawberry.field(description="今日")
    demonstration: bool = strawberry.field(description="是否为演示数据")
    host: str = strawberry.field(description="主办单位")
    operator: str = strawberry.field(description="承办单位")
    hotline: str | None = strawberry.field(description="咨询与投诉电话")
    hotline_hours: str | None = strawberry.field(description="接听时间")
    site_code: str | None = strawberry.field(description="网站标识码")
    icp: str | None = strawberry.field(description="ICP 备案号")
    public_security: str | None = strawberry.field(description="公安备案号")
    government_mark: str | None = strawberry.field(description="党政机关网站标识")
    links: list[SiteLink] = strawberry.field(description="相关网站")
    publicity_days: int = strawberry.field(description="对外承诺的公示办理时限（工作日）")


async def authority_node(context: Context, id: str) -> Authority | None:
    """The authority behind a global id."""
    return await context.load(rows_by(Authority.id), key_of(id, "aut"))


@strawberry.type(directives=[PUBLIC])
class CatalogueQuery:
    @strawberry.field(description="信用数据清单中今日施行的各项", graphql_type=list[CatalogueItemNode])
    @staticmethod
    def catalogue(info: Info, act_kind: ActKind | None = None) -> list[CatalogueEntry]:
        return info.context.jurisdiction.catalogue_on(info.context.today, act_kind)

    @strawberry.field(description="某日施行的规则，缺省为今日", graphql_type=list[RuleNode])
    @staticmethod
    def rules(info: Info, on: date | None = None) -> Sequence[Rule]:
        return info.context.jurisdiction.rules_on(on or info.context.today)

    @strawberry.field(description="今日可以写明的查询用途", graphql_type=list[PurposeNode])
    @staticmethod
    def purposes(info: Info) -> Sequence[PurposeEntry]:
        return purposes_on(info.context.jurisdiction.purposes, info.context.today)

    @gathered(list[AuthorityNode], description="作出行政行为、提供信息的机关")
    @staticmethod
    def authorities(info: Info) -> Many[Authority]:
        return queries.authorities()

    @gathered(list[ZoneNode], description="区镇、街道")
    @staticmethod
    def zones(info: Info) -> Many[Zone]:
        return queries.zones()

    @strawberry.field(description="本站名称、主办单位、页脚标识等")
    @staticmethod
    def site(info: Info) -> Site:
        context = info.context
        texts = context.jurisdiction.site
        limit = context.jurisdiction.rule("publicity.deadline", context.today).limit
        return Site(
            name=texts.name,
            platform=texts.platform,
            region=texts.region,
            region_short=texts.region_short,
            jurisdiction=context.jurisdiction.key,
            today=context.today,
            demonstration=context.demonstration,
            host=texts.host,
            operator=texts.operator,
            hotline=texts.hotline,
            hotline_hours=texts.hotline_hours,
            site_code=texts.site_code,
            icp=texts.icp,
            public_security=texts.public_security,
            government_mark=texts.government_mark,
            links=[SiteLink(title=title, url=url) for title, url in texts.links],
            publicity_days=limit.working_days if limit else 0,
        )
