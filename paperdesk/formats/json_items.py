"""Takes JSON apart item by item, so that one bad item costs no other and each has its line."""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from paperdesk.formats.failures import Failure
from paperdesk.formats.json_values import fit
from paperdesk.model.errors import PaperDeskError

LONGEST_RAW: Final = 1_000_000

_SPACE = re.compile(r"[\s\ufeff]*+")
_BETWEEN = re.compile(r"[\s\ufeff,]*+")
_COLON = re.compile(r"[\s:]*+")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|\\.|[{}\[\]]', re.DOTALL)
_STRAY = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[^,{}\[\]"]++|.', re.DOTALL)
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class JsonItem:
    """One value, the line it begins in, and its text with the white space behind it."""

    value: Any
    line: int
    raw: str


def json_items(text: str, lists: Collection[str]) -> Iterator[JsonItem | Failure]:
    """The items of a list, of one of the named `lists` in an object, or one behind the other in the file.

    An object without such a list is an item itself. What is no JSON is a Failure up to where its
    brackets close. Raises PaperDeskError for a text that does not begin as a list or an object.
    """
    yield from _Scan(text, frozenset(lists)).values()


def why(error: Exception) -> str:
    """What is wrong with a JSON text, as the end of a sentence."""
    if isinstance(error, json.JSONDecodeError):
        return error.msg[:1].lower() + error.msg[1:]
    return "it is nested too deeply" if isinstance(error, RecursionError) else "a number in it is too long"


class _Scan:
    """A place in a text, with the number of its line."""

    def __init__(self, text: str, lists: frozenset[str]) -> None:
        self.text, self.lists = text, lists
        self.at = self.line_at = 0
        self.line = 1

    def values(self) -> Iterator[JsonItem | Failure]:
        """Everything in the file."""
        self._skip(_BETWEEN)
        if self._next() not in ("[", "{"):
            raise PaperDeskError("This is no JSON that holds papers: it begins with neither [ nor {.")
        while self.at < len(self.text):
            yield from self._list() if self._next() == "[" else self._object_or_list_in_it()
            self._skip(_BETWEEN)

    def _list(self) -> Iterator[JsonItem | Failure]:
        self.at += 1
        self._skip(_BETWEEN)
        while self._next() not in ("]", ""):
            yield self._item()
            self._skip(_BETWEEN)
        if not self._next():
            yield Failure(
                self._line(), "", "The file ends before its list does; the rest of it is missing.", ""
            )
        self.at += 1

    def _object_or_list_in_it(self) -> Iterator[JsonItem | Failure]:
        start = self.at
        if self._next() == "{" and self._enter_list():
            yield from self._list()
            # What stands behind the list in its object is none of the papers.
            self.at = max(self.at, _end(self.text, start))
        else:
            self.at = start
            yield self._item()

    def _enter_list(self) -> bool:
        """Go to the list that an object holds under one of the known names, if there is one."""
        self.at += 1
        self._skip(_BETWEEN)
        while self._next() == '"':
            try:
                name, self.at = _DECODER.raw_decode(self.text, self.at)
                self._skip(_COLON)
                if name in self.lists and self._next() == "[":
                    return True
                _, self.at = _DECODER.raw_decode(self.text, self.at)
            except (ValueError, RecursionError):
                return False
            self._skip(_BETWEEN)
        return False

    def _item(self) -> JsonItem | Failure:
        start, line = self.at, self._line()
        try:
            value, self.at = _DECODER.raw_decode(self.text, start)
        except (ValueError, RecursionError) as error:
            self.at = _end(self.text, start)
            raw = fit(self.text[start : min(self.at, start + LONGEST_RAW)])
            return Failure(line, "", f"This is no JSON that can be read: {why(error)}.", raw)
        self._skip(_SPACE)
        return JsonItem(value, line, self.text[start : self.at])

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def _line(self) -> int:
        self.line += self.text.count("\n", self.line_at, self.at)
        self.line_at = self.at
        return self.line


def _end(text: str, start: int) -> int:
    """Where the brackets that open at `start` are closed; the end of a text that never closes them."""
    if text[start] not in "{[":
        stray = _STRAY.match(text, start)
        return stray.end() if stray else len(text)
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += (token[0] in "{[") - (token[0] in "}]")
        if depth == 0:
            return token.end()
    return len(text)
