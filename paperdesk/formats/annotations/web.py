"""Highlights as Web Annotations of the W3C, in JSON-LD.

What the standard has no word for stands under names that begin with "paperdesk:".
"""

import json
from collections.abc import Iterable
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from paperdesk.formats.annotations.facts import URN, address, people
from paperdesk.model.paper import Highlight, Paper

ANNO: Final = "http://www.w3.org/ns/anno.jsonld"
OWN: Final = "paperdesk:"
CONTEXT: Final = (ANNO, {"paperdesk": "urn:x-paperdesk:"})
_SHADES: Final = ("#fde68a", "#bbf0c0", "#bfdbfe", "#fecaca", "#ddd0fb")


def write_web_annotations(papers: Iterable[Paper]) -> str:
    """Write one collection with all highlights of the papers, on one page; "" when there are none."""
    items = [annotation(paper, mark) for paper in papers for mark in paper.highlights]
    if not items:
        return ""
    name = URN + str(uuid5(NAMESPACE_URL, " ".join(item["id"] for item in items)))
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "Highlights",
        "total": len(items),
        "first": {"id": f"{name}#1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def annotation(paper: Paper, mark: Highlight) -> dict[str, Any]:
    """One highlight as an annotation, without the context."""
    uuid = mark.uuid or str(uuid5(NAMESPACE_URL, f"{address(paper)} {mark.start} {mark.end} {mark.exact}"))
    body = _body(mark)
    return {
        "id": URN + uuid,
        "type": "Annotation",
        "motivation": ["highlighting", "commenting"] if mark.comment else "highlighting",
        **{name: getattr(mark, name) for name in ("created", "modified") if getattr(mark, name)},
        **({"body": body} if body else {}),
        "target": _target(paper, mark),
        "stylesheet": {
            "type": "CssStylesheet",
            "value": f".mark-{mark.colour} {{ background-color: {_SHADES[(mark.colour - 1) % 5]}; }}",
        },
        OWN + "colour": mark.colour,
        **{OWN + name: True for name in ("moved", "orphan") if getattr(mark, name)},
    }


def _body(mark: Highlight) -> list[dict[str, str]]:
    said = mark.comment.replace("\0", "\ufffd")  # with a NUL it could not be read back
    comment = {"type": "TextualBody", "value": said, "format": "text/plain", "purpose": "commenting"}
    tags = [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in mark.tags]
    return [*([comment] if mark.comment else []), *tags]


def _target(paper: Paper, mark: Highlight) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": mark.exact, "prefix": mark.prefix, "suffix": mark.suffix}
    place = {"type": "TextPositionSelector", "start": mark.start, "end": mark.end}
    facts = {
        "dcterms:title": paper.title,
        "dcterms:creator": people(paper),
        "dcterms:date": "" if paper.year is None else str(paper.year),
        OWN + "key": paper.key,
        OWN + "version": mark.text_hash,
    }
    return {
        "type": "SpecificResource",
        "source": address(paper) or URN + str(uuid5(NAMESPACE_URL, f"{paper.key} {paper.title}")),
        "styleClass": f"mark-{mark.colour}",
        "selector": [quote, place],
        OWN + "field": mark.field,
        **{name: value for name, value in facts.items() if value},
    }
