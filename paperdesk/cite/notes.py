"""Notes in Markdown as blocks of a document; what acts in them is taken out."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from paperdesk.cite.blocks import Block, safe_blocks
from paperdesk.cite.inlines import LESS
from paperdesk.cite.pandoc import Pandoc, Stop

_MARKDOWN: Final = "--from=commonmark+pipe_tables+task_lists+strikeout"
_TAG = re.compile(r"<(?!https?://)")


def note_blocks(notes: Sequence[str], pandoc: Pandoc, stop: Stop = lambda: False) -> list[list[Block]]:
    """The blocks of each note; what looks like HTML in it shows as it is.

    They are read together, apart only where one would swallow those behind it as an open code block does.
    """
    if not any(note.strip() for note in notes):
        return [[] for _ in notes]
    if len(notes) == 1:
        return [safe_blocks(_read(notes[0], pandoc, stop))]
    mark = f"note{secrets.token_hex(16)}"
    parts = _parts(_read("".join(f"{note}\n\n{mark}\n\n" for note in notes), pandoc, stop), mark)
    if len(parts) == len(notes):
        return [safe_blocks(part) for part in parts]
    half = len(notes) // 2
    return [*note_blocks(notes[:half], pandoc, stop), *note_blocks(notes[half:], pandoc, stop)]


def _read(text: str, pandoc: Pandoc, stop: Stop) -> list[Mapping[str, Any]]:
    with TemporaryDirectory(prefix="paperdesk-cite-") as folder:
        tree = pandoc.run([_MARKDOWN, "--to=json"], Path(folder), _TAG.sub(LESS, text), stop=stop)
    blocks: list[Mapping[str, Any]] = json.loads(tree)["blocks"]
    return blocks


def _parts(blocks: Sequence[Mapping[str, Any]], mark: str) -> list[list[Mapping[str, Any]]]:
    found: list[list[Mapping[str, Any]]] = []
    part: list[Mapping[str, Any]] = []
    for block in blocks:
        if block["t"] == "Para" and block["c"] == [{"t": "Str", "c": mark}]:
            found.append(part)
            part = []
        else:
            part.append(block)
    return found if not part else []
