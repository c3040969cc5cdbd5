"""The grammar of BibTeX as patterns, all of them linear: what was eaten is never given back."""

import re
from typing import Final

NAME: Final = r"""[^\s"#%(),={}@]++"""
TYPE: Final = r"""\w[^\s"#%'(),={}@\\]*+"""
_DEPTH = 6
# What is neither brace nor quote above "z", between runs of what is below: one range is searched four times
# as fast as "[^{}]", and compiled quickly, too.
_ABOVE = r"[^\0-z{}]++"
_UNBRACED = rf"[\0-z]*+(?:{_ABOVE}[\0-z]*+)*+"
_UNQUOTED = rf"[\0-!#-z]*+(?:{_ABOVE}[\0-!#-z]*+)*+"


def _nested(depth: int) -> str:
    return rf"{_UNBRACED}(?:\{{{_nested(depth - 1)}\}}{_UNBRACED})*+" if depth else _UNBRACED


BRACED: Final = _nested(_DEPTH)
QUOTED: Final = rf"""{_UNQUOTED}(?:\{{{BRACED}\}}{_UNQUOTED})*+"""
BARE: Final = r"""[^\s{}(),"#%='@\\]++"""
_PART = rf"""(?:\{{{BRACED}\}}|"{QUOTED}"|{BARE})"""
_JOINED = rf"{_PART}(?:\s*+\#\s*+{_PART})"

_HEAD = rf"([ \t]*+)(%[ \t%]*+)?+@\s*+({TYPE}|)\s*+([{{(])"

FIRST_HEAD: Final = re.compile(_HEAD)
"""A head at the beginning of a line: its indentation, a "%" before it, type, opening delimiter."""

NEXT_HEAD: Final = re.compile("\n" + _HEAD)
"""The same with the end of the line before it."""

INNER_HEAD: Final = re.compile(rf"(?<!\\)@\s*+({TYPE})\s*+([{{(])")
"""A head anywhere in a line: type, opening delimiter."""

LIKELY_ENTRY: Final = re.compile(r"""\s*+[^\s,={}"()]*+\s*+(?:,|=\s*+["{])|\s*+[^\s,={}"()]++\s*+\}""")
"""What stands behind the opening delimiter of an entry, but hardly in prose: a key or a field."""

KEY: Final = re.compile(r"""\s*+([^\s,={}"#%\\~]++)\s*+(?:,|(?=[})]))""")
"""A citation key without anything odd in it, and the comma behind it."""

FIELD: Final = re.compile(
    rf"""\s*+(?:({NAME})\s*+=\s*+(?:\{{({BRACED})\}}|"({QUOTED})"|({BARE})|({_JOINED}++))\s*+"""
    r"(?:,|(?=[})]))|([\s\S]++))"
)
"""A field (name, braced, quoted, bare or joined value), or all that follows where none stands."""

EXPRESSION: Final = re.compile(rf"{_JOINED}*+")
"""One value with all that is joined to it by "#"."""

PART: Final = re.compile(rf"""\{{({BRACED})\}}|"({QUOTED})"|({BARE})""")
"""One part of an expression: braced, quoted or bare."""

SPACE: Final = re.compile(r"\s*+")
