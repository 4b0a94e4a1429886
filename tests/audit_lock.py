"""Tests that commit empty all tables afterwards; SQLite empties by DELETE, which the audit trail's lock refuses.

So the lock is taken off for the emptying, and put on again, there alone.
"""

from importlib import import_module

from django.db import connection
from django.test import TransactionTestCase

lock = import_module("mentoraat.migrations.0002_audit_append_only")
empty_tables = TransactionTestCase._fixture_teardown


def without_lock(self):
    """Empty the tables of a test that committed."""
    if connection.vendor != "sqlite":
        empty_tables(self)
        return
    for change in (lock.allow, None, lock.forbid):
        if change is None:
            empty_tables(self)
        else:
            with connection.schema_editor() as editor:
                change(None, editor)


def pytest_configure(config):
    """Use it for every test."""
    TransactionTestCase._fixture_teardown = without_lock
