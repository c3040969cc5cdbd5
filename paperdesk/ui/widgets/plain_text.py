"""Text from papers on its way into widgets: harmless characters, plain tooltips, UTF-16 positions."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QUrl

# Characters that Qt drops, or takes for its own structure, become a visible stand-in of the same length.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufffc]")
_SEPARATOR = re.compile("[\u2028\u2029\x0b\x0c\x85]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STAND_IN = "\ufffd"
UNBROKEN = 100
"""Characters of a tooltip up to which it is one line."""


def shown(text: str) -> str:
    """`text` with every character a document cannot hold replaced; the length stays the same."""
    lines = _SEPARATOR.sub("\n", text.replace("\r\n", " \n").replace("\r", "\n"))
    return _UNSHOWABLE.sub(_STAND_IN, lines)


def one_line(text: str) -> str:
    """`text` in one line, without characters that would turn the direction of what follows it."""
    return " ".join(_DIRECTION.sub("", shown(text)).split())


def shortened(text: str, most: int) -> str:
    """`text` in one line of at most `most` characters, its middle left out when it is longer."""
    line = one_line(text)
    if len(line) <= most:
        return line
    head = most // 2
    return f"{line[:head].rstrip()}…{line[len(line) - (most - head - 1) :].lstrip()}"


def button_text(text: str, most: int = 60) -> str:
    """`text` for a button or menu, where a single ampersand would become a shortcut."""
    return shortened(text, most).replace("&", "&&")


def tip(text: str) -> str:
    """`text` for a tooltip, shown as it is even when it looks like HTML, in several lines when it is long."""
    line = shortened(text, 600)
    if len(line) <= UNBROKEN and not {"<", "&"} & set(line):
        return line
    from html import escape

    return f"<qt>{escape(line)}</qt>"


def utf16_spans(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of code points of `text` as spans of UTF-16 units, which is what Qt counts."""
    wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
    return [(start + bisect_left(wide, start), end + bisect_left(wide, end)) for start, end in spans]


def web_host(url: str | QUrl) -> str:
    """The host an http or https address leads to, in its ASCII form; "" for any other address."""
    address = QUrl(url)
    if address.scheme().lower() not in {"http", "https"}:
        return ""
    return address.host(QUrl.ComponentFormattingOption.FullyEncoded)
