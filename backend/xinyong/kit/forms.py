"""Plain forms, as browsers and identity providers post them."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from xinyong.kit.errors import Invalid, TooLarge

_LIMIT = 64 * 1024
_FIELDS = 50


async def read_form(request: Request) -> dict[str, str]:
    """The fields of an urlencoded form, the first of each name. Raises TooLarge, or Invalid for what is no text."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > _LIMIT:
            raise TooLarge("表单过长")
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError as error:
        raise Invalid("表单含有无法识别的字符") from error
    found: dict[str, str] = {}
    for name, value in pairs:
        found.setdefault(name, value)
    return found
