"""What an edit touched, so that views refresh that and nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """The reach of one edit.

    `papers`: ids whose own data changed. `listing`: papers came, went or may sort and count
    differently. `tags`, `collections`, `searches`: those parts of the sidebar changed. `words`: the word
    lists did, `live`: the files that are kept up to date, `feeds`: the subscriptions and what is new of them.
    `everything`: the extent is unknown, as after another program's edit.
    """

    papers: frozenset[int] = frozenset()
    listing: bool = False
    tags: bool = False
    collections: bool = False
    searches: bool = False
    everything: bool = False
    words: bool = False
    live: bool = False
    feeds: bool = False

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.papers) or self.words or self.live or self.feeds or self.surroundings

    @property
    def surroundings(self) -> bool:
        """Whether more than the papers themselves changed: what is listed, counted or named elsewhere."""
        return self.listing or self.places

    @property
    def places(self) -> bool:
        """Whether places of the sidebar may have come, gone or got other names."""
        return self.tags or self.collections or self.searches or self.everything

    def __or__(self, other: "Change") -> "Change":
        """Everything that either of the two touched."""
        return Change(
            self.papers | other.papers,
            self.listing or other.listing,
            self.tags or other.tags,
            self.collections or other.collections,
            self.searches or other.searches,
            self.everything or other.everything,
            self.words or other.words,
            self.live or other.live,
            self.feeds or other.feeds,
        )
