"""The records of an XML text, each parsed on its own: nothing outside it is loaded, no entity is expanded.

A record is cut out of the text by its tags and given to the parser alone. So a bad one costs no other, each
has its line and its own text, and a file is read in pieces however long it is.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html.entities import html5
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from paperdesk.formats.failures import Failure
from paperdesk.formats.json_values import fit
from paperdesk.formats.records import Text
from paperdesk.model.errors import PaperDeskError

DEEPEST: Final = 1_000
LARGEST: Final = 20_000_000
LONGEST_RAW: Final = 1_000_000

_ROOT = re.compile(r"<(?![!?])")
_SUBSET = re.compile(r"<!DOCTYPE\b[^>\[]{0,2000}\[", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ENTITY = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,31});)?"
)
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NUMBER = re.compile(r"&#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}));")
_SPACE = re.compile(r"\s*")
_CUT_OFF = "The record is cut off: another one or the end of the file comes before its end."
_MENDED = "Characters that XML does not allow were mended."


@dataclass(frozen=True, slots=True)
class XmlRecord:
    """A record: its element with tags without prefixes, its line, its text with the white space behind it."""

    element: Element
    line: int
    raw: str
    warnings: tuple[str, ...] = ()


def xml_records(text: Text, names: Collection[str]) -> Iterator[XmlRecord | Failure]:
    """The outermost elements of these names (without prefixes), in order.

    Raises PaperDeskError when there is none, and for a text that defines entities: those can be made to
    grow without end, and no reference file needs them.
    """
    require_no_subset(next(text.pieces(), ""))
    found = False
    for raw, line, whole in _cut(text, names):
        found = True
        yield _parsed(raw, line) if whole else Failure(line, "", _CUT_OFF, _shown(raw))
    if not found:
        raise PaperDeskError(f"There are no records in the XML of {text.name}; nothing was imported.")


def require_no_subset(head: str) -> None:
    """Raise PaperDeskError when a document type is defined in the text itself."""
    plain = _COMMENT.sub("", head)
    root = _ROOT.search(plain)
    if _SUBSET.search(plain, 0, root.start() if root else len(plain)):
        raise PaperDeskError(
            "This XML defines its own document type with entities, which may be harmful; it was not read. "
            "Export the references again, or remove everything from <!DOCTYPE to ]>."
        )


def child(element: Element | None, path: str) -> Element | None:
    """The first element at a path of tags, None when there is none."""
    return None if element is None else element.find(path)


def text_of(element: Element | None, path: str = "") -> str:
    """All text in the first element at a path, markup and line breaks dropped; "" when there is none."""
    found = child(element, path) if path else element
    return "" if found is None else " ".join("".join(found.itertext()).split())


def texts_of(element: Element | None, path: str) -> list[str]:
    """The texts of all elements at a path that have one."""
    found = [] if element is None else element.findall(path)
    return [text for each in found if (text := text_of(each))]


class _Cutter:
    """Finds the records in a text that comes in pieces."""

    def __init__(self, names: Collection[str]) -> None:
        tag = rf"(?:[\w.-]+:)?(?:{'|'.join(map(re.escape, sorted(names)))})"
        self.token = re.compile(
            rf"<(?P<open>{tag})(?=[\s/>])[^<>]*+>|</(?P<close>{tag})\s*+>|<!--|<!\[CDATA\["
        )
        self.buffer, self.line, self.counted = "", 1, 0
        self.start, self.scanned, self.open = 0, 0, ""
        self.mark, self.over = "", False
        self.sought = {"-->": 0, "]]>": 0}

    def feed(self, piece: str) -> Iterator[tuple[str, int, bool]]:
        """The records that end in what has come so far."""
        self.buffer += piece
        while self._is_outside() and (found := self.token.search(self.buffer, self.scanned)):
            self.scanned = found.end()
            if found[0].startswith("<!"):
                self.mark = "-->" if found[0] == "<!--" else "]]>"
            else:
                yield from self._taken(found)
        if not self.mark:
            last = self.buffer.rfind("<", self.scanned)  # of a tag that may be cut in two
            self.scanned = last if last >= 0 else len(self.buffer)
        if self.open and len(self.buffer) - self.start > LARGEST:
            yield self._record(len(self.buffer), whole=False)
        self._forget()

    def rest(self) -> Iterator[tuple[str, int, bool]]:
        """The record that the text ends in, if it does."""
        self.over = True
        yield from self.feed("")
        if self.open:
            yield self._record(len(self.buffer), whole=False)

    def _is_outside(self) -> bool:
        """Whether no comment or quoted text goes on: no tag stands in one, and one without an end is none."""
        if not self.mark:
            return True
        end = self.buffer.find(self.mark, max(self.scanned, self.sought[self.mark]))
        if end >= 0:
            self.scanned, self.mark = end + len(self.mark), ""
            return True
        self.sought[self.mark] = max(0, len(self.buffer) - len(self.mark) + 1)
        if self.over or len(self.buffer) - self.scanned > LARGEST:
            self.mark = ""
        return not self.mark

    def _taken(self, found: re.Match[str]) -> Iterator[tuple[str, int, bool]]:
        if found["open"] and self.open == found["open"]:
            yield self._record(found.start(), whole=False)
        if found["open"] and not self.open:
            self.open, self.start = found["open"], found.start()
        empty = found[0].endswith("/>") and self.start == found.start()
        if self.open and (found["close"] == self.open or empty):
            space = _SPACE.match(self.buffer, found.end())
            yield self._record(space.end() if space else found.end(), whole=True)

    def _record(self, end: int, *, whole: bool) -> tuple[str, int, bool]:
        self.line += self.buffer.count("\n", self.counted, self.start)
        self.counted = self.start
        self.open = ""
        return self.buffer[self.start : end], self.line, whole

    def _forget(self) -> None:
        """Let go of what is read."""
        keep = self.start if self.open else self.scanned
        self.line += self.buffer.count("\n", self.counted, keep)
        self.buffer = self.buffer[keep:]
        self.start = self.counted = 0
        self.scanned = max(0, self.scanned - keep)
        self.sought = {mark: max(0, at - keep) for mark, at in self.sought.items()}


def _cut(text: Text, names: Collection[str]) -> Iterator[tuple[str, int, bool]]:
    cutter = _Cutter(names)
    for piece in _growing(text.pieces(), cutter):
        yield from cutter.feed(piece)
    yield from cutter.rest()


def _growing(pieces: Iterable[str], cutter: _Cutter) -> Iterator[str]:
    """Larger pieces the longer a record gets: each is put behind what there is of it, which is copied."""
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size * 4 >= len(cutter.buffer):
            yield "".join(waiting)
            waiting, size = [], 0
    yield "".join(waiting)


def _parsed(raw: str, line: int) -> XmlRecord | Failure:
    plain = _ENTITY.sub(_resolved, raw) if "&" in raw else raw
    try:
        return XmlRecord(_Parser().parse(plain), line, raw)
    except (expat.ExpatError, _TooDeep):
        pass
    try:
        return XmlRecord(_Parser().parse(_UNFIT.sub("", _NUMBER.sub(_allowed, plain))), line, raw, (_MENDED,))
    except _TooDeep:
        reason = f"The record is nested more than {DEEPEST:,} deep."
    except expat.ExpatError as error:
        place = line + error.lineno - 1
        reason = f"The record is no well-formed XML: {expat.errors.messages[error.code]} in line {place}."
    return Failure(line, "", reason, _shown(raw))


class _TooDeep(Exception):
    """Stops the parser."""


class _Parser:
    """Builds the element of one record."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.depth = 0
        parser = self.parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.builder.data

    def parse(self, text: str) -> Element:
        """The element that the whole text is."""
        self.parser.Parse(text.encode("utf-8", "surrogatepass"), True)
        return self.builder.close()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _TooDeep
        self.builder.start(tag.rpartition(":")[2], attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.builder.end(tag.rpartition(":")[2])


def _resolved(found: re.Match[str]) -> str:
    """The character that HTML has under a name; any other use of the ampersand is itself."""
    character = html5.get(f"{found[1]};") if found[1] else None
    return character if character and character not in "<&" else "&amp;" + found[0][1:]


def _allowed(found: re.Match[str]) -> str:
    """The character of a number unless XML does not allow it, then nothing."""
    number = int(found[1] or found[2], 10 if found[1] else 16)
    allowed = number in (9, 10, 13) or 32 <= number < 0x110000
    return found[0] if allowed and not _UNFIT.fullmatch(chr(number)) else ""


def _shown(raw: str) -> str:
    return fit(raw[:LONGEST_RAW].rstrip())
