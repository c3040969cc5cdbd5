"""A library as one BibTeX file: what was imported as it came, in the order of its files, then the rest."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from paperdesk.formats.bibtex.as_came import (
    REFERENCES,
    Surroundings,
    dangerous_commands,
    write_as_came,
    write_names,
    write_normalised,
)
from paperdesk.formats.bibtex.entry import RawEntry
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.bibtex.patching import reread
from paperdesk.formats.bibtex.plain_layout import lay_out_plain
from paperdesk.formats.latex.preambles import sound_preamble
from paperdesk.formats.latex.tex_words import defined_commands, definitions, redefined_commands
from paperdesk.library.bibtex_keys import in_circles, other_keys
from paperdesk.library.bibtex_origins import Origin, Settling, origins, preambles
from paperdesk.library.bibtex_survey import Survey, inherits_from, listed
from paperdesk.library.called_keys import (
    INHERITED,
    NOTHING_CALLED,
    Called,
    first_keys,
    further_keys,
    under_further_keys,
)
from paperdesk.library.entry_cache import EntryCache
from paperdesk.library.export_report import ExportReport
from paperdesk.library.file_forms import USUAL, FileForm
from paperdesk.library.library import Library
from paperdesk.model.paper import Paper
from paperdesk.model.progress import Progress
from paperdesk.store.exports import Place
from paperdesk.store.ids import chunks

PREAMBLE: Final = "@preamble"
"""What stands for a citation key where a preamble is told of."""
_UNKNOWN: Final = "LaTeX does not have {}; the document has to load what defines them"


def bibtex_pieces(
    library: Library,
    ids: Sequence[int],
    options: BibtexOptions,
    *,
    report: ExportReport | None = None,
    progress: Progress | None = None,
    form: FileForm = USUAL,
    called: Called = NOTHING_CALLED,
    cache: EntryCache | None = None,
) -> Iterator[str]:
    """The text of a `.bib` in pieces; `report` is filled on the way. The same library gives the same text.

    `form` is how the text will be encoded, of which remarks in it tell. `called` are the keys that papers, by
    their own key, go out under; under all but the first they are found as well. What is laid out anew is
    taken from the `cache` where it can be.
    """
    export = _Export(library, ids, options, report=report or ExportReport(), progress=progress)
    export.form = form
    export.call(called)
    export.cache = cache
    return export.pieces()


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
        self.form = USUAL
        self.exact = options.as_imported and not options.mended
        self.places = self.reads.places(ids)
        self.other_keys = other_keys([place.key for place in self.places], options.dialect)
        self.circular: frozenset[str] = frozenset()
        self.own: frozenset[str] = frozenset()
        self.done = 0
        self.cache: EntryCache | None = None
        self.call(NOTHING_CALLED)

    def call(self, called: Called) -> None:
        """Let papers go out under other keys than their own."""
        self.called = called
        self.other_keys |= first_keys(called)
        self.keys = frozenset(self._key(place.key).lower() for place in self.places)
        self.seen = Survey(self.options, self.other_keys, called, self.report)

    def pieces(self) -> Iterator[str]:
        files = origins(self.library, (place for place in self.places if place.file))
        for origin in files:
            self._look_at(origin)
        if self.options.dialect == "biblatex":
            self.circular = in_circles(self.seen.inherits)
        kept = self._preambles(files)
        self.own = redefined_commands(kept)
        yield self._definitions(self.seen.words - defined_commands(kept))
        if self.options.as_imported:
            others = [place for place in self.places if not place.file]
            given: dict[str, str] = {}
            read = set(self.keys)
            for origin in files:
                self.report.mended += origin.settle(given, self._settling(read))
            yield from self._files(files, bool(others))
        else:
            others = self.places
            yield f"{kept.rstrip()}\n\n" if kept else ""
        self.seen.warn(self.places)
        by_place = {place.id: origin for origin in files for place in origin.places}
        if self.cache:
            around = (self.options, self.own, *(frozenset(origin.macros.items()) for origin in files))
            self.cache.begin(self.library, [place.id for place in others], around)
        yield from self._sorted(others, by_place)
        yield from self._again(by_place)

    def _definitions(self, unknown: Set[str]) -> str:
        """A preamble for commands that LaTeX does not have."""
        if unknown and self.exact:
            self.report.warnings.append((PREAMBLE, _UNKNOWN.format(listed(unknown))))
            return ""
        self.report.defined += sorted(unknown)
        return definitions(unknown, self.seen.used)

    def _settling(self, read: set[str]) -> Settling:
        encoding = "" if self.exact else self.form.encoding
        return Settling(self.options.dialect, read, self.options.mended, encoding)

    def _preambles(self, files: Sequence[Origin]) -> str:
        kept = preambles(block for origin in files for block in origin.blocks)
        if words := dangerous_commands(kept):
            self.report.commands.append((PREAMBLE, listed(words)))
        if self.options.dialect == "biblatex" and not self.exact and (sound := sound_preamble(kept)) != kept:
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
                self.seen.look_at(origin, entry)

    def _texts(self, places: Sequence[Place]) -> Iterator[list[tuple[int, str]]]:
        """The entries with their ids: those looked at first are still there, the others are read again."""
        for some in chunks([place.id for place in places]):
            if all(id in self.seen.held for id in some):
                yield [(id, self.seen.held.pop(id)) for id in some]
            else:
                yield from self.reads.texts(some)

    def _files(self, files: Sequence[Origin], more: bool) -> Iterator[str]:
        for number, origin in enumerate(files, 1):
            last = ""
            for pieces in self._file(origin):
                last, written = self._in_lines(origin, last, pieces)
                yield written
            if last and (more or number < len(files)):
                yield "\n" * (2 - (len(last) - len(last.rstrip("\n")))) if not last.endswith("\n\n") else ""

    def _in_lines(self, origin: Origin, last: str, pieces: Iterable[str]) -> tuple[str, str]:
        """The last of the pieces and all of them in one, which follow on a piece; each where it may begin."""
        written: list[str] = []
        for piece in pieces:
            if not last.endswith("\n") and piece.startswith("@") and self._needs_line(origin, last):
                written.append("\n")
            written.append(piece)
            last = piece or last
        return last, "".join(written)

    def _needs_line(self, origin: Origin, last: str) -> bool:
        """Whether a line has to end before the next sign; to biber a line is a remark behind a "%"."""
        if not last or last.endswith("\n") or (self.exact and origin.whole):
            return False
        remark = last.rpartition("\n")[2].lstrip().startswith("%")
        return not origin.whole or (remark and self.options.dialect == "biblatex")

    def _file(self, origin: Origin) -> Iterator[list[str]]:
        """What is written of a file, piece by piece, some of them at a time."""
        blocks = deque(origin.blocks)
        for texts in self._texts(origin.places):
            written = self._carefully(origin, texts)
            pieces: list[str] = []
            for id, text in texts:
                while blocks and blocks[0][0] > id:
                    pieces.append(blocks.popleft()[2])
                pieces.append(written.get(id) or self._with_names(id, text))
            yield pieces
            self._step(len(texts))
        yield [text for _, _, text in blocks]

    def _with_names(self, id: int, text: str) -> str:
        """An entry that goes out as it came, but for names that BibTeX would cut."""
        if id not in self.seen.cut or self.exact or (written := write_names(text)) is None:
            return text
        self.report.mended.append((self.seen.cut[id], written.mended))
        return written.text

    def _carefully(self, origin: Origin, texts: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The texts of those entries that need a closer look, written anew where they must be."""
        ids = [id for id, _ in texts if id in self.seen.careful]
        if origin.foreign or origin.lost:
            ids = [id for id, text in texts if id in self.seen.careful or origin.uses_foreign(text)]
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
            self.seen.aliases,
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
        waiting = [key for paper in heirs for key in inherits_from(paper.fields)]
        while waiting:
            key = waiting.pop()
            known = self.seen.aliases.get(key.lower(), key)
            if self._key(known).lower() not in self.keys or key.lower() in parents:
                continue
            if source := reread(self.reads.entry_of(origin.batch, known), origin.macros):
                parents[key] = parents[key.lower()] = source.entry
                waiting += inherits_from(source.entry.fields)
        return parents

    def _sorted(self, places: Sequence[Place], files: dict[int, Origin]) -> Iterator[str]:
        """Entries laid out the same, by key; those that others refer to come last, as BibTeX wants them."""
        parents = self.reads.parents([place.id for place in places])
        ordered = sorted(
            places, key=lambda place: (place.key.lower() in parents, place.key.lower(), place.key)
        )
        before = ""
        for some in chunks(ordered):
            there = self.cache.known(place.id for place in some) if self.cache else {}
            there |= self._plain([place for place in some if place.id not in there], files)
            papers = self.library.papers([place.id for place in some if place.id not in there])
            there |= {paper.id: self._anew(paper, files.get(paper.id)) for paper in papers}
            entries = [there[place.id] for place in some if place.id in there]
            yield before + "\n\n".join(entries) + "\n"
            before = "\n"
            self._step(len(some))

    def _plain(self, places: Sequence[Place], files: Mapping[int, Origin]) -> dict[int, str]:
        """Those entries laid out that need no paper for it, by their ids."""
        found: dict[int, str] = {}
        if not self.seen.plainly:
            return found
        seen = self.seen
        for place in places:
            if place.id in seen.held and place.id not in seen.careful and not self._has_others(place.key):
                tags, macros = seen.tags[place.id], files[place.id].macros.keys()
                key = self._key(place.key)
                if entry := lay_out_plain(seen.held[place.id], key, tags, self.options, macros):
                    found[place.id] = entry
        return found

    def _anew(self, paper: Paper, origin: Origin | None) -> str:
        macros = origin.macros if origin else {}
        written = write_normalised(self._by_its_key(paper), self.options, macros, self.own)
        if written.mended:
            self.report.mended.append((paper.key, written.mended))
        if self.cache:
            self.cache.put(paper, written.text)
        return written.text

    def _has_others(self, key: str) -> bool:
        """Whether a paper is found under more than one key."""
        return len(self.called.get(key, ())) > 1

    def _lacks_ids(self, place: Place) -> bool:
        """Whether the entry goes out as it came, or in a dialect that has no field for other keys."""
        return self.options.dialect == "bibtex" or (self.options.as_imported and bool(place.file))

    def _again(self, files: Mapping[int, Origin]) -> Iterator[str]:
        """The entries of papers with more keys, once more for each where the field `ids` cannot say so."""

        def write(paper: Paper) -> str:
            macros = files[paper.id].macros if paper.id in files else {}
            return write_normalised(paper, self.options, macros, self.own).text

        more = [place.id for place in self.places if self._has_others(place.key) and self._lacks_ids(place)]
        yield from under_further_keys(self.library.papers(more), self.called, write)

    def _by_its_key(self, paper: Paper) -> Paper:
        """The paper under its key in the file, referring to others by theirs.

        References to papers that do not go out are left out: what it has from them is its own.
        """
        fields, circular = dict(paper.fields), paper.key.lower() in self.circular
        for name in REFERENCES & fields.keys():
            keys = [self._key(key.strip()) for key in fields[name].split(",")]
            if name in INHERITED:
                keys = [key for key in keys if key.lower() in self.keys]
                keys = [key for key in keys if not (circular and key.lower() in self.circular)]
            fields[name] = ", ".join(keys)
        key = self._key(paper.key)
        called = self.called if self.options.dialect == "biblatex" else NOTHING_CALLED
        if (more := further_keys(paper, called, key)) or "ids" in fields:
            fields["ids"] = ",".join(more)  # a space would become a part of the key behind it
        return replace(paper, key=key, fields=fields) if fields != paper.fields or key != paper.key else paper

    def _step(self, done: int) -> None:
        self.done += done
        if self.progress:
            self.progress(self.done, len(self.places))
