"""Field values as people type them, checked before they become an edit."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from paperdesk.model.dates import year_of
from paperdesk.model.duplicates import normal_arxiv, normal_doi, normal_isbn
from paperdesk.model.edtf import edtf
from paperdesk.model.errors import UsageError
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Name

Value = str | int | tuple[Name, ...] | None

NAME = re.compile(r"[a-z][a-z0-9_+:.-]*")
YEAR_DIGITS = 4
ELSEWHERE = MappingProxyType(
    {
        "tags": "tag papers instead (paperdesk tag)",
        "status": "set the status itself (paperdesk status)",
        "starred": "make it a favourite instead (paperdesk star)",
        "note": "write the note itself (paperdesk note)",
        "collections": "file the paper in a collection instead",
        "highlights": "they are made on the abstract",
        "fields": "name the field itself",
        "key": "change the citation key itself",
        "rating": "rate the paper itself",
        **dict.fromkeys(("id", "uuid", "added", "modified", "batch", "source_text"), "the library keeps it"),
    }
)


def read_fields(texts: Mapping[str, str]) -> dict[str, Value]:
    """What an edit of fields gets for what was typed; a date also sets the year that it names.

    Raises UsageError for a name that is no field and a value that a field cannot have.
    """
    values = {name.strip().lower(): _read(name.strip().lower(), text.strip()) for name, text in texts.items()}
    year = year_of(str(values.get("date") or ""))
    return {"year": year, **values} if year is not None else values


def _read(name: str, text: str) -> Value:
    if name in ELSEWHERE:
        raise UsageError(f"“{name}” is no field to set: {ELSEWHERE[name]}.")
    if not NAME.fullmatch(name):
        raise UsageError(f"“{name}” is no name of a field; use letters, digits and hyphens.")
    return _READERS.get(name, str)(text)


def _year(text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= YEAR_DIGITS):
        raise UsageError(f"“{text}” is no year; a year is a number such as 2024.")
    return int(text)


def _type(text: str) -> str:
    name = text.lower().removeprefix("@")
    if not NAME.fullmatch(name):
        raise UsageError(f"“{text}” is no entry type; use one such as article, inproceedings or misc.")
    return name


def _doi(text: str) -> str:
    if text and not normal_doi(text):
        raise UsageError(f"“{text}” is no DOI; a DOI looks like 10.1000/182.")
    return normal_doi(text)


def _arxiv(text: str) -> str:
    if text and not normal_arxiv(text):
        raise UsageError(f"“{text}” is no arXiv id; an id looks like 2109.03814.")
    return normal_arxiv(text)


def _isbn(text: str) -> str:
    if text and not normal_isbn(text):
        raise UsageError(f"“{text}” is no ISBN: digits are missing, or the last one is wrong.")
    return text


def _url(text: str) -> str:
    if text and not text.lower().startswith(("http://", "https://")):
        raise UsageError(f"“{text}” is no web address; it begins with https:// or http://.")
    return text


_READERS: Mapping[str, Callable[[str], Value]] = MappingProxyType(
    {
        "authors": parse_names,
        "editors": parse_names,
        "year": _year,
        "type": _type,
        "doi": _doi,
        "arxiv": _arxiv,
        "url": _url,
        "isbn": _isbn,
        "date": edtf,
    }
)
