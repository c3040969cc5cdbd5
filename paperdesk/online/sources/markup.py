"""Plain text out of the markup that services put into titles and abstracts: HTML, JATS, MathML, TeX."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Final

from paperdesk.formats.csl.rich_text import raised_or_lowered

LONGEST: Final = 200_000
"""Letters of a text that are looked at; no abstract is longer."""

_TAG = re.compile(
    r"<(?P<close>/?)(?:[a-z]{1,10}:)?(?P<name>[a-z][a-z0-9-]{0,30})(?:\s[^<>]{0,500})?(?P<empty>/?)>",
    re.IGNORECASE,
)
_ESCAPED_TWICE = re.compile(r"&amp;(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_TAG_ESCAPED = re.compile(
    r"&lt;(/?(?:i|b|em|u|strong|italic|bold|sc|scp|sub|sup|inf|p|br|jats:[a-z-]{1,20}|mml:[a-z]{1,20})/?)&gt;",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"<(?:jats:)?(su[bp]|inf)>([^<>]{1,20})</(?:jats:)?\1>", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_HEADINGS: Final = frozenset(("title", "h1", "h2", "h3", "h4", "h5", "h6"))
_LEFT_OUT: Final = frozenset(("math", "annotation"))
_WHOLE: Final = _HEADINGS | _LEFT_OUT | {"tex-math"}
"""Elements that are taken whole."""
_BREAKS: Final = frozenset(("p", "sec", "div", "ul", "ol", "li", "list", "list-item", "disp-quote", "br"))
_NO_HEADINGS: Final = frozenset(("abstract", "summary", ""))
_MARK: Final = "\x01"  # behind a heading: no text has it


def line(text: str) -> str:
    """A title or name: no markup, no line breaks."""
    return " ".join(_plain(text).replace(_MARK, "").split())


def paragraphs(text: str) -> str:
    """An abstract: its paragraphs with a blank line between them, each behind the heading it has."""
    parts = (" ".join(part.split()) for part in _PARAGRAPHS.split(_plain(text)))
    return "\n\n".join(_headed(filter(None, parts)))


def without_stop(title: str) -> str:
    """A title without the full stop that some services put behind each."""
    return title[:-1] if title.endswith(".") and not title.endswith("..") else title


def _plain(text: str) -> str:
    """The text without tags; raised and lowered digits become the letters that are so, formulas stay TeX."""
    text = text[:LONGEST].replace(_MARK, "")
    if "&" in text:
        text = _TAG_ESCAPED.sub(r"<\1>", _ESCAPED_TWICE.sub(r"&\1;", text))
    if "<" in text:
        text = "".join(_pieces(_SCRIPT.sub(_script, _CDATA.sub("", text))))
    return html.unescape(text) if "&" in text else text


def _pieces(markup: str) -> Iterator[str]:
    """What is between the tags, and what the elements that are taken whole mean."""
    whole, start, has_tex = "", 0, "tex-math" in markup
    for found in _TAG.finditer(markup):
        name = found["name"].lower()
        if whole and not (found["close"] and name == whole):
            continue
        within = markup[start : found.start()]
        yield _meaning(whole, within) if whole else within
        opens = name in _WHOLE and not whole and not found["close"] and not found["empty"]
        whole = name if opens and (name != "math" or has_tex) else ""
        start = found.end()
        if name in _BREAKS:
            yield "\n\n"
    yield _TAG.sub("", markup[start:])


def _meaning(name: str, within: str) -> str:
    if name in _LEFT_OUT:
        return ""
    words = " ".join(_TAG.sub("", within).split())
    if name == "tex-math":
        words = words.partition("\\begin{document}")[2].partition("\\end{document}")[0] or words
        return f"${words.strip('$ ')}$"
    words = words.rstrip(":.")
    return "\n\n" if words.lower() in _NO_HEADINGS else f"\n\n{words}:{_MARK}\n\n"


def _headed(parts: Iterable[str]) -> list[str]:
    """Headings put before the paragraphs they stand above."""
    headed: list[str] = []
    for part in parts:
        if headed and headed[-1].endswith(_MARK):
            headed[-1] = f"{headed[-1].removesuffix(_MARK)} {part}"
        else:
            headed.append(part)
    return [part.removesuffix(_MARK) for part in headed]


def _script(found: re.Match[str]) -> str:
    return raised_or_lowered(found[2], "sup" if found[1].lower() == "sup" else "sub")
