"""PaperDesk: read and annotate abstracts offline, tag favourites, export citations."""

__version__ = "0.1.0"
