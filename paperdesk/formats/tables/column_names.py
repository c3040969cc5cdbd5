"""What columns are called in the tables of other programs, in several languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# The best known name first: a table may have several columns for one thing.
NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "title": ("title", "document title", "article title", "publication title name", "ti"),
        "authors": (
            *("author full names", "af", "authors", "author", "author names", "author(s)", "creators", "au"),
            "creator",
        ),
        "editors": ("editors", "editor", "book editors", "ed", "be"),
        "year": ("year", "publication year", "pub year", "py", "date published year", "publicationyear"),
        "date": ("date", "publication date", "published", "date published", "pubdate", "issued"),
        "venue": (
            *("venue", "journal", "journal title", "source title", "publication title", "journal/book"),
            *(
                "source",
                "publication",
                "booktitle",
                "book title",
                "proceedings title",
                "container title",
                "so",
            ),
            *("journaltitle", "journal name", "conference name"),
        ),
        "type": ("type", "item type", "document type", "publication type", "entry type", "entrytype", "dt"),
        "key": (
            "key",
            "citation key",
            "citekey",
            "citationkey",
            "bibtex key",
            "bibtexkey",
            "identifier",
            "id",
        ),
        "doi": ("doi", "digital object identifier", "di"),
        "arxiv": ("arxiv", "arxiv id", "arxivid", "eprint"),
        "url": ("url", "link", "urls", "link url", "web page", "source link", "articleurl"),
        "abstract": ("abstract", "abstract note", "summary", "ab"),
        "tags": (
            *("tags", "keywords", "author keywords", "manual tags", "automatic tags", "keyword", "labels"),
            *("index keywords", "ieee terms", "de", "mesh terms"),
        ),
        "collections": ("collections", "collection", "groups", "folders"),
        "status": ("status", "readstatus", "read status", "reading status"),
        "starred": ("starred", "favourite", "favorite", "star"),
        "rating": ("rating", "ranking", "stars"),
        "remark": ("remark",),
        "note": ("note", "notes", "my notes", "annotation", "annote", "comment", "comments"),
        "volume": ("volume", "vol", "vl", "journal volume"),
        "number": ("number", "issue", "no", "is", "journal issue", "issue number"),
        "pages": ("pages", "page", "page range", "page numbers", "pagination"),
        "first-page": ("first-page", "page start", "start page", "first page", "bp", "startpage"),
        "last-page": ("last-page", "page end", "end page", "last page", "ep", "endpage"),
        "publisher": ("publisher", "pu"),
        "location": ("location", "place", "address", "publisher place", "city", "pi"),
        "series": ("series", "series title", "se"),
        "edition": ("edition",),
        "isbn": ("isbn", "isbns", "bn"),
        "issn": ("issn", "issns", "sn"),
        "pmid": ("pmid", "pubmed id", "pm"),
        "pmcid": ("pmcid", "pmc id"),
        "language": ("language", "language of original document", "la"),
        "eid": ("eid", "art. no.", "article number", "ar"),
        "shorttitle": ("shorttitle", "short title"),
        "shortjournal": ("shortjournal", "journal abbreviation", "abbreviated source title", "ji"),
        "pagetotal": ("pagetotal", "num pages", "number of pages", "page count", "pg"),
        "urldate": ("urldate", "access date", "accessed"),
        "extra": ("extra",),
    }
)
# The same in German, French, Spanish, Italian and Dutch.
FOREIGN_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "title": (
            "titel",
            "titre",
            "título",
            "titulo",
            "titolo",
        ),
        "authors": (
            "autor",
            "autoren",
            "autor(en)",
            "autor/in",
            "autorin",
            "auteur",
            "auteurs",
            "auteur(s)",
            "autores",
            "autore",
            "autori",
        ),
        "editors": (
            "herausgeber",
            "hrsg",
            "hrsg.",
        ),
        "year": (
            "jahr",
            "erscheinungsjahr",
            "année",
            "annee",
            "año",
            "ano",
            "anno",
            "jaar",
        ),
        "date": (
            "datum",
            "fecha",
            "data",
        ),
        "venue": (
            "zeitschrift",
            "revue",
            "revista",
            "rivista",
            "tijdschrift",
        ),
        "type": (
            "typ",
            "dokumenttyp",
        ),
        "abstract": (
            "zusammenfassung",
            "résumé",
            "resumen",
            "resumo",
            "riassunto",
        ),
        "tags": (
            "schlagwörter",
            "schlagworte",
            "schlüsselwörter",
            "stichwörter",
            "mots-clés",
            "palabras clave",
            "parole chiave",
        ),
        "note": (
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "anmerkung",
            "anmerkungen",
        ),
        "volume": (
            "band",
            "jahrgang",
            "volumen",
        ),
        "number": (
            "heft",
            "nummer",
            "ausgabe",
            "numéro",
            "numero",
            "número",
        ),
        "pages": (
            "seiten",
            "seite",
            "páginas",
            "pagine",
        ),
        "publisher": (
            "verlag",
            "editorial",
            "editore",
        ),
        "location": (
            "ort",
            "verlagsort",
            "lieu",
            "lugar",
        ),
        "series": ("reihe",),
        "edition": ("auflage",),
        "language": (
            "sprache",
            "langue",
            "idioma",
            "lingua",
        ),
    }
)
RANKS: Final[Mapping[str, tuple[int, str]]] = MappingProxyType(
    {
        name: (rank, target)
        for target, names in NAMES.items()
        for rank, name in enumerate((*names, *FOREIGN_NAMES.get(target, ())))
    }
)
"""For each name how well known it is for its meaning, 0 best, and that meaning."""
