"""Tests that commit empty all tables afterwards; the audit trail's lock would refuse that, so it is off for that alone.

SQLite: the lock is taken off and put on again. PostgreSQL: the triggers rest while every table is emptied by DELETE, in
the cluster of this run alone. Django's own TRUNCATE makes new files for each of a hundred tables that are nearly all
empty, and then writes content types and permissions anew: half a second, for every test of the browser.
"""

from importlib import import_module

from django.db import connection, transaction
from django.test import TransactionTestCase

lock = import_module("mentoraat.migrations.0002_audit_append_only")
empty_tables = TransactionTestCase._fixture_teardown
STAY = {"django_content_type", "auth_permission"}  # made by migrating, the same for every test


def without_lock(self):
    """Empty the tables of a test that committed."""
    if connection.vendor == "postgresql":
        _empty_postgresql()
        return
    for change in (lock.allow, None, lock.forbid):
        if change is None:
            empty_tables(self)
        else:
            with connection.schema_editor() as editor:
                change(None, editor)


def _empty_postgresql():
    tables = sorted(set(connection.introspection.django_table_names(only_existing=True)) - STAY)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("; ".join(f"DELETE FROM {connection.ops.quote_name(table)}" for table in tables))


def pytest_configure(config):
    """Use it for every test."""
    TransactionTestCase._fixture_teardown = without_lock
