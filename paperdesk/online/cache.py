"""Replies that are kept: shown without a network, and not sent again by a host where nothing has changed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from paperdesk.online.request import Reply, Request
from paperdesk.online.secret import forms

MOST: Final = 200_000_000
"""Bytes of all kept replies together; the ones not used for longest go first."""
KEPT: Final = (
    *("content-type", "etag", "last-modified", "link", "date", "x-rate-limit-limit", "x-rate-limit-interval"),
)
"""Headers that are kept: the others are of no use later."""
_WHOLE: Final = 200


class ReplyCache:
    """Kept replies in a folder that may be emptied at any time."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        """The folder need not exist."""
        self._folder = folder
        self._most = most

    def get(self, request: Request) -> Reply | None:
        """The kept reply to a request, None when there is none or it is damaged."""
        path = self._path(request)
        try:
            head, _, body = path.read_bytes().partition(b"\n")
            reply = _read(head, body)
            os.utime(path)
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None
        return reply

    def put(self, request: Request, reply: Reply) -> None:
        """Keep a reply if it may be kept; one that cannot be written is not."""
        if not _may_be_kept(request, reply):
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "wb") as file:
                file.write(_written(reply))
            Path(name).replace(self._path(request))
            self._make_room()

    def drop(self, request: Request) -> None:
        """Keep the reply to a request no longer."""
        with suppress(OSError):
            self._path(request).unlink(missing_ok=True)

    def _path(self, request: Request) -> Path:
        asked = json.dumps([request.method, request.url, request.accept])
        return self._folder / hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()

    def _make_room(self) -> None:
        files = list(self._files())
        too_much = sum(stat.st_size for stat, _ in files) - self._most
        for stat, path in sorted(files, key=lambda file: file[0].st_mtime):
            if too_much <= 0:
                return
            path.unlink(missing_ok=True)
            too_much -= stat.st_size

    def _files(self) -> Iterator[tuple[os.stat_result, Path]]:
        """All files in the folder; others may put and remove some meanwhile."""
        with os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):
                    if entry.is_file():
                        yield entry.stat(), Path(entry.path)


def _may_be_kept(request: Request, reply: Reply) -> bool:
    if (
        request.method != "GET"
        or reply.status != _WHOLE
        or "no-store" in reply.header("cache-control").lower()
    ):
        return False
    text = reply.body + repr((reply.url, reply.headers)).encode("utf-8", "replace")
    return not any(form.encode() in text for form in forms(request.secrets()))


def _written(reply: Reply) -> bytes:
    headers = [header for header in reply.headers if header[0] in KEPT]
    digest = hashlib.sha256(reply.body).hexdigest()
    head = {"url": reply.url, "when": reply.when.isoformat(), "headers": headers, "sha256": digest}
    return json.dumps({**head, "moved": reply.moved}).encode() + b"\n" + reply.body


def _read(head: bytes, body: bytes) -> Reply:
    """Read back what was written; ValueError, TypeError or LookupError when it is not that."""
    values = json.loads(head)
    if hashlib.sha256(body).hexdigest() != values["sha256"]:
        raise ValueError("not what was written")
    headers = tuple((str(name), str(value)) for name, value in values["headers"])
    when = datetime.fromisoformat(values["when"]).astimezone(UTC)
    reply = Reply(_WHOLE, headers, body, str(values["url"]), when, from_cache=True)
    return replace(reply, moved=str(values["moved"]))
