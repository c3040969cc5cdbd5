"""No regular expression of ours takes more than linear time, whatever it is given (promise S12).

A run gives each of a part of them long texts of the letters that it knows, alone and in pairs, behind a
beginning that it takes and before a letter that it does not know. The users write none of their own.
"""

from __future__ import annotations

import ast
import importlib
import json
import re
import signal
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain, islice, product
from pathlib import Path
from random import Random
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any, Final

import paperdesk
from paperdesk.formats.page.reading import read_page
from paperdesk.formats.records import Reader, StringText
from paperdesk.formats.registry import import_format
from paperdesk.model.errors import PaperDeskError
from tests.endurance.trial import Trial

PARTS: Final = 10
LONG: Final = 1_000_000
LIMIT: Final = 8.0  # seconds of the processor for one text: a million letters in linear time take a tenth
# What these are given is a name, a line or an item of a page, cut to a length before; that no field without
# end hangs a reader is tried apart. A new expression does not belong here.
BOUNDED: Final = frozenset(
    (
        *(
            "formats/arxiv.py: _BETWEEN",
            "formats/bibtex/letters.py: _INITIAL",
            "formats/bibtex/letters.py: _AT_START",
        ),
        *("formats/bibtex/person.py: _EXTENDED", "formats/bibtex/plain_layout.py: _FIELD"),
        *(
            "formats/bibtex/text.py: _MATHS",
            "formats/page/authors.py: _COUNT",
            "formats/page/authors.py: _SEPARATOR",
        ),
        *(
            "formats/page/authors.py: _MARKS",
            "formats/page/authors.py: _ACRONYM",
            "formats/page/casing.py: _SENTENCE_BREAK",
        ),
        *(
            "formats/page/chrome.py: _SEPARATOR",
            "formats/tagged/fields.py: _DASHES",
            "formats/tagged/fields.py: _URLS",
        ),
        *(
            "formats/tagged/isi.py: _SEPARATED",
            "library/quality_facts.py: _TO",
        ),
        *("library/quality_facts.py: _SHORT_TO", "library/quality_names.py: _NAMESAKE"),
        *("model/query_filters.py: _TIMES", "model/sight.py: _SCHEME", "ui/widgets/edit_labels.py: VALUE"),
    )
)
FIELD: Final = 100_000
PIECES: Final = (
    *(
        " ",
        "a",
        "A",
        "1",
        "0",
        ",",
        "(",
        "{",
        "}",
        "$",
        "-",
        "'",
        ".",
        "/",
        ":",
        "&",
        "\n",
        "\t",
        "<",
        "[",
        "|",
    ),
    *(
        "*",
        "\u00e9",
        "; ",
        " and ",
        "a ",
        "A.",
        "1-",
        "{}",
        "<b>",
        "http://",
        "10.",
        "a\n\n",
        "$a",
        "--",
        "((",
        "Aa",
    ),
)
FORMS: Final = (
    ("bibtex", "@article{{k, title={{T}}, {field} = {{{value}}}}}\n"),
    ("ris", "TY  - JOUR\nTI  - T\n{field}  - {value}\nER  - \n"),
    ("csv", 'title,{field}\nT,"{value}"\n'),
    ("csl-json", '[{{"type": "book", "title": "T", "{field}": "{value}"}}]'),
    ("pubmed", "PMID- 1\nTI  - T\n{field:4}- {value}\n\n"),
    ("endnote", "%0 Journal Article\n%T T\n%{field} {value}\n\n"),
    ("json", '[{{"title": "T", "{field}": "{value}"}}]'),
)
FIELDS: Final = {
    "bibtex": [
        "title",
        "author",
        "year",
        "pages",
        "doi",
        "url",
        "keywords",
        "abstract",
        "journal",
        "month",
        "date",
        "eprint",
        "note",
        "isbn",
        "file",
        "groups",
    ],
    "ris": ["TI", "AU", "PY", "SP", "DO", "UR", "KW", "AB", "JO", "N1", "ID", "SN"],
    "csv": [
        "authors",
        "year",
        "pages",
        "doi",
        "url",
        "tags",
        "abstract",
        "venue",
        "type",
        "date",
        "note",
        "collections",
    ],
    "csl-json": [
        "title",
        "page",
        "DOI",
        "URL",
        "keyword",
        "abstract",
        "container-title",
        "type",
        "note",
        "language",
        "issued",
    ],
    "pubmed": ["TI", "FAU", "AU", "DP", "PG", "LID", "MH", "AB", "JT", "AID"],
    "endnote": ["A", "T", "D", "P", "R", "U", "K", "X", "J"],
    "json": ["title", "date", "doi", "arxiv", "url", "abstract", "venue", "note", "remark", "key"],
}
_LINES_KEPT: Final = ("bibtex", "csv", "csl-json", "json")
METHODS: Final = ("match", "fullmatch", "search", "split", "sub", "finditer")
_SPELLED: Final = {"subn": "sub", "findall": "finditer"}
_OF_CATEGORY: Final = {
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_SPACE: "a",
    sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_NOT_WORD: ";",
}
_PACKAGE: Final = Path(paperdesk.__file__).parent


