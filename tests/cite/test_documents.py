"""Annotated bibliographies: every format, every part, and texts that are data in all of them."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from paperdesk.cite.documents import FORMATS, Document, Section, Words, document_bytes, document_format
from paperdesk.cite.formatting import References, format_references
from paperdesk.cite.items import cite_items
from paperdesk.cite.notes import note_blocks
from paperdesk.cite.pandoc import Pandoc
from paperdesk.cite.pdf import pdf_bytes
from paperdesk.cite.styles import Styles
from paperdesk.model.errors import Cancelled, PaperDeskError, UsageError
from paperdesk.model.paper import Name, Paper

ROE = Paper("On X", "article", (Name("Roe", "Jane"),), year=2020, venue="Tests", key="roe")
HOSTILE = (
    "<script>alert(1)</script> \\input{/etc/passwd} \\write18{ls} $\\jobname$ ${HOME} #1 % & _ ~ ^ "
    "]]> <!-- & --> &lt; \x01\x0b\ufffe end"
)
NOTE = """# A heading

Some *emphasis*, <b>no bold</b>, `code <x>` and <https://example.org/a>.

![picture](/etc/passwd) ![far](http://192.0.2.1/x.png) [bad](javascript:alert) [good](https://example.org)

<script>alert(1)</script>

\\input{/etc/passwd}

```{=latex}
\\input{/etc/passwd}
```

- [ ] to do
- [x] done

| a | b |
|---|---|
| 1 | 2 |
"""


@pytest.fixture
def references(pandoc: Pandoc, styles: Styles) -> References:
    return format_references(cite_items([ROE]), styles, styles.named("apa"), pandoc=pandoc)


def _bytes(document: Document, name: str, pandoc: Pandoc, references: References) -> bytes:
    return document_bytes(document, document_format(name), pandoc, references.api)


def _document(references: References, text: str = HOSTILE, note: str = NOTE) -> Document:
    section = Section(references.entries[0].written, text, ((text, text), ("plain", "")), note)
    return Document([section], text)


def test_markdown_has_what_is_asked_for(pandoc: Pandoc, references: References) -> None:
    written = references.entries[0].written
    sections = [
        Section(written, "First.\n\nSecond *x*.", (("quoted", "why"), ("more", "")), "# Head\n\n- item"),
        Section(written),
    ]
    words = Words("Zusammenfassung", "Markierungen", "Notiz", "de")
    text = _bytes(Document(sections, "A *title*", words=words), "x.md", pandoc, references).decode()
    assert text == (
        "# A \\*title\\*\n\n"
        "Roe, J. (2020). On X. *Tests*.\n\n"
        "> **Zusammenfassung**\n>\n> First.\n>\n> Second \\*x\\*.\n\n"
        "> **Markierungen**\n>\n> - “quoted” — why\n> - “more”\n\n"
        "> **Notiz**\n>\n> #### Head\n>\n> - item\n\n"
        "Roe, J. (2020). On X. *Tests*.\n"
    )


def test_web_page_shows_texts_as_they_are(pandoc: Pandoc, references: References) -> None:
    page = _bytes(_document(references), "x.html", pandoc, references).decode()
    assert "default-src 'none'" in page
    assert set(re.findall(r"<(\w+)", page.partition("<body>")[2])) <= {
        *("h1", "div", "p", "em", "strong", "a", "ul", "li", "code", "pre", "span"),
        *("table", "thead", "tbody", "tr", "th", "td", "colgroup", "col", "label", "input"),
    }
    assert set(re.findall(r'href="([^"]*)"', page)) == {"https://example.org", "https://example.org/a"}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; \\input{/etc/passwd}" in page
    assert "src=" not in page


def test_latex_holds_no_command_of_a_text(pandoc: Pandoc, references: References) -> None:
    text = _bytes(_document(references), "x.tex", pandoc, references).decode()
    body = text.partition("\\begin{document}")[2]
    verbatim = re.compile(r"\\begin\{verbatim\}.*?\\end\{verbatim\}", re.DOTALL)
    assert not re.search(r"\\(?:input|write|include|jobname|catcode)\b", verbatim.sub("", body))
    assert "\\textbackslash input\\{/etc/passwd\\}" in body


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="there is no pdflatex")
@pytest.mark.parametrize("style", ["apa", "ieee", "nature", "vancouver"])
def test_latex_of_every_kind_of_style_is_set(
    style: str, pandoc: Pandoc, styles: Styles, tmp_path: Path
) -> None:
    references = format_references(cite_items([ROE]), styles, styles.named(style), pandoc=pandoc)
    data = _bytes(_document(references, "β-VAE ≤ H₂O", "- item"), "x.tex", pandoc, references)
    (tmp_path / "x.tex").write_bytes(data)
    command = ["pdflatex", "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "x.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize("name", ["x.docx", "x.odt"])
def test_word_processors_get_sound_xml_with_hanging_entries(
    name: str, pandoc: Pandoc, references: References
) -> None:
    with zipfile.ZipFile(io.BytesIO(_bytes(_document(references), name, pandoc, references))) as archive:
        names = archive.namelist()
        for each in names:
            if each.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(each))
        text = archive.read("word/document.xml" if name == "x.docx" else "content.xml").decode()
        styles = archive.read("word/styles.xml" if name == "x.docx" else "styles.xml").decode()
    assert not [each for each in names if "media" in each or "Pictures/" in each]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in re.sub(r"(?<!;)<[^>]+>", "", text)
    assert "192.0.2.1" not in text
    assert "passwd.png" not in text
    assert 'w:hanging="567"' in styles or 'fo:text-indent="-1cm"' in styles


@pytest.mark.parametrize("format", [each.id for each in FORMATS if each.id != "pdf"])
def test_every_format_takes_a_document_without_parts(
    format: str, pandoc: Pandoc, references: References
) -> None:
    document = Document([Section(references.entries[0].written)])
    assert _bytes(document, format, pandoc, references)


@pytest.mark.parametrize(
    ("name", "format"),
    [("A.DOCX", "docx"), ("latex", "latex"), ("my.list.md", "markdown"), ("x.tex", "latex")],
)
def test_format_is_known_by_its_name(name: str, format: str) -> None:
    assert document_format(name).id == format


def test_unknown_format_names_those_that_are_written() -> None:
    with pytest.raises(UsageError, match=r"“x.txt” names no kind of document .* \.docx, \.odt, .*\.rtf"):
        document_format("x.txt")


def test_note_that_would_swallow_others_is_read_alone(pandoc: Pandoc) -> None:
    blocks = note_blocks(["one", "```\nopen", "", "two", "<script>", "three"], pandoc)
    kinds = [[block["t"] for block in note] for note in blocks]
    assert kinds == [["Para"], ["CodeBlock"], [], ["Para"], ["Para"], ["Para"]]


def test_notes_of_nothing_are_nothing(pandoc: Pandoc) -> None:
    assert note_blocks(["", " \n"], pandoc) == [[], []]


PROGRAMS = "xelatex", "lualatex", "soffice", "libreoffice", "pdflatex"


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.fixture
def fake(tmp_path: Path) -> Pandoc:
    """A pandoc that gives its input back, so that nothing here takes long."""
    _program(tmp_path, "pandoc", "cat")
    return Pandoc(tmp_path / "pandoc", (3, 0))


def test_pdf_without_a_program_says_what_to_do(fake: Pandoc) -> None:
    with pytest.raises(
        PaperDeskError, match=r"neither is installed; nothing was written\. Install one of them"
    ):
        pdf_bytes("{}", fake, which=lambda name: None)


def test_pdf_is_made_by_the_first_program_that_can(fake: Pandoc, tmp_path: Path) -> None:
    _program(tmp_path, "lualatex", "exit 1")
    _program(tmp_path, "pdflatex", 'printf "%s" "$openin_any$openout_any$shell_escape $*" > document.pdf')
    made = pdf_bytes("{}", fake, which=lambda name: str(tmp_path / name) if name in PROGRAMS[1::3] else None)
    assert made == b"ppf -no-shell-escape -interaction=nonstopmode -halt-on-error document.tex"


def test_pdf_that_no_program_makes_is_a_sentence(fake: Pandoc, tmp_path: Path) -> None:
    _program(tmp_path, "pdflatex", "exit 0")
    with pytest.raises(PaperDeskError, match="No PDF came of it; nothing was written"):
        pdf_bytes("{}", fake, which=lambda name: str(tmp_path / name) if name == "pdflatex" else None)


def test_pdf_is_cancelled(fake: Pandoc, tmp_path: Path) -> None:
    _program(tmp_path, "pdflatex", "exec sleep 60")
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        pdf_bytes("{}", fake, stop, lambda name: str(tmp_path / name) if name == "pdflatex" else None)


@pytest.mark.parametrize("name", ["list.docx", "list.odt"])
def test_libreoffice_opens_the_document(
    name: str, pandoc: Pandoc, references: References, tmp_path: Path
) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / name
    path.write_bytes(_bytes(_document(references, "A text."), name, pandoc, references))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        "txt:Text",
        "--outdir",
        str(tmp_path),
        str(path),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    text = path.with_suffix(".txt").read_text(encoding="utf-8-sig")
    assert text.startswith("A text.\nRoe, J. (2020). On X. Tests.\n")
    assert "picture far bad good" in text
