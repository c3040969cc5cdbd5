"""Edits of every kind on what is in a library now, by chance: some cannot be done, as with real users."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from paperdesk.library import edits
from paperdesk.library.edits import Edit
from paperdesk.library.library import Library
from paperdesk.model.paper import Name, Paper, Status

EVERYTHING: Final = "is:trashed OR -is:trashed"
Draw = Callable[[st.SearchStrategy[Any]], Any]

TAGS: Final = st.sampled_from(["vision", "vision/pose", "Audio", "äther", "new", "a/b/c", " "])
WORDS: Final = st.sampled_from(["", "one", "Two words", "ÉTUDE", "[[first]] and #vision", "x" * 300])
KEYS: Final = st.sampled_from(["first", "second", "uno", "DOS", "x:1", "no key"])
DAYS: Final = st.sampled_from(["", "2030-01-31", "2001-02-03", "Monday"])
COLOURS: Final = st.sampled_from(["", "#112233"])
TEXTS: Final = st.sampled_from(
    [
        "",
        "Sparse attention is fast; the code is here.",
        "It is fast. Sparse attention, and more of it.",
        "Another text entirely, 𝒪(n log n).",
    ]
)
VALUES: Final = st.fixed_dictionaries(
    {},
    optional={
        "title": WORDS,
        "abstract": TEXTS,
        "year": st.sampled_from([None, 1999, 2024]),
        "venue": WORDS,
        "authors": st.sampled_from([(), (Name("Berg", "Jan", "van der"),), (Name(literal="CERN"),)]),
        "doi": st.sampled_from(["", "10.1000/1", "10.1000/2"]),
        "volume": WORDS,
    },
).filter(bool)
PAPERS: Final = st.builds(
    Paper,
    title=WORDS,
    abstract=TEXTS,
    key=st.sampled_from(["", "first", "second", "third"]),
    tags=st.lists(st.sampled_from(["vision", "vision/pose", "new"]), unique=True, max_size=2).map(tuple),
    collections=st.sampled_from([(), ("Thesis",), ("Thesis/Work", "Group")]),
    status=st.sampled_from(Status),
    starred=st.booleans(),
    note=WORDS,
    remark=st.sampled_from(["", "a remark"]),
)


def any_edit(library: Library, draw: Draw) -> Edit:
    """One edit of any kind."""
    edit: Edit = draw(st.sampled_from(_KINDS))(library, draw)
    return edit


def _paper(library: Library, draw: Draw) -> int:
    return int(draw(st.sampled_from([*library.find(EVERYTHING).ids(), 99])))


def _papers(library: Library, draw: Draw) -> frozenset[int]:
    return frozenset(draw(st.sets(st.sampled_from([*library.find(EVERYTHING).ids(), 99]), min_size=1)))


def _mark(library: Library, draw: Draw) -> int:
    return int(draw(st.sampled_from([*(row.mark.id for row in library.highlights()), 99])))


def _collection(library: Library, draw: Draw) -> int:
    return int(draw(st.sampled_from([*(each.id for each in library.collections()), 99])))


def _search(library: Library, draw: Draw) -> int:
    return int(draw(st.sampled_from([*(each.id for each in library.saved_searches()), 99])))


def _word_list(library: Library, draw: Draw) -> int:
    return int(draw(st.sampled_from([*(each.id for each in library.word_lists()), 99])))


def _tag(library: Library, draw: Draw) -> str:
    return str(draw(st.sampled_from([*(each.name for each in library.tags()), "nothing"])))


def _add(library: Library, draw: Draw) -> Edit:
    papers = draw(st.lists(PAPERS, min_size=1, max_size=3))
    return edits.AddPapers(tuple(papers), "x.bib")


def _deciding(library: Library, draw: Draw) -> Edit:
    papers = _papers(library, draw)
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.SetStarred, st.just(papers), st.booleans()),
            st.builds(edits.SetRating, st.just(papers), st.integers(0, 6)),
            st.builds(edits.SetStatus, st.just(papers), st.sampled_from(Status)),
            st.builds(edits.Snooze, st.just(papers), DAYS),
            st.builds(edits.TrashPapers, st.just(papers)),
            st.builds(edits.RestorePapers, st.just(papers)),
            st.builds(edits.PurgePapers, st.just(papers)),
        )
    )


def _queue(library: Library, draw: Draw) -> Edit:
    before = draw(st.sampled_from([None, _paper(library, draw)]))
    return edits.MoveInQueue(tuple(_papers(library, draw)), before)


def _tagging(library: Library, draw: Draw) -> Edit:
    papers, tag = _papers(library, draw), _tag(library, draw)
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.AddTag, st.just(papers), TAGS, COLOURS),
            st.builds(edits.RemoveTag, st.just(papers), st.just(tag), st.booleans()),
            st.builds(edits.RenameTag, st.just(tag), TAGS),
            st.builds(edits.MoveTag, st.just(tag), TAGS),
            st.builds(edits.DeleteTag, st.just(tag)),
            st.builds(edits.SetTagColour, st.just(tag), COLOURS),
        )
    )


def _filing(library: Library, draw: Draw) -> Edit:
    papers, one = st.just(_papers(library, draw)), st.just(_collection(library, draw))
    other = st.sampled_from([None, _collection(library, draw)])
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.CreateCollection, st.sampled_from(["Later", "Thesis", "Work", "a/b"]), other),
            st.builds(edits.RenameCollection, one, st.sampled_from(["Later", "Work", ""])),
            st.builds(edits.MoveCollection, one, other),
            st.builds(edits.DeleteCollection, one),
            st.builds(edits.AddToCollection, papers, one),
            st.builds(edits.RemoveFromCollection, papers, one),
            st.builds(edits.FileUnder, papers, st.sampled_from(["Thesis/New/Deeper", "Group"])),
        )
    )


def _writing(library: Library, draw: Draw) -> Edit:
    paper, papers = st.just(_paper(library, draw)), st.just(_papers(library, draw))
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.SetFields, paper, VALUES),
            st.builds(edits.SetFieldsOfAll, papers, VALUES),
            st.builds(edits.SetNote, paper, WORDS),
            st.builds(edits.AppendNote, paper, WORDS),
            st.builds(edits.SetRemark, paper, WORDS),
            st.builds(edits.SetKey, paper, KEYS),
            st.builds(edits.SetKeys, st.tuples(st.tuples(paper, KEYS))),
            st.builds(edits.SetKeyFormula, st.sampled_from(["", "[auth:camel][year]", "[title2:-]", "[no]"])),
        )
    )


def _marking(library: Library, draw: Draw) -> Edit:
    paper, mark = st.just(_paper(library, draw)), st.just(_mark(library, draw))
    field, place, colour = st.sampled_from(["abstract", "title"]), st.integers(0, 20), st.integers(1, 5)
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.AddHighlight, paper, field, place, place, colour, WORDS),
            st.builds(edits.SetHighlight, mark, colour, WORDS, st.sampled_from([None, (), ("x", "y/z")])),
            st.builds(edits.PlaceHighlight, mark, place, place),
            st.builds(edits.RemoveHighlights, mark.map(lambda id: frozenset({id}))),
        )
    )


def _merging(library: Library, draw: Draw) -> Edit:
    survivor, others = _paper(library, draw), _papers(library, draw)
    pairs = tuple((min(survivor, each), max(survivor, each)) for each in sorted(others) if each != survivor)
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(
                edits.MergePapers,
                st.just(survivor),
                st.just(tuple(sorted(others - {survivor}))),
                VALUES,
            ),
            st.builds(edits.SetDistinct, st.just(pairs), st.booleans()),
        )
    )


def _looking_up(library: Library, draw: Draw) -> Edit:
    paper, name = _paper(library, draw), draw(st.sampled_from(["title", "venue", "volume"]))
    present = library.tables().facts.get(paper, name)
    fact = (paper, name, draw(st.sampled_from([present, "other"])), draw(WORDS), "crossref", "2026-05-03")
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.just(edits.TakeFacts((fact,))),
            st.just(edits.PutOrigins(((paper, name, "x", "arxiv", "b"),), ((paper, "doi"),))),
            st.just(edits.WaitForDetails(((paper, "", 1, "offline"),), frozenset({paper + 1}))),
        )
    )


def _arranging(library: Library, draw: Draw) -> Edit:
    search, words = st.just(_search(library, draw)), st.just(_word_list(library, draw))
    named = st.sampled_from([("a",), ("point cloud*", "deep"), ()])
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.SaveSearch, WORDS, st.sampled_from(["tag:vision", "is:starred"])),
            st.builds(edits.RenameSearch, search, WORDS),
            st.builds(edits.DeleteSearch, search),
            st.builds(edits.CreateWordList, st.sampled_from(["wanted", "avoid", ""]), st.just("red"), named),
            st.builds(edits.SetWordList, words, st.sampled_from([None, "other"]), st.just("blue"), named),
            st.builds(edits.MoveWordList, words, st.integers(0, 2)),
            st.builds(edits.DeleteWordList, words),
            st.builds(edits.ForgetInterest),
        )
    )


def _living(library: Library, draw: Draw) -> Edit:
    one, paths = st.integers(1, 3), st.sampled_from(["/nowhere/a.bib", "/nowhere/b.json", "c.bib"])
    held = (st.sampled_from([None, _collection(library, draw)]), st.sampled_from(["", "tag:vision"]))
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.AddLiveFile, paths, st.just("biblatex"), *held),
            st.builds(edits.SetLiveFile, one, paths, st.just("ris"), *held, paused=st.sampled_from([0, 1])),
            st.builds(edits.RemoveLiveFile, one),
        )
    )


def _feeding(library: Library, draw: Draw) -> Edit:
    one, names = st.integers(1, 3), st.sampled_from(["Language", "vision", ""])
    kinds, addresses = st.sampled_from(["web", "arxiv-daily"]), st.sampled_from(["", "cs.CL", "cs.CV"])
    return draw(  # type: ignore[no-any-return]
        st.one_of(
            st.builds(edits.AddFeed, names, kinds, addresses, WORDS),
            st.builds(edits.ChangeFeed, one, names, kinds, addresses, paused=st.sampled_from([0, 1])),
            st.builds(edits.RemoveFeed, one),
            st.builds(edits.MarkSeen, one, st.just(_papers(library, draw))),
        )
    )


def _several(library: Library, draw: Draw) -> Edit:
    kinds = draw(st.lists(st.sampled_from(_KINDS[:-1]), min_size=2, max_size=3))
    return edits.Group("several", tuple(kind(library, draw) for kind in kinds))


_KINDS: Final = (
    _add,
    _deciding,
    _queue,
    _tagging,
    _filing,
    _writing,
    _marking,
    _merging,
    _looking_up,
    _arranging,
    _living,
    _feeding,
    _several,
)
