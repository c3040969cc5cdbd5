"""The settings for pushing citations to editors."""

import json
from typing import Final

from PySide6.QtCore import QCoreApplication

from paperdesk.cite.editors import Editor
from paperdesk.model.kept_json import kept_table
from paperdesk.ui.settings import Settings

PUSHED: Final = "push/editor"
FORM: Final = "push/form"
COMMANDS: Final = "push/commands"


def editor_name(editor: Editor) -> str:
    """What an editor is called, in the user's language."""
    return editor.name if editor.command else QCoreApplication.translate("Settings", "Another program")


def command_of(settings: Settings, editor: Editor) -> str:
    """The command of an editor: the user's own one, else the usual one."""
    own = kept_table(settings.text(COMMANDS)).get(editor.id)
    return own if isinstance(own, str) else editor.command


def set_command(settings: Settings, editor: Editor, command: str) -> None:
    """Keep the user's own command of an editor; the usual one is not kept: a better one reaches all."""
    own = {id: text for id, text in kept_table(settings.text(COMMANDS)).items() if isinstance(text, str)}
    own[editor.id] = command
    if command == editor.command:
        del own[editor.id]
    settings.set(COMMANDS, json.dumps(own, sort_keys=True))
