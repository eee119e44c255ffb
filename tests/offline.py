"""No network in a test: a hook that lets only loopback through.

A name space without a network would be surer but is refused in many containers. An
audit hook sees every connection that Python makes, cannot be removed once set, and lets
the loopback through that Jupyter's kernels need.
"""

from __future__ import annotations

import ipaddress
import sys

ADDRESS_AT = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
    "socket.gethostbyaddr": 0,
}

attempts: list[str] = []
"""What was refused, so that code which swallows the error is found out all the same."""


class NetworkForbiddenError(RuntimeError):
    """Not an OSError: libraries catch those and go on in silence."""


def forbid_network() -> None:
    """Let no connection out of this process, from now until it ends."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event not in ADDRESS_AT:
        return
    address = arguments[ADDRESS_AT[event]]
    host = address[0] if isinstance(address, tuple) else address
    if not _stays_here(host, named=event != "socket.connect"):
        attempts.append(f"{event} {host!r}")
        raise NetworkForbiddenError(f"{event} to {host!r}: the tests use no network")


def _stays_here(host: object, *, named: bool) -> bool:
    """Whether a host is this machine; a bare path is a Unix socket's, no host is the
    local wildcard.
    """
    if isinstance(host, bytes):
        host = host.decode("utf-8", "replace")
    if not host or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return not named and str(host).startswith(("/", "\0"))
