"""Formulas drawn by ziamath, which is there when the extra `maths` is installed."""

import re
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from paperdesk.model.shown_text import Formula

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST: Final = 600
HEAVIEST: Final = 1_000  # the slowest formula found takes 0.45 ms of such a weight
WIDEST: Final = 80  # heights of the type
HIGHEST: Final = 40
COLOUR: Final = "#000000"
_SIZE: Final = 24
_FORBIDDEN = re.compile(
    r"\\(?:def|gdef|edef|xdef|let|newcommand|renewcommand|providecommand|[hv]?phantom)(?![a-zA-Z])"
)
_UNPRINTED = re.compile(
    r"\\(?:label|tag\*?)\s*\{[^{}]*\}|\\(?:nonumber|notag|displaystyle|limits|nolimits)(?![a-zA-Z])"
)
_IGNORED = re.compile(r"\\(?:mathop|mathbin|mathrel|ensuremath)(?![a-zA-Z])")
_COMMAND = re.compile(r"\\begin\s*\{array\}\s*\{[^{}]*\}|\\(?:begin|end)\s*\{[^{}]*\}|\\[A-Za-z]+")
_BARS = re.compile(r"\\[lr](vert|Vert)(?![a-zA-Z])")
_VIEW = re.compile(r'<svg [^>]*viewBox="([-\d.e]+) ([-\d.e]+) ([-\d.e]+) ([-\d.e]+)"')
_PAINT = re.compile(r'(fill|stroke)="(?!none")[^"]*"')
_ELEMENTS: Final = frozenset(("svg", "path", "rect"))
_FLAT: Final = frozenset(("math", "mtr", "mtd"))
_DRAWING = Lock()  # ziamath is not made for several threads


@dataclass(frozen=True, slots=True)
class Drawing:
    """A formula as an SVG of nothing but shapes in `COLOUR`; lengths are in heights of the type.

    Its base line is `ascent` below its top.
    """

    svg: str
    width: float
    ascent: float
    descent: float


@lru_cache(maxsize=1)
def can_draw() -> bool:
    """Whether ziamath is installed; it is not loaded by this."""
    from importlib.util import find_spec

    return find_spec("ziamath") is not None


@lru_cache(maxsize=512)
def drawing(formula: Formula) -> Drawing | None:
    """A formula drawn, or None when that would take too long or not give what is meant.

    Takes some milliseconds, the first one ten times that.
    """
    latex = formula.latex
    if not latex.strip() or len(latex) > LONGEST or _FORBIDDEN.search(latex):
        return None
    with _DRAWING:
        try:
            return _drawn(_prepared(latex), formula.display)
        except Exception:  # the library has no error of its own, and raises many
            return None


def _prepared(latex: str) -> str:
    """LaTeX in the commands that ziamath knows."""
    return _BARS.sub(_bar, _IGNORED.sub("", _UNPRINTED.sub("", latex)))


def _bar(found: re.Match[str]) -> str:
    return "|" if found[1] == "vert" else "\\|"


def _drawn(latex: str, display: bool) -> Drawing | None:
    from xml.etree.ElementTree import fromstring

    from ziamath.config import config
    from ziamath.tex import tex2mml
    from ziamath.zmath import Math

    tree = fromstring(tex2mml(latex, inline=not display))
    letters = "".join(tree.itertext())
    if not _is_whole(latex, letters) or _weight(tree) > HEAVIEST:
        return None
    for each in tree.iter():
        each.text = "\u2212" if each.text == "-" and _name(each) == "mo" else each.text
    config.svg2 = False  # symbols are nothing that Qt draws
    # As a tree: text of it would be unescaped once more, and could bring elements in.
    made = Math(tree, size=_SIZE)
    if not all(letter.isspace() or made.font.glyphindex(letter) for letter in letters):
        return None
    return _measured(made.svg())


def _is_whole(latex: str, letters: str) -> bool:
    """Whether every command was understood, and nothing lost: an unknown one is left as it is written."""
    wanted = {letter for letter in _COMMAND.sub("", latex) if letter.isalnum()}
    return "\\" not in letters and wanted <= set(normalize("NFKC", letters)) | set(letters)


def _measured(svg: str) -> Drawing | None:
    from xml.etree.ElementTree import fromstring

    view = _VIEW.match(svg)
    if view is None or any(_name(each) not in _ELEMENTS for each in fromstring(svg).iter()):
        return None
    top, width, height = (float(view[at]) / _SIZE for at in (2, 3, 4))
    if not (0 < width <= WIDEST and 0 < height <= HIGHEST):
        return None
    return Drawing(_PAINT.sub(rf'\1="{COLOUR}"', svg), width, -top, height + top)


def _weight(element: "Element", weight: int = 1, within: str = "") -> int:
    """How long a formula takes: nearly every level of it takes twice the time of what is in it."""
    name = _name(element)
    is_flat = name in _FLAT or (name == "mrow" and within != "mrow" and not _is_fenced(element))
    below = weight if is_flat else 2 * weight
    own = weight * max(1, len(element.text or ""))
    return own + sum(_weight(each, below, name) for each in element)


def _is_fenced(element: "Element") -> bool:
    return any(each.get("fence") == "true" for each in element)


def _name(element: "Element") -> str:
    return element.tag.rpartition("}")[2]
