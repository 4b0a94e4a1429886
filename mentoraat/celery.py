"""Celery, and every schedule of the product in one list."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentoraat.settings")

app = Celery("mentoraat")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

# Two beats do no harm: every entry may run twice and has one effect.
app.conf.beat_schedule = {
    "jobs: find what was never told or left half done": {
        "task": "mentoraat.tasks.sweep_jobs",
        "schedule": 15.0,
    },
    "handovers: remind, and say honestly that nobody answered": {
        "task": "cases.tasks.watch_handovers",
        "schedule": crontab(hour=7, minute=5),
    },
    "cases: alarm when one has no casemanager, or two": {  # told once a day
        "task": "cases.tasks.watch_casemanagers",
        "schedule": crontab(hour=3, minute=40),
    },
    "appointments: remind of what is near": {  # each reminder goes once; later rounds find what was made in between
        "task": "cases.tasks.remind_of_appointments",
        "schedule": crontab(hour="8,12,18", minute=0),
    },
    "relapses: say once more what nobody took up": {
        "task": "cases.tasks.watch_relapses",
        "schedule": crontab(hour=7, minute=15),
    },
    "complaints: say which day comes near": {
        "task": "cases.tasks.remind_of_complaints",
        "schedule": crontab(hour=7, minute=20),
    },
    "team: tell coordinators on Monday how it stands": {
        "task": "reports.tasks.send_team_digests",
        "schedule": crontab(hour=7, minute="10,40", day_of_week="mon"),
    },
    "merges: let those of more than a day ago stand": {
        "task": "cases.tasks.settle_merges",
        "schedule": crontab(minute=35),
    },
    "youths: find who may be one person": {
        "task": "cases.tasks.look_for_pairs",
        "schedule": crontab(hour=2, minute=10),
    },
    "contacts: leave only the count of those that never got a name": {
        "task": "outreach.tasks.forget_nameless",
        "schedule": crontab(hour=2, minute=50),
    },
    "sign-in: forget sessions that are over": {
        "task": "mentoraat.tasks.forget_sessions",
        "schedule": crontab(hour=3, minute=20),
    },
}
