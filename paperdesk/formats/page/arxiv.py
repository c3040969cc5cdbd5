"""arXiv's lists, search results and pages as browsers copy them, and the mails that arXiv sends each day."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from paperdesk.formats.page.arxiv_fields import ARCHIVE, LABEL, ends_subjects, put, put_classes, put_doi
from paperdesk.formats.page.authors import read_authors, told_authors
from paperdesk.formats.page.dates import date_in
from paperdesk.formats.page.kinds import ARXIV_ID, Kind, read_stretch
from paperdesk.formats.page.rows import Found, Row, Sketch, joined, runs
from paperdesk.model.links import find_links

_HEAD = re.compile(
    r"(?:(?:\[\d{1,6}\]|\d{1,6}\.) ?)?(?:arXiv: ?|(?:https?://)?arxiv\.org/abs/)"
    rf"(?P<id>{ARXIV_ID})"
    rf"(?P<rest>(?:,? (?:\[[^\[\]]{{0,80}}\]|\([^()]{{0,80}}\)|{ARCHIVE}|doi|10\.\S{{3,200}}))*)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=_]{5,}|%%--.*")
_LEAD = re.compile(r"\\\\|\[?\d{1,6}[\].]")
_SWITCH = "\\\\"
_END = re.compile(
    r"total of \d+|showing \d+|showing (?:new|up to)|(?:cross|new|replacement)[ -]submissions|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*, \d{1,2} \w+ \d{4} ?\(|submission history|"
    r"\[?\d{1,6}[\].]$|search v\d",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"replaced with |view (?:a )?pdf|html \(|other formats|\(or arxiv:|focus to learn|https?://doi\.org/10\.48550/|"
    r"\[(?:pdf|ps|html|other|,| )+\]$|pdf$|tex source$|view license|△ less$",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(r"\[?(?:originally )?submitted (?:on )?\d|\[v1\] ", re.IGNORECASE)
_AUTHORS = frozenset(("author", "authors"))
_TITLE = frozenset(("title", "titles", *_AUTHORS))
_SUBJECTS = frozenset(("subject", "subjects", "subj-class"))
_MORE, _LESS = "▽ More", "△ Less"
_NEAR = 6
_SHORT = 100


def count_listed(rows: Sequence[Row]) -> int:
    """How many papers begin here as in arXiv's lists."""
    return len(_heads(rows)) - count_mailed(rows)


def count_mailed(rows: Sequence[Row]) -> int:
    """How many papers begin here as in arXiv's mails."""
    return sum(rows[at - 1].text == _SWITCH for at in _heads(rows) if at)


def read_arxiv(rows: Sequence[Row]) -> list[Found]:
    """Every paper that begins with its arXiv id and has a title."""
    heads = _heads(rows)
    begins = [at - _is_lead(rows, at) for at in heads]
    spans = zip(heads, pairwise([*begins, len(rows)]), strict=True)
    sketches = [_Reading(rows[at:end], rows[begin:at]).sketch for at, (begin, end) in spans]
    return [sketch.found() for sketch in sketches if sketch.title]


def _is_lead(rows: Sequence[Row], at: int) -> bool:
    """Whether the row before belongs to the paper as well: two backslashes or its number."""
    return at > 0 and _LEAD.fullmatch(rows[at - 1].text) is not None


def _heads(rows: Sequence[Row]) -> list[int]:
    """Where an id is followed by what a label says is the title, or the authors, and is none itself."""
    heads = [at for at, row in enumerate(rows) if len(row.text) <= 400 and _HEAD.fullmatch(row.text)]
    heads = [at for at in heads if not at or _label_of(rows[at - 1]) not in _AUTHORS]
    return [
        at
        for at, end in pairwise([*heads, len(rows)])
        if any(_label_of(row) in _TITLE for row in rows[at + 1 : min(end, at + 1 + _NEAR)])
    ]


def _label_of(row: Row) -> str:
    label = LABEL.match(row.text)
    return label["label"].lower() if label else ""


