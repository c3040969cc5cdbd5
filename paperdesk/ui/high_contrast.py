"""The theme of high contrast: the system's own colours where they can be read, black and white elsewhere."""

from dataclasses import dataclass, replace

from paperdesk.ui.colours import Theme, contrast, luminance

TEXTS = ("ink", "ink2", "ink3", "accent", "star", "ok", "warn", "err")
GROUNDS = ("bg", "pane", "sel", "chip", "field", "hover")
LEAST = 7.0
"""What WCAG 2 asks of text at its strictest level (AAA)."""

BRIGHT = Theme(
    dark=False,
    bg="#ffffff",
    pane="#ffffff",
    line="#595959",
    ink="#000000",
    ink2="#1a1a1a",
    ink3="#2e2e2e",
    accent="#002f94",
    sel="#d9e6ff",
    star="#523500",
    hl1="#ffe98a",
    hl2="#b5ecc4",
    hl3="#bfd6ff",
    hl4="#ffc2cc",
    hl5="#dcc8ff",
    chip="#ececec",
    field="#ffffff",
    ok="#0b4422",
    warn="#523500",
    err="#7d0d07",
    star_fill="#8a5a00",
    accent_text="#ffffff",
    accent_hover="#001f63",
    hover="#ececec",
    edge="#000000",
)

BLACK = Theme(
    dark=True,
    bg="#000000",
    pane="#000000",
    line="#a6a6a6",
    ink="#ffffff",
    ink2="#f2f2f2",
    ink3="#dcdcdc",
    accent="#8fd8ff",
    sel="#10305a",
    star="#ffd95c",
    hl1="#4d4200",
    hl2="#0d4726",
    hl3="#1c3d7a",
    hl4="#66202d",
    hl5="#492f80",
    chip="#1f1f1f",
    field="#000000",
    ok="#8bffb9",
    warn="#ffd95c",
    err="#ffb9b3",
    star_fill="#ffd95c",
    accent_text="#000000",
    accent_hover="#c2eaff",
    hover="#262626",
    edge="#ffffff",
)


@dataclass(frozen=True, slots=True)
class SystemColours:
    """What the system paints windows with, as #rrggbb."""

    window: str
    text: str
    link: str


def high_contrast(system: SystemColours) -> Theme:
    """The theme with as many of the system's colours as leave every text at a contrast of `LEAST`."""
    base = BLACK if luminance(system.window) < luminance(system.text) else BRIGHT
    ground = replace(
        base,
        bg=system.window,
        pane=system.window,
        field=system.window,
        ink=system.text,
        edge=system.text,
        chip=_between(system.window, system.text, 0.12),
        hover=_between(system.window, system.text, 0.08),
    )
    theme = ground if _readable(ground) else base
    linked = replace(theme, accent=system.link, accent_text=theme.bg, accent_hover=theme.ink)
    return linked if _readable(linked) else theme


def _between(first: str, second: str, share: float) -> str:
    """The colour that is `share` of the way from the first to the second."""
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def _readable(theme: Theme) -> bool:
    pairs = [(getattr(theme, text), getattr(theme, ground)) for text in TEXTS for ground in GROUNDS]
    pairs += [(theme.ink, theme.highlight(number)) for number in range(1, 6)]
    pairs += [(theme.accent_text, theme.accent), (theme.accent_text, theme.accent_hover)]
    return all(contrast(*pair) >= LEAST for pair in pairs)
