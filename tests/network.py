"""Tests reach this machine only: no test may pass, or fail, because of somebody else's server."""

import ipaddress
import socket

import pytest


class NetworkClosed(RuntimeError):
    """A test wanted to leave this machine."""


@pytest.fixture(autouse=True, scope="session")
def loopback_only():
    """Refuse connections and name look-ups that lead elsewhere than to this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", guarded_lookup(socket.getaddrinfo))
        yield


def guarded(original):
    """The socket method, for addresses of this machine only."""

    def method(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_here(address[0]):
            raise NetworkClosed(f"tests do not connect to {address}")
        return original(self, address)

    return method


def guarded_lookup(original):
    """The look-up of names, for names of this machine only."""

    def getaddrinfo(host, *args, **kwargs):
        if host is not None and not is_here(host):
            raise NetworkClosed(f"tests do not look up {host!r}")
        return original(host, *args, **kwargs)

    return getaddrinfo


def is_here(host):
    """Does this name or address lead to this machine?"""
    host = host.decode() if isinstance(host, bytes) else host
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
