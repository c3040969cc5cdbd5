from paperdesk.library.edits import AddPapers, SetStatus, TrashPapers
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper, Status
from paperdesk.model.rows import Tag


def test_tags_count_visible_papers_and_those_of_nested_tags_once(library: Library) -> None:
    tags = {
        "a": ("Vision", "vision/pose"),
        "b": ("vision/pose", "audio/music"),
        "c": ("vision/pose/hands",),
        "dismissed": ("vision/pose", "gone"),
        "trashed": ("Vision", "audio/music"),
    }
    library.apply(AddPapers(tuple(Paper(title=key, key=key, tags=of) for key, of in tags.items()), "test"))
    ids = {key: frozenset({library.paper_id(key) or 0}) for key in tags}
    library.apply(SetStatus(ids["dismissed"], Status.DISMISSED))
    library.apply(TrashPapers(ids["trashed"]))
    assert library.tags() == [
        Tag("audio/music", "", 1),
        Tag("Vision", "", 3),
        Tag("vision/pose", "", 3),
        Tag("vision/pose/hands", "", 1),
    ]


def test_an_outer_tag_of_no_paper_is_there_while_an_inner_one_is(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A", key="a", tags=("x",)), Paper(title="B", key="b")), "test"))
    library.apply(AddPapers((Paper(title="C", key="c", tags=("x/y",)),), "test"))
    library.apply(TrashPapers(frozenset({library.paper_id("a") or 0})))
    assert library.tags() == [Tag("x", "", 1), Tag("x/y", "", 1)]
