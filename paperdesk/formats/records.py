"""What readers give, item by item in the order of the file, and the text that they are given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from paperdesk.formats.failures import Failure, Warning
from paperdesk.formats.page.parts import Leftover, Shape
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.paper import Paper

BlockKind = Literal["preamble", "string", "comment", "metadata", "text"]


@dataclass(frozen=True, slots=True)
class Record:
    """An entry that was read: its paper, the line it begins in, and what was not taken as it stands there.

    `paper.source_text` is the entry as it stands in the file with the white space behind it, `paper.key`
    its own key ("" when it has none). `faithful` is false when the entry had to be mended to be read,
    so that its text must not be written again as it is.
    """

    paper: Paper
    line: int
    warnings: tuple[str, ...] = ()
    faithful: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between the entries of a file: its text with the white space behind it."""

    line: int
    kind: BlockKind
    text: str


Item: TypeAlias = Record | Failure | Warning | Block | Leftover | Shape | Arrangement


class Text(Protocol):
    """A text to read: its name, and its characters with line feeds alone as line ends."""

    @property
    def name(self) -> str:
        """What the text is called in messages."""

    def pieces(self) -> Iterator[str]:
        """The text in pieces of about a million characters; can be asked for again."""

    def whole(self) -> str:
        """The text at once, for formats that cannot be read in pieces."""


@dataclass(frozen=True, slots=True)
class StringText:
    """A text that is in memory already."""

    name: str
    text: str

    def pieces(self) -> Iterator[str]:
        """The text in one piece."""
        yield self.text

    def whole(self) -> str:
        """The text itself."""
        return self.text


Reader: TypeAlias = Callable[[Text], Iterator[Item]]
"""Reads a text entry by entry; a bad entry is a Failure, never an exception.

Raises PaperDeskError only for a text that as a whole is not of the format.
"""
