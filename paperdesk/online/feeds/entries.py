"""Entries of web feeds as papers: what they are known by, their people, text without markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.model.feed import FeedItem
from paperdesk.model.identifiers import Identifier, find_identifiers
from paperdesk.model.paper import Name
from paperdesk.online.feeds.finding import guid_of, listed_names, month_of, plain_title
from paperdesk.online.feeds.moments import day_of, moment
from paperdesk.online.feeds.pages import web_address
from paperdesk.online.sources.markup import line, paragraphs
from paperdesk.online.sources.service import answer, put_arxiv, put_venue, spoken_names
from paperdesk.online.sources.values import objects, text, texts

_TITLE: Final = 100
"""Letters of a text that stand for a title that is lacking."""
_TEXT: Final = 20_000
_SAID = re.compile(r"arxiv|doi", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@()]{1,100}@[^\s@()]{1,100}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?){1,6}")
_AUTHORS = re.compile(r"^Author\(s\): ?(.{1,5000})$", re.MULTILINE)
_CODE = re.compile(r"<(script|style)\b", re.IGNORECASE)
_CODE_ENDS: Final = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}


def items_of(found: Mapping[str, Any], base: str, now: datetime) -> Iterator[FeedItem | None]:
    """Each entry as an item; None for one that has neither a title nor a text nor an identifier."""
    return (_item(entry, base, now) for entry in objects(found, "entries"))


def _item(entry: Mapping[str, Any], base: str, now: datetime) -> FeedItem | None:
    links = [link for each in texts(entry, "links") if (link := web_address(each, base))]
    about = paragraphs(_without_code(text(entry, "text")[:_TEXT]))
    known = _known(entry, links, about)
    title = plain_title(line(text(entry, "title"))) or _beginning(about)
    if not title and not known:
        return None
    at = moment(text(entry, "published"), now)
    draft = Draft()
    draft.put("title", title)
    draft.put("abstract", _without_head(about))
    draft.authors = names_of(texts(entry, "authors") or _AUTHORS.findall(about)[:1])
    draft.put("url", links[0] if links else "")
    _put_known(draft, known, day_of(at))
    _put_venue(draft, entry)
    paper = answer(draft, "").paper
    return FeedItem(
        text(entry, "id") or (links[0] if links else guid_of(paper)),
        paper,
        at,
        replaces=text(entry, "kind").startswith("replace"),
    )


def names_of(listed: Iterable[str]) -> list[Name]:
    """The people of an entry, whether each stands alone or all in one line."""
    names = [name for each in listed for name in _names(line(each))]
    return list(dict.fromkeys(names))


def _names(listed: str) -> list[Name]:
    if ";" in listed:
        return [name for each in listed.split(";") for name in _names(each)]
    listed = _MAIL.sub("", listed).strip(" ()") if "@" in listed else listed
    parts = [part.strip() for part in listed.strip(", ").split(",")]
    if len(parts) == 2 and any(len(part.split()) == 1 for part in parts):
        return spoken_names((listed,))
    if len(parts) % 2 == 0 and all(map(_INITIALS.fullmatch, parts[1::2])):
        return spoken_names(map(", ".join, zip(parts[::2], parts[1::2], strict=True)))
    return listed_names(listed)


def _known(entry: Mapping[str, Any], links: list[str], about: str) -> list[Identifier]:
    """The identifiers of an entry: those of its page, its id and its title rather than of its text."""
    said = (text(entry, "doi"), *links, text(entry, "id"), text(entry, "title"))
    found = [each for each in find_identifiers("\n".join(said)) if each.scheme != "isbn"]
    if not found and _SAID.search(text(entry, "text")[:_TEXT]):
        within = [each for each in find_identifiers(about) if each.scheme in ("arxiv", "doi")]
        found = within if len(within) == 1 else []
    return found


def _put_known(draft: Draft, known: list[Identifier], day: str) -> None:
    arxiv = next((each.value for each in known if each.scheme == "arxiv"), "")
    draft.put("doi", next((each.value for each in known if each.scheme == "doi"), ""))
    draft.put("pmid", next((each.value for each in known if each.scheme == "pmid"), ""))
    draft.put("date", month_of(arxiv) if arxiv else day)
    if arxiv:
        put_arxiv(draft, arxiv)


def _put_venue(draft: Draft, entry: Mapping[str, Any]) -> None:
    venue = line(text(entry, "venue"))
    if venue and not web_address(venue):
        draft.type = "article"
        put_venue(draft, venue)
        draft.put("volume", line(text(entry, "volume")))
        draft.put("number", line(text(entry, "number")))


def _without_code(markup: str) -> str:
    """A text without scripts and styles, which are never meant to be read."""
    pieces, at = [], 0
    while found := _CODE.search(markup, at):
        pieces.append(markup[at : found.start()])
        end = _CODE_ENDS[found[1].lower()].search(markup, found.end())
        if end is None:
            return "".join(pieces)
        at = markup.find(">", end.end()) + 1 or len(markup)
    return "".join((*pieces, markup[at:]))


def _beginning(about: str) -> str:
    """The first words of a text."""
    first = about.partition("\n")[0]
    return first if len(first) <= _TITLE else f"{first[:_TITLE].rpartition(' ')[0] or first[:_TITLE]}…"


def _without_head(about: str) -> str:
    """A text without what arXiv puts before it."""
    return about.partition("Abstract:")[2].strip() if about.startswith("arXiv:") else about
