"""A city to measure on: names as in a real register, years of decisions by several authorities, written row by row
into the tables in the database itself."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from random import Random

from xinyong.kit.db import Connection
from xinyong.subjects.rules import SubjectCategory, category_of_code, demonstration_code

TODAY = date(2026, 11, 24)
"""The day on which all measuring happens."""

# Shares as in the names of a real register: place, 字号, trade, form
_PLACES = {
    "昆山": 34,
    "昆山市": 26,
    "": 15,
    "苏州": 8,
    "江苏": 6,
    "昆山开发区": 3,
    "上海": 3,
    "苏州市": 2,
    "昆山高新区": 2,
}
_SYLLABLES = (
    "鑫华盛昌达宏远恒瑞隆泰兴旺福安康利丰源茂祥和顺广大海天龙金银宝玉明光辉亮新创联合众成信诚德仁义礼智博雅文正中国"
    "民富强盈亿万通畅捷迅飞腾跃进升高峰岭山川江河湖洋水木火土禾田园林森松柏竹梅兰菊荷莲花草凤凰麒麟鹏鹤鹰雁燕星月日阳"
    "晨曦晓春夏秋冬东南西北元亨贞科技佳美优嘉益友朋亚欧英法意卓越超凡非同奇特艾迪尔斯克洛维奥凯莱帝皇王御尊贵族豪爵士"
    "伯子胜凌云志鸿图展翼翔飏沃润泽雨露霖霏雪冰清洁净纯真善睿哲思齐贤圣敏慧颖聪灵秀丽娜婷雯静怡悦欣乐喜庆贺"
)
_TRADES = (
    "精密机械 电子科技 贸易 模具 五金 塑胶 自动化设备 机电设备 物流 建筑工程 装饰工程 "
    "信息科技 物业管理 餐饮管理 服装 纺织 包装制品 印刷 化工 食品 新材料 电子材料 "
    "精密模具 金属制品 工程 网络科技 文化传媒 广告 企业管理 商贸 劳务派遣 人力资源 "
    "汽车销售 医疗器械 环保科技 光电科技 生物科技 半导体 智能科技 科技 橡塑制品 家具 "
    "园林绿化 投资管理 房地产开发 酒店管理 教育咨询 财务咨询 健身服务 美容美发 便利店 "
    "农业科技 运输 仓储 国际贸易 供应链管理 电器 仪器 轴承 表面处理 热处理 激光科技 "
    "检测技术 软件"
)
_FORMS = {
    "有限公司": 80,
    "": 10,
    "有限责任公司": 3,
    "厂": 2,
    "有限公司昆山分公司": 2,
    "股份有限公司": 1.5,
    "中心（有限合伙）": 1.5,
}
_PREFIXES = {"91": 69, "92": 30, "51": 0.1, "93": 0.9}

# What penalties are for, and what permits allow: title, then content
_VIOLATIONS = {
    "未按规定对安全设备进行定期检测": "责令限期改正，给予警告，并处罚款人民币贰万伍仟元。",
    "未取得许可从事餐饮服务": "没收违法所得，并处罚款人民币伍万元。",
    "占用消防车通道": "责令改正，处罚款人民币伍仟元。",
    "未按规定公示年度报告": "列入经营异常名录，处罚款人民币叁仟元。",
    "超过标准排放水污染物": "责令改正，处罚款人民币贰拾万元。",
    "擅自占用城市道路": "责令限期恢复原状，处罚款人民币贰仟元。",
    "使用未经检定的计量器具": "责令停止使用，处罚款人民币壹仟元。",
    "广告含有虚假内容": "责令消除影响，处广告费用三倍罚款。",
}
_PERMITS = {
    "食品经营许可": "准予从事预包装食品（含冷藏冷冻食品）销售、热食类食品制售。",
    "城镇污水排入排水管网许可": "准予向城镇排水设施排放污水，水质符合《污水排入城镇下水道水质标准》。",
    "建筑工程施工许可": "经审查，本建筑工程符合施工条件，准予施工。",
    "道路运输经营许可": "准予从事道路普通货物运输、货物专用运输（集装箱）。",
    "公众聚集场所投入使用、营业前消防安全检查": "经检查，该场所符合消防安全要求，准予投入使用。",
    "特种设备使用登记": "准予使用登记：叉车、电梯、承压蒸汽锅炉。",
}


@dataclass(frozen=True)
class Holder:
    """A subject that records are about."""

    code: str
    name: str
    zone: str

    @property
    def category(self) -> SubjectCategory:
        return category_of_code(self.code, self.name)


def names(draw: Random, count: int) -> Iterator[str]:
    """So many names of enterprises; some occur twice, as they do."""
    places = draw.choices(list(_PLACES), list(_PLACES.values()), k=count)
    forms = draw.choices(list(_FORMS), list(_FORMS.values()), k=count)
    trades = _TRADES.split(" ")
    lines = draw.choices(trades, [1 / (3 + place) for place in range(len(trades))], k=count)
    lengths = draw.choices([2, 3, 4], [70, 20, 10], k=count)
    for place, line, form, length in zip(places, lines, forms, lengths, strict=True):
        # the earlier syllables are the more usual ones
        brand = "".join(_SYLLABLES[int(len(_SYLLABLES) * draw.random() ** 1.3)] for _ in range(length))
        yield f"{place}{brand}{line}{form}" if place else f"{brand}{line}（昆山）{form}"


def holders(draw: Random, count: int, zones: Sequence[str]) -> list[Holder]:
    """So many subjects of every sort, most of them in the first few zones."""
    prefixes = draw.choices(list(_PREFIXES), list(_PREFIXES.values()), k=count)
    last = len(zones) - 1
    return [
        Holder(demonstration_code(n, *prefixes[n]), name, zones[min(int(draw.expovariate(0.3)), last)])
        for n, name in enumerate(names(draw, count))
    ]


_FILL_SUBJECTS = """
INSERT INTO subject (id, category, code, name, legacy_ids, status, demonstration, updated_on, zone_code)
SELECT uuidv7(), category, code, name, '{}', 'ACTIVE', true, $5, zone_code
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given(category, code, name, zone_code)
"""
_TALLY_SUBJECTS = "INSERT INTO subject_tally SELECT category, count(*) FROM subject GROUP BY category"
# 0 ≤ share < 1, the same for the same n and salt, otherwise by chance
_SHARE = """
CREATE FUNCTION pg_temp.share(n bigint, salt bigint) RETURNS float8 LANGUAGE sql IMMUTABLE
RETURN (hashint8extended(n, salt) & 1073741823) / 1073741824.0
"""
_NUMBER_HOLDERS = """
CREATE TEMP TABLE holder AS
SELECT row_number() OVER (ORDER BY code) - 1 AS place, id, name, category FROM subject
"""
_NUMBER_AUTHORITIES = """
CREATE TEMP TABLE giver AS
SELECT row_number() OVER (ORDER BY sort) - 1 AS place, id, name, short_name, code FROM authority
"""
# From decision $1 to $2 of $3 in all, with $4 holders and $5 authorities; the last is decided the day before $6. Few
# holders have many records and most have few. Four of five penalties are not for minor things, which are not public.
_FILL_RECORDS = """
INSERT INTO credit_record (subject_id, id, act_kind, version, digest, reported_on, counterpart_name,
    counterpart_category, document_no, document_name, decision_date, authority_id, authority_name, authority_code,
    source_name, content, permit_category, certificate_name, certificate_no, valid_from, severity, violation_type,
    facts_of_violation, legal_basis, penalty_categories, fine_amount, publicity_deadline,
    publicity_deadline_provisional, working_days_to_publish, on_time, late, public, visible_from, repairable_from,
    visible_until, publicity_rule, withdrawn_on)
