"""What each city's data say, as facts: names, numbers of authorities and zones, who is who."""

import time
import zipfile
from pathlib import Path

import pytest

from xinyong.jurisdictions.reading import available, read_folders, read_jurisdiction

DATA = Path(__file__).parents[2] / "backend/xinyong/jurisdictions"
CITIES = ("gusu", "kunshan", "sip", "xinbei")
_ASSESSED = """
组织部 宣传部（文明办、网信办） 统战部 政法委 编办 人民法院 人民检察院 发改委 教育局 科技局 工业和信息化局 公安局
民政局 司法局 财政局 人社局 资源规划局 住建局 城管局 交通运输局 水务局 农业农村局 商务局 文体广旅局 卫健委 应急管理局
审计局 行政审批局 市场监管局 统计局 医保局 信访局 生态环境局 大数据资源管理中心 机关事务管理中心 供销合作总社 总工会
团市委 妇联 残联 侨联 贸促会 工商联 昆山海关 人民银行昆山支行 银监办 税务局 安全局 供电公司 电信局 邮政局 烟草专卖局
气象局 盐务局 住房公积金管理中心 消协
"""
ASSESSED_2019 = _ASSESSED.split()
"""The departments of the assessment table in 昆山《工作信息》2019年第8期, in its order."""
_ZONES = "昆山开发区 昆山高新区 花桥经济开发区 旅游度假区 张浦镇 周市镇 陆家镇 巴城镇 千灯镇 淀山湖镇 周庄镇 锦溪镇"


def test_four_cities_can_be_served() -> None:
    assert available() == CITIES


@pytest.mark.parametrize(
    ("key", "name", "authorities", "zones", "region"),
    [
        ("kunshan", "信用昆山", 57, 12, "320583"),
        ("xinbei", "信用新北", 16, 10, "320411"),
        ("gusu", "信用姑苏", 19, 8, "320508"),
        ("sip", "信用园区", 18, 5, "320594"),
    ],
)
def test_a_city_has_its_own_name_authorities_and_zones(
    key: str, name: str, authorities: int, zones: int, region: str
) -> None:
    city = read_jurisdiction(key)
    assert city.site.name == name
    assert (len(city.authorities), len(city.zones)) == (authorities, zones)
    assert city.region_codes[0] == region
    assert city.levels == ("national", "jiangsu", key)


def test_the_56_departments_of_the_2019_bulletin_come_first_and_go_by_their_names_of_then() -> None:
    kunshan = read_jurisdiction("kunshan")
    assert len(ASSESSED_2019) == 56
    assert [kunshan.authority_named(name) for name in ASSESSED_2019] == list(kunshan.authorities[:56])


def test_the_fire_brigade_is_named_only_in_the_text_of_the_bulletin() -> None:
    (fire,) = read_jurisdiction("kunshan").authorities[56:]
    assert fire.name == "昆山市消防救援大队"
    assert fire.sector == "消防"


def test_the_12_zones_are_those_of_the_bulletin_in_its_order() -> None:
    names = [zone.name for zone in read_jurisdiction("kunshan").zones]
    assert names == _ZONES.split()


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("昆山市应急管理局", "yingjiju"),
        ("市应急管理局", "yingjiju"),
        ("应急管理局 ", "yingjiju"),
        ("宣传部(文明办、网信办)", "xuanchuanbu"),
        ("昆山市生态环境局", "huanjingju"),
        ("消防大队", "xiaofang"),
        ("ＸＸ局", None),
        ("昆山市", None),
    ],
)
def test_an_authority_is_found_by_any_of_its_names_and_never_by_a_part(written: str, key: str | None) -> None:
    found = read_jurisdiction("kunshan").authority_named(written)
    assert (found.key if found else None) == key


@pytest.mark.parametrize("key", CITIES)
def test_no_code_of_an_authority_and_no_mark_of_the_site_is_invented(key: str) -> None:
    city = read_jurisdiction(key)
    assert {authority.code for authority in city.authorities} == {None}
    site = city.site
    assert {site.hotline, site.site_code, site.icp, site.public_security, site.government_mark} == {None}


@pytest.mark.parametrize("key", CITIES)
def test_every_zone_has_its_own_tile(key: str) -> None:
    tiles = [(zone.tile_row, zone.tile_column) for zone in read_jurisdiction(key).zones]
    assert len(set(tiles)) == len(tiles)
    assert max(max(tile) for tile in tiles) < 6


def test_the_data_can_be_read_from_a_zip_as_from_a_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "data.zip", "w") as archive:
        for file in DATA.rglob("*.yaml"):
            archive.write(file, file.relative_to(DATA))
    zipped = read_folders(zipfile.Path(tmp_path / "data.zip"), "kunshan")
    assert zipped.rules == read_jurisdiction("kunshan").rules
    assert zipped.authorities == read_jurisdiction("kunshan").authorities


def test_a_city_is_read_within_60_milliseconds_of_processor_time() -> None:
    def reading() -> float:
        begin = time.process_time()
        read_folders(DATA, "kunshan")
        return time.process_time() - begin

    assert min(reading() for _ in range(5)) < 0.06
