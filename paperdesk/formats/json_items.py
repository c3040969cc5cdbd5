"""Takes JSON apart item by item, so that one bad item costs no other and each has its line."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from paperdesk.formats.failures import Failure
from paperdesk.formats.json_values import fit
from paperdesk.formats.window import LONGEST, Window
from paperdesk.model.errors import PaperDeskError

LONGEST_RAW: Final = 1_000_000

_SPACE = re.compile(r"[\s\ufeff]*+")
_BETWEEN = re.compile(r"[\s\ufeff,]*+")
_COLON = re.compile(r"[\s:]*+")
_SIGN = re.compile(r'\\.|["{}\[\]\\]', re.DOTALL)
_STRAY = re.compile(r'"(?:[^"\\]|\\(?:.|\Z))*+(?:"|\Z)|[^,{}\[\]"]++|.', re.DOTALL)
_AT_ONCE: Final = 1 << 20
_TAIL: Final = 12
"""More characters than a word or an escape of JSON has: what is wrong so near the end may only be cut."""
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class JsonItem:
    """One value, the line it begins in, and its text with the white space behind it.

    `name` is what it is called when it stands beside the list of items, "" for an item itself.
    """

    value: Any
    line: int
    raw: str
    name: str = ""


def json_items(
    pieces: Iterable[str], lists: Collection[str], beside: Collection[str] = ()
) -> Iterator[JsonItem | Failure]:
    """The items of a list, of one of the named `lists` in an object, or one behind the other in the file.

    What stands `beside` such a list in its object under one of these names comes, too, in its place.

    An object without such a list is an item itself, and so are those behind it. What is no JSON is a
    Failure up to where its brackets close. Raises PaperDeskError for a text that does not begin as a list
    or an object.
    """
    yield from _Scan(pieces, frozenset(lists), frozenset(beside)).values()


def why(error: Exception) -> str:
    """What is wrong with a JSON text, as the end of a sentence."""
    if isinstance(error, json.JSONDecodeError) and error.msg.startswith("Unterminated string"):
        return "a text in it is never closed"
    if isinstance(error, json.JSONDecodeError):
        return error.msg[:1].lower() + error.msg[1:]
    if isinstance(error, _TooLongError):
        return f"it has more than {LONGEST:,} characters"
    return "it is nested too deeply" if isinstance(error, RecursionError) else "a number in it is too long"


class _TooLongError(ValueError):
    """A value does not end within what is looked at."""


class _Scan(Window):
    """A way through a text of JSON."""

    def __init__(self, pieces: Iterable[str], lists: frozenset[str], beside: frozenset[str]) -> None:
        super().__init__(pieces)
        self._lists = lists
        self._beside = beside
        self._before: list[JsonItem] = []

    def values(self) -> Iterator[JsonItem | Failure]:
        """Everything in the file."""
        self._skip(_BETWEEN)
        if self._next() not in ("[", "{"):
            raise PaperDeskError("This is no JSON that holds papers: it begins with neither [ nor {.")
        while self._next():
            if self._next() == "[":
                yield from self._list()
            elif self._lists and self._enter_list():
                yield from self._before
                yield from self._list()
                # What stands behind the list in its object is none of the papers.
                yield from self._behind()
                self.mark()
                self._close(1)
            else:
                self._lists = frozenset()
                yield self._item()
            self._skip(_BETWEEN)

    def _list(self) -> Iterator[JsonItem | Failure]:
        self.at += 1
        self._skip(_BETWEEN)
        while self._next() not in ("]", ""):
            yield self._item()
            self._skip(_BETWEEN)
        if self._next():
            self.at += 1
        else:
            yield Failure(
                self.mark(), "", "The file ends before its list does; the rest of it is missing.", ""
            )

    def _enter_list(self) -> bool:
        """Go to the list that an object holds under one of the known names, if there is one."""
        line = self.mark()
        self._before = []
        self.at += 1
        self._skip(_BETWEEN)
        while self._next() == '"':
            try:
                name = self._decode()
                self._skip(_COLON)
                if name in self._lists and self._next() == "[":
                    return True
                value = self._decode()
                if name in self._beside:
                    self._before.append(JsonItem(value, line, "", name))
            except (ValueError, RecursionError):
                break
            self._skip(_BETWEEN)
        self.at = self.start
        return False

    def _behind(self) -> Iterator[JsonItem]:
        """What is wanted of what stands behind the list, up to what cannot be read."""
        self._skip(_BETWEEN)
        while self._beside and self._next() == '"':
            line = self.mark()
            try:
                name = self._decode()
                self._skip(_COLON)
                value = self._decode()
            except (ValueError, RecursionError):
                return
            if name in self._beside:
                yield JsonItem(value, line, self.text[self.start : self.at], name)
            self._skip(_BETWEEN)

    def _item(self) -> JsonItem | Failure:
        line = self.mark()
        try:
            value = self._decode()
        except (ValueError, RecursionError) as error:
            self.at = self.start
            raw = self._close(0) if self._next() in "{[" else self._stray()
            return Failure(line, "", f"This is no JSON that can be read: {why(error)}.", fit(raw))
        self._skip(_SPACE)
        return JsonItem(value, line, self.text[self.start : self.at])

    def _decode(self) -> Any:
        """Read the value at this place, however many pieces it reaches over."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self.text, self.at)
                # A number may go on in the next piece.
                if self.text[end - 1] in '}]"' or end + _TAIL < len(self.text) or not self.stretch():
                    self.at = end
                    return value
            except json.JSONDecodeError as error:
                if not self._may_be_cut(error) or not self.stretch():
                    raise self._too_long() or error from error

    def _too_long(self) -> Exception | None:
        return _TooLongError() if len(self.text) - self.start > LONGEST else None

    def _may_be_cut(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith("Unterminated") or error.pos + _TAIL >= len(self.text)

    def _close(self, depth: int) -> str:
        """Go behind the bracket that closes so many open ones; gives how what stands before it begins."""
        raw = ""
        inside = False
        while True:
            depth, inside = self._closing(depth, inside)
            if depth == 0:
                return raw or self._raw()
            if raw or self.at - self.start > LONGEST_RAW:
                raw = raw or self._raw()
                self.mark()
            if not self.grow():
                self.at = len(self.text)
                return raw or self._raw()

    def _closing(self, depth: int, inside: bool) -> tuple[int, bool]:
        """Go on to where no bracket is open, or to the end of what there is, from inside of a string or not.

        Gives how many brackets are open there, and whether it is inside of a string.
        """
        while self.at < len(self.text):
            # One search through a string of megabytes would keep every other thread waiting.
            end = min(self.at + _AT_ONCE, len(self.text))
            for sign in _SIGN.finditer(self.text, self.at, end):
                if sign[0] == "\\":
                    end = sign.start()  # what it escapes comes next
                elif sign[0] == '"':
                    inside = not inside
                elif not inside and len(sign[0]) == 1:
                    depth += 1 if sign[0] in "{[" else -1
                    if depth == 0:
                        self.at = sign.end()
                        return 0, False
            if end == self.at:
                break
            self.at = end
        return depth, inside

    def _stray(self) -> str:
        """Go behind what stands where a value should; gives how it begins."""
        while True:
            found = _STRAY.match(self.text, self.at)
            end = found.end() if found else len(self.text)
            if end < len(self.text) or not self.stretch():
                self.at = end
                return self._raw()

    def _raw(self) -> str:
        return self.text[self.start : min(self.at, self.start + LONGEST_RAW)]

    def _skip(self, pattern: re.Pattern[str]) -> None:
        while True:
            found = pattern.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text) or not self.grow():
                return

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]
