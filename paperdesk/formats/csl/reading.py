"""Reads CSL-JSON: what citation processors take, and what Zotero, Mendeley and Crossref write of it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from paperdesk.formats.assembling import TITLES, Draft, arxiv_of, clean, split_keywords
from paperdesk.formats.csl.dates import read_date
from paperdesk.formats.csl.names import (
    BOOKS,
    DATES,
    GENRES,
    OTHER_WORDS,
    ROLES,
    SERIALS,
    SUBTYPES,
    TYPES,
    VARIABLES,
    read_names,
)
from paperdesk.formats.csl.rich_text import plain
from paperdesk.formats.csl.zotero import PARTS, to_csl, zotero_item
from paperdesk.formats.failures import Failure
from paperdesk.formats.json_items import JsonItem, json_items
from paperdesk.formats.json_values import fit
from paperdesk.formats.records import Item, Record, Text
from paperdesk.model.entry_types import entry_type
from paperdesk.model.paper import Paper

FORMAT: Final = "csl-json"
OWN: Final = "custom"
"""The variable that CSL leaves to programs; PaperDesk keeps there what CSL has no variable for."""
ARXIV: Final = "arXiv"
PREPRINT: Final = "article"
"""CSL's type of a work that stands for itself, as a preprint does."""
OWN_TYPE: Final = "entry-type"
OWN_YEAR: Final = "sort-year"

_LISTS: Final = ("items", "references")
_HANDLED: Final = frozenset(
    (
        *("id", "type", "author", "editor", "container-title", "publisher", "issue", "number", "genre"),
        *("collection-number", "keyword", "annote", "citation-key", "note", "custom", "archive", "tags"),
        *("categories", "citation-label", "first-reference-note-number", "locator", "year-suffix", "multi"),
    )
)
_LINE = re.compile(r"(?P<name>[A-Za-z][A-Za-z ._-]{1,30}):[ \t]*(?P<value>\S.*)")
_CHEAT = re.compile(r"\{:(?P<name>[A-Za-z_-]+):[ \t]*(?P<value>[^{}]+)\}")
_FIELD = re.compile(r"[a-z][a-z0-9_.:+-]*")
_UNFIT = re.compile("[\x00\ud800-\udfff]")
_EXTRA: Final = {
    name.lower().replace("_", "-"): name for name in (*VARIABLES, *DATES, "issue", "number", "genre", "type")
}


def read_csl_json(text: Text) -> Iterator[Item]:
    """Read a list of items, one of them, or one behind the other, with what their notes say of themselves."""
    return map(_read, json_items(text.pieces(), _LISTS))


def read_item(item: Mapping[str, Any], raw: str) -> Paper:
    """The paper of one item, whose text is `raw`."""
    values = {OTHER_WORDS.get(name, name): value for name, value in item.items() if value not in (None, "")}
    note = take_extra(values)
    draft = Draft(key=_key(values))
    draft.type = type_of(values)
    _take_own(draft, values)
    _put_names(draft, values)
    _put_container(draft, values)
    _put_numbers(draft, values)
    _put_kind(draft, values)
    _put_identifiers(draft, values)
    for name, date in DATES.items():
        draft.put(date, read_date(values.get(name)))
    for name, value in values.items():
        if name not in _HANDLED and name not in DATES and name not in ROLES:
            _put_variable(draft, name, value)
    draft.put("note", note)
    draft.tags += _keywords(values)
    draft.notes.append(_text(values.get("annote"), lines=True))
    return draft.paper(raw, FORMAT)


def _read(item: JsonItem | Failure) -> Item:
    if isinstance(item, Failure):
        return item
    if not isinstance(item.value, dict):
        return Failure(item.line, "", "Here should be an item, but there is a value alone.", fit(item.raw))
    zotero = zotero_item(item.value)
    if zotero and zotero["itemType"] in PARTS:
        reason = f"This is no paper, but what Zotero calls {zotero['itemType']}."
        return Failure(item.line, "", reason, fit(item.raw))
    paper = read_item(to_csl(zotero) if zotero else item.value, item.raw)
    if paper == Paper(type=paper.type, source_text=item.raw, source_format=FORMAT):
        return Failure(item.line, "", "Nothing of this item has a name that CSL-JSON knows.", fit(item.raw))
    unfit = any(_UNFIT.search(value) for value in item.value.values() if isinstance(value, str))
    warnings = ("Characters that are none (U+0000 or half of a pair) were left out.",) if unfit else ()
    return Record(paper, item.line, warnings)


def _key(values: Mapping[str, Any]) -> str:
    key = _text(values.get("citation-key")) or _text(values.get("id"))
    # Zotero's addresses of items are no keys.
    return "" if key.startswith(("http://", "https://")) else key


def type_of(values: Mapping[str, Any]) -> str:
    """The kind of paper that an item is."""
    given = _text(values.get("type")).lower()
    type = TYPES.get(given) or (given if _FIELD.fullmatch(given) else "misc")
    if type == "thesis":
        genre = _text(values.get("genre")).lower()
        doctoral, master = re.search(r"ph\.?\s?d|doctor", genre), "master" in genre
        return "phdthesis" if doctoral else "mastersthesis" if master else "thesis"
    return "bookinbook" if type == "book" and values.get("container-title") else type


