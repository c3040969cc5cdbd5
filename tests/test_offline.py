"""The tests themselves reach no network."""

import socket

import pytest


@pytest.mark.parametrize("name", ["connect", "connect_ex"])
def test_no_test_connects_elsewhere(name: str) -> None:
    with socket.socket() as connection, pytest.raises(AssertionError, match="over the network"):
        getattr(connection, name)(("192.0.2.1", 80))


def test_no_test_sends_elsewhere() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as connection,
        pytest.raises(AssertionError, match="over the network"),
    ):
        connection.sendto(b"x", ("192.0.2.1", 53))


def test_no_test_looks_names_up() -> None:
    with pytest.raises(AssertionError, match="look example"):
        socket.getaddrinfo("example.org", 80)