SELECT holder.id, uuidv7(), kind, 1, decode(md5(n::text), 'hex'), day + took - 1, holder.name,
    '法人及非法人组织', giver.short_name || word || '〔' || extract(year FROM day) || '〕' || n || '号',
    CASE kind WHEN 'PERMIT' THEN '准予行政许可决定书' ELSE '行政处罚决定书' END, day, giver.id, giver.name, giver.code,
    giver.name, content, CASE kind WHEN 'PERMIT' THEN '普通' END, CASE kind WHEN 'PERMIT' THEN title END,
    CASE kind WHEN 'PERMIT' THEN 'XK' || n END, CASE kind WHEN 'PERMIT' THEN day END, severity,
    CASE kind WHEN 'PENALTY' THEN title END,
    CASE kind WHEN 'PENALTY' THEN '经查，该单位' || title || '，证据确凿。' END,
    CASE kind WHEN 'PENALTY' THEN '《中华人民共和国行政处罚法》第五条' END,
    CASE kind WHEN 'PENALTY' THEN '{罚款}'::text[] ELSE '{}' END, CASE kind WHEN 'PENALTY' THEN n % 200 / 10.0 END,
    day + 7, false, took, took <= 7, took > 8, severity IS DISTINCT FROM 'MINOR', day + took,
    CASE kind WHEN 'PENALTY' THEN day + 91 END,
    CASE WHEN permitted THEN DATE '9999-12-31' WHEN severity = 'SERIOUS' THEN day + 1095 ELSE day + 365 END,
    'national:publicity.general@2023-05-01', CASE WHEN pg_temp.share(n, 1) < 0.005 THEN $6 END
