"""Letters that pdflatex has no signs for until it is told: Greek, mathematics, raised and lowered ones."""

import re
import unicodedata
from types import MappingProxyType
from typing import Final

from paperdesk.formats.latex.encoding import to_ascii

_ELSE: Final = "\\else\n"
"""Before this the preamble is for pdflatex alone."""
_BEYOND = re.compile(r"[^\x00-\u024f]")
_PLAIN = re.compile(r"[A-Za-z0-9+=()-]+")
_MINUS: Final = "\u2212"
_MATHS: Final = "{\\ensuremath"
_SHIFTED: Final = MappingProxyType({"<super>": "\\textsuperscript", "<sub>": "\\textsubscript"})
_STRUCK: Final = "DOUBLE-STRUCK"


def with_letters(document: str) -> str:
    """A LaTeX document whose preamble says how the letters in it are made; what nobody knows stays unsaid."""
    letters = sorted(set(_BEYOND.findall(document)))
    said = [
        f"  \\DeclareUnicodeCharacter{{{ord(each):04X}}}{{{made}}}\n"
        for each in letters
        if (made := _made(each))
    ]
    return document.replace(_ELSE, f"{''.join(said)}{_ELSE}", 1)


def _made(letter: str) -> str:
    """How a letter is made of commands that LaTeX has; "" when it knows the letter, or nobody does."""
    command = to_ascii(letter)
    if command.startswith(_MATHS):
        return command
    kind, *points = unicodedata.decomposition(letter).split() or [""]
    base = "".join(chr(int(point, 16)) for point in points if kind.startswith("<")).replace(_MINUS, "-")
    if not _PLAIN.fullmatch(base):
        return ""
    if kind in _SHIFTED:
        return f"{_SHIFTED[kind]}{{{base}}}"
    struck = "\\mathbb" if _STRUCK in unicodedata.name(letter, "") and base.isupper() else "\\mathrm"
    return f"\\ensuremath{{{struck}{{{base}}}}}" if kind == "<font>" else ""
