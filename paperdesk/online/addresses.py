"""Which addresses of the network may be reached: public ones, and private ones the user has typed."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

Address = IPv4Address | IPv6Address

_PRIVATE: Final = tuple(
    map(ip_network, ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7"))
)
_NEVER: Final = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",  # this network
            "100.64.0.0/10",  # between a provider and its customers; some clouds' metadata
            "169.254.0.0/16",  # link-local; most clouds' metadata
            "168.63.129.16/32",  # a cloud's metadata at an address that looks public
            "192.0.0.0/24",  # protocol assignments; a cloud's metadata
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # 6to4 relays
            "198.18.0.0/15",  # benchmarks
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, broadcast
            "fd00:ec2::254/128",  # a cloud's metadata
            "2001::/23",  # protocol assignments, among them Teredo (IPv4 inside)
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4 (IPv4 inside)
            "3fff::/20",  # documentation
        ),
    )
)
_PUBLIC_V6: Final = IPv6Network("2000::/3")  # the rest is local, special or not given out
_NAT64: Final = IPv6Network("64:ff9b::/96")  # how networks without IPv4 reach an IPv4 address
_ISATAP: Final = (0x00005EFE, 0x02005EFE)


def is_reachable(text: str, *, private: bool) -> bool:
    """Whether an address as the resolver gave it may be connected to; `private`: the user typed its host."""
    try:
        address: Address = ip_address(text)
    except ValueError:  # with a zone, too: link-local
        return False
    if isinstance(address, IPv6Address) and address in _NAT64:
        return is_reachable(str(IPv4Address(int(address) & 0xFFFFFFFF)), private=False)
    if _is_among(address, _NEVER):
        return False
    if _is_among(address, _PRIVATE):
        return private
    if isinstance(address, IPv4Address):
        return True
    return address in _PUBLIC_V6 and (int(address) >> 32) & 0xFFFFFFFF not in _ISATAP


def _is_among(address: Address, networks: tuple[object, ...]) -> bool:
    return any(address in network for network in networks)  # type: ignore[operator]
