"""How documents look: templates for the web and LaTeX, and the indents of entries in word processors."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from paperdesk.cite.blocks import Block, raw
from paperdesk.cite.latex_letters import with_letters

_TEMPLATE: Final = "template"
_OF_TEX: Final = ("latex", "pdf")
_HTML: Final = """<!DOCTYPE html>
<html lang="$lang$">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>$if(pagetitle)$$pagetitle$$else$$title$$endif$</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font-family: Georgia, serif; line-height: 1.5 }
.entry { margin: 1.2em 0 0.4em }
.hanging p { margin-left: 2em; text-indent: -2em }
.below { margin: 0.4em 0 0.4em 2em; font-size: 0.95em }
.below p { margin: 0.3em 0 }
ul.task-list { list-style: none }
span.smallcaps { font-variant: small-caps }
</style>
</head>
<body>
$if(title)$
<h1>$title$</h1>
$endif$
$body$
</body>
</html>
"""
_LATEX: Final = r"""\documentclass[11pt]{article}
\usepackage{iftex}
\ifpdftex
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=25mm]{geometry}
\usepackage{longtable,booktabs,array,calc,amssymb}
\IfFileExists{ulem.sty}{\usepackage[normalem]{ulem}}{}
\providecommand{\sout}[1]{#1}
\providecommand{\st}[1]{\sout{#1}}
\providecommand{\tightlist}{\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
\providecommand{\pandocbounded}[1]{#1}
\providecommand{\CSLBlock}[1]{#1\par}
\providecommand{\CSLLeftMargin}[1]{\makebox[2em][l]{#1}}
\providecommand{\CSLRightInline}[1]{#1}
\providecommand{\CSLIndent}[1]{\hspace{2em}#1}
\setlength{\parindent}{0pt}
\setlength{\parskip}{6pt plus 2pt minus 1pt}
\setlength{\emergencystretch}{3em}
\setcounter{secnumdepth}{-1}
\newenvironment{entry}{\begin{list}{}{\leftmargin=2em\itemindent=-2em\topsep=8pt\parsep=0pt}\item\relax}{\end{list}}
\newenvironment{below}{\begin{list}{}{\leftmargin=2em\topsep=2pt\parsep=4pt}\item\relax\small}{\end{list}}
\usepackage[hidelinks]{hyperref}
\begin{document}
$if(title)$
{\LARGE $title$\par}\bigskip
$endif$
$body$
\end{document}
"""
_TEMPLATES: Final = MappingProxyType({"html": _HTML, "latex": _LATEX})
_STYLE_OF_ENTRIES = re.compile(
    rb'(<w:style [^>]*w:styleId="Bibliography".*?<w:pPr)(?:\s*/>|>(.*?)</w:pPr>)', re.DOTALL
)
_TEXT_STYLES: Final = (
    b'<style:style style:name="Bibliography" style:family="paragraph" style:parent-style-name="Standard">'
    b'<style:paragraph-properties fo:margin-left="1cm" fo:text-indent="-1cm" fo:margin-top="0.35cm"'
    b' fo:margin-bottom="0.15cm"/></style:style>'
    b'<style:style style:name="Block_20_Text" style:display-name="Block Text" style:family="paragraph"'
    b' style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="1cm"'
    b' fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"/></style:style>'
)
_HANGING: Final = b'<w:spacing w:before="200" w:after="80"/><w:ind w:left="567" w:hanging="567"/>'


def surrounded(blocks: Iterable[Block], format: str) -> Iterator[Block]:
    """The blocks of a document, in a format that knows no classes with environments of ours around them."""
    for block in blocks:
        kind = block["c"][0][1][0] if format in _OF_TEX else ""
        if kind:
            yield raw(f"\\begin{{{kind}}}", "latex")
            yield from block["c"][1]
            yield raw(f"\\end{{{kind}}}", "latex")
        else:
            yield block


def arguments(format: str, folder: Path) -> list[str]:
    """What pandoc is told to write a format; puts a template into `folder` where there is one."""
    found = ["--from=json", f"--to={format}", "--standalone", "--wrap=none", "--output=-"]
    if format in _TEMPLATES:
        (folder / _TEMPLATE).write_text(_TEMPLATES[format], encoding="utf-8")
        found.append(f"--template={_TEMPLATE}")
    return found


def finished(data: bytes, format: str) -> bytes:
    """The document as every program takes it: entries hang, and pdflatex is told of letters it has not."""
    if format == "latex":
        return with_letters(data.decode()).encode()
    changes = _CHANGES.get(format)
    return _changed(data, changes) if changes else data


def _changed(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """An archive with some of its files changed, all in their places."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info, changes[info.filename](content) if info.filename in changes else content)
    return out.getvalue()


def _hanging_word(styles: bytes) -> bytes:
    return _STYLE_OF_ENTRIES.sub(rb"\1>\2" + _HANGING + b"</w:pPr>", styles, count=1)


def _hanging_text(styles: bytes) -> bytes:
    for name in (b"Bibliography", b"Block_20_Text"):
        known = rb'<style:style [^>]*style:name="' + name + rb'"[^>]*?(?:/>|>.*?</style:style>)'
        styles = re.sub(known, b"", styles, flags=re.DOTALL)
    return styles.replace(b"</office:styles>", _TEXT_STYLES + b"</office:styles>", 1)


_CHANGES: Final = MappingProxyType(
    {
        "docx": MappingProxyType({"word/styles.xml": _hanging_word}),
        "odt": MappingProxyType({"styles.xml": _hanging_text}),
    }
)
