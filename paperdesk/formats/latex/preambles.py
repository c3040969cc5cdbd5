"""Preambles for BibLaTeX, which reads them where “@” is no letter of a command, whatever they say."""

import re

_CATCODES = re.compile(r"\\makeat(?:letter|other)(?![A-Za-z@])\s*")
_DEFINING = r"\\(?:[egx]?def|let|(?:re)?newcommand\*?|providecommand\*?|DeclareRobustCommand\*?)"
_COMMAND = re.compile(rf"(?:({_DEFINING})\s*(\{{?)\s*)?\\([A-Za-z]*@[A-Za-z@]*)(\}}?)")


def sound_preamble(text: str) -> str:
    """The preamble with the names of such commands spelled out; the same when it has none."""
    if not _COMMAND.search(text):
        return text
    return _COMMAND.sub(_spelled_out, _CATCODES.sub("", text))


def _spelled_out(command: re.Match[str]) -> str:
    defining, opener, name, closer = command.groups()
    written = rf"\csname {name}\endcsname"
    if not defining:
        return written + closer
    return rf"\expandafter{defining}{written}" + ("" if opener else closer)
