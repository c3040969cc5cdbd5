"""Reads RIS in the dialects of EndNote, Zotero, Mendeley, the publishers and the databases."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from paperdesk.formats.records import Item, Text
from paperdesk.formats.tagged.fields import key_of, keywords, page_range, serial_numbers
from paperdesk.formats.tagged.lines import Chunk, Syntax
from paperdesk.formats.tagged.reading import TaggedFormat, read_tagged
from paperdesk.formats.tagged.ris_fields import date, identifiers, links, names, notes, venue
from paperdesk.formats.tagged.types import SUBTYPES, exact_type, kind_of, type_of
from paperdesk.formats.tagged.values import Values
from paperdesk.model.paper import Paper

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "VL": "volume", "VO": "volume", "ET": "edition", "CY": "location", "LA": "language",
        "ST": "shorttitle", "CN": "library", "DB": "database", "NV": "volumes", "C7": "eid", "CA": "caption",
    }
)  # fmt: skip
"""Tags that hold one value whatever the type, and the BibLaTeX fields they are."""
_TAGS: Final = (
    "TY|A[1-5BDNUV]|BT|C[1-8ANPTY]|D[ABIOP]|E[DPRT]|I[DS]|J[12AFO]|KW|L[1-4ABK]|M[1-3]|N[12OV]|OP|P[BPY]"
    "|R[INP]|S[ENPTV]|T[1-3AIT]|U[1-5R]|V[LO]|W[PTV]|Y[12]"
)
_SYNTAX = Syntax(
    # Two spaces make any tag; other spacing is tolerated for the tags of the format alone.
    tag=re.compile(rf"\ufeff?(?:([A-Z][A-Z0-9])  -|(TY|ER)[ \t]*-|({_TAGS})[ \t]{{0,4}}-(?=\s|\Z))"),
    heads=frozenset(("TY",)),
    known=re.compile(_TAGS),
    ends=frozenset(("ER",)),
)
_EXACT = re.compile(r"[A-Z][A-Z0-9]  - |ER  -")
_NUMBER = re.compile(r"(?:no\.?\s*)?[A-Za-z]{0,3}[0-9][\w./() –-]{0,19}", re.IGNORECASE)
_NO_HEAD = "The record has no line with its type (TY) before it."
_NO_END = "The record has no line that ends it (ER)."


def read_ris(text: Text) -> Iterator[Item]:
    """Read a RIS file record by record.

    What stands between records is a block. Raises PaperDeskError when there is text, but no record.
    """
    return read_tagged(text, TaggedFormat("RIS", _SYNTAX, frozenset(("TY",)), _paper, _judge))


def _judge(chunk: Chunk) -> tuple[tuple[str, ...], bool]:
    told = [sentence for sentence, said in ((_NO_HEAD, not chunk.headed), (_NO_END, not chunk.ended)) if said]
    exact = all(_EXACT.match(line) for line in (chunk.lines[0], *chunk.lines[1:2]))
    return tuple(told), exact and not told


def _paper(values: Values, source: str) -> Paper:
    written = (*values.all("TY"), "")[0]
    type = _type(written, values)
    fields = _kind(written, values)
    title = values.title("TI", "T1", *(("BT",) if type in ("book", "collection", "proceedings") else ("CT",)))
    told_venue, more = venue(type, values)
    fields |= more | _numbers(values)
    authors, editors, more = names(values)
    told_date, year, more_dates = date(values)
    doi, arxiv, ids = identifiers(values, told_venue)
    fields |= more | more_dates | ids
    url, more = links(values)
    fields |= more
    abstract = "\n".join(dict.fromkeys(values.texts("AB", "N2")))
    note, more = notes(values, doi)
    fields |= more
    for tag, name in FIELDS.items():
        if name not in fields and (value := values.one(tag)):
            fields[name] = value
    if fields.get("shorttitle") == title or not title:
        title = fields.pop("shorttitle", "")
    return Paper(
        title=title,
        type=exact_type(type, fields.get("type", "")),
        authors=authors,
        editors=editors,
        year=year,
        date=told_date,
        venue=told_venue,
        doi=doi,
        arxiv=arxiv,
        url=url,
        abstract=abstract,
        key=_key(values),
        tags=keywords(values.lines("KW")),
        note=note,
        fields=_rest(values) | fields,
        source_text=source,
        source_format="ris",
    )


def _type(written: str, values: Values) -> str:
    type = type_of(written)
    if not written and ("JF" in values or "JO" in values):
        return "article"
    in_proceedings = any(tag in values for tag in ("T2", "BT", "C3", "JF", "JO", "JA", "SP"))
    return "inproceedings" if type == "proceedings" and in_proceedings else type


def _kind(written: str, values: Values) -> dict[str, str]:
    """What the type as written says besides our entry type, and the type of work (M3)."""
    kind = kind_of(written)
    fields = {"type": kind} if kind else {}
    subtype = SUBTYPES.get(written) or SUBTYPES.get(written.lower())
    if subtype:
        fields["entrysubtype"] = subtype
    work = next((value for value in values.see("M3") if "10." not in value), "")
    if work:
        values.drop(lambda value: value == work, "M3")
        fields["type"] = work
    return fields


def _numbers(values: Values) -> dict[str, str]:
    """Number, pages and serial numbers."""
    number = values.one("IS")
    misc = values.see("M1")
    if not number and misc and _NUMBER.fullmatch(misc[0]):
        number = values.one("M1")
    isbn, issn, others = serial_numbers(values.all("SN"))
    values.put("SN", others)
    pages = page_range(values.one("SP"), values.one("EP"))
    fields = {"number": number, "pages": pages, "isbn": isbn, "issn": issn}
    return {name: value for name, value in fields.items() if value}


def _key(values: Values) -> str:
    key = next((key for tag in ("ID", "LB") for value in values.see(tag) if (key := key_of(value))), "")
    values.drop(lambda value: value == key, "ID", "LB")
    return key


def _rest(values: Values) -> dict[str, str]:
    return {tag.lower(): value for tag, value in values.rest().items()}
