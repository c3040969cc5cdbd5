"""When feeds are fetched by themselves."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.feeding.schedule import (
    LEAST,
    LONGEST_HOLD,
    LONGEST_WAIT,
    Hindrance,
    Schedule,
    Surroundings,
    due_at,
    hindrance,
    is_due,
)
from paperdesk.model.feed import Feed, FeedKind, FeedState

FEED = Feed("arXiv cs.CL", FeedKind.ARXIV_DAILY, "cs.CL")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
BERLIN = ZoneInfo("Europe/Berlin")

moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
schedules = st.builds(
    Schedule,
    at_start=st.booleans(),
    every=st.integers(0, 168),
    at=st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
)


def tried(moment: datetime, **more: object) -> FeedState:
    text = moment.isoformat()
    return FeedState(fetched=text, tried=text, **more)  # type: ignore[arg-type]


def test_nothing_is_fetched_that_was_not_scheduled() -> None:
    assert not Schedule().on
    assert due_at(FeedState(), Schedule(), NOON, NOON) is None
    assert not is_due(FEED, FeedState(), Schedule(), NOON, NOON)


@pytest.mark.parametrize("schedule", [Schedule(at_start=True), Schedule(every=6), Schedule(at=time(7))])
def test_new_feed_need_not_wait(schedule: Schedule) -> None:
    assert is_due(FEED, FeedState(), schedule, NOON, NOON)


def test_paused_and_gone_feeds_rest() -> None:
    schedule = Schedule(at_start=True, every=1, at=time(7))
    paused = Feed(FEED.name, FEED.kind, FEED.address, paused=True)
    assert not is_due(paused, FeedState(), schedule, NOON, NOON)
    assert not is_due(FEED, FeedState(gone=True), schedule, NOON, NOON)


def test_at_start_is_once_for_each_window() -> None:
    schedule = Schedule(at_start=True)
    assert due_at(tried(NOON - HOUR), schedule, NOON, NOON) == NOON
    assert due_at(tried(NOON + HOUR), schedule, NOON + 2 * HOUR, NOON) is None
    assert due_at(tried(NOON - HOUR), schedule, NOON, None) is None
    assert due_at(FeedState(), schedule, NOON, None) is None


def test_windows_opened_one_after_the_other_do_not_ask_again_and_again() -> None:
    before = NOON - timedelta(minutes=1)
    assert due_at(tried(before), Schedule(at_start=True), NOON, NOON) == before + LEAST


def test_every_so_many_hours_are_counted_from_the_last_time() -> None:
    assert due_at(tried(NOON), Schedule(every=6), NOON + HOUR) == NOON + 6 * HOUR
    # The computer slept meanwhile.
    assert is_due(FEED, tried(NOON), Schedule(every=6), NOON + 100 * HOUR)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        ("2026-11-20T05:59:00+00:00", "2026-11-20T06:30:00+00:00"),
        ("2026-11-20T06:30:00+00:00", "2026-11-21T06:30:00+00:00"),
        ("2026-11-17T23:30:00+00:00", "2026-11-18T06:30:00+00:00"),
    ],
)
def test_time_of_day_is_that_of_the_computer(last: str, due: str) -> None:
    state = FeedState(tried=last)
    assert due_at(state, Schedule(at=time(7, 30)), NOON, NOON, zone=BERLIN) == datetime.fromisoformat(due)


def test_time_of_day_stays_when_clocks_are_changed() -> None:
    summer = datetime(2026, 10, 24, 5, 30, tzinfo=UTC)  # half past seven
    schedule = Schedule(at=time(7, 30))
    assert due_at(tried(summer), schedule, summer, None, zone=BERLIN) == datetime(
        2026, 10, 25, 6, 30, tzinfo=UTC
    )
    night = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    gap = due_at(tried(night), Schedule(at=time(2, 30)), night, None, zone=BERLIN)
    assert gap == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_clock_that_was_put_back_leaves_nothing_waiting_for_years() -> None:
    future = tried(NOON + timedelta(days=4_000), failures=3, not_before="2099-01-01T00:00:00+00:00")
    assert is_due(FEED, future, Schedule(every=24), NOON)


@pytest.mark.parametrize(
    ("failures", "minutes"), [(1, 15), (2, 30), (3, 60), (4, 120), (5, 240), (6, 360), (10_000, 360)]
)
def test_failures_put_the_next_time_off(failures: int, minutes: int) -> None:
    state = tried(NOON, failures=failures, error="It failed.")
    for schedule in (Schedule(at_start=True), Schedule(every=1), Schedule(at=time(12))):
        assert due_at(state, schedule, NOON, NOON) == NOON + timedelta(minutes=minutes)
    assert timedelta(minutes=360) == LONGEST_WAIT


def test_server_that_wants_to_wait_is_not_asked_before() -> None:
    state = tried(NOON, not_before=(NOON + 9 * HOUR).isoformat())
    assert due_at(state, Schedule(every=1), NOON) == NOON + 9 * HOUR
    failed = tried(NOON, not_before=(NOON + 9 * HOUR).isoformat(), failures=1)
    assert due_at(failed, Schedule(every=1), NOON) == NOON + 9 * HOUR


def test_server_cannot_put_us_off_for_ever() -> None:
    state = tried(NOON, not_before="9999-12-31T23:59:59+00:00")
    assert due_at(state, Schedule(every=1), NOON) == NOON + LONGEST_HOLD


@pytest.mark.parametrize("text", ["", "yesterday", "0001-01-01T00:00:00+23:59", "2026-13-01T00:00:00"])
def test_times_that_are_none_are_no_times(text: str) -> None:
    assert is_due(FEED, FeedState(tried=text, not_before=text), Schedule(every=1), NOON)


@given(schedules, moments, st.integers(0, 100), st.integers(0, 10**6))
def test_what_was_tried_just_now_is_not_due_again_at_once(
    schedule: Schedule, now: datetime, failures: int, seconds: int
) -> None:
    started = now - timedelta(seconds=seconds)
    due = due_at(tried(now, failures=failures), schedule, now, started, zone=BERLIN)
    assert due is None or due > now


@given(schedules, moments, moments, moments)
def test_what_is_scheduled_is_due_in_the_end(
    schedule: Schedule, last: datetime, now: datetime, started: datetime
) -> None:
    due = due_at(tried(last), schedule, now, started, zone=BERLIN)
    if schedule.every or schedule.at is not None:
        assert due is not None
        assert due <= max(last, now) + timedelta(days=8)


@pytest.mark.parametrize(
    ("around", "wanted", "found"),
    [
        (Surroundings(), {}, None),
        (Surroundings(connected=True, metered=True), {}, Hindrance.METERED),
        (Surroundings(connected=True, metered=True), {"metered": True}, None),
        (Surroundings(on_battery=True), {}, Hindrance.BATTERY),
        (Surroundings(on_battery=True), {"battery": True}, None),
        (Surroundings(connected=False), {"metered": True, "battery": True}, Hindrance.NO_NETWORK),
        (Surroundings(connected=True), {"offline": True}, Hindrance.OFFLINE),
    ],
)
def test_what_is_in_the_way(around: Surroundings, wanted: dict[str, bool], found: Hindrance | None) -> None:
    wishes = {"offline": False, "metered": False, "battery": False} | wanted
    assert hindrance(around, **wishes) == found
