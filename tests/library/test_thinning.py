"""Whatever is made in whatever order, what is promised of backups stays."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.library.backup_names import BEFORE_RESTORE, DAILY, REASONS, Backup
from paperdesk.library.thinning import thinned

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
PLENTY = 1 << 60


def backup(hours: float, papers: int = 10, reason: str = DAILY, **facts: object) -> Backup:
    made = START + timedelta(hours=hours)
    path = Path(f"{made.isoformat()}-{reason}-{papers}")
    return replace(Backup(path, made, reason, papers=papers, bytes=100), **facts)  # type: ignore[arg-type]


def kept(backups: list[Backup], room: int = PLENTY) -> list[Backup]:
    newest_first = sorted(backups, key=lambda each: each.made, reverse=True)
    gone = thinned(newest_first, newest_first[0].made, room)
    return [each for each in newest_first if each not in gone]


def test_a_day_of_half_hours_leaves_the_ten_newest_and_the_day_before() -> None:
    backups = [backup(hours / 2) for hours in range(48)]

    # From noon to noon: the last one before midnight stands for the first day.
    assert kept(backups) == [*reversed(backups[-10:]), backups[23]]


def test_a_year_of_days_leaves_ten_days_and_four_weeks() -> None:
    backups = [backup(24 * day) for day in range(365)]
    days = [(each.made - START).days for each in kept(backups)]

    assert days == [364, 363, 362, 361, 360, 359, 358, 357, 356, 355, 353, 346]


def test_the_last_that_held_the_papers_outlives_any_number_of_empty_ones() -> None:
    full = backup(0, 10_000)

    assert full in kept([full, *(backup(hours, 3) for hours in range(1, 5000, 7))])


def test_the_last_that_held_the_notes_outlives_those_without() -> None:
    noted = backup(0, notes=40)

    assert noted in kept([noted, *(backup(hours, notes=2) for hours in range(1, 5000, 7))])


def test_what_was_before_a_restore_stays_for_a_month() -> None:
    before = backup(0, reason=BEFORE_RESTORE)

    assert before in kept([before, *(backup(hours) for hours in range(1, 29 * 24))])
    assert before not in kept([before, *(backup(hours) for hours in range(1, 60 * 24))])


def test_too_little_room_leaves_the_newest_and_one_of_an_earlier_day() -> None:
    backups = [backup(hours) for hours in range(48)]

    assert kept(backups, room=0) == [backups[47], backups[35]]


def test_room_is_given_to_days_before_half_hours() -> None:
    backups = [backup(hours) for hours in range(24 * 4)]

    assert kept(backups, room=450) == [backups[95], backups[83], backups[59], backups[35]]


def test_a_bad_one_goes_when_two_good_ones_are_newer() -> None:
    bad = backup(0, good=False)

    assert kept([bad, backup(1)]) == [backup(1), bad]
    assert kept([bad, backup(1), backup(2)]) == [backup(2), backup(1)]


steps = st.tuples(
    st.floats(0.01, 24 * 40),
    st.integers(0, 3).flatmap(lambda digits: st.integers(0, 10**digits)),
    st.integers(0, 5),
    st.sampled_from(REASONS),
    st.integers(1, 100),
    st.booleans() | st.just(True),
)


@given(st.lists(steps, min_size=1, max_size=60), st.integers(0, 2000))
def test_any_sequence_keeps_the_promise(
    made: list[tuple[float, int, int, str, int, bool]], room: int
) -> None:
    hours = 0.0
    there: list[Backup] = []
    for number, (later, papers, notes, reason, size, good) in enumerate(made):
        hours += later
        there.insert(0, backup(hours, papers, reason, notes=notes, bytes=size, good=good, number=number))
        gone = thinned(there, there[0].made, room)
        stay = [each for each in there if each not in gone]
        require_promise(there, stay, room)
        assert thinned(stay, there[0].made, room) == []
        there = stay


def require_promise(there: list[Backup], stay: list[Backup], room: int) -> None:
    good = [each for each in there if each.good]
    good_stay = [each for each in stay if each.good]
    assert good_stay[:1] == good[:1]
    assert len(good_stay) >= min(2, len(good))
    for gone in (each for each in good if each not in stay):
        newer = [each for each in good_stay if each.made >= gone.made]
        assert gone.papers <= 2 * max(each.papers for each in newer)
        assert gone.notes <= 2 * max(each.notes for each in newer)
    if sum(each.bytes for each in good) <= room:
        assert good_stay[:10] == good[:10]
        days = list(dict.fromkeys(each.made.date() for each in good))
        assert {each.made.date() for each in good_stay} >= set(days[:7])
        weeks = list(dict.fromkeys(each.made.isocalendar()[:2] for each in good))
        assert {each.made.isocalendar()[:2] for each in good_stay} >= set(weeks[:4])
