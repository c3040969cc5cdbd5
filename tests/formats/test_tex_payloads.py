"""What would run, read or write files when a document is compiled: escaped, or told (promise S10)."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from paperdesk.formats.latex.tex_words import DANGEROUS
from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddPapers
from paperdesk.library.export_report import ExportReport
from paperdesk.library.exporting import bibtex_text, export_pieces
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from tests.formats.tex import biber_complaints, bibtex_complaints, require_tex

CANARY = "canary.txt"
RUNNING = (
    r"\immediate\write18{touch canary.txt}",
    r"\write18{touch canary.txt}",
    r"\input{|touch canary.txt}",
    r"\input{/etc/hostname}",
    r"\input /etc/hostname",
    r"\include{/etc/hostname}",
    r"\openin5=/etc/hostname \read5 to\x \x",
    r"\newwrite\o\immediate\openout\o=canary.txt\immediate\write\o{x}",
    r"\openout7=canary.txt\write7{x}",
    r"\catcode`\@=11\@@input/etc/hostname ",
    r"\csname input\endcsname{/etc/hostname}",
    r"\csname wri\endcsname",
    r"\expandafter\input\csname x\endcsname",
    r"\directlua{os.execute('touch canary.txt')}",
    r"\usepackage{shellesc}\ShellEscape{touch canary.txt}",
    r"\special{dvi: x}",
    r"\def\title{x}\let\author\relax",
    r"\gdef\bibitem{x}\xdef\x{y}\edef\z{w}",
    r"\InputIfFileExists{/etc/hostname}{}{}",
    r"\includegraphics{/etc/hostname}",
    r"\lstinputlisting{/etc/hostname}",
    r"\verbatiminput{/etc/hostname}",
    r"\scantokens{\input{/etc/hostname}}",
    r"\pdffiledump length 10 {/etc/hostname}",
    r"\newread\r\openin\r=/etc/hostname",
)
BREAKING = (
    r"}}} @book{other, title={taken}} {{{",
    r"} , note = {\input{/etc/hostname}",
    r"a \end{document} b",
    r"\endinput",
    r"\end{thebibliography}\stop",
    r"^^5cinput{/etc/hostname}",
    r"\^^69nput{/etc/hostname}",
    r"100% of \& all_the #1 $x^2 ~ \ ",
    r"$\input{/etc/hostname}$",
    r"$$\write18{touch canary.txt}$$",
    r"\begin{filecontents}{canary.txt}x\end{filecontents}",
    r"\loop\iftrue\repeat",
    r"\def\a{\a\a}\a",
    r"{{{{{{{{{{",
    r"}}}}}}}}}}",
    "\\",
    r"\verb|\input{x}|",
    "@string{a = {\\input{x}}}",
    '" # \\input{x} # "',
    "a\0b\\input{x}",
    "@comment{x} @preamble{\"\\input{/etc/hostname}\"}",
    "\u202e\\input{x}\u202c",
    "×÷\\u{1F600}\\char92 input",
)  # fmt: skip
PAYLOADS = (*RUNNING, *BREAKING)
_UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*\\([A-Za-z]+)")


def _csl(number: int, text: str) -> str:
    fields = dict.fromkeys(("title", "publisher", "abstract", "note", "keyword"), text)
    authors = [{"family": text, "given": text}, {"literal": text}]
    item = {"type": "book", "id": f"k{number}", "author": authors, "issued": {"raw": text}}
    return json.dumps([item | fields])


def _ris(number: int, text: str) -> str:
    tags = ("TI", "AU", "PB", "AB", "N1", "KW", "JO", "CY", "ID")
    line = " ".join(text.replace("\0", " ").split())
    return "TY  - BOOK\n" + "".join(f"{tag}  - {line}\n" for tag in tags) + "ER  - \n"


def _table(number: int, text: str) -> str:
    quoted = text.replace('"', '""').replace("\0", " ")
    header = ("title", "authors", "publisher", "abstract", "tags")
    return ",".join(header) + "\n" + ",".join(f'"{quoted}"' for _ in header) + "\n"


def _json(number: int, text: str) -> str:
    names = [{"family": text, "given": text}]
    paper = {"title": text, "type": "book", "authors": names, "fields": {"publisher": text, "series": text}}
    return json.dumps([paper | {"key": f"k{number}", "venue": text, "abstract": text, "tags": ["x"]}])


FOREIGN: dict[str, Callable[[int, str], str]] = {"csl-json": _csl, "ris": _ris, "csv": _table, "json": _json}


def _commands(text: str) -> set[str]:
    """The commands in a bibliography that do more than print."""
    return set(_UNESCAPED.findall(text)) & DANGEROUS


def _depths(text: str) -> list[int]:
    """How deep the braces are at each entry's head, and at the end."""
    found, depth = [], 0
    for piece in re.finditer(r"^@\w+\{|[{}]", text, re.M):
        if piece[0].startswith("@"):
            found.append(depth)
            depth += 1
        else:
            depth += 1 if piece[0] == "{" else -1
    return [*found, depth]


