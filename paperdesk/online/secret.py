"""A token or password that shows itself to nobody by mistake."""

from collections.abc import Iterable
from urllib.parse import quote, quote_plus

from typing_extensions import override

HIDDEN = "…"


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
    for secret in secrets:
        plain = secret.reveal()
        words = plain.split()  # "Bearer abc" is the secret abc, too
        for form in sorted({plain, *words}, key=len, reverse=True):
            if len(form) >= 4:
                for written in {form, quote(form), quote(form, safe=""), quote_plus(form)}:
                    text = text.replace(written, HIDDEN)
    return text
