"""What can be chosen about a BibTeX or BibLaTeX export."""

from dataclasses import dataclass
from typing import Literal

Dialect = Literal["bibtex", "biblatex"]


@dataclass(frozen=True, slots=True)
class BibtexOptions:
    """How entries are written and what they hold besides the bibliography itself.

    With `as_imported` an entry that came from a BibTeX file goes out as it came, whatever it holds, and
    only what was edited since is written anew; what would stop BibTeX, biber or LaTeX is `mended` unless
    that is off, and commands that LaTeX does not have are defined in front. Without `as_imported` every
    entry is laid out in the same way and holds what is chosen here. `identifiers` are DOI, URL and eprint,
    `note` the reader's note (as annote), `status` the reading status, rating, favourite and collections as
    JabRef writes them, `file` the paths of files; these three are private and never go out unasked.
    `ascii` writes accents as LaTeX commands. `dialect` says for which programs: BibTeX's styles, or biber
    and BibLaTeX.
    """

    abstract: bool = False
    keywords: bool = True
    identifiers: bool = True
    note: bool = False
    status: bool = False
    ascii: bool = False
    title_braces: Literal["words", "none", "whole"] = "words"
    dialect: Dialect = "bibtex"
    as_imported: bool = True
    mended: bool = True
    file: bool = False
