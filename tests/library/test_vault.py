"""A folder of notes: PaperDesk changes its own block and nothing else, ever."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.formats.annotations.vault import BEGIN, END, block, file_name, fresh_note, with_block
from paperdesk.library.edits import AddHighlight, AddPapers, SetKey, SetNote
from paperdesk.library.library import Library
from paperdesk.library.vault import VaultReport, write_vault
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.paper import Highlight, Name, Paper

PAPER = Paper(
    title='Nets: "more" & \\less',
    key="roe2024nets",
    authors=(Name("Roe", "Ann"),),
    year=2024,
    venue="Acta",
    doi="10.1000/nets",
    abstract="We study nets.\n\nThey hold.",
    tags=("a b", "c/d"),
    note="# Mine\n\nwords",
    added="2026-01-02T03:04:05Z",
    highlights=(Highlight(3, 8, "study", colour=3, comment="how?\nwhy?", tags=("to do",)),),
)


@pytest.fixture
def shelf(library: Library) -> Library:
    library.apply(AddPapers((replace(PAPER, highlights=()), Paper(title="Other", key="x:y/z")), "x"))
    library.apply(AddHighlight(2, "abstract", 3, 8, 3, "how?"))
    return library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


def test_fresh_note_has_front_matter_and_a_block() -> None:
    assert fresh_note(PAPER).decode() == (
        '---\ncitekey: "roe2024nets"\ntitle: "Nets: \\"more\\" & \\\\less"\nauthors: ["Ann Roe"]\nyear: 2024'
        '\njournal: "Acta"\ndoi: "10.1000/nets"\nurl: "https://doi.org/10.1000/nets"\ntags: ["a-b", "c/d"]\n'
        'aliases: ["@roe2024nets"]\ndate_added: "2026-01-02"\n---\n\n'
        '%% paperdesk:begin %%\n# Nets: "more" & \\\\less\n\n'
        "- Ann Roe, 2024, Acta\n- <https://doi.org/10.1000/nets>\n- Status: kept\n\n"
        "## Abstract\n\nWe study nets.\n\nThey hold.\n\n## Notes\n\n#### Mine\n\nwords\n\n## Highlights\n\n"
        "> [!quote|blue]\n> study\n>\n> how?\n> why?\n>\n> #to-do\n%% paperdesk:end %%\n\n"
    )


def test_vault_is_written_and_only_what_changed_is_written_again(shelf: Library, folder: Path) -> None:
    ids = shelf.find().ids()
    assert write_vault(shelf, ids, folder) == VaultReport(made=2)
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(("@roe2024nets.md", file_name(Paper(key="x:y/z"))))
    before = {name: (folder / name).stat().st_mtime_ns for name in names}
    assert write_vault(shelf, ids, folder) == VaultReport(unchanged=2)
    assert {name: (folder / name).stat().st_mtime_ns for name in names} == before
    shelf.apply(SetNote(2, "new words"))
    assert write_vault(shelf, ids, folder) == VaultReport(rewritten=1, unchanged=1)
    assert "new words" in (folder / "@roe2024nets.md").read_text()
    assert sorted(path.name for path in folder.iterdir()) == names


def test_file_of_a_paper_stays_the_same_when_its_key_changes(shelf: Library, folder: Path) -> None:
    write_vault(shelf, [2], folder)
    own = folder / "@roe2024nets.md"
    own.write_bytes(own.read_bytes() + b"my words\n")
    shelf.apply(SetKey(2, "nets"))
    shelf.apply(SetNote(2, "new words"))
    assert write_vault(shelf, [2], folder) == VaultReport(rewritten=1)
    assert [path.name for path in folder.iterdir()] == ["@roe2024nets.md"]
    assert "new words" in own.read_text()
    assert own.read_bytes().endswith(b"my words\n")
    own.unlink()
    assert write_vault(shelf, [2], folder) == VaultReport(made=1)
    assert 'aliases: ["@nets", "@roe2024nets"]\n' in (folder / "@nets.md").read_text()


OWN = st.binary(max_size=60) | st.sampled_from(
    (
        b"", b"my words\n", b"\xff\xfe broken\n", b"%% paperdesk:end\n", b"---\ntitle: mine\n---\n", b"\r\n",
        b"%%paperdesk:begin%%\n", b" %% paperdesk:begin %%\n", b"a\r\nb\r\n", "\u00e9\u2028".encode(),
    )
)  # fmt: skip
MARKED = (b"\n%% paperdesk:begin %%", b"\n%% paperdesk:end %%")


@given(OWN, OWN, OWN, st.booleans(), st.text(st.characters(codec="utf-8"), max_size=40))
def test_words_around_the_block_are_never_touched(
    before: bytes, inside: bytes, behind: bytes, crlf: bool, note: str
) -> None:
    end = b"\r\n" if crlf else b"\n"
    head, tail = before + end, end + behind
    if any(mark in b"\n" + text for mark in MARKED for text in (before, inside, behind)):
        return
    old = head + BEGIN.encode() + end + inside + end + END.encode() + tail
    for paper in (PAPER, replace(PAPER, note=note, title=note), Paper(key=note)):
        new = with_block(old, paper)
        assert new is not None
        assert (new[: len(head)], new[len(new) - len(tail) :]) == (head, tail)
        held = new[len(head) : len(new) - len(tail)].decode()
        assert held.replace("\r\n", "\n") == block(paper)
        assert with_block(new, paper) == new
        old = new


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=80))
def test_files_of_the_same_name_that_are_not_ours_are_left_alone(
    shelf: Library, folder: Path, own: bytes
) -> None:
    path = folder / "@roe2024nets.md"
    path.write_bytes(own)
    report = write_vault(shelf, [2], folder)
    assert path.read_bytes() == own
    assert report == VaultReport(left=report.left)
    assert report.left[0][0] == "@roe2024nets.md"
    assert "is not of PaperDesk's making" in report.left[0][1]


@pytest.mark.parametrize(
    "own",
    [
        BEGIN,
        END,
        f"{END}\n{BEGIN}\n",
        f"{BEGIN}\n{BEGIN}\n{END}\n",
        f"{BEGIN}\n{END}\n{END}\n",
        f"{BEGIN}\nx\n{END}\nand\n{BEGIN}\ny\n{END}\n",
        f"quoted {BEGIN}\nx\n{END}\n",
    ],
)
def test_file_with_a_broken_block_is_left_alone(own: str) -> None:
    assert with_block(own.encode(), PAPER) is None


def test_text_of_a_paper_cannot_end_the_block() -> None:
    paper = replace(PAPER, note=f"x\n{END}\ny\n{BEGIN}\r{END}", title=END, abstract=f"{BEGIN}\n\n{END}")
    again = with_block(fresh_note(paper), PAPER)
    assert again is not None
    assert block(PAPER).encode() in again
    assert with_block(again, paper) == fresh_note(paper)


def test_folder_and_link_in_the_way_are_left_alone(shelf: Library, folder: Path, tmp_path: Path) -> None:
    (folder / "@roe2024nets.md").mkdir()
    (folder / file_name(Paper(key="x:y/z"))).symlink_to(tmp_path / "gone.md")
    report = write_vault(shelf, [2, 1], folder)
    assert [name for name, _ in report.left] == ["@roe2024nets.md", file_name(Paper(key="x:y/z"))]
    assert not (tmp_path / "gone.md").exists()


def test_folder_that_is_not_there_is_told(shelf: Library, tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match=r"There is no folder .*nowhere; make it"):
        write_vault(shelf, [2], tmp_path / "nowhere")


@pytest.fixture
def read_only(folder: Path) -> Iterator[Path]:
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for the superuser")
def test_read_only_folder_gives_a_sentence(shelf: Library, read_only: Path) -> None:
    with pytest.raises(PaperDeskError, match="could not be written: Permission denied"):
        write_vault(shelf, [2], read_only)
    assert list(read_only.iterdir()) == []


def test_folder_that_no_file_can_be_made_in_gives_a_sentence(shelf: Library) -> None:
    system = Path("/proc/self/fdinfo")
    if not system.is_dir():
        pytest.skip("only Linux has such a folder")
    with pytest.raises(PaperDeskError, match="could not be written"):
        write_vault(shelf, [2], system)


@given(st.lists(st.text(max_size=200), max_size=6, unique=True))
def test_names_of_files_are_safe_and_different(keys: list[str]) -> None:
    names = [file_name(Paper(key=key, id=1)) for key in keys if key]
    assert len(set(names)) == len(names)
    for name in names:
        assert name.startswith("@")
        assert name.endswith(".md")
        assert not set('<>:"/\\|?*\0\n') & set(name)
        assert len(name.encode()) <= 140


def test_note_with_several_names_is_left_and_told(shelf: Library, folder: Path) -> None:
    write_vault(shelf, [2], folder)
    (note,) = folder.iterdir()
    os.link(note, folder / "other.md")
    shelf.apply(SetNote(2, "changed"))
    before = note.read_bytes()
    why = "it has several names, and the others would not lead to the new file"
    assert write_vault(shelf, [2], folder) == VaultReport(left=((note.name, why),))
    assert note.read_bytes() == before
