"""Entries that BibTeX would not take as they stand, read for what they mean, with a warning for each mend."""

import re
from typing import Final

from paperdesk.formats.bibtex.splitting_fields import MORE_FIELDS, Fields
from paperdesk.formats.bibtex.splitting_grammar import BRACED, EXPRESSION, NAME, PART, QUOTED, SPACE
from paperdesk.formats.bibtex.splitting_heads import Head
from paperdesk.formats.bibtex.splitting_macros import Macros

MAX_LENGTH: Final = 1_000_000
_SHOWN = 40
_NOT_CLOSED = "The brace that closes the entry is missing."
_COMMON = frozenset(
    (
        *("author", "booktitle", "date", "doi", "editor", "journal", "key", "month", "note", "number"),
        *("pages", "publisher", "title", "url", "volume", "year"),
    )
)
_COMMENTED = re.compile(r"^[ \t]*+%[ \t%]*+", re.MULTILINE)
_UNCOMMENTED = re.compile(r"^(?![ \t]*+%)", re.MULTILINE)
_NO_KEY = re.compile(r"\s*+(?:,|(?=[})]))")
_FIRST_FIELD = re.compile(rf"""\s*+({NAME})\s*+=\s*+(?:(["{{])|[^\s,]++\s*+[,}}])""")
_ODD_KEY = re.compile(r"""\s*+((?:[^,{}\n]++|\{[^{}\n]*+\})++)(,|\n|(?=\}))""")
_BESIDE = re.compile(r"\s*+(?:%[^\n]*+\s*+)*+")
_NAMED = re.compile(r"""([^=,{}"%]*+)=""")
_NEXT_NAME = re.compile(rf"""[;.]?+\s*+{NAME}\s*+=\s*+(?=["{{\w])""")
_WHOLE = re.compile(rf"""(?:[^,{{}}"\n]++|\n(?![ \t]*+{NAME}[ \t]*+=)|\{{{BRACED}\}}|"{QUOTED}")*+""")
_QUOTED = re.compile(r'"([^#]+)"')
_BRACES = re.compile(r"[\s}]++")
_ESCAPED = re.compile(r"\\[{}]")
_STRAY = re.compile(rf"""[^=,{{}}"%]++|\{{{BRACED}\}}|"{QUOTED}"|[="]""")


def mend_entry(text: str, head: Head, end: int, macros: Macros) -> Fields | str:
    """Read the entry with that head, or say why it cannot be read.

    `end` is where its text ends at the latest; a line that is commented out counts without its "%".
    """
    if end - head.at > MAX_LENGTH:
        return f"The entry is not well-formed, and with {end - head.at:,} characters too long to be mended."
    mending = _Mending(text[head.at : end], macros, head.closer)
    mending.run(head.body - head.at)
    if mending.trouble:
        if not _may_be_read_loosely(mending.text):
            return mending.trouble
        from paperdesk.formats.bibtex.tolerant_values import read_loosely

        fields = read_loosely(mending.text, head, macros, Fields(faithful=mending.plain))
        if fields is None:
            return mending.trouble
        mending.fields = fields
    mending.fields.stop += head.at
    return mending.fields


def _may_be_read_loosely(text: str) -> bool:
    """Whether quotes, escaped braces or the depth of braces may be what the patterns stumbled over."""
    return '"' in text or text.count("{") <= text.count("}") or _ESCAPED.search(text) is not None


