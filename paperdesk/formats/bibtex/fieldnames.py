"""What the fields of BibTeX and of the programs that write it are called in BibLaTeX."""

from collections.abc import Mapping
from types import MappingProxyType

CANONICAL: Mapping[str, str] = MappingProxyType({
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "primaryclass": "eprintclass",
    "journal": "journaltitle",
    "school": "institution",
    "university": "institution",
    "key": "sortkey",
    "pdf": "file",
    "articleno": "eid",
    "article-number": "eid",
    "article_number": "eid",
    "pmc": "pmcid",
    "isbn-13": "isbn",
    "isbn13": "isbn",
    "assignee": "holder",
    "city": "location",
    "arxivid": "eprint",
    "arxiv": "eprint",
    **dict.fromkeys(("numpages", "num_pages", "totalpages", "page-count"), "pagetotal"),
    **dict.fromkeys(("lastchecked", "lastaccessed", "accessed", "accessdate", "urlaccessdate"), "urldate"),
})  # fmt: skip
"""The BibLaTeX names of the fields that have another."""

VERBATIM = frozenset((
    *("doi", "eprint", "file", "pdf", "url", "urlraw", "ids", "crossref", "xref", "xdata", "entryset"),
    *("related", "eprinttype", "archiveprefix", "local-url", "timestamp", "date-added", "date-modified"),
    *("verba", "verbb", "verbc"),
))  # fmt: skip
"""Fields that are no LaTeX: addresses, paths and keys."""

NOTES = ("annotation", "comment", "review")
"""Fields that hold the reader's own notes."""


def canonical_field(name: str) -> str:
    """The BibLaTeX name of a field; the name in lower case when it has no other.

    "journal" of an article is "journaltitle", "address" is "location", "school" is "institution".
    """
    name = name.lower()
    return CANONICAL.get(name, name)


def is_verbatim(name: str) -> bool:
    """Whether the value of a field is kept as written instead of being read as LaTeX."""
    return name in VERBATIM or name.startswith(("bdsk-", "local-zo-url-"))
