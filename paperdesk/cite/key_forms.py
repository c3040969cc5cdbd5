"""Citation keys as the languages of manuscripts write them: LaTeX, Pandoc's Markdown and Typst."""

import json
import re
from collections.abc import Sequence
from typing import Final

LATEX_COMMAND: Final = "cite"
_COMMAND: Final = re.compile(r"\\?([A-Za-z@]+\*?)")
_PANDOC_KEY: Final = re.compile(r"\w+(?:[:.#$%&+?<>~/-]\w+)*")
_TYPST_LABEL: Final = re.compile(r"[\w:.-]+")


def latex_command(text: str) -> str:
    r"""The command of LaTeX that was typed, without its backslash ("\citep" is citep); "" when it is none."""
    found = _COMMAND.fullmatch(text.strip())
    return found[1] if found else ""


def latex_citation(keys: Sequence[str], command: str = LATEX_COMMAND, *, room: bool = False) -> str:
    r"""One command for all keys, as "\cite{a,b}"; with `room`, brackets for a page stand in front."""
    return f"\\{latex_command(command) or LATEX_COMMAND}{'[]' if room else ''}{{{','.join(keys)}}}"


def pandoc_citation(keys: Sequence[str], *, brackets: bool = True) -> str:
    """All keys as one citation, "[@a; @b]", or without brackets as it stands in the middle of a sentence."""
    cited = "; ".join(map(_pandoc, keys))
    return f"[{cited}]" if brackets else cited


def typst_citation(keys: Sequence[str]) -> str:
    """A call of "cite" for each key, which Typst sets as one citation."""
    return " ".join(map(_typst, keys))


def _pandoc(key: str) -> str:
    """A key whose signs Pandoc would take for the end of it stands in braces."""
    return f"@{key}" if _PANDOC_KEY.fullmatch(key) else f"@{{{key}}}"


def _typst(key: str) -> str:
    name = f"<{key}>" if _TYPST_LABEL.fullmatch(key) else f"label({json.dumps(key, ensure_ascii=False)})"
    return f"#cite({name})"
