"""References by a style: texts in all forms, every text as data, and styles that cannot be used."""

import pytest

from paperdesk.cite.formatting import format_references
from paperdesk.cite.items import cite_items
from paperdesk.cite.pandoc import Pandoc
from paperdesk.cite.styles import Styles
from paperdesk.model.paper import Name, Paper

ROE = Paper("On X & <i>y</i>", "article", (Name("Roe", "Jane"),), year=2020, venue="Tests", key="roe")


def test_format_references_writes_every_form(pandoc: Pandoc, styles: Styles) -> None:
    found = format_references(cite_items([ROE]), styles, styles.named("apa"), clusters=[[0]], pandoc=pandoc)
    assert found.text() == "Roe, J. (2020). On X & <i>y</i>. Tests."
    assert found.html() == (
        '<div class="csl-bib-body">\n'
        '<div class="csl-entry" style="margin-left:36pt;text-indent:-36pt">'
        "Roe, J. (2020). On X &amp; &lt;i&gt;y&lt;/i&gt;. <i>Tests</i>.</div>\n</div>"
    )
    assert found.markdown() == r"Roe, J. (2020). On X & \<i\>y\</i\>. *Tests*."
    assert [citation.text() for citation in found.citations] == ["(Roe, 2020)"]


@pytest.mark.parametrize("style", ["apa", "ieee", "nature"])
def test_format_references_of_nothing_is_nothing(style: str, styles: Styles) -> None:
    assert format_references([], styles, styles.named(style)).entries == ()