FROM generate_series($1::bigint, $2::bigint) AS n
CROSS JOIN LATERAL (SELECT
    floor($4::bigint * power(pg_temp.share(n, 2), 2))::bigint AS holder_place,
    floor($5::bigint * power(pg_temp.share(n, 3), 1.5))::bigint AS giver_place,
    pg_temp.share(n, 4) < 0.7 AS permitted,
    1 + floor(9 * power(pg_temp.share(n, 5), 1.5))::int AS patience,
    $6::date - 1 - floor(1600 * (1 - n / $3::float8))::int - floor(15 * pg_temp.share(n, 6))::int AS day,
    pg_temp.share(n, 7) AS chance,
    pg_temp.share(n, 8) AS gravity
) AS drawn
CROSS JOIN LATERAL (SELECT
    least(patience, $6::date - day) AS took,
    CASE WHEN permitted THEN 'PERMIT' ELSE 'PENALTY' END AS kind,
    CASE WHEN permitted THEN '许' ELSE '罚' END AS word,
    CASE WHEN permitted THEN NULL WHEN gravity < 0.2 THEN 'MINOR' WHEN gravity < 0.9 THEN 'GENERAL'
        ELSE 'SERIOUS' END AS severity,
    CASE WHEN permitted THEN ($7::text[])[1 + floor(array_length($7, 1) * chance)::int]
        ELSE ($9::text[])[1 + floor(array_length($9, 1) * chance)::int] END AS title,
    CASE WHEN permitted THEN ($8::text[])[1 + floor(array_length($8, 1) * chance)::int]
        ELSE ($10::text[])[1 + floor(array_length($10, 1) * chance)::int] END AS content
) AS said
JOIN holder ON holder.place = holder_place
JOIN giver ON giver.place = giver_place
"""
_FILL_FEED = """
INSERT INTO publicity_feed (id, subject_id, act_kind, severity, subject_name, subject_code, title, summary,
    document_no, authority_id, authority_name, zone_code, decision_date, visible_from, visible_until, on_time,
    working_days_to_publish)
SELECT record.id, subject_id, act_kind, severity, name, code, coalesce(violation_type, content),
    CASE act_kind WHEN 'PERMIT' THEN certificate_name || ' ' || certificate_no ELSE content END,
    document_no, authority_id, authority_name, zone_code, decision_date, visible_from, visible_until, on_time,
    working_days_to_publish
