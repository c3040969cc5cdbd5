"""Reads what arXiv publishes of all its papers: JSON, one paper on each line."""

import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.formats.failures import Failure
from paperdesk.formats.json_items import JsonItem, json_items
from paperdesk.formats.json_values import fit
from paperdesk.formats.latex.values import decode, decode_paragraphs
from paperdesk.formats.records import Item, Record, Text
from paperdesk.formats.tagged.names import AUTHOR_LIMIT, person
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name, Paper

FORMAT: Final = "arxiv-json"

_FIELDS: Final = {
    "title": "title",
    "doi": "doi",
    "journal-ref": "journaltitle",
    "comments": "note",
    "report-no": "reportnumber",
    "license": "license",
}
"""The fields that hold what stands under these names."""
_BESIDE = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r",\s*(?:and\s+)?|\s+and\s+")


def read_arxiv_json(text: Text) -> Iterator[Item]:
    """Read papers line by line, or a list of them."""
    return map(_read, json_items(text.pieces(), ()))


def _read(item: JsonItem | Failure) -> Item:
    if isinstance(item, Failure):
        return item
    if not isinstance(item.value, dict):
        return Failure(item.line, "", "Here should be a paper, but there is a value alone.", fit(item.raw))
    paper = _paper(item.value, item.raw)
    if not (paper.title or paper.arxiv):
        return Failure(item.line, "", "This has neither a title nor an arXiv id.", fit(item.raw))
    return Record(paper, item.line)


def _paper(values: Mapping[str, Any], raw: str) -> Paper:
    draft = Draft(type="article" if _text(values, "journal-ref") else "misc")
    for name, field in _FIELDS.items():
        draft.put(field, decode(_text(values, name)))
    draft.put("abstract", decode_paragraphs(_text(values, "abstract")))
    if written := _text(values, "id"):
        draft.put("eprint", written)
        draft.put("eprinttype", "arxiv")
    _put_subjects(draft, _text(values, "categories").split())
    _put_versions(draft, values)
    draft.authors = _authors(values)
    return draft.paper(fit(raw), FORMAT)


def _put_subjects(draft: Draft, subjects: list[str]) -> None:
    """The first class is the paper's own, as in BibTeX; those that others gave it are no tags."""
    draft.put("eprintclass", subjects[0] if subjects else "")
    draft.put("subjects", " ".join(subjects[1:] and subjects))


def _put_versions(draft: Draft, values: Mapping[str, Any]) -> None:
    given = values.get("versions")
    versions = [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []
    first = parsedate(_text(versions[0], "created")) if versions else None
    draft.put("date", "{:04}-{:02}-{:02}".format(*first) if first else _text(values, "update_date"))
    draft.put("version", _text(versions[-1], "version").removeprefix("v") if versions else "")


def _authors(values: Mapping[str, Any]) -> list[Name]:
    parsed = values.get("authors_parsed")
    texts = [_listed(each) for each in parsed if isinstance(each, list)] if isinstance(parsed, list) else []
    texts = texts or _BETWEEN.split(_BESIDE.sub("", decode(_text(values, "authors"))))
    names = [name for text in texts[: AUTHOR_LIMIT + 1] if (name := person(text))]
    return [*names[:AUTHOR_LIMIT], OTHERS] if len(names) > AUTHOR_LIMIT else names


def _listed(parts: list[Any]) -> str:
    """The family name, the given name and what stands behind it, with commas between them."""
    texts = [decode(part).strip() for part in parts[:3] if isinstance(part, str)]
    return ", ".join(filter(None, texts))


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
