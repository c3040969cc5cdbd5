"""`paperdesk cite`."""

import zipfile
from pathlib import Path

import pytest

from paperdesk.cite import pandoc
from paperdesk.cite.pandoc import PandocMissing, find_pandoc
from paperdesk.cite.style_index import shipped_folder
from paperdesk.library import citing
from tests.cite.own_styles import independent
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _needs_pandoc(request: pytest.FixtureRequest) -> None:
    try:
        find_pandoc()
    except PandocMissing as error:
        pytest.skip(str(error))
    if shipped_folder() is None:
        pytest.skip("the styles of the CSL project are not installed (the extra cite)")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the index of styles is kept for all of these tests: making it takes a second or two."""
    return tmp_path_factory.mktemp("index") / "styles.json"


@pytest.fixture(autouse=True)
def _keeps_the_index(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(citing, "styles_index_file", lambda: index)


def test_cite_prints_the_references_and_says_what_they_lack(on: Run) -> None:
    answer = on("cite")
    assert answer.status == 0
    assert answer.out == (
        "A Paper Without Authors. (n.d.).\n"
        "Kirillov, A., & Mintun, E. (2023). Segmenting Anything (arXiv:2304.02643). arXiv. "
        "https://arxiv.org/abs/2304.02643\n"
        "Vaswani, A. (2017). Attention Is All You Need.\n"
    )
    assert answer.err == "paper lacks authors or editors, year.\n"


@pytest.mark.parametrize(
    ("options", "out"),
    [
        (("--style", "ieee"), "[1] A. Vaswani, “Attention Is All You Need.” 2017.\n"),
        (("--style", "mla", "--format", "markdown"), "Vaswani, Ashish. “Attention Is All You Need.” 2017.\n"),
        (("--in-text",), "(Vaswani, 2017)\n"),
        (("--in-text", "--style", "nature", "--format", "html"), "<sup>1</sup>\n"),
        (
            ("--format", "html"),
            '<div class="csl-bib-body">\n<div class="csl-entry" style="margin-left:36pt;text-indent:-36pt">'
            "Vaswani, A. (2017). <i>Attention Is All You Need</i>.</div>\n</div>\n",
        ),
    ],
)
def test_cite_in_the_style_and_form_that_is_asked_for(options: tuple[str, ...], out: str, on: Run) -> None:
    assert on("cite", "author:vaswani", *options).out == out


def test_cite_in_a_language(on: Run) -> None:
    assert "(o. J.)" in on("cite", "Without", "--locale", "de").out.replace("\xa0", " ")


def test_cite_as_json(on: Run) -> None:
    document = on("cite", "author:vaswani", "--json").json
    reference = "Vaswani, A. (2017). {}Attention Is All You Need{}."
    assert document == {
        "style": "apa",
        "locale": "",
        "citation": dict.fromkeys(("text", "html", "markdown"), "(Vaswani, 2017)"),
        "entries": [
            {
                "key": "vaswani2017attention",
                "text": reference.format("", ""),
                "html": reference.format("<i>", "</i>"),
                "markdown": reference.format("*", "*"),
            }
        ],
        "lacks": [],
    }


def test_styles_are_listed(on: Run) -> None:
    assert on("cite", "--styles", "mla").out.startswith("modern-language-association")
    assert on("cite", "--styles", "nothing", "like", "it").out == "No style is found.\n"
    first = on("cite", "--styles", "nature", "physics", "--json").json[0]
    assert first == {
        "id": "nature-physics",
        "title": "Nature Physics",
        "format": "numeric",
        "parent": "nature",
    }


@pytest.mark.parametrize(
    ("arguments", "status", "why"),
    [
        (("--style", "natur"), 2, "There is no citation style “natur”; nothing was formatted. Did you mean"),
        (("--locale", "xx"), 2, "cannot be written in the language “xx”"),
        (("zzznope",), 1, "No paper is found to cite"),
        (("-o", "x.txt"), 2, "names no kind of document"),
        (("-o", "x.docx", "--in-text"), 2, "without -o"),
        (("--with", "note"), 2, "are for documents"),
        (("-o", "x.docx", "--with", "soul"), 2, "“soul” is no part of a document"),
        (("--json", "--format", "html"), 2, "leave --format out"),
        (("-o", "gone/x.md"), 1, "There is no folder gone"),
    ],
)
def test_what_cannot_be_cited_is_a_sentence(
    arguments: tuple[str, ...],
    status: int,
    why: str,
    on: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = on("cite", *arguments)
    assert (answer.status, answer.out, answer.err.count("\n")) == (status, "", 1)
    assert why in answer.err
    assert not list(tmp_path.glob("x.*"))


def test_cite_by_a_style_in_a_file(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.csl"
    path.write_text(independent("Mine"))
    assert on("cite", "author:vaswani", "--style", path).out == "Attention Is All You Need.\n"
    path.write_text("<style/>")
    answer = on("cite", "--style", path)
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "mine.csl cannot be used" in answer.err


def test_cite_into_a_document(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.md"
    answer = on("cite", "author:vaswani", "-o", path, "--with", "abstract,note", "--title", "My list")
    assert (answer.status, answer.out) == (0, f"1 reference written to {path}.\n")
    assert path.read_text() == (
        "# My list\n\nVaswani, A. (2017). *Attention Is All You Need*.\n\n"
        "> **Abstract**\n>\n> The transformer, an architecture of attention alone.\n"
    )


def test_cite_into_a_word_document(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.docx"
    assert on("cite", "-o", path).out == f"3 references written to {path}.\n"
    with zipfile.ZipFile(path) as archive:
        assert b"Kirillov" in archive.read("word/document.xml")


def test_without_pandoc_a_sentence_says_what_to_install(
    on: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pandoc, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = on("cite")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == (
        "paperdesk: References are formatted by pandoc, which is not installed. Install it "
        "(pip install 'paperdesk[cite]', or pandoc from your system); all else works without.\n"
    )
