"""`paperdesk digest` on standard output and in files."""

from __future__ import annotations

import email
from email.policy import default
from pathlib import Path

import pytest

from paperdesk.library.mail_wishes import MailWishes, keep_mail_wishes
from paperdesk.library.network_wishes import NetworkWishes, keep_wishes
from tests.cli.conftest import Run
from tests.formats.digest.papers import addresses, elements


def test_digest_is_a_page_of_what_came_in(on: Run) -> None:
    answer = on("digest", "--since", "today")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("<!DOCTYPE html>")
    assert answer.out.count("</h2>") == 3
    assert "3 papers" in answer.out


def test_digest_is_of_a_query(on: Run) -> None:
    answer = on("digest", "--since", "today", "--query", "tag:vision", "--format", "markdown", "--title", "V")
    assert answer.status == 0
    assert answer.out == (
        "# V\n\ntag:vision · 1 paper\n\n## Segmenting Anything\n\nAlexander Kirillov, Eric Mintun  \n2023  \n"
        "[arXiv:2304.02643](<https://arxiv.org/abs/2304.02643>)\n\n> A promptable transformer for vision.\n"
    )


def test_digest_is_a_mail(on: Run, tmp_path: Path) -> None:
    path = tmp_path / "digest.eml"
    answer = on("digest", "--since", "today", "--format", "eml", "-o", path)
    assert (answer.status, answer.out) == (0, f"A digest of 3 papers written to {path}.\n")
    mail = email.message_from_bytes(path.read_bytes(), policy=default)
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert b"\r\n" in path.read_bytes()


def test_mail_on_standard_output_is_for_other_programs(on: Run) -> None:
    answer = on("digest", "--since", "today", "--format", "eml")
    assert answer.out.startswith("Subject: Papers of ")
    assert "\r" not in answer.out


def test_digest_leaves_out_what_is_not_wanted(on: Run) -> None:
    answer = on("digest", "--since", "today", "--format", "markdown", "--no-abstracts", "--limit", "1")
    assert "promptable" not in answer.out
    assert answer.out.count("## ") == 1
    assert answer.out.endswith("2 more papers are in PaperDesk.\n")


def test_digest_is_of_what_was_kept(on: Run) -> None:
    answer = on("digest", "--since", "today", "--kept", "--format", "markdown", "--sort", "title")
    heads = [line for line in answer.out.splitlines() if line.startswith("## ")]
    assert heads == ["## A Paper Without Authors", "## Segmenting Anything"]


def test_digest_of_the_real_page_loads_nothing_and_is_well_formed(
    call: Run, shared: Path, tmp_path: Path
) -> None:
    library = ("--library", tmp_path / "page.paperdesk")
    assert call("import", shared / "seed" / "trending-papers.txt", *library).status == 0
    page = call("digest", "--since", "today", *library).out
    found = elements(page)
    assert [each.tag for each in found].count("h2") == 100
    assert {each.tag for each in found}.isdisjoint({"img", "link", "script", "iframe", "object", "embed"})
    assert all(address.startswith("https://") for address in addresses(page))
    assert "url(" not in page.partition("</head>")[0]
    data = call("digest", "--since", "today", "--format", "eml", *library).out.encode()
    mail = email.message_from_bytes(data, policy=default)
    html = mail.get_body(("html",))
    assert html is not None
    assert html.get_content() == page


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "--since"),
        (("--since", "soon"), 2, "“soon” is no day until today"),
        (("--since", "today", "--search", "none"), 1, "There is no saved search “none”"),
        (("--since", "today", "--feed", "none"), 1, "There is no feed called “none”"),
        (("--since", "today", "--search", "a", "--query", "b"), 2, "not allowed with"),
        (("--since", "today", "--sort", "luck"), 2, "luck"),
        (("--since", "today", "--format", "pdf"), 2, "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    arguments: tuple[str, ...], status: int, said: str, on: Run
) -> None:
    answer = on("digest", *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert said in answer.err


def test_library_is_never_written_over(on: Run, shelf: Path) -> None:
    before = shelf.read_bytes()
    answer = on("digest", "--since", "today", "-o", shelf)
    assert answer.status == 1
    assert shelf.read_bytes() == before


def test_mail_is_sent_only_where_a_server_is_set_up(on: Run) -> None:
    answer = on("digest", "--since", "today", "--send")
    assert (answer.status, answer.out) == (1, "")
    assert "No mail server is set up, so nothing was sent" in answer.err
    assert on("digest", "--since", "today", "--send", "-o", "x.eml").status == 2


def test_mail_without_papers_is_not_sent(on: Run) -> None:
    answer = on("digest", "--since", "today", "--query", "unheard", "--send")
    assert (answer.status, answer.out) == (0, "There are no such papers, so no mail was sent.\n")


def test_mail_is_not_sent_offline(on: Run) -> None:
    keep_mail_wishes(MailWishes("smtp.example.org", sender="me@example.org", recipient="you@example.org"))
    keep_wishes(NetworkWishes(offline=True))
    answer = on("digest", "--since", "today", "--send")
    assert (answer.status, answer.out) == (1, "")
    assert "set to work offline, so the mail was not sent" in answer.err
