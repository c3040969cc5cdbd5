"""Tells formats apart by how a text begins: never by the name of a file, and never by more than its head."""

import re
from typing import Final

HEAD: Final = 100_000
"""How many characters from the beginning are looked at."""

_SPACE = "\ufeff \t\n\r"
_JSON = re.compile(r'(?:\{\s*["}]|\[\s*[{\]])')
_OWN_JSON = re.compile(r'"(?:papers|authors|starred|highlights)"\s*:')
_CSL = re.compile(
    r'"(?:author|issued|DOI|ISBN|ISSN|URL|PMID|PMCID|container-title|page|id|citation-key|itemType|'
    r'title-short|publisher-place|event-title|accessed|date-parts)"\s*:|"type"\s*:\s*"[a-z]+[-_][a-z-]+"'
)
_WEB_ANNOTATION = re.compile(
    r'"@context"\s*:\s*\[?\s*"https?://www\.w3\.org/ns/anno\.jsonld"'
    r'|"type"\s*:\s*"(?:TextQuoteSelector|Annotation(?:Collection|Page)?)"'
)
_ARXIV = tuple(
    re.compile(rf'"{name}"\s*:') for name in ("(?:authors_parsed|submitter|journal-ref)", "categories")
)
_HIGHLIGHTS = re.compile(r'[\ufeff"\s]*highlight["\s]*[,;\t]', re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_ROOTS: Final = {
    "pubmedarticleset": "pubmed-xml",
    "pubmedarticle": "pubmed-xml",
    "pubmedbookarticleset": "pubmed-xml",
    "pubmedbookarticle": "pubmed-xml",
    "medlinecitationset": "pubmed-xml",
    "medlinecitation": "pubmed-xml",
    "modscollection": "mods",
    "mods": "mods",
    "xml": "endnote-xml",
    "records": "endnote-xml",
}
# What only stands in files of one format, at the beginning of a line; the first one found decides.
_MARKS = re.compile(
    r"""^[ \t\ufeff]*+(?:
        (?P<bibtex>[%\#]{0,3}[ \t]*@[ \t]*(?:
            (?:string|preamble|comment)\s*[{(] | [^\W\d][\w-]*\s*[{(]\s*[^\n,{}()]{0,300}\s*[,=})]))
      | (?P<ris>TY[ ]{0,2}-)
      | (?P<pubmed>(?:PMID|PMC[ ]|PMCR|OWN[ ]|STAT|FAU[ ])-)
      | (?P<isi>FN[ ](?:ISI|Clarivate|Thomson)|PT[ ][A-Z]\n(?=(?:[A-Z][A-Z0-9]|[ ]{2})[ ]))
      | (?P<endnote>%0(?:[ ]|$))
    )""",
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_ALL_COMMENT = re.compile(r"(?:[ \t]*(?:%.*)?+\n)*[ \t]*%.*\s*\Z|% ?Encoding:", re.IGNORECASE)
_REFER = re.compile(r"%[A-Z] \S")
_TAGGED = re.compile(r"[A-Z][A-Z0-9]  - ")
_UNREAD = re.compile(r"<|\{\\rtf|%PDF-|PK\x03\x04")


def is_json(head: str) -> bool:
    """PaperDesk's own JSON, or any other that is of no other format."""
    others = (is_csl_json, is_arxiv_json, is_web_annotation)
    return _is_any_json(head) and not any(other(head) for other in others)


def is_web_annotation(head: str) -> bool:
    """Annotations as the W3C describes them, and those of Hypothesis."""
    return _is_any_json(head) and _WEB_ANNOTATION.search(head) is not None


def is_arxiv_json(head: str) -> bool:
    """JSON with the names that arXiv gives to what it knows of a paper."""
    return _is_any_json(head) and all(name.search(head) for name in _ARXIV)


def is_csl_json(head: str) -> bool:
    """JSON of items as citation processors take them: a list, one of them, or one on each line."""
    if not _is_any_json(head) or is_arxiv_json(head) or is_web_annotation(head):
        return False
    own, csl = _OWN_JSON.search(head), _CSL.search(head)
    return csl is not None and (own is None or csl.start() < own.start())


def is_pubmed_xml(head: str) -> bool:
    """What PubMed gives as XML."""
    return _xml(head) == "pubmed-xml"


def is_mods(head: str) -> bool:
    """The XML of library catalogues."""
    return _xml(head) == "mods"


def is_endnote_xml(head: str) -> bool:
    """What EndNote exports as XML."""
    return _xml(head) == "endnote-xml"


def is_isi(head: str) -> bool:
    """What Web of Science exports as plain text."""
    return _tagged(head) == "isi"


def is_ris(head: str) -> bool:
    """RIS, also when its first record lacks the line that begins it."""
    return _tagged(head) == "ris"


def is_pubmed(head: str) -> bool:
    """PubMed's own tagged form, MEDLINE."""
    return _tagged(head) == "pubmed"


def is_endnote(head: str) -> bool:
    """EndNote's tagged form, once that of refer."""
    return _tagged(head) == "endnote"


def is_bibtex(head: str) -> bool:
    """BibTeX or BibLaTeX, also behind pages of comments; but no page of papers that quotes an entry."""
    return _tagged(head) == "bibtex" and not _quotes_entries(head[:HEAD])


def is_csv(head: str) -> bool:
    """A table whose first line names its columns."""
    # What begins in another way has no header.
    return not (_is_any_json(head) or _is_unread(head) or _tagged(head)) and _has_header(head[:HEAD])


def is_readwise(head: str) -> bool:
    """A table of highlights in the columns of Readwise."""
    from paperdesk.formats.annotations.readwise import is_readwise as names_columns
    from paperdesk.formats.tables.rows import delimiter_of, table_rows

    if not _HIGHLIGHTS.match(head) or "\n" not in head:
        return False
    first = next(table_rows([head[:HEAD]], delimiter_of(head[:HEAD])), None)
    return first is not None and names_columns(first.cells)


def is_page(head: str) -> bool:
    """Any other text, and a saved page of HTML or mail."""
    from paperdesk.formats.page.saved import is_saved

    if is_saved(head[:HEAD]):
        return True
    if _is_any_json(head) or _is_unread(head) or is_csv(head):
        return False
    return _tagged(head) in {"", "bibtex"} and not is_bibtex(head)


def _is_any_json(head: str) -> bool:
    return _JSON.match(head.lstrip(_SPACE)[:HEAD]) is not None


def _is_unread(head: str) -> bool:
    return _UNREAD.match(head.lstrip(_SPACE)) is not None


def _xml(head: str) -> str:
    head = head[:HEAD].lstrip(_SPACE)
    root = _ROOT.search(_COMMENT.sub("", head)) if head.startswith("<") else None
    return _ROOTS.get(root[1].lower(), "") if root else ""


def _tagged(head: str) -> str:
    """The line-based format whose mark comes first, "" for none."""
    if _is_any_json(head) or _is_unread(head):
        return ""
    head = head[:HEAD]
    first = head.lstrip(_SPACE)
    if _REFER.match(first):
        return "endnote"
    mark = _MARKS.search(head)
    if mark:
        return mark.lastgroup or ""
    if _ALL_COMMENT.match(first):
        return "bibtex"
    return "ris" if _TAGGED.match(first) else ""


def _quotes_entries(head: str) -> bool:
    """Whether there is a page of papers before the first entry, and more of them than entries."""
    marks = list(_MARKS.finditer(head))
    before = head[: marks[0].start()] if marks else ""
    if len(before) < 300:
        return False
    from paperdesk.formats.page.reading import read_page

    return sum(paper.sure for paper in read_page(before).papers) > len(marks)


def _has_header(head: str) -> bool:
    from paperdesk.formats.tables.columns import names_columns
    from paperdesk.formats.tables.rows import delimiter_of, table_rows

    first = next(table_rows([head], delimiter_of(head)), None)
    return first is not None and names_columns(first.cells)
