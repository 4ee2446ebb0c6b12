"""Which addresses of the net may be contacted: public ones, at the ports of the web."""

import ipaddress
import socket
import threading
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit

PORTS = {"http": 80, "https": 443}
"""Schemes that are fetched, with the only port of each."""

Allowed = Callable[[str, int], bool]
"""Whether an IP address may be contacted at a port."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class AddressError(ValueError):
    """Why an address is not fetched, in words for a person."""


def is_public(ip: str, port: int) -> bool:
    """Whether the address is one of the public net and the port one of the web.

    Private, loopback, link-local, multicast, reserved and documentation ranges are not, and neither
    are IPv6 addresses that stand for such an IPv4 address (mapped, 6to4, NAT64, Teredo).
    """
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    return port in PORTS.values() and all(_public(one) for one in _meant(address))


def _meant(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> list[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """The address, and the IPv4 addresses that it leads to."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    found = [one for one in inner if one is not None]
    return [*found] if address.ipv4_mapped or address in _NAT64 else [address, *found]


def _public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_global and not (
        address.is_multicast
        or address.is_private
        or address.is_reserved
        or address.is_loopback
        or address.is_link_local
        or address.is_unspecified
    )


def split(url: str) -> SplitResult:
    """The parts of a web address; AddressError where it is none or carries a name and password."""
    if len(url) > 4_000 or any(ord(character) <= 32 or ord(character) == 127 for character in url):
        raise AddressError("it holds spaces or control characters, or is too long")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressError(f"it is no web address ({error})") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise AddressError("only http:// and https:// addresses with a host are fetched")
    if parts.username is not None or parts.password is not None:
        raise AddressError("it carries a name or password, which would be kept in the casebook")
    if port == 0:
        raise AddressError("port 0 is none")
    return parts


def resolve(host: str, port: int, allowed: Allowed, seconds: float = 10.0) -> list[str]:
    """The IP addresses of a host, every one of which is allowed; AddressError where one is not or there is none.

    The caller connects to one of these and asks the name service no second time: a second answer could differ.
    """
    addresses = _look_up(host, port, seconds)
    for ip in addresses:
        if not allowed(ip, port):
            raise AddressError(f"{host} leads to {ip} at port {port}, which is not on the public web")
    if not addresses:
        raise AddressError(f"the host {host} has no address")
    return addresses


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    """What the system says of a host. It knows no limit of time, so it is asked in a thread that may be left behind."""
    addresses: list[str] = []
    failed: list[Exception] = []

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            addresses.extend(dict.fromkeys(str(entry[4][0]) for entry in found))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(0.0, seconds))
    if asking.is_alive():
        raise AddressError(f"the name service does not answer for {host}; try again")
    if failed:
        raise AddressError(f"the host {host} is not known ({failed[0]})")
    return addresses
