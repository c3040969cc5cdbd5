"""Text that every file, window and program takes: without NUL and without halves of surrogate pairs."""

import re
from typing import Final

_UNSOUND: Final = re.compile("[\x00\ud800-\udfff]")


def sound(text: str) -> str:
    """The text without what no file can hold; nearly always the text itself."""
    return text if text.isascii() and "\0" not in text else _UNSOUND.sub("", text)
