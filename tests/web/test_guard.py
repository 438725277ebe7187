"""Only named hosts are answered, only our own pages may post, and a browser is told what it may load."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from readiness.web.guard import HEADERS, Guard

OURS = "http://127.0.0.1:8501"


async def _inner(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("here")(scope, receive, send)


def _ask(
    kind: str = "http", method: str = "GET", host: str = "127.0.0.1:8501", origin: str = ""
) -> list[Message]:
    headers = [(b"host", host.encode())] + ([(b"origin", origin.encode())] if origin else [])
    scope = {"type": kind, "method": method, "path": "/", "headers": headers, "query_string": b""}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": f"{kind}.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    guarded = Guard(_inner, frozenset({"127.0.0.1"}))(scope, receive, send)
    with ThreadPoolExecutor() as thread:  # a browser test may have left a loop in this one
        thread.submit(asyncio.run, guarded).result()
    return sent


def _status(sent: list[Message]) -> int:
    return next(message["status"] for message in sent if "status" in message)


def test_a_known_host_is_answered_with_the_security_headers() -> None:
    (start, _) = _ask()
    given = {name.decode(): value.decode() for name, value in start["headers"]}
    assert start["status"] == 200
    assert {name: given[name.lower()] for name in HEADERS} == dict(HEADERS)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1", "localhost@evil"])
def test_another_host_is_turned_away(host: str) -> None:
    assert _status(_ask(host=host)) == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999"])
def test_a_foreign_page_cannot_post_nor_open_the_socket(origin: str) -> None:
    assert _status(_ask(method="POST", origin=origin)) == 403
    assert _status(_ask(kind="websocket", origin=origin)) == 403


def test_our_own_page_can_post() -> None:
    assert _status(_ask(method="POST", origin=OURS)) == 200


def test_no_script_but_our_own_is_allowed() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe-eval" not in policy
