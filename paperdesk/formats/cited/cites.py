"""What a file of a manuscript cites, and which other files belong to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

CONTROLS: Final = ("biblatex-control", "revtex41control", "apsrev41control", "ieeeexample:bstcontrol")
"""What looks like a citation to BibTeX and is none: how packages hand options on."""
EVERYTHING: Final = "*"


@dataclass(frozen=True, slots=True)
class Cites:
    r"""Citation keys in the order of the text, each once, and the names of files that go on with it.

    `everything` tells that all of a `.bib` is cited, as by `\nocite{*}`. Names stand as the file gives them.
    """

    keys: tuple[str, ...] = ()
    everything: bool = False
    files: tuple[str, ...] = ()


def cites_of(found: Iterable[str], files: Iterable[str] = (), *, everything: bool = False) -> Cites:
    """Sort what was found: keys once each, `*` for everything, and nothing that is no paper."""
    keys = tuple(dict.fromkeys(key for key in map(str.strip, found) if key))
    whole = everything or EVERYTHING in keys
    papers = tuple(key for key in keys if key != EVERYTHING and key.lower() not in CONTROLS)
    return Cites(papers, whole, tuple(dict.fromkeys(name for name in map(str.strip, files) if name)))
