"""A library as one BibTeX file: what was imported as it came, in the order of its files, then the rest."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from paperdesk.formats.bibtex.as_came import (
    REFERENCES,
    Surroundings,
    commands_to_define,
    dangerous_commands,
    used_macros,
    write_as_came,
    write_normalised,
)
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.layout import Layout, lay_out
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.bibtex.patching import reread
from paperdesk.formats.bibtex.untouched import is_untouched
from paperdesk.formats.latex.preambles import sound_preamble
from paperdesk.formats.latex.tex_words import COMMAND, defined_commands, definitions, redefined_commands
from paperdesk.library.bibtex_keys import in_circles, other_keys
from paperdesk.library.bibtex_origins import Origin, origins, preambles
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.store.exports import Entry, Place
from paperdesk.store.ids import chunks

Progress = Callable[[int, int], None]
_IDS = re.compile(r"""(?i)\bids\s*+=\s*+[{"]([^{}"]*+)""")
_PARENTS: Final = frozenset(("crossref", "xdata"))
PREAMBLE: Final = "@preamble"
"""What stands for a citation key where a preamble is told of."""
HELD: Final = 32_000_000
"""How many characters of entries are kept in memory from the look at them until they are written."""


@dataclass(slots=True)
class ExportReport:
    """What an export did with entries besides writing them, each by citation key.

    `mended` says what would have stopped TeX and was written otherwise, `commands` which entries hold
    commands that do more than print when the document is compiled. `defined` are the commands that a
    preamble was added for, because LaTeX does not have them.
    """

    mended: list[tuple[str, str]] = field(default_factory=list)
    commands: list[tuple[str, str]] = field(default_factory=list)
    defined: list[str] = field(default_factory=list)


def bibtex_pieces(
    library: Library,
    ids: Sequence[int],
    options: BibtexOptions,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
) -> Iterator[str]:
    """The text of a `.bib` in pieces; `report` is filled on the way. The same library gives the same text."""
    return _Export(library, ids, options, report=report or ExportReport(), progress=progress).pieces()


class _Export:
    """One export: a look at all entries first, then everything in order."""

    def __init__(
        self,
        library: Library,
        ids: Sequence[int],
        options: BibtexOptions,
        *,
        report: ExportReport,
        progress: Progress | None,
    ) -> None:
        self.library = library
        self.reads = library.exports()
        self.options = options
        self.report = report
        self.progress = progress
        self.places = self.reads.places(ids)
        self.other_keys = other_keys([place.key for place in self.places], options.dialect)
        self.keys = frozenset(self._key(place.key).lower() for place in self.places)
        self.words: set[str] = set()
        self.used: set[str] = set()
        self.aliases: dict[str, str] = {}
        self.inherits: dict[str, list[str]] = {}
        self.circular: frozenset[str] = frozenset()
        self.own: frozenset[str] = frozenset()
        self.careful: set[int] = set()
        self.held: dict[int, str] = {}
        self.room = HELD
        self.done = 0

    def pieces(self) -> Iterator[str]:
        files = origins(self.library, (place for place in self.places if place.file))
        for origin in files:
            self._look_at(origin)
        if self.options.dialect == "biblatex":
            self.circular = in_circles(self.inherits)
        kept = self._preambles(files)
        self.own = redefined_commands(kept)
        unknown = self.words - defined_commands(kept)
        self.report.defined += sorted(unknown)
        yield definitions(unknown, self.used)
        if self.options.as_imported:
            others = [place for place in self.places if not place.file]
            given: dict[str, str] = {}
            read = set(self.keys)
            for origin in files:
                origin.settle(given, self.options.dialect, read)
            yield from self._files(files, bool(others))
        else:
            others = self.places
            yield f"{kept.rstrip()}\n\n" if kept else ""
        yield from self._sorted(others, {place.id: origin for origin in files for place in origin.places})

    def _preambles(self, files: Sequence[Origin]) -> str:
        kept = preambles(block for origin in files for block in origin.blocks)
        if words := dangerous_commands(kept):
            self.report.commands.append((PREAMBLE, _listed(words)))
        if self.options.dialect == "biblatex" and (sound := sound_preamble(kept)) != kept:
            self.report.mended.append((PREAMBLE, "BibLaTeX does not take a command with “@” in its name"))
            return sound
        return kept

    def _key(self, key: str) -> str:
        """What a key is called in the file."""
        return self.other_keys.get(key, key)

    def _look_at(self, origin: Origin) -> None:
        for entries in self.reads.entries([place.id for place in origin.places]):
            self._step(0)
            for entry in entries:
                self._look(origin, entry)

    def _look(self, origin: Origin, entry: Entry) -> None:
        text, options = entry.text, self.options
        origin.ascii = origin.ascii and text.isascii()
        if "ids" in text or "IDS" in text:
            others = (key for keys in _IDS.findall(text) for key in keys.split(","))
            self.aliases |= {key.strip().lower(): entry.key for key in others}
        if self.room > 0:
            self.held[entry.id] = text
            self.room -= len(text)
        key = self._key(entry.key)
        if not entry.current or options.ascii or not is_untouched(text, key, options.dialect):
            self.careful.add(entry.id)
            self._look_at_keys(origin, entry, lay_out(text))
        if origin.macros and not origin.whole:
            origin.used |= used_macros(text)
        if "\\" in text:
            self._look_at_commands(entry)

    def _look_at_keys(self, origin: Origin, entry: Entry, layout: Layout | None) -> None:
        if layout is None:
            return
        own, key = layout.text[slice(*layout.key)], self._key(entry.key)
        if own != key:
            origin.renamed.setdefault(own.lower(), key)
        above = {each.name: each.value[1:-1] for each in layout.fields if each.name in _PARENTS}
        if above:
            self.inherits[own.lower()] = [name.lower() for name in _inherits_from(above)]

    def _look_at_commands(self, entry: Entry) -> None:
        if words := commands_to_define(entry.text, self.options.dialect):
            self.words |= words
            self.used.update(COMMAND.findall(entry.text))
        if dangerous := dangerous_commands(entry.text):
            self.report.commands.append((entry.key, _listed(dangerous)))

    def _texts(self, places: Sequence[Place]) -> Iterator[list[tuple[int, str]]]:
        """The entries with their ids: those looked at first are still there, the others are read again."""
        for some in chunks([place.id for place in places]):
            if all(id in self.held for id in some):
                yield [(id, self.held.pop(id)) for id in some]
            else:
                yield from self.reads.texts(some)

    def _files(self, files: Sequence[Origin], more: bool) -> Iterator[str]:
        for number, origin in enumerate(files, 1):
            last = ""
            for piece in self._file(origin):
                if piece.startswith("@") and self._needs_line(origin, last):
                    yield "\n"
                yield piece
                last = piece or last
            if last and (more or number < len(files)):
                yield "\n" * (2 - (len(last) - len(last.rstrip("\n")))) if not last.endswith("\n\n") else ""

    def _needs_line(self, origin: Origin, last: str) -> bool:
        """Whether a line has to end before the next sign; to biber a line is a remark behind a "%"."""
        if not last or last.endswith("\n"):
            return False
        remark = last.rpartition("\n")[2].lstrip().startswith("%")
        return not origin.whole or (remark and self.options.dialect == "biblatex")

    def _file(self, origin: Origin) -> Iterator[str]:
        blocks = iter(origin.blocks)
        block = next(blocks, None)
        for texts in self._texts(origin.places):
            written = self._carefully(origin, texts)
            for id, text in texts:
                while block is not None and block[0] > id:
                    yield block[2]
                    block = next(blocks, None)
                yield written.get(id, text)
            self._step(len(texts))
        while block is not None:
            yield block[2]
            block = next(blocks, None)

    def _carefully(self, origin: Origin, texts: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The texts of those entries that need a closer look, written anew where they must be."""
        ids = [id for id, text in texts if id in self.careful or origin.uses_foreign(text)]
        if not ids:
            return {}
        papers = list(self.library.papers(ids))
        around = Surroundings(
            origin.macros,
            origin.foreign,
            self.keys,
            origin.renamed,
            self._parents(origin, papers),
            origin.lost,
            self.own,
            self.aliases,
            self.circular,
        )
        found: dict[int, str] = {}
        for paper in papers:
            key = self._key(paper.key)
            written = write_as_came(replace(paper, key=key), self.options, around)
            found[paper.id] = written.text
            why = f"biber takes no apostrophe in a key; it is {key} in the file" if key != paper.key else ""
            if written.mended or why:
                self.report.mended.append((paper.key, "; ".join(filter(None, (why, written.mended)))))
        return found

    def _parents(self, origin: Origin, papers: Sequence[Paper]) -> dict[str, RawEntry]:
        """The entries that those which may be written anew inherit from, if they go out as well."""
        parents: dict[str, RawEntry] = {}
        heirs = [each for each in papers if origin.lost or not each.source_current or "xdata" in each.fields]
        waiting = [key for paper in heirs for key in _inherits_from(paper.fields)]
        while waiting:
            key = waiting.pop()
            known = self.aliases.get(key.lower(), key)
            if self._key(known).lower() not in self.keys or key.lower() in parents:
                continue
            if source := reread(self.reads.entry_of(origin.batch, known), origin.macros):
                parents[key] = parents[key.lower()] = source.entry
                waiting += _inherits_from(source.entry.fields)
        return parents

    def _sorted(self, places: Sequence[Place], files: dict[int, Origin]) -> Iterator[str]:
        """Entries laid out the same, by key; those that others refer to come last, as BibTeX wants them."""
        parents = self.reads.parents([place.id for place in places])
        ordered = sorted(
            places, key=lambda place: (place.key.lower() in parents, place.key.lower(), place.key)
        )
        before = ""
        for some in chunks([place.id for place in ordered]):
            for paper in self.library.papers(some):
                origin = files.get(paper.id)
                entry = write_normalised(
                    self._by_its_key(paper), self.options, origin.macros if origin else {}, self.own
                )
                yield f"{before}{entry}\n"
                before = "\n"
            self._step(len(some))

    def _by_its_key(self, paper: Paper) -> Paper:
        """The paper under its key in the file, referring to others by theirs.

        References to papers that do not go out are left out: what it has from them is its own.
        """
        fields, circular = dict(paper.fields), paper.key.lower() in self.circular
        for name in REFERENCES & fields.keys():
            keys = [self._key(key.strip()) for key in fields[name].split(",")]
            if name in _PARENTS:
                keys = [key for key in keys if key.lower() in self.keys]
                keys = [key for key in keys if not (circular and key.lower() in self.circular)]
            fields[name] = ", ".join(keys)
        key = self._key(paper.key)
        return replace(paper, key=key, fields=fields) if fields != paper.fields or key != paper.key else paper

    def _step(self, done: int) -> None:
        self.done += done
        if self.progress:
            self.progress(self.done, len(self.places))


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"\\{word}" for word in sorted(words))


def _inherits_from(fields: Mapping[str, str]) -> list[str]:
    """The keys of the entries that one with these fields inherits from."""
    return [key.strip() for name in _PARENTS for key in fields.get(name, "").split(",") if key.strip()]
