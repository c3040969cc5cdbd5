"""What a Typst document cites; references to its own labels are none."""

import re

from paperdesk.formats.cited.cites import Cites, cites_of

_PASSED_OVER = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|/\*.*?(?:\*/|\Z)|(?<!:)//[^\n]*", re.DOTALL)
_TAKEN_IN = re.compile(r'#?\b(?:include|import)\s+"([^"\n]*)"')
_NAME = r"[\w](?:[\w.:-]*[\w])?"
_CALLED = re.compile(rf'\bcite\s*\(\s*(?:<({_NAME})>|label\(\s*"([^"\n]+)"\s*\))')
_REFERENCE = re.compile(rf"(?<![\w@\\./])@({_NAME})")
_LABEL = re.compile(rf"<({_NAME})>")
_WHOLE = re.compile(r"#?\bbibliography\s*\([^()]*\bfull\s*:\s*true")


def read_typst(text: str) -> Cites:
    """What a document cites and which ones it takes in."""
    text = _PASSED_OVER.sub(" ", text)
    files = [name for name in _TAKEN_IN.findall(text) if not name.startswith("@")]
    text = _TAKEN_IN.sub(" ", text)
    called = [(found.start(), found[1] or found[2]) for found in _CALLED.finditer(text)]
    own = frozenset(_LABEL.findall(_CALLED.sub(" ", text)))
    named = [(found.start(), found[1]) for found in _REFERENCE.finditer(text) if found[1] not in own]
    found = (key for _, key in sorted((*called, *named)))
    return cites_of(found, files, everything=_WHOLE.search(text) is not None)
