"""Searches find the same papers, in the same order, as a scan through all of them in plain Python."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.edits import (
    AddFeed,
    AddPapers,
    CreateWordList,
    MarkOpened,
    PurgePapers,
    PutQueue,
    SetKey,
    TrashPapers,
)
from paperdesk.library.library import Library
from paperdesk.model.feed import Popularity
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.model.query import parse
from paperdesk.store import beginnings, branches, names, search
from paperdesk.store.feed_items import Came, StoredItem
from paperdesk.store.ids import IN_IDS, as_json
from paperdesk.store.orders import SORTS
from paperdesk.store.popularity import Measured
from tests.store.naive_search import FEEDS, LISTS, Known, found, in_order

SIZE = 320
LONGEST = 10_000
LIMITS = {
    search: {"FEW": 12, "RANKED": 10, "TRIED": 64},
    branches: {"CAP": 30, "ASKED": 3, "RARE": 10, "OUTWEIGHED": 2},
    names: {"LONG": 1, "COMMON": 5, "TERMS": 2},
    beginnings: {"LONG": 1, "MANY_TERMS": 4, "HASTY_TERMS": 3, "COMMONEST_TERMS": 1},
}
HAS = ("note", "highlight", "code", "doi", "author", "abstract", "tag", "year", "venue", "collection")
WORDS = ("sun", "sunny", "sunset", "moon", "mooné", "star", "stars", "rain", "cloud", "a", "of", "x1")
TAGS = ("Sun", "sun/red", "sun/red/deep", "moon light", "Rain", "weather")
COLLECTIONS = ("Thesis", "Thesis/Sun", "Reading/Sun/Old", "Moon")
FAMILIES = ("Sun", "Moon", "de Star", "Rain")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A library and what it holds, with a short name for reports of failures."""

    library: Library = field(repr=False)
    papers: list[Known] = field(repr=False)


def texts(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(WORDS, weights=range(len(WORDS), 0, -1), k=chance.randint(0, most)))


def paper(chance: random.Random, number: int) -> Paper:
    now = datetime.now().astimezone()
    added = now - timedelta(days=chance.choice((0, 1, 3, 40, 400)), minutes=number)
    return Paper(
        title=texts(chance, 5),
        key=f"{chance.choice(WORDS[:3])}{number}",
        authors=tuple(
            Name(chance.choice(FAMILIES), chance.choice(WORDS)) for _ in range(chance.randint(0, 2))
        ),
        venue=chance.choice(("", "Sun Conf", "Moon Letters")),
        year=chance.choice((None, 1999, 2020, 2021, 2021)),
        abstract=texts(chance, 12) + chance.choice(("", " https://github.com/a/b")),
        note=chance.choice(("", "", texts(chance, 6))),
        remark=chance.choice(("", "", "unheard")),
        tags=tuple(chance.sample(TAGS, chance.choice((0, 0, 1, 2)))),
        collections=tuple(chance.sample(COLLECTIONS, chance.choice((0, 0, 1)))),
        status=chance.choice(tuple(Status)),
        starred=chance.random() < 0.2,
        type=chance.choice(("article", "misc")),
        doi=f"10.1000/{number}" if chance.random() < 0.5 else "",
        added=added.isoformat(),
        fields={"eprintclass": chance.choice(("", "cs.CL", "math.AG"))},
    )


def known(id: int, paper: Paper, source: str) -> Known:
    return Known(
        id=id,
        title=paper.title,
        authors=" ; ".join(f"{name.given} {name.family}" for name in paper.authors),
        names=", ".join(name.family for name in paper.authors),
        key=paper.key,
        venue=paper.venue,
        abstract=paper.abstract,
        note=paper.note,
        remark=paper.remark,
        tags=list(paper.tags),
        collections=paper.collections,
        year=paper.year,
        type=paper.type,
        status=paper.status.value,
        starred=paper.starred,
        doi=paper.doi,
        source=source,
        category=paper.fields.get("eprintclass", ""),
        added=datetime.fromisoformat(paper.added),
    )


