"""Plain text to LaTeX that shows the very same text and keeps braces balanced as BibTeX counts them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from unicodedata import normalize

from paperdesk.formats.latex.tables import ACCENTS, LETTERS, MATHS_SYMBOLS, TEXT_SYMBOLS

# BibTeX counts braces without minding backslashes, so a brace is named and never written.
_ESCAPES = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "`": r"\textasciigrave{}",
    **{char: "\\" + char for char in "#$%&_"},
})  # fmt: skip
# LaTeX makes dashes and quotes of these pairs unless something stands between.
_LIGATURE = re.compile("-(?=-)|'(?=')")
_NON_ASCII = re.compile(r"[^\x00-\x7f]")


def escape(text: str) -> str:
    """Escape plain text for a BibTeX value: LaTeX shows exactly `text`, whatever it holds."""
    escaped = text.translate(_ESCAPES)
    if "--" in escaped or "''" in escaped:
        escaped = _LIGATURE.sub(lambda found: found.group() + "{}", escaped)
    return escaped


def to_ascii(text: str) -> str:
    r"""Write letters beyond ASCII as LaTeX, as in `{\'e}`; what has no LaTeX name stays as it is."""
    return _NON_ASCII.sub(lambda match: _encoded(match.group()), text)


def _names(commands: Mapping[str, str], form: str) -> dict[str, str]:
    """Characters to their commands; the first of several names is the one written."""
    written: dict[str, str] = {}
    for name, char in commands.items():
        written.setdefault(char, form.format(name))
    return written


_COMMANDS: Mapping[str, str] = MappingProxyType({
    **_names(MATHS_SYMBOLS, r"{{\ensuremath{{\{}}}}}"),
    **_names(TEXT_SYMBOLS, r"{{\{}}}"),
    **_names(LETTERS, r"{{\{}}}"),
})  # fmt: skip
_MARKS: Mapping[str, str] = MappingProxyType({mark: name for name, mark in ACCENTS.items()})


@lru_cache(maxsize=4096)
def _encoded(char: str) -> str:
    return _COMMANDS.get(char) or _accented(char) or char


def _accented(char: str) -> str:
    """The letter under its accents, innermost first; empty when LaTeX has no accent for one of them."""
    apart = normalize("NFD", char)
    base, marks = apart[0], apart[1:]
    if not marks or not base.isascii() or normalize("NFC", apart) != char:
        return ""
    if not base.isalpha() or any(mark not in _MARKS for mark in marks):
        return ""
    written = base
    for mark in marks:
        name = _MARKS[mark]
        written = f"\\{name}{{{written}}}" if name.isalpha() or written != base else f"\\{name}{written}"
    return "{" + written + "}"
