"""Calls to other systems: only where the settings say, only over TLS, never more than asked."""

import pytest

from mentoraat import outgoing
from tests.guards.source import modules


@pytest.fixture(autouse=True)
def hosts(settings):
    settings.ZGW_HOSTS = ["zaken.gemeente.nl", "test.gemeente.nl:8443"]


@pytest.mark.parametrize("address", ["https://zaken.gemeente.nl/api/v1/", "https://TEST.gemeente.nl:8443/"])
def test_allowed_is_what_the_settings_name(address):
    outgoing.allowed(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://zaken.gemeente.nl/api/v1/",
        "https://zaken.gemeente.nl:8443/",
        "https://zaken.gemeente.nl.evil.nl/",
        "https://evil.nl/?zaken.gemeente.nl",
        "https://zaken.gemeente.nl@evil.nl/",
        "https://evil.nl\\@zaken.gemeente.nl/",
        "https://naam:woord@zaken.gemeente.nl/",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/",
        "file:///etc/passwd",
        "zaken.gemeente.nl",
        "",
    ],
)
def test_everything_else_is_closed(address):
    with pytest.raises(outgoing.Closed):
        outgoing.call("GET", address, headers={})


def test_nothing_is_allowed_by_default(settings):
    settings.ZGW_HOSTS = []

    with pytest.raises(outgoing.Closed):
        outgoing.allowed("https://zaken.gemeente.nl/")


def test_secret_comes_from_the_folder_alone(settings, tmp_path):
    (tmp_path / "rotterdam").write_text(" geheim \n")
    (tmp_path / ".verborgen").write_text("x")
    (tmp_path / "map").mkdir()
    settings.ZGW_SECRETS = str(tmp_path)

    assert outgoing.secret_names() == ["rotterdam"]
    assert outgoing.secret("rotterdam") == "geheim"
    for name in ("", "../passwd", ".verborgen", "map", "utrecht"):
        with pytest.raises(outgoing.Closed):
            outgoing.secret(name)


@pytest.mark.parametrize("folder", ["", "/nergens"])
def test_without_a_folder_there_are_no_secrets(settings, folder):
    settings.ZGW_SECRETS = folder

    assert outgoing.secret_names() == []


def test_only_the_adapter_calls_and_only_the_job_uses_the_adapter():
    """No page waits for somebody else's server."""
    calls = [m.dotted for m in modules() if "outgoing.call(" in m.text]
    plugs = [m.dotted for m in modules() if "handover_port.adapter(" in m.text or "handover_port.module_of(" in m.text]

    assert calls == ["cases.domain.handover_zgw_call"]
    assert plugs == ["cases.domain.handover_delivery", "cases.domain.municipal_link"]
