"""Notes: one Markdown text a paper, and one line that lists show."""

from paperdesk.store.connection import Connection
from paperdesk.store.note_links import NoteLinks
from paperdesk.store.search_index import SearchIndex

PUT = "insert into notes (paper, text) values (?, ?) on conflict (paper) do update set text = excluded.text"


class Notes:
    """The table `notes`."""

    def __init__(self, db: Connection, index: SearchIndex) -> None:
        """Work on the connection's library."""
        self._db = db
        self._index = index
        self._links = NoteLinks(db)

    def get(self, paper: int) -> str:
        """The note, or ""."""
        return str(self._db.value("select text from notes where paper = ?", (paper,)) or "")

    def set(self, paper: int, text: str) -> None:
        """Write the note; an empty one is removed."""
        with self._index.reindexed([paper]):
            self.attach(paper, text)

    def attach(self, paper: int, text: str) -> None:
        """Write the note of a paper that is not indexed yet, or is being reindexed."""
        if text:
            self._db.execute(PUT, (paper, text))
        else:
            self._db.execute("delete from notes where paper = ?", (paper,))
        self._links.put(paper, text)

    def remark(self, paper: int) -> str:
        """The one line on a paper, or ""."""
        return str(self._db.value("select remark from papers where id = ?", (paper,)) or "")

    def set_remark(self, paper: int, text: str) -> None:
        """Write the one line on a paper."""
        with self._index.reindexed([paper]):
            self._db.execute("update papers set remark = ? where id = ?", (text, paper))
