"""The metadata of arXiv in: what becomes of each name, bad lines, and any JSON at all."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.arxiv import read_arxiv_json
from paperdesk.formats.failures import Failure
from paperdesk.formats.records import Item, Record, StringText
from paperdesk.formats.tagged.names import AUTHOR_LIMIT
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name, Paper
from tests.formats import fuzzing

LINE = {
    "id": "hep-ph/0704001",
    "submitter": "Ann Roe",
    "authors": "A. Roe, B. van der Berg Jr. (1) and the ABC Collaboration",
    "title": 'On $\\alpha$-decay\n  of na\\"ive things',
    "comments": "37 pages, 15 figures;\n  published version",
    "journal-ref": "Phys.Rev.D76:013009,2007",
    "doi": "10.1103/PhysRevD.76.013009",
    "report-no": "ANL-HEP-PR-07-12",
    "categories": "hep-ph math.CO",
    "license": None,
    "abstract": "  One line\nand 50% of the next -- one.\n\n  Another.\n",
    "versions": [
        {"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"},
        {"version": "v2", "created": "Tue, 24 Jul 2007 20:10:27 GMT"},
    ],
    "update_date": "2008-11-26",
    "authors_parsed": [["Roe", "A.", ""], ["van der Berg", "B.", "Jr."], ["ABC Collaboration", "", ""]],
}


def read(text: str) -> list[Item]:
    return list(read_arxiv_json(StringText("arxiv.json", text)))


def paper_of(**values: Any) -> Paper:
    (record,) = read(json.dumps(values))
    assert isinstance(record, Record)
    return replace(record.paper, source_text="", source_format="")


def test_everything_that_is_known_of_a_paper_is_read() -> None:
    assert paper_of(**LINE) == Paper(
        "On $\\alpha$-decay of naïve things",
        type="article",
        authors=(
            Name("Roe", "A."),
            Name("Berg", "B.", "van der", "Jr."),
            Name(literal="ABC Collaboration"),
        ),
        year=2007,
        date="2007-04-02",
        venue="Phys.Rev.D76:013009,2007",
        doi="10.1103/physrevd.76.013009",
        arxiv="hep-ph/0704001",
        abstract="One line and 50% of the next – one.\n\nAnother.",
        fields={
            "note": "37 pages, 15 figures; published version",
            "reportnumber": "ANL-HEP-PR-07-12",
            "eprintclass": "hep-ph",
            "subjects": "hep-ph math.CO",
            "version": "2",
        },
    )


def test_little_is_enough() -> None:
    assert paper_of(
        id="0704.0001", title="T", authors="Ann Roe and Bo Doe", update_date="2008-11-26"
    ) == Paper(
        "T",
        authors=(Name("Roe", "Ann"), Name("Doe", "Bo")),
        year=2008,
        date="2008-11-26",
        arxiv="0704.0001",
    )
    assert paper_of(id="0704.0001", categories="math.CO") == Paper(
        arxiv="0704.0001", fields={"eprintclass": "math.CO"}
    )


def test_lines_are_kept_and_bad_ones_fail_alone() -> None:
    lines = ['{"id": "0704.0001", "title": "A"}\n', '{"id": \n', '{"x": 1}\n', '{"title": "B"}\n']
    good, *bad = read(lines[0] + lines[2] + lines[3])
    assert isinstance(good, Record)
    assert (good.paper.source_text, good.paper.source_format) == (lines[0], "arxiv-json")
    assert bad[0] == Failure(2, "", "This has neither a title nor an arXiv id.", lines[2])
    assert isinstance(bad[1], Record)
    assert [type(item) for item in read(lines[0] + lines[1])] == [Record, Failure]
    assert [type(item) for item in read("[1, " + lines[0] + "]")] == [Failure, Record]


def test_very_many_authors_are_cut() -> None:
    (record,) = read(json.dumps({"title": "T", "authors_parsed": [["Roe", "A.", ""]] * (AUTHOR_LIMIT + 5)}))
    assert isinstance(record, Record)
    assert (len(record.paper.authors), record.paper.authors[-1]) == (AUTHOR_LIMIT + 1, OTHERS)


VALUES: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        (None, "", "\x00", "\ud800", [], [[]], [["A", None, 3]], [{}], {}, 7, True, "$\\", "10.1/x y")
    ),
    st.text(max_size=20),
    st.lists(st.lists(st.text(max_size=6), max_size=4), max_size=3),
    st.lists(
        st.dictionaries(st.sampled_from(("version", "created")), st.text(max_size=30), max_size=2), max_size=2
    ),
)


@settings(max_examples=fuzzing.READ)
@given(st.dictionaries(st.sampled_from(sorted(LINE)), VALUES, max_size=6))
def test_any_line_is_a_paper_or_a_failure(line: dict[str, Any]) -> None:
    (item,) = read(json.dumps(line))
    assert isinstance(item, Record | Failure)


@pytest.mark.parametrize("created", ["", "yesterday", "Mon, 99 Foo 2007", "2007-04-02"])
def test_times_that_nobody_can_read_are_left_to_the_last_change(created: str) -> None:
    paper = paper_of(title="T", versions=[{"version": "v1", "created": created}], update_date="2008-11-26")
    assert paper.date == "2008-11-26"
