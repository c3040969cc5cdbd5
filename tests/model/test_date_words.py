"""Dates told part by part."""

import pytest

from paperdesk.model.date_words import Day, read_period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2020", (Day("2020"),)),
        ("2020-05", (Day("2020", 5),)),
        ("2020-05-03", (Day("2020", 5, 3),)),
        ("2020-02-29", (Day("2020", 2, 29),)),
        ("2021-02-29", ()),
        ("2020-13", ()),
        ("2020-21", (Day("2020", 21),)),
        ("2020-21-01", ()),
        ("1999~", (Day("1999", mark="~"),)),
        ("199X", (Day("199X"),)),
        ("2020-XX", (Day("2020"),)),
        ("2019/2021-03", (Day("2019"), Day("2021", 3))),
        ("2019/", (Day("2019"), None)),
        ("../2019", (None, Day("2019"))),
        ("/", ()),
        ("2019/soon", ()),
        ("in press", ()),
        ("", ()),
    ],
)
def test_period_is_read_part_by_part(text: str, period: tuple[Day | None, ...]) -> None:
    assert read_period(text) == period
