"""One Markdown file a paper for vaults of notes: a block of PaperDesk's own in a file that is the user's."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from paperdesk.formats.annotations.facts import address, colour_name, people
from paperdesk.formats.annotations.markdown import doubt, highlight_values
from paperdesk.formats.markdown_text import line, lines, lowered, paragraphs
from paperdesk.model.paper import Highlight, Paper

BEGIN: Final = "%% paperdesk:begin %%"
END: Final = "%% paperdesk:end %%"
SUFFIX: Final = ".md"
_BLOCK = re.compile(rb"^%% paperdesk:begin %%[ \t]*\r?$", re.MULTILINE)
_CLOSE = re.compile(rb"^%% paperdesk:end %%[ \t]*\r?$", re.MULTILINE)
_UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*#^\[\]%\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]'
    # Signs that are not seen, or turn the direction of the letters behind them.
    r"|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[. ]+$"
)
_LONGEST: Final = 120
_UNQUOTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def file_name(paper: Paper) -> str:
    """The name of a paper's file, `@key.md`, fit for every system; another key always has another name."""
    key = paper.key or paper.uuid or str(paper.id)
    safe = _UNSAFE.sub("_", normalize("NFC", key))
    if safe != key or len(safe.encode()) > _LONGEST:
        mark = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=4).hexdigest()
        safe = f"{safe.encode()[: _LONGEST - 9].decode('utf-8', 'ignore')}-{mark}"
    return f"@{safe}{SUFFIX}"


def fresh_note(paper: Paper) -> bytes:
    """A whole new file: front matter, the block, and room for the user's own words."""
    front = "\n".join(f"{name}: {_yaml(value)}" for name, value in _front_matter(paper) if value)
    return f"---\n{front}\n---\n\n{block(paper)}\n\n".encode()


def with_block(old: bytes, paper: Paper) -> bytes | None:
    """The file with the block of the paper in place of the one in it, and not a byte of the rest changed.

    None for a file without exactly one block, which is no file of PaperDesk's, or no longer.
    """
    begins, ends = list(_BLOCK.finditer(old)), list(_CLOSE.finditer(old))
    if len(begins) != 1 or len(ends) != 1 or ends[0].start() < begins[0].end():
        return None
    written = block(paper)
    if begins[0][0].endswith(b"\r"):
        written = written.replace("\n", "\r\n")
    end = ends[0].end() - ends[0][0].endswith(b"\r")
    return old[: begins[0].start()] + written.encode() + old[end:]


def block(paper: Paper) -> str:
    """What PaperDesk says of a paper, from the one line that marks it to the other."""
    said = "\n\n".join(_sections(paper))
    # No text of a paper may end the block, or begin another one.
    said = said.replace("\r", "\n").replace("%% paperdesk:", "% % paperdesk:").replace("\0", "\ufffd")
    return f"{BEGIN}\n{said}\n{END}"


def _sections(paper: Paper) -> Iterator[str]:
    yield f"# {line(paper.title) or 'Untitled'}"
    yield "\n".join(f"- {fact}" for fact in _facts(paper)) or "- No details yet"
    if paper.abstract.strip():
        yield "## Abstract"
        yield from paragraphs(paper.abstract)
    if paper.note.strip():
        yield f"## Notes\n\n{lowered(paper.note)}"
    if paper.highlights:
        yield "## Highlights"
        yield from map(_callout, paper.highlights)


def _facts(paper: Paper) -> Iterator[str]:
    year = "" if paper.year is None else str(paper.year)
    if said := ", ".join(filter(None, (line(", ".join(people(paper))), year, line(paper.venue)))):
        yield said
    link = address(paper)
    if link.startswith("http"):
        yield f"<{link.replace('>', '%3E').replace('<', '%3C')}>"
    if paper.starred or paper.rating:
        yield " ".join(filter(None, ("Favourite" * paper.starred, "★" * paper.rating)))
    yield f"Status: {paper.status.value}"
    if paper.remark:
        yield f"Remark: {line(paper.remark)}"


def _callout(mark: Highlight) -> str:
    """A highlight as a callout in its colour, with its comment and tags below the quote."""
    values = highlight_values(mark)
    place = " title" if mark.field == "title" else ""
    said = doubt(mark)
    parts = [f"> [!quote|{colour_name(mark)}]{place}{f' ({said})' * bool(said)}", f"> {values['quote']}"]
    if mark.comment.strip():
        parts += [">", *(f"> {one}" for one in lines(mark.comment))]
    if mark.tags:
        parts += [">", f"> {values['highlight-tags']}"]
    return "\n".join(parts)


def _front_matter(paper: Paper) -> Iterator[tuple[str, str | int | list[str] | None]]:
    yield "citekey", paper.key
    yield "title", paper.title
    yield "authors", people(paper)
    yield "year", paper.year
    yield "journal", paper.venue
    yield "doi", paper.doi
    yield "arxiv", paper.arxiv
    yield "url", address(paper) if address(paper).startswith("http") else ""
    yield "tags", ["-".join(tag.split()) for tag in paper.tags]
    yield "aliases", [f"@{key}" for key in (paper.key, *paper.aliases) if key]
    yield "collections", list(paper.collections)
    yield "date_added", paper.added[:10]


def _yaml(value: str | int | list[str] | None) -> str:
    """A value as YAML reads it back, whatever is in it."""
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    quoted = json.dumps(value, ensure_ascii=False)
    return _UNQUOTED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
