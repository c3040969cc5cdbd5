"""`paperdesk list` and `paperdesk show`: papers as text or JSON."""

import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator, Sequence

from paperdesk.cli import output
from paperdesk.cli.arguments import Commands, add_query, join_query, natural
from paperdesk.cli.opening import open_to_read, paper_of
from paperdesk.formats.paperdesk_json import to_json
from paperdesk.library.library import Found, Library
from paperdesk.model.names import display
from paperdesk.model.paper import Paper
from paperdesk.model.rows import Row

TEXT_LIMIT = 50
ALL = -1
# Cells for star, key, year, status and authors; the title takes the rest.
COLUMN_LIMITS = (1, 40, 4, 9, 20)


def register(commands: Commands) -> None:
    """Add the subcommands that only look."""
    listing = commands.add("list", run_list, "list the papers that a query finds")
    add_query(listing)
    listing.add_argument(
        "--sort", default="-added", metavar="KEY", help="added, title, author, year, key ...; - reverses"
    )
    listing.add_argument("--limit", type=natural, metavar="N", help=f"at most N papers (text: {TEXT_LIMIT})")
    listing.add_argument("--offset", type=natural, default=0, metavar="N", help="leave out the first N")
    listing.add_argument("--json", action="store_true", help="print JSON")
    showing = commands.add("show", run_show, "show everything about papers")
    showing.add_argument("keys", nargs="+", metavar="KEY", help="citation key")
    showing.add_argument("--json", action="store_true", help="print JSON")


def run_list(arguments: Namespace) -> int:
    """Print one page of what the query finds, newest first unless told otherwise."""
    limit = arguments.limit
    if limit is None:
        limit = ALL if arguments.json else TEXT_LIMIT
    with open_to_read(arguments) as library:
        found = library.find(join_query(arguments.query), arguments.sort)
        ids = found.page(arguments.offset, limit)
        if arguments.json:
            papers = map(to_json, library.papers(ids))
            output.print_json_list(papers, f'{{"total": {found.count()}, "papers": ', "}")
        else:
            _print_rows(library.rows(ids), found, arguments.offset)
    return 0


def run_show(arguments: Namespace) -> int:
    """Print every paper named; none when one of them is not there."""
    with open_to_read(arguments) as library:
        papers = library.papers([paper_of(library, key) for key in arguments.keys])
        if arguments.json:
            output.print_json_list(map(to_json, papers))
        else:
            print("\n\n".join("\n".join(_page(paper, _origins(library, paper))) for paper in papers))
    return 0


def _origins(library: Library, paper: Paper) -> list[tuple[str, str]]:
    """Which services said what the paper says, and when: each with its fields."""
    from paperdesk.library.completing.origins import origins_of
    from paperdesk.online.places import NAMES

    said: dict[str, list[str]] = defaultdict(list)
    for field, origin in origins_of(library, paper).items():
        said[f"{NAMES.get(origin.source, origin.source)}, {origin.at[:10]}"].append(field)
    return [(f"From {source}", ", ".join(fields)) for source, fields in said.items()]


def _print_rows(rows: list[Row], found: Found, offset: int) -> None:
    texts = [_columns(row) for row in rows]
    for row, line in zip(rows, output.columns(texts, COLUMN_LIMITS, output.terminal_width()), strict=True):
        star, rest = line[:1], line[1:]
        print((output.painted(star, output.YELLOW) if row.starred else star) + rest)
    total = found.count()
    if total > len(rows):
        first = f" from {offset + 1}" if offset else ""
        print(
            f"{len(rows)} of {output.counted(total, 'paper')}{first}; --limit and --offset show others.",
            file=sys.stderr,
        )


def _columns(row: Row) -> tuple[str, ...]:
    year = str(row.year or "")
    texts = ("★" if row.starred else " ", row.key, year, row.status, row.authors, row.title)
    return tuple(map(output.plain, texts))


def _page(paper: Paper, origins: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield output.painted(output.plain(paper.title), output.BOLD)
    if paper.authors:
        yield output.wrapped(", ".join(map(display, paper.authors)))
    yield output.plain(" · ".join(_facts(paper)))
    for label, value in (*_details(paper), *origins):
        if value:
            yield f"{output.painted(f'{label}:', output.DIM)} {output.plain(value)}"
    for label, text in (("Abstract", paper.abstract), ("Note", paper.note)):
        if text:
            yield f"\n{output.painted(label, output.BOLD)}\n{output.wrapped(text, '  ')}"


def _facts(paper: Paper) -> list[str]:
    star = "★ favourite" if paper.starred else ""
    rating = f"rated {paper.rating}" if paper.rating else ""
    facts = (str(paper.year or paper.date), paper.venue, paper.type, paper.key, paper.status, star, rating)
    return [fact for fact in facts if fact]


def _details(paper: Paper) -> list[tuple[str, str]]:
    return [
        ("Editors", ", ".join(map(display, paper.editors))),
        ("DOI", paper.doi),
        ("arXiv", paper.arxiv),
        ("URL", paper.url),
        ("Tags", ", ".join(paper.tags)),
        ("Collections", ", ".join(paper.collections)),
        ("Highlights", str(len(paper.highlights) or "")),
        *((name, value) for name, value in paper.fields.items()),
        ("Keys of before", ", ".join(paper.aliases)),
        ("Added", paper.added),
        ("From", paper.batch.source if paper.batch else ""),
    ]
