"""Migrations that redraw the picture of the tables once give the same SQL as ordinary ones."""

import pytest
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

from mentoraat.migration import QuickMigration

FIELDS = (migrations.AddField, migrations.AlterField, migrations.RenameField)
RULES = (migrations.AddConstraint, migrations.RemoveConstraint, migrations.AddIndex, migrations.RemoveIndex)
SUFFICES = (migrations.CreateModel, migrations.AlterModelOptions, *FIELDS, *RULES)  # its own table


@pytest.fixture(autouse=True)
def with_migrations(settings):
    """Tests make their tables from the models, so that Django knows of no migration."""
    settings.MIGRATION_MODULES = {}


def quick_ones():
    """Every migration of ours that redraws once, by its key."""
    found = MigrationLoader(None).disk_migrations.items()
    return {key: migration for key, migration in found if isinstance(migration, QuickMigration)}


def strangers(operations):
    """Operations for which their own table does not suffice."""
    return [operation for operation in operations if not isinstance(operation, SUFFICES)]


def test_quick_migrations_hold_nothing_that_asks_for_more_than_its_own_table():
    found = quick_ones()

    assert found
    assert {key: strangers(migration.operations) for key, migration in found.items()} == dict.fromkeys(found, [])


def test_an_operation_that_asks_for_rows_is_found():
    assert strangers([migrations.RunPython(migrations.RunPython.noop)])
    assert strangers([migrations.RenameModel("Case", "Journey")])


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_sql_is_that_of_an_ordinary_migration(monkeypatch):
    key = (
        "reports",
        "0003_reports_by_profile_and_period",
    )  # all kinds of operations, on a table that stood and on new ones
    quick = sql_of(key)
    monkeypatch.setattr(QuickMigration, "apply", migrations.Migration.apply)

    assert quick == sql_of(key)
    assert len(quick) > 30


@pytest.mark.django_db(transaction=True)
def test_picture_is_drawn_again_for_the_next_migration():
    loader = MigrationLoader(None)
    before = loader.project_state(("reports", "0001_initial"), at_end=False)
    drawn = before.apps

    with connection.schema_editor(collect_sql=True) as editor:
        after = loader.disk_migrations["reports", "0001_initial"].apply(before, editor, collect_sql=True)

    assert after.apps is not drawn
    assert after.apps.get_model("reports", "QuarterReport").organisation.field.related_model is after.apps.get_model(
        "mentoraat", "Organisation"
    )


def sql_of(key):
    """What the migration tells the database, without telling it."""
    loader = MigrationLoader(None)
    state = loader.project_state(key, at_end=False)
    with connection.schema_editor(collect_sql=True) as editor:
        loader.disk_migrations[key].apply(state, editor, collect_sql=True)
    return editor.collected_sql
