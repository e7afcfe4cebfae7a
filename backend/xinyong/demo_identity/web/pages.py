"""What the provider shows. Every page says that it is a demonstration."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from xinyong.demo_identity.rules import Person
from xinyong.kit.pages import drawn_page

_NOTICE = "<strong>演示登录</strong>　不核验身份，只在本机可用；以下人物、岗位与授权均为虚构。"


def chooser(site: str, provider: str, people: Sequence[Person], query: str) -> str:
    """The people of this provider by their place; a press of a button is the sign-in."""
    tiles = "".join(_tile(place, list(those)) for place, those in groupby(people, key=lambda person: person.place))
    body = (
        f'<h1>以谁的身份登录？</h1><p class="lead">{escape(provider)}。选一位，即以其身份进入；退出后可换另一位。</p>'
        f'<form method="post" action="?{escape(query)}"><div class="tiles">{tiles}</div></form>'
    )
    return drawn_page("演示登录", site, body, notice=_NOTICE)


def _tile(place: str, people: Sequence[Person]) -> str:
    items = "".join(f"<li>{_button(person)}</li>" for person in people)
    return f'<section class="tile"><h2>{escape(place)}</h2><ul>{items}</ul></section>'


def _button(person: Person) -> str:
    return (
        f'<button class="person" name="sub" value="{escape(person.sub)}">'
        f'<span class="face" aria-hidden="true">{escape(person.name[0])}</span>'
        f'<span><b>{escape(person.name)}</b><span class="duty">{escape(person.duty)}</span></span>'
        f"<small>{escape(person.hint)}</small></button>"
    )


def signed_out(site: str, provider: str) -> str:
    """After signing out here without a way back."""
    body = f'<h1>已退出</h1><p class="lead">已退出{escape(provider)}。</p><a class="button plain" href="/">返回首页</a>'
    return drawn_page("已退出", site, body, notice=_NOTICE)
