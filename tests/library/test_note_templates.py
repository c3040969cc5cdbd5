"""Templates for notes, and what a note said before."""

from paperdesk.library.edits import AddPapers, AppendNote, Group, SetNote
from paperdesk.library.library import Library
from paperdesk.library.note_history import Version, versions
from paperdesk.library.note_templates import BUILT_IN, filled, own_templates, templates, with_template
from paperdesk.model.paper import Name, Paper

PAPER = Paper(
    title="On {key}\n things", authors=(Name("Li", "Zhiqi"), Name(literal="A B")), year=2021, key="li2021"
)


def test_template_is_filled_in_once_and_unknown_names_stay() -> None:
    text = "{title}: {authors} ({year}), [[{key}]], {date} {x} {{key}}"
    assert (
        filled(text, PAPER, "5 May")
        == "On {key} things: Zhiqi Li, A B (2021), [[li2021]], 5 May {x} {li2021}"
    )


def test_own_templates_come_and_go_and_may_replace_others() -> None:
    own = with_template(with_template("{}", "Mine", "text"), "Summary", "other")
    assert own_templates(own) == {"Mine": "text", "Summary": "other"}
    assert templates(own) == dict(BUILT_IN) | {"Mine": "text", "Summary": "other"}
    assert templates(with_template(own, "Summary", "")) == dict(BUILT_IN) | {"Mine": "text"}


def test_templates_that_cannot_be_read_are_none() -> None:
    assert [own_templates(text) for text in ("", "[1]", '{"a": 1, "b": "c"}')] == [{}, {}, {"b": "c"}]


def test_versions_are_what_the_note_said_before(library: Library) -> None:
    library.apply(AddPapers((Paper(title="A"), Paper(title="B")), "x"))
    for edit in (SetNote(1, "one"), SetNote(1, "one\ntwo"), SetNote(2, "other"), AppendNote(1, "three")):
        library.apply(edit)
    library.apply(Group("both", (SetNote(1, "four\none"), SetNote(2, ""))))
    found = versions(library, 1)
    assert [(each.text, each.more, each.less) for each in found] == [
        ("one\ntwo\n\nthree", 3, 1),
        ("one\ntwo", 1, 1),
        ("one", 0, 1),
        ("", 0, 2),
    ]
    assert versions(library, 2)[0] == Version(found[0].at, "other", 1, 0)
    library.undo()
    assert [each.text for each in versions(library, 1)] == ["four\none", "one\ntwo", "one", ""]
