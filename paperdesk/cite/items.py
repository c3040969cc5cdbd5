"""Papers as pandoc's citeproc takes them: CSL-JSON in the forms that styles count on, every text as data."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from paperdesk.cite.inlines import LESS
from paperdesk.cite.short_reference import arxiv_address
from paperdesk.cite.theses import thesis_words
from paperdesk.formats.csl.reading import ARXIV
from paperdesk.formats.csl.writing import csl_items, item_as_came
from paperdesk.model.paper import Paper
from paperdesk.model.shown_text import ShownText

_LEFT_OUT: Final = ("custom", "keyword", "annote", "categories")
_TITLES: Final = frozenset(("title", "title-short", "container-title", "collection-title"))
_TAG = re.compile(r"<(?!/?(?:i|b|sup|sub|sc)>|span class=\"nocase\">|/span>)")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_RANGE = re.compile(r"(?<=\w)\s*(?:[\u2010-\u2015]|-{2,3})\s*(?=\w)")
_EDITION = re.compile(r"(\d{1,4}|[a-z]{5,8})(?:st|nd|rd|th|\.)?(?:\s+(?:rev\.\s+)?ed(?:ition|\.|n\.?)?)?")
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SCRIPTS: Final = MappingProxyType({1: "sup", -1: "sub"})

_SERIAL: Final = ("article-journal", "review", "article-magazine")
_MLA: Final = "modern-language-association"
_PREPOSITION = re.compile(
    r"(?<=[a-z,] )(about|above|across|after|against|among|around|before|behind|below|between|beyond|despite"
    r"|during|inside|outside|since|through|throughout|toward|towards|under|until|within|without)(?= )"
)


def cite_items(papers: Sequence[Paper], style: str = "", locale: str = "") -> list[dict[str, Any]]:
    """An item for each paper, in their order, for a style (by id) and a language."""
    items = csl_items(papers, as_came=False)
    return [_item(item, paper, style, locale) for item, paper in zip(items, papers, strict=True)]


def _item(item: Mapping[str, Any], paper: Paper, style: str, locale: str) -> dict[str, Any]:
    values = {name: value for name, value in item.items() if name not in _LEFT_OUT}
    _set_numbers(values, style)
    _set_date(values, paper)
    _set_address(values, paper)
    if not paper.fields.get("type") and (genre := thesis_words(paper.type, style, locale)):
        values["genre"] = genre
    found = {name: _each(value, _text) for name, value in values.items()} | _emphasised(paper)
    found = {name: value for name, value in found.items() if value}
    titles = {name: _title(found[name]) for name in _TITLES & found.keys()}
    return found | (_low_prepositions(titles) if style.startswith(_MLA) else titles)


def _set_numbers(values: dict[str, Any], style: str) -> None:
    if values.get("type") in _SERIAL and values.get("number") and not values.get("page"):
        # Most styles know of no number of an article and print it where pages stand; MLA's prints both.
        values["page"] = values.pop("number") if style.startswith(_MLA) else values["number"]
    if isinstance(values.get("page"), str):
        values["page"] = _RANGE.sub("-", values["page"])
    if isinstance(values.get("edition"), str):
        values["edition"] = _edition(values["edition"])


def _set_date(values: dict[str, Any], paper: Paper) -> None:
    """Let a date that is no date count as its year: styles take it for none."""
    if paper.year is not None and "date-parts" not in values.get("issued", {}):
        values["issued"] = {"date-parts": [[paper.year]]}


def _emphasised(paper: Paper) -> dict[str, str]:
    """The titles that came with emphasis, which a library does not keep."""
    came = item_as_came(paper)
    found = {name: came.get(name) for name in _TITLES}
    return {name: _text(title) for name, title in found.items() if isinstance(title, str) and "<" in title}


def _edition(text: str) -> str:
    """The number of an edition that is named by it, as "2" for "2nd ed."; other words as they are."""
    found = _EDITION.fullmatch(text.strip().lower())
    if found and found[1].isdecimal():
        return found[1]
    return str(_ORDINALS.index(found[1]) + 1) if found and found[1] in _ORDINALS else text


def _low_prepositions(titles: Mapping[str, Any]) -> dict[str, Any]:
    """Titles whose prepositions stay small, however long they are."""
    small = partial(_PREPOSITION.sub, r'<span class="nocase">\1</span>')
    return {name: _each(title, small) for name, title in titles.items()}


def _set_address(values: dict[str, Any], paper: Paper) -> None:
    """Say where a work on arXiv is found when nothing else says where it is."""
    if paper.arxiv and "note" in values:
        values["note"] = values["note"].removeprefix(f"{ARXIV}: {paper.arxiv}").strip()
    if paper.arxiv and not values.get("URL") and not values.get("DOI"):
        values["URL"] = arxiv_address(paper.arxiv)


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """A value with all texts in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _each(part, change) for name, part in value.items()}
    return [_each(part, change) for part in value] if isinstance(value, list) else value


def _text(text: str) -> str:
    """A text whose emphasis is the only markup left, with “<” of all else out of pandoc's sight."""
    if "<" in text:
        text = _TAG.sub(LESS, text)
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0]).replace("<", LESS)


def _title(text: Any) -> Any:
    """A title with maths in letters, as far as there are letters for it."""
    if not isinstance(text, str) or not ("$" in text or "\\" in text):
        return text
    from paperdesk.formats.latex.maths import readable

    return _raised(readable(text))


def _raised(shown: ShownText) -> str:
    pieces: list[str] = []
    at = 0
    for script in shown.scripts:
        if script.start >= at:
            tag = _SCRIPTS[script.level]
            pieces += (
                shown.text[at : script.start],
                f"<{tag}>{shown.text[script.start : script.end]}</{tag}>",
            )
            at = script.end
    return "".join((*pieces, shown.text[at:]))
