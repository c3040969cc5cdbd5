"""What the library says, in the user's language.

Everything below the window speaks English: its sentences go through files, the history and other processes
as plain text. So a sentence is known again by its words, and what had been put into it is put into its
translation. `resources/translations/sentences.txt` holds the templates of all of them, read off the source.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from paperdesk.library.resources import resource_path
from paperdesk.ui.language import grouped, percent

GAP: Final = re.compile(r"\{((?:field)?)(\d+)\}")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*")
_PERCENT = re.compile(r"(\d+)%")
_BETWEEN = re.compile(r"(?<=\.) |[;,:] | and ")
AND: Final = " and "
_LONGEST: Final = 20_000
"""Letters of a text beyond which it is no sentence."""
_LISTED = re.compile(r", | and ")
_MOST_LISTED: Final = 8
_MOST: Final = 20
_FIELDS = MappingProxyType({"web address": "url", "DOI": "doi", "arXiv id": "arxiv", "PubMed id": "pmid"})
"""Parts of a text in a row that are looked at one by one."""
OTHERS: Final = (
    "Permission denied",
    "No such file or directory",
    "No space left on device",
    "Is a directory",
    "Not a directory",
    "File name too long",
    "Read-only file system",
    "Input/output error",
    "Operation not permitted",
    "Too many open files",
    "Device or resource busy",
    "XML or text declaration not at start of entity",
    "no element found",
    "mismatched tag",
    "unclosed token",
    "undefined entity",
    "duplicate attribute",
    "not well-formed (invalid token)",
    "unclosed CDATA section",
    "junk after document element",
    "expecting value",
    "extra data",
    "expecting property name enclosed in double quotes",
    "expecting ':' delimiter",
    "expecting ',' delimiter",
    "illegal trailing comma before end of array",
    "illegal trailing comma before end of object",
    "invalid control character at",
    "invalid \\escape",
    "invalid \\uXXXX escape",
)
"""What the system and the readers of JSON and XML say, which stands in sentences of the library."""


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence with gaps: the words between them, and whether each gap is in quotes or holds a field."""

    words: tuple[str, ...]
    translation: str

    def values(self, text: str) -> tuple[str, ...] | None:
        """What stands in the gaps of `text`; None when it is another sentence. The shortest that fits."""
        first, *middle, last = self.words
        end = len(text) - len(last)
        if end < len(first) or not (text.startswith(first) and text.endswith(last)):
            return None
        at, found = len(first), []
        for words in middle:
            next_words = text.find(words, at, end)
            if next_words < 0:
                return None
            found.append(text[at:next_words])
            at = next_words + len(words)
        return (*found, text[at:end])

    def quoted(self) -> tuple[bool, ...]:
        """Whether each gap is in quotes, so that what stands in it is somebody's own words."""
        return tuple(before.endswith("“") and after.startswith("”") for before, after in pairwise(self.words))


@dataclass(frozen=True, slots=True)
class _Catalogue:
    whole: Mapping[str, str]
    gapped: Sequence[Template]


def spoken(text: str) -> str:
    """A sentence of the library in the user's language; one that is not known, or is somebody's, as it is."""
    if not text or len(text) > _LONGEST or _translated("en", "language") == "en":
        return text
    catalogue = _catalogue(QLocale().name())
    return _known(text, catalogue) or text


def _translated(text: str, context: str = "sentences") -> str:
    return QCoreApplication.translate(context, text)


@cache
def _catalogue(language: str) -> _Catalogue:
    path = resource_path("translations", "sentences.txt")
    templates = (*path.read_text(encoding="utf-8").splitlines(), *OTHERS)
    whole = {text: _translated(text) for text in templates if not GAP.search(text)}
    gapped = [
        Template(tuple(GAP.split(text)[::3]), _translated(text)) for text in templates if GAP.search(text)
    ]
    # What says the most is tried first: "{0} is no ISBN but an ISSN." before "{0} is no {1}."
    gapped.sort(key=lambda template: -sum(map(len, template.words)))
    return _Catalogue(MappingProxyType(whole), tuple(gapped))


def _sentence(text: str, catalogue: _Catalogue) -> str:
    """The translation of one sentence or part of one; "" when it is not known."""
    if text in catalogue.whole:
        return catalogue.whole[text]
    for template in catalogue.gapped:
        values = template.values(text)
        if values is not None:
            return _filled(template, values, catalogue)
    return ""


def _filled(template: Template, values: Sequence[str], catalogue: _Catalogue) -> str:
    quoted = template.quoted()

    def value(gap: re.Match[str]) -> str:
        at = int(gap[2])
        if gap[1]:
            return _field(values[at])
        return values[at] if quoted[at] else _value(values[at], catalogue)

    return GAP.sub(value, template.translation)


def _field(name: str) -> str:
    from paperdesk.ui.widgets.field_words import field_words

    return field_words(_FIELDS.get(name, name))


def _value(text: str, catalogue: _Catalogue) -> str:
    if _NUMBER.fullmatch(text):
        return grouped(text)
    if share := _PERCENT.fullmatch(text):
        return percent(share[1])
    return _listed(text, catalogue) or _known(text, catalogue) or text


def _listed(text: str, catalogue: _Catalogue) -> str:
    """The translation of parts with commas and “and” between them; "" when one of them is not known."""
    for cut in islice(_LISTED.finditer(text), _MOST_LISTED):
        if head := _sentence(text[: cut.start()], catalogue):
            rest = text[cut.end() :]
            if tail := _listed(rest, catalogue) or _sentence(rest, catalogue):
                return f"{head}{_between(cut[0])}{tail}"
    return ""


def _between(words: str) -> str:
    return _translated(AND) if words == AND else words


def _known(text: str, catalogue: _Catalogue) -> str:
    """The translation of a sentence, or of several in a row; "" when none of them is known."""
    return _sentence(text, catalogue) or _row(text, catalogue)


def _row(text: str, catalogue: _Catalogue) -> str:
    """The translation of sentences or parts in a row, the first known or a name and a colon; "" otherwise."""
    named = False
    for cut in islice(_BETWEEN.finditer(text), _MOST):
        head, tail = text[: cut.start()], text[cut.end() :]
        if said := _sentence(head, catalogue):
            return f"{said}{_between(cut[0])}{_value(tail, catalogue)}"
        if cut[0] == ": " and not named:
            named = True
            if said := _known(tail, catalogue):
                return f"{head}: {said}"
    return ""
