r"""What a LaTeX source cites: `\cite` and its kin of natbib, biblatex, apacite and others."""

import re
from collections.abc import Iterator
from typing import Final

from paperdesk.formats.cited.cites import Cites, cites_of

_COMMENT = re.compile(r"((?:^|[^\\])(?:\\\\)*+)%[^\n]*")
_VERBATIM = re.compile(
    r"\\begin\s*\{(verbatim\*?|Verbatim|lstlisting|minted|comment|filecontents\*?)\}.*?(?:\\end\s*\{\1\}|\Z)",
    re.DOTALL,
)
_VERB = re.compile(r"\\(?:verb|lstinline)\*?([^A-Za-z\s*{])[^\n]*?\1")
_END: Final = r"\end{document}"
_COMMAND = re.compile(r"\\([A-Za-z]*[Cc]ite[A-Za-z]*|bibentry)(?![A-Za-z@])\*?")
_NO_CITES = re.compile(
    r"(?:citestyle|setcitestyle|citereset\w*|citecolor|citename|citetrackertrue|citetrackerfalse|\w*[Cc]itecommand\w*"
    r"|\w*Cite(?:Command|Alias)\w*|citeindextype|ifcite\w*|bibcite|mkbib\w*|nocitecommand)"
)
_OPTIONAL = re.compile(r"\s*(?:\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]|\([^()]*\)|<[^<>]*>)")
_BRACED = re.compile(r"\s*\{([^{}]*)\}")
_VOLUME = re.compile(r"[a-z]*[Vv]olcites?")
_SEVERAL = re.compile(r".*[a-z](?:cites|citetexts)")
_UNFIT = re.compile(r"[\s#\\{}%\"~]")
_INPUT = re.compile(r"\\(?:input|include|subfile|subfileinclude)\s*\{([^{}#\\]*)\}|\\input\s+([^\s{}\\#%]+)")
_IMPORT = re.compile(r"\\(?:sub)?(?:import|inputfrom|includefrom)\*?\s*\{([^{}#\\]*)\}\s*\{([^{}#\\]*)\}")
_SUFFIX: Final = ".tex"


def read_tex(text: str) -> Cites:
    r"""What a `.tex` cites and which sources it takes in; remarks and verbatim text are passed over."""
    text = _VERBATIM.sub("", _COMMENT.sub(r"\1", text))
    text = _VERB.sub("", text.partition(_END)[0])
    return cites_of(_keys(text), map(_source, _files(text)))


def _keys(text: str) -> Iterator[str]:
    at = 0
    while command := _COMMAND.search(text, at):
        at = command.end()
        if _NO_CITES.fullmatch(command[1]):
            continue
        for argument, end in _arguments(text, command):
            at = end
            yield from (key for key in map(str.strip, argument.split(",")) if not _UNFIT.search(key))


def _arguments(text: str, command: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The lists of keys behind a command, and where each ends."""
    several, skip = _SEVERAL.fullmatch(command[1]), bool(_VOLUME.fullmatch(command[1]))
    at = command.end()
    while True:
        if skip and (volume := _BRACED.match(text, _behind_options(text, at))):
            at = volume.end()
        found = _BRACED.match(text, _behind_options(text, at))
        if found is None:
            return
        at = found.end()
        yield found[1], at
        if not several:
            return


def _behind_options(text: str, at: int) -> int:
    while option := _OPTIONAL.match(text, at):
        at = option.end()
    return at


def _files(text: str) -> Iterator[str]:
    for braced, bare in _INPUT.findall(text):
        yield braced or bare
    for folder, name in _IMPORT.findall(text):
        yield f"{folder.strip().rstrip('/')}/{name.strip()}" if folder.strip() else name


def _source(name: str) -> str:
    """The name of a source as LaTeX finds it."""
    name = name.strip().strip('"')
    return name if not name or "." in name.rpartition("/")[2] else name + _SUFFIX
