"""The forms a citation can be copied in, by id and label; what writes them is loaded with the first copy."""

from typing import Final

COPY_LABELS: Final = (
    ("key", "Citation key"),
    ("cite", r"LaTeX \cite{key}"),
    ("pandoc", "Markdown [@key]"),
    ("typst", "Typst #cite(<key>)"),
    ("bibtex", "BibTeX"),
    ("biblatex", "BibLaTeX"),
    ("ris", "RIS"),
    ("csl-json", "CSL-JSON"),
    ("link", "Markdown link"),
    ("markdown", "Reference in Markdown"),
)
FORMATTED_LABELS: Final = (
    ("reference", "Formatted reference"),
    ("in-text", "In-text citation"),
)
"""The forms that pandoc formats in a citation style."""
PUSHED_FORMS: Final = tuple(pair for pair in COPY_LABELS if pair[0] in {"key", "cite", "pandoc", "typst"})
"""The forms that can be pushed to an editor: those by key."""
