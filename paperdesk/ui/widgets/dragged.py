"""What is dragged with papers for the program itself."""

from typing import Final

from PySide6.QtCore import QMimeData

PAPERS_MIME: Final = "application/x-paperdesk-papers"
KEYS_MIME: Final = "application/x-paperdesk-keys"


def dragged_keys(data: QMimeData) -> tuple[str, ...]:
    """The citation keys of papers that are dragged; none of anything else."""
    text = bytes(data.data(KEYS_MIME).data()).decode("utf-8", "replace")
    return tuple(filter(None, text.split("\n")))
