"""Values of BibTeX fields read as LaTeX shows them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.latex.values import MAX_LENGTH, decode, decode_lines, decode_paragraphs
from tests.ending import ends
from tests.formats import fuzzing


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            r"{\'E}cole {\"O}zg\"ur \v{C}apek \c c \'{\i} \"\i{} {\aa}ngstr{\"o}m",
            "École Özgür Čapek ç í ï ångström",
        ),
        (r"Stra{\ss}e, Stra\ss e, \L{}\'od\'z, {\O}rsted \AE sop", "Straße, Straße, Łódź, Ørsted Æsop"),
        (r"\'{\"u} \~{\^a} {\relax Ch}arles \k{a} \H{o} \d{t} \b{d}", "ǘ ẫ Charles ą ő ṭ ḏ"),
        (r"Pages 3--5 --- ``quoted'' and `single'", "Pages 3–5 — “quoted” and ‘single’"),
        (r"don\'t, O'Brien", "don't, O'Brien"),
        (r"100% of it, 5\% & 3 \& more \$7 a_b \_ \#1", "100% of it, 5% & 3 & more $7 a_b _ #1"),
        (r"{DNA} in {{Whole Title}} \{literal\}", "DNA in Whole Title {literal}"),
        (r"{\it Drosophila} \emph{in \textbf{vivo}} {\sc Caps}", "Drosophila in vivo Caps"),
        (r"CO\textsubscript{2}, 10\textsuperscript{-3}, 4\textsuperscript{th}", "CO₂, 10⁻³, 4th"),
        (r"The $O(n \log n)$ and $\alpha_{1}$ -- \(x--y\)", r"The $O(n \log n)$ and $\alpha_{1}$ – \(x--y\)"),
        (r"{\ensuremath{\alpha}}-decay, \ensuremath{x^2}", "α-decay, $x^2$"),
        (
            r"\url{http://a.org/~x_y} \href{http://b.org/\%20}{there}",
            "http://a.org/~x_y http://b.org/%20 there",
        ),
        (r"{\noopsort{1973b}}1973", "1973"),
        (r"\enquote{Big {Data}} now", "“Big Data” now"),
        (r"\LaTeX{} and \LaTeX\ and \ldots more \textendash{} it", "LaTeX and LaTeX and … more – it"),
        (r"\foo{kept} \bar alone", r"kept \bar alone"),
        (r"Type-\{\vphantom\}{{II}}\vphantom\{\} wells", "Type-II wells"),
        (r"mail \path|a_b@c.org|, \path alone", r"mail a_b@c.org, \path alone"),
        (r"{\{}Deep Learning{\}} works", "Deep Learning works"),
        ("A.~B.\n   Next\tline", "A. B. Next line"),
        (r"ends in \ ", "ends in"),
        ("\\", "\\"),
        (r"un{balanced \textbf{x", "unbalanced x"),
        (r"\~{} \^{} \"{} \textasciitilde", "~ ^ ¨ ~"),
        (r"a\\b \newline c\par d \- e\/f", "a b c d ef"),
    ],
)
def test_value_is_read_as_latex_shows_it(written: str, shown: str) -> None:
    assert decode(written) == shown


def test_paragraphs_and_lines_are_kept_where_asked() -> None:
    written = "First {line}\nof one.\n\n\nSecond \\'e."
    assert decode_paragraphs(written) == "First line of one.\n\nSecond é."
    assert decode_lines(written) == "First line\nof one.\n\n\nSecond é."
    assert decode(written) == "First line of one. Second é."


def test_too_long_value_stays_as_it_is() -> None:
    value = r"\'e" * MAX_LENGTH
    assert decode(value) == value


@pytest.mark.parametrize(
    "piece", ["\\", "{", "}", "$", "$$", "\\(", "\\[", "\\'", "\\sp{", "`", "\\enquote{", "~ "]
)
def test_worst_values_come_to_an_end(piece: str) -> None:
    with ends(f"reading “{piece}” again and again"):
        decode(piece * (200_000 // len(piece)))


@settings(max_examples=fuzzing.WRITTEN)
@given(st.text(st.sampled_from("\\{}$`'~-%&^_\"=.aeLOvrt \n[]()é"), max_size=60))
def test_any_value_reads_as_something_without_loss_of_letters(value: str) -> None:
    shown = decode(value)
    assert value.count("%") == shown.count("%")
    assert "\n" not in shown
