"""Whether a contact has a name, from the links that stood in the tables before it was kept."""

from django.db import migrations
from django.db.models import Exists, OuterRef


def bring_along(apps, schema_editor):
    """Say of every contact whether a youth is linked. Running it twice changes nothing."""
    contact = apps.get_model("outreach", "Contact")
    linked = Exists(contact.youths.through.objects.filter(contact=OuterRef("pk")))
    contact.objects.filter(linked, named=False, anonymised_at=None).update(named=True)


class Migration(migrations.Migration):
    dependencies = [("outreach", "0004_whether_a_contact_has_a_name")]
    operations = [migrations.RunPython(bring_along, migrations.RunPython.noop)]
