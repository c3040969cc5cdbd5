"""The forms in which citations are put on the clipboard, dragged out and pushed to editors."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from paperdesk.cite.copy_labels import COPY_LABELS
from paperdesk.cite.key_forms import LATEX_COMMAND, latex_citation, pandoc_citation, typst_citation
from paperdesk.cite.short_reference import listed, markdown_link, markdown_reference
from paperdesk.model.paper import Paper

Write: TypeAlias = Callable[[Sequence[Paper]], str]
EXCHANGED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "bibtex": ("application/x-bibtex", "text/x-bibtex"),
        "csl-json": ("application/vnd.citationstyles.csl+json",),
        "ris": ("application/x-research-info-systems",),
    }
)
"""What other programs call a form when they look for references on the clipboard, by the id of the form."""


@dataclass(frozen=True, slots=True)
class CopyWishes:
    r"""How citations by key are written.

    `latex` is the command, `room` puts empty brackets for a page behind it ("\cite[]{key}"); `brackets` sets
    Pandoc's citations apart from the sentence ("[@key]", without them "@key").
    """

    latex: str = LATEX_COMMAND
    room: bool = False
    brackets: bool = True


@dataclass(frozen=True, slots=True)
class CopyForm:
    """One form to copy in; `text` writes papers so, in their order where the form has one."""

    id: str
    label: str
    text: Write


USUAL: Final = CopyWishes()


def copy_forms(wishes: CopyWishes = USUAL) -> tuple[CopyForm, ...]:
    """All forms in the order of menus."""
    keyed: dict[str, Callable[[Sequence[str]], str]] = {
        "key": ",".join,
        "cite": lambda keys: latex_citation(keys, wishes.latex, room=wishes.room),
        "pandoc": lambda keys: pandoc_citation(keys, brackets=wishes.brackets),
        "typst": typst_citation,
    }
    texts = {**{id: _of_keys(write) for id, write in keyed.items()}, **_OTHERS}
    return tuple(CopyForm(id, label, texts[id]) for id, label in COPY_LABELS)


def copy_form(id: str, wishes: CopyWishes = USUAL) -> CopyForm:
    """The form of that id; KeyError for none."""
    found = next((form for form in copy_forms(wishes) if form.id == id), None)
    if found is None:
        raise KeyError(id)
    return found


def exchanged(papers: Sequence[Paper], form: str = "") -> dict[str, str]:
    """What programs that take references find on the clipboard: texts by what the type is called.

    BibLaTeX takes the place of BibTeX when that `form` is copied, since both are called the same.
    """
    forms = {form.id: form for form in copy_forms()}
    found: dict[str, str] = {}
    for id, types in EXCHANGED.items():
        wanted = form if form == "biblatex" and id == "bibtex" else id
        found |= dict.fromkeys(types, forms[wanted].text(papers))
    return found


def _of_keys(write: Callable[[Sequence[str]], str]) -> Write:
    return lambda papers: write([paper.key for paper in papers])


def _written(format: str) -> Write:
    """The writer of an export format, loaded when it is first used."""

    def write(papers: Sequence[Paper]) -> str:
        from paperdesk.formats.registry import EXPORT_FORMATS

        return next(each for each in EXPORT_FORMATS if each.id == format).write(papers)

    return write


_OTHERS: Final[Mapping[str, Write]] = MappingProxyType(
    {
        **{format: _written(format) for format in ("bibtex", "biblatex", "ris", "csl-json")},
        "link": lambda papers: listed([markdown_link(paper) for paper in papers]),
        "markdown": lambda papers: listed([markdown_reference(paper) for paper in papers]),
    }
)
