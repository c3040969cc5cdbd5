"""Lists of papers with their authors, in the many ways in which people write them."""

import textwrap
from collections.abc import Callable, Sequence
from typing import Final

from tests.formats.page_texts import Fact, Make

HEAD: Final = "ICLR 2025 Accepted Papers\n\nOral Session 1\n\n"


def each(form: Callable[[Fact, int], str], head: str = HEAD) -> Make:
    def make(papers: Sequence[Fact]) -> str:
        return head + "\n".join(form(fact, number) for number, fact in enumerate(papers, 1))

    return make


def filled(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 78, subsequent_indent="   ", initial_indent=indent)


NUMBERED: Final[dict[str, Make]] = {
    "id below": each(lambda f, n: f"{n}. {f.title}\n{f.names}\narXiv:{f.arxiv}"),
    "set in": each(lambda f, n: f"{n}. {f.title}\n   {f.names}\n   arXiv:{f.arxiv}\n"),
    "labels": each(lambda f, n: f"{n}. {f.title}\n   Authors: {f.names}\n   arXiv: {f.arxiv}\n"),
    "link below": each(lambda f, n: f"[{n}] {f.title}\n{f.names}\nhttps://arxiv.org/abs/{f.arxiv}"),
    "id behind the title": each(lambda f, n: f"{n}) {f.title} (arXiv:{f.arxiv})\n{f.names}"),
    "id behind the names": each(lambda f, n: f"{n}. {f.title}\n{f.names}. arXiv:{f.arxiv}, {f.year}"),
    "id with a class": each(lambda f, n: f"#{n} {f.title}\nby {f.names}\narXiv:{f.arxiv} [cs.CV]\n"),
    "joined by and": each(lambda f, n: f"{n}. {f.title}\n{' and '.join(f.authors)}\narXiv:{f.arxiv}"),
    "semicolons": each(lambda f, n: f"{n}. {f.title}\n{'; '.join(f.authors)}\narXiv:{f.arxiv}"),
    "numbers in words": each(lambda f, n: f"Paper {n}: {f.title}\n{f.names}\narXiv:{f.arxiv}\n"),
    "wrapped": each(
        lambda f, n: f"{filled(f'{n}. {f.title}')}\n{filled(f.names, '   ')}\n   arXiv:{f.arxiv}"
    ),
    "title - names": each(lambda f, n: f"{n}. {f.title} - {f.names} (arXiv:{f.arxiv})"),
    "title. names.": each(lambda f, n: f"{n}. {f.title}. {f.names}. arXiv:{f.arxiv}, {f.year}."),
    "names. title.": each(lambda f, n: f"[{n}] {f.names}. {f.title}. arXiv:{f.arxiv}, {f.year}."),
    "names (year). title.": each(lambda f, n: f"[{n}] {f.names} ({f.year}). {f.title}. arXiv:{f.arxiv}."),
    "quoted": each(lambda f, n: f"[{n}] {f.names}. “{f.title}”. arXiv preprint arXiv:{f.arxiv} ({f.year})."),
    "bare id": each(lambda f, n: f"{n}. {f.title}\n{f.names}\n{f.arxiv}"),
    "id in brackets": each(lambda f, n: f"{n}. {f.title} [{f.arxiv}]\n{f.names}"),
    "id and year": each(lambda f, n: f"{n}. {f.title}\n{f.names} — arXiv {f.arxiv} ({f.year})"),
    "bold": each(lambda f, n: f"{n}. **{f.title}**\n*{f.names}*\narXiv:{f.arxiv}"),
    "links": each(lambda f, _: f"- [{f.title}](https://arxiv.org/abs/{f.arxiv}) - {f.names}"),
    "table": each(lambda f, n: f"{n}\t{f.title}\t{f.names}\tarXiv:{f.arxiv}"),
}
PLAIN: Final[dict[str, Make]] = {
    "blank lines between": each(lambda f, _: f"{f.title}\n{f.names}\narXiv:{f.arxiv}\n"),
    "no blank lines": each(lambda f, _: f"{f.title}\n{f.names}\narXiv:{f.arxiv}"),
    "blank lines everywhere": each(lambda f, _: f"{f.title}\n\n{f.names}\n\narXiv:{f.arxiv}\n"),
    "dots between": each(lambda f, _: f"• {f.title}\n{' · '.join(f.authors)}\n[arXiv:{f.arxiv}]\n"),
    "affiliations": each(
        lambda f, _: (
            f"{f.title}\n{', '.join(f'{a} (MIT, Cambridge)' for a in f.authors)}\n"
            f"https://arxiv.org/pdf/{f.arxiv}.pdf\n"
        )
    ),
}
WITH_TEXT: Final[dict[str, Make]] = {
    "numbered": each(lambda f, n: f"{n}. {f.title}\n{f.names}\narXiv:{f.arxiv}\n{f.abstract}\n", ""),
    "spaced": each(lambda f, _: f"{f.title}\n\n{f.names}\n\narXiv:{f.arxiv}\n\n{f.abstract}\n", ""),
    "date below": each(
        lambda f, _: f"{f.title}\n{f.names}\n3 June {f.year}\narXiv:{f.arxiv}\n{f.abstract}\n", ""
    ),
    "date beside": each(
        lambda f, _: f"{f.title}\n{f.names} · Jun 3, {f.year}\narXiv:{f.arxiv}\n{f.abstract}\n", ""
    ),
}


