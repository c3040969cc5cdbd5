"""Highlights and notes for other programs: what is written, and that nothing in a text becomes markup."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from paperdesk.formats.annotations.html import write_html
from paperdesk.formats.annotations.markdown import annotations_of, quotation, write_annotations
from paperdesk.formats.annotations.readwise import read_readwise, write_readwise
from paperdesk.formats.annotations.template import OF_HIGHLIGHTS, OF_PAPERS, unknown_names
from paperdesk.formats.annotations.vault import block
from paperdesk.formats.annotations.web import write_web_annotations
from paperdesk.formats.annotations.web_reading import read_web_annotations
from paperdesk.formats.failures import Failure
from paperdesk.formats.markdown_text import line
from paperdesk.formats.records import Record, StringText
from paperdesk.formats.registry import ANNOTATION_FORMATS, ExportFormat, detect
from paperdesk.model.anchoring import marked
from paperdesk.model.paper import Highlight, Name, Paper

ABSTRACT = "We study *sparse* attention. It is <b>fast</b>."
FIRST = replace(
    marked(Highlight(0, 0, "", colour=2, comment="why\nthat?", tags=("a b", "c/d")), ABSTRACT, 9, 27),
    created="2026-05-06T07:08:09.123Z",
    modified="2026-05-07T07:08:09.123Z",
    uuid="0b0e7a6c-2f0a-4d52-9a58-0c6f1f6d3a01",
)
TITLE = replace(marked(Highlight(0, 0, "", field="title"), "Nets & more", 0, 4), uuid="u-2")
LOST = Highlight(3, 9, "it was", orphan=True, uuid="u-3")
PAPER = Paper(
    title="Nets & more",
    key="roe2024nets",
    authors=(Name("Roe", "Ann"), Name("Gogh", "Vincent", "van")),
    year=2024,
    doi="10.1000/Nets",
    abstract=ABSTRACT,
    note="# Mine\n\n*own* words",
    highlights=(FIRST, LOST, TITLE),
)
EMPTY = Paper(title="Nothing on it")


def test_markdown_lists_what_was_marked_and_said() -> None:
    assert write_annotations([EMPTY, PAPER]) == (
        "# Nets & more\n\n## Metadata\n\n- Author: Ann Roe, Vincent van Gogh\n- Year: 2024\n"
        "- Citation key: roe2024nets\n- DOI: 10.1000/Nets\n\n## Highlights\n\n"
        "- \\*sparse\\* attention\n  - Note: why\n    that?\n  - Tags: #a-b #c/d\n"
        "- it was\n  - Check: no longer in the text\n- Nets\n\n## Note\n\n#### Mine\n\n*own* words\n"
    )


def test_a_remark_goes_along_as_plain_text() -> None:
    paper = replace(PAPER, remark="<b>read</b> *this*")
    assert "- Remark: " + line(paper.remark) + "\n" in write_annotations([paper])
    assert annotations_of(paper, "{remark}") == line(paper.remark) + "\n"
    assert '<p class="remark" dir="auto">&lt;b&gt;read&lt;/b&gt; *this*</p>' in write_html([paper])
    assert f"- Remark: {line(paper.remark)}\n" in block(paper)
    assert write_annotations([replace(EMPTY, remark="alone")]) == ""


def test_headings_leave_with_what_they_stood_over() -> None:
    paper = Paper(title="T", note="only this")
    assert annotations_of(paper) == "# T\n\n## Note\n\nonly this\n"
    assert annotations_of(replace(PAPER, note="")).endswith("\n- Nets\n")


def test_template_is_filled_for_each_highlight() -> None:
    template = (
        "{citation} ({year}) {unknown}\n"
        "{#highlights}\n> {quote} [{colour}, {date}]\n> {comment}\n{/highlights}\nend"
    )
    assert annotations_of(PAPER, template) == (
        "[@roe2024nets] (2024) {unknown}\n"
        "> \\*sparse\\* attention [green, 2026-05-06]\n> why\n> that?\n"
        "> it was [yellow, ]\n> Nets [yellow, ]\nend\n"
    )
    assert unknown_names(template) == ["unknown"]


def test_values_are_not_filled_in_again() -> None:
    paper = Paper(title="{note}", note="{title}", highlights=(Highlight(0, 1, "{#highlights}"),))
    assert annotations_of(paper, "{title}|{note}\n{#highlights}\n{quote}\n{/highlights}") == (
        "{note}|{title}\n{#highlights}\n"
    )


def test_every_name_of_a_template_has_a_value() -> None:
    template = "\n".join(f"{{{name}}}" for name in OF_PAPERS)
    template += "\n{#highlights}\n" + "\n".join(f"{{{name}}}" for name in OF_HIGHLIGHTS) + "\n{/highlights}"
    assert "{" not in annotations_of(PAPER, template)


class _Page(HTMLParser):
    """The text and the elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said, self.elements = "", set[str]()
        self.links: list[str] = []
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "onclick"}]

    @override
    def handle_data(self, data: str) -> None:
        self.said += data