def happened(library: Library, papers: dict[int, Known], chance: random.Random) -> None:
    """Read, throw away, merge, rename, put off and hide some of them."""
    some = chance.sample(sorted(papers), 60)
    queued = chance.sample(sorted(papers), 80)
    for at, id in enumerate(queued[:60], 1):
        papers[id].queue = at
    for id in queued[40:]:
        papers[id].snoozed = True
    rows = (
        (id, "9999-12-31" if papers[id].snoozed else "2020-01-01", papers[id].queue or 0) for id in queued
    )
    library.apply(PutQueue(tuple(rows)))
    for at, id in enumerate(some[:20]):
        library.apply(MarkOpened(id))
        papers[id].opened = f"{at:03}"
    library.apply(TrashPapers(frozenset(some[10:25])))
    library.apply(PurgePapers(frozenset(some[10:13])))
    for id in some[10:25]:
        papers[id].trashed, papers[id].gone = True, id in some[10:13]
    for id in some[30:35]:
        papers[id].aliases, papers[id].key = (papers[id].key,), f"moon{id}"
        library.apply(SetKey(id, f"moon{id}"))
    marks = [(f"u{id}", id, texts(chance, 4), library.path.name) for id in some[40:50]]
    store = library.tables()
    with store.transaction(), store.index.reindexed(some[40:50]):
        sql = (
            "insert into highlights (uuid, paper, start, end, exact, comment, created, modified)"
            " values (?, ?, 0, 1, ?, ?, '', '')"
        )
        store.db.executemany(sql, marks)
    for _, id, exact, comment in marks:
        papers[id].highlights = f"{exact} {comment}"


def fed(library: Library, papers: dict[int, Known], chance: random.Random) -> None:
    """Let feeds have some of them on some days, and some be talked of."""
    today = datetime.now().astimezone().date()
    days = ("2026-01-01", "2026-01-02", "2026-01-03", today.isoformat())
    for name in FEEDS:
        library.apply(AddFeed(name, "web", f"https://example.org/{name}"))
    store = library.tables()
    items: list[StoredItem] = []
    read: list[tuple[int, Measured]] = []
    for number, name in enumerate(FEEDS, 1):
        for id in chance.sample(sorted(papers), 70):
            day, new = chance.choice(days), chance.random() < 0.3
            papers[id].fed = (*papers[id].fed, (name, day, new))
            items.append(StoredItem(number, f"g{id}", id, Came.NEW, day=day, seen="" if new else "2026"))
    for id in chance.sample(sorted(papers), 30):
        papers[id].talked_of = chance.random() < 0.5
        spoken = today - timedelta(days=3 if papers[id].talked_of else 30)
        read.append((id, Measured("huggingface", spoken.isoformat(), Popularity(upvotes=id))))
    with store.transaction():
        store.feed_items.put([*items, StoredItem(1, "aside", None, Came.FILTERED, day=days[0], kept="{}")])
        store.popularity.put(read)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    with filled(tmp_path_factory.mktemp("scan"), midst=True) as shelf:
        yield shelf


@pytest.fixture(scope="module")
def simple_shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """Hidden batches stand by themselves in it, so that lists of ids tell nearly everything."""
    with filled(tmp_path_factory.mktemp("simple"), midst=False) as shelf:
        yield shelf


@contextmanager
def filled(folder: Path, *, midst: bool) -> Iterator[Shelf]:
    chance = random.Random(4)
    ticks = iter(range(100_000))
    with Library.open(
        folder / "t.paperdesk",
        create=True,
        clock=lambda: (datetime(2026, 1, 1) + timedelta(seconds=next(ticks))).isoformat() + "Z",
    ) as library:
        papers: dict[int, Known] = {}
        for batch, (start, end) in enumerate(pairwise((0, 100, 200, 230, SIZE)), 1):
            made = tuple(paper(chance, number) for number in range(start, end))
            library.apply(AddPapers(made, f"Page {batch} of sun"))
            for id, one in zip(range(end, start, -1), made, strict=True):
                papers[id] = known(id, one, f"Page {batch} of sun")
        happened(library, papers, chance)
        fed(library, papers, chance)
        for name, lines in LISTS.items():
            library.apply(CreateWordList(name, words=lines))
        # One hidden batch stands by itself, the other may have papers in the midst of the rest.
        store = library.tables()
        within = (5, 77) if midst else ()
        with store.transaction():
            store.db.execute(f"update papers set batch = 4 where id {IN_IDS}", (as_json(within),))
            for batch in (3, 4):
                store.batches.hide(batch, True)
            store.db.execute("update papers set merged_into = 30 where id in (31, 32)")
        for id in (31, 32, *within, *range(201, SIZE + 1)):
            papers[id].gone = True
        library.tables().vocabulary.rebuild()
        yield Shelf(library, list(papers.values()))


def spelt(word: str) -> st.SearchStrategy[str]:
    """A word, or the beginning of it with or without a star."""
    return st.sampled_from((word, word, word[:2] + "*", word[:1] + "*", word[:-1] or word, word.upper()))


