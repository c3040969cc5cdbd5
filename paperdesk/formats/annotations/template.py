"""Texts with names in braces, such as {title}, that are filled in for every paper and every highlight.

What stands between a line {#highlights} and a line {/highlights} is repeated for each highlight. A line all
of whose names are empty vanishes, and a heading with it when nothing is left below it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

BEGIN: Final = "{#highlights}"
END: Final = "{/highlights}"
OF_PAPERS: Final = (
    *("title", "authors", "year", "venue", "key", "citation", "doi", "arxiv", "url", "tags", "collections"),
    *("status", "rating", "favourite", "abstract", "remark", "note", "added"),
)
OF_HIGHLIGHTS: Final = ("quote", "comment", "colour", "highlight-tags", "date", "doubt", "field")
_NAME = re.compile(r"\{([a-z]+(?:-[a-z]+)*)\}")
_NOTHING: Final = ("{quote}", {"quote": ""})
_INDENT = re.compile(r"[ >]*(?:[-*+] )?")
_HEADING = re.compile(r"#{1,6}\s")


def filled(template: str, paper: Mapping[str, str], highlights: Sequence[Mapping[str, str]]) -> str:
    """The template with the values of a paper and of each of its highlights; unknown names stay."""
    kept: list[tuple[str, str | None]] = []
    for line, values in _lines(template, paper, highlights):
        kept.append((line, _filled(line, values)))
    return _without_bare_headings(kept)


def unknown_names(template: str) -> list[str]:
    """The names in a template that stand for nothing."""
    return sorted({name for name in _NAME.findall(template) if name not in (*OF_PAPERS, *OF_HIGHLIGHTS)})


def _lines(
    template: str, paper: Mapping[str, str], highlights: Sequence[Mapping[str, str]]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The lines of a template with their values, those for highlights again for each of them."""
    repeated: list[str] | None = None
    for line in template.splitlines():
        if line.strip() == BEGIN:
            repeated = []
        elif line.strip() == END and repeated is not None:
            yield from ((one, {**paper, **values}) for values in highlights for one in repeated)
            if not highlights:
                yield _NOTHING
            repeated = None
        elif repeated is not None:
            repeated.append(line)
        else:
            yield line, paper


def _filled(line: str, values: Mapping[str, str]) -> str | None:
    """The line with its values, further lines of them indented as it is; None when all of them are empty."""
    names = [name for name in _NAME.findall(line) if name in values]
    if names and not any(values[name] for name in names):
        return None
    before = re.sub("[-*+]", " ", _INDENT.match(line)[0])  # type: ignore[index]
    return _NAME.sub(lambda found: _value(found, values, before), line).rstrip()


def _value(found: re.Match[str], values: Mapping[str, str], before: str) -> str:
    if found[1] not in values:
        return found[0]
    return values[found[1]].replace("\n", f"\n{before}")


def _without_bare_headings(lines: Sequence[tuple[str, str | None]]) -> str:
    kept: list[str] = []
    for at, (line, text) in enumerate(lines):
        if text is None or (_HEADING.match(line) and _is_bare(lines[at + 1 :])):
            continue
        if text or (kept and kept[-1]):
            kept.append(text)
    return "\n".join(kept).strip("\n") + "\n"


def _is_bare(below: Sequence[tuple[str, str | None]]) -> bool:
    """Whether what a heading stood over has vanished; one that never had anything below it stays."""
    gone = False
    for line, text in below:
        if _HEADING.match(line):
            break
        if text:
            return False
        gone |= text is None
    return gone