class _Reading:
    """One paper, row by row; `fields` are labels with their rows, the first without one."""

    def __init__(self, part: Sequence[Row], lead: Sequence[Row]) -> None:
        """Read the part to the paper's end, which may come before the last row; `lead` stands before it."""
        head = _HEAD.fullmatch(part[0].text)
        assert head is not None
        self.sketch = Sketch(arxiv=head["id"], rows=[*lead, part[0]])
        self.fields: list[tuple[str, list[Row]]] = [("", [])]
        self.abstract: list[Row] | None = None
        self.mailed = self.ended = False
        for row in part[1:]:
            if not self._take(row):
                break
        self._finish(head["rest"])

    def _take(self, row: Row) -> bool:
        """Put a row where it belongs; False when the paper has ended before it or with it."""
        if _RULE.fullmatch(row.text):
            self.sketch.rows.append(row)
            return False
        if self.ended:
            return False
        if row.text.startswith(_SWITCH):
            self._switch(row)
        elif self.mailed:
            self._beneath(row)
        elif _END.match(row.text):
            return False
        else:
            self._place(row)
        return True

    def _place(self, row: Row) -> None:
        if label := _label_of(row):
            self._label(row, label)
        elif _SUBMITTED.match(row.text):
            self.sketch.rows.append(row)
            self.sketch.tell("date", date_in(row.text))
        elif _PASSED.match(row.text):
            self.sketch.rows.append(row)
        else:
            self._beneath(row)

    def _switch(self, row: Row) -> None:
        """In mails two backslashes stand before and behind the abstract."""
        self.sketch.rows.append(row)
        links = find_links(row.text)
        self.sketch.url = links[0].url if links else ""
        self.ended = self.mailed or row.text != _SWITCH
        self.mailed, self.abstract = True, self.abstract or []

    def _label(self, row: Row, label: str) -> None:
        found = LABEL.match(row.text)
        rest = replace(row, text=row.text[found.end() :] if found else row.text)
        if label == "abstract":
            self.sketch.rows.append(row)
            self.abstract = [rest] if rest.text else []
        else:
            self.fields.append((label, [rest]))

    def _beneath(self, row: Row) -> None:
        (self.fields[-1][1] if self.abstract is None else self.abstract).append(row)

    def _finish(self, rest: str) -> None:
        sketch = self.sketch
        if self.abstract is None:
            self.abstract = _unlabelled_abstract(self.fields[-1], sketch)
        _put_title(sketch, dict(reversed(self.fields)))
        for label, rows in self.fields:
            put(sketch, label, rows)
            sketch.rows += rows
        put_classes(sketch, rest)
        put_doi(sketch, rest)
        _put_abstract(sketch, self.abstract, mailed=self.mailed)


def _put_title(sketch: Sketch, fields: Mapping[str, list[Row]]) -> None:
    """The title, beneath which the authors stand without a label on the newest pages."""
    rows = fields.get("title") or fields.get("titles") or fields[""]
    end = len(rows) if _AUTHORS & fields.keys() else _authors_at(rows)
    sketch.title = [row for row in rows[:end] if row.text]
    sketch.authors = told_authors(joined(rows[end:]))


def _authors_at(rows: Sequence[Row]) -> int:
    """Where names begin behind a title; the last row holds them when nothing tells."""
    named = (at for at in range(1, len(rows)) if read_authors(joined(rows[at:]), told=True))
    return next(named, max(1, len(rows) - 1))


def _unlabelled_abstract(last: tuple[str, list[Row]], sketch: Sketch) -> list[Row]:
    """Take what follows the last label as the abstract when it reads as one, and as its rest if near."""
    label, rows = last
    if label in {"", "title", "titles"}:
        return []
    end = 1
    while label in _SUBJECTS and end < len(rows) and ends_subjects(rows[end].text):
        end += 1
    rest = rows[end:]
    if not rest or read_stretch(joined(rest)).kind is not Kind.PROSE:
        end += len(list(takewhile(lambda row: not row.apart, rest)))
        sketch.odd += rows[end:]
        rest = []
    sketch.sure = not rest or len(joined(rest)) >= _SHORT
    del rows[end:]
    return rest


def _put_abstract(sketch: Sketch, rows: Sequence[Row], *, mailed: bool) -> None:
    """The paragraphs; a text that was cut is no abstract."""
    rows = _whole(sketch, rows)
    for at, part in enumerate(_paragraphs(rows)):
        if mailed or not at or read_stretch(joined(part)).kind is Kind.PROSE:
            sketch.paragraphs.append(part)
        else:
            sketch.odd += part


def _paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    """Parts between blank lines, and those that are set in where the line before is not."""
    begins = [
        replace(row, apart=row.apart or (row.indent > 1 and not before.indent))
        for before, row in pairwise(rows)
    ]
    return runs([*rows[:1], *begins])


def _whole(sketch: Sketch, rows: Sequence[Row]) -> list[Row]:
    """The rows without the buttons of arXiv's search, which shows the beginning and then all of it."""
    whole: list[Row] = []
    for row in rows:
        short, more, rest = row.text.partition(_MORE)
        if more:
            sketch.tell("snippet", joined([*whole, replace(row, text=short)]))
            sketch.rows += [*whole, row]
            whole = []
        text = (rest if more else short).strip().removesuffix(_LESS).strip()
        whole += [replace(row, text=text)] if text else []
    if whole:
        sketch.facts.pop("snippet", "")
    return whole
