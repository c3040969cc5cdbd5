"""Values of BibTeX fields to plain text: every command, brace, dash and quote of LaTeX is read once."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from paperdesk.formats.latex.prose import ENVIRONMENT
from paperdesk.formats.latex.tables import (
    ACCENTS,
    ESCAPED,
    LETTERS,
    SPACING,
    SWITCHES,
    SYMBOLS,
    TWO_ARGUMENTS,
)
from paperdesk.formats.latex.words import (
    DROPPED,
    GONE,
    LOGOS,
    QUOTED,
    SCRIPTS,
    SENTENCE_SYMBOLS,
    SPACES,
    VERBATIM,
    VISIBLE_NOTHING,
)

MAX_LENGTH: Final = 1_000_000
"""Longer values come back as they are."""
_SHORT = 200

_TOKEN = re.compile(r"\\(?:(?P<word>[A-Za-z]+)\*?(?P<gap>[ \t\n]*)|(?P<char>[\s\S]?))|[{}$]")
_MATHS = re.compile(
    r"\$\$(?:[^$\\]++|\\[\s\S])++\$\$"
    r"|\$(?:[^$\\]++|\\[\s\S])++\$"
    r"|\\\((?:[^\\]++|\\[^()])*+\\\)"
    r"|\\\[(?:[^\\]++|\\[^\[\]])*+\\\]"
)
_MARKUP = re.compile(r"[\\{}$~`\n\t\r]")
_ARGUMENT = re.compile(r"\{([^{}]*)\}")
_SPACE = re.compile(r"[ \t\n\r]{2,}|[\t\n\r]")
_PARAGRAPH = re.compile(r"(?<![ \t\r])[ \t\r]*+\n[ \t\r]*+\n\s*+")
_QUOTED = re.compile(r"`([^`']*)'(?!\w)")
_MENDELEY = re.compile(r"\{\\([{}])\}")
_ZOTERO = re.compile(r"\\\{\\vphantom\\\}|\\vphantom\\\{\\\}")
_DELIMITED = re.compile(r"([|!+])([^|!+\n]*)\1")
_DOTLESS = {"ı": "i", "ȷ": "j"}


def decode(value: str) -> str:
    """The text that LaTeX shows for a value, in one line; maths between dollars stays as written.

    An unknown command gives way to its argument, and stays itself when it has none. Takes time in
    proportion to the length of `value` and never drops prose: a bare `%` is a percent sign.
    """
    if len(value) > _SHORT:
        return _one_line(_decoded(value))
    if _MARKUP.search(value) or "--" in value or "  " in value or "''" in value:
        return _short(value)
    return value.strip(" ")


def decode_paragraphs(value: str) -> str:
    """Like `decode`, with an empty line between paragraphs kept."""
    if "\n" not in value:
        return decode(value)
    return "\n\n".join(filter(None, map(_one_line, _PARAGRAPH.split(_decoded(value)))))


def decode_lines(value: str) -> str:
    """Like `decode`, with every line break kept, as in the notes that programs write for themselves."""
    return "\n".join(_one_line(line) for line in _decoded(value).split("\n")).strip("\n")


@lru_cache(maxsize=32768)
def _short(value: str) -> str:
    return _one_line(_decoded(value))


def _decoded(value: str) -> str:
    if len(value) > MAX_LENGTH:
        return value
    if "\\" not in value and "$" not in value:
        return _run(value, "{" in value or "}" in value)
    if "{\\{}" in value and "{\\}}" in value:
        # Mendeley escapes the braces that keep capitals.
        value = _MENDELEY.sub("", value)
    if "\\vphantom\\" in value:
        # Zotero protects capitals by braces that it then escapes.
        value = _ZOTERO.sub("", value)
    return _Decoder(value).run()


def _one_line(text: str) -> str:
    if "\n" in text or "  " in text or "\t" in text or "\r" in text:
        text = _SPACE.sub(" ", text)
    return text.strip(" ")


def _run(text: str, braces: bool = False) -> str:
    """Text without commands: ligatures become their characters, braces go."""
    if "-" in text and "--" in text:
        text = text.replace("---", "\u2014").replace("--", "\u2013")
    if "'" in text and "''" in text:
        text = text.replace("''", "\u201d")
    if "`" in text:
        text = _QUOTED.sub("\u2018\\1\u2019", text.replace("``", "\u201c")).replace("`", "\u2018")
    if "~" in text:
        text = text.replace("~", " ")
    return text.replace("{", "").replace("}", "") if braces else text


class _Decoder:
    """One pass over one value; accents wait in `pending` for the letter they belong to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.out: list[str] = []
        self.pending: list[str] = []
        self.closers: list[str] = []
        self.closer = ""

    def run(self) -> str:
        position = 0
        text = self.text
        while token := _TOKEN.search(text, position):
            if token.start() > position:
                self.put(_run(text[position : token.start()]))
            position = self.take(token)
        self.put(_run(text[position:]))
        self.flush()
        return "".join(self.out)

    def take(self, token: re.Match[str]) -> int:
        """Handle one token and say where the next one may start."""
        word, written = token["word"], token.group()
        if word == "begin" and (maths := ENVIRONMENT.match(self.text, token.start())):
            self.put(maths.group())
            return maths.end()
        if word:
            return self.command(word, token)
        if written == "{":
            self.closers.append(self.closer)
            self.closer = ""
        elif written == "}":
            self.flush()
            self.put(self.closers.pop() if self.closers else "")
        elif written in ("$", "\\(", "\\["):
            return self.maths(token)
        else:
            self.character(token["char"] or "\\", token)
        return token.end()

    def maths(self, token: re.Match[str]) -> int:
        found = _MATHS.match(self.text, token.start())
        self.put(found.group() if found else token.group().removeprefix("\\"))
        return found.end() if found else token.end()

    def character(self, char: str, token: re.Match[str]) -> None:
        if token.group() == "\\":
            self.put("\\")
        elif char in ACCENTS:
            self.pending.append(ACCENTS[char])
        elif char in VISIBLE_NOTHING:
            return
        elif char in ESCAPED:
            self.put(ESCAPED[char])
        else:
            self.put(" " if char in "\\\n\t" else "\\" + char)

    def command(self, word: str, token: re.Match[str]) -> int:
        if word in ACCENTS:
            self.pending.append(ACCENTS[word])
        elif word in LETTERS:
            self.put(LETTERS[word])
        elif (symbol := SYMBOLS.get(word) or LOGOS.get(word)) is not None:
            self.put(symbol)
            if word in SENTENCE_SYMBOLS or word in LOGOS:
                return token.end("word")
        elif word in SWITCHES or word in GONE:
            self.put(SPACES.get(word, ""))
        else:
            return self.with_argument(word, token)
        return token.end()

    def with_argument(self, word: str, token: re.Match[str]) -> int:
        end = token.end()
        if not self.text.startswith("{", end):
            found = _DELIMITED.match(self.text, end) if word in VERBATIM else None
            self.put(found[2] if found else token.group())
            end = found.end() if found else end
            return end
        argument = _ARGUMENT.match(self.text, end)
        if word in QUOTED:
            self.put(QUOTED[word][0])
            self.closer = QUOTED[word][1]
        elif argument and (word in SCRIPTS or word in VERBATIM or word in DROPPED or word in TWO_ARGUMENTS):
            self.put(_taken(word, argument[1]))
            return argument.end()
        elif word == "ensuremath" and argument and argument[1].lstrip("\\") not in SYMBOLS:
            self.put(f"${argument[1]}$")
            return argument.end()
        return end

    def put(self, piece: str) -> None:
        if self.pending and piece:
            piece = self.accented(piece)
        self.out.append(piece)

    def accented(self, piece: str) -> str:
        """The first letter of `piece` under the accents that wait for it."""
        piece = piece.lstrip(" \n\t") or piece
        first = _DOTLESS.get(piece[0], piece[0])
        if not first.isalpha():
            self.flush()
            return piece
        composed = normalize("NFC", first + "".join(reversed(self.pending)))
        if len(composed) > 1 and self.pending == ["\u0301"] and first.isascii():
            composed = "'" + first
        self.pending.clear()
        return composed + piece[1:]

    def flush(self) -> None:
        self.out.extend(SPACING.get(mark, mark) for mark in self.pending)
        self.pending.clear()


def _taken(word: str, argument: str) -> str:
    """What a command makes of an argument without braces in it."""
    if word in DROPPED:
        return ""
    if word in VERBATIM:
        return argument.replace("\\", "")
    if word in TWO_ARGUMENTS:
        return argument.replace("\\", "") + TWO_ARGUMENTS[word]
    text = _decoded(argument)
    table = SCRIPTS[word]
    return text.translate(table) if all(ord(letter) in table for letter in text) else text
