"""Log lines hold no keys."""

import io
import logging

import pytest

from mentoraat.checks import walk
from mentoraat.logs import KEYS, HideKeys
from partners.domain import link as links
from tests import make

KEY = "tl9oh9vkOo2IR_ost41hCqtv7bSJKPgbLk-fgx-8hB4"


@pytest.mark.parametrize(
    ("text", "args", "written"),
    [
        ("Gone: %s", (f"/o/{KEY}/aannemen/",), "Gone: /o/…/aannemen/"),
        (f"GET /o/{KEY}/ 200", (), "GET /o/…/ 200"),
        (f"Gone: /ons-aanbod/{KEY}/", (), "Gone: /ons-aanbod/…/"),
        ("Not Found: %s", ("/wachtwoord/1-cx2y3z4a5b6c7d8e9f0/",), "Not Found: /wachtwoord/…/"),
        ("Not Found: %s", ("/overdrachten/z01gg7G5VdRd/",), "Not Found: /overdrachten/z01gg7G5VdRd/"),
    ],
)
def test_key_is_taken_out(text, args, written):
    record = logging.LogRecord("x", logging.WARNING, "x", 1, text, args, None)

    assert HideKeys().filter(record)
    assert record.getMessage() == written


def test_what_the_web_logs_about_a_link_holds_no_key(client, db, capsys):
    handler = next(one for one in logging.getLogger().handlers if any(isinstance(f, HideKeys) for f in one.filters))
    record = logging.LogRecord("django.request", logging.WARNING, "x", 1, "Conflict: %s", (f"/o/{KEY}/",), None)

    handler.handle(record)

    assert KEY not in record.getMessage()


def test_every_address_with_a_token_is_known_to_the_log():
    routes = {route.replace("<token>", KEY) for route, _pattern in walk() if "<token>" in route}
    assert len(routes) > 10

    assert not [route for route in routes if KEY in KEYS.sub(r"\1…", f"/{route}")]


@pytest.mark.parametrize("name", ["", "aannemen/", "code/", "bestaat-niet/"])
def test_no_line_that_a_request_by_link_leaves_holds_the_key(client, db, case, name):
    token = links.token_of(make.sent_handover(case).link)
    lines, log = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(lines)
    handler.addFilter(HideKeys())
    log.addHandler(handler)
    try:
        for path in (f"/o/{token}/{name}", f"/o/{token[:-1]}x/{name}"):
            client.get(path)
            client.post(path)
    finally:
        log.removeHandler(handler)

    assert "/o/…/" in lines.getvalue()
    assert token[:20] not in lines.getvalue()
