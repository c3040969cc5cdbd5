"""Each line of a menu has an underlined letter of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.ui.commands.mnemonics import _letter, lettered
from paperdesk.ui.commands.wording import plain


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["&Tag…", "Move to &Trash"], ["&Tag…", "&Move to Trash"]),
        (["Undo", "&Undo All"], ["U&ndo", "&Undo All"]),
        (["&A", "&a"], ["&A", "a"]),
        (["&Go", "Highlights && &Go"], ["&Go", "&Highlights && Go"]),
        (["“&&”"], ["“&&”"]),
        ([], []),
    ],
)
def test_lines_are_given_letters_of_their_own(texts: list[str], found: list[str]) -> None:
    assert lettered(texts) == found


@given(st.lists(st.text("abcA &ß", max_size=6), max_size=12))
def test_no_letter_is_given_twice_and_no_word_changed(texts: list[str]) -> None:
    texts = [text.replace("&", "&&", 1) if text.endswith("&") else text for text in texts]
    found = lettered(texts)
    letters = [letter for letter in map(_letter, found) if letter]
    assert len(letters) == len(set(letters))
    assert list(map(plain, found)) == list(map(plain, texts))
