"""Records under what they are found by, so that of very many with one title few need to be compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paperdesk.model.sight import Sight

_FEW: Final = 16
"""Up to how many are looked at one by one."""

Feature = tuple[str, str | int | None]


class Lookalikes:
    """Records with the same title, in order; each is a number with its sight."""

    def __init__(self, records: Iterable[tuple[int, Sight]] = ()) -> None:
        """Begin with some records."""
        self._records = list(records)
        self._places = {number: place for place, (number, _) in enumerate(self._records)}
        self._listed = 0
        self._by_feature: dict[Feature, list[int]] = defaultdict(list)

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self._records)

    def add(self, number: int, sight: Sight) -> None:
        """Put one more record behind the others."""
        self._places[number] = len(self._records)
        self._records.append((number, sight))

    def replace(self, number: int, sight: Sight) -> None:
        """Let a record that is there be seen otherwise from now on; nothing when it is not there."""
        place = self._places.get(number)
        if place is None:
            return
        self._records[place] = (number, sight)
        if place < self._listed:
            self._note(place)

    def all(self) -> Iterator[tuple[int, Sight]]:
        """Every record, in order."""
        return iter(self._records)

    def like(self, sight: Sight) -> Iterator[tuple[int, Sight]]:
        """In order, all records that may be the same as one with this title, and not many others.

        One that has its title and an identifier in common may be left out: it is found by that.
        """
        if len(self._records) <= _FEW:
            return iter(self._records)
        self._list()
        wanted = [[place for name in names for place in self._of(name)] for names in _wanted(sight)]
        shortest = min(wanted, key=len, default=range(len(self._records)))
        return (self._records[place] for place in sorted(set(shortest)))

    def _of(self, feature: Feature) -> Sequence[int]:
        return self._by_feature.get(feature, ())

    def _list(self) -> None:
        for place in range(self._listed, len(self._records)):
            self._note(place)
        self._listed = len(self._records)

    def _note(self, place: int) -> None:
        for feature in _features(self._records[place][1]):
            self._by_feature[feature].append(place)


def _features(sight: Sight) -> tuple[Feature, ...]:
    volume, number, pages, *_ = sight.places if sight.kind else ("", "", "")
    return (
        ("author", sight.author),
        ("year", sight.year),
        ("volume", volume),
        ("number", number),
        ("pages", pages),
        ("venue", sight.venue),
        ("address", sight.sources[1]),
    )


def _wanted(sight: Sight) -> Iterator[tuple[Feature, ...]]:
    """For each thing that it says, all that a record of the same paper may say there."""
    if sight.author:
        yield (("author", sight.author),) if sight.serial else (("author", sight.author), ("author", ""))
    elif address := sight.sources[1]:
        yield ("address", address), ("address", "")
    if sight.serial:
        yield (("venue", sight.venue),)
    if sight.year is not None:
        yield ("year", None), *(("year", year) for year in range(sight.year - 1, sight.year + 2))
    if sight.kind:
        for name, place in zip(("volume", "number", "pages"), sight.places, strict=False):
            if place:
                yield (name, place), (name, "")
