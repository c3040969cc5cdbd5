"""What other programs read in the same files: their answers in a shape that can be compared with ours."""

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from paperdesk.formats.bibtex.reading import read_bibtex
from paperdesk.formats.latex.values import decode
from paperdesk.formats.records import Record, StringText
from paperdesk.model.duplicates import normal_doi, normal_title
from paperdesk.model.names import family_of
from paperdesk.model.paper import Paper

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
FACTS = ("title", "authors", "year", "venue", "doi", "isbn")
_TAG = re.compile(r"</?(?:i|b|sub|sup|span|sc|ol|ul|li|p|pre)\b[^>]*>")
_MATHS = re.compile(r"[${}\\]|\\(?:mathrm|text|rm|bf|mathbf|textit|it|emph)\b")
_GREEK = re.compile(r"\\([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Difference:
    """Where ours and a peer's reading differ: the file, the key, the fact and both values."""

    file: str
    key: str
    fact: str
    ours: str
    theirs: str


def papers(path: Path) -> list[Paper]:
    """The papers of a BibTeX file, in UTF-8 or else Latin-1."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    items = read_bibtex(StringText(path.name, text.replace("\r\n", "\n").replace("\r", "\n")))
    return [item.paper for item in items if isinstance(item, Record)]


def zotero_items(path: Path) -> list[dict[str, Any]]:
    """The items of a Better BibTeX fixture."""
    data = json.loads(path.read_text("utf-8"))
    items = data["items"] if isinstance(data, dict) else data
    return [item for item in items if isinstance(item, dict) and item.get("citationKey")]


def facts(paper: Paper) -> dict[str, str]:
    """The facts of one of our papers in comparable form."""
    subtitle = paper.fields.get("subtitle", "")
    people = paper.authors or paper.editors
    return {
        "title": letters(f"{paper.title} {subtitle} {paper.fields.get('titleaddon', '')}"),
        "authors": " ".join(letters(family_of(name)) for name in people if name.literal != "others"),
        "year": str(paper.year or ""),
        "venue": letters(paper.venue),
        "doi": paper.doi,
        "isbn": re.sub("[^0-9X]", "", paper.fields.get("isbn", ""))[:13],
    }


def zotero_facts(item: Mapping[str, Any]) -> dict[str, str]:
    """The facts of a Zotero item in comparable form."""
    year = re.search(r"(?<!\d)\d{4}(?!\d)", item.get("date", ""))
    return {
        "title": letters(item.get("title", "")),
        "authors": " ".join(
            letters(_family(each)) for each in _people(item.get("creators", ())) if _family(each) != "others"
        ),
        "year": year.group() if year else "",
        "venue": _venue(item),
        "doi": normal_doi(item.get("DOI", "")),
        "isbn": re.sub("[^0-9X]", "", item.get("ISBN", ""))[:13],
    }


def letters(text: str) -> str:
    """Letters and digits alone, without marks of HTML and of mathematics."""
    plain = html.unescape(_TAG.sub("", text))
    if "$" in plain or "\\" in plain:
        plain = _MATHS.sub("", _GREEK.sub(lambda found: decode(found.group() + "{}"), plain))
    return normal_title(plain)


def differences(
    file: str, ours: Sequence[Paper], theirs: Sequence[Mapping[str, Any]]
) -> Iterator[Difference]:
    """What differs, entry by entry as their keys are; a fact that the peer does not have says nothing.

    Keys that a file has twice are matched as they agree best; items whose key is not in the file
    have been made up by the peer and are matched by title.
    """
    by_key, by_title = defaultdict(list), defaultdict(list)
    for paper in ours:
        by_key[paper.key].append(paper)
        by_title[facts(paper)["title"]].append(paper)
    for item in theirs:
        key, other = item["citationKey"], zotero_facts(item)
        candidates = by_key.get(key) or by_title.get(other["title"])
        if not candidates:
            yield Difference(file, key, "entry", "missing", item.get("title", ""))
            continue
        yield from min((list(_compared(file, key, paper, other)) for paper in candidates), key=len)


def _compared(file: str, key: str, paper: Paper, other: Mapping[str, str]) -> Iterator[Difference]:
    mine = facts(paper)
    for fact in FACTS:
        alternatives = (
            (mine[fact], letters(paper.fields.get("booktitle", ""))) if fact == "venue" else (mine[fact],)
        )
        if other[fact] and not {*alternatives} & {*other[fact].split("|")}:
            yield Difference(file, key, fact, mine[fact], other[fact])


def _people(creators: Sequence[Mapping[str, str]]) -> list[Mapping[str, str]]:
    authors = [
        each for each in creators if each.get("creatorType") not in ("editor", "translator", "seriesEditor")
    ]
    return authors or [each for each in creators if each.get("creatorType") == "editor"]


def _family(creator: Mapping[str, str]) -> str:
    return creator.get("lastName") or creator.get("name") or creator.get("firstName") or ""


def _venue(item: Mapping[str, Any]) -> str:
    names = ("publicationTitle", "bookTitle", "proceedingsTitle", "university", "institution")
    venue = next((str(item[name]) for name in names if item.get(name)), "")
    # Zotero writes journals out and keeps what the file said as the abbreviation.
    return "|".join(map(letters, filter(None, (venue, item.get("journalAbbreviation", "")))))
