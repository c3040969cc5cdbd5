"""A disk without room: what is said of it, and what is there afterwards."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from paperdesk.formats.records import StringText
from paperdesk.library.edits import SetNote
from paperdesk.library.importing import import_text
from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from paperdesk.library.whole_files import write_atomically
from paperdesk.model.errors import PaperDeskError
from paperdesk.store.batches import GIVEN_UP

MANY = "\n".join(f"@misc{{key{n}, title = {{{'long ' * 50}{n}}}}}" for n in range(200))


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_edit_without_room_names_the_file_and_the_room(tmp_path: Path) -> None:
    path = tmp_path / "my.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
        paper = library.find().ids()[0]
        with (
            no_file_beyond(path.with_name(f"{path.name}-wal").stat().st_size),
            pytest.raises(
                PaperDeskError,
                match=r"disk that holds .*my\.paperdesk takes nothing more \([\d.]+ MB are free\); nothing",
            ),
        ):
            library.apply(SetNote(paper, "x" * 100_000))
        assert (library.paper(paper).note, library.check()) != ("x" * 100_000, [])
        library.apply(SetNote(paper, "x" * 100_000))
        assert (library.paper(paper).note, library.check()) == ("x" * 100_000, [])


def test_import_that_failed_for_want_of_room_is_out_of_the_way_of_the_next(tmp_path: Path) -> None:
    path = tmp_path / "my.paperdesk"
    with Library.open(path, create=True) as library:
        import_text(library, StringText("one.bib", "@misc{one, title = {One}}"))
        tables = library.tables()
        room = path.with_name(f"{path.name}-wal").stat().st_size
        # Somewhere there is room to begin, but none to say that it came to nothing.
        while [loader for _, loader, _ in tables.batches.unfinished()] in ([], [GIVEN_UP]):
            room += 4096
            with no_file_beyond(room), pytest.raises(PaperDeskError, match="takes nothing more"):
                import_text(library, StringText("many.bib", MANY))
        assert import_text(library, StringText("many.bib", MANY)).added == 200
        assert library.key_is_taken("key0")
        assert not library.key_is_taken("key0a")
        assert not tables.has_unfinished()


def test_export_without_room_names_the_file_and_the_room(tmp_path: Path) -> None:
    path = tmp_path / "out.bib"
    path.write_text("before", "utf-8")
    with (
        no_file_beyond(1000),
        pytest.raises(
            PaperDeskError,
            match=r"There is no room for .*out\.bib on its disk \([\d.]+ MB are free\)\. What was there",
        ),
    ):
        write_atomically(path, "x" * 2000)
    assert path.read_text("utf-8") == "before"
