"""What the Markdown of a note says besides words: papers it names, tags, boxes to tick."""

import re
from typing import Final

KEY: Final = r"[^\s\[\]{}(),\"#%=\\~@|]{1,500}"
LINK: Final = re.compile(rf"\[\[({KEY})\]\]")
"""The citation key of another paper in double square brackets."""

TAG: Final = re.compile(r"(?<![\w#/&])#([^\W\d_](?:[\w/-]*\w)?)")
"""A tag as people write it into a note; a heading has a space behind its sign."""

FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
BOX: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\](?=\s|$)")
MOST_COUNTED: Final = 1_000_000  # characters
_LINES = re.compile(rf"^(?:{FENCE.pattern}|{BOX.pattern})", re.MULTILINE)
_WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")


def linked_keys(text: str) -> tuple[str, ...]:
    """The citation keys that a note names, each once, as they are written there."""
    return tuple(dict.fromkeys(LINK.findall(text))) if "[[" in text else ()


def boxes(text: str) -> list[int]:
    """Where the marks of the boxes to tick stand, a space or an x each; those in code are left out."""
    found: list[int] = []
    fence = ""
    for match in _LINES.finditer(text):
        if match[1]:
            if not fence:
                fence = match[1]
            elif match[1].startswith(fence):
                fence = ""
        elif not fence:
            found.append(match.start(2))
    return found


def ticked(text: str, number: int) -> str:
    """The note with the box of that number, from 0, ticked, or cleared when it was ticked."""
    at = boxes(text)[number]
    mark = "x" if text[at] == " " else " "
    return f"{text[:at]}{mark}{text[at + 1 :]}"


def word_count(text: str) -> int | None:
    """How many words a note has; None for one so long that nobody wants to wait for that."""
    if len(text) > MOST_COUNTED:
        return None
    return sum(1 for _ in _WORD.finditer(text))
