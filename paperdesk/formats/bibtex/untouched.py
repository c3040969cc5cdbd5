"""Which imported entries can go out as they came, judged fast: most of a file, and rather too few."""

import re
from typing import Final

from paperdesk.formats.bibtex.options import Dialect
from paperdesk.formats.latex.soundness import IN_COMMANDS, OTHER_DIGIT

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
_LETTERS: Final = r"(?:[bcdijkloprtuvHLO]|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z])"
_HARMLESS = re.compile(rf"""\\(?:["'`^~=.&%$#_-]|{_LETTERS})""")
_ODD_NUMBER = re.compile(r"=\s*+[0-9]++[A-Za-z]")
_ODD_NAME = re.compile(r"\n[ \t]*+[0-9]")
_PEOPLE = re.compile(
    r"\n[ \t]*+(?:author|editor|translator|Author|Editor|Translator|AUTHOR|EDITOR)[ \t]*+=([^=]*+)"
)
_CLOSING: Final = ("}", '"')


def is_untouched(text: str, key: str, dialect: Dialect) -> bool:
    """Whether an unedited entry, whose paper has this key, can surely go out as it is."""
    head = _HEAD.match(text)
    if head is None or head[1] != key:
        return False
    fields = text[head.end() :]
    if dialect == "biblatex":
        return head[0][-1] == "," and _is_plain(fields) and not _has_odd_words(fields)
    fields = _without_abstract(fields)
    return _is_plain(fields) or _is_plain(_NOT_PRINTED.sub("", fields))


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
    """Whether nothing in the fields, which stand in lines of their own, is for more than printing it."""
    if _is_for_tex(fields) or fields.count("=") > fields.count("\n"):
        return False
    lower = fields.lower()
    if "crossref" in lower or "xref" in lower or "xdata" in lower or "entryset" in lower:
        return False
    return not (_ODD_NUMBER.search(fields) or _ODD_NAME.search(fields) or _has_odd_names(fields))


def _has_odd_words(fields: str) -> bool:
    """Whether there may be something where BibLaTeX takes words or digits alone."""
    if not fields.isascii() and OTHER_DIGIT.search(fields):
        return True
    if "~" not in fields and "\\" not in fields:
        return False
    lower = fields.lower()
    return any(name in lower for name in IN_COMMANDS)


def _is_for_tex(fields: str) -> bool:
    """Whether there is a command other than for letters, or a character that TeX takes for its own."""
    if "\\" in fields:
        if fields.count("\\") != len(_HARMLESS.findall(fields)):
            return True
        return any(char in fields and fields.count(char) != fields.count("\\" + char) for char in "$&#_^%")
    return "_" in fields or "&" in fields or "$" in fields or "%" in fields or "#" in fields or "^" in fields


def _has_odd_names(fields: str) -> bool:
    for value in _PEOPLE.findall(fields):
        # Behind the value stand its comma and the name of the next field.
        names = value.rpartition(",")[0].rstrip() or value.rstrip()
        if names[-1:] not in _CLOSING or names[-2:-1] == "," or ", and " in names:
            return True
        if names.count(",") > 2:
            for name in names.split(" and "):
                if name.count(",") > 2:
                    return True
    return False
