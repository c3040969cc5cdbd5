"""What is dragged with papers for the program itself."""

import os
from typing import Final

from PySide6.QtCore import QMimeData

PAPERS_MIME: Final = "application/x-paperdesk-papers"
KEYS_MIME: Final = "application/x-paperdesk-keys"
FROM_MIME: Final = "application/x-paperdesk-process"
"""Which process papers are dragged from: the ids of another one's papers mean others here."""


def dragged_keys(data: QMimeData) -> tuple[str, ...]:
    """The citation keys of papers that are dragged; none of anything else."""
    text = bytes(data.data(KEYS_MIME).data()).decode("utf-8", "replace")
    return tuple(filter(None, text.split("\n")))


def sign(data: QMimeData) -> None:
    """Note in what is dragged that it comes from this process."""
    data.setData(FROM_MIME, str(os.getpid()).encode())


def is_foreign(data: QMimeData) -> bool:
    """Whether papers are dragged from another window of the program, which may show another library."""
    return data.hasFormat(FROM_MIME) and bytes(data.data(FROM_MIME).data()) != str(os.getpid()).encode()


def holds_papers(data: QMimeData) -> bool:
    """Whether papers of this process are dragged."""
    return data.hasFormat(PAPERS_MIME) and not is_foreign(data)
