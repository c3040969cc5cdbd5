"""Reads texts of tagged lines: gives each record to a function that makes its paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Block, Item, Record, Text
from paperdesk.formats.tagged.lines import RECORD_LIMIT, TAG_LIMIT, Chunk, Syntax, chunks
from paperdesk.formats.tagged.values import Values
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper

_RAW_LIMIT = 100_000
_EMPTY = "The record holds nothing but its type."
_LONG = (
    f"The record is longer than {RECORD_LIMIT // 1_000_000} million characters or {TAG_LIMIT:,} values "
    "and was not read."
)


def well_formed(chunk: Chunk) -> tuple[tuple[str, ...], bool]:
    """Judge a record of a format that asks for nothing but the line that begins it."""
    return (), chunk.headed


@dataclass(frozen=True, slots=True)
class TaggedFormat:
    """A format of tagged lines: its name in messages, its syntax, and how a record becomes a paper.

    A record with nothing but `types` (tags of its type or number) holds no paper. `judge` tells what is
    to be said of the form of a record, and whether it may be written again as it stands. `mark` stands
    before the tags.
    """

    name: str
    syntax: Syntax
    types: frozenset[str]
    paper: Callable[[Values, str], Paper]
    judge: Callable[[Chunk], tuple[tuple[str, ...], bool]] = well_formed
    mark: str = ""


def read_tagged(text: Text, format: TaggedFormat) -> Iterator[Item]:
    """Read records, and what stands between them as blocks, in the order of the text.

    Raises PaperDeskError when there is text, but no record of the format.
    """
    found = filled = False
    for chunk in chunks(text, format.syntax):
        if isinstance(chunk, Block):
            filled = filled or bool(chunk.text.strip())
            yield chunk
        else:
            found = True
            yield _item(chunk, format)
    if filled and not found:
        raise PaperDeskError(
            f"There is no {format.name} record in {text.name}; nothing was read from it. "
            "Choose the format it is in, or paste its text as a page."
        )


def _item(chunk: Chunk, format: TaggedFormat) -> Record | Failure:
    if not chunk.whole:
        return Failure(chunk.line, "", _LONG, chunk.text[:_RAW_LIMIT] + "…")
    if not any("".join(lines) for tag, lines in chunk.values if tag not in format.types):
        return Failure(chunk.line, "", _EMPTY, chunk.text)
    values = Values(chunk.values, format.mark)
    paper = format.paper(values, chunk.text)
    told, faithful = format.judge(chunk)
    return Record(paper, chunk.line, tuple(dict.fromkeys((*told, *values.warnings))), faithful)
