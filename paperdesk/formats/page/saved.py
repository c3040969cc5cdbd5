"""Pages that were saved and not copied: the text of HTML, and of mails as programs keep them.

Nothing is drawn, loaded or kept of the HTML but its text, and ids that the links of headings lead to.
"""

import re
from html import unescape
from typing import Final
from urllib.parse import unquote

from paperdesk.formats.page.kinds import ARXIV_ID
from paperdesk.formats.page.mails import body_of, is_mail

_HTML = re.compile(
    r"[\ufeff\s]*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--[^<>]{0,2000}-->\s*)?"
    r"<(?:!doctype\s+html|(?:html|head|body|main|div|table|h[1-6]|p|span|ul|ol|dl|section|article|meta)[\s/>])",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"<!--|<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<rest>[^<>]*)>|<[!?/][^<>]*>")
_HREF = re.compile(r"href\s?=\s?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_ID = re.compile(
    rf"(?:arxiv\.org|/(?:huggingface|hf)\.co|^)/(?:abs|pdf|html|papers)/(?P<arxiv>{ARXIV_ID})(?:\.pdf)?(?:[?&#]|$)"
    r"|//(?:dx\.)?doi\.org/(?P<doi>10\.[0-9]{4,9}/[^\s?&#]{1,200})",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\?(?:url|q)=(https?[^&\s]{4,2000})")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_PARAGRAPHS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "dt", "article", "hr")
)
_LINES = frozenset((
    "div", "br", "tr", "li", "dd", "section", "header", "footer", "main", "nav", "aside", "form", "option",
    "blockquote", "pre", "title", "button", "figure", "figcaption", "body", "caption",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_HIDDEN = frozenset(("script", "style", "noscript", "template", "svg", "textarea", "select", "iframe"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
HEAD: Final = 20_000
_LONGEST_LINK = 4_000


def is_saved(head: str) -> bool:
    """Whether a text begins as HTML does, or as a mail with its headers."""
    return _HTML.match(head[:HEAD]) is not None or is_mail(head[:HEAD])


def plain_text(text: str) -> str:
    """The text of a page or mail that was saved; any other text as it is."""
    if is_mail(text[:HEAD]):
        text = body_of(text)
    return html_text(text) if _HTML.match(text[:HEAD]) else text


def html_text(html: str) -> str:
    """The text of HTML in lines as a browser would copy it; takes linear time for any text."""
    drawing = _Drawing()
    place = 0
    while token := _TOKEN.search(html, place):
        drawing.text(html[place : token.start()])
        name = (token["name"] or "").lower()
        place = token.end()
        if name in _HIDDEN and not token["end"]:
            place = _behind(html, place, f"</{name}[^<>]*>")
        elif name:
            drawing.tag(name, token["rest"], ends=bool(token["end"]))
        elif token[0] == "<!--":
            place = _behind(html, place, "-->")
    drawing.text(html[place:])
    return "".join(drawing.out)


def _behind(html: str, place: int, end: str) -> int:
    """Where to go on behind a comment or a script; at the very end when it is never closed."""
    found = re.compile(end, re.IGNORECASE).search(html, place)
    return found.end() if found else len(html)


class _Drawing:
    """Text as it would be seen; below a heading stands the id that its link leads to."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._link = ""
        self._headed = self._kept = False

    def text(self, raw: str) -> None:
        """Add text, of which only `pre` keeps its lines."""
        if raw:
            seen = unescape(raw).replace("\x00", "")
            self.out.append(seen if self._kept else _SPACE.sub(" ", seen))

    def tag(self, name: str, rest: str, *, ends: bool) -> None:
        """Break the line as the tag does."""
        if name in _CELLS:
            self.out.append("\t" * ends)
        elif name in _PARAGRAPHS or name in _LINES:
            self.out.append("\n\n" if name in _PARAGRAPHS else "\n")
        if name == "pre":
            self._kept = not ends
        elif name in _HEADINGS:
            self._heading(ends)
        elif name == "a" and self._headed and not self._link and not ends:
            self._link = _id_in(rest)

    def _heading(self, ends: bool) -> None:
        if ends and self._link:
            self.out[-1] = f"\n{self._link}\n"
        self._headed, self._link = not ends, ""


def _id_in(attributes: str) -> str:
    """The id of the paper that a link leads to, also behind Google's own address."""
    href = _HREF.search(attributes[:_LONGEST_LINK])
    target = unescape(next(filter(None, href.groups()), "")) if href else ""
    if through := _THROUGH.search(target):
        target = unquote(through[1])
    found = _ID.search(target)
    if found is None:
        return ""
    return f"arXiv:{found['arxiv']}" if found["arxiv"] else f"doi:{found['doi']}"
