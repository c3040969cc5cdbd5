"""Where to jump to in a sorted list: the first row that begins with what was typed, found by halving."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from paperdesk.model.errors import PaperDeskError
from paperdesk.model.rows import Row

TEXTS: dict[str, Callable[[Row], str]] = {
    "title": lambda row: row.title,
    "author": lambda row: row.authors,
    "venue": lambda row: row.venue,
    "key": lambda row: row.key,
}
EMPTY_LAST = {"author", "venue"}


@dataclass(frozen=True, slots=True)
class Goal:
    """What was typed, for a list in the order `sort`: the beginning of a text, a year, or a row's number."""

    sort: str
    typed: str

    def row(self, count: int, read: Callable[[int], Row | None]) -> int:
        """The row to jump to in a list of `count` papers, the nearest when none begins like that.

        `read` gives the paper of a row; it is called some twenty times for a million papers.
        """
        name = self.sort.removeprefix("-")
        if name not in TEXTS and name != "year":
            return min(int(self.typed), count) - 1
        is_before = self._is_before_year if name == "year" else self._is_before_text
        low, high = 0, count
        while low < high:
            middle = (low + high) // 2
            row = read(middle)
            low, high = (middle + 1, high) if row is not None and is_before(row) else (low, middle)
        return min(low, count - 1)

    def _is_before_year(self, row: Row) -> bool:
        if row.year is None:
            return False  # what has none comes last in both directions
        year = int(self.typed)
        return row.year > year if self.sort.startswith("-") else row.year < year

    def _is_before_text(self, row: Row) -> bool:
        name = self.sort.removeprefix("-")
        text, wanted = _folded(TEXTS[name](row)), _folded(self.typed)
        if not text and name in EMPTY_LAST:
            return False
        if self.sort.startswith("-"):
            return text > wanted and not text.startswith(wanted)
        return text < wanted


def goal_of(sort: str, typed: str) -> Goal:
    """The goal in a list in this order. Raises PaperDeskError when a number is needed and none was typed."""
    name = sort.removeprefix("-")
    typed = typed.strip()
    is_number = typed.isascii() and typed.isdigit() and int(typed[:12]) > 0
    if name not in TEXTS and not is_number:
        needed = _say("a year") if name == "year" else _say("the number of a row")
        sentence = _say("“{typed}” is not {needed}, which the list in this order can be searched for.")
        raise PaperDeskError(sentence.format(typed=typed[:60], needed=needed))
    return Goal(sort, typed if name in TEXTS else typed[:12])


def question_of(sort: str) -> str:
    """What to ask for in a list in this order."""
    return {
        "title": _say("The title begins with"),
        "author": _say("The first author begins with"),
        "venue": _say("The venue begins with"),
        "key": _say("The citation key begins with"),
        "year": _say("Year"),
    }.get(sort.removeprefix("-"), _say("Number of the row"))


def _folded(text: str) -> bytes:
    # As the library sorts: by octets, with only A to Z taken as a to z.
    return text.encode("utf-8", "surrogatepass").lower()


def _say(text: str) -> str:
    return QCoreApplication.translate("Goal", text)
