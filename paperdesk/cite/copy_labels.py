"""The forms a citation can be copied in, by id and label; what writes them is loaded with the first copy."""

COPY_LABELS = (
    ("key", "Citation key"),
    ("cite", r"LaTeX \cite{key}"),
    ("pandoc", "Markdown [@key]"),
    ("bibtex", "BibTeX"),
    ("markdown", "Reference in Markdown"),
)
