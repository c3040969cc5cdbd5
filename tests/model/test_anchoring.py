"""Highlights stay on their words, or say that they lost them."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.model.anchoring import HALF, anchored, marked, moved_along, placed, text_hash
from paperdesk.model.paper import Highlight
from paperdesk.model.refinding import LIKE

MARK: Final = Highlight(4, 8, "code", prefix="The ", suffix=" is here", comment="look")
TEXT: Final = (
    "We study how sparse attention scales to long documents. Our method keeps a small set of global "
    "tokens and lets every other token attend to its neighbours only. On twelve benchmarks it is faster "
    "than dense attention at the same accuracy. Code is available."
)


def mark_on(text: str, quote: str) -> Highlight:
    start = text.index(quote)
    return marked(MARK, text, start, start + len(quote))


def quoted(mark: Highlight, text: str) -> str:
    return text[mark.start : mark.end]


@pytest.mark.parametrize(
    ("text", "start", "moved"),
    [
        ("The code is here", 4, False),
        ("Yes. The code is here, and code is there", 9, False),
        ("A code, the code, The code is here", 22, False),
        ("code code", 5, True),
        ("No code", 3, True),
    ],
)
def test_highlight_stands_where_its_quote_does(text: str, start: int, moved: bool) -> None:
    found = anchored(MARK, text)
    assert (found.start, found.end, found.exact, found.moved, found.orphan) == (
        start, start + 4, "code", moved, False,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "Nothing of the kind", "The Code is here"])
def test_highlight_without_its_quote_is_an_orphan(text: str) -> None:
    assert anchored(MARK, text) == replace(MARK, orphan=True, text_hash=text_hash(text))


def test_orphan_that_finds_its_quote_again_is_none() -> None:
    text = "The code is here"
    assert anchored(replace(MARK, orphan=True), text) == replace(MARK, text_hash=text_hash(text))


def test_marking_takes_quote_context_and_version_of_the_text() -> None:
    mark = marked(replace(MARK, orphan=True, moved=True), TEXT, 56, 66)
    assert mark == replace(
        MARK, start=56, end=66, exact="Our method", prefix="ntion scales to long documents. ",
        suffix=" keeps a small set of global tok", text_hash=text_hash(TEXT),
    )  # fmt: skip


def test_highlight_of_the_same_version_is_left_alone() -> None:
    mark = replace(mark_on(TEXT, "attention"), moved=True)
    lost = replace(mark, orphan=True, start=900, end=910)
    assert placed([mark, lost], TEXT) == [mark, lost]


def test_highlight_that_claims_words_of_others_is_looked_for() -> None:
    mark = replace(mark_on(TEXT, "sparse attention"), start=0, end=16)
    assert quoted(anchored(mark, TEXT), TEXT) == "sparse attention"


@pytest.mark.parametrize(
    ("old", "new", "quote", "result"),
    [
        # Before, behind and around: the words stay the same.
        ("We study", "Here we study", "sparse attention scales", "sparse attention scales"),
        ("Code is available.", "", "sparse attention scales", "sparse attention scales"),
        # Inside: what survives, with what was put between.
        (
            "sparse attention",
            "sparse self-attention",
            "sparse attention scales",
            "sparse self-attention scales",
        ),
        ("benchmarks", "bench-marks", "twelve benchmarks it", "twelve bench-marks it"),
        # Over an edge: what is left.
        ("long documents. Our", "long texts. Our", "sparse attention scales to long documents", None),
    ],
)
def test_edit_takes_highlights_along(old: str, new: str, quote: str, result: str | None) -> None:
    text = TEXT.replace(old, new)
    (mark,) = moved_along([mark_on(TEXT, quote)], TEXT, text)
    assert not mark.orphan
    if result is None:
        assert quoted(mark, text).startswith("sparse attention scales to long")
    else:
        assert (quoted(mark, text), mark.exact, mark.moved) == (result, result, False)


def test_edit_that_leaves_half_of_a_quote_moves_it_with_doubt() -> None:
    text = TEXT.replace("scales to long documents", "helps")
    (mark,) = moved_along([mark_on(TEXT, "how sparse attention scales to long documents")], TEXT, text)
    assert mark.orphan
    text = TEXT.replace("long documents", "books")
    (mark,) = moved_along([mark_on(TEXT, "sparse attention scales to long documents")], TEXT, text)
    assert (quoted(mark, text), mark.moved, mark.exact) == (
        "sparse attention scales to books", True, "sparse attention scales to long documents",
    )  # fmt: skip


def test_quote_that_an_edit_took_away_is_an_orphan_that_comes_back_with_its_words() -> None:
    mark = mark_on(TEXT, "Our method keeps a small set of global tokens")
    (lost,) = moved_along([mark], TEXT, "Something else altogether.")
    assert (lost.orphan, lost.exact, lost.start) == (True, mark.exact, mark.start)
    (back,) = moved_along([lost], "Something else altogether.", TEXT)
    assert back == mark


def test_quote_is_found_again_where_it_was_cut_and_pasted() -> None:
    first, rest = TEXT.split(". ", 1)
    (mark,) = moved_along([mark_on(TEXT, first)], TEXT, f"{rest} {first}.")
    assert (mark.exact, mark.orphan, mark.moved) == (first, False, False)
    assert quoted(mark, f"{rest} {first}.") == first


def test_new_line_breaks_leave_no_doubt() -> None:
    text = TEXT.replace(" ", "\n")
    mark = anchored(mark_on(TEXT, "keeps a small set of global"), text)
    assert (mark.exact, mark.moved) == ("keeps\na\nsmall\nset\nof\nglobal", False)
    assert quoted(mark, text) == mark.exact


def test_quote_with_other_spelling_is_found_with_doubt() -> None:
    text = "Preface. " + TEXT.replace("neighbours", "neighbors").replace("every", "each")
    mark = anchored(mark_on(TEXT, "lets every other token attend to its neighbours only"), text)
    assert (quoted(mark, text), mark.moved) == ("lets each other token attend to its neighbors only", True)
    assert mark.exact == "lets every other token attend to its neighbours only"


def test_whole_text_highlighted_survives() -> None:
    text = f"New beginning. {TEXT}"
    assert quoted(moved_along([mark_on(TEXT, TEXT)], TEXT, text)[0], text) == TEXT
    assert quoted(anchored(mark_on(TEXT, TEXT), text), text) == TEXT


@pytest.mark.parametrize(
    "strange",
    [
        "\U0001d4aa(n log n) \U0001f600",
        "e\u0301te\u0301 a\u0300 Paris",
        "a\0b\0c d e f g",
        "\u202eabc\u202c \u200fdef",
    ],
    ids=["astral", "combining", "nul", "bidi"],
)
def test_offsets_are_code_points_of_any_text(strange: str) -> None:
    text, quote = f"{strange} and more words behind it", strange[1:-1]
    mark = marked(MARK, text, 1, len(strange) - 1)
    assert mark.exact == quote
    for new in (f"\U0001f600{text}", f"x {text}", text.replace("more", "\U0001f600")):
        (moved,) = moved_along([mark], text, new)
        assert (quoted(moved, new), moved.moved) == (quote, False)


# What happens to texts: words of few letters, so that quotes repeat and edits are ambiguous.
LETTERS: Final = st.text("ab \u00e9\U0001f600\0", max_size=12)
WORDS: Final = st.lists(
    st.sampled_from(["deep", "net", "data", "a", "model.", "\U0001f600", "e\u0301"]), max_size=14
)
PROSE: Final = WORDS.map(" ".join) | LETTERS


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Highlight]]:
    text = draw(PROSE.filter(bool))
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    marks = [
        marked(MARK, text, start, end) for start, end in draw(st.lists(places, max_size=4)) if start < end
    ]
    return text, marks


def assert_consistent(mark: Highlight, text: str) -> None:
    """What holds of every highlight in every text."""
    if mark.orphan:
        return
    assert 0 <= mark.start < mark.end <= len(text)
    if not mark.moved:
        assert quoted(mark, text) == mark.exact


@given(marked_texts(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20), PROSE), max_size=6))
def test_no_sequence_of_edits_drops_a_highlight_or_lets_it_lie(
    given_text: tuple[str, list[Highlight]], edits: list[tuple[int, int, str]]
) -> None:
    text, marks = given_text
    for at, size, put in edits:
        new = text[:at] + put + text[at + size :]
        moved = moved_along(marks, text, new)
        assert len(moved) == len(marks)
        for mark in moved:
            assert_consistent(mark, new)
            assert mark.text_hash == text_hash(new)
        text, marks = new, moved


@given(marked_texts(), st.integers(0, 60), st.integers(0, 20), PROSE)
def test_edit_beside_a_quote_leaves_it_its_words(
    given_text: tuple[str, list[Highlight]], at: int, size: int, put: str
) -> None:
    text, marks = given_text
    new = text[:at] + put + text[at + size :]
    for before, after in zip(marks, moved_along(marks, text, new), strict=True):
        if before.end <= at or before.start >= at + size:
            assert (after.orphan, quoted(after, new), after.exact) == (False, before.exact, before.exact)


@given(marked_texts(), PROSE)
def test_highlights_of_another_text_lie_on_their_quote_or_say_so(
    given_text: tuple[str, list[Highlight]], other: str
) -> None:
    _, marks = given_text
    for before, mark in zip(marks, placed(marks, other), strict=True):
        assert_consistent(mark, other)
        assert mark.exact == before.exact or mark.exact.split() == before.exact.split()
        if not mark.orphan:
            assert likeness(before.exact, quoted(mark, other)) >= LIKE


REWRITES: Final = st.lists(
    st.tuples(st.integers(0, 44), st.sampled_from(["drop", "swap", "put", "spell"]), st.integers(0, 44)),
    max_size=25,
)


@settings(max_examples=1000)
@given(REWRITES, st.integers(0, 200), st.integers(1, 60))
def test_rewritten_text_has_the_quote_or_the_highlight_is_an_orphan(
    changes: list[tuple[int, str, int]], start: int, size: int
) -> None:
    before = marked(MARK, TEXT, start, min(len(TEXT), start + size))
    text = rewritten(TEXT, changes)
    mark = anchored(before, text)
    assert_consistent(mark, text)
    if not mark.orphan:
        assert likeness(before.exact, quoted(mark, text)) >= LIKE
    elif len(before.exact) >= 8:
        assert before.exact not in text


def rewritten(text: str, changes: list[tuple[int, str, int]]) -> str:
    """A text with words left out, exchanged, put in and spelled otherwise."""
    words = text.split(" ")
    for at, what, other in changes:
        one, two = at % len(words), other % len(words)
        if what == "drop" and len(words) > 1:
            del words[one]
        elif what == "swap":
            words[one], words[two] = words[two], words[one]
        elif what == "put":
            words.insert(one, f"new{other}")
        else:
            words[one] = words[one][::-1]
    return " ".join(words)


def likeness(one: str, other: str) -> float:
    """Twice the longest common subsequence over both lengths: what LIKE speaks of, found the slow way."""
    row = [0] * (len(other) + 1)
    for letter in one:
        last = 0
        for at, other_letter in enumerate(other, 1):
            last, row[at] = row[at], last + 1 if letter == other_letter else max(row[at], row[at - 1])
    return 2 * row[-1] / (len(one) + len(other))


def test_stated_bounds() -> None:
    assert (LIKE, HALF) == (0.8, 0.5)