def _take_own(draft: Draft, values: dict[str, Any]) -> None:
    own = values.pop(OWN, None)
    for name, value in own.items() if isinstance(own, dict) else ():
        if name == OWN_TYPE and isinstance(value, str) and _FIELD.fullmatch(value):
            draft.type = value
        elif name == OWN_YEAR and isinstance(value, int) and abs(value) < 10**6:
            draft.year = value
        elif isinstance(value, str) and _FIELD.fullmatch(name):
            draft.keep(name, value)


def _put_names(draft: Draft, values: Mapping[str, Any]) -> None:
    draft.authors = read_names(values.get("author", []))
    draft.editors = read_names(values.get("editor", []))
    draft.people = {field: read_names(values[role]) for role, field in ROLES.items() if role in values}


def _put_container(draft: Draft, values: Mapping[str, Any]) -> None:
    venue = entry_type(draft.type).venue
    container, publisher = _text(values.get("container-title")), _text(values.get("publisher"))
    held = venue in {"journaltitle", "booktitle", "howpublished"}
    draft.put(venue if held else "booktitle", container)
    draft.put("publisher" if held else venue, publisher)


def _put_numbers(draft: Draft, values: dict[str, Any]) -> None:
    number, issue = _text(values.get("number")), _text(values.get("issue"))
    if arxiv_of(number) and "arxiv" in number.lower():
        draft.put("eprint", number)
        number = ""
        if draft.fields.get("publisher", "").lower() == ARXIV.lower():
            del draft.fields["publisher"]  # which is what the number says
    in_series = _text(values.get("collection-number"))
    for name, value in zip(number_fields(draft.type), (number, issue, in_series), strict=True):
        draft.put_first(name, value)
    # Without the number that this kind of paper has, the other one is meant.
    if draft.type not in SERIALS and not draft.fields.get("number"):
        draft.put("number", draft.fields.pop("item-number", "") or draft.fields.pop("issue", ""))


def number_fields(type: str) -> tuple[str, str, str]:
    """The fields that hold CSL's number, issue and collection-number for a kind of paper."""
    if type in SERIALS:
        return "eid", "number", "seriesnumber"
    return ("item-number", "issue", "number") if type in BOOKS else ("number", "issue", "seriesnumber")


def _put_kind(draft: Draft, values: dict[str, Any]) -> None:
    genre, given = _text(values.get("genre")), _text(values.get("type")).lower()
    draft.put("type", genre if genre != GENRES.get(draft.type) else "")
    if given in SUBTYPES:
        draft.put_first("entrysubtype", SUBTYPES[given])


def _put_identifiers(draft: Draft, values: dict[str, Any]) -> None:
    archive, place = _text(values.get("archive")), _text(values.get("archive_location"))
    if archive.lower() == ARXIV.lower() and arxiv_of(place):
        draft.put_first("eprint", f"arXiv:{arxiv_of(place)}")
        del values["archive_location"]
    else:
        draft.put("archive", archive)


def _put_variable(draft: Draft, name: str, value: Any) -> None:
    field = VARIABLES.get(name) or name.lower().replace(" ", "-")
    if _FIELD.fullmatch(field) and (name in VARIABLES or not isinstance(value, dict)):
        draft.put_first(field, _text(value, lines=field == "abstract" or field in TITLES))


def _keywords(values: Mapping[str, Any]) -> list[str]:
    given = [values.get(name) for name in ("keyword", "tags", "categories")]
    tags: list[str] = []
    for value in given:
        if isinstance(value, list):
            tags += [_text(tag.get("tag") if isinstance(tag, dict) else tag) for tag in value]
        else:
            tags += map(clean, split_keywords(_text(value, lines=True)))
    return tags


def take_extra(values: dict[str, Any]) -> str:
    """Move what the lines of the note say under the names of variables there; gives the rest of it."""
    note = _text(values.pop("note", ""), lines=True)
    rest = []
    for line in _CHEAT.sub(lambda found: f"\n{found['name']}: {found['value']}\n", note).splitlines():
        found = _LINE.fullmatch(line.strip())
        if not (found and _take_line(values, found["name"].lower(), found["value"])):
            rest.append(line.strip())
    return "\n".join(filter(None, rest))


def _take_line(values: dict[str, Any], name: str, value: str) -> bool:
    name = re.sub(r"[ _]+", "-", name)
    if name == "citation-key":
        values.setdefault("citation-key", value)
        return True
    if name == "arxiv" and arxiv_of(value):
        if "archive" in values or "archive_location" in values:
            values.setdefault("number", f"{ARXIV}:{arxiv_of(value)}")
        else:
            values |= {"archive": ARXIV, "archive_location": arxiv_of(value)}
        return True
    if name.startswith("tex.") and _FIELD.fullmatch(name[4:]):
        values.setdefault(name[4:], value)
        return True
    variable = _EXTRA.get(name)
    if not variable or variable in {"note", "title"}:
        return False
    values.setdefault(variable, value)
    return True


def _text(value: Any, lines: bool = False) -> str:
    """A value as text: numbers in digits, the first of several titles, lists joined."""
    if isinstance(value, list):
        return "; ".join(filter(None, (_text(item, lines) for item in value if not isinstance(item, dict))))
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    if isinstance(value, dict) or value is None:
        return ""
    text = plain(value) if isinstance(value, str) else str(value)
    return text.strip() if lines else clean(text)
