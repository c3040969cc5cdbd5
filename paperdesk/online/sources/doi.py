"""doi.org: what whoever registered a DOI says of it, for those that Crossref does not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from paperdesk.formats.csl.reading import read_item
from paperdesk.model.duplicates import ARXIV_DOI
from paperdesk.model.identifiers import Identifier, identifiers_of
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line, paragraphs
from paperdesk.online.sources.service import Service, quoted
from paperdesk.online.sources.values import read_json, text, unreadable

NAME: Final = "doi.org"
_CSL: Final = "application/vnd.citationstyles.csl+json"
_TITLES: Final = ("title", "container-title", "collection-title", "publisher", "title-short")
_TAKEN: Final = (
    *("type", "author", "editor", "translator", "issued", "volume", "issue", "page", "DOI", "URL", "ISBN"),
    *("ISSN", "language", "version", "edition", "publisher-place", "number", "genre", "event-title"),
)
"""What is taken of an item; the rest is about the record and not the paper."""


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for the item of one DOI."""
    only = identifiers[0]
    doi = f"{ARXIV_DOI}{only.value}" if only.scheme == "arxiv" else only.value
    return Request(f"{base}/{quoted(doi)}", accept=(_CSL,))


def read(reply: Reply) -> list[Answer]:
    """The one item of CSL-JSON."""
    item = read_json(reply, NAME)
    if not isinstance(item, dict):
        raise unreadable(NAME)
    values: dict[str, Any] = {name: item[name] for name in _TAKEN if item.get(name)}
    values |= {name: line(text(item, name)) for name in _TITLES if text(item, name)}
    values["abstract"] = paragraphs(text(item, "abstract"))
    paper = replace(read_item(values, ""), key="", tags=(), note="", source_format="")
    known = identifiers_of(paper)
    if paper.doi.startswith(ARXIV_DOI):
        paper = replace(paper, doi="", venue="", type="misc")
    return [Answer("doi", paper, "", known, "preprint" if paper.arxiv else "")] if paper.title else []


SERVICE: Final = Service(
    "doi", read, spacing=1.0, schemes=("doi", "arxiv"), look_up=look_up, last_resort=True
)