class TooSlow(Exception):
    """Raised in the middle of a match."""


def every_pattern() -> dict[tuple[str, int], tuple[str, frozenset[str]]]:
    """Every expression in the package with its flags: where it stands, and how it is used."""
    found: dict[tuple[str, int], tuple[str, frozenset[str]]] = {}
    for path in sorted(_PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        place = str(path.relative_to(_PACKAGE))
        for name, pattern in _in_module(path):
            found.setdefault((pattern.pattern, pattern.flags), (f"{place}: {name}", _uses(name, text)))
        for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
            if (given := _inline(call)) is not None:
                found.setdefault(given, (f"{place}:{call.lineno}", frozenset({_method(call)})))
    return found


def _in_module(path: Path) -> Iterator[tuple[str, re.Pattern[str]]]:
    name = ".".join(path.relative_to(_PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
    if name.endswith("__main__"):
        return
    module = importlib.import_module(name)
    for label, value in vars(module).items():
        for each in _within(value):
            if isinstance(each.pattern, str):
                yield label, each


def _within(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | set | frozenset):
        yield from chain.from_iterable(map(_within, value))
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_within, (*value, *value.values())))


@cache
def _source() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(_PACKAGE.rglob("*.py")))


def _uses(name: str, module: str) -> frozenset[str]:
    """The methods that are called on a name; all of them when it is passed on."""
    source = module if name.startswith("_") else _source()
    called = re.findall(rf"\b{re.escape(name)}\.(\w+)\b", source)
    used = {_SPELLED.get(each, each) for each in called} & set(METHODS)
    return frozenset(used or METHODS)


def _method(call: ast.Call) -> str:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    return _SPELLED.get(name, name)


def _inline(call: ast.Call) -> tuple[str, int] | None:
    """The expression of a call like `re.sub("a+", …)`."""
    function = call.func
    if not (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)):
        return None
    if function.value.id != "re" or _method(call) not in METHODS:
        return None
    given = call.args[0]
    if not (isinstance(given, ast.Constant) and isinstance(given.value, str)):
        return None
    return given.value, int(re.compile(given.value).flags)


def letters(pattern: str, flags: int) -> list[str]:
    """One of each kind of letters that an expression knows."""
    return list(dict.fromkeys((*_letters(_parser.parse(pattern, flags)), "a", " ")))


def _letters(parsed: Any) -> Iterator[str]:
    for op, argument in parsed:
        yield from _of_item(op, argument)


def _of_item(op: Any, argument: Any) -> Iterator[str]:
    if op in (sre.LITERAL, sre.NOT_LITERAL):
        yield chr(argument)
    elif op is sre.RANGE:
        yield chr(argument[0])
    elif op is sre.CATEGORY and argument in _OF_CATEGORY:
        yield _OF_CATEGORY[argument]
    elif op is sre.IN:
        yield from _letters(argument)
    elif isinstance(argument, tuple | list):
        yield from _of_parts(argument)


def _of_parts(argument: Any) -> Iterator[str]:
    for part in argument:
        if isinstance(part, _parser.SubPattern):
            yield from _letters(part)
        elif isinstance(part, list):
            yield from _of_parts(part)


def sample(parsed: Any) -> str:
    """A short text that an expression takes, or nearly."""
    return "".join(_sampled(op, argument) for op, argument in parsed)


