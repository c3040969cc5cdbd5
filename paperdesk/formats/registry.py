"""One table of the formats that are read and how they are told apart, and one of those that are written.

Readers and writers are imported when they are called: the window and the command line start without.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from paperdesk.formats import recognising
from paperdesk.formats.records import Item, Reader, Text
from paperdesk.model.paper import Paper

Writer = Callable[[Iterable[Paper]], str]


@dataclass(frozen=True, slots=True)
class ImportFormat:
    """A format papers are read from.

    `name` is what people call it, `suffixes` what its files usually end in; `recognises` judges by the
    beginning of a text. `read` is None for pages of papers, which are previewed instead.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[str], bool]
    read: Reader | None


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format papers are written in, as it comes without any option; `suffix` is that of its files."""

    id: str
    name: str
    suffix: str
    write: Writer


def _reader(module: str, function: str) -> Reader:
    def read(text: Text) -> Iterator[Item]:
        reader: Reader = getattr(import_module(f"paperdesk.formats.{module}"), function)
        return reader(text)

    return read


def _writer(module: str, function: str) -> Writer:
    def write(papers: Iterable[Paper]) -> str:
        writer: Writer = getattr(import_module(f"paperdesk.formats.{module}"), function)
        return writer(papers)

    return write


IMPORT_FORMATS: Final = (
    ImportFormat(
        "bibtex",
        "BibTeX and BibLaTeX",
        (".bib", ".bibtex"),
        recognising.is_bibtex,
        _reader("bibtex.reading", "read_bibtex"),
    ),
    ImportFormat("ris", "RIS", (".ris",), recognising.is_ris, _reader("tagged.ris", "read_ris")),
    ImportFormat(
        "csl-json",
        "CSL-JSON",
        (".json", ".jsonl"),
        recognising.is_csl_json,
        _reader("csl.reading", "read_csl_json"),
    ),
    ImportFormat(
        "arxiv-json",
        "arXiv metadata",
        (".json", ".jsonl"),
        recognising.is_arxiv_json,
        _reader("arxiv", "read_arxiv_json"),
    ),
    ImportFormat(
        "endnote-xml",
        "EndNote XML",
        (".xml",),
        recognising.is_endnote_xml,
        _reader("xml.endnote", "read_endnote_xml"),
    ),
    ImportFormat(
        "endnote",
        "EndNote tagged",
        (".enw", ".ref"),
        recognising.is_endnote,
        _reader("tagged.endnote", "read_endnote_tagged"),
    ),
    ImportFormat(
        "pubmed", "PubMed", (".nbib", ".medline"), recognising.is_pubmed, _reader("tagged.nbib", "read_nbib")
    ),
    ImportFormat(
        "pubmed-xml",
        "PubMed XML",
        (".xml",),
        recognising.is_pubmed_xml,
        _reader("xml.pubmed", "read_pubmed_xml"),
    ),
    ImportFormat("mods", "MODS", (".xml", ".mods"), recognising.is_mods, _reader("xml.mods", "read_mods")),
    ImportFormat(
        "isi", "Web of Science", (".isi", ".ciw"), recognising.is_isi, _reader("tagged.isi", "read_isi")
    ),
    ImportFormat(
        "readwise",
        "Readwise highlights",
        (".csv",),
        recognising.is_readwise,
        _reader("annotations.readwise", "read_readwise"),
    ),
    ImportFormat(
        "web-annotation",
        "Web Annotations",
        (".jsonld", ".json"),
        recognising.is_web_annotation,
        _reader("annotations.web_reading", "read_web_annotations"),
    ),
    ImportFormat(
        "csv",
        "CSV table",
        (".csv", ".tsv", ".tab"),
        recognising.is_csv,
        _reader("tables.reading", "read_csv"),
    ),
    ImportFormat(
        "json", "PaperDesk JSON", (".json",), recognising.is_json, _reader("paperdesk_json", "read_papers")
    ),
    ImportFormat("pagetext", "Page of papers", (".txt", ".text", ".md"), recognising.is_page, None),
)
EXPORT_FORMATS: Final = (
    ExportFormat("bibtex", "BibTeX", ".bib", _writer("bibtex.writing", "write_bibtex")),
    ExportFormat("ris", "RIS", ".ris", _writer("tagged.ris_writing", "write_ris")),
    ExportFormat("biblatex", "BibLaTeX", ".bib", _writer("bibtex.writing", "write_biblatex")),
    ExportFormat("csl-json", "CSL-JSON", ".json", _writer("csl.writing", "write_csl_json")),
    ExportFormat("csv", "CSV table", ".csv", _writer("tables.writing", "write_csv")),
    ExportFormat("markdown", "Markdown reading list", ".md", _writer("markdown_writing", "write_markdown")),
    ExportFormat("json", "PaperDesk JSON", ".json", _writer("paperdesk_json", "write_json")),
)
ANNOTATION_FORMATS: Final = (
    ExportFormat(
        "annotations", "Highlights as Markdown", ".md", _writer("annotations.markdown", "write_annotations")
    ),
    ExportFormat(
        "annotations-html", "Highlights as HTML", ".html", _writer("annotations.html", "write_html")
    ),
    ExportFormat(
        "web-annotation", "Web Annotations", ".jsonld", _writer("annotations.web", "write_web_annotations")
    ),
    ExportFormat("readwise", "Readwise CSV", ".csv", _writer("annotations.readwise", "write_readwise")),
)
"""What writes only what readers left on papers: an empty text where they left nothing."""


def detect(text: str) -> ImportFormat | None:
    """Find the format of a text by how it begins; None for one that is known to be read by none."""
    head = text[: recognising.HEAD]
    return next((format for format in IMPORT_FORMATS if format.recognises(head)), None)


def import_format(id: str) -> ImportFormat | None:
    """The format of that name, None when there is none."""
    return next((format for format in IMPORT_FORMATS if format.id == id), None)
