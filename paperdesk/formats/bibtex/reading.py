"""Reads BibTeX and BibLaTeX: every entry a record, with what it inherits, and all else as it stands."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.inheritance import Parents, complete
from paperdesk.formats.bibtex.jabref_groups import Groups, read_groups
from paperdesk.formats.bibtex.paper import read_entry
from paperdesk.formats.bibtex.splitting import defined_macros, referenced_keys, split
from paperdesk.formats.records import Block, Item, Record, Text

_REFERRING: Final = (b"crossref", b"xref", b"xdata")
_DEFINING: Final = b"string"
_METADATA: Final = b"jabref-meta:"
_TELLING: Final = (*_REFERRING, _DEFINING, _METADATA)
_LONGEST: Final = max(map(len, _TELLING))


class _Survey(NamedTuple):
    """What must be known of the whole file before its first entry is read."""

    macros: Mapping[str, str]
    parents: Parents
    groups: Groups


def read_bibtex(text: Text) -> Iterator[Item]:
    """Read a BibTeX file in the order of its parts, in memory that does not grow with the file.

    The text is asked for again where entries refer to others or JabRef keeps groups in it.
    """
    survey = _survey(text)
    for item in split(text.pieces(), survey.macros):
        yield _record(item, survey) if isinstance(item, RawEntry) else item


def _record(entry: RawEntry, survey: _Survey) -> Record:
    fields, warnings = complete(entry, survey.parents)
    paper = read_entry(entry, fields, survey.groups)
    return Record(paper, entry.line, (*entry.warnings, *warnings), entry.faithful)


def _survey(text: Text) -> _Survey:
    words = _mentioned(text)
    macros = defined_macros(text.pieces()) if _DEFINING in words else {}
    keys = frozenset[str]() if words.isdisjoint(_REFERRING) else referenced_keys(text.pieces())
    if not keys and _METADATA not in words:
        return _Survey(macros, {}, Groups())
    wanted = keys | {key.lower() for key in keys}
    parents: dict[str, RawEntry] = {}
    blocks: list[str] = []
    for item in split(text.pieces(), macros):
        if isinstance(item, Block) and item.kind == "metadata":
            blocks.append(item.text)
        elif isinstance(item, RawEntry):
            for key in _keys(item):
                if key in wanted or key.lower() in wanted:
                    parents.setdefault(key, item)
                    parents.setdefault(key.lower(), item)
    return _Survey(macros, parents, read_groups(blocks))


def _keys(entry: RawEntry) -> list[str]:
    """The keys that others may call an entry by."""
    others = entry.fields.get("ids", "")
    return [entry.key, *(key.strip() for key in others.split(","))] if others else [entry.key]


def _mentioned(text: Text) -> frozenset[bytes]:
    """The words, whatever their case, without which there is nothing to survey."""
    missing, end = set(_TELLING), b""
    for piece in text.pieces():
        # Bytes are put into lower case several times faster than text that is not ASCII alone.
        lower = end + piece.encode("utf-8", "replace").lower()
        missing -= {word for word in missing if word in lower}
        end = lower[-_LONGEST:]
    return frozenset(_TELLING) - missing
