"""One BibTeX entry as a paper."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from paperdesk.formats.bibtex.dates import read_dates, take_date
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.fieldnames import CANONICAL, NOTES, VERBATIM, is_verbatim
from paperdesk.formats.bibtex.identifiers import take_identifiers
from paperdesk.formats.bibtex.jabref_fields import take_marks
from paperdesk.formats.bibtex.jabref_groups import Groups
from paperdesk.formats.bibtex.journals import JOURNALS
from paperdesk.formats.bibtex.keywords import distinct, read_keywords
from paperdesk.formats.bibtex.names import read_names
from paperdesk.formats.latex.values import decode, decode_lines, decode_paragraphs
from paperdesk.formats.tagged.fields import page_range
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Paper

FORMAT: Final = "bibtex"
_NO_GROUPS: Final = Groups()
_NOTES: Final = frozenset(NOTES)
_KEYWORDS: Final = ("keywords", "keyword", "tags", "mendeley-tags", "author_keywords")
_MANY_FIELDS: Final = 60
_RANGE = re.compile(r"(?<![0-9])[0-9]++--?+[0-9]++")
_DASH = re.compile(r"(?<=\w)\s*\u2013\s*(?=\w)")
# BibLaTeX's issue is a name such as "Spring"; Mendeley and others put the number there.
_NUMERIC = re.compile(r"[0-9]+(?:\s*[-\u2013/]{1,2}\s*[0-9]+)?")


def read_entry(
    entry: RawEntry, fields: Mapping[str, str] | None = None, groups: Groups = _NO_GROUPS
) -> Paper:
    """The paper that an entry describes; `fields` are its own and those it inherits.

    Everything is plain text afterwards; what PaperDesk has no place for stays in `Paper.fields` under
    its BibLaTeX name, and the whole entry as it was written in `Paper.source_text`.
    """
    rest = _canonical(entry.fields if fields is None else fields)
    date, year, dates = take_date(rest)
    doi, arxiv, url = take_identifiers(rest)
    status, starred, rating = take_marks(rest)
    return Paper(
        title=_title(rest, entry.type),
        type=entry.type,
        authors=read_names(rest.pop("author", "")),
        editors=read_names(rest.pop("editor", "")),
        year=year,
        date=date,
        venue=_venue(rest, entry.type),
        doi=doi,
        arxiv=arxiv,
        url=url,
        abstract=decode_paragraphs(rest.pop("abstract", "")),
        key=entry.key,
        tags=_tags(rest),
        collections=groups.of(entry.key, rest.pop("groups", "")),
        status=status,
        starred=starred,
        rating=rating,
        note=_note(rest),
        fields=_decoded(rest, dates),
        source_text=entry.source,
        source_format=FORMAT,
        source_current=entry.faithful,
    )


def _canonical(fields: Mapping[str, str]) -> dict[str, str]:
    """The raw values by BibLaTeX name; where two names mean the same, the BibLaTeX name wins."""
    names = _usual_names(tuple(fields)) if len(fields) <= _MANY_FIELDS else ()
    return dict(zip(names, fields.values(), strict=True)) if names else _named(fields)


@lru_cache(maxsize=4096)
def _usual_names(written: tuple[str, ...]) -> tuple[str, ...]:
    """The BibLaTeX names of some fields; none when only their values tell them."""
    names = tuple(CANONICAL.get(name, name) for name in written)
    return names if len(set(names)) == len(names) and "issue" not in names else ()


def _named(fields: Mapping[str, str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for name, value in fields.items():
        known = CANONICAL.get(name)
        if known is None:
            named[name] = value
        elif known not in fields and known not in named:
            named[known] = value
        elif value.lower() != fields.get(known, named.get(known, "")).lower():
            named[name] = value
    if "issue" in named and "number" not in named and _NUMERIC.fullmatch(named["issue"]):
        named["number"] = named.pop("issue")
    return named


def _title(rest: dict[str, str], type: str) -> str:
    """The title; a whole book or volume may have it in the field that its parts name it by."""
    written = rest.pop("title", "")
    if not written and entry_type(type).venue == "publisher":
        written = rest.pop("booktitle", "")
    return decode(written)


def _venue(rest: dict[str, str], type: str) -> str:
    """The field that is the venue of this type; a journal is one whatever the type."""
    for name in (entry_type(type).venue, "journaltitle"):
        if (value := rest.pop(name, "")) and (venue := JOURNALS.get(value.strip(" {}")) or decode(value)):
            return venue
    return ""


def _tags(rest: dict[str, str]) -> tuple[str, ...]:
    present = [rest.pop(name) for name in _KEYWORDS if name in rest]
    if len(present) == 1:
        return read_keywords(present[0])
    return distinct(keyword for value in present for keyword in read_keywords(value))


def _note(rest: dict[str, str]) -> str:
    if _NOTES.isdisjoint(rest):
        return ""
    notes = [note for name in NOTES if name in rest and (note := decode_lines(rest.pop(name)))]
    return "\n\n".join(dict.fromkeys(notes))


def _decoded(rest: Mapping[str, str], dates: Mapping[str, str]) -> dict[str, str]:
    fields = {name: text for name, value in rest.items() if (text := _text(name, value))}
    return {**fields, **dates} if dates else fields


def _text(name: str, value: str) -> str:
    if name in VERBATIM or (name[:1] in "bl" and is_verbatim(name)):
        return value.strip()
    return _READERS.get(name, decode)(value)


def _pages(value: str) -> str:
    """Page ranges with a hyphen between simple numbers, as other formats write them."""
    if _RANGE.fullmatch(value):
        return value.replace("--", "-")
    text = page_range(decode(value))
    return text if "-" in text else _DASH.sub("-", text)


_READERS: Final[Mapping[str, Callable[[str], str]]] = {
    "pages": _pages,
    "note": decode_paragraphs,
    **dict.fromkeys(("origdate", "eventdate", "urldate"), read_dates),
}
