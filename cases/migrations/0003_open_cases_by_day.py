from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_casework_in_depth"),
        ("mentoraat", "0003_absences_and_first_days"),
        ("partners", "0002_hours_and_role_agreements"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("closed_on", None)), fields=["organisation", "opened_on", "youth"], name="case_open"
            ),
        ),
    ]
