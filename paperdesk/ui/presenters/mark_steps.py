"""Where the keyboard's selection goes next: by sentences or words, from one text of a paper to another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from paperdesk.model.sentences import Span, sentences, stepped, words

if TYPE_CHECKING:
    from paperdesk.model.paper import Highlight
    from paperdesk.ui.widgets.highlight_text import MarkedText

SENTENCE = "sentence"


class MarkSteps:
    """Steps through texts in the order in which they stand on the page, each under the name of its field."""

    def __init__(self, texts: Mapping[str, MarkedText]) -> None:
        """Step through `texts`."""
        self._texts = dict(texts)

    def next(
        self, field: str, mark: Highlight | None, unit: str, step: int, extend: bool
    ) -> tuple[str, Span]:
        """The text and span to select, from the selection or else from `mark` on; the same one at the end.

        `unit` is "sentence" or "word"; with `extend` the selection's end moves alone.
        """
        text = self._texts[field]
        stored = text.shown_text().stored
        selected = text.selected_span()
        spans = (sentences if unit == SENTENCE else words)(stored)
        found = stepped(spans, selected or _place(mark), step, extend=extend)
        if found is not None:
            return field, found
        if selected is None:
            return field, stepped(spans, None, 1) or (0, len(stored))
        return (None if extend else self._over(field, step)) or (field, selected)

    def _over(self, field: str, step: int) -> tuple[str, Span] | None:
        """Into the text before or after this one, such as from the abstract up into the title."""
        fields = list(self._texts)
        at = fields.index(field) + step
        if not 0 <= at < len(fields):
            return None
        found = stepped(sentences(self._texts[fields[at]].shown_text().stored), None, step)
        return (fields[at], found) if found is not None else None


def _place(mark: Highlight | None) -> Span | None:
    return None if mark is None or mark.orphan else (mark.start, mark.end)
