"""References in one line, and addresses on the web."""

import pytest

from paperdesk.cite.short_reference import (
    listed,
    markdown_link,
    markdown_reference,
    short_authors,
    web_address,
)
from paperdesk.model.paper import Name, Paper

ONE = Paper(
    "On *X*",
    authors=(Name("Roe"), Name("Gogh", particle="van")),
    year=2020,
    arxiv="2001.00001",
    key="roe2020x",
)


def test_link_and_reference_hold_the_title_as_text() -> None:
    assert markdown_link(ONE) == r"[On \*X\*](https://arxiv.org/abs/2001.00001)"
    assert markdown_reference(ONE) == (
        r"Roe and van Gogh (2020). [On \*X\*](https://arxiv.org/abs/2001.00001)"
    )


def test_a_paper_that_is_nowhere_is_a_title_and_without_one_a_key() -> None:
    assert (markdown_link(Paper("On Y", key="y")), markdown_link(Paper(key="a_b"))) == ("On Y", r"a\_b")


def test_several_lines_are_a_list() -> None:
    assert (listed(["a"]), listed(["a", "b"])) == ("a", "- a\n- b")


@pytest.mark.parametrize(
    ("paper", "address"),
    [
        (Paper(doi="10.1000/a(b)", arxiv="1", url="https://x.org"), "https://doi.org/10.1000/a%28b%29"),
        (Paper(arxiv="hep-th/9901001", url="https://x.org"), "https://arxiv.org/abs/hep-th/9901001"),
        (Paper(url="https://x.org/a"), "https://x.org/a"),
        (Paper(url="javascript:alert(1)"), ""),
        (Paper(), ""),
    ],
)
def test_address_is_the_most_lasting_one(paper: Paper, address: str) -> None:
    assert web_address(paper) == address


@pytest.mark.parametrize(
    ("names", "short"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A et al.")],
)
def test_authors_are_shortened(names: tuple[str, ...], short: str) -> None:
    assert short_authors(Paper(authors=tuple(map(Name, names)))) == short
