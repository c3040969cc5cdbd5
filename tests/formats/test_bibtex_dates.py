"""Dates of BibTeX entries."""

from collections.abc import Mapping

import pytest

from paperdesk.formats.bibtex.dates import take_date


@pytest.mark.parametrize(
    ("fields", "date", "year", "left"),
    [
        ({"year": "2005"}, "2005", 2005, {}),
        ({"year": "{2005}", "month": "jan"}, "2005-01", 2005, {}),
        ({"year": "2005", "month": "15~jan"}, "2005-01-15", 2005, {}),
        ({"year": "2005", "month": "May", "day": "3"}, "2005-05-03", 2005, {}),
        ({"year": "2005", "month": "May/June"}, "2005-05/2005-06", 2005, {}),
        ({"year": "2005", "month": "Spring"}, "2005-21", 2005, {}),
        ({"year": "2005", "month": "1st quarter"}, "2005", 2005, {"month": "1st quarter"}),
        ({"year": "2005", "month": "aug 20--25"}, "2005-08-20/2005-08-25", 2005, {}),
        ({"year": "2015", "date": "Mar 3"}, "2015-03-03", 2015, {}),
        ({"year": "2005", "month": "13"}, "2005", 2005, {"month": "13"}),
        ({"year": "1998--1999"}, "1998/1999", 1998, {}),
        ({"year": "1998/99"}, "1998/99", 1998, {}),
        ({"year": r"{\noopsort{1973b}}1973"}, "1973", 1973, {}),
        ({"year": "in press", "month": "may"}, "in press", None, {"month": "may"}),
        ({"date": "2019-03/2019-05", "year": "2019", "month": "mar"}, "2019-03/2019-05", 2019, {}),
        ({"date": "2019", "year": "2018"}, "2019", 2019, {"year": "2018"}),
        ({"date": "1988/.."}, "1988/..", 1988, {}),
        ({"date": "१९८७-०१-१५"}, "1987-01-15", 1987, {}),
        ({"year": "१९८७", "month": "०१"}, "1987-01", 1987, {}),
        ({"date": "199X"}, "199X", 1990, {}),
        ({"date": "-0044"}, "-0044", None, {}),
        ({"date": "1723~"}, "1723~", 1723, {}),
        ({"year": "9" * 5000}, "9" * 5000, None, {}),
        ({}, "", None, {}),
    ],
)
def test_date_is_one_text_and_a_year_to_sort_by(
    fields: Mapping[str, str], date: str, year: int | None, left: Mapping[str, str]
) -> None:
    assert take_date({**fields}) == (date, year, left)
