"""From items in page order to papers: each abstract gets its title, and what stands around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from paperdesk.formats.latex.prose import to_unicode
from paperdesk.formats.page.authors import AuthorLine, read_authors
from paperdesk.formats.page.casing import capital_share
from paperdesk.formats.page.kinds import Kind, Reading
from paperdesk.formats.page.parts import Block, PagePaper
from paperdesk.formats.page.titles import Item, Layout, choose_title, layout_of

_SHORT_ABSTRACT = 100
_OWN_LINES = (Kind.AUTHORS, Kind.IDENTIFIER, Kind.LINK)


@dataclass(slots=True)
class Draft:
    """A paper in the making: `own` are the lines about it that are neither title nor abstract."""

    title: list[Item]
    prose: list[Item] = field(default_factory=list)
    own: list[Item] = field(default_factory=list)
    sure: bool = True


@dataclass(slots=True)
class Outline:
    """Drafts in page order, and the gaps around them: one before each draft and one after the last."""

    drafts: list[Draft] = field(default_factory=list)
    gaps: list[list[Item]] = field(default_factory=lambda: [[]])


def pair(items: Sequence[Item]) -> tuple[list[PagePaper], set[int]]:
    """Pair titles with abstracts; also the lines within papers' ranges that were not understood."""
    outline = _outline(items)
    for kind in _OWN_LINES:
        _attribute(outline, kind)
    _name_lone_authors(outline.drafts)
    drafts = _with_lone_titles(outline)
    doubtful = set(chain.from_iterable(map(_not_understood, drafts)))
    return _doubt_long_ones([_paper(draft) for draft in drafts]), doubtful


def _outline(items: Sequence[Item]) -> Outline:
    outline = Outline()
    layout = layout_of(items)
    for item in items:
        if item.kind is not Kind.PROSE:
            outline.gaps[-1].append(item)
        else:
            _add_prose(outline, item, layout)
    return outline


def _add_prose(outline: Outline, item: Item, layout: Layout) -> None:
    gap = outline.gaps[-1]
    choice = choose_title(gap, layout)
    if choice:
        title, inner = gap[choice.start : choice.end], gap[choice.end :]
        del gap[choice.start :]
        outline.drafts.append(Draft(title, [item], inner, choice.sure))
        outline.gaps.append([])
    elif outline.drafts:
        draft = outline.drafts[-1]
        draft.sure = draft.sure and not gap and len(item.reading.text) >= _SHORT_ABSTRACT
        draft.own.extend(gap)
        draft.prose.append(item)
        gap.clear()
    else:
        gap.clear()


def _attribute(outline: Outline, kind: Kind) -> None:
    """Give lines between papers to the paper before or after them, when the whole page agrees which."""
    drafts = outline.drafts
    counts = [sum(item.kind is kind for item in gap) for gap in outline.gaps]
    enough = 0.8 * len(drafts)
    if drafts and not counts[0] and counts[-1] == 1 and counts[1:].count(1) >= enough:
        sides = list(zip(drafts, outline.gaps[1:], strict=True))
    elif drafts and not counts[-1] and counts[0] == 1 and counts[:-1].count(1) >= enough:
        sides = list(zip(drafts, outline.gaps[:-1], strict=True))
    else:
        return
    for draft, gap in sides:
        if any(item.kind is Kind.TITLE for item in gap):
            continue
        draft.own.extend(item for item in gap if item.kind is kind)
        gap[:] = [item for item in gap if item.kind is not kind]


def _name_lone_authors(drafts: Sequence[Draft]) -> None:
    """Where most papers have their authors between title and text, one name there is an author as well."""
    nameless = [draft for draft in drafts if not _authors(draft)]
    if 3 * len(nameless) > len(drafts):
        return
    for draft in nameless:
        for at, item in enumerate(draft.own):
            text = item.reading.text
            alone = item.kind is Kind.WEAK and 0 < text.count(" ") < 5
            if alone and (names := read_authors(text, told=True)):
                draft.own[at] = replace(item, reading=Reading(Kind.AUTHORS, text, names))
                break


def _with_lone_titles(outline: Outline) -> list[Draft]:
    """Put in papers without an abstract: one clear title alone between or after papers."""
    drafts: list[Draft] = []
    for position, gap in enumerate(outline.gaps):
        titles = [item for item in gap if item.kind is Kind.TITLE]
        if position and len(titles) == 1 and capital_share(titles[0].reading.text) >= 0.6:
            drafts.append(Draft(titles, sure=False))
        drafts.extend(outline.drafts[position : position + 1])
    return drafts


def _doubt_long_ones(papers: list[PagePaper]) -> list[PagePaper]:
    """An abstract far longer than the page's others may hold a second paper."""
    lengths = sorted(len(paper.abstract) for paper in papers)
    limit = 2 * lengths[len(lengths) // 2] + 200 if lengths else 0
    return [replace(paper, sure=False) if len(paper.abstract) > limit else paper for paper in papers]


def _paper(draft: Draft) -> PagePaper:
    title = to_unicode(_joined(item.reading.text for item in draft.title))
    paragraphs = [_block(item) for item in draft.prose]
    abstract = "\n\n".join(block.text for block in paragraphs)
    authors = _authors(draft)
    every = (*draft.title, *draft.prose, *draft.own)
    first = min(item.stretch.first_line for item in every)
    last = max(item.stretch.last_line for item in every)
    heading = Block(title, draft.title[0].stretch.first_line, draft.title[-1].stretch.last_line)
    date = next((item.reading.date for item in draft.own if item.reading.date), "")
    guessed = authors is not None and not (authors.whole and (authors.told or len(title) > 25))
    return PagePaper(
        title=title,
        abstract=abstract,
        authors=authors.names if authors else (),
        arxiv=next((item.reading.arxiv for item in draft.own if item.reading.arxiv), ""),
        url=next((item.reading.url for item in draft.own if item.reading.url), ""),
        first_line=first,
        last_line=last,
        sure=draft.sure and len(abstract) >= _SHORT_ABSTRACT and not guessed,
        blocks=(heading, *paragraphs),
        facts=(("date", date),) if date else (),
    )


def _joined(lines: Iterable[str]) -> str:
    text = ""
    for line in lines:
        text += line if not text or text.endswith("-") else " " + line
    return text


def _block(item: Item) -> Block:
    return Block(to_unicode(item.reading.text), item.stretch.first_line, item.stretch.last_line)


def _authors(draft: Draft) -> AuthorLine | None:
    return next((item.reading.authors for item in draft.own if item.reading.authors), None)


def _not_understood(draft: Draft) -> set[int]:
    """Lines within a paper that went nowhere: odd text, a second identifier, a link to code."""
    lines: set[int] = set()
    taken: set[Kind] = set()
    for item in draft.own:
        used = item.kind is Kind.FURNITURE or (item.kind in _OWN_LINES and item.kind not in taken)
        if item.kind is Kind.LINK and not item.reading.url:
            used = False
        if used:
            taken.add(item.kind)
        else:
            lines.update(range(item.stretch.first_line, item.stretch.last_line + 1))
    return lines
