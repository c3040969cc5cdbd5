"""One table of the formats that are written, and one of those that are read and how they are told apart."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from paperdesk.formats.bibtex import write_bibtex
from paperdesk.formats.paperdesk_json import write_json
from paperdesk.model.paper import Paper

_JSON = re.compile(r'\ufeff?\s*(?:\{\s*["}]|\[\s*[{\]])')
_OTHERS = re.compile(r"\ufeff?\s*(?:@\s*\w+\s*[{(]|TY  ?-|%0 |PMID ?-|<\?xml|<!doctype|<html)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format papers are written in."""

    id: str
    write: Callable[[Iterable[Paper]], str]


@dataclass(frozen=True, slots=True)
class ImportFormat:
    """A format papers are read from; `recognises` judges by the beginning of a text."""

    id: str
    recognises: Callable[[str], bool]


def _is_json(text: str) -> bool:
    return _JSON.match(text) is not None


def _is_page(text: str) -> bool:
    return not (_is_json(text) or _OTHERS.match(text))


EXPORT_FORMATS: Final = (
    ExportFormat("bibtex", write_bibtex),
    ExportFormat("json", write_json),
)
IMPORT_FORMATS: Final = (
    ImportFormat("json", _is_json),
    ImportFormat("pagetext", _is_page),
)


def detect(text: str) -> ImportFormat | None:
    """Find the format of a text by its content; None for one that is known to be read by none."""
    return next((format for format in IMPORT_FORMATS if format.recognises(text)), None)
