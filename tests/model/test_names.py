"""Names are split into the parts BibTeX and CSL know, and put together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.names import display, family_of, parse_name, parse_names, sorted_form
from paperdesk.model.paper import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dhiman Paul", Name("Paul", "Dhiman")),
        ("  Md   Rizwan\tParvez ", Name("Parvez", "Md Rizwan")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("van Beethoven, Ludwig", Name("Beethoven", "Ludwig", "van")),
        ("Charles de la Vallée Poussin", Name("Vallée Poussin", "Charles", "de la")),
        ("de la Vallée Poussin, Charles", Name("Vallée Poussin", "Charles", "de la")),
        ("van Gogh", Name("Gogh", "", "van")),
        ("ashish vaswani", Name("vaswani", "ashish")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Jr., Martin Luther", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, III", Name("King", suffix="III")),
        ("Plato", Name("Plato")),
        ("Le Cun, Yann", Name("Le Cun", "Yann")),
        ("{World Health Organization}", Name(literal="World Health Organization")),
        ("{de Souza}, Ana", Name("de Souza", "Ana")),
        (", Ana", Name("Ana")),
        ("李 明", Name("明", "李")),
        ("", Name()),
    ],
)
def test_name_is_split(text: str, name: Name) -> None:
    assert parse_name(text) == name


def test_names_are_split_outside_braces() -> None:
    assert parse_names("Jan de Wit AND {Smith and Sons}; Roe, Ann\nothers") == (
        Name("Wit", "Jan", "de"),
        Name(literal="Smith and Sons"),
        Name("Roe", "Ann"),
        Name(literal="others"),
    )
    assert parse_names("{A} and {B}") == (Name(literal="A"), Name(literal="B"))


@pytest.mark.parametrize(
    ("name", "spoken", "listed", "family"),
    [
        (
            Name("Beethoven", "Ludwig", "van"),
            "Ludwig van Beethoven",
            "van Beethoven, Ludwig",
            "van Beethoven",
        ),
        (Name("King", "Martin", "", "Jr."), "Martin King Jr.", "King, Jr., Martin", "King"),
        (Name(literal="WHO"), "WHO", "WHO", "WHO"),
        (Name(given="Ana"), "Ana", "Ana", "Ana"),
    ],
)
def test_name_is_written(name: Name, spoken: str, listed: str, family: str) -> None:
    assert (display(name), sorted_form(name), family_of(name)) == (spoken, listed, family)


CAPITAL = st.from_regex(r"[A-ZÉ][a-zö]{1,6}(-[A-Z][a-z]{1,4})?", fullmatch=True)
NAMES = st.builds(
    Name,
    family=st.lists(CAPITAL, min_size=1, max_size=2).map(" ".join),
    given=st.lists(CAPITAL, min_size=1, max_size=2).map(" ".join),
    particle=st.sampled_from(("", "van", "de la", "von der")),
    suffix=st.sampled_from(("", "Jr.", "III")),
)


@given(NAMES)
def test_sorted_form_is_read_back(name: Name) -> None:
    assert parse_name(sorted_form(name)) == name


@given(st.text(alphabet=st.sampled_from("aB{}, ;\n.é1\\'")))
def test_any_text_is_a_name(text: str) -> None:
    parse_name(text)
    parse_names(text)
