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
