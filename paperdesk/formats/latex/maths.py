"""LaTeX in prose as people read it: maths and commands shown as Unicode, the stored text left as it is."""

import re
from collections.abc import Callable, Sequence
from unicodedata import normalize

from paperdesk.formats.latex.maths_display import Marked, environment, marked, punctuated, wants_drawing
from paperdesk.formats.latex.maths_tables import (
    ALPHABETS,
    GREEK,
    HATS,
    LOWERED,
    NOTHING,
    OPERATORS,
    RAISED,
    SIGNS,
    SPACES,
    STRIPPED,
    WRAPPERS,
)
from paperdesk.formats.latex.prose import MATHS, partners, to_unicode
from paperdesk.formats.latex.tables import ESCAPED, MATHS_SYMBOLS, SWITCHES, SYMBOLS
from paperdesk.model.shown_text import OBJECT, Formula, Piece, Place, Script, ShownText, Span

MOST_DEPTH = 12
MOST_MATHS = 2_000
_WORTH_A_LOOK = re.compile(r"[\\$^]|_\{|[A-Za-z]_[A-Za-z0-9]")
_IN_PROSE = re.compile(r"[\\$^_{}]")
_IN_MATHS = re.compile(r"[\\^_{}*'~&-]|[A-Za-z]{2,}")
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?|\\([\s\S])")
_LIKE_PROSE = re.compile(r"(?<![\\A-Za-z{])[A-Za-z]{3,}\s+[A-Za-z]{3,}|\$\d[\d.,]*\s+[A-Za-z]{2,}")
_HALVES = re.compile(r"\\[td]?frac\s*(\d)\s*(\d)")
_ARGUMENT = re.compile(r"\\[A-Za-z]+\s*\{[^{}]*\}|\\[A-Za-z]+")
_SCRIPT = re.compile(r"\^(?:[-+−]?\d+(?![\w.]*[A-Za-z])|[A-Za-z](?![A-Za-z\d])|\*|th\b|st\b|nd\b|rd\b)")
_LOWERED = re.compile(r"(?<![A-Za-z\d_\\])[A-Za-z]_(?:\d{1,3}|[A-Za-z])(?![A-Za-z\d_])")
_LOW = re.compile(r"_(?:\d+|[A-Za-z])")
_STRIPPED = re.compile(r"[A-Za-z]+")
_ACCENT = re.compile(r"\\(?:[`'^\"~=.]\s*(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|[uvHrckdbt]\s*\{\\?[A-Za-z]\})")


def readable(
    text: str, verbatim: Sequence[Span] = (), is_drawn: Callable[[Formula], bool] | None = None
) -> ShownText:
    """How `text` is shown to a reader; spans of `verbatim`, such as addresses, stay as they are.

    What makes no sense as LaTeX stays as well. Takes linear time. `is_drawn` is asked of each formula that
    letters cannot show; those it has a drawing of become one `OBJECT` each.
    """
    if not _WORTH_A_LOOK.search(text):
        return ShownText.plain(text)
    scanner = _Scanner(text, verbatim, is_drawn)
    scanner.prose(0, len(text), 0)
    return ShownText.of(text, scanner.pieces, scanner.scripts, scanner.drawn)


