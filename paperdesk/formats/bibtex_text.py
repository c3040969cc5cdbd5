"""Values of BibTeX fields: escaped once, braces balanced, capitals and names kept from the styles."""

import re
from collections.abc import Iterable
from urllib.parse import quote

from paperdesk.formats.latex import escape, to_ascii
from paperdesk.model.paper import Name

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"[^\W_]+")
_ENTRY_HEAD = re.compile(r"@(?=\w*[ \t]*\{)")
_VERBATIM_UNFIT = re.compile(r"[\s{}\\]")
_AND = re.compile(r"(?i)(?:^|\s)and(?:\s|$)|,")
_PAGES = re.compile(r"(?<=\w)\s*[-\u2010-\u2015]+\s*(?=\w)")


def plain(text: str, ascii: bool = False) -> str:
    """Text in one line, escaped for LaTeX; with `ascii` letters beyond it as LaTeX commands."""
    return _guarded(_escaped(_one_line(text), ascii))


def paragraphs(text: str, ascii: bool = False) -> str:
    """Like `plain`, with the line breaks of `text` kept."""
    lines = [_one_line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return _guarded(_escaped("\n".join(lines).strip("\n"), ascii))


def title(text: str, braces: str, ascii: bool = False) -> str:
    """A title whose capitals styles must keep: `braces` is "words", "whole" or "none".

    In "words" those with capitals inside ("iTransformer", "3D") or of capitals alone ("MRI") are
    braced, and a letter before a hyphen ("U-Net"), but no single letter.
    """
    line = _one_line(text)
    if braces != "words":
        value = _escaped(line, ascii)
        return _guarded(f"{{{value}}}" if braces == "whole" and value else value)
    pieces, end = [], 0
    for word in _WORD.finditer(line):
        inner = _escaped(word.group(), ascii)
        kept = _is_kept(word.group(), line[word.end() : word.end() + 2])
        pieces += [_escaped(line[end : word.start()], ascii), f"{{{inner}}}" if kept else inner]
        end = word.end()
    return _guarded("".join((*pieces, _escaped(line[end:], ascii))))


def names(people: Iterable[Name], ascii: bool = False) -> str:
    """Names as "von Last, Jr, First" joined by "and"; organisations in braces."""
    written = [_name(person, ascii) for person in people]
    return _guarded(" and ".join(name for name in written if name))


def verbatim(text: str) -> str:
    """An address or identifier as it is, without what would end the value: that is percent-encoded."""
    text = _CONTROL.sub("", text).strip()
    return _VERBATIM_UNFIT.sub(lambda found: quote(found.group(), safe=""), text)


def pages(text: str) -> str:
    """Page ranges with the double hyphen that BibTeX styles expect."""
    return "--".join(plain(part) for part in _PAGES.split(text))


def keywords(tags: Iterable[str], ascii: bool = False) -> str:
    r"""Tags joined by commas; a comma or semicolon inside one is written `\,` or `\;`."""
    return ", ".join(re.sub(r"([,;])", r"\\\1", plain(tag, ascii)) for tag in tags)


def _one_line(text: str) -> str:
    return " ".join(_CONTROL.sub("", text).split())


def _escaped(text: str, ascii: bool) -> str:
    return to_ascii(escape(text)) if ascii else escape(text)


def _guarded(value: str) -> str:
    # Some readers take an @ before a brace for the next entry, even inside a value.
    return _ENTRY_HEAD.sub("{@}", value)


def _is_kept(word: str, after: str) -> bool:
    if len(word) == 1:
        return word.isupper() and after.startswith("-") and after[1:].isupper()
    return any(letter.isupper() for letter in word[1:]) or word.isupper()


def _name(name: Name, ascii: bool) -> str:
    if name.literal:
        literal = _escaped(_one_line(name.literal), ascii)
        return literal if literal in ("", "others") else f"{{{literal}}}"
    family = _family(name, ascii)
    suffix, given = (_part(part, ascii) for part in (name.suffix, name.given))
    if given:
        return ", ".join(part for part in (family, suffix, given) if part)
    alone = " ".join(_one_line(part) for part in (name.particle, name.family, name.suffix) if part)
    return f"{{{_escaped(alone, ascii)}}}" if " " in alone or "," in alone else _escaped(alone, ascii)


def _family(name: Name, ascii: bool) -> str:
    family = _part(name.family, ascii)
    if not name.particle and " " in family and family[0].islower():
        family = f"{{{family}}}"
    return " ".join(part for part in (_part(name.particle, ascii), family) if part)


def _part(text: str, ascii: bool) -> str:
    line = _one_line(text)
    value = _escaped(line, ascii)
    return f"{{{value}}}" if _AND.search(line) else value
