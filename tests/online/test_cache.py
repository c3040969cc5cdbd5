"""Kept replies stay within their bounds, and what may not be kept is not."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from paperdesk.online.cache import ReplyCache
from paperdesk.online.request import Reply, Request

ASK = Request("https://example.org/a")
REPLY = Reply(
    200,
    (("content-type", "text/plain"), ("set-cookie", "who=me"), ("etag", '"1"')),
    b"hello\n\xff",
    "https://example.org/b",
    datetime(2026, 11, 23, tzinfo=UTC),
    moved="https://example.org/b",
)


def test_reply_is_kept_without_what_is_of_no_use(tmp_path: Path) -> None:
    cache = ReplyCache(tmp_path / "new" / "replies")
    cache.put(ASK, REPLY)
    headers = (("content-type", "text/plain"), ("etag", '"1"'))
    assert cache.get(ASK) == replace(REPLY, headers=headers, from_cache=True)
    assert cache.get(replace(ASK, url="https://example.org/b")) is None
    assert cache.get(replace(ASK, accept=("text/html",))) is None


def test_what_may_not_be_kept_is_not(tmp_path: Path) -> None:
    cache = ReplyCache(tmp_path)
    cache.put(replace(ASK, method="POST"), REPLY)
    cache.put(ASK, replace(REPLY, status=206))
    cache.put(ASK, replace(REPLY, headers=(("cache-control", "private, No-Store"),)))
    assert list(tmp_path.iterdir()) == []


def test_oldest_replies_make_room(tmp_path: Path) -> None:
    cache = ReplyCache(tmp_path, most=3_000)
    asked = [replace(ASK, url=f"https://example.org/{number}") for number in range(4)]
    for number, request in enumerate(asked[:3]):
        cache.put(request, replace(REPLY, body=b"x" * 700))
        [newest] = [path for path in tmp_path.iterdir() if path.stat().st_mtime > 1_000]
        os.utime(newest, (number, number))
    assert cache.get(asked[0]) is not None  # used just now, so the second is the oldest
    cache.put(asked[3], replace(REPLY, body=b"x" * 700))
    assert [cache.get(request) is not None for request in asked] == [True, False, True, True]


def test_damaged_reply_is_none(tmp_path: Path) -> None:
    cache = ReplyCache(tmp_path)
    cache.put(ASK, REPLY)
    [path] = tmp_path.iterdir()
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + b"\x07" + whole[at + 1 :])
        found = cache.get(ASK)
        assert found is None or found.body == REPLY.body
        path.write_bytes(whole[:at])
        assert cache.get(ASK) is None
    path.write_bytes(whole.replace(b"+00:00", b""))  # a time without a zone is one all the same
    found = cache.get(ASK)
    assert found is not None
    assert found.when.tzinfo is not None


def test_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = ReplyCache(tmp_path / "file" / "replies")
    cache.put(ASK, REPLY)
    assert cache.get(ASK) is None
