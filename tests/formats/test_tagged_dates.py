"""Dates of tagged formats become EDTF, and the best of several is taken."""

import pytest

from paperdesk.formats.tagged.dates import best_date, edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2005/07/15", "2005-07-15"), ("2005/07/15/", "2005-07-15"), ("2016/01/", "2016-01"),
        ("2012///", "2012"), ("2001/00/00", "2001"), ("2005/31/31", "2005"), ("2015/october", "2015-10"),
        ("2004///Spring", "2004-21"), ("///", ""), ("2016 Jul 13", "2016-07-13"),
        ("May 3, 2001", "2001-05-03"),
        ("2013 06 10", "2013-06-10"), ("2010   06", "2010-06"), ("04 2006", "2006-04"),
        ("2006 May-Jun", "2006-05/2006-06"),
        ("1998 Dec-1999 Jan", "1998-12/1999-01"), ("20160512", "2016-05-12"), ("2019/2021", "2019/2021"),
        ("1999~", "1999~"), ("199X", "199X"), ("2004-5-3", "2004-05-03"), ("c. 1850", "1850~"),
        ("JUN 14", ""), ("in press", ""), ("9" * 5000, ""), ("2020 1 2 3", ""), ("2020 99", "2020"),
    ],
)  # fmt: skip
def test_edtf(text: str, expected: str) -> None:
    assert edtf(text) == expected


def test_a_date_without_year_takes_that_of_the_paper() -> None:
    assert edtf("JUN 14", "2006") == "2006-06-14"
    assert best_date(["2006", "JUN 14"]) == ("2006-06-14", 2006, "")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], ("", None, "")),
        (["", "///"], ("", None, "")),
        (["2005", "2005/07/15"], ("2005-07-15", 2005, "")),
        (["2013", "2013/04/18", "2013/02/15/received"], ("2013-04-18", 2013, "")),
        (["2013/02/15/received"], ("2013-02-15", 2013, "")),
        (["2015", "2014/12/31"], ("2015", 2015, "")),
        (["1990", "199X"], ("199X", 1990, "")),
        (["2001", "odd"], ("2001", 2001, "odd")),
        (["odd"], ("odd", None, "")),
        (["Jan"], ("Jan", None, "")),
    ],
)
def test_the_most_exact_date_of_the_first_year_is_taken(
    texts: list[str], expected: tuple[str, int | None, str]
) -> None:
    assert best_date(texts) == expected
