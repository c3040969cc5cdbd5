"""Titles and abstracts with markup become the text that readers see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.online.sources.markup import line, paragraphs, without_stop

LINES = {
    "": "",
    "  A\n  plain   title ": "A plain title",
    "Escherichia <i>coli</i> at 5 &lt; 6 &amp; 7": "Escherichia coli at 5 < 6 & 7",
    "H<sub>2</sub>O, x<sup>2</sup> and CO<jats:sub>2</jats:sub>": "H₂O, x² and CO₂",
    "R&amp;amp;D &amp;lt;i&amp;gt;twice&amp;lt;/i&amp;gt;": "R&D twice",
    "if a < b and c > d": "if a < b and c > d",
    "if a&lt;b and c&gt;d": "if a<b and c>d",
    "<scp>LaTeX</scp> &#945;-stable": "LaTeX α-stable",
    '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>x</mml:mi></mml:math>-ray': "x-ray",
}
ABSTRACTS = {
    "One paragraph\nin two lines.": "One paragraph in two lines.",
    "<jats:title>Abstract</jats:title><jats:p>First.</jats:p><jats:p>Second.</jats:p>": "First.\n\nSecond.",
    "<jats:sec><jats:title>Aims:</jats:title><jats:p>To see.</jats:p></jats:sec>"
    "<jats:sec><jats:title>Results</jats:title><jats:p>Seen.</jats:p><jats:p>Twice.</jats:p></jats:sec>": (
        "Aims: To see.\n\nResults: Seen.\n\nTwice."
    ),
    "<h4>Background</h4>Why.<h4>Methods</h4>How.": "Background: Why.\n\nMethods: How.",
    "<p>A<br/>B</p>": "A\n\nB",
    "Before <jats:alternatives><jats:tex-math>\n$\\alpha$ </jats:tex-math><mml:math><mml:mi>a</mml:mi>"
    "</mml:math></jats:alternatives> after": "Before $\\alpha$ after",
    "<tex-math>\\documentclass{a}\\begin{document}$$x_1$$\\end{document}</tex-math>.": "$x_1$.",
    "<jats:title>Never closed <jats:p>Text.</jats:p>": "Never closed Text.",
    "<![CDATA[<p>Inside</p>]]>": "Inside",
    "A heading alone: <h4>Last</h4>": "A heading alone:\n\nLast:",
}


@pytest.mark.parametrize("markup", LINES)
def test_title_is_one_plain_line(markup: str) -> None:
    assert line(markup) == LINES[markup]


@pytest.mark.parametrize("markup", ABSTRACTS)
def test_abstract_has_plain_paragraphs(markup: str) -> None:
    assert paragraphs(markup) == ABSTRACTS[markup]


def test_full_stop_behind_a_title_goes() -> None:
    assert [without_stop(title) for title in ("A title.", "And so on...", "Why?")] == [
        "A title",
        "And so on...",
        "Why?",
    ]


@given(
    st.lists(
        st.sampled_from(["<", ">", "/", "p", "<p>", "</p>", "<math>", "<tex-math>", "&lt;", "&", "x", "\x01"])
    )
)
def test_any_markup_can_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    assert "\n" not in line(text)
    assert paragraphs(text) == paragraphs(text).strip()
    assert "\x01" not in paragraphs(text)
