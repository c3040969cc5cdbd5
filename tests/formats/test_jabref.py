"""What JabRef keeps in a file beside the entries' own fields, and lists in fields."""

from collections.abc import Mapping

import pytest

from paperdesk.formats.bibtex.jabref_fields import Marks, take_marks
from paperdesk.formats.bibtex.jabref_groups import Groups, read_groups
from paperdesk.formats.bibtex.keywords import read_keywords
from paperdesk.model.paper import Status

NEW = r"""@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Covid\;0\;1\;0xcc3333ff\;\;Test folder\;;
2 StaticGroup:Children/Schools\;0\;0\;0x8a8a8aff\;\;\;;
1 KeywordGroup:Read\;0\;readstatus\;read\;0\;0\;0\;0x00ff00ff\;\;\;;
2 StaticGroup:Below a search\;0\;0\;0x8a8a8aff\;\;\;;
}
"""
OLD = r"""@comment{jabref-meta: groupstree:
0 AllEntriesGroup:;
1 ExplicitGroup:Main\;2\;Doe-2017\;D
oe-2018\;;
2 ExplicitGroup:Sub\;0\;Doe-2017\;;
}
"""


def test_groups_are_paths_in_the_tree() -> None:
    groups = read_groups([NEW])
    assert groups.of("any", "Covid, Children/Schools, Elsewhere") == (
        "Covid",
        "Covid/Children∕Schools",
        "Elsewhere",
    )
    assert groups.of("any", "") == ()


def test_old_groups_list_their_entries() -> None:
    groups = read_groups([OLD])
    assert groups.of("Doe-2017", "") == ("Main", "Main/Sub")
    assert groups.of("Doe-2018", "Sub") == ("Main/Sub", "Main")


@pytest.mark.parametrize(
    "block",
    ["", "@comment{jabref-meta: databaseType:bibtex;}", "@comment{jabref-meta: grouping:\n99999999999 X:\n}"],
)
def test_other_metadata_holds_no_groups(block: str) -> None:
    assert read_groups([block]) == Groups()


@pytest.mark.parametrize(
    ("fields", "marks", "left"),
    [
        ({"readstatus": "skimmed", "ranking": "rank4"}, Marks(Status.SKIMMED, False, 4), {}),
        ({"relevance": "relevant", "priority": "prio2"}, Marks(Status.KEPT, True, 0), {"priority": "prio2"}),
        ({"priority": "prio1"}, Marks(Status.KEPT, True, 0), {}),
        ({"read": "1", "rating": "5"}, Marks(Status.READ, False, 5), {}),
        ({"readstatus": "to-read"}, Marks(Status.TO_READ, False, 0), {}),
        ({"readstatus": "someday", "title": "x"}, Marks(), {"readstatus": "someday", "title": "x"}),
        ({}, Marks(), {}),
    ],
)
def test_marks_of_a_reader(fields: Mapping[str, str], marks: Marks, left: Mapping[str, str]) -> None:
    rest = dict(fields)
    assert (take_marks(rest), rest) == (marks, left)


@pytest.mark.parametrize(
    ("written", "keywords"),
    [
        ("a, b,c , a,", ("a", "b", "c")),
        (r"one\, two, three", ("one, two", "three")),
        ("Plants, Edible; Models, Biological;", ("Plants, Edible", "Models, Biological")),
        (r"{braced, one}, M\"uller", ("braced, one", "Müller")),
        (r"R\&D, caf\'e", ("R&D", "café")),
        (r"semi\;colon, x", ("semi;colon", "x")),
        ("{{All of it; in braces}}", ("All of it", "in braces")),
        ("", ()),
    ],
)
def test_keywords(written: str, keywords: tuple[str, ...]) -> None:
    assert read_keywords(written) == keywords
