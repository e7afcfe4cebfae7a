"""What several commands ask for on the line, and what it means."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from xinyong.kit.errors import Invalid

if TYPE_CHECKING:
    from uuid import UUID

    from xinyong.context import Context
    from xinyong.jurisdictions.rules import AuthorityEntry
    from xinyong.settings import Settings

out = Console(highlight=False, soft_wrap=True)

City = Annotated[str | None, typer.Option("--jurisdiction", "-j", help="地区，如 kunshan、gusu · the city")]
Day = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], help="以这一天为今日 · pretend that it is this day"),
]
By = Annotated[str, typer.Option("--authority", "-a", help="机关的键、全称或简称 · the authority's key or name")]
Purpose = Annotated[str, typer.Option("--name", "-n", help="用途，如 行政审批系统 · what the token is for")]


def settings_of(city: str | None, today: datetime | None = None) -> "Settings":
    """The environment's, but for what the line says."""
    from xinyong.settings import Settings

    settings = Settings.read()
    return replace(
        settings,
        jurisdiction=city or settings.jurisdiction,
        today=today.date() if today is not None else settings.today,
    )


def for_authority(city: str | None, authority: str, act: "Callable[[Context, UUID], Awaitable[str]]") -> None:
    """Do something about one authority at the console, and say what came of it."""
    from xinyong import launch

    settings = settings_of(city)
    entry = authority_of(settings, authority)
    with launch.opened(settings) as url:
        out.print(launch.act(settings, url, lambda context: act(context, entry.id)))


def authority_of(settings: "Settings", words: str) -> "AuthorityEntry":
    """The authority that goes by this key or name; raises Invalid."""
    from xinyong.jurisdictions.reading import read_jurisdiction

    for entry in read_jurisdiction(settings.jurisdiction).authorities:
        if words in (entry.key, entry.name, entry.short_name, *entry.aliases):
            return entry
    raise Invalid(f"没有名为 {words} 的机关", field="authority")
