"""Files of exports are whole or untouched, keep what the system knows of them, and leave no rest behind."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from paperdesk.library import likeness
from paperdesk.library.whole_files import DEAD, Written, name_beside, write_atomically, write_bytes_atomically
from paperdesk.library.written_files import changed_since, remember
from paperdesk.model.errors import PaperDeskError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    file = folder / "x.bib"
    file.write_text("old")
    return file


def _left(path: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in path.parent.iterdir()}


def _beside(path: Path, why: str) -> Written:
    return Written(path.with_name("x 2.bib"), f"{path} was left as it was: {why}.")


LINKED = "it has several names, and the others would not lead to the new file"


def test_a_file_with_several_names_is_left_and_the_export_is_beside_it(path: Path) -> None:
    os.link(path, path.with_name("other.bib"))
    assert write_atomically(path, "new") == _beside(path, LINKED)
    assert _left(path) == {"x.bib": "old", "other.bib": "old", "x 2.bib": "new"}


def test_what_was_written_beside_is_written_again_until_somebody_changes_it(path: Path) -> None:
    os.link(path, path.with_name("other.bib"))
    for text in ("new", "newer"):
        remember(write_atomically(path, text).path)
    assert name_beside(path).name == "x 3.bib"
    path.with_name("x 2.bib").write_text("mine")
    assert write_atomically(path, "newest").path.name == "x 3.bib"
    assert path.with_name("x 2.bib").read_text() == "mine"


def test_a_file_of_our_own_is_replaced_whatever_other_names_it_has(path: Path) -> None:
    os.link(path, path.with_name("other.bib"))
    assert write_atomically(path, "new", own=True) == Written(path)
    assert _left(path) == {"x.bib": "new", "other.bib": "old"}


@pytest.mark.parametrize("why", [errno.EBUSY, errno.EXDEV, errno.EPERM])
def test_a_file_that_cannot_be_replaced_is_left_and_the_export_is_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, why: int
) -> None:
    plain = Path.replace

    def refused(draft: Path, target: Path) -> Path:
        if target == path:
            raise OSError(why, os.strerror(why))
        return plain(draft, target)

    monkeypatch.setattr(Path, "replace", refused)
    reason = f"it cannot be replaced where it is ({os.strerror(why)})"
    assert write_atomically(path, "new") == _beside(path, reason)
    assert _left(path) == {"x.bib": "old", "x 2.bib": "new"}


def test_where_nothing_can_be_renamed_the_old_file_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(draft: Path, target: Path) -> Path:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PaperDeskError, match="could not be written: Operation not permitted"):
        write_atomically(path, "new")
    assert _left(path) == {"x.bib": "old"}


def test_a_file_that_changes_while_it_is_written_is_left(path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "new"
        path.write_text("of somebody else")

    assert write_atomically(path, pieces()) == _beside(path, "another program changed it in this very moment")
    assert _left(path) == {"x.bib": "of somebody else", "x 2.bib": "new"}


def test_a_file_that_comes_to_be_while_it_is_written_is_left(path: Path) -> None:
    path.unlink()

    def pieces() -> Iterator[bytes]:
        path.write_text("of somebody else")
        yield b"new"

    assert write_bytes_atomically(path, pieces()).path.name == "x 2.bib"
    assert _left(path) == {"x.bib": "of somebody else", "x 2.bib": "new"}


def _attribute(path: Path) -> None:
    try:
        os.setxattr(path, "user.note", b"kept")
    except (OSError, AttributeError):
        pytest.skip("this file system keeps no attributes")


def test_attributes_stay_with_the_file(path: Path) -> None:
    _attribute(path)
    assert write_atomically(path, "new") == Written(path)
    assert os.getxattr(path, "user.note") == b"kept"


def test_a_file_whose_attributes_cannot_be_kept_is_left(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _attribute(path)

    def refused(*arguments: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "setxattr", refused)
    reason = "it belongs to somebody else, or has rights that a new file cannot be given"
    assert write_atomically(path, "new") == _beside(path, reason)
    assert _left(path) == {"x.bib": "old", "x 2.bib": "new"}


def test_attributes_that_the_system_gives_by_itself_need_not_be_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*arguments: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(likeness, "_attributes", lambda path: ["security.selinux"])
    monkeypatch.setattr(os, "getxattr", lambda path, name: b"label", raising=False)
    monkeypatch.setattr(os, "setxattr", refused, raising=False)
    assert write_atomically(path, "new") == Written(path)


needs_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away"
)


@needs_root
def test_the_owner_stays(path: Path) -> None:
    os.chown(path, 1234, 4321)
    path.chmod(0o640)
    assert write_atomically(path, "new") == Written(path)
    found = path.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 4321, 0o640)


def _as_nobody(path: Path, text: str) -> str:
    """What writing comes to for somebody who owns nothing: the sentence that tells why, or the error."""
    told = path.parent.parent / "told"
    child = os.fork()
    if not child:
        try:
            os.setgid(65534)
            os.setuid(65534)
            said = write_atomically(path, text).why
        except PaperDeskError as error:
            said = str(error)
        finally:
            told.write_text(said)
            os._exit(0)
    os.waitpid(child, 0)
    return told.read_text()


@pytest.fixture
def opened(path: Path) -> Path:
    """A file that anybody may come to, in a folder that anybody may write to."""
    (path.parent.parent / "told").touch()
    (path.parent.parent / "told").chmod(0o666)
    for folder in path.parents[:-2]:
        if folder.stat().st_uid == os.getuid() and folder.stat().st_mode & 0o5 != 0o5:
            folder.chmod(folder.stat().st_mode | 0o5)
    path.parent.chmod(0o777)
    return path


@needs_root
@pytest.mark.parametrize(
    "mode, why",
    [
        (0o666, "it belongs to somebody else, or has rights that a new file cannot be given"),
        (0o644, "it is write-protected"),
    ],
)
def test_somebody_elses_file_is_left(opened: Path, mode: int, why: str) -> None:
    opened.chmod(mode)
    assert _as_nobody(opened, "new") == _beside(opened, why).why
    assert _left(opened) == {"x.bib": "old", "x 2.bib": "new"}


@needs_root
def test_a_file_in_a_folder_that_takes_no_new_ones_is_never_half_written(opened: Path) -> None:
    opened.chmod(0o666)
    opened.parent.chmod(0o755)
    assert _as_nobody(opened, "new") == (
        f"{opened} could not be written, as its folder takes no new file: Permission denied. "
        "What was there before is untouched; choose another folder."
    )
    assert _left(opened) == {"x.bib": "old"}


def test_drafts_of_programs_that_were_killed_are_removed_and_others_are_not(path: Path) -> None:
    dead, living, other = (
        path.with_name(name) for name in (".paperdesk-1.part", ".paperdesk-2.part", ".a.part")
    )
    for each in (dead, living, other):
        each.write_text("half")
    now = path.stat().st_mtime
    for each in (dead, other):
        os.utime(each, (now - 2 * DEAD, now - 2 * DEAD))
    write_atomically(path, "new")
    assert _left(path) == {"x.bib": "new", ".paperdesk-2.part": "half", ".a.part": "half"}


def test_a_name_may_be_as_long_as_any(path: Path) -> None:
    longest = path.with_name("x" * 251 + ".bib")
    assert write_atomically(longest, "new") == Written(longest)
    assert longest.read_text() == "new"


def test_a_link_that_leads_to_itself_gives_a_sentence(path: Path) -> None:
    loop = path.with_name("loop.bib")
    loop.symlink_to(loop)
    for library in (None, path.with_name("a.paperdesk")):
        with pytest.raises(PaperDeskError, match="is a link that leads to itself; choose another file"):
            write_atomically(loop, "new", library)
    assert changed_since(loop) is False


def test_a_new_file_has_the_rights_that_new_files_have(path: Path) -> None:
    usual = path.with_name("usual")
    usual.touch()
    write_atomically(path.with_name("new.bib"), "new")
    assert path.with_name("new.bib").stat().st_mode == usual.stat().st_mode


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_written_to_and_not_replaced(path: Path) -> None:
    pipe = path.with_name("pipe")
    os.mkfifo(pipe)
    read: list[str] = []
    reader = Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    assert write_atomically(pipe, ["a", "b"]) == Written(pipe)
    reader.join()
    assert (read, stat.S_ISFIFO(pipe.stat().st_mode)) == (["ab"], True)


def test_a_folder_that_cannot_be_synced_spoils_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object) -> int:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    path.unlink()
    with pytest.raises(PaperDeskError, match="Permission denied"):
        write_atomically(path, "new")
    monkeypatch.undo()
    plain = os.open
    monkeypatch.setattr(
        os, "open", lambda path, *more: refused() if Path(path).is_dir() else plain(path, *more)
    )
    assert write_atomically(path, "new") == Written(path)
