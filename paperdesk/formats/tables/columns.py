"""What the columns of a table mean: guessed from their names, or chosen by the user."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from paperdesk.formats.tables.column_names import RANKS

TARGETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "": "Leave out",
        "title": "Title",
        "authors": "Authors",
        "editors": "Editors",
        "year": "Year",
        "date": "Date",
        "venue": "Journal or proceedings",
        "type": "Type",
        "key": "Citation key",
        "doi": "DOI",
        "arxiv": "arXiv id",
        "url": "URL",
        "abstract": "Abstract",
        "tags": "Tags",
        "collections": "Collections",
        "status": "Status",
        "starred": "Favourite",
        "rating": "Rating",
        "note": "Note",
        "remark": "Remark",
        "volume": "Volume",
        "number": "Number or issue",
        "pages": "Pages",
        "first-page": "First page",
        "last-page": "Last page",
        "publisher": "Publisher",
        "location": "Place",
        "series": "Series",
        "edition": "Edition",
        "isbn": "ISBN",
        "issn": "ISSN",
        "pmid": "PubMed id",
        "language": "Language",
    }
)
"""What a column may be read as, and what that is called; any other name is a field of its own."""

FIELD: Final = "field:"
"""What stands before the name of a field that a column of another meaning shares its name with."""
_SPECIAL = frozenset(
    (
        *("title", "authors", "editors", "year", "date", "venue", "type", "key", "doi", "arxiv", "url"),
        *("abstract", "tags", "collections", "status", "starred", "rating", "note", "remark", "first-page"),
        "last-page",
    )
)
_SEVERAL = frozenset(("tags", "collections", "note"))
_UNWANTED = re.compile(r"[^a-z0-9_.:+-]+")
_FIGURE = re.compile(r"[0-9]")
_SHORT = 3
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What each column of a table is read as, "" for one that is left out.

    `header` is false when the first row is a paper already.
    """

    targets: tuple[str, ...]
    header: bool = True


def guess_mapping(header: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> ColumnMapping:
    """The meaning of columns by their names; a column nobody knows becomes a field of that name.

    Without a name for the title among them, a column is known by what `rows` hold in it, and the first row
    is taken for a paper unless it can only be names.
    """
    chosen = _by_name(header)
    if "title" in chosen.values():
        taken = {*chosen.values(), *TARGETS}
        return ColumnMapping(
            tuple(chosen[at] if at in chosen else _own_name(name, taken) for at, name in enumerate(header))
        )
    if _is_heading(header, rows):
        return ColumnMapping(_by_content(rows))
    return ColumnMapping(_by_content([tuple(header), *map(tuple, rows)]), header=False)


def names_title(header: Sequence[str]) -> bool:
    """Whether one of these names is known to be that of the titles."""
    return "title" in _by_name(header).values()


def _is_heading(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a first row of unknown words names columns: no figures over a column full of them."""
    if not all(cell and len(cell) <= _LONGEST_NAME and not _FIGURE.search(cell) for cell in header):
        return False
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(len(header))]
    return any(column and all(map(_FIGURE.search, column)) for column in columns)


def column_of(field: str) -> str:
    """The name of a column that is read as this field again."""
    known = RANKS.get(field.replace("_", " "), (0, field))[1]
    return FIELD + field if field in _SPECIAL or known != field else field


def names_columns(header: Sequence[str]) -> bool:
    """Whether these cells are the header of a table of papers."""
    if not 2 <= len(header) <= 300 or any(len(name) > _LONGEST_NAME for name in header):
        return False
    found = _by_name(header).values()
    return "title" in found and len(set(found)) > 1


def _by_name(header: Sequence[str]) -> dict[int, str]:
    """The known columns; of several for one thing the best known."""
    # Two letters mean something only among others of the kind: those of Web of Science.
    tags = sum(len(name) == 2 and name.isupper() for name in header) > len(header) / 2
    best: dict[str, tuple[int, int]] = {}
    several: dict[int, str] = {}
    for at, given in enumerate(header):
        name = " ".join(given.replace("_", " ").lower().split())
        rank, target = RANKS.get(name, (0, ""))
        if not target or (len(name) < _SHORT and not tags and name not in ("id", "no")):
            continue
        if target in _SEVERAL:
            several[at] = target
        elif target not in best or rank < best[target][0]:
            best[target] = (rank, at)
    return several | {at: target for target, (_, at) in best.items()}


def _own_name(name: str, taken: set[str]) -> str:
    own = _UNWANTED.sub("-", name.lower()).strip("-.:+")
    if not own or not own[0].isalpha():
        return ""
    while own in taken:
        own += "-2"
    taken.add(own)
    return own


def _by_content(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What columns without names are: the first of years, of DOIs, of addresses, and the longest texts."""
    width = max((len(row) for row in rows), default=0)
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    targets = [""] * width
    for target, form in (
        ("doi", r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?10\.\d{4,9}/\S+"),
        ("url", r"https?://\S+"),
        ("year", r"(?:1[5-9]|20)\d\d"),
    ):
        for at in _free(targets):
            if columns[at] and all(re.fullmatch(form, cell.strip(), re.IGNORECASE) for cell in columns[at]):
                targets[at] = target
                break
    for at in sorted(_free(targets), key=lambda at: -_length(columns[at])):
        if _length(columns[at]) > 300 and "abstract" not in targets:
            targets[at] = "abstract"
        elif "title" not in targets and columns[at]:
            targets[at] = "title"
    return tuple(targets)


def _free(targets: Sequence[str]) -> Iterator[int]:
    return (at for at, target in enumerate(list(targets)) if not target)


def _length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / max(1, len(cells))
