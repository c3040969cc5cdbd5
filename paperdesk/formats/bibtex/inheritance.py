"""What entries take over from the entries they refer to, by the rules of BibLaTeX."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.fieldnames import canonical_field
from paperdesk.model.entry_types import ALIASES

Parents: TypeAlias = Mapping[str, RawEntry]
"""The entries that others refer to, by key and by key in lower case."""

MAX_DEPTH: Final = 20

_NOT_INHERITED = frozenset((
    *("ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options"),
    *("presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro"),
    "sortkey",
    # What belongs to the parent as a thing of its own.
    *("doi", "eprint", "eprinttype", "eprintclass", "url", "urldate", "abstract", "annotation", "annote"),
    *("comment", "review", "note", "keywords", "keyword", "groups", "file", "pages", "pagetotal"),
    *("readstatus", "ranking", "relevance", "priority", "timestamp", "owner", "date-added", "date-modified"),
    *("shorttitle", "sorttitle", "indextitle", "indexsorttitle", "langid", "pmid", "pmcid"),
))  # fmt: skip
_REFERENCES = frozenset(("crossref", "xdata", "ids", "entryset"))
_DATES = frozenset(("date", "year", "month", "day"))
_PARTS_OF_BOOKS = frozenset(("inbook", "bookinbook", "suppbook"))
_PARTS: Final = frozenset(
    (*_PARTS_OF_BOOKS, "incollection", "inreference", "suppcollection", "inproceedings")
)
_WHOLES: Final = frozenset(("book", "collection", "reference", "proceedings"))
_MULTI_VOLUME: Final = frozenset(("mvbook", "mvcollection", "mvreference", "mvproceedings"))
_TITLES = ("title", "subtitle", "titleaddon")


def complete(entry: RawEntry, parents: Parents) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The fields of `entry` with those it inherits behind its own, and sentences on what went wrong."""
    if not parents and "crossref" not in entry.fields and "xdata" not in entry.fields:
        return entry.fields, ()
    return _completed(entry, parents, (entry.key,))


def _completed(
    entry: RawEntry, parents: Parents, seen: tuple[str, ...]
) -> tuple[Mapping[str, str], tuple[str, ...]]:
    fields = dict(entry.fields)
    warnings: list[str] = []
    for kind, key in _references(entry):
        parent = parents.get(key) or parents.get(key.lower())
        if parent is None:
            warnings.append(f"The entry “{key}” that {kind} names is not in the file.")
        elif parent.key in seen or len(seen) > MAX_DEPTH:
            warnings.append(f"The entry inherits from itself by way of “{key}”; that was left out.")
        else:
            inherited, more = _completed(parent, parents, (*seen, parent.key))
            warnings += more
            _add(fields, entry.type, parent.type, inherited, plain=kind == "xdata")
    return MappingProxyType(fields), tuple(warnings)


def _references(entry: RawEntry) -> Iterator[tuple[str, str]]:
    for kind in ("xdata", "crossref"):
        for key in entry.fields.get(kind, "").split(","):
            if key.strip():
                yield kind, key.strip()


def _add(fields: dict[str, str], type: str, of: str, inherited: Mapping[str, str], plain: bool) -> None:
    """Fill what `fields` lack; a date is taken over as a whole or not at all."""
    own = {canonical_field(name) for name in fields}
    dated = not _DATES.isdisjoint(own)
    renamed = {} if plain else renames(type, of)
    kept_back = _REFERENCES if plain else _NOT_INHERITED
    for name, value in inherited.items():
        known = canonical_field(name)
        if known in kept_back or (dated and known in _DATES):
            continue
        for target in renamed.get(known, (known,)):
            if target not in own:
                fields[target] = value


def renames(child: str, parent: str) -> Mapping[str, tuple[str, ...]]:
    """Which fields become others in one that refers to them: a book's title is a chapter's booktitle."""
    child, parent = ALIASES.get(child, child), ALIASES.get(parent, parent)
    prefix = _title_prefix(child, parent)
    table: dict[str, tuple[str, ...]] = {name: (f"{prefix}{name}",) for name in _TITLES} if prefix else {}
    if child in _PARTS_OF_BOOKS and parent in ("book", "mvbook"):
        table["author"] = ("author", "bookauthor")
    return table


def _title_prefix(child: str, parent: str) -> str:
    if parent in _MULTI_VOLUME and (child in _PARTS or child in _WHOLES):
        return "main"
    if child in _PARTS and parent in _WHOLES:
        return "book"
    return "journal" if parent == "periodical" and child in ("article", "suppperiodical", "review") else ""
