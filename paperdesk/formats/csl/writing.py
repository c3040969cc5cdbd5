"""Writes CSL-JSON: what citation processors take, with the rest where CSL leaves room for it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from paperdesk.formats.csl.dates import read_date, write_date
from paperdesk.formats.csl.names import DATES, GENRES, MORE_TYPES, ROLES, SUBTYPES, VARIABLES, write_name
from paperdesk.formats.csl.reading import (
    ARXIV,
    FORMAT,
    OWN,
    OWN_TYPE,
    OWN_YEAR,
    PREPRINT,
    number_fields,
    take_extra,
    type_of,
)
from paperdesk.formats.csl.rich_text import guarded
from paperdesk.model.citation_key import make_key
from paperdesk.model.dates import year_of
from paperdesk.model.entry_types import entry_type
from paperdesk.model.names import parse_names
from paperdesk.model.paper import Paper

_BY_FIELD: Final = {field: variable for variable, field in VARIABLES.items()}
_DATES_BY_FIELD: Final = {field: variable for variable, field in DATES.items()}
_ROLES_BY_FIELD: Final = {field: role for role, field in ROLES.items()}
_TYPES_BY_SUBTYPE: Final = {subtype: type for type, subtype in SUBTYPES.items()}
_CONTAINERS: Final = frozenset(("journaltitle", "booktitle", "howpublished"))
_NUMBERS: Final = ("number", "issue", "collection-number")


def write_csl_json(papers: Iterable[Paper]) -> str:
    """Write a list of items, ended by a line break; a reader's own notes are not in it."""
    return json.dumps(csl_items(papers), ensure_ascii=False, indent=2) + "\n"


def csl_items(papers: Iterable[Paper], *, as_came: bool = True) -> list[dict[str, Any]]:
    """The items of CSL-JSON, one for each paper, with a key each that no other one has.

    Those `as_came` may hold anything; the others have the types that the schema of CSL asks for.
    """
    taken: set[str] = set()
    write = _item if as_came else _new_item
    return [write(paper, _key(paper, taken)) for paper in papers]


def item_as_came(paper: Paper) -> dict[str, Any]:
    """The item that a paper came as, while it says what the paper says; an empty one otherwise."""
    if not (paper.source_current and paper.source_format == FORMAT):
        return {}
    try:
        item = json.loads(paper.source_text.strip().rstrip(","))
    except (ValueError, RecursionError):
        return {}
    return item if isinstance(item, dict) else {}


def _key(paper: Paper, taken: set[str]) -> str:
    key = paper.key or make_key(paper, taken=lambda key: key.lower() in taken)
    taken.add(key.lower())
    return key


def _item(paper: Paper, key: str) -> dict[str, Any]:
    """The item as it came while it says what the paper says, else a new one."""
    item = item_as_came(paper)
    if not item:
        return _new_item(paper, key)
    item.pop("annote", None)
    return {**item, "id": key} | ({"citation-key": key} if "citation-key" in item else {})


def _new_item(paper: Paper, key: str) -> dict[str, Any]:
    fields = {name: value for name, value in paper.fields.items() if value}
    item = {"id": key, "type": _type(paper, fields)} | {
        "title": guarded(paper.title),
        "author": [write_name(name) for name in paper.authors],
        "editor": [write_name(name) for name in paper.editors],
        "issued": write_date(paper.date, paper.year),
        **_container(paper, fields),
        **_numbers(paper, fields),
        "DOI": guarded(paper.doi),
        "URL": guarded(paper.url),
        "abstract": guarded(paper.abstract),
        "keyword": _keyword(paper.tags),
    }
    own = _own(paper, item)
    for name, value in sorted(fields.items()):
        _put(item, own, name, value)
    _put_arxiv(item, paper.arxiv)
    item[OWN] = own
    return {name: value for name, value in item.items() if value}


def _type(paper: Paper, fields: dict[str, str]) -> str:
    kind = paper.type.lower()
    subtype = _TYPES_BY_SUBTYPE.get(fields.get("entrysubtype", "")) if kind == "article" else None
    if subtype:
        del fields["entrysubtype"]
        return subtype
    if kind == "misc" and paper.arxiv:
        return PREPRINT
    return MORE_TYPES.get(kind) or entry_type(kind).csl


def _container(paper: Paper, fields: dict[str, str]) -> dict[str, str]:
    held = entry_type(paper.type).venue in _CONTAINERS
    container, publisher = paper.venue if held else "", "" if held else paper.venue
    if held:
        publisher = fields.pop("publisher", "")
    elif "booktitle" in fields:
        container = fields.pop("booktitle")
    genre = fields.pop("type", "") or GENRES.get(paper.type, "")
    return {
        "container-title": guarded(container),
        "publisher": guarded(publisher),
        "genre": guarded(genre),
    }


def _numbers(paper: Paper, fields: dict[str, str]) -> dict[str, str]:
    names = number_fields(paper.type)
    return {
        variable: guarded(fields.pop(name))
        for variable, name in zip(_NUMBERS, names, strict=True)
        if name in fields
    }


def _put_arxiv(item: dict[str, Any], arxiv: str) -> None:
    """Say that a preprint is one of arXiv's in the way styles expect.

    Of another work it stands in the note, where programs look for it and no style prints it.
    """
    if not arxiv:
        return
    if item["type"] == PREPRINT and not (item.get("number") or item.get("publisher")):
        item |= {"number": f"{ARXIV}:{arxiv}", "publisher": ARXIV}
    else:
        item["note"] = "\n".join(filter(None, (f"{ARXIV}: {arxiv}", item.get("note"))))


def _own(paper: Paper, item: Mapping[str, Any]) -> dict[str, Any]:
    """What the item says only to a program that knows BibLaTeX's kinds of papers."""
    own: dict[str, Any] = {}
    if type_of({name: value for name, value in item.items() if value}) != paper.type:
        own[OWN_TYPE] = paper.type
    if paper.year is not None and year_of(read_date(item["issued"])) != paper.year:
        own[OWN_YEAR] = paper.year
    return own


def _put(item: dict[str, Any], own: dict[str, Any], name: str, value: str) -> None:
    """Set the variable of a field, or keep the field where CSL leaves room."""
    variable = _BY_FIELD.get(name)
    if name in _DATES_BY_FIELD:
        item[_DATES_BY_FIELD[name]] = write_date(value, None)
    elif name in _ROLES_BY_FIELD:
        item[_ROLES_BY_FIELD[name]] = [write_name(person) for person in parse_names(value)]
    elif not variable or item.get(variable) or "\n" in value or not _stays(name, value):
        own[name] = value
    else:
        item[variable] = guarded(value)


def _stays(name: str, value: str) -> bool:
    """Whether a note is read as one again, not as values of other variables."""
    return name != "note" or take_extra({"note": value}) == value


def _keyword(tags: Iterable[str]) -> str:
    tags = [guarded(tag) for tag in tags]
    if any("," in tag for tag in tags):
        return "; ".join(tags) + ";" * (len(tags) == 1)
    return ", ".join(tags)
