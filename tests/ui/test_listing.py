from array import array
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.ranges import joined, united
from paperdesk.ui.models.listing import NEAR, Listing, carried, position

IDS = st.lists(st.integers(1, 2**32 - 1), unique=True, max_size=40)


def listing(ids: Sequence[int], *, order: bool = False, far: bool = False) -> Listing:
    """A listing of these ids that counts which of them were asked for page by page."""
    found = list(ids)
    return Listing(
        tuple(found[:128]),
        len(found),
        lambda offset, limit: found[offset : offset + limit],
        array("I", found) if order else None,
        (lambda: None) if far else None,
    )


@given(IDS, st.integers(1, 2**32 - 1))
def test_position_is_that_of_the_id(ids: list[int], other: int) -> None:
    order = array("I", ids)
    assert [position(order, ident) for ident in ids] == list(range(len(ids)))
    assert position(order, other) == (ids.index(other) if other in ids else None)


def test_position_is_not_fooled_by_octets_of_two_neighbours() -> None:
    order = array("I", [0x01000000, 0x00000000, 0x00000001, 0x00010000])
    assert [position(order, ident) for ident in (1, 0x010000, 0x0100)] == [2, 3, None]


@given(st.sets(st.integers(0, 60)))
def test_joined_rows_are_the_same_rows(rows: set[int]) -> None:
    ranges = joined(sorted(rows))
    assert [row for first, last in ranges for row in range(first, last + 1)] == sorted(rows)
    assert all(after[0] > before[1] + 1 for before, after in pairwise(ranges))


def test_united_ranges_may_overlap() -> None:
    assert united([(4, 6), (0, 1), (2, 2), (5, 9), (12, 12)]) == [(0, 2), (4, 9), (12, 12)]


@given(IDS, st.data())
def test_selection_is_carried_to_where_its_papers_are(old: list[int], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.sampled_from(old), unique=True)) if old else []
    new = data.draw(st.permutations([*kept, *data.draw(IDS)]))
    new = list(dict.fromkeys(new))
    rows = data.draw(st.sets(st.integers(0, max(0, len(old) - 1)))) if old else set()
    result = carried(joined(sorted(rows)), array("I", old), array("I", new))
    selected = {old[row] for row in rows}
    assert result == joined([row for row, ident in enumerate(new) if ident in selected])


def test_ids_come_from_the_first_ones_the_pages_or_the_order() -> None:
    ids = range(1, 1001)
    assert listing(ids).ids(5, 7) == [6, 7, 8]
    assert listing(ids).ids(500, 2000) == list(range(501, 1001))
    assert listing(ids, order=True).ids(-5, 2) == [1, 2, 3]
    assert listing(ids).ids(7, 5) == []


def test_only_rows_near_the_beginning_are_at_hand_in_a_list_of_unknown_order() -> None:
    ids = range(1, 3 * NEAR)
    assert [listing(ids, far=True).is_at_hand(at) for at in (0, NEAR - 1, NEAR)] == [True, True, False]
    assert listing(ids, far=True, order=True).is_at_hand(NEAR)
    assert listing(ids).is_at_hand(NEAR)


def test_rows_of_papers_are_found_near_and_at_the_beginning_and_everywhere_in_an_order() -> None:
    ids = range(1, 3 * NEAR)
    wanted = (1, 200, NEAR + 1, 2 * NEAR, 5 * NEAR)
    every = {ident: ident - 1 for ident in wanted[:-1]}
    assert listing(ids, order=True).rows_of(wanted) == every
    assert listing(ids).rows_of(wanted) == every
    assert listing(ids, far=True).rows_of(wanted) == {1: 0, 200: 199}
    many = range(NEAR, NEAR + 20)
    assert listing(ids, order=True).rows_of(many) == {ident: ident - 1 for ident in many}
