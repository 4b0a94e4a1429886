"""What stood in the tables before rounds of feedback, rungs by number and who gave an agreement had columns."""

from datetime import timedelta

from django.db import migrations

RUNGS = {"day_7": "remind_1", "day_14": "remind_2", "day_21": "remind_3"}
DAYS = (14, 60)  # what a new agreement says


def bring_along(apps, schema_editor):
    """Name the rungs anew; say who agreed; plan the rounds of who had arrived. Running it twice changes nothing."""
    for old, new in RUNGS.items():
        apps.get_model("cases", "HandoverReminder").objects.filter(rung=old).update(rung=new)
    told = apps.get_model("cases", "Consent").objects.filter(how="representative")
    told.update(how="spoken", given_by="representative", representative="niet opgeschreven")
    for handover in apps.get_model("cases", "Handover").objects.filter(state="arrived", rounds__isnull=True):
        _plan(apps.get_model("cases", "HandoverFeedback"), handover)


def _plan(rounds, handover):
    rows = []
    for days in DAYS:
        asks_on = handover.arrived_on + timedelta(days=days)
        known = handover.feedback_due_on if days == DAYS[0] else None
        rows.append(
            rounds(
                organisation_id=handover.organisation_id,
                handover=handover,
                days=days,
                asks_on=asks_on,
                due_on=max(known or asks_on, asks_on),
            )
        )
    rounds.objects.bulk_create(rows)
    handover.round_on, handover.round_due_on = rows[0].asks_on, rows[0].due_on
    handover.save(update_fields=["round_on", "round_due_on"])


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_network_around_a_youth")]
    operations = [migrations.RunPython(bring_along, migrations.RunPython.noop)]
