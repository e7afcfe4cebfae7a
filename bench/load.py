"""Requests over raw sockets, each answer compared with the one that is right; and what the server worked for them.

Not wrk, although it is faster: it looks at no body, and a server that answers errors with 200 would win. What an answer
costs this process stands in docs/performance.md.
"""

import os
import select
import socket
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.harness import percentile

_TICK = os.sysconf("SC_CLK_TCK")
_AT_ONCE = 1 << 20


class WrongAnswer(AssertionError):
    """A server answered otherwise than it did when the answer was checked."""


@dataclass(frozen=True)
class Exchange:
    """A request as it goes over the wire, and the body that is right."""

    request: bytes
    body: bytes


@dataclass
class Run:
    """One stretch of load: how long, ms for each answer, and seconds of processor time on either side."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    server: float = 0.0
    database: float = 0.0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds

    @property
    def p50(self) -> float:
        return percentile(self.times, 0.5)

    @property
    def p99(self) -> float:
        return percentile(self.times, 0.99)

    @property
    def server_each(self) -> float:
        """ms of processor time of the server for one answer."""
        return self.server / len(self.times) * 1e3

    @property
    def database_each(self) -> float:
        """ms of processor time of PostgreSQL for one answer."""
        return self.database / len(self.times) * 1e3


class _Line:
    """One connection that always has one request under way."""

    def __init__(self, port: int, place: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._next = place
        self._buffer = bytearray()

    def ask(self, exchanges: Sequence[Exchange]) -> None:
        self._asked = exchanges[self._next % len(exchanges)]
        self._next += 1
        self.begun = time.perf_counter()
        self.socket.sendall(self._asked.request)

    def heard(self) -> bool:
        """Take in what has come; whether the answer is whole. Raises WrongAnswer."""
        part = self.socket.recv(_AT_ONCE)
        if not part:
            raise WrongAnswer("the server hung up")
        self._buffer += part
        body = body_of(self._buffer)
        if body is None:
            return False
        if body != self._asked.body:
            raise WrongAnswer(f"{bytes(self._buffer[:2000])!r} for {self._asked.request!r}")
        self._buffer.clear()
        return True


def body_of(answer: bytes | bytearray) -> bytes | None:
    """The body of an HTTP answer with a stated length; None while it is not whole. Raises WrongAnswer."""
    end = answer.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = bytes(answer[:end]).lower()
    at = head.find(b"\r\ncontent-length:")
    if b" 200 " not in head[:13] or at < 0:
        raise WrongAnswer(repr(bytes(answer[:2000])))
    length = int(head[at + 17 :].split(b"\r\n", 1)[0])
    return bytes(answer[end + 4 :]) if len(answer) - end - 4 >= length else None


def ask_once(port: int, request: bytes) -> bytes:
    """The body of one answer. Raises WrongAnswer where it is none."""
    answer = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.sendall(request)
        while (body := body_of(answer)) is None:
            part = line.recv(_AT_ONCE)
            if not part:
                raise WrongAnswer(repr(bytes(answer)))
            answer += part
    return body


def drive(port: int, exchanges: Sequence[Exchange], *, lines: int, seconds: float) -> tuple[float, list[float]]:
    """Ask in turn over so many connections; how long it took, and ms for each answer. Raises WrongAnswer."""
    times: list[float] = []
    with ExitStack() as open_lines, select.epoll() as waiting:
        at: dict[int, _Line] = {}
        for n in range(lines):
            line = _Line(port, n * len(exchanges) // lines)
            open_lines.enter_context(line.socket)
            at[line.socket.fileno()] = line
            waiting.register(line.socket, select.EPOLLIN)
        begun = time.perf_counter()
        until = begun + seconds
        for line in at.values():
            line.ask(exchanges)
        under_way = lines
        while under_way:
            heard = waiting.poll(30)
            if not heard:
                raise WrongAnswer("no answer within 30 s")
            for number, _ in heard:
                line = at[number]
                if line.heard():
                    now = time.perf_counter()
                    times.append((now - line.begun) * 1e3)
                    if now < until:
                        line.ask(exchanges)
                    else:
                        under_way -= 1
        return time.perf_counter() - begun, times


def worked(process: int) -> float:
    """Seconds of processor time of a process, its threads and its children, those that have ended too."""
    fields = _fields(process)
    own = sum(int(each) for each in fields[11:15]) / _TICK
    return own + sum(worked(child) for child in _children(process))


def family(process: int) -> list[int]:
    """A process and its children, and theirs."""
    return [process, *(member for child in _children(process) for member in family(child))]


def _children(process: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def _fields(process: int) -> list[str]:
    """Of /proc/N/stat, what follows the name: the state first."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ["0"] * 50
