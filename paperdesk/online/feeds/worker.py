"""A program of its own that reads feeds: it may be killed at any time, and reaches no network and no files.

It gets a line of JSON (`type`, `length`) and so many bytes, and answers with a line of JSON, again and again
until nothing more comes.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import IO, Any, Final

MOST: Final = 2_001
"""Entries that are given back: one more than are taken, so that it is known that there are more."""
LONGEST: Final = {"text": 50_000, "title": 5_000}
_LONGEST: Final = 2_000
_AUTHORS: Final = 2_000
MEMORY: Final = 1_000_000_000
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_REFUSED: Final = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")
_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})""")
_COMMON: Final = frozenset(
    ("", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252")
)
_DOIS: Final = ("prism_doi", "arxiv_doi", "dc_identifier")
_TEXTS: Final = ("content_html", "content_text", "summary")
_ENDS: Final = (b"rss>", b"feed>", b"rdf>")
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PIECES: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def main() -> int:
    """Answer until nothing more comes."""
    answers = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr
    _bind()
    for line in iter(sys.stdin.buffer.readline, b""):
        asked = json.loads(line)
        answer = _answer(sys.stdin.buffer, asked)
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()
    return 0


def read_feed(body: bytes, content_type: str) -> dict[str, Any]:
    """What a feed holds, in values of JSON: `version` ("" for no feed), `title`, `entries`, `broken`."""
    if body[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _read_json(body)
    return _read_xml(body, content_type)


def in_utf8(body: bytes, content_type: str) -> bytes | None:
    """The text in UTF-8 when it is that whatever it says of itself, but for a few bytes; else None."""
    if body.startswith(_MARKS) or not _declared(body, content_type) <= _COMMON:
        return None
    try:
        body.decode("utf-8")
        return body
    except UnicodeDecodeError:
        pieces = len(_PIECES.findall(body))
        bad = sum(byte > 0x7F for byte in _PIECES.sub(b"", body))
        return body.decode("utf-8", "replace").encode() if pieces > bad else None


def _answer(pipe: IO[bytes], asked: Mapping[str, Any]) -> dict[str, Any]:
    body = pipe.read(int(asked["length"]))
    try:
        return read_feed(body, str(asked["type"]))
    except ModuleNotFoundError:
        return {"error": "lacking"}
    except MemoryError:
        return {"error": "memory"}
    except Exception:  # whatever a parser trips over, the feed cannot be read
        return {"error": "nonsense"}


def _bind() -> None:
    """Give up all that reading does not need; feedparser is loaded before."""
    with contextlib.suppress(ImportError):
        import feedparser  # type: ignore[import-untyped] # noqa: F401
    with contextlib.suppress(ImportError):
        import resource

        for what, most in (("AS", MEMORY), ("FSIZE", 0), ("CORE", 0)):
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(getattr(resource, f"RLIMIT_{what}"), (most, most))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_REFUSED) or (event == "open" and int(arguments[2] or 0) & _WRITES):
        raise PermissionError(f"reading a feed needs no {event}")


def _declared(body: bytes, content_type: str) -> frozenset[str]:
    """The encodings that a feed and its server name."""
    named = [found[1].lower() for found in (_CHARSET.search(content_type),) if found]
    named += [found[1].decode().lower() for found in (_DECLARED.search(body[:1_000]),) if found]
    return frozenset(named)


def _read_json(body: bytes) -> dict[str, Any]:
    text = body.decode("utf-8-sig", "replace")
    found = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    items = found.get("items")
    if not isinstance(items, list) or not ("jsonfeed" in str(found.get("version", "")) or items):
        return {"version": "", "entries": []}
    entries = [_json_entry(item) for item in items[:MOST] if isinstance(item, dict)]
    return {"version": "json", "title": _cut(found.get("title")), "entries": entries, "broken": False}


def _json_entry(item: Mapping[str, Any]) -> dict[str, Any]:
    people = item.get("authors") or [item.get("author")]
    people = people if isinstance(people, list) else [people]
    links = [_cut(item.get(name)) for name in ("external_url", "url")]
    return {
        "id": _cut(item.get("id")),
        "links": [link for link in links if link],
        "title": _cut(item.get("title"), "title"),
        "text": next(filter(None, (_cut(item.get(name), "text") for name in _TEXTS)), ""),
        "authors": [_cut(person.get("name")) for person in people[:_AUTHORS] if isinstance(person, dict)],
        "published": _cut(item.get("date_published") or item.get("date_modified")),
    }


def _read_xml(body: bytes, content_type: str) -> dict[str, Any]:
    import feedparser

    plain = in_utf8(body, content_type)
    kind = content_type.partition(";")[0] or "application/xml"
    headers = {"content-type": f"{kind}; charset=utf-8" if plain is not None else content_type}
    found = feedparser.parse(
        BytesIO(body if plain is None else plain.replace(b"\0", b"")),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    broken = type(found.get("bozo_exception")).__name__ in {"SAXParseException", "SAXException"}
    entries = found.entries
    cut_off = broken and not body.rstrip().lower().endswith(_ENDS)  # its last entry may be half an entry
    return {
        "version": str(found.get("version") or ""),
        "title": _cut(found.feed.get("title")),
        "entries": [_entry(entry) for entry in (entries[:-1] if cut_off else entries)[:MOST]],
        "broken": broken,
    }


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    """One entry; elements that feedparser does not know may have the names of its own values."""
    texts = [*(each.get("value") for each in _listed(entry, "content")), entry.get("summary")]
    people = [_cut(each.get("name")) for each in _listed(entry, "authors")[:_AUTHORS]]
    return {
        "id": _cut(entry.get("id")),
        "links": list(_links(entry)),
        "title": _cut(entry.get("title"), "title"),
        "text": max((_cut(text, "text") for text in texts), key=len),
        "authors": people or [_cut(entry.get("authors"))],
        "published": _time(entry),
        "doi": next(filter(None, (_cut(entry.get(name)) for name in _DOIS)), ""),
        "venue": _cut(entry.get("prism_publicationname") or entry.get("dc_source")),
        "volume": _cut(entry.get("prism_volume")),
        "number": _cut(entry.get("prism_number")),
        "kind": _cut(entry.get("arxiv_announce_type")),
    }


def _links(entry: Mapping[str, Any]) -> Iterator[str]:
    """The page of an entry, then all else that it leads to."""
    first = _cut(entry.get("link"))
    others = [_cut(each.get("href")) for each in _listed(entry, "links")[:20]]
    yield from dict.fromkeys(link for link in (first, *others) if link)


def _listed(entry: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = entry.get(name)
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def _time(entry: Mapping[str, Any]) -> str:
    """When an entry was published, or changed last, as ISO 8601 has it."""
    for name in ("published_parsed", "updated_parsed", "created_parsed"):
        if isinstance(found := entry.get(name), tuple):
            return "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00".format(*found[:6])
    return ""


def _cut(value: Any, name: str = "") -> str:
    return value[: LONGEST.get(name, _LONGEST)] if isinstance(value, str) else ""


if __name__ == "__main__":  # pragma: no cover - runs in a process of its own
    raise SystemExit(main())
