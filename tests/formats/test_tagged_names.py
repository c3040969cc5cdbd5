"""Names of tagged formats, with or without comma."""

import pytest

from paperdesk.formats.records import Record, StringText
from paperdesk.formats.tagged.names import AUTHOR_LIMIT, indexed, people, person, spread
from paperdesk.formats.tagged.ris import read_ris
from paperdesk.model.paper import Name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doe, Jane", Name("Doe", "Jane")),
        ("Valle-Delgado,J. J. ", Name("Valle-Delgado", "J. J.")),
        ("van Beethoven, Ludwig", Name("Beethoven", "Ludwig", "van")),
        ("King, Martin, Jr.", Name("King", "Martin", suffix="Jr.")),
        ("King, Jr., Martin", Name("King", "Martin", suffix="Jr.")),
        ("Anderson, JR", Name("Anderson", "JR")),
        ("Anderson, JR, Jr.", Name("Anderson", "JR", suffix="Jr.")),
        ("King, , Jr.", Name("King", suffix="Jr.")),
        ("{King, Martin", Name("{King", "Martin")),
        ("Catarina Barata", Name("Barata", "Catarina")),
        ("Fanning E.", Name("Fanning", "E.")),
        ("Plato", Name("Plato")),
        ("Cocke,", Name(literal="Cocke")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("et al.", Name(literal="others")),
        (", Jane", Name("Jane")),
        (" , ,", None),
        ("[Anonymous]", None),
        ("王小明", Name("王小明")),
    ],
)
def test_person(text: str, expected: Name | None) -> None:
    assert person(text) == expected


def test_several_names_in_one_value() -> None:
    assert people(["Joffe, Hadine; Hall, Janet E"]) == (Name("Joffe", "Hadine"), Name("Hall", "Janet E"))
    assert people(["Doe, J. and Roe, R."]) == (Name("Doe", "J."), Name("Roe", "R."))
    assert people(["Doe " * 1000]) == (Name(literal=" ".join(["Doe"] * 1000)),)


@pytest.mark.parametrize("joined", [True, False])
def test_names_that_are_too_many_do_not_vanish_silently(joined: bool) -> None:
    names = ["Doe, J."] * AUTHOR_LIMIT
    assert len(people([";".join(names)] if joined else names)) == AUTHOR_LIMIT
    names += ["Roe, R."] * 5
    many = people([";".join(names)] if joined else names)
    assert many == (*[Name("Doe", "J.")] * AUTHOR_LIMIT, Name(literal="others"))
    lines = f"AU  - {';'.join(names)}" if joined else "\n".join(f"AU  - {name}" for name in names)
    (item,) = read_ris(StringText("x.ris", f"TY  - BOOK\nTI  - T\n{lines}\nER  - \n"))
    assert isinstance(item, Record)
    assert item.paper.authors == many


def test_initials_are_spread() -> None:
    assert [spread(given) for given in ("RV", "J-P", "Jo", "R.V.")] == ["R. V.", "J.-P.", "Jo", "R.V."]
    assert person("Gamernyk, RV", initials=True) == Name("Gamernyk", "R. V.")


def test_names_as_indexes_write_them() -> None:
    assert indexed("van der Berg JM Jr") == Name("Berg", "J. M.", "van der", "Jr")
    assert indexed("Selvamani") == Name("Selvamani")
