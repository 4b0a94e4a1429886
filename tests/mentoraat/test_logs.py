"""Log lines hold no keys."""

import logging

import pytest

from mentoraat.logs import HideKeys

KEY = "tl9oh9vkOo2IR_ost41hCqtv7bSJKPgbLk-fgx-8hB4"


@pytest.mark.parametrize(
    ("text", "args", "written"),
    [
        ("Gone: %s", (f"/o/{KEY}/aannemen/",), "Gone: /o/…/aannemen/"),
        (f"GET /o/{KEY}/ 200", (), "GET /o/…/ 200"),
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
