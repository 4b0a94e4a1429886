"""Which tests ask something of a database: they alone are tried on both of them."""

import pytest

ASKS = {"db", "transactional_db", "django_db_setup", "live_server"}


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by marks
def pytest_collection_modifyitems(items):
    """Mark them. pytest-django refuses every query of a test that has none of this."""
    for item in items:
        later = "getfixturevalue" in item.function.__code__.co_names  # whatever it will ask for
        if later or item.get_closest_marker("django_db") or ASKS.intersection(item.fixturenames):
            item.add_marker("rows")