def initials(name: str) -> str:
    """Write a name as Google Scholar does: "MR Parvez"."""
    *given, family = name.split()
    return f"{''.join(part[0].upper() for part in given)} {family}" if given else family


def _byline(fact: Fact) -> str:
    return ", ".join(map(initials, fact.authors[:4])) + "…" * (len(fact.authors) > 4)


def _alert(fact: Fact, number: int) -> str:
    mark = ("", "[PDF] ", "[HTML] ")[number % 3]
    return (
        f"{mark}{fact.title}\n{_byline(fact)} - arXiv preprint arXiv:{fact.arxiv}, {fact.year}\n"
        f"{textwrap.fill(fact.abstract[:220], 80)} …\nSave Twitter LinkedIn Facebook\n"
    )


def _mailed(fact: Fact, _: int) -> str:
    return (
        f"{fact.title}\n<https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/{fact.arxiv}&hl=en"
        f"&sa=X&d=123>\n{_byline(fact)} - arXiv preprint …, {fact.year}\n{fact.abstract[:220]} …\n"
    )


def _result(fact: Fact, _: int) -> str:
    return (
        f"{fact.title}\n{_byline(fact)} - arXiv preprint arXiv:{fact.arxiv}, {fact.year} - arxiv.org\n"
        f"… {fact.abstract[200:420]} …\nSave Cite Cited by 12 Related articles All 3 versions\n"
        "[PDF] arxiv.org"
    )


SCHOLAR: Final[dict[str, Make]] = {
    "alert": each(_alert, 'Google Scholar Alert: "transformer" - new results\n\n'),
    "alert as plain mail": each(_mailed, 'Google Scholar Alert: "transformer" - new results\n\n'),
    "search": each(_result, "About 100 results (0.05 sec)\n\n"),
}
OPENREVIEW: Final[dict[str, Make]] = {
    "closed": each(
        lambda f, _: (
            f"{f.title}\n\nPDF\n{f.names}\nPublished: 16 Jan {f.year}, Last Modified: 17 Apr 2026\n"
            "ICLR 2024 poster\nReaders: Everyone\nRevisions\nBibTeX\nShow details\n"
        ),
        "OpenReview.net\n\n",
    ),
    "opened": each(
        lambda f, _: (
            f"{f.title}\n{f.names}\nPublished: 16 Jan {f.year}, Last Modified: 17 Apr 2026\n"
            f"ICLR 2024 poster\nEveryone\nKeywords: birds, bread\nTL;DR: We do it.\nAbstract: {f.abstract}\n"
            "Hide details\n"
        ),
        "OpenReview.net\n\n",
    ),
}
SEMANTIC_SCHOLAR: Final[dict[str, Make]] = {
    "search": each(
        lambda f, _: (
            f"{f.title}\n{f.names}\nComputer Science\narXiv.org\n2 December {f.year}\nTLDR\n"
            "This work proposes something that is good for all of us. Expand\n12\nPDF\nSave\nAlert\n"
        ),
        "About 100 results for “transformer”\n\n",
    ),
}
