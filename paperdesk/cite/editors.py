"""Editors that citations are pushed to: the command for each, and how the citation is put into it.

A command is split into its arguments before anything is filled in, so that nothing in a key can be taken for
an argument, and no shell ever reads it.
"""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from paperdesk.model.errors import PaperDeskError


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor and the command that puts a citation where its cursor is; a `pipe` is written to instead.

    A command without any of the `PLACES` has nothing filled in: the citation is on the clipboard then.
    """

    id: str
    name: str
    command: str
    pipe: bool = False


EDITORS: Final = (
    Editor("texstudio", "TeXstudio", "texstudio --insert-cite {cite}"),
    Editor("texmaker", "Texmaker", "texmaker -insert {cite}"),
    Editor("vim", "Vim", "vim --servername VIM --remote-expr \"execute('normal! a' .. {vim})\""),
    Editor(
        "neovim",
        "Neovim",
        "nvim --server /tmp/nvim.sock --remote-expr \"nvim_put([{vim}], 'c', v:true, v:true)\"",
    ),
    Editor("emacs", "Emacs", "emacsclient -n -e '(with-current-buffer (window-buffer) (insert {lisp}))'"),
    Editor("vscode", "VS Code", "code --reuse-window"),
    Editor("sublime", "Sublime Text", "subl --command 'insert {\"characters\": {json}}'"),
    Editor("lyx", "LyX", "~/.lyxpipe.in", pipe=True),
    Editor("own", "Another program", ""),
)
PLACES: Final = ("{cite}", "{keys}", "{vim}", "{lisp}", "{json}")
"""What is filled in: the citation, its keys, and the citation in quotes as three languages have it."""
_PLACE: Final = re.compile("|".join(map(re.escape, PLACES)))


def editor(id: str) -> Editor | None:
    """The editor of that id, None when there is none."""
    return next((each for each in EDITORS if each.id == id), None)


def has_place(command: str) -> bool:
    """Whether a citation is filled into a command, rather than pasted by the user."""
    return _PLACE.search(command) is not None


def arguments(command: str, citation: str, keys: str) -> list[str]:
    """The program and its arguments; empty for an empty command.

    Raises PaperDeskError when the command cannot be split, as when a quote is never closed.
    """
    try:
        parts = shlex.split(command)
    except ValueError as error:
        raise PaperDeskError(
            f"The command “{command}” cannot be read: a quote in it has no end. Nothing was run; "
            "mend the command."
        ) from error
    values = _values(citation, keys)
    return [_PLACE.sub(lambda place: values[place[0]], part) for part in parts]


def lyx_request(keys: str) -> str:
    """What LyX reads from its pipe to cite some keys."""
    return f"LYXCMD:paperdesk:citation-insert:{keys}\n"


def _values(citation: str, keys: str) -> Mapping[str, str]:
    vim = citation.replace("'", "''")
    lisp = citation.replace("\\", "\\\\").replace('"', '\\"')
    found = (citation, keys, f"'{vim}'", f'"{lisp}"', json.dumps(citation, ensure_ascii=False))
    return dict(zip(PLACES, found, strict=True))
