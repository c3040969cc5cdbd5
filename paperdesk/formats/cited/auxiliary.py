r"""What LaTeX wrote down of citations: `.aux` for BibTeX and biblatex, `.bcf` for biber."""

import re
from html import unescape

from paperdesk.formats.cited.cites import Cites, cites_of

_CITATION = re.compile(r"\\citation\s*\{([^{}]*)\}|\\abx@aux@cite\s*(?:\{\d*\}\s*)?\{([^{}]*)\}")
_INPUT = re.compile(r"\\@input\s*\{([^{}]*)\}")
_KEY = re.compile(r"<bcf:citekey\b([^<>]*)>([^<>]*)</bcf:citekey>")
_MEMBERS = re.compile(r"""\bmembers\s*=\s*["']([^"'<>]*)["']""")


def read_aux(text: str) -> Cites:
    """What an `.aux` cites, and the others that it reads."""
    found = (key for one, other in _CITATION.findall(text) for key in (one or other).split(","))
    return cites_of(found, _INPUT.findall(text))


def read_bcf(text: str) -> Cites:
    """What a `.bcf` cites; of a set of entries its members as well."""
    found: list[str] = []
    for attributes, key in _KEY.findall(text):
        found.append(unescape(key))
        for members in _MEMBERS.findall(attributes):
            found += unescape(members).split(",")
    return cites_of(found)
