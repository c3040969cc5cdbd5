"""What an index of words cannot tell: whether words stand side by side, or in one certain text."""

import json
import re
from functools import lru_cache

from paperdesk.model.folding import fold
from paperdesk.store.connection import Connection
from paperdesk.store.listed import define_counting


def define_functions(db: Connection) -> None:
    """Make the functions known that the conditions of a search use."""
    db.define("folded", 1, fold)
    db.define("standing", -1, _standing)
    define_counting(db)


def _standing(wanted: str, *texts: str | None) -> bool:
    """Whether one of the texts holds the words; SQL's side of `conditions.standing`."""
    patterns = _patterns(wanted)
    return any(
        all(pattern.search(folded) for pattern in patterns)
        for text in texts
        if text
        for folded in (fold(text),)
    )


@lru_cache(maxsize=64)
def _patterns(wanted: str) -> tuple[re.Pattern[str], ...]:
    """What folded text has to match: a phrase as a whole, else each word."""
    words, prefix, phrase = json.loads(wanted)
    runs = [words] if phrase else [[word] for word in words]
    return tuple(_pattern(run, prefix and at == len(runs) - 1) for at, run in enumerate(runs))


def _pattern(words: list[str], prefix: bool) -> re.Pattern[str]:
    run = r"[\W_]+".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W_]){run}" + ("" if prefix else r"(?![^\W_])"))
