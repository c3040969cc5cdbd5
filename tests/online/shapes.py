"""Papers in the words of each service: replies as the true services write them, with all that is beside it.

The shapes are those of the services' documentation and of recorded replies. A paper is known to a service by
what it holds: `arxiv`, `doi`, `fields["pmid"]` or `fields["isbn"]`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from paperdesk.model.names import display
from paperdesk.model.paper import Name, Paper

Json = dict[str, Any]

_CROSSREF = {
    "article": "journal-article",
    "inproceedings": "proceedings-article",
    "incollection": "book-chapter",
    "book": "book",
    "misc": "posted-content",
}
_CSL = {"article": "article-journal", "inproceedings": "paper-conference", "incollection": "chapter"}


def arxiv_feed(papers: Sequence[Paper], total: int | None = None) -> bytes:
    """What arXiv's query interface answers."""
    entries = "".join(map(_arxiv_entry, papers))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        '  <link href="http://arxiv.org/api/query?id_list=" rel="self" type="application/atom+xml"/>\n'
        '  <title type="html">ArXiv Query: search_query=&amp;id_list=</title>\n'
        "  <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>\n"
        "  <updated>2026-11-23T00:00:00-05:00</updated>\n"
        '  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">'
        f"{len(papers) if total is None else total}</opensearch:totalResults>\n{entries}</feed>\n"
    ).encode()