class _Scanner:
    """Goes through one text from left to right and notes what is shown instead of what."""

    def __init__(
        self, text: str, verbatim: Sequence[Span], is_drawn: Callable[[Formula], bool] | None
    ) -> None:
        self.text = text
        self.is_drawn = is_drawn
        self.partner = partners(text)
        self.skipped = sorted(verbatim)
        self.pieces: list[Piece] = []
        self.scripts: list[Script] = []
        self.drawn: list[Place] = []

    def put(self, start: int, end: int, shown: str, *, forward: bool = False) -> int:
        """Show `shown` instead of a span; gives the end of the span."""
        if self.text[start:end] != shown:
            self.pieces.append(Piece(start, end, shown, forward))
        return end

    def prose(self, start: int, end: int, depth: int) -> None:
        """Go through text that is not maths."""
        at = start
        skipped = iter([span for span in self.skipped if span[1] > start])
        skip = next(skipped, None)
        while token := _IN_PROSE.search(self.text, at, end):
            at = token.start()
            while skip is not None and skip[1] < at:
                skip = next(skipped, None)
            within = skip is not None and skip[0] <= at
            at = max(at + 1, skip[1]) if skip and within else self.prose_token(at, end, depth)

    def prose_token(self, at: int, end: int, depth: int) -> int:
        found = MATHS.match(self.text, at, end)
        if found is not None and _is_maths(found.group()):
            return self.marked_maths(marked(found), end)
        sign = self.text[at]
        if sign == "\\" and (display := environment(self.text, at, end)) is not None:
            return self.marked_maths(display, end)
        if sign == "\\":
            return self.command(at, end, depth, maths=False)
        if sign in "^_":
            return self.prose_script(at, end, depth)
        if sign == "{" and self.text.startswith("\\", at + 1):
            return self.group(at, end, depth, maths=False)
        return at + 1

    def marked_maths(self, found: Marked, end: int) -> int:
        """Maths between dollars, brackets, or the marks of an environment."""
        drawn = self.is_drawn is not None and wants_drawing(found.formula) and self.is_drawn(found.formula)
        if drawn:
            return self.drawing(found, end)
        self.put(found.start, found.first, "", forward=True)
        self.maths(found.first, found.last, 1)
        return self.put(found.last, found.end, "")

    def drawing(self, found: Marked, end: int) -> int:
        """A formula that is drawn; a displayed one in a line of its own, with the mark that follows it."""
        start, stop, shown = found.start, found.end, OBJECT
        if found.formula.display:
            least = self.pieces[-1].end if self.pieces else 0
            start, stop, shown = punctuated(self.text, (least, end), (start, stop))
        self.drawn.append(Place(start, stop, found.formula))
        return self.put(start, stop, shown)

    def maths(self, start: int, end: int, depth: int) -> None:
        """Go through maths."""
        at = start
        while token := _IN_MATHS.search(self.text, at, end):
            at = self.maths_token(token, end, depth)

    def maths_token(self, token: re.Match[str], end: int, depth: int) -> int:
        at, sign = token.start(), token.group()
        if sign == "\\":
            halves = _HALVES.match(self.text, at, end)
            if halves is not None:
                return self.put(at, halves.end(), f"{halves[1]}/{halves[2]}")
            return self.command(at, end, depth, maths=True)
        if sign in {"^", "_"}:
            return self.script(at, end, depth)
        if sign == "{":
            return self.group(at, end, depth, maths=True)
        if sign in SIGNS:
            return self.put(at, at + 1, SIGNS[sign])
        return token.end()

    def group(self, at: int, end: int, depth: int, *, maths: bool) -> int:
        """A pair of braces shows what is in it."""
        close = self.closing(at, end)
        if close is None or depth > MOST_DEPTH:
            return at + 1
        self.put(at, at + 1, "", forward=True)
        (self.maths if maths else self.prose)(at + 1, close, depth + 1)
        return self.put(close, close + 1, "")

    def command(self, at: int, end: int, depth: int, *, maths: bool) -> int:
        accent = None if maths else _ACCENT.match(self.text, at, end)
        if accent is not None:
            return self.put(at, accent.end(), to_unicode(accent.group()))
        found = _COMMAND.match(self.text, at, end)
        if found is None:
            return at + 1
        name = found[1] or found[2]
        close = self.closing(found.end(), end)
        if close is not None and depth <= MOST_DEPTH:
            done = self.with_argument(name, at, found.end(), close, depth, maths=maths)
            if done:
                return done
        followed = 2 if self.text.startswith("{}", found.end(), end) else 0
        return self.bare_command(name, at, found.end() + followed, maths=maths)

    def with_argument(self, name: str, at: int, brace: int, close: int, depth: int, *, maths: bool) -> int:
        """A command with an argument in braces; 0 when it is not known to have one."""
        inside = self.text[brace + 1 : close]
        if name in {"frac", "tfrac", "dfrac"} and maths:
            return self.fraction(at, brace, close, depth)
        if name in {"begin", "end"} and maths:
            return self.put(at, close + 1, "", forward=name == "begin")
        if name in ALPHABETS and inside.isalnum():
            return self.put(at, close + 1, inside.translate(ALPHABETS[name]))
        if name in HATS and len(inside) == 1:
            return self.put(at, close + 1, normalize("NFC", inside + HATS[name]))
        if name == "sqrt" and maths:
            return self.wrapped(at, brace, close, depth, ("√(", ")") if len(inside) > 1 else ("√", ""))
        if name in WRAPPERS or name in HATS or name in ALPHABETS:
            plain = not maths or name.startswith("text") or name in {"mbox", "hbox", "operatorname"}
            return self.wrapped(at, brace, close, depth, ("", ""), maths=not plain)
        return 0

    def wrapped(
        self, at: int, brace: int, close: int, depth: int, around: tuple[str, str], *, maths: bool = True
    ) -> int:
        """What is in braces, with something before and behind it."""
        self.put(at, brace + 1, around[0], forward=True)
        (self.maths if maths else self.prose)(brace + 1, close, depth + 1)
        return self.put(close, close + 1, around[1])

    def fraction(self, at: int, brace: int, close: int, depth: int) -> int:
        under = self.closing(close + 1, len(self.text))
        if under is None:
            return 0
        above = _bracketed(self.text[brace + 1 : close])
        below = _bracketed(self.text[close + 2 : under])
        self.put(at, brace + 1, above[0], forward=True)
        self.maths(brace + 1, close, depth + 1)
        self.put(close, close + 2, f"{above[1]}/{below[0]}")
        self.maths(close + 2, under, depth + 1)
        return self.put(under, under + 1, below[1])

    def bare_command(self, name: str, at: int, end: int, *, maths: bool) -> int:
        """A command that stands for a sign, a space or nothing."""
        if not maths and name in SWITCHES and self.text.startswith("{", at - 1):
            spaces = len(self.text[end : end + 9]) - len(self.text[end : end + 9].lstrip(" "))
            return self.put(at, end + spaces, "", forward=True)
        if not maths:
            known = ESCAPED.get(name) or (SYMBOLS.get(name) if name.isalpha() else None)
            return self.put(at, end, known) if known else at + 1 + len(name)
        if name in NOTHING:
            return self.put(at, end, "", forward=True)
        shown = SPACES.get(name) or ESCAPED.get(name) or OPERATORS.get(name) or MATHS_SYMBOLS.get(name)
        return self.put(at, end, shown or name)

    def prose_script(self, at: int, end: int, depth: int) -> int:
        """A script outside of maths: `N^2`, `Re_{tau}`, `x_i`; names of files and variables are none."""
        before = self.text[at - 1 : at]
        if not (before.isalnum() or before in {")", "]", "}"}):
            return at + 1
        if self.text.startswith("{", at + 1):
            close = self.closing(at + 1, end)
            if close is None or close - at > 30 or close == at + 2:
                return at + 1
            return self.stripped(self.script(at, end, depth), end)
        found = _SCRIPT.match(self.text, at, end)
        if found is None and self.text[at] == "_" and _LOWERED.match(self.text, at - 1, end):
            found = _LOW.match(self.text, at, end)
        return self.lifted(at, at + 1, found.end(), found.end(), depth) if found else at + 1

    def stripped(self, at: int, end: int) -> int:
        """Right behind a script, a relation that a page has left without its backslash."""
        found = _STRIPPED.match(self.text, at, end)
        if found is not None and found.group() in STRIPPED:
            return self.put(at, found.end(), f" {MATHS_SYMBOLS[found.group()]} ".rstrip())
        return at

    def script(self, at: int, end: int, depth: int) -> int:
        """A script in maths: a group, a command, or one character."""
        close = self.closing(at + 1, end)
        if close is not None:
            return self.lifted(at, at + 2, close, close + 1, depth)
        command = _COMMAND.match(self.text, at + 1, end)
        last = command.end() if command else at + 2
        return self.lifted(at, at + 1, last, last, depth) if last <= end else at + 1

    def lifted(self, at: int, start: int, stop: int, end: int, depth: int) -> int:
        """Raise or lower what is from `start` to `stop`, with characters of Unicode where it has them all."""
        inside = self.text[start:stop]
        level = 1 if self.text[at] == "^" else -1
        table = RAISED if level > 0 else LOWERED
        if not inside.strip() or depth > MOST_DEPTH:
            return at + 1
        if all(ord(letter) in table for letter in inside):
            return self.put(at, end, inside.translate(table))
        self.put(at, start, "", forward=True)
        if inside in GREEK:
            self.put(start, stop, MATHS_SYMBOLS[inside])
        else:
            self.maths(start, stop, depth + 1)
        self.scripts.append(Script(start, stop, level))
        return self.put(stop, end, "") if end > stop else end

    def closing(self, at: int, end: int) -> int | None:
        """Where the brace that opens at `at` closes, if it does before `end`."""
        close = self.partner.get(at)
        return close if close is not None and close < end else None


def _is_maths(text: str) -> bool:
    """Whether what stands between dollars is more like maths than like prices."""
    return len(text) <= MOST_MATHS and not _LIKE_PROSE.search(_ARGUMENT.sub("", text))


def _bracketed(text: str) -> tuple[str, str]:
    return ("", "") if len(text) <= 2 or text.isalnum() or re.fullmatch(r"\\[A-Za-z]+", text) else ("(", ")")
