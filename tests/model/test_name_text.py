"""Names as a line of text: nothing is lost on the way there and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model.name_text import reread_names, written_names
from paperdesk.model.names import OTHERS, parse_names
from paperdesk.model.paper import Name

WORDS = st.text("abC é,;'. and", max_size=9).map(str.strip)
PEOPLE = st.builds(Name, WORDS.filter(bool), WORDS, WORDS, WORDS)
LI, GOGH, CERN = Name("Li", "Wei"), Name("Gogh", "Vincent", "Van", "Jr."), Name(literal="CERN and Friends")


def test_names_are_written_as_they_are_typed() -> None:
    names = (LI, Name("Beethoven", "Ludwig", "van"), Name("King", "Martin", suffix="Jr."), CERN, OTHERS)
    text = "Li, Wei and van Beethoven, Ludwig and King, Jr., Martin and {CERN and Friends} and others"
    assert written_names(names) == text
    assert parse_names(text) == names


def test_commas_and_joining_words_inside_a_name_stay_inside() -> None:
    names = (Name("Sons, Ltd.", "A. and B."), LI)
    assert written_names(names) == "{Sons, Ltd.}, {A. and B.} and Li, Wei"
    assert reread_names(written_names(names), names) == names


def test_a_name_that_was_not_touched_keeps_parts_that_text_cannot_tell() -> None:
    text = written_names((GOGH, LI))
    assert reread_names(text.replace("Wei", "Xi"), (GOGH, LI)) == (GOGH, Name("Li", "Xi"))
    assert reread_names(text, ()) == (Name("Van Gogh", "Vincent", suffix="Jr."), LI)


def test_others_are_literal_at_the_end_alone() -> None:
    assert parse_names("Li, Wei and others") == (LI, OTHERS)
    assert parse_names("others") == (Name("others"),)


@settings(max_examples=300)
@given(st.lists(PEOPLE, max_size=4).map(tuple))
def test_rereading_what_was_written_gives_the_same_names(names: tuple[Name, ...]) -> None:
    assert reread_names(written_names(names), names) == names
