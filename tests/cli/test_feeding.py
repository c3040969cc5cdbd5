"""`paperdesk feed`, with feeds that are played on this computer, and without any network."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from paperdesk.library.feeding.schedule import Schedule
from paperdesk.library.feeding.wishes import FeedWishes, keep_wishes
from paperdesk.library.network_wishes import NetworkWishes
from paperdesk.library.network_wishes import keep_wishes as keep_network_wishes
from tests.cli.conftest import Run
from tests.online.feed_plan import ISSN, Plan, made_papers
from tests.online.feed_world import FeedServer, feed_server

OFFLINE = "PaperDesk is set to work offline, so nothing was sent."
LISTED = {
    "name": "arXiv cs.CL",
    "kind": "arxiv-daily",
    "address": "cs.CL",
    "feed": "arxiv:cs.CL",
    "include": "",
    "exclude": "",
    "paused": False,
    "keep_unread": 0,
}


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """Feeds on this computer, which the user has typed the addresses of."""
    papers = made_papers(60)
    with feed_server(Plan(papers)) as played:
        played.plan = Plan(papers, blogs=played.blogs())
        keep_network_wishes(NetworkWishes(addresses=played.addresses()))
        yield played


def test_feed_is_added_listed_and_told_what_it_was_taken_for(call: Run, tmp_path: Path) -> None:
    shelf = tmp_path / "new.paperdesk"
    added = call("feed", "add", "arxiv:cs.cl", "--library", shelf)
    assert (added.status, added.err) == (0, "")
    assert added.out == (
        "Subscribed to “arXiv cs.CL”: the papers that arXiv announces each day in cs.CL. "
        "paperdesk feed fetch brings them.\n"
    )
    assert call("feed", "--library", shelf).out == "arXiv cs.CL  never fetched  arxiv:cs.CL\n"
    never = {"new": 0, "fetched": "", "tried": "", "next": ""}
    well = {"error": "", "failures": 0, "moved": "", "gone": False}
    assert call("feed", "list", "--json", "--library", shelf).json == [LISTED | never | well]


def test_words_of_a_search_need_no_quotes(on: Run) -> None:
    answer = on("feed", "add", "arxiv:joint", "transformer", "--name", "Joint", "--json")
    assert (answer.json["name"], answer.json["address"]) == ("Joint", "all:joint AND all:transformer")


def test_options_are_kept(on: Run) -> None:
    given = ("--include", "tag:x or joint", "--exclude", "-survey", "--keep-unread", "30", "--json")
    added = on("feed", "add", "hf:daily", *given).json
    assert (added["include"], added["exclude"], added["keep_unread"]) == ("tag:x or joint", "-survey", 30)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("add",), 2, "Say what to subscribe to"),
        (("add", "hf:hourly"), 2, "“hf:hourly” is no feed"),
        (("add", "none.bib"), 1, "“none.bib” is no folder or file that is there"),
        (("add", "issn:1234-5678"), 2, "The last digit of the ISSN 1234-5678 does not fit the others."),
        (("pause", "Nobody"), 1, "There is no feed called “Nobody”"),
        (("pause",), 2, "Name the feed"),
        (("fetch", "Nobody"), 1, "There is no feed called “Nobody”"),
        (("filter", "a", "b"), 2, "Name one feed, or none"),
        (("take", "x"), 2, "Name the feed and what to take"),
        (("list", "x"), 2, "names no feed"),
        (("empty",), 2, "“empty” is nothing to do; choose from list, add, fetch"),
    ],
)
def test_what_cannot_be_done_is_said(on: Run, arguments: tuple[str, ...], status: int, told: str) -> None:
    answer = on("feed", *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert answer.err.startswith("paperdesk: ")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_feed_twice_is_said(on: Run) -> None:
    on("feed", "add", "arxiv:cs.CL")
    again = on("feed", "add", "https://arxiv.org/list/cs.CL/recent", "--name", "Other")
    assert again.status == 2
    assert "You are subscribed to that already, as “arXiv cs.CL”" in again.err


def test_feeds_of_one_host_get_names_of_their_own(on: Run) -> None:
    names = [on("feed", "add", f"https://example.org/{page}", "--json").json["name"] for page in "abc"]
    assert names == ["example.org", "example.org (2)", "example.org (3)"]


def test_pause_resume_and_remove_by_name_or_short_form(on: Run) -> None:
    on("feed", "add", "arxiv:cs.CL")
    on("feed", "add", "hf:daily")
    assert on("feed", "pause", "ARXIV cs.cl", "hf:daily").out == (
        "“arXiv cs.CL” rests.\n“Hugging Face daily papers” rests.\n"
    )
    assert [each["paused"] for each in on("feed", "--json").json] == [True, True]
    assert on("feed", "resume", "hf:daily").out == "“Hugging Face daily papers” is fetched again.\n"
    assert on("feed", "remove", "arxiv:cs.CL").status == 0
    assert [each["name"] for each in on("feed", "--json").json] == ["Hugging Face daily papers"]
    on("undo")
    assert len(on("feed", "--json").json) == 2


def test_fetching_brings_papers_once(on: Run, server: FeedServer) -> None:
    for feed in ("hf:daily", f"issn:{ISSN}", "arxiv:cs.CL+cs.LG"):
        on("feed", "add", feed)
    server.day = 4
    first = on("feed", "fetch", "--json")
    assert (first.status, first.err) == (0, "")
    told = first.json
    assert told["found"] == told["new"] + told["seen"] + told["dismissed"] + told["yours"] + told["filtered"]
    assert told["new"] > 0
    assert (told["failed"], [each["error"] for each in told["feeds"]]) == (0, ["", "", ""])
    assert len(on("list", "is:unread", "--json").json["papers"]) >= told["new"]
    again = on("feed", "fetch", "--json").json
    assert (again["new"], all(each["unchanged"] or not each["new"] for each in again["feeds"])) == (0, True)
    assert sum(each["new"] for each in on("feed", "--json").json) >= told["new"]
    on("undo")


def test_fetching_one_feed_says_what_came(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    on("feed", "add", "arxiv:cs.CV")
    answer = on("feed", "fetch", "hf:daily")
    assert answer.status == 0
    assert answer.out.startswith("Hugging Face daily papers: ")
    assert "new paper" in answer.out
    assert server.counts()["arxiv-daily"] == 0
    log = on("feed", "log", "--json").json
    assert [(each["name"], each["error"]) for each in log] == [("Hugging Face daily papers", "")]
    assert "Hugging Face daily papers" in on("feed", "log").out


def test_one_feed_that_fails_does_not_stop_the_others(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    on("feed", "add", server.blogs().format("nobody"), "--name", "Nobody")
    answer = on("feed", "fetch")
    assert answer.status == 3
    assert answer.err.startswith("paperdesk: Nobody: ")
    assert "Hugging Face daily papers: " in answer.out
    listed = on("feed")
    assert "failed" in listed.out
    assert listed.err.startswith("paperdesk: Nobody: ")
    assert on("feed", "fetch", "Nobody").status == 1


def test_nothing_is_fetched_offline_but_everything_else_works(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    keep_network_wishes(NetworkWishes(offline=True, addresses=server.addresses()))
    answer = on("feed", "fetch")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"paperdesk: Hugging Face daily papers: {OFFLINE}\n"
    assert server.requests == []
    assert on("feed", "pause", "hf:daily").status == 0
    assert on("feed").status == on("feed", "log").status == 0


def test_paused_feeds_are_fetched_only_by_name(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    on("feed", "pause", "hf:daily")
    assert on("feed", "fetch").out == "No feed is to be fetched.\n"
    assert server.requests == []
    assert "new paper" in on("feed", "fetch", "hf:daily").out


def test_only_what_is_due_is_fetched_when_that_is_wanted(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    assert on("feed", "fetch", "--due").out == "No feed is to be fetched.\n"
    keep_wishes(FeedWishes(Schedule(every=12, at=time(7, 30))))
    assert on("feed", "--json").json[0]["next"].endswith("Z")
    assert "new paper" in on("feed", "fetch", "--due").out
    assert on("feed", "fetch", "--due").out == "No feed is to be fetched.\n"


def test_filters_are_tried_set_and_undone_by_hand(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    on("feed", "fetch")
    tried = on("feed", "filter", "hf:daily", "--exclude", "case", "--dry-run")
    assert tried.out.startswith("0 of the last ")
    assert on("feed", "--json").json[0]["exclude"] == ""
    set_ = on("feed", "filter", "hf:daily", "--exclude", "case")
    assert set_.out == "include: everything\nexclude: case\n"
    server.day = 3
    fetched = on("feed", "fetch", "--json").json
    assert fetched["new"] == 0
    assert fetched["filtered"] > 0
    left_out = on("feed", "filter", "hf:daily", "--json").json["left_out"]
    assert len(left_out) == fetched["filtered"]
    taken = on("feed", "take", "hf:daily", left_out[0]["id"])
    assert taken.out == "Hugging Face daily papers: 1 new paper.\n"
    assert "have left out no “nothing”; nothing was taken." in on("feed", "take", "hf:daily", "nothing").err


def test_filters_for_all_feeds_hold_as_well(on: Run, server: FeedServer) -> None:
    on("feed", "add", "hf:daily")
    on("feed", "fetch")
    tried = on("feed", "filter", "--exclude", "case", "--dry-run", "--json").json
    assert (tried["passing"], len(tried["left_out"]) > 0) == (0, True)
    assert on("feed", "filter").out == "include: everything\nexclude: nothing\n"
    assert on("feed", "filter", "--exclude", "case", "--json").json == {"include": "", "exclude": "case"}
    server.day = 3
    fetched = on("feed", "fetch", "--json").json
    assert (fetched["new"], fetched["filtered"] > 0) == (0, True)


def test_file_and_folder_are_feeds_too(on: Run, tmp_path: Path) -> None:
    (tmp_path / "watched").mkdir()
    file = tmp_path / "watched" / "one.bib"
    file.write_text("@article{a, title={Joint work}, year=2020}\n")
    os.utime(file, (1_700_000_000, 1_700_000_000))  # nobody is writing it any more
    added = on("feed", "add", tmp_path / "watched")
    assert added.out.startswith("Subscribed to “watched”: the papers in files of the folder ")
    keep_network_wishes(NetworkWishes(offline=True))
    assert on("feed", "fetch").out == "watched: 1 new paper.\n"
