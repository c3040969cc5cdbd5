"""DBLP: computer science by the words of titles, with the venues as their communities name them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.model.identifiers import Identifier, find_identifiers
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line, without_stop
from paperdesk.online.sources.service import (
    Service,
    answer,
    json_request,
    put_arxiv,
    put_venue,
    quoted,
    spoken_names,
)
from paperdesk.online.sources.titles import telling_words
from paperdesk.online.sources.values import at, objects, read_json, text, texts, unreadable

NAME: Final = "DBLP"
HITS: Final = 10
_WORDS: Final = 10
_TYPES: Final = {
    "journal articles": "article",
    "conference and workshop papers": "inproceedings",
    "parts in books or collections": "incollection",
    "books and theses": "book",
    "editorship": "proceedings",
}
_NUMBER = re.compile(r"(?<!\s)\s+\d{4}$")
_ARXIV_VOLUME = re.compile(r"abs/(\S+)")


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for the publications with the telling words of a title in theirs."""
    words = quoted(" ".join(telling_words(papers[0].title, _WORDS)))
    return json_request(f"{base}/search/publ/api?q={words}&format=json&h={HITS}&f=0&c=0")


def read(reply: Reply) -> list[Answer]:
    """The hits of a search; without any there is no list of them."""
    result = at(read_json(reply, NAME), "result")
    if not isinstance(result, dict):
        raise unreadable(NAME)
    answers = [_answer(at(hit, "info") or {}) for hit in objects(result, "hits", "hit")]
    return [each for each in answers if each.paper.title]


def _answer(info: Mapping[str, Any]) -> Answer:
    arxiv = _arxiv(info)
    preprint = bool(arxiv) or text(info, "type").lower().startswith("informal")
    draft = Draft(type="misc" if preprint else _TYPES.get(text(info, "type").lower(), "misc"))
    draft.put("title", without_stop(line(text(info, "title"))))
    draft.authors = spoken_names(_NUMBER.sub("", line(name)) for name in _names(info))
    draft.put("date", text(info, "year"))
    draft.put("doi", text(info, "doi"))
    if arxiv:
        put_arxiv(draft, arxiv.value)
    if not preprint:
        put_venue(draft, line(text(info, "venue")))
        for name in ("volume", "number", "pages", "publisher"):
            draft.put(name, text(info, name))
    if not arxiv and "doi" not in draft.fields:
        draft.put("url", next(iter(texts(info, "ee")), ""))
    return answer(draft, "dblp", kind="preprint" if preprint else "published")


def _names(info: Mapping[str, Any]) -> list[str]:
    """One author is an object, several are a list; older replies give texts alone."""
    authors = at(info, "authors", "author")
    return [
        text(each, "text") or text(each) for each in (authors if isinstance(authors, list) else [authors])
    ]


def _arxiv(info: Mapping[str, Any]) -> Identifier | None:
    volume = _ARXIV_VOLUME.fullmatch(text(info, "volume"))
    found = find_identifiers(" ".join((volume[1] if volume else "", text(info, "doi"))))
    return next((each for each in found if each.scheme == "arxiv"), None)


SERVICE: Final = Service("dblp", read, spacing=1.0, patience=10.0, search=search)
