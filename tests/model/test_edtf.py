"""Dates as people write them in the form of EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.edtf import edtf, months_and_days


@pytest.mark.parametrize(
    ("written", "form"),
    [
        *(
            (same, same)
            for same in ("2020", "2020-05", "2019/2021", "1988/..", "/1990", "199X", "1999?", "y12345")
        ),
        *((same, same) for same in ("2004-04-25T14:34:00", "in press", "2020-13-45", "200713", "")),
        ("1999--2001", "1999/2001"),
        ("1999 \u2013 2001", "1999/2001"),
        ("May 3, 2020", "2020-05-03"),
        ("3 May 2020", "2020-05-03"),
        ("Mai 2020", "2020-05"),
        ("May/June 2001", "2001-05/2001-06"),
        ("summer 2003", "2003-22"),
        ("2020/05/03", "2020-05-03"),
        ("2020-5-3", "2020-05-03"),
        ("20200503", "2020-05-03"),
        ("c. 1850", "1850~"),
    ],
)
def test_dates_have_one_form(written: str, form: str) -> None:
    assert edtf(written) == form


@pytest.mark.parametrize(
    ("written", "months", "days"),
    [
        ("jan", (1,), ()),
        ("Sept.", (9,), ()),
        ("7", (7,), ()),
        ("5-7", (5, 7), ()),
        ("June--July", (6, 7), ()),
        ("jan~15", (1,), (15,)),
        ("July 3rd", (7,), (3,)),
        ("aug 20--25", (8,), (20, 25)),
        ("Fall", (23,), ()),
        ("Fall 3", (), ()),
        ("Marathon", (), ()),
        ("mar 1--33", (), ()),
        ("13", (), ()),
        ("", (), ()),
    ],
)
def test_months_and_days_of_a_text(written: str, months: tuple[int, ...], days: tuple[int, ...]) -> None:
    assert months_and_days(written) == (months, days)


@given(st.text(st.sampled_from("0123456789-/ .,~?XTmayjun"), max_size=20) | st.text(max_size=20))
def test_a_form_is_its_own_form(text: str) -> None:
    assert edtf(edtf(text)) == edtf(text)
