"""What an index of words cannot tell: whether words stand side by side, or in one certain text."""

import json
import re
from dataclasses import dataclass
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
    runs = _runs(wanted)
    return any(
        all(run.stands_in(folded) for run in runs) for text in texts if text for folded in (fold(text),)
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that stand side by side: how the first begins, and what follows from there."""

    begin: str
    pattern: re.Pattern[str]

    def stands_in(self, folded: str) -> bool:
        """Whether a text holds them; most texts are told by looking for the first word alone."""
        at = folded.find(self.begin)
        while at >= 0:
            if not (at and folded[at - 1].isalnum()) and self.pattern.match(folded, at):
                return True
            at = folded.find(self.begin, at + 1)
        return False


@lru_cache(maxsize=64)
def _runs(wanted: str) -> tuple[_Run, ...]:
    """What folded text has to hold: a phrase as a whole, else each word."""
    words, prefix, phrase = json.loads(wanted)
    runs = [words] if phrase else [[word] for word in words]
    return tuple(_run(run, prefix and at == len(runs) - 1) for at, run in enumerate(runs))


def _run(words: list[str], prefix: bool) -> _Run:
    pattern = r"[\W_]+".join(map(re.escape, words))
    return _Run(words[0], re.compile(pattern + ("" if prefix else r"(?![^\W_])")))