def arxiv_error(sentence: str) -> bytes:
    """What arXiv answers to a malformed id, with status 400."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <entry>\n'
        "    <id>http://arxiv.org/api/errors#incorrect_id_format</id>\n    <title>Error</title>\n"
        f"    <summary>{escape(sentence)}</summary>\n  </entry>\n</feed>\n"
    ).encode()


def _arxiv_entry(paper: Paper) -> str:
    authors = "".join(
        f"    <author>\n      <name>{escape(display(name))}</name>\n    </author>\n" for name in paper.authors
    )
    more = 'xmlns:arxiv="http://arxiv.org/schemas/atom"'
    doi = f"    <arxiv:doi {more}>{escape(paper.doi)}</arxiv:doi>\n" if paper.doi else ""
    journal = escape(paper.fields.get("journal-ref", ""))
    reference = f"    <arxiv:journal_ref {more}>{journal}</arxiv:journal_ref>\n" if journal else ""
    first = escape(paper.fields.get("eprintclass", "cs.LG"))
    title, abstract = _broken(paper.title, "\n  "), _broken(paper.abstract, "\n")
    return (
        f"  <entry>\n    <id>http://arxiv.org/abs/{paper.arxiv}v2</id>\n"
        f"    <updated>2026-01-01T10:00:00Z</updated>\n    <published>{_day(paper)}T17:59:59Z</published>\n"
        f"    <title>{title}</title>\n"
        f"    <summary>  {abstract}\n</summary>\n"
        f"{authors}{doi}{reference}"
        f"    <arxiv:comment {more}>12 pages, 3 figures</arxiv:comment>\n"
        f'    <link href="http://arxiv.org/abs/{paper.arxiv}v2" rel="alternate" type="text/html"/>\n'
        f'    <link title="pdf" href="http://arxiv.org/pdf/{paper.arxiv}v2" rel="related"/>\n'
        f'    <arxiv:primary_category {more} term="{first}" scheme="http://arxiv.org/schemas/atom"/>\n'
        f'    <category term="{first}" scheme="http://arxiv.org/schemas/atom"/>\n'
        '    <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/>\n  </entry>\n'
    )


def _broken(text: str, between: str) -> str:
    """Lines are broken after some words, as arXiv does."""
    words = escape(text).split(" ")
    return between.join(" ".join(words[at : at + 9]) for at in range(0, len(words), 9))


def crossref_work(paper: Paper) -> Json:
    """One work as Crossref gives it."""
    parts = [int(part) for part in (paper.date or str(paper.year or "")).split("-") if part]
    people = [_crossref_person(name, at) for at, name in enumerate(paper.authors)]
    return {
        "indexed": {"date-parts": [[2026, 1, 1]], "date-time": "2026-01-01T00:00:00Z", "timestamp": 1},
        "reference-count": 12,
        "publisher": paper.fields.get("publisher", "Test Press"),
        "issue": paper.fields.get("number"),
        "content-domain": {"domain": [], "crossmark-restriction": False},
        "short-container-title": [],
        "DOI": paper.doi.upper(),
        "type": _CROSSREF.get(paper.type, "other"),
        "page": paper.fields.get("pages"),
        "source": "Crossref",
        "is-referenced-by-count": 3,
        "title": [paper.title],
        "prefix": "10.1000",
        "volume": paper.fields.get("volume"),
        "author": people or None,
        "member": "1",
        "container-title": [paper.venue] if paper.venue else [],
        "abstract": f"<jats:title>Abstract</jats:title><jats:p>{escape(paper.abstract)}</jats:p>"
        if paper.abstract
        else None,
        "score": 40.5,
        "subtitle": [],
        "issued": {"date-parts": [parts or [None]]},
        "relation": {},
        "ISSN": [paper.fields["issn"]] if "issn" in paper.fields else None,
        "ISBN": [f"http://id.crossref.org/isbn/{paper.fields['isbn']}"] if "isbn" in paper.fields else None,
        "URL": f"http://dx.doi.org/{paper.doi}",
    }


def crossref_list(works: Sequence[Json], selected: Sequence[str] = ()) -> bytes:
    """A list of works, with nothing but what was selected of each."""
    items = [{name: work[name] for name in selected or work if work.get(name) is not None} for work in works]
    message = {"facets": {}, "total-results": len(items), "items": items, "items-per-page": 20}
    return _json(
        {"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message}
    )


def crossref_single(work: Json) -> bytes:
    """One work alone."""
    message = {name: value for name, value in work.items() if value is not None}
    return _json({"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": message})


def _crossref_person(name: Name, at: int) -> Json:
    sequence: Json = {"sequence": "additional" if at else "first", "affiliation": []}
    if name.literal:
        return {"name": name.literal, **sequence}
    family = " ".join(filter(None, (name.particle, name.family)))
    suffix = {"suffix": name.suffix} if name.suffix else {}
    return {"given": name.given, "family": family, **suffix, **sequence}


def csl_item(paper: Paper) -> bytes:
    """What a registry answers at doi.org to the wish for CSL-JSON."""
    year, *rest = _day(paper).split("-")
    kind = _CSL.get(paper.type, "article")
    authors = [{"family": name.family, "given": name.given} for name in paper.authors]
    doi = paper.doi or f"10.48550/ARXIV.{paper.arxiv}"
    return _json(
        {
            "type": kind,
            "id": f"https://doi.org/{doi}",
            "categories": ["Machine Learning (cs.LG)", "FOS: Computer and information sciences"],
            "author": authors,
            "issued": {"date-parts": [[int(year), *map(int, rest)]]},
            "abstract": paper.abstract,
            "DOI": doi,
            "publisher": "arXiv" if paper.arxiv and not paper.doi else "Test Press",
            "container-title": paper.venue or None,
            "title": paper.title,
            "copyright": "arXiv.org perpetual, non-exclusive license",
        }
    )


def openalex_work(paper: Paper) -> Json:
    """One work as OpenAlex gives it, its abstract by words."""
    words = paper.abstract.split()
    index: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        index.setdefault(word, []).append(at)
    preprint = not paper.doi
    doi = paper.doi or f"10.48550/arxiv.{paper.arxiv}"
    source = {"id": "https://openalex.org/S1", "display_name": paper.venue or None, "issn_l": None}
    landing = [f"https://doi.org/{doi}", *([f"https://arxiv.org/abs/{paper.arxiv}"] if paper.arxiv else [])]
    pmid = paper.fields.get("pmid")
    return {
        "id": "https://openalex.org/W1",
        "doi": f"https://doi.org/{doi}",
        "title": paper.title,
        "publication_year": paper.year,
        "publication_date": _day(paper),
        "ids": {"openalex": "https://openalex.org/W1", "doi": f"https://doi.org/{doi}"}
        | ({"pmid": f"https://pubmed.ncbi.nlm.nih.gov/{pmid}"} if pmid else {}),
        "language": "en",
        "primary_location": {
            "is_oa": False,
            "landing_page_url": landing[0],
            "pdf_url": None,
            "source": None if preprint else {**source, "type": "journal"},
            "license": None,
            "version": "submittedVersion" if preprint else "publishedVersion",
        },
        "type": "preprint" if preprint else "article",
        "authorships": [
            {
                "author_position": "first",
                "author": {"id": "https://openalex.org/A1", "display_name": display(name), "orcid": None},
                "institutions": [],
                "raw_author_name": display(name),
            }
            for name in paper.authors
        ],
        "biblio": {
            "volume": paper.fields.get("volume"),
            "issue": None,
            "first_page": None,
            "last_page": None,
        },
        "locations": [{"landing_page_url": each, "source": None} for each in landing],
        "abstract_inverted_index": index or None,
    }


def openalex_list(works: Sequence[Json]) -> bytes:
    """A list of works."""
    return _json(
        {"meta": {"count": len(works), "page": 1, "per_page": 25}, "results": list(works), "group_by": []}
    )


def semantic_paper(paper: Paper) -> Json:
    """One paper as Semantic Scholar gives it, with the many nulls it has."""
    names = {"ArXiv": paper.arxiv, "DOI": paper.doi or f"10.48550/arXiv.{paper.arxiv}"}
    names["PubMed"] = paper.fields.get("pmid", "")
    conference = paper.type == "inproceedings"
    return {
        "paperId": "649def34f8be52c8b66281af98ae884c09aef38b",
        "externalIds": {name: value for name, value in names.items() if value} | {"CorpusId": 1},
        "title": paper.title,
        "abstract": paper.abstract or None,
        "venue": paper.venue or ("arXiv.org" if paper.arxiv else ""),
        "year": paper.year,
        "publicationDate": paper.date or None,
        "publicationTypes": (["Conference"] if conference else ["JournalArticle"]) if paper.venue else None,
        "journal": {"name": paper.venue, "volume": paper.fields.get("volume")}
        if paper.venue
        else {"name": "ArXiv", "volume": f"abs/{paper.arxiv}"},
        "authors": [{"authorId": None, "name": display(name)} for name in paper.authors],
    }


def dblp_hits(papers: Sequence[Paper]) -> bytes:
    """What DBLP's search answers; without hits there is no list of them."""
    hits = [{"@score": "4", "@id": str(at), "info": _dblp_info(paper)} for at, paper in enumerate(papers)]
    found = {"@total": str(len(hits)), "@computed": "1", "@sent": str(len(hits)), "@first": "0"}
    listed = {"hit": hits} if hits else {}
    status = {"@code": "200", "text": "OK"}
    return _json({"result": {"query": "x*", "status": status, "time": {}, "hits": found | listed}})


