"""Long lists in less time: the same entries as without the short cut."""

from collections.abc import Sequence
from typing import Any

import pytest

from paperdesk.cite import formatting
from paperdesk.cite.disambiguation import MANY, namesakes, quick_style
from paperdesk.cite.formatting import format_references
from paperdesk.cite.pandoc import Pandoc
from paperdesk.cite.styles import Styles

FAMILIES = ("Smith", "Jones", "Chen", "Østby", "van Dam", "Li")
GIVEN = ("Anna", "Ann", "Bo", "Carl")


def _item(at: int, *authors: tuple[str, str], year: int = 2020) -> dict[str, Any]:
    people = [{"family": family, "given": given} for family, given in authors]
    date = {"date-parts": [[year]]}
    return {"id": f"i{at}", "type": "book", "title": f"Title {at}", "author": people, "issued": date}


def _list(number: int) -> list[dict[str, Any]]:
    """Books by few people in few years, as they are hardest to tell apart."""

    def people(at: int) -> Sequence[tuple[str, str]]:
        steps = range(1 + at % 4)
        return [(FAMILIES[(at * 7 + step * 5) % 6], GIVEN[(at // 3 + step) % 4]) for step in steps]

    return [_item(at, *people(at), year=2000 + at * 11 % 5) for at in range(number)]


@pytest.mark.parametrize("style", ["apa", "chicago-author-date"])
def test_format_references_gives_a_long_list_as_the_style_wants_it(
    style: str, pandoc: Pandoc, styles: Styles, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = _list(MANY + 30)
    quick = format_references(items, styles, styles.named(style), pandoc=pandoc)
    monkeypatch.setattr(formatting, "MANY", len(items))
    exact = format_references(items, styles, styles.named(style), pandoc=pandoc)
    assert quick == exact


def test_namesakes_are_works_of_several_people_of_one_family_name() -> None:
    items = [
        _item(0, ("Roe", "Jane")),
        _item(1, ("Doe", "Ann")),
        _item(2, ("roe", "Max"), ("Doe", "Bo")),
        _item(3, ("Doe", "Ann"), year=1999),
        {"id": "x", "title": "Nobody's"},
        {"id": "y", "author": [{"literal": "WHO"}]},
        {"id": "z", "author": [{"literal": "UN"}]},
    ]
    assert namesakes(items) == [[0, 2]]


def test_namesakes_of_many_families_come_some_at_a_time_and_each_family_whole() -> None:
    items = [_item(at, (f"Family{at % 200}", f"Given{at // 200}")) for at in range(800)]
    groups = namesakes(items)
    assert len(groups) > 1
    assert sorted(at for group in groups for at in group) == list(range(800))
    assert all(len({group_of(at, groups) for at in range(one, 800, 200)}) == 1 for one in range(200))


def group_of(at: int, groups: Sequence[Sequence[int]]) -> int:
    return next(number for number, group in enumerate(groups) if at in group)


@pytest.mark.parametrize(
    ("style", "quick"),
    [
        (
            b'<citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">',
            b'<citation  givenname-disambiguation-rule="primary-name">',
        ),
        (b'<citation disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names">', None),
        (b'<citation disambiguate-add-givenname="true">', None),
        (
            b'<citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">'
            b'<bibliography subsequent-author-substitute="---">',
            None,
        ),
    ],
)
def test_quick_style_is_there_where_it_gives_the_same(style: bytes, quick: bytes | None) -> None:
    assert quick_style(style) == quick
