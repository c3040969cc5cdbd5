"""What all rows of the table share: where to work, how often, and libraries of some sizes."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import run

from paperdesk.library.importing import import_files
from paperdesk.library.library import Library
from tests.benchmarks.bib_file import write_bib

GENERATOR = Path(__file__).parents[3] / "shared" / "tools" / "make_papers.py"
PIECE = 100_000
SMALL, MIDDLE, LARGE = 10_000, 100_000, 1_000_000


@dataclass(frozen=True)
class Context:
    """One run: it works in `folder`, with libraries of `sizes`, which are made when they are not `ready`.

    Medians are of `rounds`; files that rows of their own import have `entries`, or ten times as many.
    """

    folder: Path
    sizes: tuple[int, ...] = (SMALL, MIDDLE)
    rounds: int = 5
    entries: int = 10_000
    keys: int = 1000  # of the recorded keys
    ready: Mapping[int, Path] = field(default_factory=dict)

    @property
    def smallest(self) -> int:
        """The size that others are compared with."""
        return min(self.sizes)

    @property
    def largest(self) -> int:
        """The size that is compared."""
        return max(self.sizes)

    @property
    def middle(self) -> int:
        """The size at which single deeds are measured: 100,000 papers where there are as many."""
        return max((size for size in self.sizes if size <= MIDDLE), default=self.smallest)

    @property
    def named(self) -> str:
        """What is compared, for the names of rows."""
        return f"{short(self.largest)} / {short(self.smallest)} papers"

    def library(self, size: int) -> Path:
        """A library with so many papers; nobody writes to it but stars."""
        if size in self.ready:
            return self.ready[size]
        path = self.folder / f"{size}.paperdesk"
        if not path.exists():
            self._make(path, size)
        return path

    def copy(self, size: int) -> Path:
        """A library with so many papers to be written to."""
        path = self.folder / "copy.paperdesk"
        for old in self.folder.glob(f"{path.name}*"):
            old.unlink()
        shutil.copyfile(self.library(size), path)
        return path

    def papers(self, size: int, start: int = 0) -> Path:
        """A BibTeX file with so many papers, from the number `start` on."""
        path = self.folder / "papers.bib"
        if GENERATOR.exists():
            options = ["-n", size, "--start", start, "--inject", "transformer:0.85", "--format", "bib"]
            run([sys.executable, GENERATOR, *map(str, options), "-o", path], check=True)
        else:
            write_bib(path, size, start)
        return path

    def _make(self, path: Path, size: int) -> None:
        print(f"making a library of {size} papers", file=sys.stderr)
        with Library.open(path, create=True) as library:
            for start in range(0, size, PIECE):
                file = self.papers(min(PIECE, size - start), start)
                import_files(library, [file])
                file.unlink()


def short(size: int) -> str:
    """A number of papers in few letters."""
    if size >= 1_000_000:
        return f"{size / 1_000_000:g}M"
    return f"{size / 1000:g}k" if size >= 1000 else str(size)
