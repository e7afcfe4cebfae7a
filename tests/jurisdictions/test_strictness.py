"""Data that do not hold together are refused when they are read, with the file and the item named."""

import shutil
from pathlib import Path

import pytest

from xinyong.jurisdictions.fields import FaultyData
from xinyong.jurisdictions.reading import read_folders, read_jurisdiction

DATA = Path(__file__).parents[2] / "backend/xinyong/jurisdictions"
RULES = "kunshan/rules/2020-39.yaml"
AUTHORITIES = "kunshan/authorities.yaml"
PENALTY = "national/layouts/penalty-2021.yaml"
CATALOGUE = "kunshan/catalogue.yaml"
SITE = "kunshan/site.yaml"
ZONES = "kunshan/zones.yaml"


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """A copy of what Kunshan is read from."""
    for level in ("national", "jiangsu", "kunshan"):
        shutil.copytree(DATA / level, tmp_path / level)
    return tmp_path


def refusal(folders: Path) -> str:
    with pytest.raises(FaultyData) as raised:
        read_folders(folders, "kunshan")
    return str(raised.value)


def test_the_copy_itself_can_be_read(folders: Path) -> None:
    assert read_folders(folders, "kunshan").rules == read_jurisdiction("kunshan").rules


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        # rules
        (RULES, "key: publicity.deadline", "key: publicity.dedline", "publicity.dedline：key 只能是"),
        (RULES, "source: 昆政办发〔2020〕39号\n", "", "publicity.deadline：缺少 source"),
        (
            RULES,
            "    clause: 二（四）15\n    text: 行政许可、行政处罚等",
            "    text: 行政许可、行政处罚等",
            "缺少 clause",
        ),
        (
            RULES,
            "clause: 二（四）15",
            "clause: null",
            "publicity.deadline：没有条款（clause: null）的，要在 note 写明原因",
        ),
        (RULES, "since: 2020-04-02\n", "", "缺少 since"),
        (RULES, "since: 2020-04-02", "since: 2020年4月2日", "since 应当是 2026-04-01 这样的日期，不是 2020年4月2日"),
        (RULES, "limit: 7 个工作日", "limit: 7", "limit 应当如"),
        (RULES, "    limit: 7 个工作日\n", "", "publicity.deadline：缺少 limit"),
        (RULES, "    limit: 7 个工作日\n", "    limits: 7 个工作日\n", "不认识的内容：limits"),
        (RULES, "since: 2020-04-02", "since: 2020-04-02\nuntil: 2020-04-01", "until 早于 since"),
        (RULES, "since: 2020-04-02", "since: 2020-04-02\nbinding: 是", "binding 应当是 true 或 false，不是 是"),
        (RULES, "since: 2020-04-02", "since: 2020-04-02\nsince: 2020-04-03", "since 写了两次"),
        (RULES, "rules:\n", "rules: [\n", "不是正确的 YAML"),
        ("kunshan/rules/2019-116.yaml", "    maximum: 1 年\n", "", "publicity.general：缺少 maximum"),
        ("national/rules/defaults.yaml", "ratio: 98%", "ratio: 0.98", "valid_storage：ratio 应当如“98%”"),
        # authorities and zones
        (AUTHORITIES, "count: 56", "count: 57", "count 与实际的 56 项不符"),
        (AUTHORITIES, "aliases: [组织部]", "aliases: [教育局]", "名称 教育局 既是 zuzhibu，又是 jiaoyuju"),
        (AUTHORITIES, "aliases: [组织部]", "aliases: [（教育局）]", None),
        (AUTHORITIES, "aliases: [组织部]", "aliases: [市委组织部]", "名称 市委组织部 既是 zuzhibu，又是 zuzhibu"),
        (AUTHORITIES, "name: 昆山市财政局", "name: 昆山市司法局", "名称 昆山市司法局 既是 sifaju，又是 caizhengju"),
        (AUTHORITIES, "key: caizhengju", "key: sifaju", "键 sifaju 既是"),
        (AUTHORITIES, "short: 市财政局, ", "", "caizhengju：缺少 short"),
        (ZONES, "row: 3, column: 1", "row: 2, column: 1", "示意图位置 (2, 1) 既是 zhouzhuang，又是 jinxi"),
        (ZONES, "row: 3, column: 1", "row: 3", "zhouzhuang：缺少 row 或 column"),
        (ZONES, "count: 12", "count: 十二", "count 应当是整数，不是 十二"),
        # layouts, data list, grading, site
        (PENALTY, "field: violation_type, kind: text,", "field: violation_type,", "CF_WFXW：缺少 kind"),
        (PENALTY, "field: violation_type, kind: text,", "kind: text,", "CF_WFXW：缺少 field（没有的，写明 null）"),
        (PENALTY, "field: violation_type, kind: text,", "field: violation_type, kind: txt,", "CF_WFXW：kind 只能是"),
        (
            PENALTY,
            "field: violation_type, kind: text,",
            "field: content, kind: text,",
            "字段 content 既是 CF_WFXW，又是 CF_NR",
        ),
        (PENALTY, "field: violation_type, kind: text,", "field: violation_type, kind: choice,", "没有列出可选值"),
        (PENALTY, "aliases: [违法行为]", "aliases: [处罚类别]", "列名 处罚类别 既是 CF_WFXW，又是 CF_CFLB"),
        (PENALTY, "aliases: [违法行为]", "choices: [甲]", "CF_WFXW：列出了可选值，类型却是 text"),
        (
            CATALOGUE,
            "layout: penalty-2021",
            "layout: permit-2021",
            "KS-XZCF（昆山市“双公示”目录（2019年8月6日通知））：没有",
        ),
        (CATALOGUE, "code: KS-XZCF", "code: KS-XZXK", "KS-XZXK：自 2019-08-06 与自 2019-08-06 起的两项施行期间重叠"),
        (CATALOGUE, "    legal_basis:", "    basis:", "缺少 legal_basis"),
        ("national/grading.yaml", "minor: [警告", "minor: [罚款, 警告", "列在两级中：罚款"),
        (SITE, "name: 信用昆山\n", "", "kunshan/site.yaml：缺少 name"),
        (SITE, "hotline: null", "hotlin: null", "kunshan/site.yaml：不认识的内容：hotlin"),
        ("kunshan/level.yaml", "above: jiangsu", "above: kunshan", "又指回了自己"),
        ("kunshan/level.yaml", "above: jiangsu", "above: zhejiang", "kunshan/level.yaml：没有上级 zhejiang 的数据"),
    ],
)
def test_a_fault_is_named_with_its_file_and_item(
    folders: Path, file: str, old: str, new: str, complaint: str | None
) -> None:
    text = (folders / file).read_text(encoding="utf-8")
    assert old in text
    (folders / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    if complaint is None:
        read_folders(folders, "kunshan")
    else:
        said = refusal(folders)
        assert complaint in said
        assert said.startswith(Path(file).parts[0])


def test_two_rules_of_one_level_key_and_scope_may_not_share_a_day(folders: Path) -> None:
    shutil.copy(folders / RULES, folders / "kunshan/rules/again.yaml")
    assert "kunshan/rules，publicity.deadline：自 2020-04-02 与自 2020-04-02 起的两项施行期间重叠" in refusal(folders)


def test_the_last_day_of_one_rule_may_not_be_the_first_of_the_next(folders: Path) -> None:
    file = folders / "national/rules/2019-penalty-repair.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("until: 2023-04-30", "until: 2023-05-01"), encoding="utf-8")
    assert "national/rules，publicity.minor：自 2019-07-01 与自 2023-05-01 起的两项施行期间重叠" in refusal(folders)


def test_the_same_key_for_another_scope_may_share_the_day(folders: Path) -> None:
    text = (folders / RULES).read_text(encoding="utf-8").replace("since:", "scope: 教育\nsince:", 1)
    (folders / "kunshan/rules/again.yaml").write_text(text, encoding="utf-8")
    assert read_folders(folders, "kunshan").rules


def test_a_day_without_a_rule_for_everybody_is_a_fault(folders: Path) -> None:
    (folders / "national/rules/2019-penalty-repair.yaml").unlink()
    assert "publicity.minor：自 2019-07-01 起没有对所有领域施行的规则" in refusal(folders)


def test_a_key_that_nothing_answers_is_a_fault(folders: Path) -> None:
    (folders / "national/rules/2004-administrative-permit.yaml").unlink()
    assert "publicity.permit：自 2015-01-01 起没有对所有领域施行的规则" in refusal(folders)


def test_a_city_without_grading_of_its_own_or_above_is_a_fault(folders: Path) -> None:
    (folders / "national/grading.yaml").unlink()
    assert "本级和上级都没有 grading.yaml" in refusal(folders)


def test_a_city_may_replace_what_stands_above_it(folders: Path) -> None:
    (folders / "kunshan/layouts").mkdir()
    (folders / "kunshan/calendar").mkdir()
    text = (folders / PENALTY).read_text(encoding="utf-8").replace("max: 5000", "max: 300")
    (folders / "kunshan/layouts/penalty.yaml").write_text(text, encoding="utf-8")
    year = (
        (folders / "national/calendar/2026.yaml")
        .read_text(encoding="utf-8")
        .replace("to: 2026-10-07", "to: 2026-10-08")
    )
    (folders / "kunshan/calendar/2026.yaml").write_text(year, encoding="utf-8")
    city = read_folders(folders, "kunshan")
    penalty = next(layout for layout in city.layouts if layout.key == "penalty-2021")
    facts = penalty.column_named("违法事实")
    assert facts is not None
    assert facts.max_length == 300
    assert len(city.layouts) == 4
    assert city.workdays.years[2026].days_off - read_jurisdiction("kunshan").workdays.years[2026].days_off


def test_an_unknown_city_is_refused_with_those_there_are() -> None:
    with pytest.raises(FaultyData, match=r"atlantis：没有这个地区的数据；可用的是 gusu、kunshan、sip、xinbei"):
        read_jurisdiction("atlantis")
