"""The day on which each youth was first reached (I1), from the contacts that stood in the tables before it was kept."""

from django.db import migrations
from django.db.models import Min, OuterRef, Subquery

TWO_WAY = ("spoken", "appointment")


def bring_along(apps, schema_editor):
    """Set the day of every youth. Running it twice changes nothing."""
    contacts = apps.get_model("outreach", "Contact").objects.filter(undone_at=None, outcome__in=TWO_WAY)
    first = contacts.filter(youths=OuterRef("pk")).order_by().values("youths").annotate(first=Min("on")).values("first")
    apps.get_model("cases", "Youth").objects.update(reached_on=Subquery(first))


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_first_reached_and_indexes_of_figures"),
        ("outreach", "0002_index_of_contacts_for_figures"),
    ]
    operations = [migrations.RunPython(bring_along, migrations.RunPython.noop)]
