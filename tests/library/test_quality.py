"""What is wrong with papers is found, and mended as the preview says."""

from collections.abc import Mapping
from typing import Any

import pytest

from paperdesk.library.edits import AddPapers, AddProposals, SetStatus
from paperdesk.library.findings import Surroundings, shown
from paperdesk.library.library import Library
from paperdesk.library.quality import check_paper, check_quality, drop, fix_all, safe_fixes
from paperdesk.model.errors import Cancelled
from paperdesk.model.paper import Name, Paper, Status
from tests.dumps import dump_visible

AROUND = Surroundings(2026)
LI = Name("Li", "Zhiqi")


def findings(around: Surroundings = AROUND, **values: Any) -> list[tuple[str, str, str]]:
    """Check, field and what the fix would write; "" when there is none."""
    paper = Paper(**{"title": "Sparse attention", "key": "a", **values})
    return [
        (found.check, found.field, found.fix.after if found.fix else "")
        for found in check_paper(paper, around)
    ]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, []),
        (
            {"type": "article"},
            [("missing", "authors", ""), ("missing", "year", ""), ("missing", "venue", "")],
        ),
        ({"type": "article", "authors": (LI,), "date": "2020-05", "venue": "V"}, [("year", "year", "2020")]),
        ({"type": "book", "editors": (LI,), "year": 2020}, []),
        ({"title": ""}, [("missing", "title", "")]),
        ({"doi": "10.1000/182"}, []),
        ({"doi": "https://doi.org/10.1000/Ab"}, [("doi", "doi", "10.1000/Ab")]),
        ({"doi": "10.1234/example.doi"}, []),
        ({"doi": "see below"}, [("doi", "doi", "")]),
        ({"url": "https://doi.org/10.1000/182"}, [("doi", "doi", "10.1000/182")]),
        ({"arxiv": "2101.1"}, [("arxiv", "arxiv", "")]),
        ({"url": "www.example.org/a"}, [("url", "url", "https://www.example.org/a")]),
        ({"url": "<https://example.org>"}, [("url", "url", "https://example.org")]),
        ({"url": "paper.pdf"}, [("url", "url", "")]),
        ({"fields": {"affiliation": "Here\nThere"}}, []),
        ({"url": "no address"}, [("url", "url", "")]),
        ({"fields": {"isbn": "978-3-16-148410-0 (pbk), 0-306-40615-2"}}, []),
        ({"fields": {"isbn": "978-3-16-148410-1"}}, [("isbn", "isbn", "")]),
        ({"fields": {"isbn": "0022-0248"}}, [("isbn", "isbn", "ISSN 0022-0248")]),
        ({"fields": {"issn": "0022-0249"}}, [("isbn", "issn", "")]),
        ({"year": 2031}, [("year", "year", "")]),
        ({"year": 2019, "date": "2020-05"}, [("year", "year", "2020")]),
        ({"fields": {"pages": "pp. 12-15"}}, [("pages", "pages", "12-15")]),
        ({"fields": {"pages": "12-"}}, [("pages", "pages", "")]),
        ({"fields": {"pages": "115–12"}}, []),
        ({"fields": {"pages": "115–102"}}, [("pages", "pages", "")]),
        ({"fields": {"pages": "xi-xv, S1--S12, 123:4, C7-1–C7-9, e10023"}}, []),
        ({"fields": {"pages": "in press"}}, [("pages", "pages", "")]),
        ({"key": "müller{2020}"}, [("key", "key", "muller2020")]),
        ({"title": '{Sparse} Schr\\"odinger'}, [("latex", "title", "Sparse Schrödinger")]),
        ({"title": "On $\\alpha$ and {$x$}"}, [("latex", "title", "On $\\alpha$ and $x$")]),
        ({"title": "The \\TUB issue"}, [("latex", "title", "")]),
        ({"title": "{\\vphantom}GaN\\vphantom{} wires"}, [("latex", "title", "GaN wires")]),
        (
            {"abstract": "A set {a, b} costs 5 % of \\emph{all}."},
            [("latex", "abstract", "A set {a, b} costs 5 % of all.")],
        ),
        ({"authors": (Name('G{\\"o}del', "Kurt"),)}, [("latex", "authors", "Kurt Gödel")]),
        ({"title": "Salt &amp;amp; <i>pepper</i>"}, [("html", "title", "Salt & pepper")]),
        ({"url": "https://example.org/?a=1&amp;b=2"}, [("html", "url", "https://example.org/?a=1&b=2")]),
        (
            {"abstract": "<p>One<br/>two</p><p>three&nbsp; four</p>"},
            [("html", "abstract", "One\ntwo\nthree four")],
        ),
        ({"venue": "Health<br/>Care"}, [("html", "venue", "Health Care")]),
        ({"title": "If a < b and AT&T"}, []),
        ({"venue": "Letters\n  in Physics"}, [("spaces", "venue", "Letters in Physics")]),
        (
            {"title": "DEEP LEARNING BY LSTM: A SURVEY"},
            [("capitals", "title", "Deep Learning by LSTM: A Survey")],
        ),
        ({"title": "CLIP"}, []),
        ({"authors": (Name("SMITH", "JOHN"),)}, [("capitals", "authors", "John Smith")]),
        ({"authors": (LI, Name("al.", "et"))}, []),
        ({"authors": (LI, Name(literal="et al."))}, [("names", "authors", "Zhiqi Li; others")]),
        ({"authors": (Name("Hoffmann 0001", "Jörg"),)}, [("names", "authors", "Jörg Hoffmann")]),
        ({"authors": (Name("Brandt and Oliver"),)}, [("names", "authors", "Brandt; Oliver")]),
        ({"authors": (Name(literal="Centre for Salt and Pepper 2"),)}, []),
        ({"authors": (Name("li@example.org"),)}, [("names", "authors", "")]),
        ({"authors": (LI, Name("Wu"), LI)}, [("twice", "authors", "Zhiqi Li; Wu")]),
        ({"venue": "Sparse Attention"}, [("identical", "venue", "")]),
        ({"abstract": "Sparse attention."}, [("identical", "abstract", "")]),
        ({"fields": {"note": "Sparse attention"}}, [("identical", "note", "")]),
    ],
)
def test_paper_is_checked(values: Mapping[str, Any], found: list[tuple[str, str, str]]) -> None:
    assert findings(**values) == found


