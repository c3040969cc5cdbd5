"""What all services have in common: what they can be asked, and how their answers are put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from paperdesk.formats.assembling import Draft
from paperdesk.formats.tagged.names import AUTHOR_LIMIT, person
from paperdesk.model.duplicates import ARXIV_DOI
from paperdesk.model.entry_types import entry_type
from paperdesk.model.identifiers import Identifier, Scheme, identifier, identifiers_of
from paperdesk.model.names import OTHERS, family_of
from paperdesk.model.paper import Name, Paper
from paperdesk.online.answers import Answer, Kind
from paperdesk.online.request import Reply, Request

AskedFor = Callable[[str, Sequence[Identifier]], Request]
"""The request for papers by their identifiers; the first argument is the base address of the service."""
Sought = Callable[[str, Sequence[Paper]], Request]
"""The request for papers like these, by title, author and year as far as the service can."""
Read = Callable[[Reply], list[Answer]]
"""All papers in a reply; raises NonsenseError when it makes no sense. A bad record costs no other."""


@dataclass(frozen=True, slots=True)
class Service:
    """One service: `name` as in `places.NAMES`, seconds of `spacing` between requests, what it reads.

    `patience` is how many seconds it is worth waiting for it when it is busy.

    It knows papers by identifiers of `schemes`, `many` of which go into one request, and searches for as many
    papers in one request as `titles` says. One of `last_resort` is asked for what no other has answered.
    """

    name: str
    read: Read
    spacing: float = 1.0
    patience: float = 60.0
    schemes: tuple[Scheme, ...] = ()
    look_up: AskedFor | None = None
    many: int = 1
    search: Sought | None = None
    titles: int = 1
    last_resort: bool = False


def answer(
    draft: Draft,
    source: str,
    *,
    kind: Kind = "",
    known: Iterable[Identifier | None] = (),
    published: Identifier | None = None,
) -> Answer:
    """What a service says of a paper; `known`: further identifiers that are not the paper's own fields."""
    paper = replace(draft.paper("", ""), key="", tags=(), note="")
    if paper.doi.startswith(ARXIV_DOI):
        paper = replace(paper, doi="")
    found = dict.fromkeys((*identifiers_of(paper), *(each for each in known if each)))
    return Answer(source, paper, "", tuple(found), kind, published=published)


def put_venue(draft: Draft, venue: str) -> None:
    """Put the journal, proceedings or whatever this kind of paper is in."""
    draft.put(entry_type(draft.type).venue, venue)


def put_arxiv(draft: Draft, text: str) -> None:
    """Put an arXiv id, if it is one."""
    if found := identifier("arxiv", text):
        draft.put("eprint", found.value)
        draft.put("eprinttype", "arxiv")


def spoken_names(texts: Iterable[str]) -> list[Name]:
    """The names of people as they are spoken, and of organisations."""
    names = [name for text in texts if (name := person(text))]
    return [*names[:AUTHOR_LIMIT], OTHERS] if len(names) > AUTHOR_LIMIT else names


def plain_query(paper: Paper) -> str:
    """The words to search for: title, first author's family name, year."""
    author = family_of(paper.authors[0]) if paper.authors else ""
    year = "" if paper.year is None else str(paper.year)
    return " ".join(filter(None, (paper.title[:400], author[:100], year)))


def json_request(url: str) -> Request:
    """Ask for JSON."""
    return Request(url, accept=("application/json",))


def quoted(text: str) -> str:
    """A text as a part of a path or query."""
    return quote(text, safe="", errors="replace")
