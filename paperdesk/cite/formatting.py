"""References and citations formatted by a style: what a bibliography says, and what stands in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from paperdesk.cite.disambiguation import MANY, namesakes, quick_style
from paperdesk.cite.inlines import Inline, Written
from paperdesk.cite.pandoc import Pandoc, Stop, find_pandoc
from paperdesk.cite.style_info import require_sound
from paperdesk.cite.styles import Style, Styles
from paperdesk.model.errors import PaperDeskError

Item = Mapping[str, Any]
"""A reference in CSL-JSON."""

NOTE: Final = "note"
_STYLE_FILE: Final = "style.csl"
_ITEMS_FILE: Final = "items.json"
_ENTRY: Final = "ref-"
_ABSTRACT: Final = "abstract"
_LONE_LABEL = re.compile(
    rb"(<names\b[^<>]*[^/<>]>\s*)(<label\b)(?=(?:(?!</?names\b|<name\b).)*</?names\b)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography; `item` is which of the items it is of, from 0."""

    item: int
    written: Written


@dataclass(frozen=True, slots=True)
class References:
    """What came of formatting.

    `entries` stand in the order of the style, `citations` in that of the clusters that were asked for; those
    of a style with `notes` are what the note says. `hanging` entries are indented below their first line.
    `api` is the version of pandoc's trees that the inlines are of.
    """

    entries: tuple[Entry, ...] = ()
    citations: tuple[Written, ...] = ()
    notes: bool = False
    hanging: bool = False
    api: tuple[int, ...] = ()

    def html(self) -> str:
        """The bibliography as HTML that word processors take with its indents."""
        indent = ' style="margin-left:36pt;text-indent:-36pt"' if self.hanging else ""
        entries = (f'<div class="csl-entry"{indent}>{entry.written.html()}</div>' for entry in self.entries)
        return "\n".join(('<div class="csl-bib-body">', *entries, "</div>"))

    def text(self) -> str:
        """The bibliography as plain text, an entry a line."""
        return "\n".join(entry.written.text() for entry in self.entries)

    def markdown(self) -> str:
        """The bibliography as Markdown, an entry a paragraph."""
        return "\n\n".join(entry.written.markdown() for entry in self.entries)

    def rtf(self) -> str:
        """The bibliography as an RTF document."""
        indent = "\\fi-720\\li720 " if self.hanging else ""
        entries = "".join(f"{{\\pard {indent}{entry.written.rtf()}\\par}}\n" for entry in self.entries)
        return f"{{\\rtf1\\ansi\\uc1\n{entries}}}"


def format_references(
    items: Sequence[Item],
    styles: Styles,
    style: Style,
    locale: str = "",
    *,
    clusters: Sequence[Sequence[int]] = (),
    pandoc: Pandoc | None = None,
    stop: Stop = lambda: False,
) -> References:
    """The bibliography of `items`, and the citations that cite those of each cluster (by number, from 0).

    `locale` is a language as "de-DE", "" for the one that the style asks for. Raises PaperDeskError for a
    style that is broken or missing, PandocMissing without pandoc, Cancelled when `stop` says so.
    """
    if not items:
        return References()
    program = pandoc or find_pandoc()
    rules = styles.rules(style)
    job = _Job(program, sorted_labels(rules_text(rules)), locale or language_of(styles, style), stop)
    found = _quickly(job, items, clusters) if len(items) > MANY else job.run(items, clusters)
    if not found.entries:
        found = replace(found, entries=_from_citations(job.run(items, [[at] for at in range(len(items))])))
    return replace(found, notes=rules.format == NOTE)


def language_of(styles: Styles, style: Style) -> str:
    """The language that a style asks for, "" when it leaves that to the reader."""
    return style.locale or styles.rules(style).locale


def sorted_labels(style: bytes) -> bytes:
    """A style in which labels of people stand behind the people, also where it only says that they have one.

    Pandoc puts a label in front of names that the style does not describe.
    """
    return _LONE_LABEL.sub(rb"\1<name/>\2", style)


def rules_text(style: Style) -> bytes:
    """The file of a style with rules of its own; raises PaperDeskError for one that is broken."""
    try:
        data = style.path.read_bytes()
    except OSError as error:
        raise PaperDeskError(
            f"The style “{style.title}” could not be read: {error.strerror or error}. Choose another style."
        ) from error
    try:
        require_sound(data)
    except PaperDeskError as error:
        raise PaperDeskError(
            f"The style “{style.title}” cannot be used, as {error}. Choose another style."
        ) from error
    return data


