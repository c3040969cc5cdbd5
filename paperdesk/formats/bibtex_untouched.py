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
_LETTERS: Final = r"(?:[bcdijkloprtuvHLO]|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z])"
_SUSPECT = re.compile(
    rf"""(?<!\\)[$&#_^%]|\\(?!["'`^~=.&%$#_-]|{_LETTERS})|=\s*+[0-9]++[A-Za-z]|,\s*+[0-9]\w*+\s*+="""
)
_NAMED = re.compile(r"(?i)(?:author|editor|translator)\s*+=([^=]*+)")
_AND = re.compile(r"\s(?i:and)\s")
_REFERENCES: Final = ("crossref", "xref", "xdata", "entryset", "related")


def is_untouched(text: str, key: str, dialect: Dialect) -> bool:
    """Whether an unedited entry, whose paper has this key, can surely go out as it is."""
    head = _HEAD.match(text)
    if head is None or head[1] != key:
        return False
    printed = text if dialect == "biblatex" else _NOT_PRINTED.sub("", text)
    return not _SUSPECT.search(printed) and not _refers(printed) and not _has_odd_names(printed)


def _refers(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _REFERENCES)


def _has_odd_names(text: str) -> bool:
    for value in _NAMED.findall(text):
        # Behind the value stand its comma and the name of the next field.
        names, _, following = value.rpartition(",")
        if following.strip() in ("family", "given", "prefix", "suffix"):
            return True
        if names.count(",") > 2 and any(name.count(",") > 2 for name in _AND.split(names)):
            return True
    return False
