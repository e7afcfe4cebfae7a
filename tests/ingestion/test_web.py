"""Bytes in and out over HTTP: limits, templates, marked copies."""

import asyncio
import io
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from openpyxl import load_workbook

from tests.conftest import TODAY, As
from tests.ingestion.conftest import Department
from tests.ingestion.factories import a_penalty_row, a_permit_row, csv_of
from xinyong.app import create_app
from xinyong.jurisdictions.rules import Jurisdiction
from xinyong.kit.db import Database
from xinyong.kit.rows import Row
from xinyong.kit.tables import open_table
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
LIMIT = 4 << 20


async def test_a_file_answers_its_id_and_digest(department: Department) -> None:
    content = csv_of(a_penalty_row())
    answer = await department.request("POST", "/deliveries", params={"name": "../a/处罚.csv"}, content=content)
    assert answer.status_code == 201
    again = await department.request("POST", "/deliveries", params={"name": "处罚.csv"}, content=content)
    assert (again.status_code, again.json()) == (200, answer.json())
    assert answer.json()["fileName"] == "处罚.csv"
    assert answer.json()["size"] == len(content)


@pytest.mark.parametrize(
    ("params", "content", "field"),
    [
        ({}, b"x", "name"),
        ({"name": "\x07"}, b"x", "name"),
        ({"name": "x", "kind": "x"}, b"x", "kind"),
        ({"name": "x"}, b"", "file"),
        ({"name": "演示人13812345678.csv"}, b"x", "name"),
    ],
)
async def test_a_request_that_lacks_something_is_refused(
    department: Department, params: dict[str, str], content: bytes, field: str
) -> None:
    answer = await department.request("POST", "/deliveries", params=params, content=content)
    assert (answer.status_code, answer.json()["field"]) == (422, field)


async def test_who_has_no_token_sends_nothing(as_: As) -> None:
    async with as_() as http:
        assert (await http.post("/deliveries?name=x", content=b"x")).status_code == 403
    async with as_(authorization="Bearer xyt_unknown") as http:
        assert (await http.post("/deliveries?name=x", content=b"x")).status_code == 401


@asynccontextmanager
async def served(db: Database, jurisdiction: Jurisdiction, settings: Settings) -> AsyncIterator[tuple[str, int]]:
    """The application behind a real server, on a port of its own."""
    app = create_app(replace(settings, upload_limit=LIMIT), db, jurisdiction, today=lambda: TODAY)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", http="httptools"))
    with socket.create_server(("127.0.0.1", 0)) as at:
        running = asyncio.ensure_future(server.serve(sockets=[at]))
        while not server.started:  # noqa: ASYNC110  the server tells nobody
            await asyncio.sleep(0.01)
        try:
            yield at.getsockname()[:2]
        finally:
            server.should_exit = server.force_exit = True
            await running


def resident() -> int:
    """Bytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize("chunked", [False, True])
async def test_two_gigabytes_are_refused_with_flat_memory(
    chunked: bool, token: str, db: Database, jurisdiction: Jurisdiction, settings: Settings
) -> None:
    size, piece = 2 << 30, b"x" * (1 << 20)
    async with served(db, jurisdiction, settings) as (host, port):
        reader, writer = await asyncio.open_connection(host, port)
        length = "transfer-encoding: chunked" if chunked else f"content-length: {size}"
        head = f"POST /deliveries?name=x.csv HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\n{length}\r\n\r\n"
        writer.write(head.encode())
        before, sent, answer = resident(), 0, asyncio.ensure_future(reader.read(1 << 16))
        with suppress(ConnectionError):
            while sent < size and not answer.done():
                writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" if chunked else piece)
                await writer.drain()
                sent += len(piece)
        told = await answer
        writer.transport.abort()
    assert told.startswith(b"HTTP/1.1 413")
    assert "TOO_LARGE" in told.decode()
    assert sent < (64 << 20)
    assert resident() - before < 32 << 20
    async with db.reading() as session:
        from sqlmodel import select

        from xinyong.ingestion.model import Delivery

        assert (await session.exec(select(Delivery))).all() == []


async def test_a_body_at_the_limit_is_taken(token: str, as_: As, settings: Settings, department: Department) -> None:
    row = csv_of(a_penalty_row())
    async with as_(settings=replace(settings, upload_limit=len(row)), authorization=f"Bearer {token}") as http:
        assert (await http.post("/deliveries?name=x", content=row)).status_code == 201
        assert (await http.post("/deliveries?name=x", content=row + b"\n")).status_code == 413


def table(content: bytes) -> list[Row]:
    return list(open_table(io.BytesIO(content), len(content)).rows)


@pytest.mark.parametrize("kind", ["permits", "penalties"])
async def test_a_template_is_filled_in_and_sent_back(department: Department, kind: str) -> None:
    row = a_permit_row() if kind == "permits" else a_penalty_row()
    answer = await department.request("GET", f"/templates/{kind}.xlsx")
    assert answer.status_code == 200
    book = load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    headings = [str(cell.value) for cell in sheet[1]]
    assert headings[0] == "*行政相对人名称"
    assert sheet["A1"].comment is not None
    assert any("法人及非法人组织" in str(each.formula1) for each in sheet.data_validations.dataValidation)
    assert [each.title for each in book.worksheets][1:] == ["填写说明"]
    sheet.append([row.get(heading.lstrip("*"), "") for heading in headings])
    filled = io.BytesIO()
    book.save(filled)
    receipt = await department.accept(filled.getvalue(), "模板.xlsx")
    assert (receipt["accepted"], receipt["rejected"]) == (1, 0)


async def test_a_csv_template_has_the_headings(department: Department) -> None:
    answer = await department.request("GET", "/templates/penalties.csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    (heading,) = table(answer.content)
    assert {*a_penalty_row()} <= {*heading.cells}


@pytest.mark.parametrize("path", ["/templates/x.xlsx", "/templates/permits.pdf", "/templates/permits"])
async def test_other_templates_are_not_found(department: Department, path: str) -> None:
    assert (await department.request("GET", path)).status_code == 404


async def test_the_rows_in_question_come_back_marked_and_can_be_sent_again(department: Department) -> None:
    good, bad = a_penalty_row(), a_penalty_row(违法事实="=1+1")
    delivered = await department.check(csv_of(good, bad))
    answer = await department.request("GET", f"/deliveries/{delivered['id']}/complaints.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    rows = table(answer.content)
    heading = rows[0].cells
    assert (heading[0], heading[-1]) == ("原行号", "核对意见")
    assert [row.cells[0] for row in rows[1:]] == ["2", "3"]
    place = heading.index("违法事实")
    marked = sheet.cell(3, place + 1)
    assert (marked.value, marked.comment is not None) == ("'=1+1", True)
    assert "公式" in rows[2].cells[-1]
    assert sheet.cell(3, 2).comment is None
    marked.value = "经查，未检测。"
    mended = io.BytesIO()
    assert sheet.parent is not None
    sheet.parent.save(mended)
    receipt = await department.accept(mended.getvalue(), "改正.xlsx")
    assert (receipt["accepted"], receipt["rejected"]) == (2, 0)


async def test_a_file_that_cannot_be_read_has_its_complaint_in_the_copy(department: Department) -> None:
    delivered = await department.check("不是表\n".encode())
    answer = await department.request("GET", f"/deliveries/{delivered['id']}/complaints.xlsx")
    assert "认不出表头" in table(answer.content)[1].cells[-1]
