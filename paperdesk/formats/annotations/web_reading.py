"""Reads Web Annotations of the W3C, and what Hypothesis gives, as papers with highlights."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from paperdesk.formats.annotations.facts import URN, paper_at
from paperdesk.formats.annotations.web import OWN
from paperdesk.formats.failures import Failure
from paperdesk.formats.json_items import JsonItem, json_items
from paperdesk.formats.json_values import Object, fit
from paperdesk.formats.records import Item, Record, Text
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Paper

FORMAT: Final = "web-annotation"
_HUGE: Final = 1_000_000_000
_DEEPEST: Final = 8
_HELD: Final = ("items", "rows", "first", "as:items")


@dataclass(slots=True)
class _Gathered:
    """A paper and the highlights on it that were read so far."""

    paper: Paper
    line: int
    marks: list[Highlight] = field(default_factory=list)


def read_web_annotations(text: Text) -> Iterator[Item]:
    """Read a collection, a page, a list of annotations, or one; a record for each paper they are on."""
    found: dict[object, _Gathered] = {}
    for item in json_items(text.pieces(), ()):
        if isinstance(item, Failure):
            yield item
            continue
        for value in _annotations(item.value):
            failure = _take(value, item, found)
            if failure:
                yield failure
    for one in found.values():
        yield Record(replace(one.paper, highlights=tuple(one.marks)), one.line)


def _take(value: object, item: JsonItem, found: dict[object, _Gathered]) -> Failure | None:
    try:
        paper, mark = annotation_of(value)
    except PaperDeskError as error:
        return Failure(item.line, "", str(error), fit(str(value)[:1000]))
    known = found.setdefault(
        (paper.doi, paper.arxiv, paper.url, paper.key, paper.title), _Gathered(paper, item.line)
    )
    known.marks.append(mark)
    return None


def _annotations(value: Any, depth: int = 0) -> Iterator[object]:
    """What is no collection or page, however they hold each other."""
    if isinstance(value, list):
        for one in value:
            yield from _annotations(one, depth + 1) if depth < _DEEPEST else ()
        return
    held = [value[name] for name in _HELD if name in value] if isinstance(value, dict) else []
    if not held or "target" in value:
        yield value
    for one in held:
        if not isinstance(one, str) and depth < _DEEPEST:
            yield from _annotations(one, depth + 1)


def annotation_of(value: object) -> tuple[Paper, Highlight]:
    """The paper and the highlight of an annotation; raises PaperDeskError for what is none."""
    entry = Object.of(value, "an annotation")
    entry.require_fit_texts()
    target = _target(entry)
    quote, place = (_selector(target, kind) for kind in ("TextQuoteSelector", "TextPositionSelector"))
    exact = quote.text("exact")
    if not exact.strip():
        raise PaperDeskError("This annotation has no quote (TextQuoteSelector), so that it cannot be placed.")
    start = place.number("start", 0, _HUGE)
    mark = Highlight(
        start=start,
        end=place.number("end", start, _HUGE, start + len(exact)),
        exact=exact,
        prefix=quote.text("prefix"),
        suffix=quote.text("suffix"),
        colour=entry.number(OWN + "colour", 1, 5, 1),
        comment="\n\n".join(_bodies(entry, "commenting")),
        tags=_bodies(entry, "tagging"),
        orphan=entry.flag(OWN + "orphan"),
        moved=entry.flag(OWN + "moved"),
        field="title" if target.text(OWN + "field") == "title" else "abstract",
        created=entry.text("created"),
        modified=entry.text("modified") or entry.text("updated"),
        uuid=_uuid(entry),
        text_hash=target.text(OWN + "version"),
    )
    return _paper(entry, target), mark


def _uuid(entry: Object) -> str:
    name = entry.text("id")
    return name.removeprefix(URN) if name.startswith(URN) else name


def _target(entry: Object) -> Object:
    target = entry.values.get("target")
    if isinstance(target, list) and target:
        target = target[0]
    if isinstance(target, str):
        target = {"source": target}
    return Object.of(target, "the target of an annotation")


def _selector(target: Object, kind: str) -> Object:
    """The selector of a kind, also one that refines another; an empty one when there is none."""
    waiting: list[Any] = [target.values.get("selector")]
    while waiting:
        selector = waiting.pop(0)
        if isinstance(selector, list):
            waiting += selector
        elif isinstance(selector, dict):
            if selector.get("type") == kind:
                return Object(selector, f"a {kind}")
            waiting.append(selector.get("refinedBy"))
    return Object({}, f"a {kind}")


def _bodies(entry: Object, purpose: str) -> tuple[str, ...]:
    """What is said for a purpose, wherever annotations say it."""
    bodies = entry.values.get("body") or entry.values.get("bodyValue") or []
    said = [_said(body, purpose) for body in (bodies if isinstance(bodies, list) else [bodies])]
    if purpose == "commenting":
        said.append(entry.text("text"))
    elif isinstance(entry.values.get("tags"), list):
        said += entry.texts("tags")
    return tuple(text for text in said if text.strip())


def _said(body: object, purpose: str) -> str:
    if isinstance(body, str):
        return body if purpose == "commenting" else ""
    if not isinstance(body, Mapping) or not isinstance(body.get("value"), str):
        return ""
    own = body.get("purpose", "commenting")
    is_tag = own == "tagging" or (isinstance(own, list) and "tagging" in own)
    return str(body["value"]) if is_tag == (purpose == "tagging") else ""


def _paper(entry: Object, target: Object) -> Paper:
    source = target.values.get("source") or target.values.get("id") or entry.values.get("uri") or ""
    if isinstance(source, Mapping):
        source = source.get("id", "")
    document = entry.values.get("document")
    titles = document.get("title") if isinstance(document, Mapping) else None
    title = target.text("dcterms:title") or (_first(titles))
    creators = target.values.get("dcterms:creator")
    names = creators if isinstance(creators, list) else [creators]
    paper = paper_at(
        source if isinstance(source, str) else "",
        title,
        [name for name in names if isinstance(name, str)],
        target.text("dcterms:date"),
        target.text(OWN + "key"),
    )
    if not (paper.title or paper.doi or paper.arxiv or paper.url):
        raise PaperDeskError("This annotation does not say which paper it is on.")
    return paper


def _first(titles: object) -> str:
    if isinstance(titles, str):
        return titles
    return str(titles[0]) if isinstance(titles, Sequence) and titles else ""
