"""What a Markdown document cites in the syntax of Pandoc, as Quarto and R Markdown do, too."""

import re
from typing import Final

from paperdesk.formats.cited.cites import Cites, cites_of

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_TICKS = re.compile(r"`++")
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK = re.compile(r"\]\([^()\s]*|(?<!@\{)<?https?://[^\s<>]*")
_MARKS: Final = r"[:.#$%&\-+?<>~/]"
_CITE = re.compile(rf"(?<![\w@\\.])@(?:\{{([^{{}}\s]+)\}}|(\*)|(\w+(?:{_MARKS}\w+)*))")
_INCLUDE = re.compile(r"\{\{<\s*include\s+([^\s<>]+)\s*>\}\}|child\s*=\s*[\"']([^\"'\n]+)[\"']")
_CROSS = re.compile(
    r"(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|nte|tip|wrn|imp|cau)[-:]."
)


def read_markdown(text: str) -> Cites:
    """What a document cites; code and remarks are passed over, as are addresses."""
    files = [one or other for one, other in _INCLUDE.findall(text)]
    text = _without_code(_REMARK.sub(" ", _without_fences(text)))
    text = _LINK.sub(" ", text)
    return cites_of(("".join(found) for found in _CITE.findall(text)), files)


def may_be_cross_reference(key: str) -> bool:
    """Whether an `@key` that no paper has may well name a figure, a table or a section of the document."""
    return _CROSS.match(key) is not None


def _without_fences(text: str) -> str:
    """The lines that are in no block of code between rows of backticks or tildes."""
    kept: list[str] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if not fence and found:
            fence = found[1]
        elif fence:
            if found and found[1].startswith(fence) and not line[found.end() :].strip():
                fence = ""
        else:
            kept.append(line)
    return "".join(kept)


def _without_code(text: str) -> str:
    """The text without code in lines: what stands between a row of backticks and the next that is as long."""
    rows = [found.span() for found in _TICKS.finditer(text)]
    following: dict[int, int] = {}
    closing: dict[int, int] = {}
    for start, end in reversed(rows):
        closing[start] = following.get(end - start, 0)
        following[end - start] = end
    kept, at = [], 0
    for start, _ in rows:
        if start >= at and closing[start]:
            kept.append(text[at:start])
            at = closing[start]
    return " ".join((*kept, text[at:]))
