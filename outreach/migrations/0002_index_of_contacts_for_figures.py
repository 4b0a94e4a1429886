from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_story_of_a_youth_and_indexes_of_figures"),
        ("mentoraat", "0003_network_around_a_youth"),
        ("outreach", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="contact",
            name="contact_by_day",
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(
                fields=["organisation", "on", "outcome", "undone_at", "area", "channel", "people", "id"],
                name="contact_by_day",
            ),
        ),
    ]
