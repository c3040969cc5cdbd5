"""OpenAlex: works by DOI, arXiv id or PubMed id, and a search by title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.model.duplicates import ARXIV_DOI
from paperdesk.model.identifiers import Identifier, find_identifiers
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer, Kind
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line
from paperdesk.online.sources.service import (
    Service,
    answer,
    json_request,
    put_venue,
    quoted,
    spoken_names,
)
from paperdesk.online.sources.titles import plain_words
from paperdesk.online.sources.values import at, objects, read_json, text, unreadable

NAME: Final = "OpenAlex"
MANY: Final = 50
HITS: Final = 5
LONGEST_ABSTRACT: Final = 10_000  # words
SELECT: Final = (
    "id,doi,ids,title,type,publication_date,publication_year,authorships,primary_location,locations,biblio,"
    "language,abstract_inverted_index"
)
_TYPES: Final = {
    **dict.fromkeys(("article", "review", "letter", "editorial", "erratum"), "article"),
    "book": "book",
    "book-chapter": "incollection",
    "dissertation": "thesis",
    "report": "report",
    "standard": "standard",
    "dataset": "dataset",
    "reference-entry": "inreference",
}


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for one work, which costs nobody anything, or for several in a list."""
    names = [_name(each) for each in identifiers]
    scheme = "pmid" if identifiers[0].scheme == "pmid" else "doi"
    if len(names) == 1:
        return json_request(f"{base}/works/{scheme}:{names[0]}?select={SELECT}")
    listed = "|".join(names)
    return json_request(f"{base}/works?filter={scheme}:{listed}&per-page={2 * len(names)}&select={SELECT}")


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for the works with the words of a title in theirs."""
    words = quoted(plain_words(papers[0].title))
    return json_request(f"{base}/works?filter=title.search:{words}&per-page={HITS}&select={SELECT}")


def read(reply: Reply) -> list[Answer]:
    """One work, or those of a list."""
    found = read_json(reply, NAME)
    if not isinstance(found, dict):
        raise unreadable(NAME)
    works = objects(found, "results") if "results" in found else [found]
    answers = [_answer(work) for work in works]
    return [each for each in answers if each.paper.title]


def _name(each: Identifier) -> str:
    return quoted(f"{ARXIV_DOI}{each.value}" if each.scheme == "arxiv" else each.value)


def _answer(work: Mapping[str, Any]) -> Answer:
    source = line(text(work, "primary_location", "source", "display_name"))
    kind = _kind(work)
    draft = Draft(type=_type(work, kind))
    draft.put("title", line(text(work, "title") or text(work, "display_name")))
    draft.authors = spoken_names(
        text(each, "author", "display_name") or text(each, "raw_author_name")
        for each in objects(work, "authorships")
    )
    draft.put("date", text(work, "publication_date") or text(work, "publication_year"))
    draft.put("doi", text(work, "doi"))
    draft.put("pmid", text(work, "ids", "pmid").rpartition("/")[2])
    for url in (text(each, "landing_page_url") for each in objects(work, "locations")):
        for found in find_identifiers(url) if "arxiv.org/" in url else ():
            draft.put_first("eprint", f"arXiv:{found.value}" if found.scheme == "arxiv" else "")
    if kind != "preprint":
        put_venue(draft, source)
        _put_numbers(draft, work)
    draft.put("abstract", _abstract(at(work, "abstract_inverted_index")))
    return answer(draft, "openalex", kind=kind)


def _kind(work: Mapping[str, Any]) -> Kind:
    if text(work, "type") == "preprint" or ARXIV_DOI in text(work, "doi").lower():
        return "preprint"
    return "published" if text(work, "primary_location", "version") == "publishedVersion" else ""


def _type(work: Mapping[str, Any], kind: Kind) -> str:
    if kind == "preprint":
        return "misc"
    if text(work, "primary_location", "source", "type") == "conference":
        return "inproceedings"
    return _TYPES.get(text(work, "type"), "misc")


def _put_numbers(draft: Draft, work: Mapping[str, Any]) -> None:
    first, last = text(work, "biblio", "first_page"), text(work, "biblio", "last_page")
    draft.put("volume", text(work, "biblio", "volume"))
    draft.put("number", text(work, "biblio", "issue"))
    draft.put("pages", f"{first}-{last}" if first and last and first != last else first)
    draft.put("issn", text(work, "primary_location", "source", "issn_l"))


def _abstract(index: Any) -> str:
    """The words put where they stood; OpenAlex keeps of each word its places."""
    if not isinstance(index, dict):
        return ""
    places = {
        place: word
        for word, where in index.items()
        for place in (where if isinstance(where, list) else ())
        if isinstance(place, int)
    }
    return line(" ".join(places[place] for place in sorted(places)[:LONGEST_ABSTRACT]))


SERVICE: Final = Service(
    "openalex",
    read,
    patience=10.0,
    spacing=1.0,
    schemes=("doi", "arxiv", "pmid"),
    look_up=look_up,
    many=MANY,
    search=search,
)
