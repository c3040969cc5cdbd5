"""Texts that ask a program to fetch, run, draw or hide something; a paper may hold any of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

PICTURE: Final = "canary.png"
"""A file that nobody may open, beside others that the texts name."""
_SOURCES: Final = (
    *("{path}", "file://{path}", "file:{path}", "file://127.0.0.1{path}", "file://localhost{path}"),
    *("{web}/x.png", "//127.0.0.1:{port}/x.png", "\\\\127.0.0.1\\share\\x.png", "file://127.0.0.1/share/x"),
    *("qrc:///{path}", ":/{path}", "data:image/png;base64,iVBORw0KGgo=", "data:text/html,<script>1</script>"),
    *(
        "FILE://{path}",
        "fi&#108;e://{path}",
        "&#x66;ile://{path}",
        " {path}",
        "{folder}/../{name}/canary.png",
    ),
)
_TAGS: Final = (
    "<img src='{0}'>",
    '<img src="{0}" width=9999 height=9999>',
    "<IMG SRC={0} onerror=alert(1)>",
    "![a figure]({0})",
)
_LINKS: Final = (
    *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "vbscript:msgbox(1)"),
    *(
        "file://{path}",
        "{path}",
        "data:text/html,<img src={web}/l>",
        "smb://127.0.0.1/x",
        "ftp://127.0.0.1/x",
    ),
    *("paper:1", "tag:x", "mailto:a@b.example", "{web}/link", "https://github.com@127.0.0.1:{port}/"),
)
_ANCHORS: Final = ("<a href='{0}'>click</a>", "[click]({0})", "<{0}>")
_ALONE: Final = (
    "<script>alert(1)</script>",
    "<script src='{web}/x.js'></script>",
    "<svg><image href='{path}'/></svg>",
    "<svg onload=alert(1)><script>fetch('{web}/s')</script></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><use href='{web}/x.svg#a'/></svg>",
    "<b onmouseover=alert(1)>x</b>",
    "<body background='{path}'>x</body>",
    "<table background='{path}'><tr><td background='{web}/t.png'>x</td></tr></table>",
    "<td bgcolor=red>x</td>",
    "<style>@import url('{web}/x.css'); p {{ background: url({path}) }}</style><p>x</p>",
    "<style>@import '{folder}/canary.css';</style>",
    "<p style=\"background-image: url('{path}')\">x</p>",
    "<p style='background:url({web}/b.png)'>x</p>",
    "<ul style=\"list-style-image: url('{path}')\"><li>x</li></ul>",
    "<link rel=stylesheet href='{folder}/canary.css'>",
    "<link rel=stylesheet href='{web}/x.css'>",
    "<iframe src='{web}/'></iframe>",
    "<iframe src='{folder}/canary.html'></iframe>",
    "<object data='{path}' type='image/png'></object>",
    "<embed src='{web}/x.swf'>",
    "<base href='{web}/'><img src='x.png'>",
    "<base href='file://{folder}/'><img src='canary.png'>",
    "<meta http-equiv=refresh content='0;url={web}/'>",
    "<form action='{web}/'><input type=submit></form>",
    "<video src='{path}' poster='{web}/p.png' autoplay></video>",
    "<audio src='{web}/a.mp3' autoplay></audio>",
    "<math><mtext><img src='{path}'></mtext></math>",
    "<qt><img src='{path}'></qt>",
    "<?xml version='1.0'?><html><img src='{path}'/></html>",
    "<!DOCTYPE html><html><body>x</body></html>",
    "<!--<img src='{path}'>-->",
    "<![CDATA[<img src='{path}'>]]>",
    "</p></div></qt></html><img src='{path}'>",
    "</style></script></title><img src='{path}'>",
    "<title>other</title>",
    "<font size=7 color=red>x</font>",
    "<h1>x</h1><hr>",
    "<br><br><br>",
    "<center><marquee>x</marquee></center>",
    "<details open ontoggle=alert(1)>x</details>",
    "&lt;img src='{path}'&gt;",
    "&lt;",
    "&lt;b&gt;bold&lt;/b&gt;",
    "&amp;lt;b&amp;gt;",
    "&#60;img src='{path}'&#62;",
    "&nbsp;&copy;&bogus;&#0;&#xD800;&#99999999;",
    "a < b and c > d",
    "a <b and c> d",
    "x<y>z",
    "if i<n&&j>m",
    "p < 0.05, n > 30",
    "List<Map<String, ?>>",
    "<3 <- -> <= >= <>",
    "< img src='{path}'>",
    "<",
    "<>",
    "< >",
    "<b",
    "<img src='{path}'",
    "<img src=\"{path}",
    "<b><i><u>never closed",
    "</b>",
    "<b>bold</b> <i>slanted</i> <sub>2</sub>",
    "<p title='{wide}'>x</p>",
    "<{wide}>",
    "<div>" * 300,
    "<table><tr><td>" * 100,
    "<b>" * 500 + "x",
    "> " * 300 + "x",
    "- " * 300 + "x",
    "* " * 80 + "[" * 300 + "x",
    "`" * 301 + "x",
    "**" * 300 + "x",
    "[x]: {web}/ref\n\n![x][x]",
    "[x]: {path}\n\n![x]",
    "![x](<{path}> 'title')",
    "[![x]({path})]({web}/)",
    "<{web}/auto>",
    "{web}/bare",
    "[[{path}]] [[javascript:alert(1)]]",
    "#{path} #<b>x</b>",
    "| a | b |\n|---|---|\n| ![x]({path}) | <img src={web}/t> |",
    "```html\n<img src='{path}'>\n```",
    "    <img src='{path}'>",
    "---\ntitle: <img src='{path}'>\n---\n",
    "# <img src='{path}'>\n\n---\n\n- [ ] <img src='{web}/todo'>",
    "$\\includegraphics{{{path}}}$ and $<img src='{path}'>$",
    "$\\input{{{path}}}$ $$\\write18{{x}}$$",
    "$\\frac{{<b>}}{{&lt;}}$",
    "a\0b<img src='{path}'>",
    "\0",
    "x\ud800y\udfffz",
    "abc\u202egnp.exe\u202c",
    "\u2066\u2067\u2068\u202a\u202b\u202dx",
    "\u200f\u200e\u061cx",
    "zero\u200bwidth\ufeff\u2060",
    "\ufdd0\ufffe\uffff\ufffc",
    "line\u2028sep\u2029para\x85next\x0bvt\x0cff",
    "Z" + "\u0335\u0336\u0488" * 60,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f3f4\U000e0067\U000e007f",
    "&File &Edit &&amp",
    "100%s %n %1 {{0}} {{title}}",
    "{{x}}%(y)s%d\\1\\g<0>",
    "\\n\\t\\u0041",
    "../../etc/passwd",
    "..\\..\\windows\\system32\\calc.exe",
    "C:\\Windows\\win.ini",
    "/etc/passwd",
    "file:///etc/passwd",
    "\\\\127.0.0.1\\share",
    "con.txt",
    "-rf --help",
    "=HYPERLINK(\"{web}/\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "'; drop table papers; --",
    "\" OR 1=1 --",
    "a' UNION SELECT * FROM papers--",
    "%00%0a%0d%2e%2e%2f",
    "{{7*7}} ${{7*7}} <%= 7*7 %>",
    "${{jndi:ldap://127.0.0.1:{port}/a}}",
    "$(touch {path}) `touch {path}` ; touch {path}",
    "@import url({web}/x.css)",
    "url({path})",
    "<link>{web}/rss</link>",
    "<rss><item><enclosure url='{web}/e.mp3'/></item></rss>",
    "\x1b]8;;{web}/\x07click\x1b]8;;\x07",
    "\x1b[2J\x1b[31mred",
    "x" * 20_000,
    "word " * 4_000,
    "<" * 5_000,
    "&" * 5_000,
    "&lt;" * 2_000,
    "\n" * 500 + "x",
    "\t\t<b>\t</b>",
    "<b>x</b>\r\n<i>y</i>\r<u>z</u>",
    " <b>x</b> ",
    "\"onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<QLabel>x</QLabel>",
    "<img src=':/qt-project.org/styles/commonstyle/images/file-16.png'>",
    "<img src='theme:document-open'>",
    "<img src='image://x/y'>",
    "<img srcset='{web}/a.png 1x, {path} 2x'>",
    "<picture><source srcset='{path}'><img></picture>",
    "<input type=image src='{path}'>",
    "<image src='{path}'>",
    "<isindex action='{web}/'>",
    "<frameset><frame src='{path}'></frameset>",
    "<applet code='{web}/x.class'></applet>",
    "<template><img src='{path}'></template>",
    "<noscript><img src='{path}'></noscript>",
    "<xmp><img src='{path}'></xmp>",
    "<plaintext>",
    "<textarea><img src='{path}'></textarea>",
    "<a href='{web}/' ping='{web}/ping'>x</a>",
    "<a name='x'></a><a href='#x'>jump</a>",
    "<p dir=rtl>x</p>",
    "<p style='font-size:9999px'>x</p>",
    "<p style='position:fixed;top:0;left:0'>x</p>",
    "<span style=\"-qt-paragraph-type:empty; -qt-block-indent:99999\">x</span>",
    "<ol start=-2147483648><li value=99999999999>x</li></ol>",
    "<table width=99999999 cellspacing=-1 border=99999999><tr><td colspan=2147483647>x</td></tr></table>",
    "<img width=2147483647 height=2147483647>",
)  # fmt: skip


def texts(folder: Path, port: int) -> tuple[str, ...]:
    """All of them; they name files in `folder` and a server on this computer at `port`."""
    return tuple(dict.fromkeys(_each(folder, port)))


def set_bait(folder: Path) -> None:
    """Write the files that the texts name."""
    folder.mkdir()
    (folder / PICTURE).write_bytes(_PNG)
    (folder / "canary.css").write_text("p { color: #ff0000 }", encoding="utf-8")
    (folder / "canary.html").write_text("<p>canary</p>", encoding="utf-8")


def _each(folder: Path, port: int) -> Iterator[str]:
    facts = {
        "path": str(folder / PICTURE),
        "folder": str(folder),
        "name": folder.name,
        "web": f"http://127.0.0.1:{port}",
        "port": str(port),
        "wide": "x" * 10_000,
    }
    for form, source in product(_TAGS, _SOURCES):
        yield form.format(source.format(**facts))
    for form, link in product(_ANCHORS, _LINKS):
        yield form.format(link.format(**facts))
    yield from (each.format(**facts) for each in _ALONE)


_PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082"
)