def test_html_shows_marks_in_place_and_runs_nothing() -> None:
    page = write_html([PAPER, EMPTY])
    assert '<h1 dir="auto"><mark class="c1">Nets</mark> &amp; more</h1>' in page
    assert 'We study <mark class="c2">*sparse* attention</mark>. It is &lt;b&gt;fast&lt;/b&gt;.' in page
    assert "default-src 'none'" in page
    seen = _Page(page)
    assert seen.links == ["https://doi.org/10.1000/Nets"]
    assert "Nothing on it" not in page
    assert ABSTRACT in seen.said


def test_html_draws_overlapping_marks() -> None:
    marks = (
        Highlight(0, 5, "abcde", colour=1),
        Highlight(2, 8, "cdefgh", colour=3),
        Highlight(4, 99, "x", colour=5),
    )
    page = write_html([Paper(abstract="abcdefghij", highlights=marks)])
    assert (
        '<mark class="c1">ab</mark><mark class="c3">cd</mark><mark class="c5">e</mark>'
        '<mark class="c5">fgh</mark><mark class="c5">ij</mark>'
    ) in page


STRANGE = st.text(st.characters(codec="utf-8"), max_size=30)
MARKS = st.lists(
    st.builds(
        lambda start, size, exact, comment, tags: Highlight(
            start, start + size, exact, comment=comment, tags=tags
        ),
        st.integers(0, 40),
        st.integers(1, 40),
        STRANGE,
        STRANGE,
        st.lists(STRANGE, max_size=2).map(tuple),
    ),
    max_size=4,
).map(tuple)
PAPERS = st.lists(
    st.builds(
        Paper,
        title=STRANGE,
        key=STRANGE,
        url=STRANGE,
        doi=STRANGE,
        abstract=STRANGE,
        note=STRANGE,
        highlights=MARKS,
    ),
    max_size=3,
)


@given(PAPERS)
def test_html_has_no_element_but_its_own(papers: list[Paper]) -> None:
    own = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "section",
        "h1",
        "h2",
        "p",
        "a",
        "ul",
        "li",
        "div",
        "mark",
    }
    page = _Page(write_html(papers))
    assert page.elements <= own
    assert all(link.startswith("http") for link in page.links)


@pytest.mark.parametrize("format", ANNOTATION_FORMATS, ids=lambda format: format.id)
@given(papers=PAPERS)
def test_every_format_writes_any_text(format: ExportFormat, papers: list[Paper]) -> None:
    format.write(papers).encode()
    assert format.write([EMPTY]) == ""


def read_back(text: str) -> list[Paper]:
    items = list(read_web_annotations(StringText("x.jsonld", text)))
    return [item.paper for item in items if isinstance(item, Record)]


