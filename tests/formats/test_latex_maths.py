"""LaTeX as people read it: what is shown, what stays, and which span of the one is which of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.latex.maths import readable
from paperdesk.model.shown_text import Script, ShownText

FRAGMENTS = (
    *("$", "$$", "\\(", "\\)", "{", "}", "^", "_", "\\", "^{", "_{", "x", "N", " ", "2", "tau", "🧪", "é"),
    *("\\alpha", "\\mathcal{O}", "\\frac{", "\\textit{", "\\sqrt{", "\\hat{", "\\left(", "\\%", "\\,", "\n"),
    *("\\'e", "}approx", "\\begin{a}", "a_b", "&", "~", "\\\\", "\\frac12", "O(n^2)", "\\log", "\u0301"),
)
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("time O(N^2)", "time O(N²)"),
        ("numbers Re_{tau}approx 180,395", "numbers Reτ ≈ 180,395"),
        (r"energy ({\Delta}{\Delta}G).", "energy (ΔΔG)."),
        (r"by 6.94\% and 8\%", "by 6.94% and 8%"),
        (r"a \textbf{dynamic \emph{x} y} net", "a dynamic x y net"),
        (r"$\mathcal{O}(n \log n)$ time", "𝒪(n log n) time"),
        (r"$a\in X$, $\beta-\sigma$", "a∈ X, β−σ"),
        (r"$$\frac{a+b}{2} = \sqrt{x}$$, $\frac12$", "(a+b)/2 = √x, 1/2"),
        (r"$\hat{x} \leq \mathbb{R}^{2}$", "x̂ ≤ ℝ²"),
        (r"\(\alpha\) and \[\beta\]", "α and β"),
        (r"a {\it slanted} way", "a slanted way"),
        ("10^{-3}, 10^5 and x_1", "10⁻³, 10⁵ and x₁"),
        (r"Erd\H{o}s and G\"odel", "Erdős and Gödel"),
        (r"$\left( x \right)$ and $\ell_1$-norm", "( x ) and ℓ₁-norm"),
    ],
)
def test_latex_is_shown_as_people_read_it(stored: str, shown: str) -> None:
    assert readable(stored).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and 10$ more",
        "from $5 to the buyer who has 10$",
        "snake_case, my_var, ogbn_a and GPT_3",
        r"\hiformer enjoys a set {a, b}",
        "a ^ b and _emphasis_ and 2 ** 3",
        r"C:\temp\new",
        "$}$ and {$",
        "100% of AT&T",
        "\\",
    ],
)
def test_prose_that_looks_like_latex_is_left_alone(text: str) -> None:
    assert readable(text).text in {text, text.replace("$}$", "}")}


def test_addresses_are_left_alone() -> None:
    text = "see https://x.org/a_1^2 and x_1"
    start = text.index("https")
    assert readable(text, [(start, text.index(" and"))]).text == "see https://x.org/a_1^2 and x₁"


def test_scripts_that_unicode_lacks_are_raised_and_lowered() -> None:
    found = readable("Re_{max}^{T} is high")
    assert (found.text, found.scripts) == ("RemaxT is high", (Script(2, 5, -1), Script(5, 6, 1)))


def test_span_of_maths_is_the_whole_of_it() -> None:
    found = readable(r"in $\mathcal{O}(n)$ time")
    assert found.stored[slice(*found.to_stored(3, 7))] == r"$\mathcal{O}(n)$"
    assert found.text[slice(*found.to_shown(3, 19))] == "𝒪(n)"


@given(texts)
def test_spans_of_shown_and_stored_text_belong_together(text: str) -> None:
    found = readable(text)
    assert found.stored == text
    assert_is_map(found)


def assert_is_map(found: ShownText) -> None:
    stored, shown = len(found.stored), len(found.text)
    for one, other, there, back in (
        (shown, stored, found.to_stored, found.to_shown),
        (stored, shown, found.to_shown, found.to_stored),
    ):
        starts = [there(at, one)[0] for at in range(one)]
        ends = [there(0, at + 1)[1] for at in range(one)]
        assert starts == sorted(starts)
        assert ends == sorted(ends)
        assert all(0 <= start < end <= other for start, end in zip(starts, ends, strict=True))
        for start in range(one):
            wide = back(*there(start, start + 1))
            assert wide[0] <= start < wide[1]
            assert there(*wide) == there(start, start + 1)
    assert found.to_stored(0, shown) == (0, stored)


@given(texts, st.data())
def test_letters_outside_of_latex_are_shown_as_they_are(text: str, data: st.DataObject) -> None:
    found = readable(text)
    changed = {at for (start, end), _ in found.replaced for at in range(start, end)}
    for at in set(range(len(text))) - changed:
        assert found.text[slice(*found.to_shown(at, at + 1))] == text[at]


@given(st.text(alphabet="\\{}$^_a1 ", max_size=60))
def test_any_text_is_shown(text: str) -> None:
    assert_is_map(readable(text))


def test_deep_nesting_ends() -> None:
    text = "$" + "\\sqrt{" * 300 + "x" + "}" * 300 + "$"
    assert "x" in readable(text).text
