"""The statements of version 4 that order what is to be read.

`papers.queue`: the place of a paper that was put somewhere in the reading queue, 1 at the front; those
without one follow, the newest first. `papers.snoozed_until` has been there since version 1: a paper to
be read is hidden from that place of the sidebar until that day (ISO 8601, the reader's own calendar).
"""

from paperdesk.store.schema_search import ON_DESK

STATEMENTS = (
    "alter table papers add column queue integer",
    f"create index papers_by_queue on papers (queue) where queue is not null and {ON_DESK}",
    "create index papers_snoozed on papers (snoozed_until) where snoozed_until is not null",
)
