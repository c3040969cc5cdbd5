"""PaperDesk's own JSON: everything a library knows of a paper, in the shape the command line prints."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final, get_args

from paperdesk.formats.arrangement_json import read_arrangement
from paperdesk.formats.arrangement_json import to_json as arrangement_to_json
from paperdesk.formats.failures import Failure
from paperdesk.formats.json_items import JsonItem, json_items
from paperdesk.formats.json_values import Object, fit
from paperdesk.formats.records import Block, BlockKind, Item, Record, Text
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Batch, Highlight, Name, Paper, Status

LONGEST = 1_000_000_000
LIBRARY: Final = "library"
"""What stands there beside the papers; see Arrangement."""
_NUL: Final = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
_BESIDE: Final = ("before", "behind")
_KINDS: Final[Mapping[str, BlockKind]] = MappingProxyType({kind: kind for kind in get_args(BlockKind)})
_IGNORED = ("id", "uuid")
_HIGHLIGHT_REST: Final = ("field", "tags", "moved", "created", "modified", "uuid", "text_hash")
_OWN = ("opened", "trashed", "status_since", "snoozed_until", "queue")
"""What only a library has a use for."""


def to_json(paper: Paper) -> dict[str, Any]:
    """One paper as plain values in the documented order; `editors`, `remark`, `aliases` only if any."""
    return {
        "key": paper.key,
        "type": paper.type,
        "title": paper.title,
        "authors": [_name_to_json(name) for name in paper.authors],
        **({"editors": [_name_to_json(name) for name in paper.editors]} if paper.editors else {}),
        "year": paper.year,
        "date": paper.date,
        "venue": paper.venue,
        "doi": paper.doi,
        "arxiv": paper.arxiv,
        "url": paper.url,
        "abstract": paper.abstract,
        "tags": list(paper.tags),
        "collections": list(paper.collections),
        "status": paper.status.value,
        "starred": paper.starred,
        "rating": paper.rating,
        "note": paper.note,
        **({"remark": paper.remark} if paper.remark else {}),
        "highlights": [_highlight_to_json(highlight) for highlight in paper.highlights],
        "added": paper.added,
        "modified": paper.modified,
        "batch": {"source": paper.batch.source, "at": paper.batch.at} if paper.batch else None,
        **({"aliases": list(paper.aliases)} if paper.aliases else {}),
        "fields": dict(sorted(paper.fields.items())),
    }


def from_json(value: object) -> Paper:
    """Read one paper; what is missing is empty, and unknown names go to its other fields.

    Raises PaperDeskError, which names the value at fault, for anything of the wrong kind.
    """
    entry = Object.of(value, "a paper")
    entry.require_fit_texts()
    source = entry.inner("source") or Object({}, "“source”")
    return Paper(
        title=entry.text("title"),
        type=entry.text("type") or "misc",
        authors=_names(entry, "authors"),
        editors=_names(entry, "editors"),
        year=entry.optional_number("year"),
        date=entry.text("date"),
        venue=entry.text("venue"),
        doi=entry.text("doi"),
        arxiv=entry.text("arxiv"),
        url=entry.text("url"),
        abstract=entry.text("abstract"),
        fields=_fields(entry),
        key=entry.text("key"),
        tags=entry.paths("tags", gaps=True),
        collections=entry.paths("collections"),
        status=_status(entry),
        starred=entry.flag("starred"),
        rating=entry.number("rating", 0, 5),
        note=entry.text("note"),
        remark=" ".join(entry.text("remark").split()),
        highlights=tuple(_highlight(item) for item in entry.objects("highlights")),
        aliases=entry.texts("aliases"),
        added=entry.text("added"),
        modified=entry.text("modified"),
        batch=_batch(entry),
        opened=entry.text("opened") or None,
        trashed=entry.text("trashed") or None,
        status_since=entry.text("status_since"),
        snoozed_until=_day(entry, "snoozed_until"),
        queue=entry.number("queue", 0, LONGEST),
        source_text=source.text("text"),
        source_format=source.text("format"),
        source_current=source.flag("current"),
    )


@dataclass(frozen=True, slots=True)
class Between:
    """What stood before and behind the entry of a paper in its file: kinds (see Block) and texts."""

    before: Sequence[tuple[str, str]] = ()
    behind: Sequence[tuple[str, str]] = ()


NOTHING_BETWEEN: Final = Between()
UNARRANGED: Final = Arrangement()
NO_FILES: Final[Mapping[int, Between]] = MappingProxyType({})


def write_json(
    papers: Iterable[Paper],
    between: Mapping[int, Between] = NO_FILES,
    arrangement: Arrangement = UNARRANGED,
) -> str:
    """Write a whole file, ended by a line break; reading it gives the same papers.

    `between` is what stood beside their entries in the files that they came from, by the ids of papers;
    `arrangement` is how their library is ordered, for a file of all of it.
    """
    written = [to_file(paper, between.get(paper.id, NOTHING_BETWEEN)) for paper in papers]
    beside = {LIBRARY: arrangement_to_json(arrangement)} if arrangement else {}
    text = json.dumps({"papers": written} | beside, ensure_ascii=False, indent=2)
    # A note may have got a NUL from another program; its paper could not be read back.
    return _NUL.sub("\\1\ufffd", text) + "\n"


def to_file(paper: Paper, between: Between = NOTHING_BETWEEN) -> dict[str, Any]:
    """One paper as `to_json` gives it, with what only another library has a use for, where there is any.

    That is when it was opened first, moved to the Trash and given its status, until when it is snoozed, its
    place in the reading queue, and the entry that it was imported from.
    """
    own = {name: getattr(paper, name) for name in _OWN if getattr(paper, name)}
    if not paper.source_text:
        return to_json(paper) | own
    source = {"format": paper.source_format, "text": paper.source_text, "current": paper.source_current}
    beside = {name: _blocks_to_json(getattr(between, name)) for name in _BESIDE if getattr(between, name)}
    return to_json(paper) | own | {"source": source | beside}


def _blocks_to_json(blocks: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"kind": kind, "text": text} for kind, text in blocks]


def read_papers(text: Text) -> Iterator[Item]:
    """Read `{"papers": [...]}`, a list of papers, papers line by line, or one paper.

    Beside the papers there may stand how their library is ordered, which is given as an Arrangement.
    """
    for item in json_items(text.pieces(), ("papers",), (LIBRARY,)):
        yield from read_arrangement(item) if isinstance(item, JsonItem) and item.name else _read(item)


def _read(item: JsonItem | Failure) -> Iterator[Item]:
    """The paper of an item between what stood beside its entry."""
    if isinstance(item, Failure):
        yield item
        return
    record = _record(item)
    if isinstance(record, Failure):
        yield record
        return
    yield from _blocks(item, "before")
    yield record
    yield from _blocks(item, "behind")


def _blocks(item: JsonItem, name: str) -> Iterator[Block]:
    source = Object.of(item.value, "a paper").inner("source")
    for block in source.objects(name) if source else ():
        yield Block(item.line, _KINDS.get(block.text("kind"), "text"), block.text("text"))


def _record(item: JsonItem) -> Record | Failure:
    try:
        paper = from_json(item.value)
        if paper == Paper(fields=paper.fields):
            raise PaperDeskError("This is no paper: nothing that PaperDesk writes of one is in it.")
        for name in _BESIDE:
            list(_blocks(item, name))
        return Record(paper, item.line)
    except PaperDeskError as error:
        return Failure(item.line, fit(_key(item.value)), str(error), fit(item.raw.strip()))


def _name_to_json(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    more = {"particle": name.particle, "suffix": name.suffix}
    return {"family": name.family, "given": name.given} | {part: text for part, text in more.items() if text}


def _names(entry: Object, field: str) -> tuple[Name, ...]:
    parts = ("family", "given", "particle", "suffix", "literal")
    return tuple(Name(*(name.text(part) for part in parts)) for name in entry.objects(field))


def _status(entry: Object) -> Status:
    text = entry.text("status") or Status.KEPT.value
    if text not in set(Status):
        raise PaperDeskError(
            f"In a paper “status” must be one of {', '.join(Status)}, but it is “{text:.40}”."
        )
    return Status(text)


def _day(entry: Object, name: str) -> str:
    """A day (ISO 8601), or ""; any other text would be compared with days as if it were one."""
    text = entry.text(name)
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise PaperDeskError(f"In a paper “{name}” must be a day, but it is “{text:.40}”.") from None


def _highlight_to_json(highlight: Highlight) -> dict[str, Any]:
    """What every highlight has, and of the rest what this one has."""
    values = asdict(highlight)
    del values["id"]
    rest = {name: values.pop(name) for name in _HIGHLIGHT_REST}
    default = Highlight(0, 0, "")
    return values | {name: value for name, value in rest.items() if value != getattr(default, name)}


def _highlight(entry: Object) -> Highlight:
    start = entry.number("start", 0, LONGEST)
    return Highlight(
        start=start,
        end=entry.number("end", start, LONGEST, start),
        exact=entry.text("exact"),
        prefix=entry.text("prefix"),
        suffix=entry.text("suffix"),
        colour=entry.number("colour", 1, 5, 1),
        comment=entry.text("comment"),
        orphan=entry.flag("orphan"),
        field="title" if entry.text("field") == "title" else "abstract",
        tags=entry.texts("tags"),
        moved=entry.flag("moved"),
        created=entry.text("created"),
        modified=entry.text("modified"),
        uuid=entry.text("uuid"),
        text_hash=entry.text("text_hash"),
    )


def _batch(entry: Object) -> Batch | None:
    batch = entry.inner("batch")
    return Batch(0, batch.text("source"), batch.text("at")) if batch else None


def _fields(entry: Object) -> dict[str, str]:
    known = {*to_json(Paper()), "editors", "aliases", "remark", "source", *_OWN, *_IGNORED}
    unknown = {name: value for name, value in entry.values.items() if name not in known and value is not None}
    named = entry.inner("fields")
    return {name: _as_text(value) for name, value in (unknown | dict(named.values if named else {})).items()}


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _key(entry: object) -> str:
    key = entry.get("key") if isinstance(entry, Mapping) else ""
    return key if isinstance(key, str) else ""
