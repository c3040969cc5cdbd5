"""The named colours of the light and the dark theme, and the colours offered for tags."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette: every colour the window uses, as #rrggbb under the name of what it is for.

    `ink` to `ink3` and `accent` are text on `bg`, `pane`, `sel` and `chip`; `hl1` to `hl5` are behind
    text; `hover` lies under the pointer, `accent_hover` is the primary button there, `accent_text`
    is what is written on `accent`.
    """

    dark: bool
    bg: str
    pane: str
    line: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    sel: str
    star: str
    hl1: str
    hl2: str
    hl3: str
    hl4: str
    hl5: str
    chip: str
    field: str
    ok: str
    warn: str
    err: str
    star_fill: str
    accent_text: str
    accent_hover: str
    hover: str
    edge: str

    def highlight(self, number: int) -> str:
        """The colour behind a highlight of that number, 1 to 5; any other number is the first."""
        colours = (self.hl1, self.hl2, self.hl3, self.hl4, self.hl5)
        return colours[number - 1] if 1 <= number <= len(colours) else self.hl1


LIGHT = Theme(
    dark=False,
    bg="#ffffff",
    pane="#f6f6f4",
    line="#e2e1dd",
    ink="#1d1d1b",
    ink2="#55544f",
    ink3="#6b6a65",
    accent="#2856c4",
    sel="#e3ebfb",
    star="#8a5a00",
    hl1="#fff0b3",
    hl2="#cdeed6",
    hl3="#d5e4ff",
    hl4="#ffd9df",
    hl5="#e9defa",
    chip="#eceae6",
    field="#ffffff",
    ok="#22693f",
    warn="#8f5a00",
    err="#b3261e",
    star_fill="#b77900",
    accent_text="#ffffff",
    accent_hover="#1f479f",
    hover="#eeedea",
    edge="#d3d1cb",
)

DARK = Theme(
    dark=True,
    bg="#1b1c1e",
    pane="#232427",
    line="#383a3f",
    ink="#ececea",
    ink2="#b7b6b1",
    ink3="#a3a29d",
    accent="#8fb0ff",
    sel="#2b3652",
    star="#f2b93b",
    hl1="#4f4311",
    hl2="#1f4a30",
    hl3="#27406e",
    hl4="#5e2a34",
    hl5="#46346a",
    chip="#313337",
    field="#1b1c1e",
    ok="#6fcf97",
    warn="#f0b75e",
    err="#ff8a80",
    star_fill="#f2b93b",
    accent_text="#14203c",
    accent_hover="#a9c2ff",
    hover="#2c2e32",
    edge="#474a50",
)

TAG_COLOURS = (
    "#c8553d",
    "#b2812a",
    "#3f7d54",
    "#2f8a8a",
    "#4270b8",
    "#8c60b7",
    "#b04a82",
    "#77756e",
)


def luminance(colour: str) -> float:
    """The relative luminance of a #rrggbb colour, 0 to 1, as WCAG 2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast of two #rrggbb colours, 1 (none) to 21 (black on white)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
