"""What is wished of feeds, and how it is kept."""

from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.feeding.schedule import Schedule
from paperdesk.library.feeding.wishes import MOST_HOURS, FeedWishes, keep_wishes, read_wishes, time_of_day
from paperdesk.library.locations import feed_wishes_file
from paperdesk.model.errors import PaperDeskError, UsageError

FULL = FeedWishes(Schedule(True, 6, time(7, 30)), metered=True, battery=True, notify=False, tray=True)


def test_nothing_is_scheduled_unless_it_is_wished() -> None:
    assert read_wishes() == FeedWishes()
    assert not read_wishes().schedule.on


def test_wishes_are_kept_for_window_and_command_line() -> None:
    keep_wishes(FULL)
    assert feed_wishes_file().exists()
    assert read_wishes() == FULL
    keep_wishes(FeedWishes())
    assert read_wishes() == FeedWishes()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "7",
        "[" * 5_000,
        '{"every": "often"}',
        '{"every": null}',
        '{"every": Infinity}',
        '{"at": "25:00"}',
        "\x00",
    ],
)
def test_damaged_file_schedules_nothing(text: str, tmp_path: Path) -> None:
    path = tmp_path / "feeds.json"
    path.write_text(text, encoding="utf-8")
    assert read_wishes(path) == FeedWishes()


@pytest.mark.parametrize(("hours", "read"), [(-5, 0), (10**9, MOST_HOURS), (24, 24)])
def test_hours_that_make_no_sense_are_brought_into_bounds(hours: int, read: int, tmp_path: Path) -> None:
    path = tmp_path / "feeds.json"
    path.write_text(f'{{"every": {hours}}}', encoding="utf-8")
    assert read_wishes(path).schedule.every == read


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=3))
def test_any_value_is_read_or_left(value: object) -> None:
    import json
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "feeds.json"
        names = ("at_start", "every", "at", "metered", "battery", "notify", "tray")
        path.write_text(json.dumps(dict.fromkeys(names, value)), encoding="utf-8")
        assert isinstance(read_wishes(path), FeedWishes)


def test_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("a file", encoding="utf-8")
    with pytest.raises(PaperDeskError):
        keep_wishes(FULL, tmp_path / "there" / "feeds.json")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", None),
        (" 7:30 ", time(7, 30)),
        ("07.30", time(7, 30)),
        ("23:59", time(23, 59)),
        ("0:00", time(0, 0)),
    ],
)
def test_time_of_day_is_read(text: str, read: time | None) -> None:
    assert time_of_day(text) == read


@pytest.mark.parametrize("text", ["24:00", "7", "7:60", "noon", "٠٧:٣٠"])
def test_what_is_no_time_of_day_is_said(text: str) -> None:
    with pytest.raises(UsageError, match=r"is no time of day; it looks like 07:30\.$"):
        time_of_day(text)