class _Mending:
    """One pass over one entry, field by field; `trouble` says what nobody can mend."""

    def __init__(self, text: str, macros: Macros, closer: str) -> None:
        self.plain = not text.startswith("%")
        self.text = text if self.plain else _uncommented(text)
        self.macros = macros
        self.closer = closer
        self.fields = Fields(faithful=self.plain)
        self.trouble = ""

    def warn(self, message: str) -> None:
        """Note that the entry could not be taken as it stands."""
        self.fields.faithful = False
        self.fields.warn(message)

    def run(self, body: int) -> None:
        """Read the key at `body` and all fields behind it."""
        at = self.key(body)
        while not (self.trouble or self.fields.stop):
            at = self.step(at)

    def key(self, at: int) -> int:
        """Read the key, however odd, and say where the fields begin."""
        if missing := _NO_KEY.match(self.text, at):
            self.warn("The entry has no key.")
            return missing.end()
        first = _FIRST_FIELD.match(self.text, at)
        if first and (first[2] or first[1].lower() in _COMMON):
            self.warn("The entry has no key.")
            return at
        odd = _ODD_KEY.match(self.text, at)
        if odd is None:
            self.trouble = "There is neither a key nor a field behind the opening brace."
            return at
        self.fields.key = odd[1].strip()
        if len(self.fields.key.split()) > 1:
            self.warn(f"The key “{_shown(self.fields.key)}” has a space in it.")
        if odd[2] == "\n":
            self.warn("A comma is missing behind the key.")
        return odd.end()

    def step(self, at: int) -> int:
        """Take one field, or what stands between fields."""
        at = self.beside(at)
        sign = self.text[at : at + 1]
        if sign == self.closer:
            return self.close(at)
        if not sign:
            self.trouble = _NOT_CLOSED
            return at
        if sign == ",":
            self.warn("There is a comma too many.")
            return at + 1
        named = _NAMED.match(self.text, at)
        if named and named[1].strip():
            *stray, name = named[1].split()
            self.stray(" ".join(stray))
            return self.value(name.lower(), named.end())
        return self.pass_over(at)

    def beside(self, at: int) -> int:
        """Skip white space and comments."""
        beside = _BESIDE.match(self.text, at)
        if beside is None:
            return at
        if comment := beside[0].strip():
            self.stray(comment)
        return beside.end()

    def close(self, at: int) -> int:
        """End the entry, unless more fields follow the brace."""
        if MORE_FIELDS.match(self.text, at + 1):
            self.warn("There is a closing brace too many between the fields.")
            return _past(_BRACES, self.text, at) if self.closer == "}" else at + 1
        self.fields.stop = at + 1
        return at + 1

    def stray(self, text: str) -> None:
        """Note text that belongs to no field."""
        if text:
            self.warn(f"“{_shown(text)}” stands between the fields and was left out.")

    def pass_over(self, at: int) -> int:
        """Leave out what can be no field."""
        found = _STRAY.match(self.text, at)
        if found is None:
            self.trouble = f"The braces do not balance: one in line {self.line(at)} has no partner."
            return at
        self.stray(found[0])
        return found.end()

    def line(self, at: int) -> int:
        """The line of a place, counted from the beginning of the entry."""
        return self.text.count("\n", 0, at) + 1

    def value(self, name: str, at: int) -> int:
        """Read the value of a field and the comma behind it."""
        start = _past(SPACE, self.text, at)
        if expression := EXPRESSION.match(self.text, start):
            after = _past(_BESIDE, self.text, expression.end())
            sign = self.text[after : after + 1]
            if sign in (",", self.closer) or _NEXT_NAME.match(self.text, after):
                take(self.fields, name, expression[0], self.macros)
                return self.behind(name, expression.end())
        return self.whole(name, start)

    def behind(self, name: str, at: int) -> int:
        """Go on behind a value: over its comma, which may be missing."""
        at = self.beside(at)
        sign = self.text[at]
        if sign not in (",", self.closer):
            self.warn(f"A comma is missing behind “{name}”.")
        return at + 1 if sign in ",;." else at

    def whole(self, name: str, at: int) -> int:
        """Take all up to the next comma as the value, as it is written."""
        end = _past(_WHOLE, self.text, at)
        escaped = _ESCAPED.search(self.text, at, end)
        if escaped or self.text[end : end + 1] not in (",", "}", "\n"):
            what = f"The value of “{name}” in line {self.line(at)} of the entry is never closed."
            self.trouble = what if self.text[at : at + 1] in ("{", '"') else _NOT_CLOSED
            return at
        written = self.text[at:end].strip()
        quoted = _QUOTED.fullmatch(written)
        self.fields.add(name, quoted[1] if quoted else written)
        kept = f"“{name}” is not one text in braces or quotes; it was kept as written."
        self.warn(kept if written else f"“{name}” has no value.")
        return self.behind(name, end)


def take(fields: Fields, name: str, expression: str, macros: Macros) -> None:
    """Set a field to the value of an expression of one or more parts."""
    part = PART.fullmatch(expression)
    if part is None:
        fields.add_joined(name, expression, macros)
    elif not (bare := part[3]):
        fields.add(name, part[1] or part[2] or "")
    elif bare[0].isdecimal() and not bare.isdecimal():
        fields.faithful = False
        fields.add(name, bare)
        fields.warn(f"“{name}” is neither in braces nor in quotes.")
    else:
        fields.add_bare(name, bare, macros)


def _uncommented(text: str) -> str:
    """The text with spaces in place of the "%" that the first lines begin with."""
    following = _UNCOMMENTED.search(text)
    end = following.start() if following else len(text)
    return _COMMENTED.sub(lambda sign: " " * len(sign[0]), text[:end]) + text[end:]


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
