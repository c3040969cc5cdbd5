"""Open Library: books by ISBN, many in one request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.model.identifiers import Identifier, identifier
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line
from paperdesk.online.sources.service import Service, answer, json_request, put_venue, spoken_names
from paperdesk.online.sources.values import objects, read_json, text, texts, unreadable

NAME: Final = "Open Library"
MANY: Final = 50


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for books."""
    keys = ",".join(f"ISBN:{each.value}" for each in identifiers)
    return json_request(f"{base}/api/books?bibkeys={keys}&format=json&jscmd=data")


def read(reply: Reply) -> list[Answer]:
    """The books by the names they were asked for; unknown ones are missing."""
    found = read_json(reply, NAME)
    if not isinstance(found, dict):
        raise unreadable(NAME)
    answers = [_answer(key, book) for key, book in found.items() if isinstance(book, dict)]
    return [each for each in answers if each.paper.title]


def _answer(key: str, book: Mapping[str, Any]) -> Answer:
    draft = Draft(type="book")
    title, subtitle = line(text(book, "title")), line(text(book, "subtitle"))
    draft.put("title", f"{title}: {subtitle}" if title and subtitle else title)
    draft.authors = spoken_names(line(text(each, "name")) for each in objects(book, "authors"))
    put_venue(draft, line(text(book, "publishers", 0, "name")))
    draft.put("location", line(text(book, "publish_places", 0, "name")))
    draft.put("date", text(book, "publish_date"))
    draft.put("pagetotal", text(book, "number_of_pages"))
    numbers = [*texts(book, "identifiers", "isbn_13"), *texts(book, "identifiers", "isbn_10")]
    asked = key.removeprefix("ISBN:")
    draft.put("isbn", asked)
    return answer(
        draft, "openlibrary", kind="published", known=(identifier("isbn", each) for each in numbers)
    )


SERVICE: Final = Service("openlibrary", read, spacing=1.0, schemes=("isbn",), look_up=look_up, many=MANY)
