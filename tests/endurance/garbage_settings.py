"""The window opens whatever the file of settings says (promise S15): one file of garbage in each run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library.library import Library
from paperdesk.library.sample import add_sample
from tests.endurance.trial import HANGS, ROOT, Trial

# Settings that hold JSON or bytes, and are not in the table.
FREE: Final = tuple(
    f"window/{name}"
    for name in (
        *("columns", "list-widths", "highlight-colour", "highlights", "geometry", "parts", "views", "closed"),
        *("similar", "told", "shown"),
    )
)
DEEP: Final = 100_000
_PLAIN: Final = (
    *("", "0", "-1", "1", "13", "99999999999999999999", "9" * 5000, "1e999", "NaN", "true", "null", "false"),
    *(
        "[]",
        "{}",
        '""',
        "[[]]",
        "{{}}",
        "[1, 2",
        '{"a":',
        "a, b",
        "@Invalid()",
        "@ByteArray(\\x0\\xff)",
        "@Variant()",
    ),
    *(
        "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\xff)",
        "@Rect(1 2 3)",
        "@Point(9999999999 1)",
        "@@",
        "%s %n {0}",
        "<b>x</b>",
    ),
    *(
        "../../etc/passwd",
        "/dev/null",
        "/nowhere/at/all",
        "\\x1b[2J",
        "\\ud800",
        "\u202ex",
        "light",
        "table",
        "lines",
    ),
    *('{"table": 1e400, "lines": true}', '{"table": -5, "lines": 99999999999}', "[99999999999, 99999999999]"),
    *(
        "[true, 1.5]",
        '["inbox", "", "-added"]',
        '["inbox", "", "-added", 99999999999999999999]',
        '["\\ud800"]',
    ),
    *('{"bibtex": 3}', '{"file.paste": 7, "x": "y"}', '{"file.paste": "\\u0000"}', '[["title", 5, 1]]'),
)


CHILD: Final = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from paperdesk.library.library import Library
from paperdesk.ui.main_window import make_window
from paperdesk.ui.presenters.appearance import Appearance
from paperdesk.ui.presenters.application import make_application
from paperdesk.ui.presenters.hand import Hand
from paperdesk.ui.settings import Settings

path, kept = map(Path, sys.argv[1:])
settings = Settings(kept)
appearance = Appearance(make_application(), settings)
window = make_window(Library.open_to_look(path), settings)
hand = Hand(window, window.is_busy, window.is_late)
hand.press("J", "Esc")
for name in ("view.table", "view.table", "view.focus", "go.overview", "go.all"):
    from paperdesk.ui.commands.command import run
    from paperdesk.ui.commands.table import BY_ID
    run(BY_ID[name], window.desk)
    hand.settle()
window.close()
window.desk.session.close()
print("opened")
"""


def open_with_garbage(random: Random, folder: Path) -> None:
    """Write garbage for about half of all settings, and let a program open its window and go about in it."""
    path, kept = folder / "shelf.paperdesk", folder / "settings.ini"
    with Library.open(path, create=True) as library:
        add_sample(library)
    kept.write_text(_file(random, path), encoding="utf-8", errors="surrogatepass")
    command = [sys.executable, "-c", CHILD, str(path), str(kept)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=HANGS, check=False
    )
    assert (done.returncode, done.stdout) == (0, "opened\n"), done.stderr
    assert "Traceback" not in done.stderr, done.stderr


def _file(random: Random, library: Path) -> str:
    from paperdesk.ui.settings import SETTINGS

    names = [name for name in (*(row.name for row in SETTINGS), *FREE) if random.random() < 0.5]
    groups: dict[str, list[str]] = {}
    for name in names:
        group, _, key = name.partition("/")
        groups.setdefault(group, []).append(f"{key}={_value(random, library)}")
    text = "\n".join(f"[{group}]\n" + "\n".join(lines) for group, lines in groups.items())
    return text if random.random() < 0.9 else _bitten(random, text)


def _value(random: Random, library: Path) -> str:
    kinds: tuple[Callable[[], str], ...] = (
        lambda: random.choice(_PLAIN),
        lambda: _quoted(random.choice(_PLAIN)),
        lambda: _quoted(json.dumps({str(library): json.loads(_json(random))})),
        lambda: _quoted(_json(random)),
        lambda: "[" * DEEP,
        lambda: _quoted('{"a":' * DEEP),
    )
    return random.choices(kinds, (8, 8, 8, 8, 1, 1))[0]()


def _json(random: Random, depth: int = 0) -> str:
    if depth > 2 or random.random() < 0.4:
        return random.choice(
            ("1", "-1", "1e400", "true", "null", '"inbox"', '"-added"', "99999999999999999999", "[]")
        )
    parts = [_json(random, depth + 1) for _ in range(random.randrange(5))]
    if random.random() < 0.5:
        return f"[{', '.join(parts)}]"
    keys = ("table", "lines", "bibtex", "file.paste", "title", "papers")
    return "{" + ", ".join(f'"{random.choice(keys)}": {part}' for part in parts) + "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _bitten(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + "\0\x01=[\ud800" + text[at + random.randrange(50) :]


TRIALS: Final = (Trial("S15", "garbage in the settings", open_with_garbage, runs=200, short=2),)
