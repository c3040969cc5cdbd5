"""The underlined letters of a menu: each of its lines has one of its own, in every language."""

from collections.abc import Iterator, Sequence

from paperdesk.ui.commands.wording import UNDERLINED, literal, plain


def lettered(texts: Sequence[str]) -> list[str]:
    """The lines of a menu with another letter underlined where one above has it already.

    A line keeps its letter when it is the first to have it; else it gets the first letter of a word that is
    free, or any other; none when all are taken.
    """
    letters = [_letter(text) for text in texts]
    kept = [bool(letter) and letter not in letters[:at] for at, letter in enumerate(letters)]
    taken = {letter for letter, is_kept in zip(letters, kept, strict=True) if is_kept}
    found = []
    for text, is_kept in zip(texts, kept, strict=True):
        found.append(text if is_kept else _with_a_free_letter(plain(text), taken))
    return found


def _letter(text: str) -> str:
    """The underlined letter of a line in lower case; "" for none."""
    return next((found for found in UNDERLINED.findall(text) if found not in {"", "&"}), "").casefold()


def _with_a_free_letter(text: str, taken: set[str]) -> str:
    """Underline a letter and take it."""
    for at in _places(text):
        if text[at].casefold() not in taken:
            taken.add(text[at].casefold())
            return f"{literal(text[:at])}&{literal(text[at:])}"
    return literal(text)


def _places(text: str) -> Iterator[int]:
    """Where letters stand, those that begin a word first."""
    letters = [at for at, each in enumerate(text) if each.isalnum()]
    yield from (at for at in letters if not at or not text[at - 1].isalnum())
    yield from (at for at in letters if at and text[at - 1].isalnum())
