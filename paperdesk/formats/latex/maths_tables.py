"""What maths is shown as: alphabets, operators, accents and relations beyond those of prose."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_UPPER: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SCRIPT: Final = "𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵"
_DOUBLE: Final = "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ"
_FRAKTUR: Final = "𝔄𝔅ℭ𝔇𝔈𝔉𝔊ℌℑ𝔍𝔎𝔏𝔐𝔑𝔒𝔓𝔔ℜ𝔖𝔗𝔘𝔙𝔚𝔛𝔜ℨ"

ALPHABETS: Mapping[str, Mapping[int, int | str]] = MappingProxyType({
    "mathcal": MappingProxyType(str.maketrans(_UPPER, _SCRIPT)),
    "mathscr": MappingProxyType(str.maketrans(_UPPER, _SCRIPT)),
    "cal": MappingProxyType(str.maketrans(_UPPER, _SCRIPT)),
    "mathbb": MappingProxyType(str.maketrans(_UPPER + "1", _DOUBLE + "𝟙")),
    "mathfrak": MappingProxyType(str.maketrans(_UPPER, _FRAKTUR)),
})  # fmt: skip
"""Commands whose argument is written in letters of their own."""

WRAPPERS: Final = frozenset((
    *("text", "textrm", "textit", "textbf", "texttt", "textsf", "textsc", "textnormal", "textup", "textmd"),
    *("emph", "mbox", "hbox", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "operatorname"),
    *("bm", "boldsymbol", "ensuremath", "underline", "uline", "mathop", "mathbin", "mathrel", "textsl"),
    *("boxed", "pmb", "vec", "overline", "widehat", "widetilde", "underbrace", "overbrace"),
))  # fmt: skip
"""Commands that are shown as their argument."""

OPERATORS: Mapping[str, str] = MappingProxyType({
    **{name: name for name in (
        *("limsup", "liminf", "argmin", "argmax", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh"),
        *("cot", "gcd", "hom", "mod", "sgn", "diag", "tr", "lg", "sec", "csc", "coth"),
    )},
    "bmod": "mod", "pmod": "mod", "iff": "⟺", "implies": "⟹", "gets": "←", "longrightarrow": "⟶",
    "longleftarrow": "⟵", "hookrightarrow": "↪", "rightsquigarrow": "⇝", "upharpoonright": "↾",
    "colon": ":", "ldots": "…", "dots": "…", "dotsc": "…", "dotsb": "⋯", "leqslant": "⩽", "geqslant": "⩾",
    "succ": "≻", "prec": "≺", "succeq": "⪰", "preceq": "⪯", "models": "⊨", "vdash": "⊢", "top": "⊤",
    "bot": "⊥", "lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖", "Vert": "‖", "|": "‖",
    "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂", "coprod": "∐", "iint": "∬",
    "trianglelefteq": "⊴", "triangleq": "≜", "asymp": "≍", "doteq": "≐", "ltimes": "⋉", "rtimes": "⋊",
    "imath": "ı", "jmath": "ȷ", "complement": "∁", "therefore": "∴", "because": "∵", "nexists": "∄",
})  # fmt: skip

NOTHING: Final = frozenset((
    *("left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr"),
    *("middle", "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag", "it"),
    *("rm", "bf", "sf", "tt", "em", "boldmath", "hfill", "centering", "noindent", "relax", "!"),
))  # fmt: skip
"""Commands without argument that show nothing."""

SPACES: Mapping[str, str] = MappingProxyType({
    ",": "\u2009", ":": "\u2009", ";": "\u2009", " ": " ", "quad": " ", "qquad": "  ", "\\": " ",
    "newline": " ", "thinspace": "\u2009", "enspace": " ",
})  # fmt: skip

HATS: Mapping[str, str] = MappingProxyType({
    "hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "dot": "\u0307", "ddot": "\u0308", "check": "\u030c",
    "breve": "\u0306", "acute": "\u0301", "grave": "\u0300", "mathring": "\u030a",
})  # fmt: skip
"""Commands that put something on the letter that is their argument."""

RAISED: Mapping[int, int | str] = MappingProxyType(str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
LOWERED: Mapping[int, int | str] = MappingProxyType(str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"))

SIGNS: Mapping[str, str] = MappingProxyType({"-": "−", "*": "∗", "'": "′", "~": "\u00a0", "&": " "})
"""Characters that look otherwise in maths."""

STRIPPED: Final = frozenset(
    ("approx", "sim", "simeq", "leq", "geq", "times", "cdot", "pm", "propto", "equiv")
)
"""Relations that pages leave without their backslash right behind a brace."""

GREEK: Final = frozenset((
    *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu"),
    *("xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "infty", "varepsilon", "varphi"),
    *("Gamma", "Delta", "Theta", "Lambda", "Sigma", "Phi", "Psi", "Omega", "ell"),
))  # fmt: skip
"""Names that pages leave without their backslash inside braces."""
