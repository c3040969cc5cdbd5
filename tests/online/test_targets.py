"""Addresses are taken apart in one strict way."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.online.errors import RefusedError
from paperdesk.online.targets import Target, authority, redirected, target


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("HTTP://Example.ORG", ("http", "example.org", 80, "/")),
        ("https://example.org.:443/a?b=c#d", ("https", "example.org", 443, "/a?b=c")),
        ("http://bücher.example/ü?ü=%C3%BC", ("http", "xn--bcher-kva.example", 80, "/%C3%BC?%C3%BC=%C3%BC")),
        ("http://раураl.com/", ("http", "xn--l-7sba6dbr.com", 80, "/")),
        ("http://[2001:DB8::1]:8080/", ("http", "2001:db8::1", 8080, "/")),
        ("https://example.org?q=1", ("https", "example.org", 443, "/?q=1")),
        ("http://example.org/a//b/../c;d@e:f", ("http", "example.org", 80, "/a//b/../c;d@e:f")),
    ],
)
def test_address_is_taken_apart(url: str, parts: tuple[str, str, int, str]) -> None:
    assert target(url) == Target(*parts)


@pytest.mark.parametrize(
    "url",
    [
        *("", "example.org", "//example.org", "http:/example.org", "http:///path", "http://", "http://?q"),
        *(
            "file:///etc/passwd",
            "ftp://example.org/",
            "javascript:alert(1)",
            "data:text/html,x",
            "about:blank",
        ),
        *(
            "http://a b/",
            "http://a\tb/",
            "http://a\r\nHost: b/",
            "http://a/\r\nX: y",
            "http://a/\0",
            " http://a/",
        ),
        *("http://me@a/", "http://me:pw@a/", "http://a@127.0.0.1/", "http://a\\@b/", "http://a\\b/"),
        *("http://a:/", "http://a:0/", "http://a:65536/", "http://a:-1/", "http://a:8 0/", "http://a:٨٠/"),
        *(
            "http://2130706433/",
            "http://0177.0.0.1/",
            "http://0x7f.0.0.1/",
            "http://127.1/",
            "http://1.2.3.4.5/",
        ),
        *("http://[::1/", "http://::1/", "http://[::1]x/", "http://[fe80::1%25eth0]/", "http://[v1.x]/"),
        *(
            "http://a..b/",
            "http://.a/",
            "http://a../",
            "http://-a.org/",
            f"http://{'a' * 64}.org/",
            "http://a%2eb/",
        ),
        *(
            "http://‥/",
            "http://a。/。",
            "http://*.org/",
            "http://" + "a." * 130 + "org/",
            "http://a/" + "x" * 9_000,
        ),
    ],
)
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    with pytest.raises(RefusedError, match=r"nothing was sent|Nothing was sent"):
        target(url)


def test_authority_is_what_the_user_typed() -> None:
    assert authority("http://Localhost:8000/feed") == "localhost:8000"
    assert authority("https://example.org:443/") == "example.org"
    assert authority("http://[::1]:80/") == "[::1]"


def test_query_is_not_shown() -> None:
    assert target("https://a.org/b?title=c").shown == "a.org/b"


HOSTS = st.from_regex(re.compile(r"[a-z0-9.\[\]:@\\/%-]{0,20}"), fullmatch=True)


@given(st.one_of(st.text(), HOSTS.map("http://{}/".format), st.from_regex(r"https?://[ -~]{0,30}")))
def test_any_text_is_a_plain_address_or_refused(text: str) -> None:
    with suppress(RefusedError):
        found = target(text)
        assert target(found.url) == found
        assert re.fullmatch(r"[a-z0-9_.:-]+", found.host)
        assert re.fullmatch(r"/[!-~]*", found.path)


@given(st.text())
def test_any_redirect_is_followed_or_refused(location: str) -> None:
    with suppress(RefusedError):
        after = redirected(target("https://example.org/a"), location)
        assert (after.scheme, target(after.url)) == ("https", after)
