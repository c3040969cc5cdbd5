"""A library on which anything is done, undone and redone, and what must hold at every step (promise P13)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from typing_extensions import override

from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddFeed, AddPapers
from paperdesk.library.feeding.merging import merge_items
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.sample import sample_page
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import FeedItem
from paperdesk.model.paper import Paper
from tests.dumps import dump_visible
from tests.library.any_edit import PAPERS, any_edit

State = dict[str, Any]
BIBTEX = "@article{%s, title = {%s}, author = {Berg, Jan van der}, year = 2020, doi = {10.1000/%d}}"


def whole(library: Library) -> State:
    """Everything that a user can see of a library."""
    visible = dump_visible(library)
    # A tag without papers of its own is shown for those nested in it, whether it has a row or not.
    used = {tag for paper in visible["papers"] for tag in paper["tags"]}
    return {
        **visible,
        "tags": [tag for tag in visible["tags"] if tag.name in used],
        "word_lists": library.word_lists(),
        "marks": [asdict(row) for row in library.highlights(limit=1000)],
        "proposals": library.proposals(),
        "live_files": library.tables(to_read=True).live_files.all(),
        "feeds": library.tables(to_read=True).feeds.all(),
        "queue": library.find("status:to-read", "queue").ids(),
    }


def difference(one: State, other: State) -> State:
    """What two states say otherwise, papers one by one."""
    found = {}
    for name, value in one.items():
        if value != other[name]:
            pair: Any = (value, other[name])
            if isinstance(value, list) and len(value) == len(other[name]):
                pair = next((left, right) for left, right in zip(*pair, strict=True) if left != right)
            if isinstance(pair[0], dict):
                pair = {key: (pair[0][key], pair[1][key]) for key in pair[0] if pair[0][key] != pair[1][key]}
            found[name] = pair
    return found


class UndoMachine(RuleBasedStateMachine):
    """`states` are what was seen before each step; those behind `at` were undone."""

    def __init__(self) -> None:
        """Make an empty library in a folder of its own."""
        super().__init__()
        self.folder = Path(mkdtemp(prefix="paperdesk-undo-"))
        self.library = Library.open(self.folder / "u.paperdesk", create=True)
        self.states = [whole(self.library)]
        self.at = 0

    @initialize(papers=st.lists(PAPERS, min_size=1, max_size=4))
    def fill(self, papers: list[Any]) -> None:
        """Begin with some papers."""
        self._step(lambda: self.library.apply(AddPapers(tuple(papers), "begin")).recorded)

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Do anything; what cannot be done changes nothing."""
        edit = any_edit(self.library, data.draw)
        try:
            self._step(lambda: self.library.apply(edit).recorded)
        except PaperDeskError:
            self._require_state(edit)

    @rule(key=st.sampled_from(["first", "new"]), title=st.sampled_from(["One", "Two"]), doi=st.integers(1, 3))
    def add_a_file(self, key: str, title: str, doi: int) -> None:
        """Import an entry that may be there already."""
        self._import(StringText("x.bib", BIBTEX % (key, title, doi)))

    @rule()
    def add_a_page(self) -> None:
        """Import part of a page."""
        self._import(StringText("page.txt", "\n".join(sample_page().splitlines()[:28])))

    @rule(
        name=st.sampled_from(["Language", "vision"]),
        said=st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["", "One", "Two"])), max_size=4),
        revised=st.booleans(),
    )
    def fetch(self, name: str, said: list[tuple[int, str]], revised: bool) -> None:
        """Let a feed say something: papers that may be there, perhaps by other names, perhaps twice."""
        feed = self.library.tables().feeds.named(name)
        if feed is None:
            self._step(lambda: self.library.apply(AddFeed(name, "web", f"https://{name}.org")).recorded)
            return
        items = [
            FeedItem(
                f"{title}{at}", Paper(title=title, arxiv=f"2401.0000{at}", venue=title), replaces=revised
            )
            for at, title in said
        ]
        self._bring(lambda: merge_items(self.library, feed, items))

    def _import(self, text: StringText) -> None:
        self._bring(lambda: import_text(self.library, text))

    def _bring(self, act: Callable[[], object]) -> None:
        newest = self.library.newest_step()

        def bring() -> bool:
            act()
            return self.library.newest_step() != newest

        self._step(bring)

    @rule()
    @precondition(lambda self: self.at)
    def undo(self) -> None:
        """Take the last step back."""
        assert self.library.undo()
        self.at -= 1
        self._require_state()

    @rule()
    @precondition(lambda self: self.at < len(self.states) - 1)
    def redo(self) -> None:
        """Do the last undone step again."""
        assert self.library.redo()
        self.at += 1
        self._require_state()

    @rule()
    def start_again(self) -> None:
        """Close the library and open it."""
        self.library.close()
        self.library = Library.open(self.folder / "u.paperdesk")
        self._require_state()

    def _step(self, act: Any) -> None:
        recorded = act()
        if recorded:
            self.states[self.at + 1 :] = [whole(self.library)]
            self.at += 1
        else:
            self._require_state()
        if self.library.redo_label() is None:
            # An import may need the citation keys of what could be redone.
            del self.states[self.at + 1 :]

    def _require_state(self, after: object = None) -> None:
        told = difference(whole(self.library), self.states[self.at])
        assert not told, (told, after)

    @override
    def teardown(self) -> None:
        """Undo everything, do everything again, and look whether the file is sound."""
        try:
            while self.at:
                self.undo()
            assert self.library.undo() is None
            while self.at < len(self.states) - 1:
                self.redo()
            assert self.library.redo() is None
            assert self.library.check() == []
        finally:
            self.library.close()
            shutil.rmtree(self.folder)
