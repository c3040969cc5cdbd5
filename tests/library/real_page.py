"""The papers of a real page as services know them, and decoys that are none of them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from paperdesk.model.names import parse_names
from paperdesk.model.paper import Paper

SEED: Final = Path(__file__).parents[3] / "shared" / "seed"
JOURNAL = re.compile(
    r"journal|transactions|surveys|applications|methods|TMLR|computer|science", re.IGNORECASE
)


@cache
def facts() -> tuple[dict[str, Any], ...]:
    """What is known of each paper of the page, in its order."""
    return tuple(json.loads((SEED / "facts.json").read_text(encoding="utf-8")))


@cache
def shown() -> tuple[Paper, ...]:
    """What the page says of them: title and abstract."""
    papers = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))
    return tuple(Paper(title=paper["title"], abstract=paper["abstract"]) for paper in papers)


@cache
def preprints() -> tuple[Paper, ...]:
    """The papers as arXiv has them."""
    return tuple(
        replace(
            paper,
            authors=parse_names(" and ".join(fact["authors"])),
            year=fact["year"],
            date=f"{fact['year']}-{fact['month']:02}-05",
            arxiv=fact["arxiv_id"],
            fields={"eprintclass": fact["primary_category"] or "cs.CV"},
        )
        for paper, fact in zip(shown(), facts(), strict=True)
    )


@cache
def published() -> tuple[Paper, ...]:
    """Those that came out elsewhere, as Crossref has them: half of them without an abstract."""
    found = []
    for at, (paper, fact) in enumerate(zip(preprints(), facts(), strict=True)):
        if fact["venue"]:
            year = int(re.findall(r"20[0-9]{2}", fact["venue"])[-1])
            kind = "article" if JOURNAL.search(fact["venue"]) else "inproceedings"
            venue = re.sub(r"[, ]*20[0-9]{2}", "", fact["venue"])
            doi = (fact["doi"] or f"10.1000/published.{at}").lower()
            found.append(
                replace(
                    paper,
                    type=kind,
                    arxiv="",
                    doi=doi,
                    venue=venue,
                    year=year,
                    date=f"{year}-06",
                    abstract=paper.abstract if at % 2 else "",
                )
            )
    return tuple(found)


def decoys() -> list[Paper]:
    """Similar titles, other papers by the same people, later works with much the same title, corrections."""
    papers = preprints()
    found: list[Paper] = []
    for at, paper in enumerate(papers):
        other = papers[(at + 37) % len(papers)]
        found += [
            _decoy(at, 0, replace(other, title=_one_word_else(paper.title))),
            _decoy(
                at,
                1,
                replace(
                    paper,
                    title=f"{_head(paper.title)} at Scale for {_head(other.title)}",
                    abstract=other.abstract,
                ),
            ),
            _decoy(at, 2, replace(other, title=paper.title)),
            _decoy(at, 3, replace(paper, title=_followed(paper.title), abstract=_extended(paper, other))),
            _decoy(
                at,
                4,
                replace(paper, title=f"Correction to: {paper.title}", abstract="", type="article", arxiv=""),
            ),
            _decoy(
                at,
                5,
                replace(other, title=paper.title, abstract="", type="article", arxiv="", venue="Elsewhere"),
            ),
        ]
    return found


def renamed(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The same, of which every tenth has another title and abstract in its last version."""
    return tuple(
        replace(
            paper, title=f"Revisiting {paper.title.replace(':', ' for')}", abstract=_revised(paper.abstract)
        )
        if at % 10 == 3
        else paper
        for at, paper in enumerate(papers)
    )


def _decoy(at: int, kind: int, paper: Paper) -> Paper:
    """A paper of its own: either on arXiv or in a journal."""
    if paper.type == "article":
        return replace(paper, doi=f"10.1000/decoy.{kind}.{at}")
    return replace(
        paper, arxiv=f"18{kind + 1:02}.{10000 + at}", doi="", year=2018, date=f"2018-{kind + 1:02}-05"
    )


def _one_word_else(title: str) -> str:
    words = title.split(" ")
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    return " ".join("Hyperbolic" if at == longest else word for at, word in enumerate(words))


def _head(title: str) -> str:
    return " ".join(title.split(":", maxsplit=1)[0].split(" ")[:4])


def _followed(title: str) -> str:
    head, colon, rest = title.partition(":")
    return f"{head}++{colon}{rest}" if colon else f"{title} II"


def _extended(paper: Paper, other: Paper) -> str:
    return f"{paper.abstract[: len(paper.abstract) // 3]} {other.abstract}"


def _revised(abstract: str) -> str:
    sentences = abstract.split(". ")
    return ". ".join(["This is a thoroughly revised and extended version", *sentences[1:]])
