"""Annotated bibliographies as documents: references, and below each what was kept of the work."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from paperdesk.cite.blocks import Block, bullets, paragraph, paragraphs, sound_inlines, strong, styled, words
from paperdesk.cite.inlines import Written
from paperdesk.cite.layouts import arguments, finished, surrounded
from paperdesk.cite.notes import note_blocks
from paperdesk.cite.pandoc import Pandoc, Stop
from paperdesk.formats import markdown_text
from paperdesk.model.errors import UsageError

REFERENCE: Final = "Bibliography"
QUOTED: Final = "Block Text"
"""The styles of paragraphs that word processors know for entries and for what stands below them."""
_MARKDOWN: Final = "markdown"


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """A kind of document; `reads` says which programs it is for."""

    id: str
    label: str
    suffix: str


FORMATS: Final = (
    DocumentFormat("docx", "Word document", ".docx"),
    DocumentFormat("odt", "OpenDocument text", ".odt"),
    DocumentFormat("html", "Web page", ".html"),
    DocumentFormat("pdf", "PDF", ".pdf"),
    DocumentFormat(_MARKDOWN, "Markdown", ".md"),
    DocumentFormat("latex", "LaTeX", ".tex"),
    DocumentFormat("rtf", "Rich text", ".rtf"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """One work: its reference, and what is kept of it; `highlights` are quotes with a comment or ""."""

    reference: Written
    abstract: str = ""
    highlights: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What a document says of its own, in the reader's language."""

    abstract: str = "Abstract"
    highlights: str = "Highlights"
    note: str = "Note"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated bibliography; `hanging` entries are indented below their first line."""

    sections: Sequence[Section]
    title: str = ""
    hanging: bool = True
    words: Words = Words()


def document_format(name: str) -> DocumentFormat:
    """The format of an id, or of a file that is called so. Raises UsageError for another one."""
    wanted = name.lower()
    for each in FORMATS:
        if wanted == each.id or wanted.endswith(each.suffix):
            return each
    raise UsageError(
        f"“{name:.60}” names no kind of document that is written; choose from "
        f"{', '.join(each.suffix for each in FORMATS)}."
    )


def document_bytes(
    document: Document,
    format: DocumentFormat,
    pandoc: Pandoc,
    api: Sequence[int],
    stop: Stop = lambda: False,
) -> bytes:
    """The bytes of a document; `api` is the version of pandoc's trees that formatting told.

    Raises PaperDeskError when a PDF is asked for and nothing makes one, Cancelled when `stop` says so.
    """
    if format.id == _MARKDOWN:
        return _markdown(document).encode()
    tree = json.dumps(_tree(document, format, pandoc, api, stop))
    if format.id == "pdf":
        from paperdesk.cite.pdf import pdf_bytes

        return pdf_bytes(tree, pandoc, stop)
    return _written(tree, format, pandoc, stop)


def _written(tree: str, format: DocumentFormat, pandoc: Pandoc, stop: Stop) -> bytes:
    with TemporaryDirectory(prefix="paperdesk-cite-") as name:
        folder = Path(name)
        data = pandoc.run(arguments(format.id, folder), folder, tree, stop=stop)
    return finished(data, format.id)


def _tree(
    document: Document, format: DocumentFormat, pandoc: Pandoc, api: Sequence[int], stop: Stop
) -> Mapping[str, object]:
    notes = note_blocks([section.note for section in document.sections], pandoc, stop)
    blocks = [
        block
        for section, note in zip(document.sections, notes, strict=True)
        for block in _section(section, note, document)
    ]
    meta: dict[str, object] = {"lang": {"t": "MetaString", "c": document.words.language}}
    if document.title:
        meta["title"] = {"t": "MetaInlines", "c": words(document.title)}
    return {"pandoc-api-version": list(api), "meta": meta, "blocks": list(surrounded(blocks, format.id))}


def _section(section: Section, note: Sequence[Block], document: Document) -> Iterator[Block]:
    said = document.words
    entry = paragraph(sound_inlines(section.reference.inlines))
    yield styled([entry], REFERENCE, "entry", *(["hanging"] if document.hanging else []))
    if section.abstract.strip():
        yield _below(said.abstract, paragraphs(section.abstract))
    if section.highlights:
        yield _below(said.highlights, [bullets(_quotes(section.highlights))])
    if note:
        yield _below(said.note, note)


def _below(heading: str, blocks: Sequence[Block]) -> Block:
    return styled([paragraph([strong(heading)]), *blocks], QUOTED, "below")


def _quotes(highlights: Iterable[tuple[str, str]]) -> Iterator[list[Block]]:
    for quote, comment in highlights:
        shown = words(f"“{quote.strip()}”")
        yield [paragraph([*shown, *words_behind(comment)])]


def words_behind(comment: str) -> list[Mapping[str, object]]:
    """A comment as it stands behind a quote; nothing for ""."""
    return [{"t": "Space"}, *words(f"— {comment.strip()}")] if comment.strip() else []


def _markdown(document: Document) -> str:
    parts = [f"# {markdown_text.line(document.title)}"] if document.title else []
    for section in document.sections:
        parts += _markdown_section(section, document.words)
    return "\n\n".join(parts) + "\n"


def _markdown_section(section: Section, said: Words) -> Iterator[str]:
    yield section.reference.markdown()
    if section.abstract.strip():
        yield _quoted(said.abstract, "\n\n".join(markdown_text.paragraphs(section.abstract)))
    if section.highlights:
        yield _quoted(
            said.highlights, "\n".join(f"- {_markdown_quote(*each)}" for each in section.highlights)
        )
    if section.note.strip():
        yield _quoted(said.note, markdown_text.lowered(section.note))


def _quoted(heading: str, text: str) -> str:
    lines = f"**{heading}**\n\n{text}".splitlines()
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _markdown_quote(quote: str, comment: str) -> str:
    behind = f" — {markdown_text.line(comment)}" if comment.strip() else ""
    return f"“{markdown_text.line(quote)}”{behind}"
