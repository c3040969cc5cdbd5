"""What each service is asked, and what is understood of its replies."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Name, Paper
from paperdesk.online.answers import Answer
from paperdesk.online.errors import NonsenseError
from paperdesk.online.request import Reply
from paperdesk.online.sources import (
    arxiv,
    crossref,
    dblp,
    doi,
    europepmc,
    huggingface,
    openalex,
    openlibrary,
    pubmed,
    semanticscholar,
)
from paperdesk.online.sources.table import LOOKED_UP, SEARCHED
from tests.online import shapes
from tests.online.papers import ARXIV, ATLAS, BOOK, DOI, ISBN, MEDICAL, PMID, PREPRINT, PUBLISHED, VAN

EVERY = {service.name: service for service in (*LOOKED_UP, *SEARCHED)}
NO_MARKUP = "We show how α-stable & bold claims hold. It was never easy to say so much in so few words."


def reply(body: bytes | object) -> Reply:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(200, (), data, "http://public.test/", datetime(2026, 1, 1, tzinfo=UTC))


def only(answers: list[Answer]) -> Answer:
    (answer,) = answers
    return answer


def test_arxiv_entry_is_read() -> None:
    assert only(arxiv.read(reply(shapes.arxiv_feed([PREPRINT])))) == Answer(
        "arxiv",
        replace(
            PREPRINT,
            url="https://arxiv.org/abs/2412.01558",
            fields={"note": "12 pages, 3 figures", "eprintclass": "cs.CV", "subjects": "cs.CV cs.AI"},
        ),
        "",
        (ARXIV,),
        "preprint",
    )


def test_arxiv_tells_what_a_preprint_has_become() -> None:
    paper = replace(PUBLISHED, fields={"journal-ref": "Patience 17 (2023) 1-2"})
    found = only(arxiv.read(reply(shapes.arxiv_feed([replace(paper, doi="")]))))
    assert (found.paper.type, found.paper.venue) == ("article", "Patience 17 (2023) 1-2")
    found = only(arxiv.read(reply(shapes.arxiv_feed([paper]))))
    assert (found.paper.type, found.paper.venue, found.paper.doi) == ("misc", "", "10.1000/patience.17")
    assert (found.published, found.identifiers) == (DOI, (DOI, Identifier("arxiv", "2301.00042")))


def test_arxiv_texts_are_tex() -> None:
    text = "Poincar\\'e: 5% of $x_1$~more, see https://x.org/~me/a_b.\n  A new paragraph."
    paper = replace(PREPRINT, title="The Poincar\\'e {M}ap", abstract=text)
    found = only(arxiv.read(reply(shapes.arxiv_feed([paper])))).paper
    assert (found.title, found.abstract) == (
        "The Poincaré Map",
        "Poincaré: 5% of $x_1$ more, see https://x.org/~me/a_b.\n\nA new paragraph.",
    )


@pytest.mark.parametrize("body", [shapes.arxiv_feed([]), shapes.arxiv_error("incorrect id format")])
def test_arxiv_feed_may_hold_no_paper(body: bytes) -> None:
    assert arxiv.read(reply(body)) == []


def test_arxiv_is_asked_for_many_at_once() -> None:
    other = Identifier("arxiv", "hep-th/9901001")
    assert arxiv.look_up("http://a", [ARXIV, other]).url == (
        "http://a/api/query?id_list=2412.01558,hep-th/9901001&max_results=2"
    )
    papers = [PREPRINT, Paper(title="On $L_1$-norms of “hard” µ-problems: a study of the norms")]
    assert arxiv.search("http://a", papers).url == (
        "http://a/api/query?search_query=%28ti%3Asparse%20AND%20ti%3Amixtures%20AND%20ti%3Apatient%20AND%20"
        "ti%3Aexperts%20AND%20ti%3Along%20AND%20ti%3Adocuments%29%20OR%20%28ti%3Anorms%20AND%20ti%3Ahard%20"
        "AND%20ti%3Aproblems%20AND%20ti%3Astudy%29&max_results=40"
    )


def test_crossref_work_is_read() -> None:
    body = shapes.crossref_single(shapes.crossref_work(PUBLISHED))
    assert only(crossref.read(reply(body))) == Answer(
        "crossref", replace(PUBLISHED, arxiv="", abstract=NO_MARKUP), "", (DOI,), "published"
    )


def test_crossref_knows_more_kinds() -> None:
    work = shapes.crossref_work(MEDICAL)
    more = {
        "type": "posted-content",
        "title": ["Coffee"],
        "subtitle": ["A <i>bitter</i> story"],
        "institution": [{"name": "bioRxiv"}],
        "container-title": [],
        "published-print": {"date-parts": [[2020, 2]]},
        "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.1000/FINAL", "asserted-by": "subject"}]},
    }
    found = only(crossref.read(reply({"message": work | more})))
    assert (found.paper.type, found.paper.title, found.paper.venue, found.paper.date) == (
        "misc",
        "Coffee: A bitter story",
        "bioRxiv",
        "2020-02",
    )
    assert (found.kind, found.published) == ("preprint", Identifier("doi", "10.1000/final"))
    book = work | {
        "type": "edited-book",
        "ISBN": ["http://id.crossref.org/isbn/9780306406157"],
        "editor": None,
    }
    found = only(crossref.read(reply({"message": {"items": [book, {"DOI": "10.1/untitled"}, None, 3]}})))
    assert (found.paper.type, found.paper.venue, ISBN in found.identifiers) == (
        "collection",
        "Test Press",
        True,
    )


def test_crossref_is_asked_for_many_at_once() -> None:
    other = Identifier("doi", "10.1/a(b)/c")
    assert crossref.look_up("http://c", [DOI]).url == "http://c/works/10.1000%2Fpatience.17"
    url = crossref.look_up("http://c", [DOI, other]).url
    assert url.startswith(
        "http://c/works?filter=doi:10.1000%2Fpatience.17,doi:10.1%2Fa%28b%29%2Fc&rows=6&select=DOI,"
    )
    assert "filter=isbn:9780306406157,type:book,type:" in crossref.look_up("http://c", [ISBN]).url
    assert "query.bibliographic=Coffee%20and%20the%20Length%20of%20Reviews%20Curie%202019&rows=8" in (
        crossref.search("http://c", [MEDICAL]).url
    )


def test_item_of_a_doi_registry_is_read() -> None:
    found = only(doi.read(reply(shapes.csl_item(PREPRINT))))
    assert (found.identifiers, found.kind, found.paper.type, found.paper.doi) == (
        (ARXIV,),
        "preprint",
        "misc",
        "",
    )
    assert (found.paper.title, found.paper.authors[0], found.paper.date, found.paper.tags) == (
        PREPRINT.title,
        PREPRINT.authors[0],
        "2024-12-03",
        (),
    )
    found = only(doi.read(reply(shapes.csl_item(PUBLISHED))))
    assert (found.identifiers, found.kind, found.paper.venue) == ((DOI,), "", PUBLISHED.venue)
    assert doi.look_up("http://d", [ARXIV]).url == "http://d/10.48550%2Farxiv.2412.01558"


def test_openalex_work_is_read() -> None:
    both = Identifier("arxiv", "2301.00042")
    assert only(openalex.read(reply(shapes.openalex_work(PUBLISHED)))) == Answer(
        "openalex",
        replace(PUBLISHED, type="article", abstract=NO_MARKUP, fields={}),
        "",
        (DOI, both),
        "published",
    )
    found = openalex.read(
        reply(shapes.openalex_list([shapes.openalex_work(each) for each in (PREPRINT, MEDICAL)]))
    )
    assert [(each.kind, each.identifiers[-1]) for each in found] == [("preprint", ARXIV), ("published", PMID)]
    assert openalex.look_up("http://o", [PMID]).url.startswith("http://o/works/pmid:31234567?select=id,")
    assert openalex.look_up("http://o", [ARXIV, both]).url.startswith(
        "http://o/works?filter=doi:10.48550%2Farxiv.2412.01558|10.48550%2Farxiv.2301.00042&per-page=4&"
    )


def test_semantic_scholar_paper_is_read() -> None:
    assert only(semanticscholar.read(reply(shapes.semantic_paper(PUBLISHED)))) == Answer(
        "semanticscholar",
        replace(PUBLISHED, abstract=NO_MARKUP, fields={}),
        "",
        (DOI, Identifier("arxiv", "2301.00042")),
        "published",
    )
    batch = [None, shapes.semantic_paper(PREPRINT)]
    found = only(semanticscholar.read(reply(batch)))
    assert (found.identifiers, found.kind, found.paper.venue, found.paper.type) == (
        (ARXIV,),
        "preprint",
        "",
        "misc",
    )
    asked = semanticscholar.look_up("http://s", [ARXIV, DOI, PMID])
    assert (asked.method, json.loads(asked.body)) == (
        "POST",
        {"ids": ["ARXIV:2412.01558", "DOI:10.1000/patience.17", "PMID:31234567"]},
    )


def test_dblp_hits_are_read() -> None:
    found = dblp.read(reply(shapes.dblp_hits([PREPRINT, PUBLISHED])))
    assert [(each.kind, each.paper.title, each.paper.venue, each.identifiers) for each in found] == [
        ("preprint", PREPRINT.title, "", (ARXIV,)),
        ("published", PUBLISHED.title, PUBLISHED.venue, (DOI,)),
    ]
    assert found[0].paper.authors == PREPRINT.authors
    assert [each.paper.url for each in found] == ["", ""]
    assert dblp.read(reply(shapes.dblp_hits([]))) == []
    alone = replace(PREPRINT, authors=(VAN,))
    assert only(dblp.read(reply(shapes.dblp_hits([alone])))).paper.authors == (VAN,)


def test_europe_pmc_result_is_read() -> None:
    expected = replace(
        MEDICAL,
        abstract=f"Background: {NO_MARKUP}",
        fields={name: value for name, value in MEDICAL.fields.items() if name != "pages"}
        | {"shortjournal": MEDICAL.venue},
    )
    found = only(europepmc.read(reply(shapes.europepmc_results([MEDICAL]))))
    medical = Identifier("doi", MEDICAL.doi)
    assert found == Answer("europepmc", expected, "", (medical, PMID), "published")
    preprint = json.loads(shapes.europepmc_results([PREPRINT]))
    preprint["resultList"]["result"][0]["commentCorrectionList"] = {
        "commentCorrection": [{"id": "31234567", "source": "MED", "type": "Preprint of", "orderIn": 1}]
    }
    found = only(europepmc.read(reply(preprint)))
    assert (found.kind, found.published, found.paper.type) == ("preprint", PMID, "misc")
    assert "query=%28EXT_ID%3A31234567%20AND%20SRC%3AMED%29%20OR%20DOI%3A%2210.1000%2F" in (
        europepmc.look_up("http://e", [PMID, DOI]).url
    )


def test_pubmed_records_are_read() -> None:
    person = replace(MEDICAL, authors=MEDICAL.authors[:1])
    found = only(pubmed.read(reply(shapes.pubmed_set([person]))))
    assert (found.paper.title, found.paper.authors, found.paper.venue, found.identifiers[-1]) == (
        MEDICAL.title,
        person.authors,
        MEDICAL.venue,
        PMID,
    )
    assert pubmed.read(reply(shapes.pubmed_set([]))) == []


def test_hugging_face_papers_are_read() -> None:
    paper = shapes.huggingface_paper(PREPRINT)
    expected = Answer(
        "huggingface",
        replace(PREPRINT, abstract=NO_MARKUP, url="https://arxiv.org/abs/2412.01558", fields={}),
        "",
        (ARXIV,),
        "preprint",
    )
    assert huggingface.read(reply(paper)) == [expected]
    assert huggingface.read(reply([{"paper": paper, "title": "x"}, {"paper": None}])) == [expected]


def test_open_library_books_are_read() -> None:
    found = only(openlibrary.read(reply({"ISBN:9780306406157": shapes.openlibrary_book(BOOK)})))
    assert found.paper == replace(BOOK, fields={"isbn": "9780306406157", "pagetotal": "512"})
    assert openlibrary.read(reply({})) == []


def test_three_hundred_authors_are_all_there() -> None:
    many = tuple(Name(f"Family{at}", "Given") for at in range(300))
    paper = replace(PUBLISHED, authors=many)
    assert only(arxiv.read(reply(shapes.arxiv_feed([paper])))).paper.authors == many
    assert only(crossref.read(reply({"message": shapes.crossref_work(paper)}))).paper.authors == many
    assert only(semanticscholar.read(reply(shapes.semantic_paper(paper)))).paper.authors == many


def test_organisations_are_no_people() -> None:
    work = shapes.crossref_work(PUBLISHED) | {
        "author": [{"name": "ATLAS Collaboration", "sequence": "first"}]
    }
    assert only(crossref.read(reply({"message": work}))).paper.authors == (ATLAS,)


def _hollow(value: Any, what: object) -> list[Any]:
    """The value once for every place in it, with something else at that place."""
    if isinstance(value, dict):
        inner = [{**value, name: each} for name in value for each in _hollow(value[name], what)]
        return [what, *inner]
    if isinstance(value, list):
        return [
            what,
            *(
                [*value[:at], each, *value[at + 1 :]]
                for at in range(len(value))
                for each in _hollow(value[at], what)
            ),
        ]
    return [what]


SHAPES: dict[str, Any] = {
    "crossref": {"message": shapes.crossref_work(replace(MEDICAL, authors=MEDICAL.authors[:1]))},
    "doi": json.loads(shapes.csl_item(PUBLISHED)),
    "openalex": shapes.openalex_work(replace(PUBLISHED, abstract="Few words.")),
    "semanticscholar": [shapes.semantic_paper(PUBLISHED)],
    "dblp": json.loads(shapes.dblp_hits([PREPRINT])),
    "europepmc": json.loads(shapes.europepmc_results([MEDICAL])),
    "huggingface": [{"paper": shapes.huggingface_paper(PREPRINT)}],
    "openlibrary": {"ISBN:9780306406157": shapes.openlibrary_book(BOOK)},
}


@pytest.mark.parametrize(
    "what", [None, [], {}, [None], "", 7, -1.5, True, [[]], {"a": None}, "\ud800\x00", "9" * 5000]
)
@pytest.mark.parametrize("name", SHAPES)
def test_reply_may_hold_anything_anywhere(name: str, what: object) -> None:
    for body in _hollow(SHAPES[name], what):
        try:
            answers = EVERY[name].read(reply(body))
        except NonsenseError:
            continue
        assert all(answer.source == name and answer.paper.title for answer in answers)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"<html></html>", b"<feed><entry>", b"null"]
)
@pytest.mark.parametrize("name", EVERY)
def test_reply_that_makes_no_sense_is_told(name: str, body: bytes) -> None:
    with pytest.raises(NonsenseError, match="makes no sense; it was thrown away"):
        EVERY[name].read(reply(body))


@pytest.mark.parametrize(
    ("name", "body"),
    [("arxiv", shapes.arxiv_feed([PREPRINT])), ("pubmed", shapes.pubmed_set([MEDICAL]))],
)
def test_entities_are_not_expanded(name: str, body: bytes) -> None:
    _, declaration, rest = body.partition(b"?>")
    bomb = b'<!DOCTYPE a [<!ENTITY b "&c;&c;&c;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(NonsenseError, match="makes no sense"):
        EVERY[name].read(reply(declaration + bomb + rest))


@given(st.data())
def test_half_a_feed_is_no_feed(data: st.DataObject) -> None:
    feed = shapes.arxiv_feed([PREPRINT, PUBLISHED]).rstrip()
    cut = data.draw(st.integers(0, len(feed) - 1))
    with pytest.raises(NonsenseError):
        arxiv.read(reply(feed[:cut]))


@given(st.binary(max_size=60), st.integers(0, 900))
def test_feed_with_rubbish_in_it_breaks_nothing(rubbish: bytes, place: int) -> None:
    feed = shapes.arxiv_feed([PREPRINT])
    try:
        answers = arxiv.read(reply(feed[:place] + rubbish + feed[place:]))
    except NonsenseError:
        return
    assert len(answers) <= 2
