"""Years, months and periods come out of dates as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.dates import month_name, month_of, period, year_of


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2021-05", 2021, 5),
        ("2021-05-03/2022-01", 2021, 5),
        ("2021~", 2021, None),
        ("199X", 1990, None),
        ("19XX", 1900, None),
        ("2021-24", 2021, None),
        ("September 2019", 2019, 9),
        ("sept. 2019", 2019, 9),
        ("forthcoming", None, None),
        ("12345", None, None),
        ("", None, None),
    ],
)
def test_date_gives_year_and_month(text: str, year: int | None, month: int | None) -> None:
    assert (year_of(text), month_of(text)) == (year, month)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2026", ("2026-01-01", "2027-01-01")),
        ("2026-12", ("2026-12-01", "2027-01-01")),
        ("2026-1", ("2026-01-01", "2026-02-01")),
        ("2024-02-28", ("2024-02-28", "2024-02-29")),
        ("2026-02-30", None),
        ("2026-13", None),
        ("0000", None),
        ("9999", None),
        ("soon", None),
    ],
)
def test_period_spans_whole_days(text: str, span: tuple[str, str] | None) -> None:
    assert period(text) == span


def test_month_name_is_the_bibtex_macro() -> None:
    assert [month_name(month) for month in (1, 5, 12)] == ["jan", "may", "dec"]


@given(st.text(alphabet="0123456789-XuMay/~? .", max_size=20))
def test_dates_never_fail(text: str) -> None:
    year_of(text), month_of(text), period(text)
