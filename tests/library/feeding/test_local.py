"""Folders and files that are watched: what is read, what waits, what is not read again."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk.library.feeding.local import EveryFetcher, fetch_local
from paperdesk.model.errors import Cancelled
from paperdesk.model.feed import Feed, FeedItem, FeedKind, FeedState, Fetched
from paperdesk.model.paper import Name, Paper

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
BIB = "@article{key1, title = {A Title}, author = {Lovelace, Ada}, journal = {J}, year = 2020}\n"
PAGE = (
    "Trending papers\n\n"
    "A Study of Joint Transformers for Patient Readers\n\n"
    "We study transformers that read papers jointly and with patience. They do so very well, as we show "
    "in many experiments with readers of all ages and in all places.\n\n"
    "Another Study of Sparse Transformers for Hasty Readers\n\n"
    "We study transformers that read papers sparsely and in haste. They do so rather badly, as we show "
    "in many experiments with readers of all ages and in all places.\n"
)


def written(path: Path, text: str, ago: float = 60) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    moment = (NOW - timedelta(seconds=ago)).timestamp()
    os.utime(path, (moment, moment))
    return path


def folder(path: Path) -> Feed:
    return Feed("Folder", FeedKind.FOLDER, str(path))


def titles(fetched: Fetched) -> list[str]:
    return [item.paper.title for item in fetched.items]


def test_a_file_of_references_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "refs.bib", BIB)
    fetched = fetch_local(Feed("File", FeedKind.FILE, str(path)), FeedState(failures=3, error="x"), NOW)
    paper = Paper(
        title="A Title",
        type="article",
        authors=(Name("Lovelace", "Ada"),),
        year=2020,
        date="2020",
        venue="J",
        source_text=BIB,
        source_format="bibtex",
        source_current=fetched.items[0].paper.source_current,
    )
    assert fetched.items == (FeedItem("refs.bib#key1", paper, "2026-11-02T05:59:00+00:00"),)
    stamp = "2026-11-02T06:00:00+00:00"
    assert fetched.state == FeedState(digest=fetched.state.digest, fetched=stamp, tried=stamp)
    assert (fetched.title, fetched.told, fetched.unchanged) == ("refs.bib", (), False)


def test_pages_and_references_of_a_folder_are_read(tmp_path: Path) -> None:
    written(tmp_path / "page.txt", PAGE)
    written(tmp_path / "below" / "refs.ris", "TY  - JOUR\nTI  - A Third\nER  - \n")
    written(tmp_path / ".hidden" / "refs.bib", BIB)
    written(tmp_path / ".refs.bib.swp", BIB)
    written(tmp_path / "refs.bib.part", BIB)
    written(tmp_path / "photo.jpg", BIB)
    fetched = fetch_local(folder(tmp_path), FeedState(), NOW)
    assert titles(fetched) == [
        "A Third",
        "A Study of Joint Transformers for Patient Readers",
        "Another Study of Sparse Transformers for Hasty Readers",
    ]
    assert fetched.told == ()


def test_what_has_not_changed_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "a.bib", BIB)
    state = fetch_local(folder(tmp_path), FeedState(), NOW).state
    written(tmp_path / "b.bib", BIB.replace("A Title", "B Title"))
    again = fetch_local(folder(tmp_path), state, NOW)
    assert titles(again) == ["B Title"]
    monkeypatch.setattr("paperdesk.library.feeding.local.open_file", None)
    third = fetch_local(folder(tmp_path), again.state, NOW)
    assert (third.unchanged, third.items, third.state.digest) == (True, (), again.state.digest)


def test_a_file_that_was_written_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path / "a.bib", BIB)
    state = fetch_local(folder(tmp_path), FeedState(), NOW).state
    written(path, BIB + BIB.replace("key1", "key2").replace("A Title", "B Title"), ago=30)
    assert titles(fetch_local(folder(tmp_path), state, NOW)) == ["A Title", "B Title"]


def test_a_file_that_is_being_written_waits(tmp_path: Path) -> None:
    written(tmp_path / "a.bib", BIB, ago=1)
    fetched = fetch_local(folder(tmp_path), FeedState(), NOW)
    assert (fetched.items, fetched.told) == (
        (),
        ("a.bib is being written just now; it is read the next time.",),
    )
    assert titles(fetch_local(folder(tmp_path), fetched.state, NOW + timedelta(seconds=10))) == ["A Title"]


def test_a_file_dated_in_the_future_is_read(tmp_path: Path) -> None:
    written(tmp_path / "a.bib", BIB, ago=-86_400)
    (item,) = fetch_local(folder(tmp_path), FeedState(), NOW).items
    assert item.published == "2026-11-02T06:00:00+00:00"


def test_what_cannot_be_read_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    written(tmp_path / "a.bib", "\0\1\2")
    written(tmp_path / "b.bib", BIB)
    written(tmp_path / "readme.txt", "Hello.")
    fetched = fetch_local(folder(tmp_path), FeedState(), NOW)
    assert titles(fetched) == ["A Title"]
    assert len(fetched.told) == 2
    assert fetch_local(folder(tmp_path), fetched.state, NOW).unchanged


def test_of_many_files_that_cannot_be_read_some_are_told(tmp_path: Path) -> None:
    for at in range(30):
        written(tmp_path / f"{at:02}.bib", "\0\1\2")
    told = fetch_local(folder(tmp_path), FeedState(), NOW).told
    assert (len(told), told[-1]) == (21, "The same is to be said of 10 more files.")


def test_entries_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    written(tmp_path / "a.bib", BIB + "@article{key2, title = {never closed\n")
    fetched = fetch_local(folder(tmp_path), FeedState(), NOW)
    assert titles(fetched)[0] == "A Title"
    assert fetched.told == ("An entry of a.bib could not be read; import the file to see why.",)


@pytest.mark.parametrize("kind", [FeedKind.FOLDER, FeedKind.FILE])
def test_what_is_not_there_is_an_error(kind: FeedKind, tmp_path: Path) -> None:
    feed = Feed("Gone", kind, str(tmp_path / "gone"))
    before = FeedState(fetched="2026-11-01T06:00:00+00:00", digest="abc", failures=1)
    assert fetch_local(feed, before, NOW) == Fetched(
        state=replace(
            before,
            tried="2026-11-02T06:00:00+00:00",
            failures=2,
            error=f"{tmp_path}/gone could not be read: No such file or directory. Its papers are safe.",
        )
    )


def test_papers_beyond_the_limit_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.library.feeding.local.MOST", 3)
    written(tmp_path / "a.bib", "".join(BIB.replace("key1", f"key{at}") for at in range(5)))
    fetched = fetch_local(folder(tmp_path), FeedState(), NOW)
    assert len(fetched.items) == 3
    assert fetched.told == (
        "There are more than 3 new papers; the first 3 were taken. Import the files instead.",
    )


def test_reading_stops_when_it_is_told_to(tmp_path: Path) -> None:
    written(tmp_path / "a.bib", BIB)
    with pytest.raises(Cancelled):
        fetch_local(folder(tmp_path), FeedState(), NOW, lambda: True)


def test_every_kind_of_feed_goes_where_it_is_fetched(tmp_path: Path) -> None:
    class Web:
        def fetch(self, feed: Feed, state: FeedState) -> Fetched:
            return Fetched(title="from the web")

    fetcher = EveryFetcher(Web(), clock=lambda: NOW)
    written(tmp_path / "a.bib", BIB)
    assert titles(fetcher.fetch(folder(tmp_path), FeedState())) == ["A Title"]
    assert fetcher.fetch(Feed("x", FeedKind.WEB), FeedState()).title == "from the web"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.bib")
    for kind, path in ((FeedKind.FOLDER, tmp_path), (FeedKind.FILE, tmp_path / "a.bib")):
        assert fetch_local(Feed("x", kind, str(path)), FeedState(), NOW).items == ()
