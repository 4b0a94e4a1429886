from django.conf import settings
from django.db import migrations, models

from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    dependencies = [
        ("cases", "0004_story_of_a_youth_and_indexes_of_figures"),
        ("mentoraat", "0003_network_around_a_youth"),
        ("partners", "0002_network_around_a_youth"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="case",
            name="case_by_opened",
        ),
        migrations.AddField(
            model_name="youth",
            name="reached_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                fields=["organisation", "opened_on", "closed_on", "ending", "outcome", "youth", "number", "id"],
                name="case_by_opened",
            ),
        ),
        migrations.AddIndex(
            model_name="youth",
            index=models.Index(fields=["organisation", "reached_on", "id"], name="youth_by_reached"),
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(fields=["organisation", "feedback_due_on"], name="handover_by_feedback_due"),
        ),
    ]
