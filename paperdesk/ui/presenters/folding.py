"""What a window has room for: the sidebar, and list and paper beside each other; and how wide they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NORMAL_TEXT: Final = 13  # pixels, that the widths here are for; larger text needs more room
SIDEBAR_FROM: Final = 900
BOTH_FROM: Final = 720  # what the sidebar leaves
LEAST_PAPERS: Final = 300
LEAST_PANE: Final = 400


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide sidebar and list are when there is room; the paper has the rest."""

    sidebar: int
    papers: int


@dataclass(frozen=True, slots=True)
class Folding:
    """What is seen: the sidebar or not, and list and paper both or only one of them."""

    sidebar: bool
    both: bool


def has_room_for_sidebar(width: int, text: int = NORMAL_TEXT) -> bool:
    """Whether the sidebar fits beside list and paper in a window with text of some size."""
    return width * NORMAL_TEXT >= SIDEBAR_FROM * text


def folded(width: int, sidebar: int, text: int = NORMAL_TEXT) -> Folding:
    """What is seen in a window of some width beside a sidebar that is so wide, 0 if it is not to be seen."""
    return Folding(sidebar > 0, (width - sidebar) * NORMAL_TEXT >= BOTH_FROM * text)


def sizes(width: int, widths: Widths, seen: Folding) -> tuple[int, int, int]:
    """The widths of sidebar, list and paper; the list gives way before the paper gets too narrow."""
    sidebar = widths.sidebar if seen.sidebar else 0
    room = width - sidebar
    papers = max(LEAST_PAPERS, min(widths.papers, room - LEAST_PANE)) if seen.both else room
    return sidebar, papers, room - papers if seen.both else room
