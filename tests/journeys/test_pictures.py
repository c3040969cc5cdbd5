"""`paperdesk tour` and `paperdesk screenshot`, as they are typed."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample

ROOT = Path(__file__).parent.parent.parent
VIEWS = (
    "main",
    "palette",
    "import-preview",
    "export",
    "duplicates",
    "quality",
    "preferences",
    "help",
    "note",
    "details",
    "new-paper",
    "many",
)


def paperdesk(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "paperdesk", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.paperdesk"
    with Library.open(path, create=True) as library:
        add_sample(library)
    return path


def test_tour_does_the_main_job_without_a_display(tmp_path: Path) -> None:
    folder = tmp_path / "tour"
    done = paperdesk("tour", str(folder))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    pictures = sorted(path.name for path in folder.glob("*.png"))
    assert [name[:2] for name in pictures] == [f"{n:02}" for n in range(1, len(pictures) + 1)]
    assert all(name in done.stdout for name in pictures)
    sizes = {(image.width(), image.height()) for image in (QImage(str(folder / name)) for name in pictures)}
    assert sizes == {(1440, 900)}
    assert (folder / "favourites.bib").read_text(encoding="utf-8").count("@") == 12


def test_tour_into_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    done = paperdesk("tour", str(file))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize("view", VIEWS)
def test_screenshot_draws_every_view_and_leaves_the_library_alone(
    sample: Path, tmp_path: Path, view: str
) -> None:
    before = hashlib.sha256(sample.read_bytes()).hexdigest()
    out = tmp_path / "picture.png"
    done = paperdesk("screenshot", str(out), "--library", str(sample), "--size", "1024x700", "--view", view)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1024, 700)
    assert hashlib.sha256(sample.read_bytes()).hexdigest() == before


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("--view", "nothing"), 2), (("--select", "nobody1900"), 1), (("--theme", "pink"), 2)],
)
def test_screenshot_of_nothing_is_told(
    sample: Path, tmp_path: Path, arguments: tuple[str, ...], status: int
) -> None:
    done = paperdesk("screenshot", str(tmp_path / "out.png"), "--library", str(sample), *arguments)
    assert done.returncode == status
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_window_without_a_display_says_so_in_one_sentence(tmp_path: Path) -> None:
    done = paperdesk()
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "paperdesk tour" in done.stderr
    unreachable = paperdesk(DISPLAY=":987654")
    assert (unreachable.returncode, unreachable.stderr) == (1, done.stderr)
