"""The pages of signing in and out."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from xinyong.context import Context
from xinyong.kit.pages import drawn_page
from xinyong.settings import IdentityProvider

_DOORS = {
    "officials": ("政务人员", "各部门录入、审核、审批、监管、信用管理等岗位的工作人员。"),
    "subjects": ("企业和群众", "法定代表人、经办人、信用服务机构工作人员，以及查看本人信用信息的个人。"),
}
_HOME = '<a class="button plain" href="/">返回首页</a>'


def choice(context: Context, providers: Sequence[IdentityProvider], return_to: str) -> str:
    """A door for each provider."""
    doors = "".join(_door(provider, return_to) for provider in providers)
    none = '<p class="lead">本站尚未接入统一身份认证，暂不能登录。</p>' if not providers else ""
    body = (
        '<h1>登录</h1><p class="lead">查询公示信息不需要登录。办理业务、查看本单位或本人的信用信息，请先登录。</p>'
        f'{none}<div class="doors">{doors}</div>'
    )
    return _page(context, "登录", body)


def _door(provider: IdentityProvider, return_to: str) -> str:
    title, text = _DOORS[provider.key]
    href = f"/sign-in/{provider.key}?return={quote(return_to, safe='')}"
    return (
        f'<section class="tile door"><h2>{title}</h2><p>{text}</p>'
        f'<a class="button" href="{escape(href)}">{escape(provider.name)}</a></section>'
    )


def failed(context: Context, message: str) -> str:
    """A sign-in that did not come to its end."""
    body = (
        f'<h1>没有登录成功</h1><p class="lead">{escape(message)}</p>'
        f'<div class="row"><a class="button" href="/sign-in">重新登录</a>{_HOME}</div>'
    )
    return _page(context, "没有登录成功", body)


def asked_to_leave(context: Context) -> str:
    """Signing out is a press of a button: a link of another site cannot do it."""
    body = (
        f'<h1>退出登录</h1><p class="lead">当前登录：{escape(context.viewer.name)}</p><form method="post" '
        'action="/sign-out"><div class="row"><button class="button">退出登录</button>'
        f"{_HOME}</div></form>"
    )
    return _page(context, "退出登录", body)


def left(context: Context, onwards: str | None) -> str:
    """Signed out here; `onwards` is where the sign-in at the provider ends, too."""
    text = "正在同时退出统一身份认证平台……" if onwards is not None else "在公用电脑上，请关闭浏览器。"
    href = onwards if onwards is not None else "/"
    body = f'<h1>已退出登录</h1><p class="lead">{text}</p><a class="button plain" href="{escape(href)}">继续</a>'
    return _page(context, "已退出登录", body)


def _page(context: Context, title: str, body: str) -> str:
    notice = "<strong>演示数据</strong>　主体均为虚构。" if context.demonstration else ""
    return drawn_page(title, context.jurisdiction.site.name, body, notice=notice)
