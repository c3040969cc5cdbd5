"""Citation keys made anew by a formula: what they would be, before anything is changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Final

from paperdesk.library.edits import Edit, Many, SetKeys
from paperdesk.library.library import Library
from paperdesk.model.citation_key import plain_key, unique_key
from paperdesk.model.key_formula import require_formula
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.store.ids import chunks

AT_ONCE: Final = 500
_LONGEST_SUFFIX: Final = 2


@dataclass(frozen=True, slots=True)
class NewKey:
    """What the key of one paper is and would be; `wanted` is what the formula alone gives for it."""

    paper: int
    title: str
    old: str
    new: str
    wanted: str

    @property
    def changes(self) -> bool:
        """Whether the paper gets another key."""
        return self.new != self.old

    @property
    def clashes(self) -> bool:
        """Whether another paper has the wanted key, so that a letter tells the two apart."""
        return self.new != self.wanted


@dataclass(frozen=True)
class KeyPlan:
    """The keys of papers by a formula, the paper that came first in front."""

    formula: str
    keys: tuple[NewKey, ...]

    @cached_property
    def changed(self) -> tuple[NewKey, ...]:
        """Those that become other ones."""
        return tuple(key for key in self.keys if key.changes)

    @cached_property
    def clashing(self) -> tuple[NewKey, ...]:
        """Those that have a letter behind them, because another paper has the key itself."""
        return tuple(key for key in self.keys if key.clashes)

    def edit(self) -> Edit | None:
        """Gives the papers these keys as one step; None when all have them already."""
        if not self.changed:
            return None
        keys = {key.paper: key.new for key in self.changed}
        if len(keys) <= AT_ONCE:
            return SetKeys(tuple(keys.items()))
        return Many(tuple(keys), lambda papers: SetKeys(tuple((id, keys[id]) for id in sorted(papers))))


def plan_keys(
    library: Library,
    papers: Sequence[int],
    formula: str = "",
    progress: Progress | None = None,
) -> KeyPlan:
    """Make the keys of papers anew by a formula, "" is the library's own; nothing is changed yet.

    A key stays as it is when it is what the formula gives, also with a letter behind it that is needed; one
    that the paper once had comes back. No key is given that another paper has or had.

    Raises FormulaError for a formula that cannot be used.
    """
    formula = formula.strip() or library.key_formula()
    require_formula(formula)
    wishes: list[_Wish] = []
    for done, piece in enumerate(chunks(papers, AT_ONCE)):
        if progress:
            progress(done * AT_ONCE, len(papers))
        wishes += (_wish(paper, formula) for paper in library.papers(piece))
    return _planned(library, wishes, formula)


def plan_of(library: Library, papers: Iterable[Paper], formula: str) -> KeyPlan:
    """What `plan_keys` plans for papers that were read before, or that are in no library yet."""
    require_formula(formula)
    return _planned(library, (_wish(paper, formula) for paper in papers), formula)


def _planned(library: Library, wishes: Iterable["_Wish"], formula: str) -> KeyPlan:
    keys = _Keys(library)
    return KeyPlan(formula, tuple(keys.given(wish) for wish in sorted(wishes, key=attrgetter("place"))))


@dataclass(frozen=True, slots=True)
class _Wish:
    """A paper with the keys it has and had, and the one that is wanted for it; `place` is when it came."""

    place: tuple[int, int]
    paper: int
    title: str
    own: tuple[str, ...]
    wanted: str


def _wish(paper: Paper, formula: str) -> _Wish:
    # What comes in with one file is numbered backwards, so that its first entry is on top of the list.
    place = (paper.batch.id if paper.batch else 0, -paper.id)
    return _Wish(place, paper.id, paper.title, (paper.key, *paper.aliases), plain_key(paper, formula))


class _Keys:
    """Keys that are given to papers, each to one."""

    def __init__(self, library: Library) -> None:
        self._owner = library.tables(to_read=True).keys.owner
        self._given: dict[str, int] = {}

    def given(self, wish: _Wish) -> NewKey:
        """What a paper would get."""
        own = next((name for name in wish.own if self._fits(name, wish)), "")
        new = own or unique_key(wish.wanted, lambda key: self._taken(key, wish.paper))
        self._given[new.lower()] = wish.paper
        return NewKey(wish.paper, wish.title, wish.own[0], new, wish.wanted)

    def _fits(self, name: str, wish: _Wish) -> bool:
        """Whether a key of the paper is the wanted one, alone or with a letter behind it that it needs."""
        letters = name.removeprefix(wish.wanted)
        if not letters or not name.startswith(wish.wanted):
            return name == wish.wanted
        is_suffix = len(letters) <= _LONGEST_SUFFIX and letters.isascii() and letters.islower()
        return is_suffix and letters.isalpha() and self._taken(wish.wanted, wish.paper)

    def _taken(self, key: str, paper: int) -> bool:
        """Whether another paper has a key, once had it, or has just been given it."""
        return self._given.get(key.lower(), paper) != paper or self._owner(key) not in (None, paper)
