"""A token or password that shows itself to nobody by mistake."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, quote_plus

from typing_extensions import override

HIDDEN: Final = "…"
SHORTEST: Final = 4
SHORTEST_WORD: Final = 8
"""Letters that a secret, and a part of one, must have to be told from what stands everywhere."""


class Secret:
    """Holds a text that no log, message or traceback shows: only `reveal` gives it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for the one place that sends it."""
        return self._text

    @override
    def __repr__(self) -> str:
        return f"Secret({HIDDEN})"

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    @override
    def __hash__(self) -> int:
        return hash(self._text)

    @override
    def __reduce__(self) -> str:
        raise TypeError("secrets are not written down")


def without(text: str, secrets: Iterable[Secret]) -> str:
    """A text in which no secret can be read, not even as it stands in an address."""
    for form in forms(secrets):
        text = text.replace(form, HIDDEN)
    return text


def forms(secrets: Iterable[Secret]) -> list[str]:
    """All that a secret may look like in a text, the longest first: "Bearer abcdefgh" is abcdefgh, too."""
    whole = {secret.reveal() for secret in secrets if len(secret.reveal()) >= SHORTEST}
    plain = whole | {word for each in whole for word in each.split() if len(word) >= SHORTEST_WORD}
    written = {way for form in plain for way in (form, quote(form), quote(form, safe=""), quote_plus(form))}
    return sorted(written, key=len, reverse=True)
