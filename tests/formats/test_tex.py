"""Real BibTeX, biber and LaTeX take what is exported: a sample of all that is hard, the page, real files."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from paperdesk.formats.bibtex.options import BibtexOptions, Dialect
from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddPapers
from paperdesk.library.exporting import bibtex_text
from paperdesk.library.importing import import_files, import_text
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper
from tests.formats.tex import STYLES, biber_complaints, bibtex_complaints, require_tex

FULL: Final = os.environ.get("PAPERDESK_CORPORA") == "full"
SPECIAL: Final = "\\ { } # $ % & _ ~ ^ ' \" ` -- --- < > | @ é ß ø ı α ≤ → “x” … € ² ½ № \u00a0x"
KINDS: Final = (
    *("article", "inproceedings", "book", "incollection", "phdthesis", "report", "manual", "misc", "online"),
    *("software", "unpublished", "odd"),
)
FIELDS: Final = {
    **dict.fromkeys(("volume", "series", "location", "institution", "note", "howpublished"), SPECIAL),
    **{"number": "1&2", "pages": "1_a-2", "edition": "2nd", "chapter": "3", "eprintclass": "cs.CV"},
    **{"crossref": "nobody", "month": "Lent"},
}
RAW: Final = r"""@string{a = "A & B"}
@misc{a, title={AT&T 50% of_it #1 $x}, author={A, B, C, D and X, and Y},
  note={\alpha and \d}, abstract={50% #}}
@misc{ä, title={U}, author={Öz, Édouard and Bjö, B. and Жуков, Г. and 欧阳, 明}}
@misc{g, title={V}, author={Bjö, B.}}
@article{b, title={\LaTeX{} with \foo{x} and {\noopsort{b}}$\mathcal{O}$}, journal=a, year=2020a, month=jan}
@incollection{c, title={T}, author={family=Roe, given=Ann, prefix=van, suffix=Jr.}, crossref={nobody}}
@misc{d, title={\url{http://x.org/a_b%20c#d}}, howpublished={\href{http://x_y}{z}}, keywords={a\_b, 50%}}
@book{e, title={\emph{50\%}}, editor={{\'E}. {\"O}z and others}, publisher={}, year={c.~1999}}
@inbook{f, title={Part}, crossref={e}}
"""
_NO_LETTERS_LEFT: Final = "alpha has 26 letters for labels that are the same, and here are more"
_CIRCLE: Final = "single values of its entries refer to each other in a circle"
# What no export can mend, by file and program: the file itself asks for it.
FAULTY: Final = {
    ("tugboat.bib", "alpha"): _NO_LETTERS_LEFT,
    ("Import error with character '+' in BibTeX field name #2660.bib", "alpha"): _NO_LETTERS_LEFT,
    ("tugboat.bib", "biber"): "biber makes an initial of half a brace of {{\\TeX} Collection editors}",
    ("xdata.bib", "biber"): _CIRCLE,
    ("uniqueness-nameparts.bib", "biber"): "its names ask for templates that only biber's own tests define",
}
# A list of so many references at once is more than TeX's memory holds; biber and BibTeX's styles take them.
LONG: Final = ("cdl.bib", "Unabbreviate on import #1436-3.bib")
SMALL: Final = ("biblatex-examples.bib", "xampl_standard.bib", "grDevices.bib", "bibdesk.bib", "commands.bib")


def _hard(kind: str) -> Paper:
    """A paper with everything that TeX takes for its own in every field."""
    people = (Name("Ö'Neil", "Ann-É.", "van der", "Jr."), Name(literal=f"A, {SPECIAL} and B"))
    return Paper(
        SPECIAL,
        type=kind,
        authors=people,
        editors=(Name("Šćž", "Ł."),),
        date="2020-05-03",
        venue=SPECIAL,
        doi="10.1000/a_b#c%d{e}",
        arxiv="2209.09004",
        url="https://x.org/a_b%20c#d~e&f{}",
        abstract=SPECIAL,
        fields=FIELDS,
        key=kind,
        tags=("R&D 50%_#~^\\{}$", "vision"),
        note=SPECIAL,
    )


def _exported(library: Library, dialect: Dialect) -> str:
    options = BibtexOptions(dialect=dialect, abstract=True, note=True, status=True, file=True)
    return bibtex_text(library, library.find().ids(), options)


def _complaints(library: Library, folder: Path, styles: tuple[str, ...] = STYLES) -> list[str]:
    """What the programs say of everything in the library."""
    found: list[str] = []
    text = _exported(library, "bibtex")
    for style in styles:
        found += [f"{style}: {line}" for line in bibtex_complaints(text, folder, style)]
    return found + [f"biber: {line}" for line in biber_complaints(_exported(library, "biblatex"), folder)]


def test_tex_takes_every_special_character_everywhere(library: Library, tmp_path: Path) -> None:
    require_tex()
    dollar = Paper("$x_1 is & not maths", key="dollar", year=-50, source_format="bibtex")
    library.apply(AddPapers((*map(_hard, KINDS), Paper(key="empty"), dollar), "x"))
    assert _complaints(library, tmp_path) == []


def test_tex_takes_imported_entries_that_would_stop_it(library: Library, tmp_path: Path) -> None:
    require_tex()
    import_text(library, StringText("x.bib", RAW), format="bibtex")
    assert _complaints(library, tmp_path) == []


def test_tex_takes_the_real_page(library: Library, tmp_path: Path, shared: Path) -> None:
    require_tex()
    seed = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    papers = tuple(Paper(paper["title"], abstract=paper["abstract"]) for paper in seed)
    library.apply(AddPapers(papers, "page"))
    assert _complaints(library, tmp_path, STYLES[:1]) == []


def test_tex_takes_real_files(tmp_path: Path, shared: Path) -> None:
    require_tex()
    found: dict[tuple[str, str], list[str]] = {}
    for path in sorted((shared / "corpora").rglob("*.bib")):
        if not (FULL or path.name in SMALL):
            continue
        with Library.open(tmp_path / "x.paperdesk", create=True) as library:
            import_files(library, [path], format="bibtex")
            if library.find().ids():
                found |= {
                    (path.name, program): said for program, said in _of_each(library, tmp_path, path.name)
                }
        for file in tmp_path.glob("x.paperdesk*"):
            file.unlink()
    assert {place: said for place, said in found.items() if said} == {}


def _of_each(library: Library, folder: Path, name: str) -> Iterator[tuple[str, list[str]]]:
    """What each program says, but those that cannot take the file."""
    text = _exported(library, "bibtex")
    for style in STYLES if FULL else STYLES[:1]:
        if (name, style) not in FAULTY:
            yield style, bibtex_complaints(text, folder, style)
    if (name, "biber") not in FAULTY:
        text = _exported(library, "biblatex")
        yield "biber", biber_complaints(text, folder, compiled=name not in LONG)
