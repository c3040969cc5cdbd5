"""Whatever papers are called, what is written stays in its folder under names that every system takes."""

import os
import re
import stat
from pathlib import Path
from unicodedata import category, normalize
from zipfile import ZipFile

import pytest

from paperdesk.formats.annotations.vault import fresh_note
from paperdesk.library.edits import AddPapers, SetNote
from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from paperdesk.library.vault import write_vault
from paperdesk.model.paper import Paper

MOST_BYTES = 200
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
NAMES = (
    *("../evil", "../../../../tmp/evil", "..", ".", "...", "....//evil", "..\\evil", "a/../../b"),
    *("a/b/c", "/etc/passwd", "//host/share/x", "\\\\host\\share\\x", "C:\\x", "C:x", "C:", "~"),
    *("~root/x", "$HOME", "%TEMP%", "`id`", "$(id)", "con", "CON", "nul", "aux.md", "com1", "LPT9.txt"),
    *("prn ", "CONIN$", "clock$", "con.tar.gz", ".hidden", "..hidden", "-rf", "--help", "-", "name."),
    *("name ", " name", "name. . .", "\tname\n", "a\0b.md", "\0", "a\nb", "a\rb", "\x1b[2J", "\x7f"),
    *("\x85", "a:b", "a:b:$DATA", "x.md::$INDEX", "a*b?", 'a"b', "a<b>c", "a|b", "a#b^c", "[[a]]"),
    *("%2e%2e%2fx", "x" * 5000, "ä" * 300, "\U0001f600" * 99, "e\u0301tude", "\u00e9tude"),
    *("abc\u202egnp.exe", "\u200b", "a\u200bb", "\ufeffx", "\ufdd0", "\uffff", "desktop.ini"),
    *("thumbs.db", ".git", ".ssh/authorized_keys", "file:///etc/passwd", "http://x/y"),
    *("\u2215\u2044\uff0f", "\u2025", "\u00ad", "\u2066x\u2069", "a\u2028b", "💣", "日本語", "مرحبا"),
    *("...md", "@", "@x", "index.md\0.exe", "x.exe"),
)  # fmt: skip


def faults(path: Path, folder: Path) -> list[str]:
    """What about a written file breaks the rule of names."""
    name = path.name
    stem = name.partition(".")[0].rstrip(" ").lower()
    return [
        said
        for said, wrong in {
            "elsewhere": path.resolve().parent != folder.resolve(),
            "no plain file": not stat.S_ISREG(os.lstat(path).st_mode),
            "letters": FORBIDDEN.search(name) is not None,
            "unseen": any(category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp", "Cn"} for letter in name),
            "form": normalize("NFC", name) != name,
            "reserved": stem in RESERVED,
            "begins": name.startswith((".", "-", " ")),
            "ends": name.endswith((".", " ")),
            "dots": ".." in Path(name).parts,
            "long": len(name.encode()) > MOST_BYTES,
        }.items()
        if wrong
    ]


def test_notes_of_papers_with_any_key_are_files_of_their_folder(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "outer" / "notes"
    folder.mkdir(parents=True)
    around = set(tmp_path.rglob("*"))
    library.apply(AddPapers(tuple(Paper(f"Paper {at}", key=name) for at, name in enumerate(NAMES)), "x"))
    report = write_vault(library, library.find().ids(), folder)
    written = set(folder.iterdir())
    assert (report.made, report.left) == (len(NAMES), ())
    assert {path.name: faults(path, folder) for path in written if faults(path, folder)} == {}
    assert len({path.name.casefold() for path in written}) == len(NAMES)
    beside = {path for path in tmp_path.rglob("*") if not path.name.startswith("t.paperdesk")}
    assert beside - around == written


def test_a_link_in_the_folder_is_not_followed(library: Library, tmp_path: Path) -> None:
    folder, mine = tmp_path / "notes", tmp_path / "mine.md"
    folder.mkdir()
    library.apply(AddPapers((Paper("T", key="k"),), "x"))
    (id,) = library.find().ids()
    before = fresh_note(library.paper(id))
    mine.write_bytes(before)
    (folder / "@k.md").symlink_to(mine)
    library.apply(SetNote(id, "new"))
    report = write_vault(library, [id], folder)
    assert report.left == (("@k.md", "it is a link to a file elsewhere"),)
    assert (mine.read_bytes(), (folder / "@k.md").is_symlink()) == (before, True)


ZIPPED = ("../evil.bib", "/tmp/evil.bib", "..\\evil.bib", "C:\\evil.bib", "a/../../b.bib", "con")


@pytest.mark.parametrize("name", ZIPPED)
def test_a_file_in_a_zip_is_read_and_written_nowhere(library: Library, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inner" / "zips"
    folder.mkdir(parents=True)
    with ZipFile(folder / "x.zip", "w") as archive:
        archive.writestr(name, "@book{a, title={From a zip}}")
    before = {path for path in tmp_path.rglob("*") if not path.name.startswith("t.paperdesk")}
    import_files(library, [folder / "x.zip"])
    after = {path for path in tmp_path.rglob("*") if not path.name.startswith("t.paperdesk")}
    assert ([row.title for row in library.rows(library.find().ids())], after) == (["From a zip"], before)
