"""Hugging Face papers: arXiv papers by id when arXiv does not answer, and a search by title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line, paragraphs
from paperdesk.online.sources.service import (
    Service,
    answer,
    json_request,
    put_arxiv,
    quoted,
    spoken_names,
)
from paperdesk.online.sources.values import objects, read_json, text, unreadable

NAME: Final = "Hugging Face"
HITS: Final = 5


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for one paper by its arXiv id."""
    return json_request(f"{base}/api/papers/{quoted(identifiers[0].value)}")


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for the papers that fit a title."""
    return json_request(f"{base}/api/papers/search?q={quoted(papers[0].title[:240])}&limit={HITS}")


def read(reply: Reply) -> list[Answer]:
    """One paper, or the list that a search gives, in which each stands in an envelope."""
    found = read_json(reply, NAME)
    if not isinstance(found, dict | list):
        raise unreadable(NAME)
    papers = [each for paper in objects(found) for each in objects(paper, "paper") or [paper]]
    answers = [answer_of(paper) for paper in papers]
    return [each for each in answers if each.paper.title and each.paper.arxiv]


def answer_of(paper: Mapping[str, Any]) -> Answer:
    """What is said of one paper, which may be without title or id."""
    draft = Draft()
    put_arxiv(draft, text(paper, "id"))
    draft.put("title", line(text(paper, "title")))
    draft.authors = spoken_names(text(each, "name") for each in objects(paper, "authors"))
    draft.put("date", text(paper, "publishedAt")[:10])
    draft.put("abstract", paragraphs(text(paper, "summary")))
    draft.put("url", f"https://arxiv.org/abs/{draft.fields.get('eprint', '')}")
    return answer(draft, "huggingface", kind="preprint")


SERVICE: Final = Service(
    "huggingface",
    read,
    patience=10.0,
    spacing=1.0,
    schemes=("arxiv",),
    look_up=look_up,
    search=search,
    last_resort=True,
)
