"""`python -m tests.cite.csl_suite`: how many bibliographies of the CSL project's test suite come out right.

Each case is a file with a style, items and the bibliography that they must give. What is compared is the text
with its emphasis; how blocks of HTML are nested is each processor's own affair.
"""

import html
import json
import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from paperdesk.cite.formatting import format_references
from paperdesk.cite.pandoc import Pandoc, find_pandoc
from paperdesk.cite.styles import Style, Styles
from paperdesk.model.errors import PaperDeskError

OTHERS: Final = {"citeproc-py": 56, "citeproc-js": 99}
"""What other processors reach, in percent, as it is told of them."""
_PART = re.compile(r">>=+ ([A-Z-]+) =+>>\n(.*?)\n?<<=+ \1 =+<<", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """A case of the suite."""

    name: str
    wanted: str
    style: str
    items: Sequence[Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case: whether the text is right, and whether its emphasis is, too."""

    case: Case
    given: str

    @property
    def text_is_right(self) -> bool:
        return _text(self.given) == _text(self.case.wanted)

    @property
    def is_right(self) -> bool:
        return _plainer(self.given) == _plainer(self.case.wanted)


def cases(folder: Path) -> Iterator[Case]:
    """The bibliographies of the suite."""
    for path in sorted(folder.glob("*.txt")):
        parts = dict(_PART.findall(path.read_text(encoding="utf-8")))
        if parts.get("MODE", "").strip() == "bibliography" and "INPUT" in parts:
            yield Case(path.stem, parts["RESULT"], parts["CSL"].strip(), json.loads(parts["INPUT"]))


def outcomes(folder: Path, pandoc: Pandoc) -> list[Outcome]:
    """What comes of every case, two at a time."""
    with TemporaryDirectory() as name, ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda case: _outcome(case, Path(name), pandoc), cases(folder)))


def _outcome(case: Case, folder: Path, pandoc: Pandoc) -> Outcome:
    path = folder / f"{case.name}.csl"
    path.write_text(case.style, encoding="utf-8")
    style = Style(case.name, case.name, path)
    try:
        return Outcome(case, format_references(case.items, Styles([style]), style, pandoc=pandoc).html())
    except PaperDeskError as error:
        return Outcome(case, str(error))


def _plainer(text: str) -> str:
    """A bibliography with nothing but its emphasis."""
    text = re.sub(r'<span style="font-variant: ?small-caps;?">(.*?)</span>', r"<sc>\1</sc>", text)
    return _spaced(re.sub(r"<(?!/?(?:i|b|sup|sub|sc)>)[^>]*>", " ", re.sub(r"</?a\b[^>]*>", "", text)))


def _text(text: str) -> str:
    return _spaced(re.sub(r"<[^>]*>", "", _plainer(text)))


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(text)).strip()


def main(folder: Path) -> int:
    """Print which cases are wrong, and how many are right."""
    found = outcomes(folder, find_pandoc())
    for outcome in found:
        if not outcome.is_right:
            print(outcome.case.name)
            print(f"  wanted {_plainer(outcome.case.wanted)}")
            print(f"  given  {_plainer(outcome.given)}")
    right, text = sum(each.is_right for each in found), sum(each.text_is_right for each in found)
    print(f"\n{right} of {len(found)} right ({100 * right / len(found):.0f} %), by their text alone {text}.")
    print("Told of others: " + ", ".join(f"{name} {percent} %" for name, percent in OTHERS.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared/corpora/csl-test-suite")))
