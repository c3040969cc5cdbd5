"""Finds the papers that a new record may be the same as, by indexes alone."""

from paperdesk.model.duplicates import ARXIV_DOI, identifiers
from paperdesk.model.paper import Paper
from paperdesk.store.connection import Connection
from paperdesk.store.facts import Facts
from paperdesk.store.visible import PRESENT

BY_IDENTIFIER = f"""
select p.id from identifiers i join papers p on p.id = i.paper
where i.scheme = ? and i.normal = ? and {PRESENT}
"""
BY_TITLE = f"select p.id from papers p where p.title_hash = ? and {PRESENT}"


def possible_twins(db: Connection, paper: Paper) -> list[int]:
    """Ids of papers with the same DOI, arXiv id or normalised title; trashed and dismissed ones too."""
    found: list[int] = []
    doi, arxiv = identifiers(paper)
    for scheme, normal in (("doi", doi), ("arxiv", arxiv), ("doi", arxiv and ARXIV_DOI + arxiv)):
        if normal:
            found += db.column(BY_IDENTIFIER, (scheme, normal))
    found += db.column(BY_TITLE, (Facts.title_hash(paper.title),))
    return list(dict.fromkeys(found))
