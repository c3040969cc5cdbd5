"""All services: the order they are asked in by identifiers, and the order they are searched in."""

from __future__ import annotations

from typing import Final

from paperdesk.online.sources import (
    arxiv,
    crossref,
    dblp,
    doi,
    europepmc,
    huggingface,
    openalex,
    openlibrary,
    pubmed,
    semanticscholar,
)
from paperdesk.online.sources.service import Service

LOOKED_UP: Final[tuple[Service, ...]] = (
    *(arxiv.SERVICE, crossref.SERVICE, europepmc.SERVICE, openlibrary.SERVICE),
    *(openalex.SERVICE, semanticscholar.SERVICE),
    *(doi.SERVICE, pubmed.SERVICE, huggingface.SERVICE),
)
"""The most trusted first, the last resorts last."""
SEARCHED: Final[tuple[Service, ...]] = (
    *(arxiv.SERVICE, crossref.SERVICE),
    *(semanticscholar.SERVICE, dblp.SERVICE, huggingface.SERVICE, europepmc.SERVICE, openalex.SERVICE),
)
"""The most trusted first; the later ones are for titles that the first two know nothing like."""
FIRST: Final = 2
"""So many are searched for every title."""
