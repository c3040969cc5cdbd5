"""Which imported entries can go out as they came, judged fast: most of a file, and rather too few."""

import re
from typing import Final

from paperdesk.formats.bibtex_options import Dialect

_HEAD = re.compile(r"""\s*+@\s*+[A-Za-z]\w*+\s*+[{(]\s*+([^\s,={}"#%\\]++)\s*+[,})]""")
_NAMES: Final = "abstract|url|doi|file|keywords|annote|issn|isbn|eprint|pdf"
_VALUE: Final = (
    r"(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+\}"
    r'|"[^"{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^"{}]*+)*+")'
)
_NOT_PRINTED = re.compile(
    rf"\n[ \t]*+(?:{_NAMES}|{_NAMES.title()}|{_NAMES.upper()})[ \t]*+=[ \t]*+{_VALUE}[ \t]*+,?(?=[ \t]*+\n)"
)
"""Fields that no style of BibTeX prints, in lines of their own."""
_ABSTRACT = re.compile(r"\n[ \t]*+(?:abstract|Abstract)[ \t]*+=[ \t]*+\{")
_OF_TEX: Final = "\\$&#_^%"
_LETTERS: Final = r"(?:[bcdijkloprtuvHLO]|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z])"
_SUSPECT = re.compile(rf"""(?<!\\)[$&#_^%]|\\(?!["'`^~=.&%$#_-]|{_LETTERS})""")
_ODD_NUMBER = re.compile(r"=\s*+[0-9]++[A-Za-z]|\n[ \t]*+[0-9][^\s=]*+[ \t]*+=")
_NAMED = re.compile(
    r"\n[ \t]*+(?:author|editor|translator|Author|Editor|Translator|AUTHOR|EDITOR)[ \t]*+=([^=]*+)"
)
_CLOSING: Final = ("}", '"')
_PEOPLE: Final = ("author", "editor", "translator")
_REFERENCES: Final = ("crossref", "xref", "xdata", "entryset")


def is_untouched(text: str, key: str, dialect: Dialect) -> bool:
    """Whether an unedited entry, whose paper has this key, can surely go out as it is."""
    head = _HEAD.match(text)
    if head is None or head[1] != key:
        return False
    fields = text[head.end() :]
    if dialect == "bibtex":
        fields = _NOT_PRINTED.sub("", _without_abstract(fields))
    return _is_plain(fields)


def _without_abstract(fields: str) -> str:
    """The fields without the longest, which is found much faster than patterns can be matched."""
    found = _ABSTRACT.search(fields)
    end = fields.find("},\n", found.end()) if found else -1
    if found is None or end < 0:
        return fields
    abstract = fields[found.end() : end]
    if abstract.count("{") != abstract.count("}"):
        return fields
    return fields[: found.start()] + fields[end + 2 :]


def _is_plain(fields: str) -> bool:
    if any(char in fields for char in _OF_TEX) and _SUSPECT.search(fields):
        return False
    lower = fields.lower()
    if any(word in lower for word in _REFERENCES) or _ODD_NUMBER.search(fields):
        return False
    return not _has_odd_names(fields, lower)


def _has_odd_names(text: str, lower: str) -> bool:
    values: list[str] = _NAMED.findall(text)
    if sum(lower.count(word) for word in _PEOPLE) != len(values):
        return True
    for value in values:
        # Behind the value stand its comma and the name of the next field.
        names = value.rpartition(",")[0].rstrip() or value.rstrip()
        if not names.isascii() or names[-1:] not in _CLOSING or names[-2:-1] == "," or ", and " in names:
            return True
        if names.count(",") > 2 and any(name.count(",") > 2 for name in names.split(" and ")):
            return True
    return False
