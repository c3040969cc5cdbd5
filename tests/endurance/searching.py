"""Whatever is typed into the search box is an answer, never an error (promise S11)."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from tests.endurance.trial import Trial

STRINGS: Final = 100
PIECES: Final = (
    *"\"'()*:-<>=^~%_;\\/[]{}|&#@!?,.\0\t\n\r \u202e\u200b\ufeff\ud800\udfff\U0001f600é\u0301ßſİ",
    *(
        "OR",
        "AND",
        "NOT",
        "NEAR",
        "NEAR(a b, 2)",
        "--",
        "/*",
        "*/",
        "';",
        "drop table papers",
        "union select",
    ),
    *("title:", "year:", "year:2020..", "year:>=", "added:<", "is:", "is:starred", "has:", "tag:", "list:"),
    *("list:a>=2", "status:inbox", "source:", "fts_all", "rowid", "sqlite_master", "9" * 400, "a" * 5000),
    *("neural", "transformer", "the", "ä", "日本語", "العربية", "x*", '"open'),
)


def search_anything(random: Random, folder: Path) -> None:
    """Search for strings made of what parsers and SQL trip over, page each answer and read its rows."""
    with Library.open(folder / "s.paperdesk", create=True) as library:
        add_sample(library)
        for _ in range(STRINGS):
            text = random.choice(("", " ")).join(random.choices(PIECES, k=random.randrange(1, 12)))
            found = library.find(text)
            assert len(library.rows(found.page(0, 5))) == min(5, found.count()), ascii(text)


TRIALS: Final = (Trial("S11", "searching for anything", search_anything, runs=100, short=3),)
