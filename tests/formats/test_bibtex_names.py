"""Names in BibTeX fields."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.bibtex.names import MAX_NAMES, read_names
from paperdesk.formats.bibtex.text import USUAL, names
from paperdesk.model.names import OTHERS
from paperdesk.model.paper import Name
from tests.formats import fuzzing


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("van der Berg, Jan", Name("Berg", "Jan", "van der")),
        ("{van der Berg}, Jan", Name("van der Berg", "Jan")),
        ("King, Jr, Martin Luther", Name("King", "Martin Luther", suffix="Jr")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Jr.", Name("King", suffix="Jr.")),
        ("King, Martin, Jr.", Name("King", "Martin", suffix="Jr.")),
        ("{Barnes and Noble, Inc.}", Name(literal="Barnes and Noble, Inc.")),
        ("{{World {H}ealth Organization}}", Name(literal="World Health Organization")),
        (r"{\&Friends}", Name(literal="&Friends")),
        (r"{\'E}mile Zola", Name("Zola", "Émile")),
        (r"{\'Alvarez}", Name("Álvarez")),
        (r"Fran{\c{c}}ois de la {\'E}tang", Name("Étang", "François", "de la")),
        (r"{\'e}tienne du Bois", Name("Bois", "", "étienne du")),
        (r"Charles Louis de la Vall{\'e}e Poussin", Name("Vallée Poussin", "Charles Louis", "de la")),
        ("Ortega y Gasset, José", Name("Ortega y Gasset", "José")),
        ("A.~Einstein", Name("Einstein", "A.")),
        ("Jean-Paul Sartre", Name("Sartre", "Jean-Paul")),
        ("danah boyd", Name("boyd", "danah")),
        ("a. b. Bee", Name("Bee", "a. b.")),
        ("José Ortega y Gasset", Name("Gasset", "José Ortega", "y")),
        ("Centers for Disease Control", Name(literal="Centers for Disease Control")),
        ("{Bell, II}, Edwin V.", Name("Bell", "Edwin V.", suffix="II")),
        ("sortingnamekeytemplatename=x, family=Bee, given=Ann", Name("Bee", "Ann")),
        ("Plato", Name("Plato")),
        ("family=Gorp, given=Pieter, prefix=van, useprefix=true", Name("Gorp", "Pieter", "van")),
        ('"given=Max, family={Müller, Ltd}"', Name("Müller, Ltd", "Max")),
        ("毛 泽东", Name("毛", "泽东")),
        ("王小明", Name("王小明")),
        ("O'Brien, Flann,", Name("O'Brien", "Flann")),
        (r"Thi\{'ebaux, S.", Name("Thi{'ebaux", "S.")),
    ],
)
def test_one_name(written: str, name: Name) -> None:
    assert read_names(written) == (name,)


@pytest.mark.parametrize(
    ("written", "families"),
    [
        ("A Bee and C Dee\nand E Eff AND G Gee", ["Bee", "Dee", "Eff", "Gee"]),
        ("Bee, A.; Dee, C.", ["Bee", "Dee"]),
        ("Bee, A., Dee, C. D., Eff, E.", ["Bee", "Dee", "Eff"]),
        ("Anna Bee, Carl Dee, Eva Eff", ["Bee", "Dee", "Eff"]),
        (" and Bee and ", ["Bee"]),
        ("and Bee and and {\\'E}ff", ["Bee", "Éff"]),
        ("Bee  and\tDee", ["Bee", "Dee"]),
        ("Anderson, A and Brand, B", ["Anderson", "Brand"]),
        ("Sandand Bee and Andy Dee", ["Bee", "Dee"]),
        (r"Thi\{'ebaux and Joachim Hertzberg", ["Thi{'ebaux", "Hertzberg"]),
        ("", []),
        (",,,", []),
    ],
)
def test_lists_of_names(written: str, families: list[str]) -> None:
    assert [name.family for name in read_names(written)] == families


@pytest.mark.parametrize(
    "written", ["Bee, A. and others", "Bee, A. et al.", "Bee, A., et al", "Bee, A. and {Others}"]
)
def test_list_of_only_some_says_so(written: str) -> None:
    assert read_names(written) == (Name("Bee", "A."), OTHERS)


def test_lists_are_limited() -> None:
    many = read_names(" and ".join(f"A{n} B{n}" for n in range(MAX_NAMES + 5)))
    assert (len(many), many[-2:]) == (MAX_NAMES + 1, (Name("B9999", "A9999"), OTHERS))


_ONE = (
    "Bee, Ann",
    "Bee-Dee, A. B.",
    "Ann Bee",
    "Ann van Bee",
    "{A and B}",
    "Bee, Jr",
    r"G{\"o}, {\'E}va",
    "Plato",
)


@given(st.lists(st.sampled_from(_ONE), min_size=2))
def test_names_in_a_list_are_what_they_are_alone(written: list[str]) -> None:
    alone = [name for one in written for name in read_names(one)]
    assert list(read_names(" and ".join(written))) == alone


@settings(max_examples=fuzzing.WRITTEN)
@given(st.lists(st.sampled_from([*"aZé{}\\', ~-;=.\n", " and ", "others", "{\\'", "jr"]), max_size=40))
def test_any_text_is_some_list_of_names(pieces: list[str]) -> None:
    for name in read_names("".join(pieces)):
        assert name.family or name.given or name.literal


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name("Berg", particle="van"), "van Berg"),
        (Name("Cruz López", particle="de la"), r"de la Cruz L{\'o}pez"),
        (Name("Berg", suffix="Jr."), "Berg, Jr."),
        (Name("Berg", particle="van", suffix="III"), "van Berg, III"),
        (Name("Veld", particle="in het"), "{in het Veld}"),
        (Name("Berg", suffix="MD"), "{Berg MD}"),
        (Name("Van Gelder"), "{Van Gelder}"),
        (Name("Plato"), "Plato"),
    ],
)
def test_names_without_a_given_one_are_written(name: Name, written: str) -> None:
    assert names([name], replace(USUAL, ascii=True)) == written
    if not written.startswith("{"):
        assert read_names(written) == (name,)