def test_web_annotations_are_those_of_the_standard() -> None:
    written = json.loads(write_web_annotations([PAPER, EMPTY]))
    assert (written["@context"][0], written["type"], written["total"]) == (
        "http://www.w3.org/ns/anno.jsonld", "AnnotationCollection", 3,
    )  # fmt: skip
    first = written["first"]["items"][0]
    assert {name: first[name] for name in ("id", "type", "motivation", "created", "modified", "body")} == {
        "id": "urn:uuid:0b0e7a6c-2f0a-4d52-9a58-0c6f1f6d3a01",
        "type": "Annotation",
        "motivation": ["highlighting", "commenting"],
        "created": "2026-05-06T07:08:09.123Z",
        "modified": "2026-05-07T07:08:09.123Z",
        "body": [
            {"type": "TextualBody", "value": "why\nthat?", "format": "text/plain", "purpose": "commenting"},
            {"type": "TextualBody", "value": "a b", "purpose": "tagging"},
            {"type": "TextualBody", "value": "c/d", "purpose": "tagging"},
        ],
    }
    assert (first["target"]["source"], first["target"]["selector"]) == (
        "https://doi.org/10.1000/Nets",
        [
            {
                "type": "TextQuoteSelector",
                "exact": "*sparse* attention",
                "prefix": "We study ",
                "suffix": ". It is <b>fast</b>.",
            },
            {"type": "TextPositionSelector", "start": 9, "end": 27},
        ],
    )


def test_web_annotations_come_back() -> None:
    (paper,) = read_back(write_web_annotations([PAPER, EMPTY]))
    assert paper.highlights == PAPER.highlights
    assert (paper.title, paper.key, paper.authors, paper.year) == (
        PAPER.title, PAPER.key, PAPER.authors, PAPER.year,
    )  # fmt: skip
    assert paper.doi.lower() == PAPER.doi.lower()


def test_annotations_of_others_are_read() -> None:
    hypothesis = {
        "id": "abc",
        "uri": "https://doi.org/10.1000/x",
        "document": {"title": ["A title"]},
        "text": "a *comment*",
        "tags": ["one", "two"],
        "updated": "2026-01-02T03:04:05Z",
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "some words", "prefix": "p"}]}],
    }
    refined = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "bodyValue": "plain",
        "target": {
            "source": {"id": "https://arxiv.org/abs/2101.00001"},
            "selector": {
                "type": "FragmentSelector",
                "value": "page=3",
                "refinedBy": {"type": "TextQuoteSelector", "exact": "other words"},
            },
        },
    }
    one, two = read_back(json.dumps([{"rows": [hypothesis]}, refined]))
    assert (one.doi, one.title, one.highlights) == (
        "10.1000/x",
        "A title",
        (
            Highlight(
                0, 10, "some words", "p", comment="a *comment*", tags=("one", "two"), uuid="abc",
                modified="2026-01-02T03:04:05Z",
            ),
        ),
    )  # fmt: skip
    assert (two.arxiv, two.highlights) == ("2101.00001", (Highlight(0, 11, "other words", comment="plain"),))


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (
            {"target": "https://a.b/c"},
            "This annotation has no quote (TextQuoteSelector), so that it cannot be placed.",
        ),
        ({"target": 3}, "Where the target of an annotation should be there is 3; a JSON object is needed."),
        (7, "Where an annotation should be there is 7; a JSON object is needed."),
        (
            {"target": {"selector": {"type": "TextQuoteSelector", "exact": "x"}}},
            "This annotation does not say which paper it is on.",
        ),
        (
            {"target": {"selector": {"type": "TextQuoteSelector", "exact": "a\0"}}},
            "In an annotation “target” has a character that is none (U+0000 or half of a pair).",
        ),
    ],
)
def test_what_is_no_annotation_is_told(value: object, sentence: str) -> None:
    (failure,) = read_web_annotations(StringText("x", json.dumps([value])))
    assert isinstance(failure, Failure)
    assert failure.reason == sentence


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | STRANGE,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("target", "selector", "exact", "body", "items", "first", "source", "type", "value")
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_annotations_or_sentences(value: object) -> None:
    for item in read_web_annotations(StringText("x", json.dumps([value]))):
        assert isinstance(item, Record) or (isinstance(item, Failure) and item.reason.endswith("."))


