"""Citations for the clipboard, in each form that is offered."""

from collections.abc import Sequence

import pytest

from paperdesk.cite.copy_as import copy_forms, short_authors, web_address
from paperdesk.model.paper import Name, Paper

ONE = Paper(
    "On *X*",
    authors=(Name("Roe"), Name("Gogh", particle="van")),
    year=2020,
    arxiv="2001.00001",
    key="roe2020x",
)
TWO = Paper("On Y", key="ony")


def _bibtex(papers: Sequence[Paper]) -> str:
    return f"{len(papers)} entries"


@pytest.mark.parametrize(
    ("form", "one", "two"),
    [
        ("key", "roe2020x", "roe2020x,ony"),
        ("cite", r"\cite{roe2020x}", r"\cite{roe2020x,ony}"),
        ("pandoc", "[@roe2020x]", "[@roe2020x; @ony]"),
        ("bibtex", "1 entries", "2 entries"),
        (
            "markdown",
            r"Roe and van Gogh (2020). [On \*X\*](https://arxiv.org/abs/2001.00001)",
            "- Roe and van Gogh (2020). [On \\*X\\*](https://arxiv.org/abs/2001.00001)\n- On Y",
        ),
    ],
)
def test_form_writes_one_and_several(form: str, one: str, two: str) -> None:
    text = next(known.text for known in copy_forms(_bibtex) if known.id == form)
    assert (text([ONE]), text([ONE, TWO])) == (one, two)


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
