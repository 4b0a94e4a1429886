from django.conf import settings
from django.db import migrations, models

from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    dependencies = [
        ("cases", "0005_first_reached_and_indexes_of_figures"),
        ("mentoraat", "0003_network_around_a_youth"),
        ("outreach", "0003_first_reached_from_contacts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="contact",
            name="contact_anonymised_says_nothing",
        ),
        migrations.RemoveIndex(
            model_name="contact",
            name="contact_by_day",
        ),
        migrations.AddField(
            model_name="contact",
            name="named",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(
                fields=["organisation", "on", "outcome", "undone_at", "area", "channel", "people", "named", "id"],
                name="contact_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("anonymised_at__isnull", True),
                    models.Q(("label", ""), ("named", False), ("note", "")),
                    _connector="OR",
                ),
                name="contact_anonymised_says_nothing",
            ),
        ),
    ]
