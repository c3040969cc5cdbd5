"""Further commands that values of BibTeX fields hold, as read-only tables."""

from collections.abc import Mapping
from types import MappingProxyType

_SUPERSCRIPTS = str.maketrans("0123456789+-=()ni−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻")
_SUBSCRIPTS = str.maketrans("0123456789+-=()aeoxhklmnpst−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ₋")

SCRIPTS: Mapping[str, Mapping[int, int | str]] = MappingProxyType({
    **dict.fromkeys(("textsuperscript", "textsu", "sp", "up"), MappingProxyType(_SUPERSCRIPTS)),
    **dict.fromkeys(("textsubscript", "sb"), MappingProxyType(_SUBSCRIPTS)),
})  # fmt: skip
"""Commands that raise or lower their argument."""

VERBATIM = frozenset(("url", "path", "nolinkurl", "burl"))
"""Commands whose argument is not LaTeX."""

DROPPED = frozenset((
    *("noopsort", "NOOPSORT", "SortNoop", "sortnoop", "noop", "hspace", "vspace", "hskip", "vskip", "kern"),
    *("label", "phantom", "hphantom", "vphantom", "index", "begin", "end", "vrule", "hrule", "rule"),
))  # fmt: skip
"""Commands that show nothing of their argument."""

GONE = frozenset((
    *("relax", "protect", "noindent", "indent", "allowbreak", "nobreak", "xspace", "ignorespaces", "unskip"),
    *("newline", "linebreak", "par", "space", "quad", "qquad", "enspace", "thinspace", "hfill", "hfil"),
    *("bgroup", "egroup", "left", "right", "limits", "nolimits", "displaystyle", "textstyle", "nocorr"),
    *("selectfont", "frenchspacing", "sloppy", "raggedright", "centering", "newblock"),
))  # fmt: skip
"""Commands without an argument that show nothing, or a space."""

SPACES: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("newline", "linebreak", "space", "quad", "qquad", "enspace", "thinspace"), " "),
    "newblock": " ",
    "par": "\n\n",
})  # fmt: skip

VISIBLE_NOTHING = frozenset("-/!@")
"""Characters that after a backslash only help to break or to space a line."""

QUOTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    dict.fromkeys(("enquote", "mkbibquote", "textquote"), ("\u201c", "\u201d"))
)
"""Commands that quote their argument."""

LOGOS: Mapping[str, str] = MappingProxyType({
    **{name: name for name in (
        *("XeTeX", "XeLaTeX", "LuaTeX", "LuaLaTeX", "pdfTeX", "pdfLaTeX", "ConTeXt", "PiCTeX", "AllTeX"),
        *("MiKTeX", "BibLaTeX", "eTeX"),
    )},
    "LaTeXe": "LaTeX2e", "MF": "METAFONT", "MP": "METAPOST", "AmSTeX": "AMS-TeX", "AmS": "AMS",
    "slash": "/", "Dash": "\u2014", "dash": "\u2013", "hyphen": "-", "bs": "\\",
    "AMSTeX": "AMS-TeX", "AMSLaTeX": "AMS-LaTeX",
})  # fmt: skip

SENTENCE_SYMBOLS = frozenset(("ldots", "dots", "textellipsis", "TeX", "LaTeX", "BibTeX", "dag", "ddag", "S"))
"""Symbols behind which people expect their space to be shown, although LaTeX drops it."""
