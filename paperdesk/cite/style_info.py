"""What a citation style says of itself: the part `info` of a CSL file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from paperdesk.cite.macros import Macros
from paperdesk.model.errors import PaperDeskError

HEAD: Final = 8192
"""Bytes within which the part `info` of nearly every style ends."""
LARGEST: Final = 5_000_000
_TEXTS: Final = frozenset(("title", "title-short", "id"))
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class StyleInfo:
    """A style's own words; `parent` is the address of the style that it is another name for.

    `format` is "author-date", "author", "numeric", "note" or "label", `fields` are subjects as "psychology".
    """

    title: str = ""
    short: str = ""
    address: str = ""
    parent: str = ""
    format: str = ""
    fields: tuple[str, ...] = ()
    locale: str = ""


class _InfoEnd(Exception):
    """Everything that is asked for was read."""


@dataclass(slots=True)
class _Reader:
    """Collects what stands in `info`."""

    texts: dict[str, str] = field(default_factory=dict)
    parent: str = ""
    format: str = ""
    fields: list[str] = field(default_factory=list)
    locale: str = ""
    path: list[str] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    whole: bool = False
    macros: Macros = field(default_factory=Macros)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self.path.append(tag)
        if self.whole:
            self.macros.start(tag, attributes)
        if len(self.path) == 1:
            self._root(tag, attributes)
        elif len(self.path) == 2:
            self.parts.add(tag)
        elif self.path[1] == "info" and len(self.path) == 3:
            self._inside(tag, attributes)

    def end(self, name: str) -> None:
        self.path.pop()
        if len(self.path) == 1 and name.rpartition(":")[2] == "info" and not self.whole:
            raise _InfoEnd

    def characters(self, text: str) -> None:
        if len(self.path) == 3 and self.path[1] == "info" and self.path[2] in _TEXTS:
            self.texts[self.path[2]] = (self.texts.get(self.path[2], "") + text)[:_LONGEST]

    def _root(self, tag: str, attributes: dict[str, str]) -> None:
        if tag != "style":
            raise PaperDeskError("it is no citation style: its first element is not “style”")
        self.locale = attributes.get("default-locale", "")
        if attributes.get("class") == "note":
            self.format = "note"

    def _inside(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "link" and attributes.get("rel") == "independent-parent":
            self.parent = attributes.get("href", "")
        elif tag == "category":
            self.format = self.format or attributes.get("citation-format", "")
            self.fields += [attributes["field"]] if "field" in attributes else []

    def info(self) -> StyleInfo:
        texts = {name: " ".join(text.split()) for name, text in self.texts.items()}
        title, short, address = (texts.get(name, "") for name in ("title", "title-short", "id"))
        return StyleInfo(title, short, address, self.parent, self.format, tuple(self.fields), self.locale)


def read_info(data: bytes) -> StyleInfo:
    """What the bytes of a style say of it; its first `HEAD` bytes do for most.

    Raises PaperDeskError with the rest of a sentence that begins with the style's name.
    """
    reader = _Reader()
    try:
        _parse(data, reader)
    except _InfoEnd:
        return reader.info()
    raise PaperDeskError("it does not say what it is: its part “info” is missing")


def require_sound(data: bytes) -> None:
    """Raise PaperDeskError, as `read_info` does, for a style that is no sound XML or cites nothing."""
    if len(data) > LARGEST:
        raise PaperDeskError("it is too large for one")
    reader = _Reader(whole=True)
    _parse(data, reader)
    if "citation" not in reader.parts:
        raise PaperDeskError("it does not say how to cite: its part “citation” is missing")
    if reader.parent:
        # Pandoc would go and fetch that one.
        raise PaperDeskError("it has rules and takes them from another style as well")
    reader.macros.require_end()


def _parse(data: bytes, reader: _Reader) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, reader.whole)
    except expat.ExpatError as error:
        raise PaperDeskError(f"it is no sound XML: {error}") from error


def _refuse(*_: object) -> None:
    raise PaperDeskError("it defines entities of its own, which no style needs and which may be harmful")
