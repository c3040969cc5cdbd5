"""Any text at all splits without an exception into parts that are the text again."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.bibtex import splitting as bibtex_splitting
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.splitting import count_heads, defined_macros, referenced_keys, split
from paperdesk.formats.bibtex.splitting_grammar import BRACED, QUOTED
from paperdesk.formats.failures import Warning
from tests.formats import fuzzing
from tests.formats.test_bibtex_splitting import raw

BITS = st.sampled_from(
    (
        *("@", "@article", "@article{", "@book(", "@string{", "@comment{", "@preamble{", "@{", "{", "}"),
        *("(", ")", '"', "=", ",", "#", "%", "\\", "\\{", '\\"', "\n", "\n\n", "\n@article{a,\n", " ", "\t"),
        *("key", "title = ", "year = 2000", "jan", "title={x}", 'a="b"', "{x}", "\n% ", "é", "\0", "\ud800"),
        *(";", "@misc{k,title={t}}\n", "crossref = {a}"),
    )
)
VALUES = st.text(st.sampled_from('{{}}"az|~ \n\0é中😀'), max_size=40).filter(lambda text: text.count("{") < 7)
TEXTS = st.lists(BITS | st.text(max_size=3), max_size=40).map("".join)


@settings(max_examples=fuzzing.READ, deadline=None)
@given(TEXTS)
def test_parts_are_the_text_again_with_the_right_lines(text: str) -> None:
    parts = [part for part in split([text]) if not isinstance(part, Warning)]
    assert "".join(map(raw, parts)) == text
    line = 1
    for part in parts:
        assert part.line == line
        line += raw(part).count("\n")


@settings(max_examples=fuzzing.READ, deadline=None)
@given(TEXTS, st.integers(1, 9))
def test_a_quick_look_never_misses_an_entry(text: str, size: int) -> None:
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    entries = [part for part in split([text]) if isinstance(part, RawEntry)]
    assert len(entries) <= count_heads(pieces) == count_heads([text])
    assert isinstance(defined_macros(pieces), dict)
    assert "" not in referenced_keys(pieces)


@settings(max_examples=fuzzing.READ, deadline=None)
@given(TEXTS, st.integers(1, 9))
def test_parts_do_not_depend_on_the_pieces(text: str, size: int) -> None:
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bibtex_splitting, "_CHUNK", 1)
        bit_by_bit = list(split(pieces))
    assert bit_by_bit == list(split([text]))


@pytest.mark.parametrize(("pattern", "closers"), [(BRACED, "}"), (QUOTED, '}"')])
@given(VALUES)
def test_a_value_ends_where_a_scan_letter_by_letter_ends(pattern: str, closers: str, text: str) -> None:
    found = re.match(pattern, text)
    assert found is not None
    assert found.end() == _value_end(text, closers)


def _value_end(text: str, closers: str) -> int:
    """The first of the `closers` outside braces, or the first brace that is not closed."""
    depth = end = 0
    for at, letter in enumerate(text):
        if depth == 0 and letter in closers:
            return at
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            end = at + 1
    return end
