"""Europe PMC: life sciences by PubMed id or DOI, many in one request, and a search by title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from paperdesk.formats.assembling import Draft
from paperdesk.formats.tagged.names import indexed, organisation
from paperdesk.model.identifiers import Identifier, identifier
from paperdesk.model.paper import Name, Paper
from paperdesk.online.answers import Answer, Kind
from paperdesk.online.request import Reply, Request
from paperdesk.online.sources.markup import line, paragraphs, without_stop
from paperdesk.online.sources.service import Service, answer, json_request, put_venue, quoted
from paperdesk.online.sources.titles import plain_words
from paperdesk.online.sources.values import objects, read_json, text, texts, unreadable

NAME: Final = "Europe PMC"
MANY: Final = 25
HITS: Final = 5
_PREPRINT: Final = "PPR"


def look_up(base: str, identifiers: Sequence[Identifier]) -> Request:
    """Ask for papers by PubMed ids and DOIs."""
    return _asked(base, " OR ".join(map(_condition, identifiers)), 2 * len(identifiers))


def search(base: str, papers: Sequence[Paper]) -> Request:
    """Ask for the papers with the words of a title in theirs."""
    return _asked(base, f"TITLE:({plain_words(papers[0].title)})", HITS)


def read(reply: Reply) -> list[Answer]:
    """The results of a search."""
    found = read_json(reply, NAME)
    if not isinstance(found, dict) or "resultList" not in found:
        raise unreadable(NAME)
    answers = [_answer(result) for result in objects(found, "resultList", "result")]
    return [each for each in answers if each.paper.title]


def _asked(base: str, query: str, most: int) -> Request:
    return json_request(f"{base}/search?query={quoted(query)}&format=json&resultType=core&pageSize={most}")


def _condition(each: Identifier) -> str:
    if each.scheme == "pmid":
        return f"(EXT_ID:{each.value} AND SRC:MED)"
    return 'DOI:"{}"'.format(each.value.replace('"', ""))


def _answer(result: Mapping[str, Any]) -> Answer:
    preprint = text(result, "source") == _PREPRINT
    draft = Draft(type="misc" if preprint else "article")
    if not preprint and "bookOrReportDetails" in result and "journalInfo" not in result:
        draft.type = "book"
    draft.put("title", without_stop(line(text(result, "title"))))
    draft.authors = _names(result)
    draft.put("date", text(result, "journalInfo", "printPublicationDate") or _date(result))
    put_venue(draft, line(text(result, "journalInfo", "journal", "title") or _publisher(result)))
    _put_numbers(draft, result)
    draft.put("abstract", paragraphs(text(result, "abstractText")))
    kind: Kind = "preprint" if preprint else "published"
    return answer(draft, "europepmc", kind=kind, published=_published(result))


def _names(result: Mapping[str, Any]) -> list[Name]:
    people = objects(result, "authorList", "author")
    names = [_name(each) for each in people]
    if not names:
        names = [indexed(each) for each in text(result, "authorString").rstrip(".").split(", ") if each]
    return [name for name in names if name is not None]


def _name(person: Mapping[str, Any]) -> Name | None:
    if body := line(text(person, "collectiveName")):
        return organisation(body)
    if family := line(text(person, "lastName")):
        return Name(family, line(text(person, "firstName") or text(person, "initials")))
    return indexed(line(text(person, "fullName")))


def _date(result: Mapping[str, Any]) -> str:
    """The day of first publication, unless the issue is of another year."""
    first, year = text(result, "firstPublicationDate"), text(result, "pubYear")
    return first if first and (not year or first.startswith(year)) else year


def _publisher(result: Mapping[str, Any]) -> str:
    return text(result, "bookOrReportDetails", "publisher")


def _put_numbers(draft: Draft, result: Mapping[str, Any]) -> None:
    draft.put("doi", text(result, "doi"))
    draft.put("pmid", text(result, "pmid"))
    draft.put("pmcid", text(result, "pmcid"))
    draft.put("volume", text(result, "journalInfo", "volume"))
    draft.put("number", text(result, "journalInfo", "issue"))
    draft.put("shortjournal", line(text(result, "journalInfo", "journal", "isoabbreviation")))
    draft.put("issn", ", ".join(texts(result, "journalInfo", "journal", "issn")))
    draft.put("pages", text(result, "pageInfo"))


def _published(result: Mapping[str, Any]) -> Identifier | None:
    """What a preprint has become."""
    for each in objects(result, "commentCorrectionList", "commentCorrection"):
        if text(each, "type") == "Preprint of" and text(each, "source") == "MED":
            return identifier("pmid", text(each, "id"))
    return None


SERVICE: Final = Service(
    "europepmc",
    read,
    spacing=1.0,
    schemes=("pmid", "doi"),
    look_up=look_up,
    many=MANY,
    search=search,
)
