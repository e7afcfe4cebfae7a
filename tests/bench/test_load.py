"""What asks the servers: it counts whole answers, and a wrong one ends the measuring."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bench.load import Exchange, WrongAnswer, ask_once, body_of, drive

_REQUEST = b"GET /%s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
_LONG = b"long " * 40_000


class _Answering(BaseHTTPRequestHandler):
    """Says its path again; `/long` is more than one packet, `/broken` an error that is told with 200."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        told = {"/long": _LONG, "/broken": b'{"errors":[]}'}.get(self.path, self.path.encode())
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def _serving() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answering) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def test_each_connection_asks_until_the_time_is_over_and_each_answer_counts() -> None:
    exchanges = [Exchange(_REQUEST % b"one", b"/one"), Exchange(_REQUEST % b"long", _LONG)]
    with _serving() as port:
        seconds, times = drive(port, exchanges, lines=3, seconds=0.2)
    assert 0.2 <= seconds < 5
    assert len(times) > 3
    assert all(0 < each < seconds * 1000 for each in times)


@pytest.mark.parametrize("path", [b"broken", b"missing"])
def test_an_answer_that_differs_ends_the_run(path: bytes) -> None:
    exchanges = [Exchange(_REQUEST % b"one", b"/one"), Exchange(_REQUEST % path, b"/" + path)]
    with _serving() as port, pytest.raises(WrongAnswer):
        drive(port, exchanges, lines=1, seconds=5)


def test_one_answer_is_asked_for_at_a_time() -> None:
    with _serving() as port:
        assert ask_once(port, _REQUEST % b"long") == _LONG
        with pytest.raises(WrongAnswer):
            ask_once(port, _REQUEST % b"missing")


def test_a_body_is_whole_when_it_has_its_length_and_a_length_has_to_be_told() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"
    assert body_of(head[:10]) is None
    assert body_of(head + b"ab") is None
    assert body_of(head + b"abc") == b"abc"
    with pytest.raises(WrongAnswer):
        body_of(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
