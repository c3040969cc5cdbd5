"""BibTeX and BibLaTeX, in and out."""
