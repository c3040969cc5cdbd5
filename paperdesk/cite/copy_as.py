"""Short forms of a citation for the clipboard: keys, LaTeX, Pandoc and Markdown."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

from paperdesk.cite.copy_labels import COPY_LABELS
from paperdesk.model.names import family_of
from paperdesk.model.paper import Paper

Write: TypeAlias = Callable[[Sequence[Paper]], str]
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")


@dataclass(frozen=True, slots=True)
class CopyForm:
    """One form to copy in; `text` writes papers so, in their order."""

    id: str
    label: str
    text: Write


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


def _keys(papers: Sequence[Paper]) -> str:
    return ",".join(paper.key for paper in papers)


def _cite(papers: Sequence[Paper]) -> str:
    return rf"\cite{{{_keys(papers)}}}"


def _pandoc(papers: Sequence[Paper]) -> str:
    return f"[{'; '.join(f'@{paper.key}' for paper in papers)}]"


def _markdown(papers: Sequence[Paper]) -> str:
    lines = [_reference(paper) for paper in papers]
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def _reference(paper: Paper) -> str:
    who = _escaped(short_authors(paper))
    when = f"({paper.year})" if paper.year is not None else ""
    title, address = _escaped(paper.title) or paper.key, _target(web_address(paper))
    linked = f"[{title}]({address})" if address else title
    return ". ".join(part for part in (" ".join(filter(None, (who, when))).rstrip("."), linked) if part)


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def _target(address: str) -> str:
    return re.sub(r"[\s()<>\\]", lambda found: quote(found.group(), safe=""), address)


def copy_forms(bibtex: Write) -> tuple[CopyForm, ...]:
    """All forms in the order of menus; BibTeX is written by `bibtex`."""
    texts = {"key": _keys, "cite": _cite, "pandoc": _pandoc, "bibtex": bibtex, "markdown": _markdown}
    return tuple(CopyForm(id, label, texts[id]) for id, label in COPY_LABELS)
