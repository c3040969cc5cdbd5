"""The citation styles there are, found by what people call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Final

from paperdesk.model.errors import PaperDeskError, UsageError
from paperdesk.model.folding import words

SUFFIX: Final = ".csl"
SHOWN: Final = 200
USUAL: Final = (
    *("apa", "ieee", "chicago-author-date", "chicago-notes-bibliography", "nature"),
    *("nlm-citation-sequence", "modern-language-association", "harvard-cite-them-right"),
    *(
        "american-medical-association",
        "american-chemical-society",
        "american-political-science-association",
        "springer-basic-brackets",
    ),
)
"""The styles that are asked for most, by id; what is offered first."""
_OTHER_NAMES: Final = {
    "mla": "modern-language-association",
    "chicago": "chicago-author-date",
    "chicago-note": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "ama": "american-medical-association",
    "acs": "american-chemical-society",
    "apsa": "american-political-science-association",
    "vancouver": "nlm-citation-sequence",
    "nlm": "nlm-citation-sequence",
    "acm": "association-for-computing-machinery",
    "turabian": "turabian-author-date",
    "din": "din-1505-2",
}
"""What people type for a style whose file has a longer name."""


@dataclass(frozen=True, slots=True)
class Style:
    """One citation style.

    `id` is the name of its file without “.csl”, `format` "author-date", "author", "numeric", "note" or
    "label", `fields` are subjects as "psychology", `locale` is the language it asks for ("": the reader's),
    `parent` the id of the style whose rules it shares, "" for one with rules of its own. `own` is one of the
    reader's own folder.
    """

    id: str
    title: str
    path: Path
    short: str = ""
    format: str = ""
    fields: tuple[str, ...] = ()
    locale: str = ""
    parent: str = ""
    own: bool = False


class Styles:
    """All styles, each id once; made by `read_styles` of `style_index`."""

    def __init__(self, styles: Iterable[Style]) -> None:
        """Of styles with the same id the last one counts: the reader's own come behind the others."""
        self._by_id: Mapping[str, Style] = {style.id: style for style in styles}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._by_id)

    def __contains__(self, id: str) -> bool:
        """Whether there is a style of this id."""
        return id in self._by_id

    def all(self) -> Sequence[Style]:
        """Every style, by title."""
        return self._sorted

    def get(self, id: str) -> Style | None:
        """The style of an id, None when there is none (any more)."""
        return self._by_id.get(id)

    def usual(self) -> list[Style]:
        """The styles that are asked for most, as far as they are there."""
        return [self._by_id[id] for id in USUAL if id in self._by_id]

    def named(self, name: str) -> Style:
        """The style of an id, or of a short name as “MLA”.

        Raises UsageError that names what comes near for one that is not there.
        """
        id = name.strip().removesuffix(SUFFIX).lower()
        for wanted in (name, id, _OTHER_NAMES.get(id, "")):
            if wanted in self._by_id:
                return self._by_id[wanted]
        near = self._near(id)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise UsageError(f"There is no citation style “{name:.60}”; nothing was formatted.{hint}")

    def rules(self, style: Style) -> Style:
        """The style whose rules one is formatted by: itself, or what it is another name for.

        Raises PaperDeskError when that one is missing.
        """
        if not style.parent:
            return style
        parent = self._by_id.get(style.parent)
        if parent is None or parent.parent:
            raise PaperDeskError(
                f"The style “{style.title}” takes its rules from “{style.parent}”, which is not there; "
                "nothing was formatted. Put that style into the folder of your styles, too."
            )
        return parent

    def find(self, query: str, limit: int = SHOWN) -> list[Style]:
        """Styles whose title, short title, id or subjects have all words of `query`, each as a beginning.

        The nearest come first: the names people call a style by, then short titles, then the rest.
        """
        wanted = words(query)
        if not wanted:
            return self.usual()[:limit]
        called = self._by_id.get(_OTHER_NAMES.get("-".join(wanted), ""))
        found = [style for style, known in self._known if all(_begins(word, known) for word in wanted)]
        found.sort(key=lambda style: _distance(style, wanted))
        first = [called] if called else []
        return [*first, *(style for style in found if style is not called)][:limit]

    @cached_property
    def _sorted(self) -> Sequence[Style]:
        return sorted(self._by_id.values(), key=lambda style: (words(style.title), style.id))

    @cached_property
    def _known(self) -> Sequence[tuple[Style, str]]:
        return [(style, f" {' '.join(_words_of(style))}") for style in self._sorted]

    def _near(self, id: str) -> list[str]:
        near = get_close_matches(id, self._by_id, 3)
        return near or [style.id for style in self.find(id, 3)]


def _words_of(style: Style) -> Iterable[str]:
    return words(" ".join((style.title, style.short, style.id, *style.fields)))


def _begins(word: str, known: str) -> bool:
    return f" {word}" in known


def _distance(style: Style, wanted: Sequence[str]) -> tuple[bool, bool, bool, bool, int]:
    title, asked = words(style.title), tuple(wanted)
    return (
        words(style.id) != asked and words(style.short) != asked and title != asked,
        style.id not in USUAL,
        title[: len(asked)] != asked,
        bool(style.parent),
        len(style.title),
    )