WORD = st.sampled_from(WORDS).flatmap(spelt)
PHRASE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda some: f'"{" ".join(some)}"')
FILTER = st.one_of(
    st.tuples(st.sampled_from(("title", "author", "abstract", "note", "venue")), st.one_of(WORD, PHRASE)).map(
        ":".join
    ),
    st.sampled_from(
        (
            *(f"tag:{name}" for name in ("sun", "sun/red", '"moon light"', "RAIN", "none")),
            *(f"collection:{name}" for name in ("thesis", "Sun", "/Thesis/Sun", "Reading", '"/Moon"')),
            *(f"status:{status.value}" for status in Status),
            *(f"is:{name}" for name in ("starred", "unread", "trashed", "snoozed")),
            *(f"{has}:{name}" for has in ("has", "no") for name in HAS),
            *(f"year:{years}" for years in ("2021", "1999..2020", ">=2021", "..2000")),
            *(f"added:{age}" for age in ("<2d", ">30d", "today", "yesterday", "2020-01-01..")),
            *(f"key:{key}" for key in ("sun", "moon", "SUN1", '"sun10"', "x")),
            *("feed:sun", 'feed:"sunday papers"', "feed:un", "feed:none", "is:new", "is:trending"),
            *("day:2026-01-02", "day:2026-01-01..2026-01-03", "day:>=2026-01-03", "day:<7d", "day:today"),
            *("category:cs", "category:CS.cl", "category:math", "category:c"),
            *("list:sky", "list:sky>=2", "list:WET<3", "list:wet=1", 'list:"wet">2', "list:dry", "list:no"),
            *("source:sun", 'source:"page 2"', "type:article", "type:misc"),
        )
    ),
)
LEAF = st.one_of(WORD, WORD, PHRASE, FILTER)
QUERY = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(" OR ".join),
        inner.map("({})".format),
        inner.map("-({})".format),
        LEAF.map("-{}".format),
    ),
    max_leaves=6,
).map(lambda text: text[:LONGEST])


@pytest.fixture(scope="module", params=["as it is", "as if huge", "simple, as if huge"])
def sized(request: pytest.FixtureRequest, shelf: Shelf, simple_shelf: Shelf) -> Iterator[Shelf]:
    """The library taken as what it is, and with every limit so low that it counts as a huge one."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param.endswith("as if huge"):
            for module, limits in LIMITS.items():
                for limit, value in limits.items():
                    patch.setattr(module, limit, value)
        yield simple_shelf if request.param.startswith("simple") else shelf


@settings(max_examples=500)
@given(query=QUERY, sort=st.sampled_from([*SORTS, *(f"-{name}" for name in SORTS)]))
def test_search_finds_what_a_scan_finds(sized: Shelf, query: str, sort: str) -> None:
    library, papers = sized.library, sized.papers
    parsed = parse(query)
    wanted = found(papers, parsed, datetime.now().astimezone())
    result = library.find(query, sort)
    ids = result.ids()
    assert (set(ids), len(ids), result.count()) == (wanted, len(wanted), len(wanted))
    if not sort.endswith("relevance"):
        assert ids == in_order([paper for paper in papers if paper.id in wanted], sort)
    assert list(result.order()) == ids
    pages = [id for offset in range(0, len(ids) + 30, 30) for id in result.page(offset, 30)]
    assert pages == ids
    first = result.first(30)
    assert first.ids == ids[:30] or not first.exact


@pytest.mark.parametrize("sort", [*SORTS, *(f"-{name}" for name in SORTS)])
def test_all_papers_come_in_every_order(shelf: Shelf, sort: str) -> None:
    library, papers = shelf.library, shelf.papers
    visible = [paper for paper in papers if not (paper.gone or paper.trashed or paper.status == "dismissed")]
    wanted = in_order(visible, "-added" if sort.endswith("relevance") else sort)
    result = library.find("", sort)
    assert (result.ids(), list(result.order()), result.count()) == (wanted, wanted, len(wanted))
    assert [result.page(at, 7) for at in range(0, len(wanted) + 7, 7)] == [
        wanted[at : at + 7] for at in range(0, len(wanted) + 7, 7)
    ]


@pytest.mark.parametrize(
    "query",
    [
        "sun " * 2500,
        "-sun " * 2000,
        "(" * 10_000,
        '"sun moon" ' * 1000,
        "s* OR " * 1600,
        "tag:sun OR " * 900,
        "list:sky>1 " * 900,
    ],
)
def test_search_of_ten_thousand_characters_finds_what_a_scan_finds(sized: Shelf, query: str) -> None:
    library, papers = sized.library, sized.papers
    wanted = found(papers, parse(query), datetime.now().astimezone())
    assert set(library.find(query).page(0, SIZE)) == wanted
