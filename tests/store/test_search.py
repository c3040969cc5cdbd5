"""What each part of the search language finds in a real library."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library.edits import AddPapers, MarkOpened, SetKey, SetStatus, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.errors import UsageError
from paperdesk.model.paper import Name, Paper, Status

PAPERS = (
    Paper(
        title="Deformable Transformer for Détection",
        key="zhu2021deformable",
        authors=(Name("Berg", "Jan", "van der"), Name(literal="CERN")),
        year=2021,
        venue="ICLR",
        abstract="We present multi-scale attention. Code: https://github.com/a/b.",
        tags=("vision", "vision/pose"),
        collections=("Thesis/Related work",),
        status=Status.INBOX,
        doi="10.1000/1",
    ),
    Paper(
        title="Attention for audio",
        key="audio",
        authors=(Name("Li", "Wei"),),
        year=2019,
        abstract="Scale matters more than multi things.",
        note="Compare with the ablation table.",
        starred=True,
        tags=("Audio",),
        type="article",
        arxiv="1901.00001",
    ),
    Paper(title="Kept for later", key="later", status=Status.TO_READ, url="https://example.org"),
    Paper(title="Not for me: vision", key="no", status=Status.DISMISSED, tags=("vision",)),
    Paper(title="Thrown vision", key="gone"),
)
NAMES = {5: "deformable", 4: "audio", 3: "later", 2: "dismissed", 1: "trashed"}


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path: Path = tmp_path_factory.mktemp("search") / "t.paperdesk"
    with Library.open(path, create=True) as library:
        library.apply(AddPapers(PAPERS, "Trending page", "pagetext"))
        library.apply(TrashPapers(frozenset({1})))
        library.apply(MarkOpened(4))
        library.apply(SetKey(3, "renamed"))
        yield library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["deformable", "audio", "later"]),
        ("attention", ["deformable", "audio"]),
        ("atten", ["deformable", "audio"]),
        ("atten ", []),
        ("DETECTION", ["deformable"]),
        ("détection", ["deformable"]),
        ('"scale attention"', ["deformable"]),
        ('"multi scale"', ["deformable"]),
        ("multi-scale", ["deformable"]),
        ("scale multi", ["deformable", "audio"]),
        ("attention -audio", ["deformable"]),
        ("audio OR detection", ["deformable", "audio"]),
        ("-(audio OR detection)", ["later"]),
        ("title:attention", ["audio"]),
        ("title:audio abstract:scale", ["audio"]),
        ('author:"van der Berg"', ["deformable"]),
        ("author:cern", ["deformable"]),
        ('author:"Li, Wei"', ["audio"]),
        ("abstract:audio", []),
        ("abstract:matters", ["audio"]),
        ('note:"ablation table"', ["audio"]),
        ("note:attention", []),
        ("ablation", ["audio"]),
        ("venue:iclr", ["deformable"]),
        ("tag:vision", ["deformable"]),
        ("tag:vision/pose", ["deformable"]),
        ("tag:vis", []),
        ("tag:audio", ["audio"]),
        ("pose", ["deformable"]),
        ("pos", ["deformable"]),
        ("pos ", []),
        ("attention pose", ["deformable"]),
        ("pose -detection", []),
        ("pose OR ablation", ["deformable", "audio"]),
        ('"vision pose"', ["deformable"]),
        ('"pose vision"', []),
        ("visions", []),
        ("key:zhu2021", ["deformable"]),
        ('key:"later"', ["later"]),
        ("year:2020..2023", ["deformable"]),
        ("year:>=2019", ["deformable", "audio"]),
        ("-year:2019", ["deformable", "later"]),
        ("status:inbox", ["deformable"]),
        ("status:to-read", ["later"]),
        ("status:dismissed", ["dismissed"]),
        ("vision status:dismissed", ["dismissed"]),
        ("is:trashed", ["trashed"]),
        ("vision is:trashed", ["trashed"]),
        ("is:starred", ["audio"]),
        ("-is:starred", ["deformable", "later"]),
        ("is:unread", ["deformable", "later"]),
        ("has:note", ["audio"]),
        ("has:code", ["deformable"]),
        ("has:doi", ["deformable"]),
        ("has:arxiv", ["audio"]),
        ("has:url", ["later"]),
        ("has:collection", ["deformable"]),
        ("no:author", ["later"]),
        ("no:abstract", ["later"]),
        ("collection:thesis", ["deformable"]),
        ('collection:"Thesis/Related work"', ["deformable"]),
        ("collection:related", []),
        ('collection:"Related work"', ["deformable"]),
        ('collection:"/Related work"', []),
        ('collection:"/Thesis/Related work"', ["deformable"]),
        ("collection:/", []),
        ("source:trending", ["deformable", "audio", "later"]),
        ("type:article", ["audio"]),
        ("added:today", ["deformable", "audio", "later"]),
        ("added:<7d", ["deformable", "audio", "later"]),
        ("added:>7d", []),
        ("added:..2001-01-01", []),
        ("attention tag:audio is:starred year:2019", ["audio"]),
        ("(tag:audio OR title:deformable) attention", ["deformable", "audio"]),
    ],
)
def test_query_finds(searched: Library, query: str, found: list[str]) -> None:
    result = searched.find(query)
    assert [NAMES[id] for id in result.ids()] == found
    assert result.count() == len(found)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("-added", ["deformable", "audio", "later"]),
        ("added", ["later", "audio", "deformable"]),
        ("title", ["audio", "deformable", "later"]),
        ("-title", ["later", "deformable", "audio"]),
        ("author", ["audio", "deformable", "later"]),
        ("-author", ["deformable", "audio", "later"]),
        ("year", ["audio", "deformable", "later"]),
        ("-year", ["deformable", "audio", "later"]),
        ("key", ["audio", "later", "deformable"]),
        ("venue", ["deformable", "audio", "later"]),
        ("status", ["deformable", "later", "audio"]),
        ("-read", ["audio", "deformable", "later"]),
        ("relevance", ["deformable", "audio", "later"]),
    ],
)
def test_sort_orders_all_papers(searched: Library, sort: str, order: list[str]) -> None:
    assert [NAMES[id] for id in searched.find("", sort).ids()] == order


def test_relevance_puts_the_best_match_first(searched: Library) -> None:
    assert NAMES[searched.find("audio attention", "relevance").page(0, 1)[0]] == "audio"


def test_pages_of_a_search_follow_each_other(searched: Library) -> None:
    found = searched.find("attention")
    assert [found.page(0, 1), found.page(1, 1), found.page(2, 1)] == [[5], [4], []]


def test_unknown_sort_key_names_those_that_exist(searched: Library) -> None:
    with pytest.raises(UsageError, match="added, title, author"):
        searched.find("", "colour")


def test_keys_and_aliases_lead_to_their_paper(searched: Library) -> None:
    assert [searched.paper_id(key) for key in ("AUDIO", "later", "renamed", "nothing")] == [4, 3, 3, None]


def test_tag_that_nothing_has_finds_nothing_in_any_company(searched: Library) -> None:
    queries = ("has:note tag:none", "has:note tag:none OR none", "has:note tag:none OR ablation", "-tag:none")
    assert [searched.find(query).ids() for query in queries] == [[], [], [4], [5, 4, 3]]


@settings(max_examples=300)
@given(st.text(max_size=60))
def test_nothing_typed_is_an_error(searched: Library, text: str) -> None:
    found = searched.find(text)
    assert found.count() == len(found.ids())


@settings(max_examples=200)
@given(st.text(alphabet='ab"()-:* ORtitle=><.yearisd0', max_size=40))
def test_nothing_that_looks_like_a_query_is_an_error(searched: Library, text: str) -> None:
    found = searched.find(text, "relevance")
    assert found.count() == len(found.ids())


def test_status_change_is_found_at_once(library: Library) -> None:
    library.apply(AddPapers(PAPERS[:1], "x"))
    library.apply(SetStatus(frozenset({1}), Status.READ))
    assert library.find("status:read").ids() == [1]
