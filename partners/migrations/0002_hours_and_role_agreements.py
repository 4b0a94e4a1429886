from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mentoraat", "0003_absences_and_first_days"),
        ("partners", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="agreement",
            name="roles",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="mentorfile",
            name="hours_per_week",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="mentorfile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hours_per_week__isnull", True),
                    models.Q(("hours_per_week__gte", 1), ("hours_per_week__lte", 60)),
                    _connector="OR",
                ),
                name="mentor_file_hours_of_a_week",
            ),
        ),
    ]
