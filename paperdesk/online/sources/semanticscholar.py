"""Semantic Scholar: papers by DOI, arXiv id or PubMed id, many in one request, and a search by title."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.model.identifiers import Identifier, identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line, paragraphs
from paperdesk.online.sources.service import (
    Service,
    answer,
    json_request,
    put_arxiv,
    put_venue,
    quoted,
    spoken_names,
)
from paperdesk.online.sources.titles import plain_words
from paperdesk.online.sources.values import objects, read_json, text, texts, unreadable

NAME: Final = "Semantic Scholar"
MANY: Final = 100
HITS: Final = 5
_FIELDS: Final = "title,abstract,venue,year,publicationDate,authors,journal,externalIds,publicationTypes"
_PREFIXES: Final = {"doi": "DOI", "arxiv": "ARXIV", "pmid": "PMID"}
_PREPRINTS: Final = frozenset(("arxiv", "arxiv.org", "corr", "biorxiv", "medrxiv"))


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for one paper or, with a list in the body, for many."""
    names = [f"{_PREFIXES[each.scheme]}:{each.value}" for each in identifiers]
    if len(names) == 1:
        return json_request(f"{base}/graph/v1/paper/{quoted(names[0])}?fields={_FIELDS}")
    return Request(
        f"{base}/graph/v1/paper/batch?fields={_FIELDS}",
        method="POST",
        headers={"Content-Type": "application/json"},
        body=json.dumps({"ids": names}).encode(),
        accept=("application/json",),
    )


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for the papers that fit the words of a title."""
    words = quoted(plain_words(papers[0].title))
    return json_request(f"{base}/graph/v1/paper/search?query={words}&limit={HITS}&fields={_FIELDS}")


def read(reply: Reply) -> list[Answer]:
    """One paper, the hits of a search, or a list in which unknown papers are null."""
    found = read_json(reply, NAME)
    if not isinstance(found, dict | list):
        raise unreadable(NAME)
    listed = objects(found, "data") if isinstance(found, dict) and "paperId" not in found else objects(found)
    answers = [_answer(paper) for paper in listed]
    return [each for each in answers if each.paper.title]


def _answer(paper: Mapping[str, Any]) -> Answer:
    venue = line(text(paper, "venue") or text(paper, "journal", "name"))
    preprint = not venue or venue.lower() in _PREPRINTS
    draft = Draft(type="misc" if preprint else _type(paper))
    draft.put("title", line(text(paper, "title")))
    draft.authors = spoken_names(text(each, "name") for each in objects(paper, "authors"))
    draft.put("date", text(paper, "publicationDate") or text(paper, "year"))
    _put_identifiers(draft, paper)
    if not preprint:
        put_venue(draft, line(text(paper, "journal", "name")) or venue if draft.type == "article" else venue)
        draft.put("volume", text(paper, "journal", "volume"))
        draft.put("pages", text(paper, "journal", "pages"))
    draft.put("abstract", paragraphs(text(paper, "abstract")))
    return answer(draft, "semanticscholar", kind="preprint" if preprint else "published")


def _type(paper: Mapping[str, Any]) -> str:
    types = {each.lower() for each in texts(paper, "publicationTypes")}
    if types & {"conference"}:
        return "inproceedings"
    if "book" in types:
        return "book"
    return "incollection" if "booksection" in types else "article"


def _put_identifiers(draft: Draft, paper: Mapping[str, Any]) -> None:
    doi = identifier("doi", text(paper, "externalIds", "DOI"))
    if doi and doi.scheme == "doi":
        draft.put("doi", doi.value)
    put_arxiv(
        draft, text(paper, "externalIds", "ArXiv") or (doi.value if doi and doi.scheme == "arxiv" else "")
    )
    draft.put("pmid", text(paper, "externalIds", "PubMed"))


SERVICE: Final = Service(
    "semanticscholar",
    read,
    patience=10.0,
    spacing=1.5,
    schemes=("doi", "arxiv", "pmid"),
    look_up=look_up,
    many=MANY,
    search=search,
)
