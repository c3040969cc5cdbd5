"""References by a style: texts in all forms, every text as data, and styles that cannot be used."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.cite.formatting import format_references
from paperdesk.cite.items import cite_items
from paperdesk.cite.pandoc import Pandoc
from paperdesk.cite.style_index import style_of_file
from paperdesk.cite.styles import Style, Styles
from paperdesk.formats.csl.reading import read_csl_json
from paperdesk.formats.records import Record, StringText
from paperdesk.model.errors import Cancelled, PaperDeskError
from paperdesk.model.paper import Name, Paper
from tests.cite.own_styles import dependent, independent

ROE = Paper("On X & <i>y</i>", "article", (Name("Roe", "Jane"),), year=2020, venue="Tests", key="roe")


def test_format_references_writes_every_form(pandoc: Pandoc, styles: Styles) -> None:
    found = format_references(cite_items([ROE]), styles, styles.named("apa"), clusters=[[0]], pandoc=pandoc)
    assert found.text() == "Roe, J. (2020). On X & <i>y</i>. Tests."
    assert found.html() == (
        '<div class="csl-bib-body">\n'
        '<div class="csl-entry" style="margin-left:36pt;text-indent:-36pt">'
        "Roe, J. (2020). On X &amp; &lt;i&gt;y&lt;/i&gt;. <i>Tests</i>.</div>\n</div>"
    )
    assert found.markdown() == r"Roe, J. (2020). On X & \<i\>y\</i\>. *Tests*."
    assert [citation.text() for citation in found.citations] == ["(Roe, 2020)"]


@pytest.mark.parametrize("style", ["apa", "ieee", "nature"])
def test_format_references_of_nothing_is_nothing(style: str, styles: Styles) -> None:
    assert format_references([], styles, styles.named(style)).entries == ()


def test_format_references_of_a_style_of_ones_own(pandoc: Pandoc, styles: Styles, own: Path) -> None:
    path = own / "mine.csl"
    path.write_text(independent("Mine"))
    mine = style_of_file(path)
    found = format_references(cite_items([ROE]), styles, mine, clusters=[[0]], pandoc=pandoc)
    assert (found.text(), found.citations[0].text()) == ("On X & <i>y</i>.", "(Jane Roe)")


def test_style_without_bibliography_lists_what_it_cites(pandoc: Pandoc, styles: Styles, own: Path) -> None:
    path = own / "mine.csl"
    path.write_text(independent("Mine", ""))
    found = format_references(cite_items([ROE, ROE]), styles, style_of_file(path), pandoc=pandoc)
    assert found.text() == "(Jane Roe)\n(Jane Roe)"


def test_dependent_style_is_formatted_by_its_parent_in_its_language(
    pandoc: Pandoc, styles: Styles, own: Path
) -> None:
    path = own / "mine.csl"
    path.write_text(
        dependent("Mine", "ieee").replace('version="1.0"', 'version="1.0" default-locale="de-DE"')
    )
    found = format_references(cite_items([ROE]), styles, style_of_file(path), pandoc=pandoc)
    assert found.text() == "[1] J. Roe, „On X & <i>y</i>“, Tests, 2020."


def test_style_never_makes_pandoc_ask_the_network(pandoc: Pandoc, styles: Styles, own: Path) -> None:
    path = own / "mine.csl"
    path.write_text(dependent("Mine", "not-there"))
    with pytest.raises(PaperDeskError, match="takes its rules from “not-there”, which is not there"):
        format_references(cite_items([ROE]), styles, style_of_file(path), pandoc=pandoc)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("</citation>", "</citaton>"), "it is no sound XML"),
        (("<citation>", "<other><citation>"), "it is no sound XML"),
        (("citation>", "zitat>"), "it does not say how to cite"),
    ],
)
def test_broken_style_is_a_sentence(
    change: tuple[str, str], why: str, pandoc: Pandoc, styles: Styles, own: Path
) -> None:
    path = own / "mine.csl"
    path.write_text(independent("Mine").replace(*change))
    style = style_of_file(path)
    with pytest.raises(PaperDeskError, match=f"The style “Mine” cannot be used, as {why}"):
        format_references(cite_items([ROE]), styles, style, pandoc=pandoc)


@pytest.mark.parametrize(
    ("calls", "why"),
    [
        ((("a", "b"), ("b", "c"), ("c", "a")), "its macros call each other in a circle"),
        (tuple((f"m{at}", f"m{at + 1}") for at in range(40)), "its macros call each other far too often"),
    ],
)
def test_style_without_end_is_a_sentence(
    calls: tuple[tuple[str, str], ...], why: str, pandoc: Pandoc, styles: Styles, own: Path
) -> None:
    macros = "".join(
        f'<macro name="{name}"><text macro="{called}"/><text macro="{called}"/></macro>'
        for name, called in calls
    )
    path = own / "mine.csl"
    path.write_text(independent("Mine").replace("<citation>", f"{macros}<citation>"))
    with pytest.raises(PaperDeskError, match=f"The style “Mine” cannot be used, as {why}"):
        format_references(cite_items([ROE]), styles, style_of_file(path), pandoc=pandoc)


def test_style_that_is_gone_is_a_sentence(pandoc: Pandoc, styles: Styles, own: Path) -> None:
    style = Style("gone", "Gone", own / "gone.csl")
    with pytest.raises(PaperDeskError, match="“Gone” could not be read: No such file"):
        format_references(cite_items([ROE]), styles, style, pandoc=pandoc)


def test_format_references_is_cancelled(pandoc: Pandoc, styles: Styles) -> None:
    items = cite_items([ROE]) * 400
    with pytest.raises(Cancelled):
        format_references(items, styles, styles.named("apa"), pandoc=pandoc, stop=lambda: True)


def test_labels_of_people_stand_behind_them(pandoc: Pandoc, styles: Styles) -> None:
    paper = Paper("A", "incollection", (), (Name("Doe", "Ann"), Name("Poe", "Bo")), 2020, "2020", "Book")
    found = format_references(cite_items([paper]), styles, styles.named("vancouver"), pandoc=pandoc)
    assert found.text() == "1. Doe A, Poe B, editors. A. In: Book. 2020."


HOSTILE = (
    '<script>alert(1)</script><img src="x" onerror="y">',
    r"\input{/etc/passwd} \write18{x} $x$ ${env}",
    "![x](file:///etc/passwd) [@roe] @roe *not emphasis* `code` ~~~",
    "---\nnocite: x\n---",
    "{{include}} <?php ?> <!--#exec -->",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("style", ["ieee", "harvard-cite-them-right"])
def test_texts_of_papers_are_data(text: str, style: str, pandoc: Pandoc, styles: Styles) -> None:
    paper = replace(ROE, title=text, venue=text, authors=(Name(literal=text),))
    found = format_references(cite_items([paper]), styles, styles.named(style), clusters=[[0]], pandoc=pandoc)
    assert not re.search("<(?!/?(?:div|i|b|a|sup|sub|br|span)\\b)", found.html())
    assert _letters(text) in _letters(found.text())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def test_markup_of_csl_is_emphasis_and_all_other_is_text(pandoc: Pandoc, styles: Styles) -> None:
    item = {"id": "x", "type": "book", "title": "H<sub>2</sub>O and <b>bold</b> <u>x</u> &lt;i>"}
    source = Paper("?", "book", source_text=json.dumps(item), source_format="csl-json", source_current=True)
    found = format_references(cite_items([source]), styles, styles.named("ieee"), pandoc=pandoc)
    assert found.entries[0].written.html() == (
        "[1] <i>H<sub>2</sub>O and <b>bold</b> &lt;u&gt;x&lt;/u&gt; &lt;i&gt;</i>."
    )


def test_maths_in_titles_is_in_letters(pandoc: Pandoc, styles: Styles) -> None:
    paper = replace(ROE, title=r"An $\alpha$-bound of $n^2$ for $x_1$")
    found = format_references(cite_items([paper]), styles, styles.named("apa"), pandoc=pandoc)
    assert found.entries[0].written.markdown().startswith("Roe, J. (2020). An α-bound of n")
    assert "$" not in found.text()


def test_rtf_holds_every_letter(pandoc: Pandoc, styles: Styles) -> None:
    paper = replace(ROE, title="Über {α} 𝔸")
    found = format_references(cite_items([paper]), styles, styles.named("apa"), pandoc=pandoc)
    assert found.rtf() == (
        "{\\rtf1\\ansi\\uc1\n{\\pard \\fi-720\\li720 Roe, J. (2020). "
        "\\u220?ber \\{\\u945?\\} \\u-10187?\\u-8904?. {\\i Tests}.\\par}\n}"
    )


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("3", "3"),
        ("3rd", "3"),
        ("Second", "2"),
        ("2nd ed.", "2"),
        ("rev. ed.", "rev. ed."),
        ("Tenth", "Tenth"),
    ],
)
def test_editions_are_numbers_where_they_can_be(given: str, number: str) -> None:
    paper = Paper("A", "book", fields={"edition": given})
    assert cite_items([paper])[0]["edition"] == number


@pytest.mark.parametrize("pages", ["145--167", "145–167", "145-167", "145 – 167"])
def test_pages_have_a_hyphen(pages: str) -> None:
    assert cite_items([Paper("A", "article", fields={"pages": pages})])[0]["page"] == "145-167"


def test_work_on_arxiv_is_found_there_and_called_a_preprint_only_when_it_is_one() -> None:
    preprint = Paper("A", "misc", arxiv="2403.00001")
    printed = Paper("B", "article", venue="Tests", arxiv="2403.00002", doi="10.1/x")
    assert cite_items([preprint, printed]) == [
        {
            "id": "a",
            "type": "article",
            "title": "A",
            "publisher": "arXiv",
            "number": "arXiv:2403.00001",
            "URL": "https://arxiv.org/abs/2403.00001",
        },
        {"id": "b", "type": "article-journal", "title": "B", "container-title": "Tests", "DOI": "10.1/x"},
    ]


@pytest.mark.parametrize(
    ("style", "locale", "type", "genre"),
    [
        ("apa", "", "phdthesis", "Doctoral dissertation"),
        ("apa", "en-US", "mastersthesis", "Master’s thesis"),
        ("ieee", "", "phdthesis", "Ph.D. dissertation"),
        ("apa", "de-DE", "phdthesis", "Dissertation"),
        ("nature", "", "phdthesis", "PhD thesis"),
        ("apa", "ja-JP", "phdthesis", "PhD thesis"),
    ],
)
def test_theses_are_called_as_the_style_calls_them(style: str, locale: str, type: str, genre: str) -> None:
    own = Paper("A", type, fields={"type": "Habilitation"})
    items = cite_items([Paper("A", type), own], style, locale)
    assert [item["genre"] for item in items] == [genre, "Habilitation"]


@pytest.mark.parametrize(
    "odd",
    [
        {"author": "Jane Roe"},
        {"author": [{"family": "Roe", "given": 1}]},
        {"issued": 2020},
        {"issued": {"date-parts": [[None]]}},
        {"volume": 1.5},
        {"title": ["On X"]},
        {"page": True},
        {"number": {"x": 1}},
        {"custom": [1]},
    ],
)
def test_odd_item_that_was_imported_spoils_no_list(
    odd: dict[str, object], pandoc: Pandoc, styles: Styles
) -> None:
    text = json.dumps({"id": "odd", "type": "book", "title": "On Y", "publisher": "Press", **odd})
    (record,) = read_csl_json(StringText("odd.json", text))
    assert isinstance(record, Record)
    paper = replace(record.paper, source_current=True)
    found = format_references(cite_items([ROE, paper]), styles, styles.named("ieee"), pandoc=pandoc)
    assert len(found.entries) == 2


def test_date_that_is_none_counts_as_its_year(pandoc: Pandoc, styles: Styles) -> None:
    paper = replace(ROE, date="some time in 2020")
    found = format_references(cite_items([paper]), styles, styles.named("apa"), pandoc=pandoc)
    assert found.text() == "Roe, J. (2020). On X & <i>y</i>. Tests."


def test_style_that_prints_abstracts_gets_them(pandoc: Pandoc, styles: Styles) -> None:
    paper = replace(ROE, abstract="What it is about.")
    style = styles.named("chicago-notes-bibliography-annotated-abstract")
    found = format_references(cite_items([paper]), styles, style, pandoc=pandoc)
    assert found.text() == "Roe, Jane. “On X & <i>y</i>.” Tests, 2020.\nWhat it is about."
