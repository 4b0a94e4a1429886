"""The one way in which the product calls another system: over TLS, to a host that the settings name, within limits.

No redirect is followed and nothing is tried twice in here: who calls knows whether a second try is safe.
"""

import json
import ssl
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import urllib3
from django.conf import settings
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Timeout, parse_url

CONNECT, READ, WHOLE = 5, 15, 20  # seconds
MOST = 2 * 1024 * 1024  # bytes of one answer


class Closed(Exception):
    """The address is not one that we may call, or a secret is not there; nothing left this machine."""


class Unreachable(Exception):
    """No answer, half an answer or one that is no JSON; whether the other side did something is not known."""


@dataclass(frozen=True)
class Answer:
    """What the other system said: the status of HTTP, and its JSON (None when there is none)."""

    status: int
    data: object


def call(method, address, *, headers, query=None, body=None):
    """Ask another system one thing, JSON both ways. Raises Closed or Unreachable; every status is an Answer."""
    allowed(address)
    payload = None if body is None else json.dumps(body).encode()
    kinds = {"Accept": "application/json"} | ({"Content-Type": "application/json"} if payload else {})
    ends = time.monotonic() + WHOLE
    try:
        reply = _pool(settings.ZGW_CA_FILE).request(
            method,
            address,
            fields=query,
            body=payload,
            headers=kinds | headers,
            timeout=Timeout(connect=CONNECT, read=READ),
            redirect=False,
            retries=False,
            preload_content=False,
        )
        with reply:
            return Answer(reply.status, _json(_read(reply, ends)))
    except HTTPError as error:
        raise Unreachable(type(error).__name__) from None  # the text of the error may hold the address


def allowed(address):
    """Refuse an address that is not https, holds a password, or is of a host that the settings do not name."""
    try:
        parts = parse_url(address)
    except LocationParseError:
        raise Closed("no address") from None
    if parts.scheme != "https" or parts.auth or parts.netloc not in settings.ZGW_HOSTS:
        raise Closed("not a host that the settings name")


def secret(name):
    """The secret in the file of that name. Raises Closed when there is none."""
    if name not in secret_names():
        raise Closed("no such secret")
    return (Path(settings.ZGW_SECRETS) / name).read_text().strip()


def secret_names():
    """Which secrets there are to choose from; never what is in them."""
    folder = Path(settings.ZGW_SECRETS) if settings.ZGW_SECRETS else None
    if folder is None or not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


@lru_cache(maxsize=4)
def _pool(authorities):
    context = ssl.create_default_context(cafile=authorities or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return urllib3.PoolManager(ssl_context=context)


def _read(reply, ends):
    """All of the answer, unless it is too long or comes too slowly."""
    found = bytearray()
    while part := reply.read1(65536):
        found += part
        if len(found) > MOST or time.monotonic() > ends:
            raise Unreachable("too much, or too slow")
    return bytes(found)


def _json(data):
    if not data:
        return None
    try:
        return json.loads(data)
    except ValueError:
        raise Unreachable("no JSON") from None
