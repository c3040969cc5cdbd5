"""Which kinds of manuscripts are read for their citations, by the end of their names."""

from collections.abc import Callable, Mapping
from typing import Final

from paperdesk.formats.cited.auxiliary import read_aux, read_bcf
from paperdesk.formats.cited.cites import Cites
from paperdesk.formats.cited.markdown import read_markdown
from paperdesk.formats.cited.tex import read_tex
from paperdesk.formats.cited.typst import read_typst

READERS: Final[Mapping[str, Callable[[str], Cites]]] = {
    ".aux": read_aux,
    ".bcf": read_bcf,
    **dict.fromkeys((".tex", ".ltx", ".latex", ".rnw"), read_tex),
    **dict.fromkeys((".md", ".markdown", ".qmd", ".rmd", ".mdown"), read_markdown),
    ".typ": read_typst,
}
