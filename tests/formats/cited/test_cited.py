"""What manuscripts cite, by the syntax of each kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.cited.auxiliary import read_aux, read_bcf
from paperdesk.formats.cited.cites import Cites
from paperdesk.formats.cited.markdown import may_be_cross_reference, read_markdown
from paperdesk.formats.cited.registry import READERS
from paperdesk.formats.cited.tex import read_tex
from paperdesk.formats.cited.typst import read_typst


def test_aux_of_bibtex_names_keys_once_and_other_files() -> None:
    text = r"""\relax
\citation{berg2020,li:2021}
\citation{berg2020}
\@input{chapters/one.aux}
\bibstyle{plain}
\citation{biblatex-control}
\citation{IEEEexample:BSTcontrol}
\bibcite{not}{1}
"""
    assert read_aux(text) == Cites(("berg2020", "li:2021"), False, ("chapters/one.aux",))


def test_aux_of_biblatex_in_its_old_and_new_form() -> None:
    text = "\\abx@aux@cite{0}{berg2020}\n\\abx@aux@segm{0}{0}{berg2020}\n\\abx@aux@cite{li2021}\n"
    assert read_aux(text).keys == ("berg2020", "li2021")


def test_everything_is_cited_with_a_star() -> None:
    assert read_aux(r"\citation{*}") == Cites((), True)
    assert read_tex(r"\nocite{*}\cite{a}") == Cites(("a",), True)


def test_bcf_names_keys_sets_and_everything() -> None:
    text = """<bcf:section number="0">
    <bcf:citekey order="1" intorder="1">berg2020</bcf:citekey>
    <bcf:citekey order="2" type="set" members="li2021,zu&amp;1999">set1</bcf:citekey>
    <bcf:citekey order="0">*</bcf:citekey>
  </bcf:section>"""
    assert read_bcf(text) == Cites(("berg2020", "set1", "li2021", "zu&1999"), True)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (r"\cite{a, b ,c}", ("a", "b", "c")),
        (r"\cite[see][p.~3]{a}\citep*{b} \Citet{c}", ("a", "b", "c")),
        ("\\cite[p. 3]%\n  {a}\\cite\n{b}", ("a", "b")),
        (r"\cite[see [sic], p. 3]{a}", ("a",)),
        (r"\parencites(see)()[1]{a}[2][3]{b}{c} text {not}", ("a", "b", "c")),
        (r"\footcitetexts{a}{b}", ("a", "b")),
        (r"\cite{a}{not}", ("a",)),
        (r"\volcite{2}[p. 3]{a} \pvolcite[see]{iv}{b}", ("a", "b")),
        (r"\citeA<see>[p. 3]{a} \citeNP{b} \bibentry{c}", ("a", "b", "c")),
        (r"\textcite{a}\autocite{b}\citeauthor*{c}\citetitle{d}\citefield{e}{title}", tuple("abcde")),
        (r"50\% of \cite{a} % \cite{b}" + "\n" + r"\\% \cite{c}", ("a",)),
        (r"\verb|\cite{no}| \cite{a}", ("a",)),
        (r"\begin{verbatim}\cite{no}\end{verbatim}\cite{a}\begin{lstlisting}\cite{no}", ("a",)),
        (r"\newcommand{\see}[1]{\cite{#1}} \renewcommand{\cite}{x} \see{no}", ()),
        (r"\citestyle{plain}\setcitestyle{round}\DeclareCiteCommand{\foo}{}{}{}{}", ()),
        (r"\cite{a}\end{document}\cite{no}", ("a",)),
        (r"\cite{}\cite{ , a b, }\incite{c}", ("c",)),
    ],
)
def test_tex_commands_that_cite(text: str, keys: tuple[str, ...]) -> None:
    assert read_tex(text).keys == keys


def test_tex_names_the_sources_it_takes_in() -> None:
    text = r"""\input{one}\include{chapters/two} \subfile{three.tex} \input four
\import{parts/}{five} \subimport{deep}{six.tex} % \input{no}
\input{\jobname} \includegraphics{no}"""
    assert read_tex(text).files == (
        *("one.tex", "chapters/two.tex", "three.tex", "four.tex", "parts/five.tex", "deep/six.tex"),
    )


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("[@a; see also -@b, pp. 3] and @c says", ("a", "b", "c")),
        ("@berg2020deep. @li:2021, @a.b_c-d/e? @{strange key}", ("berg2020deep", "li:2021", "a.b_c-d/e")),
        ("@{https://x.org/a} and [@{a,b}]", ("https://x.org/a", "a,b")),
        ("mail me@example.org, \\@no, [x](http://x.org/@no) <https://x.org/@no>", ()),
        ("`@no` ``x ` @no`` @a ` @b", ("a", "b")),
        ("````r\n@no\n```\n@no\n````\n@a\n~~~\n@no\n", ("a",)),
        ("<!-- @no --> @a <!-- @no", ("a",)),
        ("@日本2020 [@Müller2020]", ("日本2020", "Müller2020")),
    ],
)
def test_markdown_cites_as_pandoc_does(text: str, keys: tuple[str, ...]) -> None:
    assert read_markdown(text).keys == keys


def test_markdown_everything_and_files() -> None:
    text = "---\nnocite: |\n  @*, @a\n---\n{{< include part/_one.qmd >}}\n```{r child='two.Rmd'}\n```\n"
    assert read_markdown(text) == Cites(("a",), True, ("part/_one.qmd", "two.Rmd"))


def test_cross_references_are_told_from_keys() -> None:
    assert [may_be_cross_reference(key) for key in ("fig-one", "eq:two", "figueroa2020", "sec-")] == [
        *(True, True, False, False),
    ]


def test_typst_references_calls_labels_and_files() -> None:
    text = """#import "@preview/cetz:0.2.2": canvas
#include "chapters/one.typ"
= Title <intro>
See @berg2020deep[p. 3], @li:2021. and @intro; #cite(<zu-1999>, form: "prose")
#cite(label("a/b c")) // @no
/* @no */ `@no` ```typ @no ``` https://x.org/@no me@example.org
#figure(image("x.png")) <fig> @fig
"""
    assert read_typst(text) == Cites(
        ("berg2020deep", "li:2021", "zu-1999", "a/b c"), False, ("chapters/one.typ",)
    )
    assert read_typst('#bibliography("x.bib", full: true)') == Cites((), True)


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(text=st.text(st.sampled_from('@{}[]()<>`~\\%abcite*,;: \n"/#=-.'), max_size=60))
def test_any_text_is_read(suffix: str, text: str) -> None:
    cites = READERS[suffix](text)
    assert all(key.strip() == key != "" for key in cites.keys)
    assert len(set(cites.keys)) == len(cites.keys)
