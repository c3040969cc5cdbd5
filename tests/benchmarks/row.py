"""A line of the table: what was seen, and what is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: a ratio within the run, or something in `unit`, with the figures that it is made of.

    `floor` has to be reached and `stretch` ought to be, at most; None where nothing is asked for.
    """

    name: str
    seen: float
    floor: float | None = None
    stretch: float | None = None
    figures: Mapping[str, float] = field(default_factory=dict)
    unit: str = ""

    @property
    def verdict(self) -> str:
        """How it compares with what is asked for."""
        if self.stretch is not None and self.seen <= self.stretch:
            return "stretch"
        if self.floor is not None:
            return "floor" if self.seen <= self.floor else "missed"
        return "" if self.stretch is None else "missed"


def table(rows: list[Row]) -> str:
    """The rows as a table in Markdown."""
    lines = ["| what | floor | stretch | seen | | figures |", "|---|---|---|---|---|---|"]
    return "\n".join(lines + [_line(row) for row in rows])


def _line(row: Row) -> str:
    figures = ", ".join(f"{name.replace('_', ' ')} {_number(value)}" for name, value in row.figures.items())
    seen = f"**{_number(row.seen)}** {row.unit}".strip()
    asked = " | ".join(_asked(value, row.unit) for value in (row.floor, row.stretch))
    return f"| {row.name} | {asked} | {seen} | {row.verdict} | {figures} |"


def _asked(value: float | None, unit: str) -> str:
    return "-" if value is None else f"<= {value:g} {unit}".strip()


def _number(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