def test_readwise_columns_are_exact() -> None:
    assert write_readwise([PAPER, EMPTY]) == (
        "Highlight,Title,Author,URL,Note,Location,Date\n"
        "*sparse* attention,Nets & more,Ann Roe and Vincent van Gogh,https://doi.org/10.1000/Nets,"
        '".a-b .c/d why\nthat?",9,2026-05-06 07:08:09\n'
        "it was,Nets & more,Ann Roe and Vincent van Gogh,https://doi.org/10.1000/Nets,,,\n"
        "Nets,Nets & more,Ann Roe and Vincent van Gogh,https://doi.org/10.1000/Nets,,0,\n"
    )


def test_readwise_comes_back() -> None:
    items = list(read_readwise(StringText("x.csv", write_readwise([PAPER]))))
    (record,) = items
    assert isinstance(record, Record)
    assert [(mark.exact, mark.comment, mark.tags, mark.created) for mark in record.paper.highlights] == [
        (FIRST.exact, "why\nthat?", ("a-b", "c/d"), "2026-05-06T07:08:09Z"),
        ("it was", "", (), ""),
        ("Nets", "", (), ""),
    ]
    assert (record.paper.title, record.paper.authors) == (PAPER.title, PAPER.authors)


def test_export_of_readwise_is_read() -> None:
    text = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,"
        "Location,Highlighted at\n"
        '"=words, and more",A title,"Roe, Ann",,.tag said,pink,"x, y",order,12,2024-01-02 03:04:05+00:00\n'
        ",A title,,,,,,,,\n"
    )
    (record,) = (item for item in read_readwise(StringText("x", text)) if isinstance(item, Record))
    assert record.paper.highlights == (
        Highlight(
            12, 28, "=words, and more", colour=4, comment="said", tags=("tag", "x", "y"),
            created="2024-01-02T03:04:05Z",
        ),
    )  # fmt: skip
    failures = [item for item in read_readwise(StringText("x", text)) if isinstance(item, Failure)]
    assert [failure.reason for failure in failures] == ["This row has no quote or names no paper."]


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("Highlight,Title,Author,URL,Note,Location,Date\nx,y,,,,,\n", "readwise"),
        ('"Highlight","Book Title"\n"x","y"\n', "readwise"),
        ("Highlight of the year\n\nA page", "pagetext"),
        (write_web_annotations([PAPER]), "web-annotation"),
        ('[{"type": "Annotation", "id": "x", "target": []}]', "web-annotation"),
        ('[{"id": "a", "type": "book", "title": "TextQuoteSelector"}]', "csl-json"),
    ],
)
def test_annotations_are_recognised(text: str, format: str) -> None:
    found = detect(text)
    assert found is not None
    assert found.id == format


def test_comment_with_a_nul_is_written_as_it_can_be_read_back() -> None:
    mark = Highlight(0, 1, "a", comment="b\0c")
    written = json.loads(write_web_annotations([Paper(key="k", abstract="a", highlights=(mark,))]))
    assert written["first"]["items"][0]["body"][0]["value"] == "b\ufffdc"


@pytest.mark.parametrize(
    ("mark", "key", "expected"),
    [
        (Highlight(0, 4, "Some words"), "roe2024", "> Some words [@roe2024]\n"),
        (Highlight(0, 4, "Some  words"), "", "> Some words\n"),
        (
            Highlight(0, 4, "# One\n\n\nTwo <b>", comment="Why?\n- because"),
            "k",
            "> \\# One\n>\n> Two \\<b\\> [@k]\n\nWhy?\n\n\\- because\n",
        ),
    ],
)
def test_quotation_is_cited_and_has_its_comment_below(mark: Highlight, key: str, expected: str) -> None:
    assert quotation(mark, key) == expected
