"""Text from outside: a file or standard input, decoded without losing a letter, within limits."""

import sys
from dataclasses import dataclass
from pathlib import Path

from paperdesk.model.errors import PaperDeskError

STDIN = "-"
MAX_PAGE_BYTES = 20_000_000
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name of where it came from."""

    name: str
    text: str


def read_source(path: Path) -> Source:
    """The text of a file, or of standard input for "-".

    Raises PaperDeskError when it is missing, a folder, empty, binary, or larger than MAX_PAGE_BYTES.
    """
    if str(path) == STDIN:
        return _checked("standard input", sys.stdin.buffer.read(MAX_PAGE_BYTES + 1))
    if path.is_dir():
        raise PaperDeskError(f"{path} is a folder; name the file in it to import.")
    try:
        with path.open("rb") as file:
            return _checked(path.name, file.read(MAX_PAGE_BYTES + 1))
    except FileNotFoundError as error:
        raise PaperDeskError(f"There is no file {path}; nothing was imported.") from error
    except OSError as error:
        raise PaperDeskError(
            f"{path} cannot be read: {error.strerror or error}. Nothing was imported."
        ) from error


def require_page_size(text: str, name: str) -> None:
    """Raise PaperDeskError for a text that is too large to be a page of papers."""
    if len(text) > MAX_PAGE_BYTES:
        raise _too_large(name)


def decode(data: bytes) -> str:
    """Bytes as text: by their byte order mark, as UTF-8, else as Windows-1252, which knows every byte."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _checked(name: str, data: bytes) -> Source:
    if len(data) > MAX_PAGE_BYTES:
        raise _too_large(name)
    text = decode(data)
    if not text.strip():
        raise PaperDeskError(f"There is no text in {name}; nothing was imported.")
    if "\0" in text:
        raise PaperDeskError(
            f"{name} is not a text file; nothing was imported. Save the page as text and try again."
        )
    return Source(name, text)


def _too_large(name: str) -> PaperDeskError:
    return PaperDeskError(
        f"The text of {name} is larger than {MAX_PAGE_BYTES // 1_000_000} MB, which is no page of papers; "
        "nothing was imported. Import it in parts."
    )
