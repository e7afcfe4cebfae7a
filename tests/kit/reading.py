"""Reading a table from bytes, in one word."""

import io

import pytest

from xinyong.kit.rows import Row, Unreadable
from xinyong.kit.tables import open_table


def read(content: bytes) -> tuple[str, list[Row]]:
    table = open_table(io.BytesIO(content), len(content))
    return table.encoding, list(table.rows)


def cells(content: bytes) -> list[list[str]]:
    return [row.cells for row in read(content)[1]]


def refused(content: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as fault:
        read(content)
    assert fault.value.remedy
    return fault.value
