"""PaperDesk's JSON: the documented shape, nothing lost, and a sentence for what is wrong."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.failures import Failure
from paperdesk.formats.paperdesk_json import from_json, read_papers, to_file, to_json, write_json
from paperdesk.formats.records import Item, Record, StringText
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Batch, Highlight, Name, Paper, Status
from paperdesk.model.rows import SavedSearch, Tag
from paperdesk.model.word_lists import WordList
from tests.formats import fuzzing

SHAPE = [
    *("key", "type", "title", "authors", "year", "date", "venue", "doi", "arxiv", "url", "abstract", "tags"),
    *(
        "collections",
        "status",
        "starred",
        "rating",
        "note",
        "highlights",
        "added",
        "modified",
        "batch",
        "fields",
    ),
]


def read(text: str) -> list[Item]:
    return list(read_papers(StringText("x.json", text)))


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, Record)]


def failures_of(items: list[Item]) -> list[Failure]:
    return [item for item in items if isinstance(item, Failure)]


def test_paper_has_the_documented_shape() -> None:
    assert list(to_json(Paper("T"))) == SHAPE


def test_parts_have_the_documented_shape() -> None:
    paper = Paper(
        authors=(Name("Roe", "Ann"), Name("Gogh", "Vincent", "van"), Name(literal="WHO")),
        highlights=(Highlight(1, 3, "bc", "a", "d", 2, "why"),),
        batch=Batch(7, "page.txt", "2026-05-06T07:08:09Z"),
        fields={"volume": "3", "edition": "2"},
    )
    written = to_json(paper)
    assert {name: written[name] for name in ("authors", "highlights", "batch", "fields")} == {
        "authors": [
            {"family": "Roe", "given": "Ann"},
            {"family": "Gogh", "given": "Vincent", "particle": "van"},
            {"literal": "WHO"},
        ],
        "highlights": [
            {
                "start": 1,
                "end": 3,
                "exact": "bc",
                "prefix": "a",
                "suffix": "d",
                "colour": 2,
                "comment": "why",
                "orphan": False,
            }
        ],
        "batch": {"source": "page.txt", "at": "2026-05-06T07:08:09Z"},
        "fields": {"edition": "2", "volume": "3"},
    }


@pytest.mark.parametrize("day", ["never", "2026-13-01", "31.12.2026"])
def test_a_paper_is_snoozed_until_a_day_alone(day: str) -> None:
    with pytest.raises(PaperDeskError, match="“snoozed_until” must be a day"):
        from_json({"title": "T", "snoozed_until": day})


def test_highlight_says_of_the_rest_what_it_has() -> None:
    mark = Highlight(
        *(1, 3, "bc"), field="title", tags=("x",), moved=True, created="2026-05-06T07:08:09Z", uuid="u", id=7
    )
    (written,) = to_json(Paper(highlights=(mark,)))["highlights"]
    assert dict(list(written.items())[8:]) == {
        "field": "title",
        "tags": ("x",),
        "moved": True,
        "created": "2026-05-06T07:08:09Z",
        "uuid": "u",
    }


def test_a_file_says_what_another_library_needs_and_reads_back() -> None:
    paper = Paper(
        "T", opened="2026-01-01", snoozed_until="2030-01-31", queue=4, status_since="2026-01-02",
        source_text="@misc{k}\n", source_format="bibtex", source_current=True,
    )  # fmt: skip
    written = to_file(paper)
    assert {name: written[name] for name in ("opened", "status_since", "source")} == {
        "opened": "2026-01-01",
        "status_since": "2026-01-02",
        "source": {"format": "bibtex", "text": "@misc{k}\n", "current": True},
    }
    assert from_json(written) == paper
    assert to_file(Paper("T")) == to_json(Paper("T"))


def test_missing_values_are_empty() -> None:
    assert from_json({"title": "T", "year": None, "authors": None}) == Paper("T")


def test_unknown_names_are_kept() -> None:
    paper = from_json({"title": "T", "volume": "3", "seen": [1], "id": 7, "fields": {"pages": 12}})
    assert paper == Paper("T", fields={"volume": "3", "seen": "[1]", "pages": "12"})


def test_year_may_be_a_text() -> None:
    assert [from_json({"year": year}).year for year in ("2021", " 2021 ", "", 2021)] == [
        2021,
        2021,
        None,
        2021,
    ]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([], "Where a paper should be there is a list; a JSON object is needed."),
        ({"title": 3}, "In a paper “title” must be a text, but it is 3."),
        ({"year": True}, "In a paper “year” must be a whole number, but it is True."),
        ({"year": "soon"}, "In a paper “year” must be a whole number, but it is 'soon'."),
        ({"year": 1.5}, "In a paper “year” must be a whole number, but it is 1.5."),
        ({"authors": "Roe"}, "In a paper “authors” must be a list, but it is 'Roe'."),
        (
            {"authors": ["Roe"]},
            "Where an entry of “authors” should be there is 'Roe'; a JSON object is needed.",
        ),
        ({"tags": [1]}, "In a paper “tags” must be a list of texts, but it is 1."),
        ({"starred": 1}, "In a paper “starred” must be true or false, but it is 1."),
        ({"rating": 6}, "In a paper “rating” must be a number from 0 to 5, but it is 6."),
        (
            {"status": "later"},
            "In a paper “status” must be one of inbox, kept, to-read, reading, skimmed, read, dismissed, "
            "but it is “later”.",
        ),
        ({"batch": "x"}, "Where “batch” should be there is 'x'; a JSON object is needed."),
        (
            {"highlights": [{"start": 5, "end": 2}]},
            "In an entry of “highlights” “end” must be a number from 5 to 1,000,000,000, but it is 2.",
        ),
    ],
)
def test_wrong_kind_is_a_sentence(value: object, sentence: str) -> None:
    with pytest.raises(PaperDeskError) as error:
        from_json(value)
    assert str(error.value) == sentence


@pytest.mark.parametrize("wrap", [lambda p: {"papers": [p]}, lambda p: [p], lambda p: p])
def test_file_may_be_an_object_a_list_or_a_paper(wrap: Any) -> None:
    assert papers_of(read("\ufeff" + json.dumps(wrap({"title": "T"})))) == [Paper("T")]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"tags": ["a", " / "]}, "“tags” must be a list of names, nested as in “a/b”, but it is ' / '."),
        (
            {"collections": ["a//b"]},
            "“collections” must be a list of names, nested as in “a/b”, but it is 'a//b'.",
        ),
        ({"collections": [""]}, "“collections” must be a list of names, nested as in “a/b”, but it is ''."),
        ({"title": "\ud800"}, "“title” has a character that is none (U+0000 or half of a pair)."),
        (
            {"authors": [{"family": "\0"}]},
            "“authors” has a character that is none (U+0000 or half of a pair).",
        ),
        ({"x": [{"\udfff": 1}]}, "“x” has a character that is none (U+0000 or half of a pair)."),
        ({"\udfff": 1}, "“\\udfff” has a character that is none (U+0000 or half of a pair)."),
    ],
)
def test_entry_that_no_library_can_keep_fails_alone(entry: dict[str, Any], reason: str) -> None:
    items = read(json.dumps([{"title": "A"}, {"key": "\ud83d", **entry}, {"key": "k", **entry}]))
    failed = failures_of(items)
    assert papers_of(items) == [Paper("A")]
    assert [(failure.key, failure.raw.isprintable()) for failure in failed] == [
        ("\\ud83d", True),
        ("k", True),
    ]
    assert failed[1].reason == f"In a paper {reason}"


def test_tag_with_an_empty_level_and_paired_surrogates_are_read() -> None:
    items = read('[{"title": "\\ud83d\\ude00", "tags": ["a//b", "/c"], "collections": ["a/b"]}]')
    assert papers_of(items) == [Paper("😀", tags=("a//b", "/c"), collections=("a/b",))]


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
NAME = TEXT.map(lambda text: f"n{text.replace('/', '')}")
PERSON = st.builds(Name, TEXT, TEXT, TEXT, TEXT) | st.builds(Name, literal=TEXT)
HIGHLIGHT = st.builds(
    lambda start, size, *rest, **more: Highlight(start, start + size, *rest, **more),
    *(st.integers(0, 999), st.integers(0, 999), TEXT, TEXT, TEXT, st.integers(1, 5), TEXT, st.booleans()),
    field=st.sampled_from(("abstract", "title")),
    tags=st.lists(TEXT, max_size=2).map(tuple),
    moved=st.booleans(),
    **dict.fromkeys(("created", "modified", "uuid", "text_hash"), TEXT),
)
PAPER = st.builds(
    Paper,
    **dict.fromkeys(("title", "date", "venue", "doi", "arxiv", "url", "abstract", "key", "note"), TEXT),
    **{name: st.lists(TEXT, max_size=3).map(tuple) for name in ("aliases",)},
    **{name: st.lists(NAME, max_size=3).map(tuple) for name in ("tags", "collections")},
    type=st.sampled_from(("misc", "article")),
    authors=st.lists(PERSON, max_size=3).map(tuple),
    editors=st.lists(PERSON, max_size=2).map(tuple),
    year=st.none() | st.integers(-9999, 9999),
    fields=st.dictionaries(TEXT, TEXT, max_size=3),
    status=st.sampled_from(Status),
    starred=st.booleans(),
    rating=st.integers(0, 5),
    highlights=st.lists(HIGHLIGHT, max_size=2).map(tuple),
    added=TEXT,
    batch=st.none() | st.builds(Batch, st.just(0), TEXT, TEXT),
)


@settings(max_examples=fuzzing.WRITTEN)
@given(st.lists(PAPER, max_size=3))
def test_everything_comes_back(papers: list[Paper]) -> None:
    text = write_json(papers)
    assert papers_of(read(text)) == [paper for paper in papers if paper != Paper(fields=paper.fields)]
    assert write_json(replace(paper) for paper in papers) == text


def test_paper_with_a_nul_comes_back_with_another_character_for_it() -> None:
    paper = Paper(title="T", key="t", note="a\0\0b \\u0000 \\\0", remark="\0")
    back = replace(paper, note="a\ufffd\ufffdb \\u0000 \\\ufffd", remark="\ufffd")
    assert papers_of(read(write_json([paper]))) == [back]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXT | st.sampled_from(SHAPE), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=fuzzing.READ)
@given(JSON | st.dictionaries(st.sampled_from(SHAPE), JSON, max_size=5))
def test_any_json_is_a_paper_or_a_sentence(value: object) -> None:
    try:
        from_json(value)
    except PaperDeskError as error:
        assert str(error).endswith(".")


ARRANGED = Arrangement(
    (Tag("vision/pose", "#1f6feb"),),
    ("Thesis", "Thesis/Related work"),
    (SavedSearch(0, "Recent", "year>=2024 -is:read"),),
    (WordList(0, "Wanted", "green", ("transf*", "point cloud*")), WordList(0, "Avoid", "red")),
)


def test_how_a_library_is_ordered_stands_beside_its_papers() -> None:
    text = write_json([Paper(title="T", key="t")], arrangement=ARRANGED)
    assert list(json.loads(text)) == ["papers", "library"]
    paper, arrangement = read(text)
    assert isinstance(paper, Record)
    assert arrangement == ARRANGED


@pytest.mark.parametrize(
    "written", ['{{"library": {0}, "papers": []}}', '{{"papers": [], "x": [1], "library": {0}}}']
)
def test_it_is_read_wherever_it_stands(written: str) -> None:
    beside = json.dumps(json.loads(write_json([], arrangement=ARRANGED))["library"])
    assert read(written.format(beside)) == [ARRANGED]


def test_a_file_without_any_of_it_says_nothing_of_it() -> None:
    assert json.loads(write_json([])) == {"papers": []}


def test_what_is_wrong_beside_the_papers_costs_nothing_else() -> None:
    beside = {
        "colours": [{"tag": "a", "colour": "red"}, {"tag": "b", "colour": "#00ff00"}],
        "collections": ["", 3, "C"],
        "searches": [{"name": " ", "query": "x"}, "x", {"name": "S\0", "query": ""}],
        "word_lists": [{"name": "<>"}, {"name": "W", "colour": "pink"}, {"name": "V", "words": ["v"]}],
    }
    items = read(json.dumps({"papers": [{"title": "T"}], "library": beside}))
    assert [paper.title for paper in papers_of(items)] == ["T"]
    assert len(failures_of(items)) == 8
    assert items[-1] == Arrangement((Tag("b", "#00ff00"),), ("C",), (), (WordList(0, "V", "yellow", ("v",)),))
    assert [type(item) for item in read('{"papers": [], "library": [1]}')] == [Failure]
    assert [type(item) for item in read('{"papers": [], "library": {"searches": 1}}')] == [Failure]


@pytest.mark.parametrize(
    "rest", ["", ",", ', "library"', ', "library": {', ', "library": {}', ', 3: "library"}']
)
def test_a_file_that_ends_behind_the_papers_still_gives_them(rest: str) -> None:
    assert [paper.title for paper in papers_of(read('{"papers": [{"title": "T"}]' + rest))] == ["T"]
