"""Reads BibTeX and BibLaTeX: every entry a record, with what it inherits, and all else as it stands."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.inheritance import Parents, complete
from paperdesk.formats.bibtex.jabref_groups import Groups, read_groups
from paperdesk.formats.bibtex.paper import read_entry
from paperdesk.formats.bibtex.splitting import defined_macros, referenced_keys, split
from paperdesk.formats.records import Block, Item, Record, Text

_METADATA = "jabref-meta:"


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
    macros = defined_macros(text.pieces())
    keys = referenced_keys(text.pieces())
    if not keys and not _has_metadata(text):
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


def _has_metadata(text: Text) -> bool:
    end = ""
    for piece in text.pieces():
        if _METADATA in end + piece[: len(_METADATA)] or _METADATA in piece:
            return True
        end = piece[-len(_METADATA) :]
    return False
