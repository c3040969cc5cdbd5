"""An independent count of the entries of a .bib file: heads at the beginning of lines, nothing more."""

import re
from pathlib import Path
from typing import Final

_PLAIN: Final = r"@[ \t]*(?!(?:comment|preamble|string)\s*[{(])\w[\w.:+-]*\s*[{(]"
HEAD: Final = re.compile(rf"^[ \t%]*{_PLAIN}", re.M | re.I)
_MARKS: Final = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"%\0", "utf-16-le"),
    (b"\0%", "utf-16-be"),
)

# What the plain count cannot see: heads in the middle of a line, and one inside a comment.
MORE: Final = {"encodingWithoutNewline.bib": 1}
IN_COMMENTS: Final = {"decoret.bib": 1}


def text_of(path: Path) -> str:
    """The text of a file with line feeds alone."""
    data = path.read_bytes()
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plain_count(path: Path) -> int:
    """How many heads stand at the beginning of a line, in comments of "%" as well."""
    return len(HEAD.findall(text_of(path)))
