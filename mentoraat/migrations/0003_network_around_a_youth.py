from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mentoraat", "0002_audit_append_only"),
    ]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="offer_digest",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="membership",
            name="offer_digest_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="organisation",
            name="shares_criminal",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="organisation",
            name="shares_health",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="organisation",
            name="takes_referrals",
            field=models.BooleanField(default=True),
        ),
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("mentor", "mentor"),
                    ("coordinator", "coördinator"),
                    ("administrator", "beheerder"),
                    ("privacy_officer", "privacyfunctionaris"),
                    ("complaints_officer", "klachtenfunctionaris"),
                    ("official", "ambtenaar"),
                    ("partner", "partner"),
                ],
                max_length=20,
            ),
        ),
    ]
