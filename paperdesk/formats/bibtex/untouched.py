"""Which imported entries can go out as they came, judged fast: most of a file, and rather too few."""

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.bibtex.options import Dialect
from paperdesk.formats.latex.soundness import IN_COMMANDS, NAMES

# Commands for letters that stay commands when a style makes capitals small.
_LETTERS: Final = r"""["'`^~=.&%$#_-]|(?:[bcdijkloprtuvLO]|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z])"""
_MORE_THAN_LETTERS = re.compile(rf"\\(?!{_LETTERS})")
_ABSTRACT = re.compile(r"bstract[ \t]*+=[ \t]*+\{")
_DEPTH: Final = 4
_KEY: Final = r"""@\s*+[A-Za-z]\w*+\s*+[{(]\s*+([^\s,={}"#%\\]++)\s*+"""
_BARE: Final = r"(?:[0-9]++(?![A-Za-z_])|[A-Za-z][\w.:+-]*+)"
_REFERENCES: Final = ("crossref", "xref", "xdata", "entryset", "related", "ids")
_ADDRESSES: Final = ("doi", "eprint", "file", "pdf", "url")
_DATES: Final = ("year", "date", "eventdate", "origdate", "urldate")
_PEOPLE: Final = ("author", "editor", "translator")


def is_untouched(text: str, key: str, dialect: Dialect) -> bool:
    """Whether an unedited entry, whose paper has this key, can surely go out as it is."""
    entry = _ENTRIES[dialect].fullmatch(without_abstract(text, dialect))
    return entry is not None and entry[1] == key


def has_commands(text: str) -> bool:
    """Whether an entry may hold commands other than for letters."""
    return "\\" in text and _MORE_THAN_LETTERS.search(text) is not None


def without_abstract(text: str, dialect: Dialect) -> str:
    """The entry with an empty abstract, which is passed by much faster than it is matched."""
    found = _ABSTRACT.search(text)
    if found is None or text[found.start() - 2 : found.start()].strip() not in ("a", "A"):
        return text
    start, end = found.end(), text.find("}", found.end())
    abstract = text[start:end]
    if "{" in abstract or (dialect == "biblatex" and ("%" in abstract or "#" in abstract)):
        return text
    return text[:start] + text[end:]


def _nested(plain: str, depth: int = _DEPTH) -> str:
    r"""Text with balanced braces of which all else is `plain`, a pattern that takes nothing back."""
    return rf"{plain}(?:\{{{_nested(plain, depth - 1)}\}}{plain})*+" if depth else plain


def _without(signs: str) -> str:
    """A value, with its delimiters, without these signs anywhere."""
    inner = _nested(f"[^{{}}{signs}]*+", _DEPTH - 1)
    return (
        rf'(?:\{{{_nested(f"[^{{}}{signs}]*+")}\}}|"[^"{{}}{signs}]*+(?:\{{{inner}\}}[^"{{}}{signs}]*+)*+")'
    )


def _printed(plain: str = r"[^{}\\$&#_^%]") -> str:
    """A value, with its delimiters, of such signs, commands for letters and braces."""
    some, quoted = (
        rf"{each}*+(?:\\(?:{_LETTERS}){each}*+)*+" for each in (plain, plain.replace("[^", '[^"'))
    )
    return rf'(?:\{{{_nested(some)}\}}|"{quoted}(?:\{{{_nested(some, 2)}\}}{quoted})*+")'


def _people() -> str:
    """Names that are complete, each with no more commas than one may have.

    A command begins its braces, as BibTeX does not cut it only there.
    """
    plain = r"[^{}\\$&#_^%]*+"
    rest = rf"{plain}(?:\\(?:{_LETTERS}){plain})*+"
    braced = rf"\{{(?:\\(?:{_LETTERS}){_nested(rest, 2)}|{_nested(plain, 2)})\}}"
    word = rf'(?!(?i:and)\s)(?:[^\s,{{}}"\\$&#_^%]++|{braced})++'
    part = rf"{word}(?:\s++{word})*+"
    name = rf"{part}(?:\s*+,\s*+{part}){{0,2}}+"
    names = rf"\s*+{name}(?:\s++(?i:and)\s++{name})*+\s*+"
    return rf'(?:\{{{names}\}}|"{names}")'


def _field(names: Iterable[str], value: str) -> str:
    some = "|".join(sorted(names, reverse=True))
    return rf"{_first(names)}(?:{some}|{some.title()}|{some.upper()})\s*+=\s*+{value}"


def _first(names: Iterable[str]) -> str:
    """What tells fast that none of the names can follow."""
    first = "".join(sorted({name[0] for name in names}))
    return f"(?=[{first}{first.upper()}])"


def _entry(comma: str, special: Collection[str], *fields: str) -> re.Pattern[str]:
    """An entry of these fields, and of others, but for `special` ones, that are only printed."""
    others = rf"(?!{_first(special)}(?i:{'|'.join(sorted(special))})[\s=])[A-Za-z][\w:.+-]*+"
    field = "|".join((*fields, rf"{others}\s*+=\s*+(?:{_printed()}|{_BARE})"))
    return re.compile(rf"{_KEY}{comma}(?:(?:{field})\s*+(?:,\s*+|(?=[}})])))*+[}})]\s*+")


_ENTRIES: Final[Mapping[Dialect, re.Pattern[str]]] = MappingProxyType(
    {
        # What no style of BibTeX prints may hold anything.
        "bibtex": _entry(
            r"(?:,\s*+|(?=[})]))",
            (*_REFERENCES, *_PEOPLE),
            _field(_PEOPLE, _people()),
            _field((*_ADDRESSES, "abstract", "annote", "isbn", "issn", "keywords"), _without("")),
        ),
        "biblatex": _entry(
            r",\s*+",
            (*_REFERENCES, *NAMES, *IN_COMMANDS, *_DATES),
            _field(NAMES, _people()),
            _field(_ADDRESSES, _without("")),
            _field(("abstract", "annote"), _without("%#")),
            _field(_DATES, rf"""(?:\{{[ '-Za-z]*+\}}|"[ '-Za-z]*+"|{_BARE})"""),
            _field(IN_COMMANDS, _without(r"\\~$&#_^%")),
        ),
    }
)
