"""One record in each format that is read, with as much in it as is asked for."""

import json
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType
from typing import Any, Final

Names = list[tuple[str, str]]
Write = Callable[[str, str, Names], str]


def named(count: int) -> Names:
    """So many people of different names, family names first."""
    return [(f"Doe{number}", "Jo") for number in range(count)]


def _lines(form: str, people: Names, end: str = "\n") -> str:
    return "".join(form.format(family, given) + end for family, given in people)


def _bibtex(title: str, abstract: str, people: Names) -> str:
    names = " and ".join(f"{family}, {given}" for family, given in people)
    return f"@misc{{k, title={{{title}}}, author={{{names}}}, abstract={{{abstract}}}}}\n"


def _ris(title: str, abstract: str, people: Names) -> str:
    return f"TY  - JOUR\nTI  - {title}\n{_lines('AU  - {}, {}', people)}AB  - {abstract}\nER  - \n"


def _endnote(title: str, abstract: str, people: Names) -> str:
    return f"%0 Journal Article\n%T {title}\n{_lines('%A {}, {}', people)}%X {abstract}\n"


def _pubmed(title: str, abstract: str, people: Names) -> str:
    return f"PMID- 1\nTI  - {title}\n{_lines('FAU - {}, {}', people)}AB  - {abstract}\n"


def _isi(title: str, abstract: str, people: Names) -> str:
    names = "AU " + _lines("{}, {}", people, "\n   ").rstrip(" ") if people else ""
    return f"FN Clarivate\nVR 1.0\nPT J\n{names}TI {title}\nAB {abstract}\nER\nEF\n"


def _parts(people: Names) -> list[dict[str, str]]:
    return [{"family": family, "given": given} for family, given in people]


def _csl(title: str, abstract: str, people: Names) -> str:
    item = {"type": "article-journal", "id": "k", "title": title, "abstract": abstract}
    return json.dumps([{**item, "author": _parts(people)}])


def _arxiv(title: str, abstract: str, people: Names) -> str:
    facts: dict[str, Any] = {"id": "2101.00001", "submitter": "x", "categories": "cs.AI", "title": title}
    return json.dumps({**facts, "abstract": abstract, "authors_parsed": [[*each, ""] for each in people]})


def _own(title: str, abstract: str, people: Names) -> str:
    return json.dumps({"papers": [{"title": title, "abstract": abstract, "authors": _parts(people)}]})


def _endnote_xml(title: str, abstract: str, people: Names) -> str:
    authors = _lines("<author>{}, {}</author>", people)
    return (
        f"<xml><records><record><contributors><authors>{authors}</authors></contributors><titles>"
        f"<title>{escape(title)}</title></titles><abstract>{escape(abstract)}</abstract></record></records></xml>"
    )


def _pubmed_xml(title: str, abstract: str, people: Names) -> str:
    authors = _lines("<Author><LastName>{}</LastName><ForeName>{}</ForeName></Author>", people)
    return (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
        f"<ArticleTitle>{escape(title)}</ArticleTitle><Abstract><AbstractText>{escape(abstract)}</AbstractText>"
        f"</Abstract><AuthorList>{authors}</AuthorList></Article></MedlineCitation></PubmedArticle>"
        "</PubmedArticleSet>"
    )


def _mods(title: str, abstract: str, people: Names) -> str:
    names = _lines(
        '<name type="personal"><namePart type="family">{}</namePart><namePart type="given">{}</namePart>'
        '<role><roleTerm type="text">author</roleTerm></role></name>',
        people,
    )
    return (
        f"<modsCollection><mods><titleInfo><title>{escape(title)}</title></titleInfo>{names}"
        f"<abstract>{escape(abstract)}</abstract></mods></modsCollection>"
    )


def _csv(title: str, abstract: str, people: Names) -> str:
    names = "; ".join(f"{family}, {given}" for family, given in people)
    return f'Title,Authors,Abstract\n"{title}","{names}","{abstract}"\n'


FORMATS: Final[Mapping[str, Write]] = MappingProxyType(
    {
        "bibtex": _bibtex,
        "ris": _ris,
        "csl-json": _csl,
        "arxiv-json": _arxiv,
        "endnote-xml": _endnote_xml,
        "endnote": _endnote,
        "pubmed": _pubmed,
        "pubmed-xml": _pubmed_xml,
        "mods": _mods,
        "isi": _isi,
        "csv": _csv,
        "json": _own,
    }
)
"""By the names that importers have; those of highlights alone have no abstract."""
