"""The network is closed for tests: only this machine answers."""

import socket

import pytest

from tests.network import NetworkClosed


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("10.0.0.1", 80), ("example.org", 80)])
def test_other_machines_cannot_be_reached(address):
    with socket.socket() as client, pytest.raises(NetworkClosed):
        client.connect(address)


def test_names_of_others_are_not_looked_up():
    with pytest.raises(NetworkClosed):
        socket.getaddrinfo("example.org", 80)


def test_this_machine_can_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=2).close()
