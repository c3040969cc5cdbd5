"""Finds the papers that a new record may be the same as, by indexes alone."""

from paperdesk.model.duplicates import normal_arxiv, normal_doi
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
    for scheme, normal in (("doi", normal_doi(paper.doi)), ("arxiv", normal_arxiv(paper.arxiv))):
        if normal:
            found += db.column(BY_IDENTIFIER, (scheme, normal))
    found += db.column(BY_TITLE, (Facts.title_hash(paper.title),))
    return list(dict.fromkeys(found))