def _sampled(op: Any, argument: Any) -> str:
    if op is sre.LITERAL:
        return chr(int(argument))
    if op is sre.IN:
        return next(_letters(argument), "x") if argument[0][0] is not sre.NEGATE else "x"
    if op in (sre.ANY, sre.NOT_LITERAL):
        return "x"
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return str(sample(argument[2]) * max(1, min(int(argument[0]), 50)))
    if op is sre.SUBPATTERN:
        return sample(argument[3])
    if op is sre.ATOMIC_GROUP:
        return sample(argument)
    return sample(argument[1][0]) if op is sre.BRANCH else ""


def worst_texts(pattern: str, flags: int, length: int, *, few: bool = False) -> Iterator[str]:
    """Long texts that an expression may stumble over; `few` are those of one letter alone."""
    known = letters(pattern, flags)[:MOST_LETTERS]
    taken = sample(_parser.parse(pattern, flags))
    pumps = dict.fromkeys(
        (*known, *("".join(pair) for pair in islice(product(known, known), MOST_PAIRS)), taken)
    )
    heads = dict.fromkeys(("", taken[:-1]))
    if few:
        pumps, heads = dict.fromkeys(known), {"": None}
    for pump, head in product(filter(None, pumps), heads):
        yield head + pump * (length // len(pump)) + "\x01"


MOST_LETTERS: Final = 12
MOST_PAIRS: Final = 10


def slowest(pattern: re.Pattern[str], uses: frozenset[str], text: str, limit: float) -> str:
    """The method that does not end in time, "" when all do."""
    for method in sorted(uses):
        try:
            with _within_time(limit):
                _use(pattern, method, text)
        except TooSlow:
            return method
    return ""


def _use(pattern: re.Pattern[str], method: str, text: str) -> None:
    if method == "finditer":
        for _ in pattern.finditer(text):
            pass
    elif method == "sub":
        pattern.sub("", text)
    else:
        getattr(pattern, method)(text)


class _within_time:
    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> None:
        self._before = signal.signal(signal.SIGVTALRM, self._stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, self._seconds)

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, self._before)

    @staticmethod
    def _stop(_number: int, _frame: FrameType | None) -> None:
        raise TooSlow


def require_linear(part: int, _random: Random, _folder: Path) -> None:
    """Give every `PARTS`-th expression a million of its worst letters."""
    every = sorted(every_pattern().items())[part::PARTS]
    assert [
        slow for (pattern, flags), (place, uses) in every if (slow := _slow(place, pattern, flags, uses))
    ] == []


def _slow(place: str, pattern: str, flags: int, uses: frozenset[str]) -> str:
    if place in BOUNDED:
        return ""
    compiled = re.compile(pattern, flags)
    for text in worst_texts(pattern, flags, LONG):
        if method := slowest(compiled, uses, text, LIMIT):
            return f"{place}, {method} of {text[:20]!a}"
    return ""


def read_long_fields(random: Random, _folder: Path) -> None:
    """Read files of every format in which one field goes on and on in a few letters."""
    piece = "".join(random.choices(PIECES, k=random.choice((1, 1, 1, 2, 3))))
    value = piece * (FIELD // len(piece)) + "\x7fz"
    for format, form in FORMS:
        for field in FIELDS[format]:
            reader = import_format(format)
            assert reader is not None
            assert reader.read is not None
            told = json.dumps(value)[1:-1] if format.endswith("json") else value
            text = form.format(
                field=field, value=told if format in _LINES_KEPT else " ".join(told.split("\n"))
            )
            _require_ended(f"{format} {field} {piece!a}", partial(_read, reader.read, text))
    page = (
        f"A title of a paper\n\nAnn Author, Bob Writer\n\nAn abstract of some length. {value} More of it.\n"
    )
    _require_ended(f"page {piece!a}", lambda: read_page(page))
    _require_ended(f"page of {piece!a}", lambda: read_page(value))


def _read(reader: Reader, text: str) -> None:
    for _ in reader(StringText("x", text)):
        pass


def _require_ended(what: str, act: Callable[[], object]) -> None:
    try:
        with _within_time(LIMIT):
            act()
    except TooSlow:
        raise AssertionError(f"{what} takes too long") from None
    except PaperDeskError as error:
        assert str(error)


TRIALS: Final = (
    *(
        Trial(
            "S12",
            f"worst letters, part {part + 1} of {PARTS}",
            partial(require_linear, part),
            runs=1,
            short=0,
        )
        for part in range(PARTS)
    ),
    Trial("S12", "fields without end", read_long_fields, runs=60, short=1),
)
