"""The services on the web that know papers, asked in order of trust, for many papers at once if they can."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from paperdesk.model.identifiers import Identifier
from paperdesk.model.paper import Paper
from paperdesk.online.answers import Answer, Answers
from paperdesk.online.gate import Gate, Stop
from paperdesk.online.request import Permission

NAMES: Final = {
    "arxiv": "arXiv",
    "crossref": "Crossref",
    "doi": "doi.org",
    "europepmc": "Europe PMC",
    "pubmed": "PubMed",
    "openalex": "OpenAlex",
    "semanticscholar": "Semantic Scholar",
    "dblp": "DBLP",
    "huggingface": "Hugging Face",
    "openlibrary": "Open Library",
}
"""What people call the services, the most trusted ones first."""
BASES: Final = {
    "arxiv": "https://export.arxiv.org",
    "crossref": "https://api.crossref.org",
    "doi": "https://doi.org",
    "europepmc": "https://www.ebi.ac.uk/europepmc/webservices/rest",
    "pubmed": "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
    "openalex": "https://api.openalex.org",
    "semanticscholar": "https://api.semanticscholar.org",
    "dblp": "https://dblp.org",
    "huggingface": "https://huggingface.co",
    "openlibrary": "https://openlibrary.org",
}
"""Where the services are, unless the user says otherwise."""

Enough = Callable[[Paper, Sequence[Answer]], bool]
"""Whether the answers to a search settle which paper it is, so that no other service need be asked."""
Told = Callable[[int], None]
"""Is told how many of all papers are done."""


def ask_all(paper: Paper, found: Sequence[Answer]) -> bool:
    """Nothing is enough: every service is asked."""
    return False


class Services:
    """Asks the services through the gate; may be used from any thread, but by one at a time."""

    def __init__(
        self,
        gate: Gate,
        addresses: Mapping[str, str] | None = None,
        contact: str = "",
        off: Collection[str] = (),
    ) -> None:
        """`addresses` are the bases that the user typed, by service; `off` are services never to be asked."""
        self._gate = gate
        self._addresses = dict(addresses or {})
        self._contact = contact
        self._off = frozenset(off)

    def look_up(self, identifier: Identifier, permission: Permission, stop: Stop = lambda: False) -> Answers:
        """What the services that know such identifiers say; raises only Cancelled."""
        return self.look_up_all((identifier,), permission, stop)[identifier]

    def look_up_all(
        self,
        identifiers: Sequence[Identifier],
        permission: Permission,
        stop: Stop = lambda: False,
        told: Told = lambda done: None,
    ) -> dict[Identifier, Answers]:
        """The same for many, asked together where a service takes many in one request."""
        return {identifier: Answers() for identifier in identifiers}

    def search(
        self,
        paper: Paper,
        permission: Permission,
        stop: Stop = lambda: False,
        enough: Enough = ask_all,
    ) -> Answers:
        """Papers with that title, author and year; which of them is the paper is for the caller to tell."""
        return self.search_all((paper,), permission, stop, enough)[0]

    def search_all(
        self,
        papers: Sequence[Paper],
        permission: Permission,
        stop: Stop = lambda: False,
        enough: Enough = ask_all,
        told: Told = lambda done: None,
    ) -> list[Answers]:
        """The same for many: service after service, each only for the papers that have not found `enough`."""
        return [Answers() for _ in papers]
