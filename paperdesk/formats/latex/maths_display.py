"""Formulas in prose: where they begin and end, and which of them letters cannot show."""

import re
from dataclasses import dataclass
from typing import Final

from paperdesk.formats.latex.prose import ENVIRONMENT
from paperdesk.model.shown_text import OBJECT, Formula, Span

MOST: Final = 2_000
SHORT: Final = 16
_LOST = re.compile(
    r"\\begin|\\over(?:line|set|brace|right|left)|\\under(?:set|brace|line)|\\stackrel|\\substack|\\cfrac"
    r"|\\d?binom|\\wide(?:hat|tilde)|\\vec|\\cancel|\\x(?:right|left)arrow|\\sqrt\s*\[|\\atop"
)
_LARGE = re.compile(r"\\[dt]?frac\s*\{|\\sqrt\s*\{")
_SCRIPT = re.compile(r"[\^_]\s*\{")
_LIMITS = re.compile(
    r"\\(?:sum|prod|int|bigcup|bigcap|coprod|bigoplus)\s*\\limits"
    r"|\\(?:sum|prod|int|bigcup|bigcap)\s*_\s*(?:\{[^{}]*\}|\w)\s*\^"
)
_TALL = re.compile(r"\\[dt]?frac|\\sqrt|\\sum|\\prod|\\int|[\^_]")
_SPACE: Final = " \t\r\n"
_PUNCTUATION: Final = ".,;:"


@dataclass(frozen=True, slots=True)
class Marked:
    """Maths from `start` to `end` of a text; what is between its marks is from `first` to `last`."""

    start: int
    first: int
    last: int
    end: int
    formula: Formula


def marked(found: re.Match[str]) -> Marked:
    """What is between dollars or brackets."""
    whole = found.group()
    width = 2 if whole.startswith(("$$", "\\")) else 1
    formula = Formula(whole[width:-width].strip(), whole.startswith(("$$", "\\[")))
    start, end = found.span()
    return Marked(start, start + width, end - width, end, formula)


def environment(text: str, at: int, end: int) -> Marked | None:
    r"""Maths that begins at `at` with `\begin{equation}` or the like, if it ends before `end`."""
    found = ENVIRONMENT.match(text, at, end)
    if found is None or len(found.group()) > MOST:
        return None
    name = found["name"]
    formula = Formula(_rows(name, found["inside"].strip()), name != "math")
    return Marked(at, *found.span("inside"), found.end(), formula)


def wants_drawing(formula: Formula) -> bool:
    """Whether letters, raised and lowered, would not show a formula as it is meant."""
    latex = formula.latex
    if formula.display and len(latex) > SHORT:
        return True
    return bool(_LOST.search(latex) or _LIMITS.search(latex)) or _is_nested(latex)


def punctuated(text: str, within: Span, span: Span) -> tuple[int, int, str]:
    """A displayed formula with the space around it and the mark that follows it, and what is shown of it."""
    start, stop = span
    while start > within[0] and text[start - 1] in _SPACE:
        start -= 1
    mark = stop + 1 if text[stop : min(stop + 1, within[1])] in _PUNCTUATION else stop
    after = mark
    while after < within[1] and text[after] in _SPACE:
        after += 1
    return start, after, f"{_line(start > 0)}{OBJECT}{text[stop:mark]}{_line(after < len(text))}"


def _line(broken: bool) -> str:
    return "\n" if broken else ""


def _is_nested(latex: str) -> bool:
    """Whether something tall, or a script, is within braces that are tall or a script themselves."""
    openings = {match.end() - 1 for pattern in (_LARGE, _SCRIPT) for match in pattern.finditer(latex)}
    levels: list[bool] = []
    numerator = -1
    for at, sign in enumerate(latex):
        if sign == "{":
            levels.append(at in openings or at == numerator)
        elif sign == "}" and levels:
            numerator = at + 1 if levels.pop() else -1
        elif sign in "\\^_" and any(levels) and _TALL.match(latex, at):
            return True
    return False


def _rows(name: str, inside: str) -> str:
    """What an environment holds, in one that needs no number."""
    if name in {"align", "alignat", "flalign"}:
        return f"\\begin{{align*}}{inside}\\end{{align*}}"
    if name in {"gather", "multline"}:
        return f"\\begin{{array}}{{c}}{inside}\\end{{array}}"
    return f"\\begin{{array}}{{rcl}}{inside}\\end{{array}}" if name == "eqnarray" else inside