def test_fixed_paper_passes_the_check_that_found_it() -> None:
    broken = Paper(
        title="{DEEP} &amp; LOW LEARNING\n",
        key="ö",
        doi="doi: 10.1000/1",
        url="www.a.org",
        authors=(Name("SMITH"), Name(literal="et al.")),
        date="2020",
        fields={"pages": "p. 3", "isbn": "0022-0248"},
    )
    for found in check_paper(broken, AROUND):
        assert found.fix is not None, found
        mended = found.fix.applied(broken)
        assert (found.check, found.message) not in [
            (each.check, each.message) for each in check_paper(mended, AROUND)
        ]


def test_key_that_differs_in_case_only_is_found() -> None:
    assert findings(Surroundings(2026, alike={"a": 2}), key="A") == [("key", "key", "")]


def test_key_is_mended_without_taking_another_papers() -> None:
    around = Surroundings(2026, taken=lambda key: key == "muller")
    assert findings(around, key="müller") == [("key", "key", "mullera")]


@pytest.fixture
def shelf(library: Library) -> Library:
    papers = (
        Paper(title="Salt &amp; pepper\n", key="a", doi="https://doi.org/10.1000/1"),
        Paper(title="CAPITAL LETTERS ONLY", key="b", url="www.example.org", authors=(LI,)),
        Paper(title="Put away {x}", key="c", status=Status.DISMISSED),
    )
    library.apply(AddPapers(papers, "test"))
    return library


A, B, C = 3, 2, 1


def test_findings_come_by_check_and_in_the_order_of_the_list(shelf: Library) -> None:
    assert [(found.key, found.check) for found in check_quality(shelf)] == [
        ("a", "doi"),
        ("b", "url"),
        ("a", "html"),
        ("b", "capitals"),
        ("a", "spaces"),
    ]
    shelf.apply(SetStatus(frozenset({C}), Status.INBOX))
    assert ("c", "latex") in [(found.key, found.check) for found in check_quality(shelf)]


def test_safe_fixes_are_one_step_and_leave_what_needs_a_look(shelf: Library) -> None:
    before = dump_visible(shelf)
    edit, mended = safe_fixes(shelf)
    assert edit is not None
    assert [(found.key, found.check) for found in mended] == [("a", "doi"), ("a", "html"), ("b", "url")]
    assert shelf.apply(edit).label == "Fix 3 findings"
    assert (shelf.paper(A).title, shelf.paper(A).doi) == ("Salt & pepper", "10.1000/1")
    assert shelf.paper(B).url == "https://www.example.org"
    assert [found.check for found in check_quality(shelf)] == ["capitals"]
    assert safe_fixes(shelf) == (None, [])
    shelf.undo()
    assert dump_visible(shelf) == before


