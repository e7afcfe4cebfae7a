"""From the YAML folders of this package to a `Jurisdiction`: the city's folder, and those above it for the rest."""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from xinyong.jurisdictions import entries
from xinyong.jurisdictions.calendars import read_year
from xinyong.jurisdictions.checks import check, check_layout
from xinyong.jurisdictions.fields import FaultyData, Item, parse
from xinyong.jurisdictions.purposes import PurposeEntry
from xinyong.jurisdictions.rules import (
    AuthorityEntry,
    CatalogueEntry,
    Jurisdiction,
    Layout,
    Rule,
    SeverityGrading,
    ZoneEntry,
)
from xinyong.kit.workdays import Workdays, Year

_DATA = files("xinyong.jurisdictions")


def available() -> tuple[str, ...]:
    """Keys of the jurisdictions that can be served: the folders that have a site of their own."""
    return tuple(
        sorted(each.name for each in _DATA.iterdir() if each.is_dir() and each.joinpath("site.yaml").is_file())
    )


@lru_cache
def read_jurisdiction(key: str) -> Jurisdiction:
    """The jurisdiction with this key, read from its folder and those above it.

    Raises FaultyData, naming file and item, for a key that has no folder or data that does not hold together.
    """
    if key not in available():
        raise FaultyData(key, f"没有这个地区的数据；可用的是 {'、'.join(available())}")
    return read_folders(_DATA, key)


def read_folders(root: Traversable, key: str) -> Jurisdiction:
    """The same from any root folder, uncached: for data that is not part of this package."""
    names = _level_names(root, key)
    levels = tuple(names)
    site = _item(root, key, "site.yaml")
    found = Jurisdiction(
        key=key,
        region_codes=site.texts("region_codes"),
        levels=levels,
        site=entries.site(site),
        authorities=_authorities(root, key),
        zones=_zones(root, key),
        catalogue=tuple(entry for level in levels for entry in _catalogue(root, level)),
        layouts=_layouts(root, levels),
        rules=tuple(rule for level in levels for rule in _rules(root, level)),
        grading=_grading(root, levels),
        workdays=_workdays(root, levels),
        purposes=tuple(entry for level in levels for entry in _purposes(root, level)),
        level_names=names,
    )
    site.done()
    check(found)
    return found


def _level_names(root: Traversable, key: str) -> dict[str, str]:
    """Names of the levels, the country first: each folder's `level.yaml` says its name and what stands above it."""
    names: dict[str, str] = {}
    above: str | None = key
    while above is not None:
        item = _item(root, above, "level.yaml")
        names[above] = item.text("name")
        above = item.maybe("above")
        if above in names:
            raise item.fault(f"上级 {above} 又指回了自己")
        if above is not None and not root.joinpath(above, "level.yaml").is_file():
            raise item.fault(f"没有上级 {above} 的数据")
        item.done()
    return dict(reversed(names.items()))


def _item(root: Traversable, level: str, name: str) -> Item:
    where = f"{level}/{name}"
    path = root.joinpath(level, name)
    if not path.is_file():
        raise FaultyData(where, "没有这个文件")
    return Item.of(parse(path.read_text(encoding="utf-8"), where), where)


def _names_in(root: Traversable, level: str, folder: str) -> list[str]:
    """The YAML files of a level's sub-folder, as `folder/name`, in alphabetical order; none without a folder."""
    path = root.joinpath(level, folder)
    names = (each.name for each in path.iterdir()) if path.is_dir() else ()
    return sorted(f"{folder}/{name}" for name in names if name.endswith(".yaml"))


def _nearest(root: Traversable, levels: tuple[str, ...], name: str) -> str:
    """The level nearest to the city that has this file."""
    for level in reversed(levels):
        if root.joinpath(level, name).is_file():
            return level
    raise FaultyData(levels[-1], f"本级和上级都没有 {name}")


def _authorities(root: Traversable, key: str) -> tuple[AuthorityEntry, ...]:
    file = _item(root, key, "authorities.yaml")
    found: list[AuthorityEntry] = []
    for group in file.items("groups", "named_in"):
        group.text("named_in")
        members = [entries.authority(each, key) for each in group.items("authorities", "key")]
        _as_many_as_said(group, len(members))
        found += members
        group.done()
    file.done()
    return tuple(found)


def _zones(root: Traversable, key: str) -> tuple[ZoneEntry, ...]:
    file = _item(root, key, "zones.yaml")
    file.text("named_in")
    found = tuple(entries.zone(each) for each in file.items("zones", "code"))
    _as_many_as_said(file, len(found))
    file.done()
    return found


def _as_many_as_said(item: Item, count: int) -> None:
    if item.number("count") != count:
        raise item.fault(f"count 与实际的 {count} 项不符")


def _catalogue(root: Traversable, level: str) -> tuple[CatalogueEntry, ...]:
    if not root.joinpath(level, "catalogue.yaml").is_file():
        return ()
    file = _item(root, level, "catalogue.yaml")
    found = tuple(entries.catalogue_entry(each, level) for each in file.items("items", "code"))
    file.done()
    return found


def _purposes(root: Traversable, level: str) -> tuple[PurposeEntry, ...]:
    if not root.joinpath(level, "purposes.yaml").is_file():
        return ()
    return entries.purposes(_item(root, level, "purposes.yaml"))


def _layouts(root: Traversable, levels: tuple[str, ...]) -> tuple[Layout, ...]:
    """The layouts of all levels, current ones first; one of the same key further down replaces the one above."""
    found: dict[str, Layout] = {}
    for level in levels:
        for name in _names_in(root, level, "layouts"):
            layout = entries.layout(_item(root, level, name))
            check_layout(f"{level}/{name}", layout)
            found[layout.key] = layout
    return tuple(sorted(found.values(), key=lambda each: each.legacy))


def _rules(root: Traversable, level: str) -> tuple[Rule, ...]:
    packs = (_item(root, level, name) for name in _names_in(root, level, "rules"))
    return tuple(rule for pack in packs for rule in entries.rules(pack, level))


def _grading(root: Traversable, levels: tuple[str, ...]) -> SeverityGrading:
    return entries.grading(_item(root, _nearest(root, levels, "grading.yaml"), "grading.yaml"))


def _workdays(root: Traversable, levels: tuple[str, ...]) -> Workdays:
    years: dict[int, Year] = {}
    for level in levels:
        for name in _names_in(root, level, "calendar"):
            year = read_year(root.joinpath(level, name).read_text(encoding="utf-8"), f"{level}/{name}")
            years[year.year] = year
    return Workdays(years)
