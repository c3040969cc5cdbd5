"""Formatted text as pandoc has it (a tree of inlines), written as HTML, plain text, Markdown and RTF.

Everything in it is data: what looks like markup is written so that it shows as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from paperdesk.formats import markdown_text

LESS: Final = "\ue000"
"""Stands for “<” in what goes to pandoc, where it would begin a tag."""
_SAFE: Final = ("http://", "https://", "ftp://")
_WRAPPED: Final = frozenset(("Emph", "Strong", "Superscript", "Subscript", "SmallCaps", "Underline"))
_WRAPPED_TOO: Final = frozenset(("Strikeout", "Span", "Cite"))
_BREAK: Final = "\ue001"
_BREAKS: Final = re.compile(f"{_BREAK}[{_BREAK} ]*")
_QUOTES: Final = MappingProxyType({"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")})
_CASES: Final = re.compile(r"[\\{}]")

Inline = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write: how text is guarded, what stands around each kind of inline, and what a link is."""

    text: Callable[[str], str]
    around: Mapping[str, tuple[str, str]]
    link: Callable[[str, str], str]
    break_: str = "\n"


@dataclass(frozen=True, slots=True)
class Written:
    """A formatted text; `inlines` are pandoc's own."""

    inlines: tuple[Inline, ...] = ()

    def html(self) -> str:
        """As HTML that holds nothing but emphasis and links to the web."""
        return _whole(self.inlines, _HTML)

    def text(self) -> str:
        """As plain text."""
        return _whole(self.inlines, _TEXT)

    def markdown(self) -> str:
        """As Markdown that shows the text as it is."""
        return markdown_text.paragraph(_whole(self.inlines, _MARKDOWN))

    def rtf(self) -> str:
        """As what stands in an RTF document."""
        return _whole(self.inlines, _RTF)


def _written(inlines: Sequence[Inline], form: Form) -> str:
    text = "".join(_pieces(inlines, form))
    return _BREAKS.sub(_BREAK, text)


def _whole(inlines: Sequence[Inline], form: Form) -> str:
    """All of a text, with its line breaks in the words of the form."""
    return _written(inlines, form).strip(f"{_BREAK} \n").replace(_BREAK, form.break_)


def _pieces(inlines: Sequence[Inline], form: Form) -> Iterator[str]:
    plain: list[str] = []
    for inline in inlines:
        text = _plain(inline)
        if text is not None:
            plain.append(text)
            continue
        if plain:
            yield form.text("".join(plain))
            plain.clear()
        yield _wrapped(inline, form)
    if plain:
        yield form.text("".join(plain))


def _plain(inline: Inline) -> str | None:
    """The text of an inline that is nothing but text; None for another one."""
    kind = inline["t"]
    if kind == "Str":
        text: str = inline["c"]
        return text.replace(LESS, "<")
    if kind in ("Space", "SoftBreak"):
        return " "
    return str(inline["c"][1]) if kind in ("Code", "Math") else None


def _wrapped(inline: Inline, form: Form) -> str:
    kind, content = inline["t"], inline.get("c")
    if kind == "LineBreak":
        return _BREAK
    if kind == "Link" and content:
        return _link(content, form)
    if kind == "Quoted" and content:
        before, after = _QUOTES[content[0]["t"]]
        return form.text(before) + _written(content[1], form) + form.text(after)
    if kind in _WRAPPED and content:
        before, after = form.around.get(kind, ("", ""))
        return f"{before}{_written(content, form)}{after}"
    if kind in _WRAPPED_TOO and content:
        return _spanned(kind, content, form)
    return ""


def _link(content: Any, form: Form) -> str:
    """A link that says where it leads; titles, which pandoc links as well, stay words."""
    shown, target = _written(content[1], form), content[2][0].replace(LESS, "<")
    says = target.lower().endswith(_written(content[1], _TEXT).lower())
    return form.link(shown, target) if says and target.lower().startswith(_SAFE) else shown


def _spanned(kind: str, content: Any, form: Form) -> str:
    if kind == "Strikeout":
        return _written(content, form)
    inner = _written(content[1], form)
    classes = content[0][1] if kind == "Span" else ()
    if "csl-left-margin" in classes:
        return f"{inner.strip()} "
    return f"{_BREAK}{inner}{_BREAK}" if "csl-block" in classes or "csl-indent" in classes else inner


def _html_link(shown: str, target: str) -> str:
    return f'<a href="{html.escape(target)}">{shown}</a>'


def _markdown_link(shown: str, target: str) -> str:
    if shown.replace("\\", "") == target:
        return f"<{target}>" if not re.search(r"[\s<>]", target) else shown
    safe = re.sub(r"[\s()<>\\]", lambda found: f"%{ord(found[0]):02X}", target)
    return f"[{shown}]({safe})"


def _markdown_escaped(text: str) -> str:
    spaced = markdown_text.line(text)
    return f"{' ' * text.startswith(' ')}{spaced}{' ' * (text.endswith(' ') and len(text) > 1)}"


def _rtf_escaped(text: str) -> str:
    text = _CASES.sub(lambda found: "\\" + found[0], text)
    return "".join(letter if letter.isascii() else _rtf_letter(letter) for letter in text)


def _rtf_letter(letter: str) -> str:
    units = letter.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(f"\\u{number}?" for number in numbers)


def _tags(**names: str) -> Mapping[str, tuple[str, str]]:
    return MappingProxyType(
        {kind: (f"<{tag}>", f"</{tag.partition(' ')[0]}>") for kind, tag in names.items()}
    )


_HTML: Final = Form(
    lambda text: html.escape(text, quote=False),
    _tags(
        Emph="i",
        Strong="b",
        Superscript="sup",
        Subscript="sub",
        Underline="u",
        SmallCaps='span style="font-variant:small-caps"',
    ),
    _html_link,
    "<br>",
)
_TEXT: Final = Form(lambda text: text, MappingProxyType({}), lambda shown, target: shown)
_MARKDOWN: Final = Form(
    _markdown_escaped,
    MappingProxyType(
        {
            "Emph": ("*", "*"),
            "Strong": ("**", "**"),
            "Superscript": ("<sup>", "</sup>"),
            "Subscript": ("<sub>", "</sub>"),
        }
    ),
    _markdown_link,
    "  \n",
)
_RTF: Final = Form(
    _rtf_escaped,
    MappingProxyType(
        {
            "Emph": ("{\\i ", "}"),
            "Strong": ("{\\b ", "}"),
            "Superscript": ("{\\super ", "}"),
            "Subscript": ("{\\sub ", "}"),
            "Underline": ("{\\ul ", "}"),
            "SmallCaps": ("{\\scaps ", "}"),
        }
    ),
    lambda shown, target: shown,
    "\\line ",
)
