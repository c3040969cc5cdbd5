"""The sample library a newcomer may explore, and the page of papers that the tour pastes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from paperdesk.formats.paperdesk_json import from_json
from paperdesk.library.edits import AddPapers, Edit, Group, SaveSearch, SetTagColour
from paperdesk.library.importing import plan
from paperdesk.library.library import Applied, Library
from paperdesk.library.resources import resource_path
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Paper, Status

SOURCE = "Sample library"
NOT_YET_OPENED = frozenset({Status.INBOX, Status.TO_READ, Status.DISMISSED})


def add_sample(library: Library) -> Applied:
    """Add the sample papers, tag colours and saved searches as one undoable step.

    Papers, tags and searches that the library has already stay as they are; it is an error when
    no paper is left to add.
    """
    document = _document()
    papers = _new_papers(library)
    if not papers:
        raise PaperDeskError(
            "The papers of the sample library are in this library already; nothing was added."
        )
    edits = (AddPapers(papers, source=SOURCE), *_colours(library, document), *_searches(library, document))
    return library.apply(Group("Add sample library", edits))


def sample_papers() -> tuple[Paper, ...]:
    """The papers of the sample library as the file has them; their keys are still to be made."""
    return tuple(from_json(entry) for entry in _document()["papers"])


def sample_page() -> str:
    """The text of a page of twelve papers that are not in the sample library."""
    return resource_path("sample", "page.txt").read_text("utf-8")


def _document() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(resource_path("sample", "papers.json").read_text("utf-8"))
    return document


def _new_papers(library: Library) -> tuple[Paper, ...]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    papers = [_with_reading(paper, now) for paper in sample_papers()]
    return tuple(planned.paper for planned in plan(library, papers) if planned.outcome == "new")


def _with_reading(paper: Paper, now: str) -> Paper:
    # Papers that were read are not new to the reader: only the others are shown as unread.
    return paper if paper.status in NOT_YET_OPENED else replace(paper, opened=now)


def _colours(library: Library, document: dict[str, Any]) -> Iterator[Edit]:
    known = {tag.name.casefold() for tag in library.tags()}
    for name, colour in document["tag_colours"].items():
        if name.casefold() not in known:
            yield SetTagColour(name, colour)


def _searches(library: Library, document: dict[str, Any]) -> Iterator[Edit]:
    known = {search.name for search in library.known_searches()}
    for search in document["saved_searches"]:
        if search["name"] not in known:
            yield SaveSearch(search["name"], search["query"])
