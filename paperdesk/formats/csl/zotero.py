"""Items as Zotero itself and Better BibTeX write them in JSON, in the words of CSL."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "journalArticle": "article-journal", "magazineArticle": "article-magazine", "preprint": "article",
        "newspaperArticle": "article-newspaper", "conferencePaper": "paper-conference", "book": "book",
        "bookSection": "chapter", "encyclopediaArticle": "entry-encyclopedia", "thesis": "thesis",
        "dictionaryEntry": "entry-dictionary", "report": "report", "webpage": "webpage", "dataset": "dataset",
        "blogPost": "post-weblog", "forumPost": "post", "computerProgram": "software", "patent": "patent",
        "manuscript": "manuscript", "presentation": "speech", "document": "document", "standard": "standard",
        "statute": "legislation", "bill": "bill", "case": "legal_case", "hearing": "bill", "map": "map",
        "artwork": "graphic", "film": "motion_picture", "videoRecording": "motion_picture",
        "tvBroadcast": "broadcast", "radioBroadcast": "broadcast", "podcast": "broadcast",
        "audioRecording": "song", "interview": "interview", "letter": "personal_communication",
        "email": "personal_communication", "instantMessage": "personal_communication",
    }
)  # fmt: skip
"""Zotero's types of items, and CSL's."""
PARTS: Final = frozenset(("note", "attachment", "annotation"))
"""What Zotero keeps beside papers."""

_VARIABLES: Final = {
    **dict.fromkeys(
        ("publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle", "dictionaryTitle",
         "websiteTitle", "blogTitle", "forumTitle", "programTitle"),
        "container-title",
    ),
    **dict.fromkeys(
        ("publisher", "university", "institution", "studio", "label", "distributor", "company", "network"),
        "publisher",
    ),
    **dict.fromkeys(("number", "reportNumber", "patentNumber", "billNumber", "archiveID"), "number"),
    **dict.fromkeys(("type", "thesisType", "reportType", "genre", "manuscriptType", "postType"), "genre"),
    **dict.fromkeys(("series", "seriesTitle"), "collection-title"),
    **dict.fromkeys(("title", "nameOfAct", "caseName", "subject"), "title"),
    "pages": "page", "DOI": "DOI", "url": "URL", "ISSN": "ISSN", "ISBN": "ISBN", "abstractNote": "abstract",
    "place": "publisher-place", "date": "issued", "accessDate": "accessed", "issue": "issue",
    "volume": "volume", "edition": "edition", "seriesNumber": "collection-number",
    "numPages": "number-of-pages", "numberOfVolumes": "number-of-volumes", "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short", "callNumber": "call-number", "archive": "archive",
    "archiveLocation": "archive_location", "libraryCatalog": "source", "language": "language",
    "conferenceName": "event-title", "versionNumber": "version", "originalDate": "original-date",
    "citationKey": "citation-key", "section": "section", "rights": "rights",
}  # fmt: skip
_ROLES: Final = {
    "editor": "editor", "translator": "translator", "seriesEditor": "collection-editor",
    "bookAuthor": "container-author", "contributor": "contributor", "recipient": "recipient",
    "reviewedAuthor": "reviewed-author", "scriptwriter": "script-writer", "producer": "producer",
    "castMember": "performer", "interviewer": "interviewer", "counsel": "counsel", "guest": "guest",
}  # fmt: skip
_LEFT: Final = frozenset(
    (
        *("itemType", "creators", "tags", "notes", "extra", "attachments", "relations", "collections"),
        *("itemID", "itemKey", "libraryID", "uri", "key", "version", "dateAdded", "dateModified", "note"),
        *("select", "parentItem", "inPublications", "citekey", "seeAlso"),
    )
)
_MARKUP = re.compile(r"<[^<>]{0,500}>")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6])>", re.IGNORECASE)


def zotero_item(value: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The item of Zotero that a JSON object is or holds, None for any other object."""
    data = value.get("data")
    held = data if isinstance(data, dict) and "itemType" in data else value
    return held if isinstance(held.get("itemType"), str) else None


def to_csl(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item in CSL's words; what those have no word for keeps its name."""
    values: dict[str, Any] = {"type": TYPES.get(item["itemType"], item["itemType"])}
    for name, value in item.items():
        if name not in _LEFT and value not in (None, "", []):
            values.setdefault(_VARIABLES.get(name, name), value)
    people: dict[str, list[dict[str, Any]]] = {}
    for creator in _objects(item.get("creators")):
        people.setdefault(_ROLES.get(str(creator.get("creatorType")), "author"), []).append(_person(creator))
    values |= people
    extra = item.get("extra")
    values["note"] = "\n".join(map(str, extra)) if isinstance(extra, list) else extra
    values["annote"] = "\n\n".join(filter(None, map(_note, _list(item.get("notes")))))
    values["tags"] = item.get("tags")
    return values


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _objects(value: Any) -> list[dict[str, Any]]:
    return [item for item in _list(value) if isinstance(item, dict)]


def _person(creator: Mapping[str, Any]) -> dict[str, Any]:
    name, last, first = (creator.get(part) for part in ("name", "lastName", "firstName"))
    # Older exports put an organisation where the last name of a person stands.
    if not name and not first and isinstance(last, str) and " " in last.strip() and last[:1].isupper():
        name = last
    return {"literal": name} if name else {"family": last, "given": first}


def _note(note: Any) -> str:
    """The text of a note, which Zotero keeps as HTML."""
    text = note.get("note") if isinstance(note, dict) else note
    return _MARKUP.sub("", _BREAK.sub("\n", text)).strip() if isinstance(text, str) else ""
