"""Whatever is done to a library: a file made of kept entries is the same as one that is made anew."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats.records import StringText
from paperdesk.library.edits import AddPapers
from paperdesk.library.entry_cache import EntryCache
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.live_rendering import render
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.live_file import OPTIONS, LiveFile
from tests.library.any_edit import PAPERS, any_edit

BIBTEX = r"""@string{jar = "Journal of Applied Reasoning"}
@preamble{"\newcommand{\noop}[1]{}"}
@article{first, title = {Sparse {\noop{x}}Attention}, author = {Berg, Jan}, journal = jar, year = 2019}
@inproceedings{child, title = {Child}, author = {Li, Wei}, crossref = {parent}}
@proceedings{parent, title = {Parent}, booktitle = {Parent}, year = 2020}
"""


@pytest.mark.parametrize("format", ["bibtex", "biblatex", "csl-json", "ris"])
@given(data=st.data(), papers=st.lists(PAPERS, min_size=1, max_size=4))
@settings(max_examples=25)
def test_kept_entries_make_the_same_file(format: str, data: st.DataObject, papers: list) -> None:  # type: ignore[type-arg]
    file = LiveFile("/nowhere/x", format, options=tuple(name for name in OPTIONS if name != "as-imported"))
    with TemporaryDirectory() as folder, Library.open(Path(folder, "c.paperdesk"), create=True) as library:
        import_text(library, StringText("x.bib", BIBTEX))
        library.apply(AddPapers(tuple(papers), "begin"))
        cache = EntryCache()
        render(library, file, cache)
        for _ in range(data.draw(st.integers(1, 6))):
            try:
                library.apply(any_edit(library, data.draw))
                if data.draw(st.booleans()):
                    library.undo()
            except PaperDeskError:
                pass
            assert render(library, file, cache) == render(library, file, EntryCache())
