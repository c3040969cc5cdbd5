"""Plain text as Markdown that shows it as it is."""

import re

_SPECIAL = re.compile(r"[\\`*\[\]<>]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_LINE_START = re.compile(r"^([#+=|~-]|\d+(?=[.)]))")


def line(text: str) -> str:
    """Text in one line that Markdown shows as it is."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()))


def paragraph(text: str) -> str:
    """A line that begins neither a heading nor a list."""
    return _LINE_START.sub(lambda found: found[1] + "\\" if found[1].isdecimal() else "\\" + found[1], text)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each as a line that Markdown shows as it is."""
    parts = re.split(r"(?<!\s)(?:[^\S\n]*+\n){2}\s*+", text.strip())
    return [paragraph(line(part)) for part in parts if part]


def lines(text: str) -> list[str]:
    """The lines of a text, each as Markdown shows it as it is, without empty ones."""
    return [paragraph(line(part)) for part in text.splitlines() if part.strip()]


def lowered(text: str) -> str:
    """Somebody's own Markdown with its headings three levels down, so that they head none of ours."""
    return re.sub(r"^(#{1,6})(?=\s)", r"###\1", text.strip(), flags=re.MULTILINE)
