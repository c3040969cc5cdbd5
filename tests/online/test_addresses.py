"""Which addresses may be reached."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.online.addresses import is_reachable

PUBLIC = ("1.1.1.1", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001:800::200e", "64:ff9b::101:101")
PRIVATE = ("127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "::1", "fd00::2", "fc00::1")
NEVER = (
    *("0.0.0.0", "100.64.0.1", "100.100.100.200", "169.254.169.254", "168.63.129.16", "192.0.0.192"),
    *("192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1"),
    *("255.255.255.255", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:1.1.1.1", "::ffff:0:7f00:1"),
    *("64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "fe80::1"),
    *("fe80::1%eth0", "fec0::1", "ff02::1", "2001:0:7f00:1::", "2001:db8::1", "2002:7f00:1::"),
    *("2002:5db8:d822::", "3fff::1", "fd00:ec2::254", "2606:4700::5efe:7f00:1", "4000::1"),
    *("", "localhost", "127.1", "0x7f.1", "2130706433", "١٢٧.٠.٠.١"),
)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_address_is_reachable(address: str) -> None:
    assert [is_reachable(address, private=private) for private in (False, True)] == [True, True]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_address_is_reachable_when_typed(address: str) -> None:
    assert [is_reachable(address, private=private) for private in (False, True)] == [False, True]


@pytest.mark.parametrize("address", NEVER)
def test_special_address_is_never_reachable(address: str) -> None:
    assert [is_reachable(address, private=private) for private in (False, True)] == [False, False]


@given(st.ip_addresses(v=4).filter(lambda address: not address.is_global or address.is_multicast))
def test_what_python_knows_as_special_is_not_reachable(address: IPv4Address) -> None:
    assert not is_reachable(str(address), private=False)
    for text in (f"::ffff:{address}", f"64:ff9b::{address}", f"::{address}"):
        inside = IPv6Address(text)
        assert is_reachable(str(inside), private=True) is inside.is_loopback  # ::0.0.0.1 is ::1


@given(st.ip_addresses(v=6).filter(lambda address: not address.is_global or address.is_multicast))
def test_what_python_knows_as_special_in_ipv6_is_not_reachable(address: IPv6Address) -> None:
    assert not is_reachable(str(address), private=False)
