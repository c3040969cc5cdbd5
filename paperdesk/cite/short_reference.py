"""A reference in one line of Markdown, and where a paper is found on the web."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from paperdesk.model.names import family_of
from paperdesk.model.paper import Paper

_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>])")


def web_address(paper: Paper) -> str:
    """Where the paper is found: by DOI, else arXiv id, else its http or https address; "" if nowhere."""
    if paper.doi:
        return doi_address(paper.doi)
    if paper.arxiv:
        return arxiv_address(paper.arxiv)
    return paper.url if paper.url.lower().startswith(("http://", "https://")) else ""


def doi_address(doi: str) -> str:
    """Where a DOI leads."""
    return f"https://doi.org/{quote(doi, safe='/:;.-_')}"


def arxiv_address(arxiv: str) -> str:
    """The page of a paper on arXiv."""
    return f"https://arxiv.org/abs/{quote(arxiv, safe='/')}"


def short_authors(paper: Paper) -> str:
    """Family names for running text: "Roe", "Roe and Doe", "Roe et al."; "" without authors."""
    names = [family_of(name) for name in paper.authors]
    return f"{names[0]} et al." if len(names) > 2 else " and ".join(names)


def markdown_link(paper: Paper) -> str:
    """The title as a link to where the paper is found; the title alone when that is nowhere."""
    title, address = _escaped(paper.title) or _escaped(paper.key), _target(web_address(paper))
    return f"[{title}]({address})" if address else title


def markdown_reference(paper: Paper) -> str:
    """Authors, year and the title as a link."""
    who = _escaped(short_authors(paper))
    when = f"({paper.year})" if paper.year is not None else ""
    begun = " ".join(filter(None, (who, when))).rstrip(".")
    return ". ".join(part for part in (begun, markdown_link(paper)) if part)


def listed(lines: Sequence[str]) -> str:
    """One line as it is, several as a list of Markdown."""
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def _target(address: str) -> str:
    return re.sub(r"[\s()<>\\]", lambda found: quote(found.group(), safe=""), address)
