"""LaTeX remnants to plain text and back; prose that merely looks like LaTeX is left alone."""

import re
from unicodedata import normalize

from paperdesk.formats.latex.encoding import escape, to_ascii
from paperdesk.formats.latex.tables import (
    ACCENTS,
    ESCAPED,
    LETTERS,
    SPACING,
    SWITCHES,
    SYMBOLS,
    TWO_ARGUMENTS,
)

__all__ = ["ENVIRONMENT", "MATHS", "escape", "partners", "to_ascii", "to_unicode"]

MAX_LENGTH = 1_000_000
_MAX_MATHS = 2_000

_TOKEN = re.compile(r"\\(?:(?P<name>[A-Za-z]+)\*?(?=\{)|(?P<word>[A-Za-z]+)|(?P<char>[\s\S])|\Z)|[{}$]")
_BRACE = re.compile(r"\\[\s\S]|[{}]")
MATHS = re.compile(
    r"\$\$(?:[^$\\]++|\\[\s\S])++\$\$"
    r"|\$(?=[^\s$])(?:[^$\\]++|\\[\s\S])++(?<!\s)\$(?!\d)"
    r"|\\\((?:[^\\]++|\\[^()])*+\\\)"
    r"|\\\[(?:[^\\]++|\\[^\[\]])*+\\\]"
)
# A second one of the same name before the end stops the search, so that it takes linear time.
ENVIRONMENT = re.compile(
    r"\\begin\s*\{(?P<name>equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math)(?P<star>\*?)\}"
    r"(?P<inside>(?:[^\\]++|\\(?!(?:begin|end)\s*\{(?P=name)(?P=star)\})[\s\S])*+)"
    r"\\end\s*\{(?P=name)(?P=star)\}"
)
_EMPTY_OR_LETTER = re.compile(r"\{\s*(?:\}|[^\W\d_]|\\)")
_LETTER_COMMAND = re.compile(r"\\(?:" + "|".join(LETTERS) + r")(?![A-Za-z])")
_SPACES = re.compile(r"[ \t]*")
_DOTLESS = {"ı": "i", "ȷ": "j"}


def to_unicode(text: str) -> str:
    """Turn LaTeX in `text` into plain Unicode, in linear time and without ever dropping prose.

    Maths between dollars stays as written, an unknown command gives way to its argument and stays
    itself when it has none. Text without a backslash, or longer than `MAX_LENGTH`, comes back unchanged.
    """
    if "\\" not in text or len(text) > MAX_LENGTH:
        return text
    return _Decoder(text).run()


class _Decoder:
    """One pass over one text; accents wait in `pending` for the letter they belong to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[str] = []
        self.pending: list[str] = []
        self.partner = partners(text)
        self.replaced: dict[int, str] = {}

    def run(self) -> str:
        position = 0
        while token := _TOKEN.search(self.text, position):
            if token.start() > position:
                self.put(self.text[position : token.start()])
            position = self.take(token)
        self.put(self.text[position:])
        self.flush()
        return "".join(self.out)

    def take(self, token: re.Match[str]) -> int:
        """Handle one token and say where the next one may start."""
        start = token.start()
        if start in self.replaced:
            self.flush()
            self.put(self.replaced[start])
            return token.end()
        maths = MATHS.match(self.text, start) or ENVIRONMENT.match(self.text, start)
        if maths and maths.end() - start <= _MAX_MATHS:
            return self.verbatim(start, maths.end())
        if token.group() == "{":
            return self.open_group(start)
        if name := token["name"] or token["word"]:
            return self.command(name, start, token.end())
        if char := token["char"]:
            return self.character(char, start, token.end())
        return self.verbatim(start, token.end())

    def open_group(self, start: int) -> int:
        """A group is LaTeX when it starts with a command; other braces are text."""
        if start not in self.partner or not self.text.startswith("\\", start + 1):
            return self.verbatim(start, start + 1)
        self.drop_group(start)
        switch = _TOKEN.match(self.text, start + 1)
        if switch and switch["word"] in SWITCHES:
            return self.after_spaces(switch.end())
        return start + 1

    def command(self, name: str, start: int, end: int) -> int:
        if name in ACCENTS:
            return self.accent(name, start, end)
        if name in LETTERS:
            self.put(LETTERS[name])
            return self.after_empty_group(end) if self.text.startswith("{", end) else self.after_spaces(end)
        if name in SYMBOLS:
            self.put(SYMBOLS[name])
            return self.after_empty_group(end)
        if end not in self.partner or self.partner[end] == end + 1:
            return self.verbatim(start, end)
        if name in ("begin", "end"):
            return self.partner[end] + 1
        self.drop_group(end, TWO_ARGUMENTS.get(name, ""))
        return end + 1

    def character(self, char: str, start: int, end: int) -> int:
        if char in ACCENTS:
            return self.accent(char, start, end)
        following = self.text[end : end + 1]
        if char in ESCAPED:
            self.put(ESCAPED[char])
        elif char == "\\" and not following.strip():
            self.put(" ")
            return self.after_spaces(end)
        elif not ((char == "-" and following.isalpha()) or (char == "@" and following == ".")):
            self.put("\\" + char)
        return end

    def accent(self, name: str, start: int, end: int) -> int:
        mark = ACCENTS[name]
        at = self.after_spaces(end) if name.isalpha() else end
        if at in self.partner and _EMPTY_OR_LETTER.match(self.text, at):
            self.drop_group(at)
            self.pending.append(mark)
            return at + 1
        if _LETTER_COMMAND.match(self.text, at):
            self.pending.append(mark)
            return at
        composed = normalize("NFC", self.text[at : at + 1] + mark)
        if len(composed) == 1 and composed != mark:
            self.put(composed)
            return at + 1
        return self.verbatim(start, end)

    def drop_group(self, start: int, between: str = "") -> None:
        end = self.partner[start]
        self.replaced[end] = ""
        if between and end + 1 in self.partner:
            self.replaced[end + 1] = between
            self.replaced[self.partner[end + 1]] = ""

    def put(self, piece: str) -> None:
        if self.pending and piece:
            first = _DOTLESS.get(piece[0], piece[0])
            if first.isalpha():
                piece = normalize("NFC", first + "".join(reversed(self.pending))) + piece[1:]
                self.pending.clear()
            else:
                self.flush()
        self.out.append(piece)

    def flush(self) -> None:
        self.out.extend(SPACING.get(mark, mark) for mark in self.pending)
        self.pending.clear()

    def verbatim(self, start: int, end: int) -> int:
        self.put(self.text[start:end])
        return end

    def after_spaces(self, position: int) -> int:
        spaces = _SPACES.match(self.text, position)
        return spaces.end() if spaces else position

    def after_empty_group(self, position: int) -> int:
        return position + 2 if self.text.startswith("{}", position) else position


def partners(text: str) -> dict[int, int]:
    """Where the brace opened at each position closes; unbalanced and escaped braces are left out."""
    partners: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace.group() == "{":
            opened.append(brace.start())
        elif brace.group() == "}" and opened:
            partners[opened.pop()] = brace.start()
    return partners
