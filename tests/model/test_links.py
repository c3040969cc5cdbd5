"""Addresses are found in running text exactly, without the sentence around them."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model.links import Link, find_links, has_code


def urls(text: str) -> list[str]:
    return [link.url for link in find_links(text)]


def test_link_has_place_kind_and_host() -> None:
    text = "Köln: see https://GitHub.com/Example/Tool."
    assert find_links(text) == [Link(10, 41, "https://GitHub.com/Example/Tool", "code")]
    assert find_links(text)[0].host == "github.com"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at https://example.org/tool .", ["https://example.org/tool"]),
        ("at https://example.org/tool.git. Next", ["https://example.org/tool.git"]),
        ("(code: https://example.org/tool)", ["https://example.org/tool"]),
        ("(see https://example.org/a),which", ["https://example.org/a"]),
        ("https://example.org/wiki/Cat_(animal)", ["https://example.org/wiki/Cat_(animal)"]),
        ("(https://example.org/wiki/Cat_(animal)).", ["https://example.org/wiki/Cat_(animal)"]),
        ("on this page.https://example.org/x/.", ["https://example.org/x/"]),
        ("https://example.org/ahttps://example.org/b", ["https://example.org/a", "https://example.org/b"]),
        ("https://example.org/tool.We release all", ["https://example.org/tool"]),
        ("https://example.org/Tool.NET works", ["https://example.org/Tool.NET"]),
        ("[site](https://example.org/a_b)!", ["https://example.org/a_b"]),
        ("<https://example.org/a>; more", ["https://example.org/a"]),
        ("“https://example.org/a”…", ["https://example.org/a"]),
        ("\\url{https://example.org/a}", ["https://example.org/a"]),
        ("https://example.org/a's author", ["https://example.org/a"]),
        ("https://example.org/a，代码", ["https://example.org/a"]),
        ("https://example.org:8080/~me?q=1&r=%20#top", ["https://example.org:8080/~me?q=1&r=%20#top"]),
        ("https://web.archive.org/web/2020/https://example.org/", None),
        ("https://example.org/?to=https://example.com/a", None),
        ("HTTP://EXAMPLE.ORG", None),
        ("http://localhost:80/a", None),
        ("http://127.0.0.1/a", None),
        ("https://example.com.", ["https://example.com"]),
    ],
)
def test_link_ends_where_the_address_ends(text: str, found: list[str] | None) -> None:
    assert urls(text) == ([text] if found is None else found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://",
        "ftp://example.org",
        "www.example.org",
        "https:// example.org",
        "file:///etc/passwd",
        "https://github.com@example.org/",
        "https://user:word@example.org",
        "https://nodot",
        "javascript:alert(1)",
    ],
)
def test_text_without_plain_web_address_has_no_links(text: str) -> None:
    assert find_links(text) == []


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://github.com/a/b", "code"),
        ("https://gist.github.com/a", "code"),
        ("https://gitlab.com/a", "code"),
        ("https://gitee.com/a", "code"),
        ("https://huggingface.co/a", "code"),
        ("https://bitbucket.org/a", "code"),
        ("https://a.github.io/b", "project"),
        ("https://notgithub.com/a", "project"),
        ("https://github.com.example.org/a", "project"),
        ("https://www.youtube.com/watch?v=1", "video"),
        ("https://youtu.be/1", "video"),
        ("https://vimeo.com/1", "video"),
    ],
)
def test_kind_follows_the_host(url: str, kind: str) -> None:
    assert [link.kind for link in find_links(url)] == [kind]


def test_has_code_needs_a_code_host() -> None:
    assert has_code("Code: https://github.com/a/b.")
    assert not has_code("Page: https://a.github.io/b. Code will follow on github.com.")


def test_links_of_the_real_page_are_found(shared: Path) -> None:
    lines = (shared / "seed/trending-papers.txt").read_text("utf-8").splitlines()
    expected = json.loads((shared / "seed/irregularities.json").read_text("utf-8"))["links"]
    found = [(number, link.url) for number, line in enumerate(lines, 1) for link in find_links(line)]
    assert found == [(link["line"], link["url"]) for link in expected]


def test_kinds_on_the_real_page_follow_hosts(shared: Path) -> None:
    expected = json.loads((shared / "seed/irregularities.json").read_text("utf-8"))["links"]
    words = {"code": "code", "project page": "project", "demo video": "video"}
    differing = [link["url"] for link in expected if find_links(link["url"])[0].kind != words[link["kind"]]]
    # Both are project pages that also hold code: the host decides.
    assert differing == [
        "https://foundation-model-research.github.io/NeuronPath/",
        "https://ali-vilab.github.io/ace-page/",
    ]


@pytest.mark.parametrize(
    "text", ["http://" * 50_000, "http://a.bc=" * 50_000, "https://a.bc/" + "(" * 500_000]
)
def test_endless_address_is_no_link(text: str) -> None:
    assert all(len(link.url) < 5_000 for link in find_links(text))


@given(
    st.text(alphabet=st.sampled_from("htps:/.()[]aé文 =@'\n"), max_size=80).map(lambda s: "https://a.bc/" + s)
)
def test_offsets_point_at_the_address(text: str) -> None:
    links = find_links(text)
    assert [text[link.start : link.end] for link in links] == [link.url for link in links]
    assert all(a.end <= b.start for a, b in pairwise(links))