@dataclass(frozen=True, slots=True)
class _Job:
    """Pandoc with a style and a language."""

    pandoc: Pandoc
    style: bytes
    locale: str
    stop: Stop

    def run(self, items: Sequence[Item], clusters: Sequence[Sequence[int]]) -> References:
        numbered = [self._needed(item) | {"id": _id(at)} for at, item in enumerate(items)]
        with TemporaryDirectory(prefix="paperdesk-cite-") as name:
            folder = Path(name)
            (folder / _STYLE_FILE).write_bytes(self.style)
            (folder / _ITEMS_FILE).write_text(json.dumps(numbered), encoding="utf-8")
            document = self.pandoc.run(self._arguments(), folder, _cited(clusters), stop=self.stop)
        return _references(json.loads(document))

    def _needed(self, item: Item) -> dict[str, Any]:
        """An item without its abstract, which is long and which hardly any style prints."""
        return {name: item[name] for name in item if name != _ABSTRACT or _ABSTRACT.encode() in self.style}

    def _arguments(self) -> list[str]:
        language = [f"--metadata=lang:{self.locale}"] if self.locale else []
        files = [f"--bibliography={_ITEMS_FILE}", f"--csl={_STYLE_FILE}"]
        return ["--from=markdown", "--to=json", "--citeproc", *files, *language]


def _quickly(job: _Job, items: Sequence[Item], clusters: Sequence[Sequence[int]]) -> References:
    """What the job gives for many items, in far less time where that can be.

    Citations then do not tell people of one family name apart.
    """
    quick = quick_style(job.style)
    if quick is None:
        return job.run(items, clusters)
    found = replace(job, style=quick).run(items, clusters)
    exact: dict[int, Written] = {}
    for some in namesakes(items):
        again = job.run([items[at] for at in some], ())
        exact |= {some[entry.item]: entry.written for entry in again.entries}
    entries = (replace(entry, written=exact.get(entry.item, entry.written)) for entry in found.entries)
    return replace(found, entries=tuple(entries))


def _id(at: int) -> str:
    return f"p{at}"


def _cited(clusters: Sequence[Sequence[int]]) -> str:
    """A document that cites the clusters, each in a paragraph of its own, and lists every reference."""
    cited = [f"[{'; '.join(f'@{_id(at)}' for at in cluster)}]" for cluster in clusters]
    return "\n\n".join(("---\nnocite: '@*'\n---", *cited)) + "\n"


def _references(document: Mapping[str, Any]) -> References:
    blocks = document["blocks"]
    lists = [block for block in blocks if block["t"] == "Div" and block["c"][0][0] == "refs"]
    hanging = any("hanging-indent" in block["c"][0][1] for block in lists)
    entries = tuple(_entry(div) for block in lists for div in block["c"][1])
    citations = tuple(Written(tuple(_noted(block["c"]))) for block in blocks if block["t"] == "Para")
    return References(
        entries, citations, hanging=hanging or _margined(entries), api=tuple(document["pandoc-api-version"])
    )


def _entry(div: Mapping[str, Any]) -> Entry:
    (id, *_), blocks = div["c"]
    inlines = [inline for block in blocks for inline in block["c"]]
    return Entry(int(id.removeprefix(_ENTRY)[1:]), Written(tuple(inlines)))


def _margined(entries: Iterable[Entry]) -> bool:
    """Whether numbers stand in a margin of their own, so that all else is indented."""
    first = next(iter(entries), None)
    head = first.written.inlines[0] if first and first.written.inlines else {"t": ""}
    return head["t"] == "Span" and "csl-left-margin" in head["c"][0][1]


def _noted(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """What citations say, out of the note that they may stand in."""
    for inline in inlines:
        if inline["t"] == "Cite":
            yield from _noted(inline["c"][1])
        elif inline["t"] == "Note":
            yield from (each for block in inline["c"] for each in block["c"])
        else:
            yield inline


def _from_citations(found: References) -> tuple[Entry, ...]:
    """Entries for a style that has no bibliography: what it says in the text, or in a note."""
    return tuple(Entry(at, written) for at, written in enumerate(found.citations))
