"""Formatted text in stretches of one look, for whoever draws it without any markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from paperdesk.cite.inlines import LESS, Inline, Written

ITALIC, BOLD, UNDERLINE, SUPER, SUB, CAPS = (
    "Emph",
    "Strong",
    "Underline",
    "Superscript",
    "Subscript",
    "SmallCaps",
)
_LOOKS: Final = frozenset((ITALIC, BOLD, UNDERLINE, SUPER, SUB, CAPS))
_QUOTES: Final = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
_BLOCKS: Final = frozenset(("csl-block", "csl-indent"))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that look the same; `looks` are those of ITALIC, BOLD, UNDERLINE, SUPER, SUB and CAPS."""

    text: str
    looks: frozenset[str] = frozenset()


def runs(written: Written) -> list[Run]:
    """The stretches of a formatted text; a line break within it is a line separator."""
    found: list[Run] = []
    for run in _runs(written.inlines, frozenset()):
        if found and found[-1].looks == run.looks:
            found[-1] = Run(found[-1].text + run.text, run.looks)
        elif run.text:
            found.append(run)
    return found


def _runs(inlines: Sequence[Inline], looks: frozenset[str]) -> Iterator[Run]:
    for inline in inlines:
        yield from _of(inline["t"], inline.get("c"), looks)


def _of(kind: str, content: Any, looks: frozenset[str]) -> Iterator[Run]:
    if kind in _LOOKS:
        yield from _runs(content, looks ^ {kind} if kind == ITALIC else looks | {kind})
    elif kind == "Quoted":
        before, after = _QUOTES[content[0]["t"]]
        yield from (Run(before, looks), *_runs(content[1], looks), Run(after, looks))
    elif kind in ("Link", "Span", "Cite"):
        if kind == "Span" and _BLOCKS & set(content[0][1]):
            yield Run("\u2028", looks)
        yield from _runs(content[1], looks)
    elif kind == "Strikeout":
        yield from _runs(content, looks)
    else:
        yield Run(_letters(kind, content), looks)


def _letters(kind: str, content: Any) -> str:
    if kind == "Str":
        return str(content).replace(LESS, "<")
    if kind in ("Code", "Math"):
        return str(content[1])
    return {"Space": " ", "SoftBreak": " ", "LineBreak": "\u2028"}.get(kind, "")
