"""LaTeX in prose becomes plain text, and nothing of the prose is lost on the way."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.latex.prose import MAX_LENGTH, to_unicode

LATEX_LIKE = st.text(alphabet=st.sampled_from("\\\\{}$%&_~^\"'`.=cvHtiox8 -@([)]"), max_size=40)


@pytest.mark.parametrize(
    "text", ["up 5% in 2 tests & more", "a 5\\% gain, 3% of it \\textit{real}, then done"]
)
def test_percent_sign_never_cuts_the_text(text: str) -> None:
    assert to_unicode(text).split()[-1] == text.rsplit(maxsplit=1)[-1]


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        (r"({\Delta}{\Delta}G)", "(ΔΔG)"),
        (r"6.94\%, 11.76\% and 8\% more", "6.94%, 11.76% and 8% more"),
        (r"\textit{temporal joints} and \textbf{\emph{both}}", "temporal joints and both"),
        (r"J\&F \# \_ \$5 \{x\}", "J&F # _ $5 {x}"),
        (r"G\"odel, G\"{o}del, G{\"o}del, {G}\"odel\%", "Gödel, Gödel, Gödel, {G}ödel%"),
        (
            r"Ha\v{c}ek, \v Capek, \c{C}elik, Gar\c con, na\"{\i}ve, \'\i",
            "Haček, Čapek, Çelik, Garçon, naïve, í",
        ),
        (r"\'{\^e} \'{\ae} \={a} \.z \H{o} \k{a} \r{u} \d{h} \u{g} \t{oo}", "ế ǽ ā ż ő ą ů ḥ ğ o͡o"),
        (r"Stra\ss e, stra{\ss}e, \O{}re, \L\'od\'z, {\aa}", "Straße, straße, Øre, Łódź, å"),
        (r"a \textendash{} b\textemdash{}c \ldots", "a – b—c …"),
        (r"\alpha{} \leq \beta, 40\times, \sim 50", "α ≤ β, 40×, ∼ 50"),
        (r"\frac{1}{2} of \href{https://a.bc}{this}", "1/2 of https://a.bc this"),
        (r"{\it old} {\bf style}", "old style"),
        (r"10\,000 \~{} \^{} \textbackslash{}n", "10 000 ~ ^ \\n"),
        (r"trans\-former at NASA\@. Two\\ lines", "transformer at NASA. Two lines"),
        (r"\begin{center}middle\end{center}", "middle"),
        (r"$O(n^2\log n)$ is 5\% of $\alpha$", r"$O(n^2\log n)$ is 5% of $\alpha$"),
        (r"\(\alpha\%\), \[x\%\], $$y\%$$ \%", r"\(\alpha\%\), \[x\%\], $$y\%$$ %"),
        (r"from $5 to 9\% of $6", "from $5 to 9% of $6"),
    ],
)
def test_latex_becomes_plain_text(latex: str, plain: str) -> None:
    assert to_unicode(latex) == plain


@pytest.mark.parametrize(
    "text",
    [
        r"a fast \hiformer enjoys",
        r"C:\Users\me and \\server",
        r"https:\/\/example.org",
        r"unclosed \textbf{group",
        r"{ \hiformer } and {plain}",
        "backslash at the end \\",
        r"\x{} \8 \'x \" said",
    ],
)
def test_what_is_not_known_latex_stays(text: str) -> None:
    assert to_unicode(text) == text


@given(st.text(alphabet=st.characters(exclude_characters="\\"), max_size=80))
def test_text_without_backslash_stays(text: str) -> None:
    assert to_unicode(text) == text


@given(st.one_of(st.text(max_size=60), LATEX_LIKE))
def test_words_after_any_latex_survive(text: str) -> None:
    assert to_unicode(text + " 100% of the rest").endswith("100% of the rest")


@given(LATEX_LIKE)
def test_digits_are_never_lost(text: str) -> None:
    assert to_unicode(text).count("8") == text.count("8")


@pytest.mark.parametrize(
    "text",
    [
        "\\a{" * 100_000,
        "{\\a" * 100_000 + "}" * 100_000,
        "\\'{" * 100_000 + "e",
        "\\(" * 200_000,
        "$a \\" * 100_000,
    ],
)
def test_deep_or_broken_nesting_keeps_the_rest(text: str) -> None:
    assert to_unicode(text + " the rest").endswith(" the rest")


def test_very_long_text_stays() -> None:
    text = "\\%" * MAX_LENGTH
    assert to_unicode(text) == text


def test_real_abstracts_keep_their_length(shared: Path) -> None:
    papers = json.loads((shared / "seed/expected.json").read_text("utf-8"))
    short = [p["title"] for p in papers if len(to_unicode(p["abstract"])) < 0.95 * len(p["abstract"])]
    assert short == []


def test_real_abstracts_change_only_where_latex_is(shared: Path) -> None:
    papers = json.loads((shared / "seed/expected.json").read_text("utf-8"))
    kept = json.loads((shared / "seed/irregularities.json").read_text("utf-8"))["latex_kept"]
    listed = {entry["index"] for entry in kept}
    changed = {i for i, paper in enumerate(papers) if to_unicode(paper["abstract"]) != paper["abstract"]}
    left = {i for i, paper in enumerate(papers) if "\\" in to_unicode(paper["abstract"])}
    assert changed <= listed
    assert left == {91}
