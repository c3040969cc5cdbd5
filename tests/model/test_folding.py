"""Folding agrees with the full-text index, and marks land on the words that matched."""

import sqlite3
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.folding import fold, located_words, marks, words

LETTERS = [chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code))[0] in "LN"]


def test_fold_takes_off_case_and_accents() -> None:
    assert fold("Élodie Łukasz ÅNGSTRÖM Ǧ") == "elodie łukasz angstrom g"


def test_fold_joins_combining_accents() -> None:
    assert words("Vela\u0301zquez") == ("velazquez",)


def test_words_cut_at_punctuation() -> None:
    assert words("LaVin-DiT: 3D_vision (v2)") == ("lavin", "dit", "3d", "vision", "v2")


def _index_words(text: str) -> tuple[str, ...]:
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE page USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
        db.execute("CREATE VIRTUAL TABLE word USING fts5vocab(page, 'instance')")
        db.execute("INSERT INTO page VALUES (?)", (text,))
        return tuple(row[0] for row in db.execute("SELECT term FROM word ORDER BY offset"))
    finally:
        db.close()


@pytest.mark.parametrize("block", [range(0x20, 0x250), range(0x370, 0x500), range(0x1E00, 0x2000)])
def test_words_agree_with_the_index(block: range) -> None:
    letters = [chr(code) for code in block if unicodedata.category(chr(code)) != "Cn"]
    known = set("Ǡǡ\u037fԨԪԬԮẛ")  # newer than the index's tables, or left alone by them
    text = " ".join(f"q{letter}z" for letter in letters if letter not in known)
    assert words(text) == _index_words(text)


@pytest.mark.parametrize(
    ("terms", "marked"),
    [
        (("vision",), ["Vision"]),
        (("vis*",), ["Vision", "visual"]),
        (("long range",), ["Long-Range"]),
        (("long ran*",), ["Long-Range"]),
        (("range long",), []),
        (("emile",), ["Émile"]),
        (("range vision", "long range"), ["Long-Range Vision"]),
        (("", "*", "..."), []),
    ],
)
def test_marks_cover_the_matching_words(terms: tuple[str, ...], marked: list[str]) -> None:
    text = "Émile: Long-Range Vision for visual search"
    assert [text[start:end] for start, end in marks(text, terms)] == marked


@given(st.text(), st.lists(st.text(max_size=8), max_size=4))
def test_marks_are_ordered_and_apart(text: str, terms: list[str]) -> None:
    spans = marks(text, terms)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


@given(st.one_of(st.text(alphabet=st.characters(max_codepoint=127)), st.text()))
def test_words_are_those_that_are_located(text: str) -> None:
    assert words(text) == tuple(word.text for word in located_words(text))


@given(st.text(alphabet=st.sampled_from(LETTERS)))
def test_fold_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
