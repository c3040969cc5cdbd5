"""A damaged library neither crashes nor hangs anything, and all rows of its unhurt pages are saved (P8).

One run hurts a library of some 300 papers in CASES ways, each time anew: a byte or a page is another one,
its end or its beginning is lost, another log lies beside it. In each case it is opened, searched, listed,
edited, undone and checked, where only PaperDeskErrors may be told; what can be read is saved into a new
library; and the damaged file is as it was afterwards.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from paperdesk.library.edits import (
    AddHighlight,
    AddPapers,
    AddTag,
    AddToCollection,
    CreateCollection,
    Edit,
    SetFields,
    SetNote,
    SetRemark,
    SetStarred,
    TrashPapers,
)
from paperdesk.library.library import Library
from paperdesk.library.salvage import salvage, salvage_into
from paperdesk.library.sample import add_sample
from paperdesk.model.errors import Interrupted, PaperDeskError
from paperdesk.model.paper import Name, Paper, Status
from paperdesk.store.integrity import require_whole
from paperdesk.store.known_tables import known_tables
from paperdesk.store.page_trees import Trees, schema_rows
from paperdesk.store.pages import Image
from paperdesk.store.schema import SCHEMA_VERSION
from tests.endurance.trial import Trial

CASES: Final = 10
PAPERS: Final = 260
HANG: Final = 10.0
PAGE: Final = 4096
COUNTED: Final = ("papers", "counted")
"""Columns that are worked out of the rest."""
Row = tuple[object, ...]
Rows = dict[str, dict[Row, frozenset[int]]]
"""The rows of each table, and the pages on which each stands."""


def hurt_in_every_way(random: Random, folder: Path) -> None:
    """Hurt a library again and again, as the description of the module says."""
    sound = folder / "sound.paperdesk"
    _fill(random, sound)
    other = folder / "other.paperdesk"
    _fill(random, other)
    rows = _rows(sound)
    for number in range(CASES):
        place = folder / str(number)
        place.mkdir()
        hurt = place / "hurt.paperdesk"
        way = random.choice(WAYS)
        way(random, sound, other, hurt)
        _use_and_save(random, hurt, way.__name__, rows)
        shutil.rmtree(place)


def _fill(random: Random, path: Path) -> None:
    with Library.open(path, create=True) as library:
        add_sample(library)
        library.apply(AddPapers(tuple(_paper(random, number) for number in range(PAPERS)), "papers.bib"))
        ids = library.find().ids()
        thesis = library.apply(CreateCollection("Theses")).result
        for paper in random.sample(ids, 60):
            library.apply(random.choice(_edits(random, paper, thesis)))
        library.settle()


def _paper(random: Random, number: int) -> Paper:
    words = " ".join(f"w{random.randrange(5000)}" for _ in range(random.choice((5, 100, 900))))
    return Paper(
        title=f"Paper {number} on {random.randrange(10**6)}",
        abstract=words,
        authors=tuple(Name(f"Family{random.randrange(200)}", "Given") for _ in range(random.randrange(1, 6))),
        year=random.choice((None, 1999, 2024)),
        venue=f"Venue {random.randrange(20)}",
        tags=tuple({f"tag{random.randrange(30)}" for _ in range(random.randrange(4))}),
        status=random.choice(list(Status)),
        doi=f"10.1000/{random.randrange(10**9)}",
    )


def _edits(random: Random, paper: int, collection: object) -> tuple[Edit, ...]:
    return (
        SetNote(
            paper, " ".join(f"note {number} of [[some{paper}]]" for number in range(random.randrange(400)))
        ),
        AddHighlight(paper, "title", 0, 5, comment=f"comment {random.random()}"),
        AddTag(frozenset([paper]), "a/b"),
        SetStarred(frozenset([paper]), True),
        SetRemark(paper, "a remark"),
        TrashPapers(frozenset([paper])),
        AddToCollection(frozenset([paper]), int(str(collection))),
        SetFields(paper, {"volume": "12"}),
    )


def _rows(path: Path) -> Rows:
    """Every row of the content of a sound library; that these are all is proved elsewhere."""
    with Image(path) as image:
        trees = Trees(image, known_tables(SCHEMA_VERSION), schema_rows(image))
        assert not trees.hurt
        found: Rows = {}
        for table in trees.known.content:
            found[table.name] = {}
            for number in trees.pages[table.name]:
                page = image.page(number)
                assert page is not None
                for cell in image.cells(page):
                    assert cell is not None
                    row = table.row(cell.rowid, cell.record)
                    values = tuple(row[name] for name in sorted(row) if name not in COUNTED)
                    found[table.name][values] = frozenset((number, *cell.further))
    return found


def _one_byte(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = bytearray(sound.read_bytes())
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    hurt.write_bytes(data)


def _some_bytes(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = bytearray(sound.read_bytes())
    for _unused in range(random.randrange(2, 40)):
        data[random.randrange(len(data))] = random.randrange(256)
    hurt.write_bytes(data)


def _one_page(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = bytearray(sound.read_bytes())
    at = random.randrange(len(data) // PAGE) * PAGE
    data[at : at + PAGE] = random.choice((bytes(PAGE), random.randbytes(PAGE), b"\xff" * PAGE))
    hurt.write_bytes(data)


def _other_page(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    """A page stands where another one should, as after a write that went astray."""
    data = bytearray(sound.read_bytes())
    to, of = (random.randrange(len(data) // PAGE) * PAGE for _unused in range(2))
    data[to : to + PAGE] = data[of : of + PAGE]
    hurt.write_bytes(data)


def _some_pages(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = bytearray(sound.read_bytes())
    for _unused in range(random.randrange(2, 8)):
        at = random.randrange(len(data) // PAGE) * PAGE
        data[at : at + PAGE] = bytes(PAGE)
    hurt.write_bytes(data)


def _cut(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = sound.read_bytes()
    hurt.write_bytes(data[: random.choice((len(data) // 2, random.randrange(len(data))))])


def _no_beginning(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = bytearray(sound.read_bytes())
    size = random.choice((16, 100, PAGE, 3 * PAGE))
    data[:size] = bytes(size)
    hurt.write_bytes(data)


def _nothing(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    hurt.write_bytes(b"")


def _anything(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    begin = random.choice((b"", sound.read_bytes()[:100], b"SQLite format 3\0"))
    hurt.write_bytes(begin + random.randbytes(random.randrange(1, 200_000)))


def _more(random: Random, sound: Path, other: Path, hurt: Path) -> None:
    more = random.choice((random.randbytes(random.randrange(1, 50_000)), other.read_bytes()))
    hurt.write_bytes(sound.read_bytes() + more)


def _header(random: Random, sound: Path, _: Path, hurt: Path) -> None:
    data = bytearray(sound.read_bytes())
    for _unused in range(random.randrange(1, 4)):
        data[random.randrange(108)] = random.choice((0, 1, 255, random.randrange(256)))
    hurt.write_bytes(data)


def _wrong_log(random: Random, sound: Path, other: Path, hurt: Path) -> None:
    shutil.copyfile(sound, hurt)
    log = hurt.with_name("hurt.paperdesk-wal")
    with Library.open(other) as library:
        for paper in random.sample(library.find().ids(), 10):
            library.apply(SetNote(paper, f"another note {random.random()}"))
        log.write_bytes(other.with_name("other.paperdesk-wal").read_bytes())


def _hurt_log(random: Random, sound: Path, other: Path, hurt: Path) -> None:
    """A log that belongs, of which a part is hurt, or that is no log at all."""
    work = hurt.with_name("work.paperdesk")
    shutil.copyfile(sound, work)
    with Library.open(work) as library:
        for paper in random.sample(library.find().ids(), 10):
            library.apply(SetStarred(frozenset([paper]), True))
        log = bytearray(work.with_name("work.paperdesk-wal").read_bytes())
        shutil.copyfile(work, hurt)
    for suffix in ("", "-wal", "-shm"):
        work.with_name(work.name + suffix).unlink(missing_ok=True)
    for _unused in range(random.randrange(4)):
        log[random.randrange(len(log))] ^= 1 << random.randrange(8)
    hurt.with_name("hurt.paperdesk-wal").write_bytes(random.choice((bytes(log), random.randbytes(9000))))


WAYS: Final[tuple[Callable[[Random, Path, Path, Path], None], ...]] = (
    *(_one_byte,) * 5,
    *(_some_bytes,) * 2,
    *(_one_page,) * 4,
    *(_other_page,) * 2,
    *(_some_pages,) * 2,
    *(_cut,) * 2,
    *(_no_beginning,) * 2,
    _nothing,
    _anything,
    _more,
    *(_header,) * 3,
    *(_wrong_log,) * 2,
    _hurt_log,
)


def _use_and_save(random: Random, hurt: Path, way: str, rows: Rows) -> None:
    used = hurt.with_name("used.paperdesk")
    parts = [part for part in ("", "-wal") if hurt.with_name(hurt.name + part).exists()]
    for part in parts:
        shutil.copyfile(hurt.with_name(hurt.name + part), used.with_name(used.name + part))
    for name, use in _uses(random, used):
        _bear(f"{way}: {name}", use)
    before = [hurt.with_name(hurt.name + part).read_bytes() for part in parts]
    saved = hurt.with_name("saved.paperdesk")
    _bear(f"{way}: salvage", lambda: salvage_into(hurt, saved, lambda done, total: None))
    assert [hurt.with_name(hurt.name + part).read_bytes() for part in parts] == before, way
    expected = _expected(hurt, rows, way)
    if not saved.exists():
        lost = sum(map(len, expected.values()))
        assert not any(expected.get(name) for name in ("papers", "notes", "highlights")), (
            f"{way}: {lost} rows lost"
        )
        return
    there = {name: set(each) for name, each in _rows(saved).items()}
    for name, wanted in expected.items():
        assert wanted <= there[name], f"{way}: lost of {name}: {repr(list(wanted - there[name]))[:600]}"


def _expected(hurt: Path, rows: Rows, way: str) -> dict[str, set[Row]]:
    """The rows all of whose pages are in the damaged file as they were."""
    data, whole = hurt.read_bytes(), hurt.parent.parent.joinpath("sound.paperdesk").read_bytes()
    pages = {
        number + 1
        for number in range(len(whole) // PAGE)
        if data[number * PAGE : (number + 1) * PAGE] == whole[number * PAGE : (number + 1) * PAGE]
    }
    aside = ("history", "papers", "batches") if way == "_hurt_log" else ("history",)
    return {
        name: {row for row, on in each.items() if on <= pages}
        for name, each in rows.items()
        if name not in aside
    }


def _bear(what: str, use: Callable[[], object]) -> None:
    """Do something that may be refused, but neither fails otherwise nor takes long."""
    begin = time.process_time()
    try:
        use()
    except (PaperDeskError, Interrupted):
        pass
    except Exception as error:
        raise AssertionError(f"{what} failed") from error
    taken = time.process_time() - begin
    assert taken < HANG, f"{what} took {taken} s"


def _uses(random: Random, path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "look", lambda: require_whole(path, lambda: None)
    yield "read", partial(_read, random, path)
    yield "edit", partial(_edit, random, path)
    yield "check", partial(_check, path)


def _read(random: Random, path: Path) -> None:
    with Library.open_to_look(path) as library:
        reads: tuple[Callable[[], object], ...] = (
            lambda: library.rows(library.find().page(0, 500)),
            lambda: library.find("w12 OR w4*").ids(),
            lambda: library.find('"Paper 1" year:2000..', "title").page(0, 50),
            lambda: list(library.papers(library.find("is:trashed OR -is:trashed").ids())),
            library.counts,
            library.tags,
            library.collections,
            library.saved_searches,
            library.highlights,
            library.history,
            library.imports,
            library.word_lists,
            library.undo_label,
            library.proposals,
            library.interest,
            lambda: library.find("", "-interest").page(0, 20),
            lambda: library.paper_id("smith2020"),
        )
        for number, read in enumerate(reads):
            _bear(f"read {number}", read)


def _edit(random: Random, path: Path) -> None:
    with Library.open(path) as library:
        ids = [1, 2, 100]
        with suppress(PaperDeskError):
            ids = list(library.find().ids()) or ids
        for _ in range(6):
            edit = random.choice(_edits(random, random.choice(ids), 1))
            _bear(f"edit {edit}", partial(library.apply, edit))
        for _ in range(3):
            _bear("undo", library.undo)
        _bear("redo", library.redo)
        _bear("keep up", lambda: library.keep_up(lambda: True))


def _check(path: Path) -> None:
    with Library.open(path) as library:
        library.check()


def save_in_place(random: Random, folder: Path) -> None:
    """Save what can be read in place: the damaged file is kept beside it as it was."""
    sound = folder / "sound.paperdesk"
    _fill(random, sound)
    hurt = folder / "hurt.paperdesk"
    random.choice((_one_page, _some_bytes, _cut))(random, sound, sound, hurt)
    before = hurt.read_bytes()
    done = salvage(hurt, lambda done, total: None)
    assert done.kept is not None
    assert done.kept.read_bytes() == before
    with Library.open(hurt) as library:
        assert library.check() == []
        assert done.facts.papers <= PAPERS + 60


TRIALS: Final = (
    Trial("P8", "hurt in every way", hurt_in_every_way, runs=200, short=1),
    Trial("P8", "saved in place", save_in_place, runs=50, short=1),
)
