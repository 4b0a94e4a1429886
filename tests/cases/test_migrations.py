"""Tables that are full move on without loss."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
BEFORE, AFTER = ("cases", "0001_initial"), ("cases", "0002_casework_in_depth")


def migrate(*targets):
    """Go to these migrations; the models as they are there."""
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets))
    return MigrationExecutor(connection).loader.project_state(list(targets)).apps


@pytest.fixture
def old_tables():
    """The tables as they were; afterwards everything is as new again."""
    yield migrate(("outreach", "0001_initial"), BEFORE)
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def test_instruments_that_were_there_get_a_ref_each(old_tables):
    old = old_tables.get_model("cases", "Instrument")
    for version in (1, 2):
        old.objects.create(name="Acht punten", slug="eigen", version=version)

    new = migrate(AFTER).get_model("cases", "Instrument")

    refs = list(new.objects.values_list("ref", flat=True))
    assert len(set(refs)) == 2 and all(len(ref) == 12 for ref in refs)
