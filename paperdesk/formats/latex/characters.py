"""Which characters beyond ASCII LaTeX takes as they are, and commands for those that it does not."""

import re

from paperdesk.formats.latex.encoding import to_ascii

# What the LaTeX of 2020 and later sets from UTF-8 input without any further package; found by asking it.
_UNKNOWN = re.compile(
    "[^\x00-\x7f\u00a0-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u0192"
    "\u01cd-\u01d4\u01e6-\u01eb\u01f4-\u01f5\u0218-\u021b\u0232-\u0233\u0237\u02c6-\u02c7\u02d8-\u02d9"
    "\u02db-\u02dd\u0e3f\u1e02-\u1e03\u1e9e\u1ef2-\u1ef3\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022"
    "\u2026\u2030-\u2031\u2039-\u203b\u203d\u2044\u204e\u2052\u20a1\u20a4\u20a6\u20a9\u20ab-\u20ac\u20b1"
    "\u2103\u2116-\u2117\u211e\u2120\u2122\u2126-\u2127\u212e\u2190-\u2193\u2329-\u232a\u2422-\u2423\u25e6"
    "\u25ef\u266a\u27e8-\u27e9\ufb00-\ufb06]"
)


def for_latex(text: str) -> str:
    """The text with a command for every character that LaTeX cannot set as it is and has a command for."""
    return text if text.isascii() else _UNKNOWN.sub(lambda found: to_ascii(found.group()), text)
