"""The look at all entries of a BibTeX export before the first is written: what each of them asks for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from paperdesk.formats.bibtex.as_came import commands_to_define, dangerous_commands, used_macros
from paperdesk.formats.bibtex.layout import Layout, lay_out
from paperdesk.formats.bibtex.letters import holds_cut, key_is_cut, label_is_cut
from paperdesk.formats.bibtex.options import BibtexOptions
from paperdesk.formats.bibtex.plain_layout import can_lay_out
from paperdesk.formats.bibtex.untouched import has_commands, is_untouched, without_abstract
from paperdesk.formats.latex.tex_words import COMMAND
from paperdesk.library.bibtex_origins import Origin
from paperdesk.library.called_keys import INHERITED, Called
from paperdesk.library.export_report import ExportReport
from paperdesk.store.exports import Entry, Place

_IDS = re.compile(r"""(?i)\bids\s*+=\s*+[{"]([^{}"]*+)""")
_CUT_NAMES: Final = (
    "the styles abbrv and alpha cut letters beyond ASCII in their names in two, at which pdflatex stops "
    "({} in all); export in ASCII, or use the style plain or BibLaTeX"
)
_CUT_KEYS: Final = (
    "the style alpha may cut letters beyond ASCII in citation keys in two, at which pdflatex stops "
    "({} in all); give these papers keys in ASCII, or use the style plain or BibLaTeX"
)
_TOLD: Final = 5
HELD: Final = 32_000_000
"""How many characters of entries are kept in memory from the look at them until they are written."""


class Survey:
    """What is found out about the entries that came from files.

    - `words`: commands that LaTeX does not have, `used` all that those entries name;
    - `aliases`: the keys that entries name as further ones of their own, in lower case;
    - `inherits`: which keys, in lower case, an entry inherits from;
    - `careful`: papers whose entries may not go out as they came, `cut` those of the others that hold names
      which BibTeX would cut, with their keys;
    - `held`: the texts of entries, as many as memory is given to, with their `tags`; `plainly`: these are
      without abstracts, and can be laid out as texts.
    """

    def __init__(
        self, options: BibtexOptions, renamed: Mapping[str, str], called: Called, report: ExportReport
    ) -> None:
        """`renamed`: papers that have another key in the file than their own; `called` as in the export."""
        self.words: set[str] = set()
        self.used: set[str] = set()
        self.aliases: dict[str, str] = {}
        self.inherits: dict[str, list[str]] = {}
        self.careful: set[int] = set()
        self.cut: dict[int, str] = {}
        self.held: dict[int, str] = {}
        self.tags: dict[int, tuple[str, ...]] = {}
        self.plainly = not options.as_imported and can_lay_out(options)
        self._options = options
        self._renamed = renamed
        self._called = called
        self._report = report
        self._exact = options.as_imported and not options.mended
        # What is laid out anew has no letters that BibTeX would cut.
        self._spared = options.as_imported and options.dialect == "bibtex"
        self._room = HELD

    def look_at(self, origin: Origin, entry: Entry) -> None:
        """Look at one entry of a file."""
        text = entry.text
        origin.ascii = origin.ascii and text.isascii()
        short = without_abstract(text, self._options.dialect) if self.plainly else text
        if self._room > 0:
            self.held[entry.id] = short
            self.tags[entry.id] = entry.tags
            self._room -= len(short)
        key = self._renamed.get(entry.key, entry.key)
        if self._must_be_looked_at(entry, short, key):
            self.careful.add(entry.id)
            self._look_at_keys(origin, entry, lay_out(text))
        elif self._is_cut(short):
            self.cut[entry.id] = entry.key
        if origin.macros and not origin.whole:
            origin.used |= used_macros(text)
        if has_commands(text):
            self._look_at_commands(entry)

    def _must_be_looked_at(self, entry: Entry, text: str, key: str) -> bool:
        """Whether an entry, whose `text` may be without its abstract, may not go out as it came."""
        if not entry.current or self._options.ascii:
            return True
        if self._exact:
            return entry.key in self._called and key != entry.key
        if not is_untouched(text, key, self._options.dialect):
            return True
        return self._spared and not text.isascii() and label_is_cut(key, text)

    def _is_cut(self, text: str) -> bool:
        return self._spared and not text.isascii() and holds_cut(text)

    def warn(self, places: Sequence[Place]) -> None:
        """Tell once of letters that BibTeX, which reads bytes, cuts in two for some styles."""
        if self._options.dialect != "bibtex":
            return
        if self.cut and self._exact:
            cut = list(self.cut.values())
            self._report.warnings.append((_some(cut), _CUT_NAMES.format(f"{len(cut):,}")))
        mended = self._options.as_imported and not self._exact
        keys = [place.key for place in places if key_is_cut(place.key) and not (mended and place.file)]
        if keys:
            self._report.warnings.append((_some(keys), _CUT_KEYS.format(f"{len(keys):,}")))

    def _look_at_keys(self, origin: Origin, entry: Entry, layout: Layout | None) -> None:
        aliases = (key for keys in _IDS.findall(entry.text) for key in keys.split(","))
        self.aliases |= {key.strip().lower(): entry.key for key in aliases}
        if layout is None:
            return
        own, key = layout.text[slice(*layout.key)], self._renamed.get(entry.key, entry.key)
        if own != key:
            origin.renamed.setdefault(own.lower(), key)
        above = {each.name: each.value[1:-1] for each in layout.fields if each.name in INHERITED}
        if above:
            self.inherits[own.lower()] = [name.lower() for name in inherits_from(above)]

    def _look_at_commands(self, entry: Entry) -> None:
        if words := commands_to_define(entry.text, self._options.dialect):
            self.words |= words
            self.used.update(COMMAND.findall(entry.text))
        if dangerous := dangerous_commands(entry.text):
            self._report.commands.append((entry.key, listed(dangerous)))


def listed(words: Iterable[str]) -> str:
    """Commands behind one another."""
    return ", ".join(f"\\{word}" for word in sorted(words))


def _some(keys: Sequence[str]) -> str:
    told = ", ".join(keys[:_TOLD])
    return f"{told} and {len(keys) - _TOLD:,} more" if len(keys) > _TOLD else told


def inherits_from(fields: Mapping[str, str]) -> list[str]:
    """The keys of the entries that one with these fields inherits from."""
    return [key.strip() for name in INHERITED for key in fields.get(name, "").split(",") if key.strip()]