@pytest.mark.parametrize("format", FOREIGN)
def test_text_of_other_formats_is_escaped(library: Library, format: str) -> None:
    for number, text in enumerate(PAYLOADS):
        import_text(library, StringText(f"{number}.x", FOREIGN[format](number, text)), format=format)
    report = ExportReport()
    ids = library.find().ids()
    assert len(ids) > len(PAYLOADS) * 0.6
    for dialect in ("bibtex", "biblatex"):
        written = "".join(export_pieces(library, ids, dialect, report=report))
        assert _commands(written) == set()
        assert set(_depths(written)) == {0}
    assert report.commands == []


def test_typed_text_is_escaped_and_text_of_bibtex_is_told(library: Library) -> None:
    source = "".join(
        f"@book{{k{number}, title = {{T}}, publisher = {{{text}}}}}\n" for number, text in enumerate(RUNNING)
    )
    import_text(library, StringText("x.bib", source), format="bibtex")
    report = ExportReport()
    written = "".join(export_pieces(library, library.find().ids(), "bibtex", report=report))
    told = {key for key, _ in report.commands}
    kept = {f"k{number}" for number, text in enumerate(RUNNING) if text in written}
    assert kept <= told
    assert len(kept) > len(RUNNING) // 2


KEYS = (r"a\input{x}", "a b", "a,b", "a{b}c", "a%b", "a#b", "a~b", 'a"b', "a=b", "a'b", "\\", "@x")


@pytest.mark.parametrize("key", KEYS)
def test_no_key_ends_its_entry_or_holds_a_command(library: Library, key: str) -> None:
    item = {"type": "book", "id": key, "title": "T", "citation-key": key}
    import_text(library, StringText("x.json", json.dumps([item])), format="csl-json")
    for dialect in ("bibtex", "biblatex"):
        written = "".join(export_pieces(library, library.find().ids(), dialect))
        (found,) = re.findall(r"^@\w+\{(.*),$", written, re.M)
        assert re.fullmatch(r"[A-Za-z0-9:._/+@'-]+", found)


def test_tex_runs_nothing_of_all_that(library: Library, tmp_path: Path) -> None:
    require_tex()
    papers = []
    for at, text in enumerate(PAYLOADS):
        fields = {"publisher": text, "series": text}
        papers.append(Paper(text, type="book", authors=(Name(text, text),), fields=fields, key=f"k{at}"))
    library.apply(AddPapers(tuple(papers), "x"))
    text = bibtex_text(library, library.find().ids())
    assert bibtex_complaints(text, tmp_path, "plain") == []
    written = "".join(export_pieces(library, library.find().ids(), "biblatex"))
    assert biber_complaints(written, tmp_path) == []
    assert not (tmp_path / CANARY).exists()
    assert "hostname" not in (tmp_path / "main.log").read_text(encoding="latin-1").replace(
        "/etc/hostname", ""
    )
