"""How a library is ordered, given to another one: what that has already stays as it is there."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from typing_extensions import override

from paperdesk.library.edits import Edit, FileUnder, Group, Outcome, SaveSearch, SetTagColour
from paperdesk.library.fitting import collection_path
from paperdesk.library.library import Library
from paperdesk.library.word_lists import taking_over
from paperdesk.model.arrangement import Arrangement
from paperdesk.model.change import Change
from paperdesk.model.rows import SavedSearch
from paperdesk.store.store import Store


def arrangement_of(library: Library) -> Arrangement:
    """How a library is ordered."""
    return Arrangement(
        tuple(tag for tag in library.tags() if tag.colour),
        tuple(one.path for one in library.collections()),
        tuple(library.known_searches()),
        tuple(library.word_lists()),
    )


@dataclass(frozen=True, slots=True)
class Arrange(Edit):
    """Order a library as others were; the result is how many things of each part are new, by its name.

    It goes into the history as what takes it back, and is never kept itself.
    """

    arrangements: tuple[Arrangement, ...]

    @property
    @override
    def label(self) -> str:
        return "Import lists and searches"

    @override
    def apply(self, store: Store) -> Outcome:
        counts: Counter[str] = Counter()
        change = Change()
        back: list[Edit] = []
        for arrangement in self.arrangements:
            # Each sees what the one before has brought.
            for part, edit in arranging(store, arrangement):
                outcome = edit.apply(store)
                if outcome.inverse:
                    counts[part] += 1
                    change |= outcome.change
                    back.append(outcome.inverse)
        inverse = Group(self.label, tuple(reversed(back))) if back else None
        return Outcome(change, inverse, dict(counts))


def arranging(store: Store, arrangement: Arrangement) -> Iterator[tuple[str, Edit]]:
    """The edits that bring what a library lacks, each with the part that it belongs to."""
    for tag in arrangement.colours:
        known = store.tags.find(tag.name)
        if known and not known.colour:
            yield "colours", SetTagColour(known.name, tag.colour)
    paths = {path.casefold() for path in store.collections.paths().values()}
    for path in filter(None, map(collection_path, arrangement.collections)):
        if path.casefold() not in paths:
            yield "collections", FileUnder(frozenset(), path)
    yield from (("searches", edit) for edit in _searching(store.searches.all(), arrangement.searches))
    yield from (("word_lists", edit) for edit in taking_over(store.word_lists.all(), arrangement.word_lists))


def _searching(present: Iterable[SavedSearch], searches: Iterable[SavedSearch]) -> Iterator[Edit]:
    """The edits that keep searches; one whose name asks something else here gets a number behind it."""
    known = list(present)
    queries = {one.query for one in known}
    names = {one.name.casefold() for one in known}
    for one in searches:
        if one.query in queries:
            continue
        name, number = one.name, 2
        while name.casefold() in names:
            name, number = f"{one.name} {number}", number + 1
        names.add(name.casefold())
        queries.add(one.query)
        yield SaveSearch(name, one.query)