def _dblp_info(paper: Paper) -> Json:
    people = [{"@pid": f"{at}/1", "text": f"{display(name)} 0001"} for at, name in enumerate(paper.authors)]
    kind = {"article": "Journal Articles", "inproceedings": "Conference and Workshop Papers"}
    preprint = not paper.venue
    return {
        "authors": {"author": people[0] if len(people) == 1 else people},
        "title": escape(paper.title, {"'": "&apos;"}) + ".",
        "venue": "CoRR" if preprint else paper.venue,
        "year": str(paper.year),
        "type": "Informal and Other Publications" if preprint else kind.get(paper.type, "Books and Theses"),
        "key": "journals/corr/abs-1",
        "ee": f"https://doi.org/{paper.doi}" if paper.doi else f"https://arxiv.org/abs/{paper.arxiv}",
        "url": "https://dblp.org/rec/journals/corr/abs-1",
    } | ({"volume": f"abs/{paper.arxiv}"} if preprint else {"doi": paper.doi})


def europepmc_results(papers: Sequence[Paper]) -> bytes:
    """What a search of Europe PMC answers, with `resultType=core`."""
    results = [_europepmc_result(paper) for paper in papers]
    return _json({"version": "6.9", "hitCount": len(results), "resultList": {"result": results}})


def _europepmc_result(paper: Paper) -> Json:
    people = [
        {"collectiveName": name.literal}
        if name.literal
        else {"fullName": f"{name.family} {name.given[:1]}", "firstName": name.given, "lastName": name.family}
        for name in paper.authors
    ]
    journal = {"title": paper.venue, "isoabbreviation": paper.venue, "issn": paper.fields.get("issn")}
    return {
        "id": paper.fields.get("pmid", "PPR1"),
        "source": "MED" if "pmid" in paper.fields else "PPR",
        "pmid": paper.fields.get("pmid"),
        "doi": paper.doi or None,
        "title": f"{escape(paper.title)}.",
        "authorString": ", ".join(f"{name.family} {name.given[:1]}" for name in paper.authors) + ".",
        "authorList": {"author": people},
        "journalInfo": {"issue": paper.fields.get("number"), "volume": paper.fields.get("volume")}
        | {"journalIssueId": 1, "yearOfPublication": paper.year, "journal": journal},
        "pubYear": str(paper.year),
        "abstractText": f"<h4>Background</h4>{escape(paper.abstract)}" if paper.abstract else None,
        "firstPublicationDate": _day(paper),
        "isOpenAccess": "N",
    }


