"""A digest as a page that looks right without its style sheet, loads nothing and runs nothing.

Every look stands in the elements themselves, as mail programs want it; the style sheet only adds what
browsers know: dark colours where they are wanted, and how the page lies on paper. The page is XML as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType
from typing import Final

from paperdesk.formats.digest import facts
from paperdesk.formats.digest.contents import ENGLISH, Digest, Entry, Section, Words
from paperdesk.formats.digest.facts import Run
from paperdesk.model.paper import Highlight, Paper

_SERIF: Final = "Georgia,serif"
_SANS: Final = "system-ui,Arial,sans-serif"
_LOOKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "page": f"margin:0;padding:0;background:#ffffff;color:#1f2328;font:16px/1.55 {_SERIF}",
        "sheet": "max-width:680px;margin:0 auto;padding:28px 20px 40px",
        "head": f"margin:0;font:600 26px/1.25 {_SERIF};color:#1f2328",
        "about": f"margin:6px 0 0;font:14px/1.45 {_SANS};color:#59636e",
        "day": f"margin:34px 0 0;font:600 13px/1.4 {_SANS};letter-spacing:.04em;color:#59636e",
        "paper": "margin:0;padding:24px 0 22px;border-bottom:1px solid #d9dee3",
        "name": f"margin:0;font:600 19px/1.35 {_SERIF};color:#1f2328",
        "to": "color:#1f2328;text-decoration:none",
        "who": f"margin:5px 0 0;font:14px/1.45 {_SANS};color:#3d444d",
        "fact": f"margin:3px 0 0;font:13px/1.45 {_SANS};color:#59636e",
        "link": "color:#0a58ca;text-decoration:none;overflow-wrap:anywhere",
        "text": "margin:10px 0 0;white-space:pre-line;overflow-wrap:break-word",
        "own": f"margin:12px 0 0;font:600 13px/1.4 {_SANS};color:#59636e",
        "list": "margin:4px 0 0;padding:0 0 0 20px",
        "item": "margin:4px 0 0",
        "said": f"margin:2px 0 0;font:14px/1.45 {_SANS};color:#3d444d;white-space:pre-line",
        "rest": f"margin:24px 0 0;font:14px/1.45 {_SANS};color:#59636e",
        **{
            f"m{at}": f"background:{colour};color:#1f2328"
            for at, colour in enumerate(("#fde68a", "#bbf0c0", "#bfdbfe", "#fecaca", "#ddd0fb"), 1)
        },
    }
)
_SHEET: Final = """
:root { color-scheme: light dark }
@media screen and (prefers-color-scheme: dark) {
.page { background: #15181c !important; color: #d8dde3 !important }
.head, .name, .to { color: #eceff2 !important }
.who, .said { color: #b9c1ca !important }
.about, .day, .fact, .own, .rest { color: #9aa4af !important }
.paper { border-bottom-color: #32383f !important }
.link { color: #7cb2ff !important }
.m1 { background: #6b5413 !important } .m2 { background: #1d5a2b !important }
.m3 { background: #23497a !important } .m4 { background: #7a2d2d !important }
.m5 { background: #4b3a80 !important }
.m1, .m2, .m3, .m4, .m5 { color: #f4f6f8 !important }
}
@media print {
@page { margin: 18mm 20mm }
.page { font-size: 10.5pt !important }
.sheet { max-width: none !important; padding: 0 !important }
.head { font-size: 18pt !important }
.name { font-size: 12.5pt !important }
.paper { padding: 12pt 0 11pt !important }
.day, .name, .who, .fact, .own { break-after: avoid }
.text { orphans: 3; widows: 3 }
.link { color: #1f2328 !important }
.m1, .m2, .m3, .m4, .m5 { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
"""
_HEAD: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="supported-color-schemes" content="light dark"/>
<title>{title}</title>
<style>{sheet}</style>
</head>
"""
_TAGS: Final = MappingProxyType({1: "sup", -1: "sub"})


def write_html(digest: Digest, words: Words = ENGLISH) -> str:
    """The digest as a page."""
    parts = [_element("h1", "head", facts.line(digest.title))]
    if digest.about:
        parts.append(_element("p", "about", facts.line(digest.about)))
    for section in digest.sections:
        parts += _section(section, digest, words)
    if rest := facts.more(digest, words):
        parts.append(_element("p", "rest", rest))
    head = _HEAD.format(language=_text(words.language), title=_text(facts.line(digest.title)), sheet=_SHEET)
    inside = "\n".join(parts)
    return f"{head}<body{_as('page')}>\n<div{_as('sheet')}>\n{inside}\n</div>\n</body>\n</html>\n"


def _section(section: Section, digest: Digest, words: Words) -> Iterator[str]:
    if section.heading:
        yield _element("h2", "day", facts.line(section.heading))
    name = "h3" if section.heading else "h2"
    for entry in section.entries:
        inside = "\n".join(_entry(entry, name, digest, words))
        yield f"<div{_as('paper')}>\n{inside}\n</div>"


def _entry(entry: Entry, name: str, digest: Digest, words: Words) -> Iterator[str]:
    paper = entry.paper
    marks = facts.marks(paper, "title") if digest.highlights else []
    head = _runs(paper.title, marks) if paper.title.strip() else _text(words.untitled)
    if place := facts.place(paper):
        head = f'<a href="{_text(place)}"{_as("to")}>{head}</a>'
    yield f'<{name} dir="auto"{_as("name")}>{head}</{name}>'
    if who := facts.people(paper, words):
        yield _element("p", "who", who)
    if said := facts.said(entry, words):
        yield _element("p", "fact", said)
    if links := facts.links(paper):
        named = (f'<a href="{_text(each.address)}"{_as("link")}>{_text(each.shown)}</a>' for each in links)
        yield f"<p{_as('fact')}>{' · '.join(named)}</p>"
    yield from _texts(paper, digest, words)


def _texts(paper: Paper, digest: Digest, words: Words) -> Iterator[str]:
    if digest.abstracts and paper.abstract.strip():
        marks = facts.marks(paper, "abstract") if digest.highlights else []
        yield f'<div dir="auto"{_as("text")}>{_runs(paper.abstract, marks)}</div>'
    if digest.highlights and paper.highlights:
        yield from _highlights(paper.highlights, words)


def _highlights(marks: tuple[Highlight, ...], words: Words) -> Iterator[str]:
    yield _element("p", "own", words.highlights)
    yield f"<ul{_as('list')}>"
    for mark in marks:
        quote = f"<span{_as(_colour(mark.colour))}>{_text(facts.line(mark.exact))}</span>"
        said = _element("div", "said", mark.comment.strip()) if mark.comment.strip() else ""
        yield f'<li dir="auto"{_as("item")}>{quote}{said}</li>'
    yield "</ul>"


def _runs(text: str, marks: list[Highlight]) -> str:
    return "".join(map(_run, facts.runs(text, marks)))


def _run(run: Run) -> str:
    made = _text(run.text)
    if tag := _TAGS.get(run.level):
        made = f"<{tag}>{made}</{tag}>"
    return f"<span{_as(_colour(run.colour))}>{made}</span>" if run.colour else made


def _colour(number: int) -> str:
    return f"m{number}" if 1 <= number <= 5 else "m1"


def _element(tag: str, look: str, text: str) -> str:
    return f'<{tag} dir="auto"{_as(look)}>{_text(text)}</{tag}>'


def _as(look: str) -> str:
    return f' class="{look}" style="{_LOOKS[look]}"'


def _text(text: str) -> str:
    return escape(facts.fit(text))