def test_all_fixes_of_a_kind_are_one_step(shelf: Library) -> None:
    edit = fix_all(found for found in check_quality(shelf) if found.check == "capitals")
    assert edit is not None
    shelf.apply(edit)
    assert shelf.paper(B).title == "Capital Letters Only"
    assert fix_all([]) is None


def test_first_of_two_fixes_of_one_field_holds(shelf: Library) -> None:
    edit = fix_all(found for found in check_quality(shelf) if found.check in {"html", "spaces"})
    assert edit is not None
    assert edit.label == "Fix 1 finding"
    shelf.apply(edit)
    assert shelf.paper(A).title == "Salt & pepper"


def test_key_is_fixed_as_an_edit_of_the_key(library: Library) -> None:
    library.apply(AddPapers((Paper(title="T", key="müller"),), "test"))
    edit = fix_all(check_quality(library))
    if library.paper(1).key == "müller":  # foreign keys are kept as they are
        assert edit is not None
        library.apply(edit)
        assert (library.paper(1).key, library.paper(1).aliases) == ("muller", ("müller",))


def test_what_an_import_said_otherwise_is_found_until_it_is_taken(shelf: Library) -> None:
    rows = (
        (B, "year", "2020", "x.bib", ""),
        (B, "authors", "Wu, Ann and Li, Zhiqi", "x.bib", ""),
        (B, "url", "www.example.org", "x.bib", ""),
        (A, "volume", "7", "", ""),
    )
    shelf.apply(AddProposals(rows))
    found = [each for each in check_quality(shelf) if each.check == "conflict"]
    assert [(each.key, each.field, each.message) for each in found] == [
        ("a", "volume", "An import has another volume."),
        ("b", "authors", "x.bib has other authors."),
        ("b", "year", "x.bib has another year."),
    ]
    edit = fix_all(found)
    assert edit is not None
    shelf.apply(edit)
    paper = shelf.paper(B)
    assert (shown(paper.authors), paper.year) == ("Ann Wu; Zhiqi Li", 2020)
    assert not [each for each in check_quality(shelf) if each.check == "conflict"]


def test_checking_can_be_stopped(shelf: Library) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        check_quality(shelf, stop)


@pytest.mark.parametrize(
    ("title", "safe"),
    [
        ("{Sparse} Schr\\\"{o}dinger and {\\'e}tale", True),
        ("The {GaN} \\emph{wire}", True),
        ("Facets {112} of GaN", False),
        ("In_{x}Ga_{1-x}N wires", False),
        ("A {lone brace", False),
    ],
)
def test_braces_that_may_be_meant_need_a_look(title: str, safe: bool) -> None:
    (found,) = check_paper(Paper(title=title, key="a"), AROUND)
    assert found.fix is not None
    assert found.fix.safe is safe


def test_preprint_that_was_published_is_one_finding(library: Library) -> None:
    library.apply(
        AddPapers((Paper(title="Sparse", key="a", arxiv="2101.00001", year=2021, date="2021-01-04"),), "x")
    )
    library.apply(
        AddProposals(
            (
                (1, "venue", "Journal of Trees", "crossref", ""),
                (1, "year", "2022", "crossref", ""),
                (1, "doi", "10.1000/7", "crossref", ""),
                (1, "year", "2020", "x.bib", ""),
            )
        )
    )

    found = [each for each in check_quality(library) if each.check in {"published", "conflict"}]

    assert [(each.check, each.message, each.fix and each.fix.after) for each in found] == [
        ("published", "The preprint was published meanwhile.", "Journal of Trees, 2022, 10.1000/7"),
        ("conflict", "x.bib has another year.", "2020"),
    ]
    before = dump_visible(library)
    edit = fix_all(found[:1])
    assert edit is not None
    library.apply(edit)
    paper = library.paper(1)
    assert (paper.venue, paper.year, paper.date, paper.doi) == ("Journal of Trees", 2022, "", "10.1000/7")
    assert [each.check for each in check_quality(library) if each.check == "published"] == []
    library.undo()
    assert dump_visible(library) == before


def test_publication_that_is_not_wanted_is_forgotten(library: Library) -> None:
    library.apply(AddPapers((Paper(title="Sparse", key="a", arxiv="2101.00001"),), "x"))
    library.apply(AddProposals(((1, "venue", "Trees", "crossref", ""), (1, "venue", "T.", "x.bib", ""))))
    (found,) = (each for each in check_quality(library) if each.check == "published")

    edit = drop(library, found)

    assert edit is not None
    library.apply(edit)
    assert library.proposals() == {1: (("venue", "T.", "x.bib"),)}
