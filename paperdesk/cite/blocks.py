"""Documents as pandoc has them (trees of blocks), built of texts that are data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from paperdesk.cite.inlines import LESS, Inline

Block = Mapping[str, Any]

_SAFE: Final = ("http://", "https://", "mailto:")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ue000]")
_PLAIN_ATTRIBUTES: Final[tuple[str, list[str], list[str]]] = ("", [], [])


def words(text: str) -> list[Inline]:
    """A text as inlines, white space as one space each."""
    found: list[Inline] = []
    for word in _UNFIT.sub("", text).split():
        found += [{"t": "Space"}, {"t": "Str", "c": word}]
    return found[1:]


def strong(text: str) -> Inline:
    """A text that stands out."""
    return {"t": "Strong", "c": words(text)}


def paragraph(inlines: Iterable[Inline]) -> Block:
    """A paragraph."""
    return {"t": "Para", "c": list(inlines)}


def paragraphs(text: str) -> list[Block]:
    """The paragraphs of a plain text, cut at empty lines."""
    return [paragraph(words(part)) for part in re.split(r"\n\s*\n", text) if part.strip()]


def bullets(items: Iterable[Sequence[Block]]) -> Block:
    """A list with bullets."""
    return {"t": "BulletList", "c": [list(item) for item in items]}


def raw(text: str, format: str) -> Block:
    """What stands in a format as it is; for words of ours alone."""
    return {"t": "RawBlock", "c": [format, text]}


def styled(blocks: Sequence[Block], style: str, *classes: str) -> Block:
    """Blocks in a paragraph style of word processors, with classes for the web."""
    return {"t": "Div", "c": [["", list(classes), [["custom-style", style]]], list(blocks)]}


def safe_blocks(blocks: Iterable[Any]) -> list[Block]:
    """Somebody's blocks without what acts: raw markup shows as it is, pictures by their words.

    Links lead to the web, and headings are lines that stand out.
    """
    return [_safe(block) for block in blocks]


def sound_inlines(inlines: Iterable[Inline]) -> list[Any]:
    """Inlines of formatted references as they go into a document."""
    return [_safe(inline) for inline in inlines]


def _safe(node: Any) -> Any:
    if isinstance(node, list):
        return [_safe(each) for each in _spliced(node)]
    if isinstance(node, str):
        return _UNFIT.sub("", node.replace(LESS, "<"))
    return _safe_inline_or_block(node) if isinstance(node, dict) else node


def _safe_inline_or_block(node: dict[str, Any]) -> Any:
    kind, content = node.get("t"), node.get("c", ())
    if kind == "Header":
        return paragraph([{"t": "Strong", "c": _safe(content[2])}])
    if kind in ("CodeBlock", "Code"):
        return {"t": kind, "c": [_PLAIN_ATTRIBUTES, _safe(content[1])]}
    if kind == "RawBlock":
        return paragraph(words(content[1]))
    return {name: _safe(each) for name, each in node.items()}


def _spliced(nodes: Sequence[Any]) -> Iterator[Any]:
    """The nodes of a list, with what stands for those that must not be there."""
    for node in nodes:
        kind = node.get("t") if isinstance(node, Mapping) else None
        if kind in ("RawInline", "Math"):
            yield from words(node["c"][1])
        elif kind == "Image" or (kind == "Link" and not _is_safe(node["c"][2][0])):
            yield from _spliced(node["c"][1])
        else:
            yield node


def _is_safe(target: str) -> bool:
    return target.replace(LESS, "<").lower().startswith(_SAFE)
