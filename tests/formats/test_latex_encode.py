"""Plain text written as LaTeX reads back as the very same text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.latex.prose import escape, to_ascii
from paperdesk.formats.latex.tables import LETTERS, SYMBOLS
from paperdesk.formats.latex.values import decode


def _line(text: str) -> str:
    """As values stand in one line: a run of spaces is one."""
    return re.sub("[ \\t\\n\\r]+", " ", text).strip(" ")


TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.sampled_from("\\{}#$%&_~^ae éüßøŁçế–—α≤ı\u0301\u00a0ﬁ漢\"'`n8"), max_size=40),
)


def test_escape_protects_every_special_character() -> None:
    assert escape(r"\ { } # $ % & _ ~ ^ <") == (
        r"\textbackslash{} \textbraceleft{} \textbraceright{} \# \$ \% \& \_ "
        r"\textasciitilde{} \textasciicircum{} <"
    )


@pytest.mark.parametrize(
    ("plain", "ascii_form"),
    [
        ("Gödel", r"G{\"o}del"),
        ("Čapek", r"{\v{C}}apek"),
        ("ế", r"{\'{\^e}}"),
        ("Straße", r"Stra{\ss}e"),
        ("a – b — c", r"a {\textendash} b {\textemdash} c"),
        ("α ≤ β", r"{\ensuremath{\alpha}} {\ensuremath{\leq}} {\ensuremath{\beta}}"),
        ("漢字", "漢字"),
    ],
)
def test_letters_beyond_ascii_have_a_form(plain: str, ascii_form: str) -> None:
    assert to_ascii(plain) == ascii_form


@pytest.mark.parametrize("char", sorted({*LETTERS.values(), *SYMBOLS.values()}))
def test_every_known_character_reads_back(char: str) -> None:
    assert decode(to_ascii(escape(f"x{char}y"))) == f"x{char}y"


@given(TEXTS)
def test_escaped_text_reads_back(text: str) -> None:
    assert decode(escape(text)) == _line(text)


@given(TEXTS)
def test_ascii_form_reads_back(text: str) -> None:
    assert decode(to_ascii(escape(text))) == _line(text)


@given(TEXTS)
def test_braces_balance_as_bibtex_counts_them(text: str) -> None:
    depth = 0
    for char in to_ascii(escape(text)):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
