"""More of the same: rows copied within the database, which is far quicker than to make them."""

from contextlib import contextmanager

from django.db import connection, models

from cases.models import (
    AftercareCheck,
    Case,
    Consent,
    Handover,
    Measurement,
    Need,
    Programme,
    Score,
    Youth,
)
from mentoraat.models import Area, Organisation
from outreach.models import Contact
from partners.models import Partner

STEP = 10_000_000  # between the keys of a row and those of its copies: more than there are of a kind
LISTS = (Area, Programme, Partner)
ABOUT_YOUTHS = (
    Youth,
    Case,
    Contact,
    Contact.youths.through,
    Consent,
    Handover,
    Measurement,
    Score,
    AftercareCheck,
    Need,
)
UUID = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}


def organisations(world, count):
    """Copy what figures read to more organisations, until there are `count`; returns all of them."""
    more = [Organisation(name=f"Mentoraat {number:03d}", slug=f"m{number}") for number in range(1, count)]
    made = [world.organisation, *Organisation.objects.bulk_create(more)]
    _copy_all(world, count, LISTS + ABOUT_YOUTHS, owner=f"{made[1].pk - 1} + n")  # their keys follow each other
    return made


def youths(world, times):
    """Copy what figures read of youths within their organisation, until there are so many times as many."""
    _copy_all(world, times, ABOUT_YOUTHS, owner="organisation_id")


def _copy_all(world, count, copied, owner):
    with _in_a_hurry() as cursor:
        for model in copied:
            _copy(cursor, model, count, copied, owner)
            world.counts[model.__name__] = world.counts.get(model.__name__, 0) * count


@contextmanager
def _in_a_hurry():
    """Nothing is looked at or kept safe meanwhile: these rows can be made again."""
    lite = connection.vendor == "sqlite"
    before = "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-300000"
    after = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_size=-2000"
    with connection.cursor() as cursor:
        for order in before.split(";") if lite else ["SET session_replication_role = replica"]:
            cursor.execute(order)
        yield cursor
        for order in after.split(";") if lite else ["SET session_replication_role = DEFAULT"]:
            cursor.execute(order)


def _copy(cursor, model, count, copied, owner):
    fields = model._meta.concrete_fields
    names = ", ".join(f'"{field.column}"' for field in fields)
    values = ", ".join(_value(field, copied, owner) for field in fields)
    numbers = f"WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n + 1 < {count})"
    table = model._meta.db_table
    cursor.execute(f"INSERT INTO {table} ({names}) {numbers} SELECT {values} FROM copy CROSS JOIN {table}")


def _value(field, copied, owner):
    """What a column holds in copy number n."""
    column = f'"{field.column}"'
    if field.primary_key or (field.is_relation and field.related_model in copied):
        return f"{column} + n * {STEP}"
    if field.is_relation and field.related_model is Organisation:
        return owner
    if isinstance(field, models.UUIDField):
        return UUID[connection.vendor]
    if field.unique:
        return "NULL" if field.is_relation else "n || '-' || id"
    return f"{column} || '-' || n" if field.name == "number" else column