FROM credit_record AS record JOIN subject ON subject.id = subject_id
WHERE public AND withdrawn_on IS NULL ORDER BY record.id
"""
# the figures are what the public list adds up to
_FILL_ROLLUP = """
INSERT INTO publicity_rollup (act_kind, dimension, key, day, published, on_time, ended)
SELECT act_kind, dimension, key, day, sum(published), sum(timely), sum(ended)
FROM (
    SELECT act_kind, authority_id, zone_code, visible_from AS day, 1 AS published, on_time::int AS timely, 0 AS ended
    FROM publicity_feed
    UNION ALL
    SELECT act_kind, authority_id, zone_code, visible_until + 1, 0, 0, 1
    FROM publicity_feed WHERE visible_until < DATE '9999-12-31'
) AS change,
LATERAL (VALUES ('ALL', ''), ('AUTHORITY', authority_id::text), ('ZONE', zone_code)) AS line(dimension, key)
WHERE key IS NOT NULL
GROUP BY act_kind, dimension, key, day
"""
_FILLED = ("subject", "subject_tally", "credit_record", "publicity_feed", "publicity_rollup")
_STEP = 500_000


async def fill(connection: Connection, people: Sequence[Holder], records: int, say: Callable[[str], None]) -> None:
    """Subjects, records, the public list and its figures; zones and authorities have to be there. What was in these
    tables before is gone."""
    await connection.execute(f"TRUNCATE {', '.join(_FILLED)} CASCADE")
    async with _unwatched(connection):
        columns = zip(*((each.category, each.code, each.name, each.zone) for each in people), strict=True)
        await connection.execute(_FILL_SUBJECTS, *(list(column) for column in columns), TODAY)
        for statement in (
            _TALLY_SUBJECTS,
            _SHARE,
            _NUMBER_HOLDERS,
            _NUMBER_AUTHORITIES,
            "ANALYZE holder",
            "ANALYZE giver",
        ):
            await connection.execute(statement)
        givers = await connection.fetchval("SELECT count(*) FROM giver")
        words = [list(part) for what in (_PERMITS, _VIOLATIONS) for part in (what, what.values())]
        for first in range(0, records, _STEP):
            last = min(first + _STEP, records) - 1
            await connection.execute(_FILL_RECORDS, first, last, records, len(people), givers, TODAY, *words)
            say(f"{last + 1:,} records stand")
        await connection.execute(_FILL_FEED)
        await connection.execute(_FILL_ROLLUP)
        for statement in ("DROP FUNCTION pg_temp.share", "DROP TABLE holder", "DROP TABLE giver"):
            await connection.execute(statement)
    await connection.execute("VACUUM (FREEZE, ANALYZE)")
    await connection.execute("CHECKPOINT")


_INDEXES = """
SELECT indexname AS name, indexdef AS made FROM pg_indexes
WHERE tablename = ANY($1) AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""
_KEYS = """
SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS made FROM pg_constraint
WHERE conrelid = ANY($1::regclass[]) AND contype IN ('p', 'u') AND conrelid <> 'subject'::regclass ORDER BY contype
"""


@asynccontextmanager
async def _unwatched(connection: Connection) -> AsyncIterator[None]:
    """Without indexes, keys and checks meanwhile; they are made anew from the rows at the end."""
    indexes = await connection.fetch(_INDEXES, list(_FILLED))
    keys = await connection.fetch(_KEYS, list(_FILLED))
    await connection.execute("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'")
    for index in indexes:
        await connection.execute(f"DROP INDEX {index['name']}")
    for key in keys:
        await connection.execute(f"ALTER TABLE {key['table']} DROP CONSTRAINT {key['name']}")
    yield
    for key in keys:
        await connection.execute(f"ALTER TABLE {key['table']} ADD CONSTRAINT {key['name']} {key['made']}")
    for index in indexes:
        await connection.execute(index["made"])
    await connection.execute("RESET session_replication_role; RESET maintenance_work_mem")
