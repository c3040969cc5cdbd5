"""The statements of version 4 for counting: the index of the desk knows years, so that searches for them do.

Version 3 is out with an index of the same name that has none.
"""

from paperdesk.store.schema_search import ON_DESK

STATEMENTS = (
    "drop index papers_desk",
    f"create index papers_desk on papers (id, opened, last_opened, year) where {ON_DESK}",
)
