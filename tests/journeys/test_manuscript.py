"""A manuscript is written while its papers change: no citation is ever lost, and nothing warns.

Citations are copied as a user copies them, live files follow a collection, and after every tenth of a hundred
changes the real programs compile: pdflatex with biber and with bibtex, pandoc with its citeproc.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

from paperdesk.cite.copy_as import copy_form
from paperdesk.library import edits
from paperdesk.library.edits import Edit
from paperdesk.library.library import Library
from paperdesk.library.live_files import LiveWriter, Outcome, adding_here
from paperdesk.model.live_file import LiveFile
from paperdesk.model.paper import Name, Paper, Status

CHANGES: Final = 100
BETWEEN: Final = 10
LIMIT: Final = 120
WORDS: Final = (
    *(
        "Attention",
        "Bounds & Limits",
        "50% of {G}raphs",
        "Über Öfen",
        "$O(n)$ Searches",
        "C# and_all",
        "Łódź",
    ),
    *("a~Tilde", "Cost: $5 each", "日本", "It’s “quoted”", "<b>bold</b>", "back\\slash", "Sparse {", "#1"),
)
HEAD: Final = r"""\documentclass{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{amsmath,amssymb,url}
\makeatletter\def\UTFviii@undefined@err#1{?}\makeatother
"""
LATEX: Final = ("pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "-file-line-error", "main.tex")


@dataclass(slots=True)
class Writer:
    """Somebody who changes papers at random, and writes a manuscript with what has been copied."""

    library: Library
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    cited: list[str] = field(default_factory=list)

    def ids(self) -> list[int]:
        """The papers of the manuscript."""
        return self.library.find('collection:"/Thesis"').ids()

    def cite(self, form: str) -> str:
        """Copy the citation of some paper."""
        paper = self.library.paper(self.chance.choice(self.ids()))
        self.cited.append(paper.key)
        return copy_form(form).text([paper])

    def change(self) -> None:
        """Do something to some paper, now and then undo it."""
        kinds: Sequence[Callable[[int], Edit]] = (
            *(
                self._facts,
                self._facts,
                self._facts,
                self._key,
                self._marks,
                self._note,
                self._more,
                self._merge,
            ),
        )
        self.library.apply(self.chance.choice(kinds)(self.chance.choice(self.ids())))
        if self.chance.random() < 0.1:
            self.library.undo()

    def words(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=3))

    def _facts(self, id: int) -> Edit:
        values: dict[str, object] = {
            "title": self.words(),
            "authors": (
                Name("Berg", "Jan", "van der"),
                Name(self.chance.choice(("Öz", "Łukasik", "Smith"))),
                TEAM,
            ),
            "year": self.chance.randint(1990, 2026),
            "venue": self.words(),
            "abstract": self.words(),
        }
        name = self.chance.choice(list(values))
        more = {"date": str(values["year"])} if name == "year" else {}
        return edits.SetFields(id, {name: values[name], **more})  # type: ignore[dict-item]

    def _key(self, id: int) -> Edit:
        return edits.SetKey(id, f"new{self.chance.randint(1, 10**9)}")

    def _marks(self, id: int) -> Edit:
        tag, status = (
            self.chance.choice(("x & y", "vision/pose", "50%")),
            self.chance.choice(list(Status)[:-1]),
        )
        some = frozenset({id})
        return edits.Group("marks", (edits.AddTag(some, tag), edits.SetStatus(some, status)))

    def _note(self, id: int) -> Edit:
        return edits.SetNote(id, self.words())

    def _more(self, id: int) -> Edit:
        return edits.AddPapers((paper(self.chance.randint(1000, 10**6), self.words()),), "more")

    def _merge(self, id: int) -> Edit:
        others = [each for each in self.ids() if each != id]
        return edits.MergePapers(id, (self.chance.choice(others),), {}) if len(others) > 8 else self._note(id)


TEAM: Final = Name(literal="Team of & Co.")


def paper(number: int, title: str) -> Paper:
    """A paper with all that the style plain asks for."""
    return Paper(
        title=title,
        type="article",
        key=f"key:{number}_a-b",
        authors=(Name("Berg", f"J. {number}"),),
        year=2000 + number % 25,
        venue="Journal of Tests",
        collections=("Thesis",),
    )


@pytest.fixture
def author(library: Library) -> Writer:
    library.apply(edits.AddPapers(tuple(paper(n, f"Paper {n}") for n in range(30)), "begin"))
    return Writer(library)


def run(command: Sequence[str], folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "max_print_line": "1000", "openout_any": "p"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=LIMIT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def require(*programs: str) -> None:
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        pytest.skip(f"{' and '.join(missing)} are not installed here")


def pandoc() -> str:
    found = shutil.which("pandoc")
    if found is None and find_spec("pypandoc") is not None:
        import pypandoc  # type: ignore[import-not-found,import-untyped,unused-ignore]

        found = str(pypandoc.get_pandoc_path())
    return found or pytest.skip("pandoc is not installed here")


def latex_complaints(folder: Path) -> list[str]:
    status, _ = run(LATEX, folder)
    log = (folder / "main.log").read_text("latin-1")
    return re.findall(r"(?m)^(?:!|\./main\.\w+:\d+:) .*|.*Citation.*undefined.*", log) or [
        str(status)
    ] * bool(status)


def compile_biber(folder: Path, body: str) -> tuple[list[str], str]:
    """What the programs complain of, and what they print as references."""
    head = HEAD + "\\usepackage[backend=biber]{biblatex}\\addbibresource{live.bib}\n"
    text = f"{head}\\begin{{document}}\n{body}\n\\printbibliography\n\\end{{document}}"
    (folder / "main.tex").write_text(text, "utf-8")
    run(LATEX, folder)
    _, said = run(("biber", "main"), folder)
    found = [line for line in said.splitlines() if line.startswith(("WARN", "ERROR"))]
    return found + latex_complaints(folder), (folder / "main.bbl").read_text("utf-8")


def compile_bibtex(folder: Path, body: str) -> tuple[list[str], str]:
    """What the programs complain of, and what they print as references."""
    end = "\\bibliographystyle{plain}\\bibliography{live}"
    (folder / "main.tex").write_text(f"{HEAD}\\begin{{document}}\n{body}\n{end}\n\\end{{document}}", "utf-8")
    run(LATEX, folder)
    _, said = run(("bibtex", "main"), folder)
    found = [line for line in said.splitlines() if line.startswith("Warning--") or "---line" in line]
    run(LATEX, folder)
    return found + latex_complaints(folder), (folder / "main.bbl").read_text("utf-8")


def compile_pandoc(folder: Path, body: str) -> tuple[list[str], str]:
    """What pandoc complains of, and the references."""
    (folder / "main.md").write_text(body, "utf-8")
    command = (pandoc(), "--citeproc", "--bibliography=live.json", "main.md", "-t", "html", "-o", "main.html")
    status, said = run(command, folder)
    return said.splitlines() or [str(status)] * bool(status), (folder / "main.html").read_text("utf-8")


def printed(kind: str, text: str) -> Iterator[str]:
    """The keys of the references that were printed."""
    patterns = {
        "biber": r"\\(?:entry|keyalias)\{([^{}]*)\}",
        "bibtex": r"\\bibitem\{([^{}]*)\}",
        "pandoc": r'id="ref-([^"]*)"',
    }
    yield from re.findall(patterns[kind], text)


@pytest.mark.parametrize(
    ("kind", "format", "name", "form", "compiled"),
    [
        ("biber", "biblatex", "live.bib", "cite", compile_biber),
        ("bibtex", "bibtex", "live.bib", "cite", compile_bibtex),
        ("pandoc", "csl-json", "live.json", "pandoc", compile_pandoc),
    ],
)
def test_manuscript_keeps_all_its_citations_while_papers_change(
    author: Writer,
    tmp_path: Path,
    kind: str,
    format: str,
    name: str,
    form: str,
    compiled: Callable[[Path, str], tuple[list[str], str]],
) -> None:
    if kind == "pandoc":
        pandoc()
    else:
        require("pdflatex", kind)
    library, writer, body = author.library, LiveWriter(), ""
    thesis = next(each.id for each in library.collections() if each.name == "Thesis")
    id = library.apply(adding_here(library, LiveFile(str(tmp_path / name), format, thesis))).result
    file = next(each for each in library.tables().live_files.all() if each.id == id)
    for done in range(1, CHANGES + 1):
        author.change()
        body += f"Some words {author.cite(form)}.\n" if done % 3 == 0 else ""
        assert writer.run(library, file).outcome in (Outcome.WRITTEN, Outcome.UNCHANGED)
        if done % BETWEEN == 0:
            complaints, references = compiled(tmp_path, body)
            assert (done, complaints) == (done, [])
            assert set(author.cited) <= set(printed(kind, references)), done