def pubmed_set(papers: Sequence[Paper]) -> bytes:
    """What `efetch` of PubMed answers."""
    articles = "".join(map(_pubmed_article, papers))
    return (
        '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January '
        '2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n'
        f"<PubmedArticleSet>{articles}</PubmedArticleSet>"
    ).encode()


def _pubmed_article(paper: Paper) -> str:
    authors = "".join(
        f'<Author ValidYN="Y"><LastName>{escape(name.family)}</LastName>'
        f"<ForeName>{escape(name.given)}</ForeName></Author>"
        for name in paper.authors
    )
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{paper.fields["pmid"]}</PMID>'
        f"<Article><Journal><JournalIssue><PubDate><Year>{paper.year}</Year></PubDate></JournalIssue>"
        f"<Title>{escape(paper.venue)}</Title></Journal><ArticleTitle>{escape(paper.title)}.</ArticleTitle>"
        f"<Abstract><AbstractText>{escape(paper.abstract)}</AbstractText></Abstract>"
        f'<AuthorList CompleteYN="Y">{authors}</AuthorList></Article></MedlineCitation><PubmedData>'
        f'<ArticleIdList><ArticleId IdType="doi">{escape(paper.doi)}</ArticleId></ArticleIdList>'
        "</PubmedData></PubmedArticle>"
    )


def huggingface_paper(paper: Paper) -> Json:
    """One paper as Hugging Face gives it."""
    return {
        "id": paper.arxiv,
        "authors": [
            {"_id": f"{at:024x}", "name": display(name), "hidden": False}
            for at, name in enumerate(paper.authors)
        ],
        "publishedAt": f"{_day(paper)}T00:00:00.000Z",
        "title": paper.title,
        "summary": paper.abstract,
        "upvotes": 17,
        "discussionId": None,
        "githubRepo": None,
        "ai_keywords": None,
    }


def openlibrary_book(paper: Paper) -> Json:
    """One book as Open Library gives it with `jscmd=data`."""
    isbn = paper.fields["isbn"]
    return {
        "url": "https://openlibrary.org/books/OL1M/x",
        "key": "/books/OL1M",
        "title": paper.title,
        "authors": [
            {"url": "https://openlibrary.org/authors/OL1A", "name": display(name)} for name in paper.authors
        ],
        "number_of_pages": 512,
        "identifiers": {"isbn_13": [isbn], "openlibrary": ["OL1M"]},
        "publishers": [{"name": paper.venue}],
        "publish_date": str(paper.year),
        "subjects": [{"name": "Science", "url": "https://openlibrary.org/subjects/science"}],
    }


def _day(paper: Paper) -> str:
    """A whole date, which most services give."""
    parts = (paper.date or str(paper.year or 2000)).split("-")
    return "-".join((*parts, "01", "01")[:3])


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
