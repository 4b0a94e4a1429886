"""Celery, and every schedule of the product in one list."""

import gc
import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentoraat.settings")

app = Celery("mentoraat")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def get_ready_to_draw(**_kwargs):
    """Load the typesetter before the workers fork, and look for rubbish less often: drawing makes many small things.

    What is there now stays for good, so it is never looked through again.
    """
    import weasyprint  # noqa: F401

    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


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
    "handovers: say which urgent ones nobody answered by five o'clock": {
        "task": "cases.tasks.watch_urgent_handovers",
        "schedule": crontab(hour=17, minute=5),
    },
    "handovers: ask whether youths are still there": {
        "task": "cases.tasks.ask_for_feedback",
        "schedule": crontab(hour=7, minute=25),
    },
    "handovers: bring what changed to municipalities, and fetch what they say": {  # nothing when no link is on
        "task": "cases.tasks.deliver_handovers",
        "schedule": crontab(minute="*/5"),
    },
    "consents: say what runs out, close what ran out": {
        "task": "cases.tasks.watch_consents",
        "schedule": crontab(hour=0, minute=20),
    },
    "cases: alarm when one has no casemanager, or two": {  # told once a day
        "task": "cases.tasks.watch_casemanagers",
        "schedule": crontab(hour=3, minute=40),
    },
    "youths: look whether the day on which each was first reached still holds": {  # figures hang on it
        "task": "cases.tasks.watch_first_reached",
        "schedule": crontab(hour=3, minute=50),
    },
    "contacts: look whether each says rightly that it has a name": {  # so does the figure of people without one
        "task": "outreach.tasks.watch_nameless",
        "schedule": crontab(hour=3, minute=55),
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
    "referrals: say once what waits too long, and ask for news": {
        "task": "cases.tasks.watch_referrals",
        "schedule": crontab(hour=7, minute=25),
    },
    "partners: say which agreement ends and which pilot waits for a decision": {
        "task": "partners.tasks.watch_agreements",
        "schedule": crontab(hour=7, minute=35),
    },
    "reports: make those of the period that ended, remind of those that wait": {  # later rounds find what was missed
        "task": "reports.tasks.watch_reports",
        "schedule": crontab(hour="6,9,13", minute=20),
    },
    "reports: forget files that no report names": {
        "task": "reports.tasks.clear_report_files",
        "schedule": crontab(hour=3, minute=50),
    },
    "reports: say which ones were given up": {
        "task": "reports.tasks.mend_reports",
        "schedule": 30.0,
    },
    "team: tell coordinators on Monday how it stands": {
        "task": "reports.tasks.send_team_digests",
        "schedule": crontab(hour=7, minute="10,40", day_of_week="mon"),
    },
    "offers: tell mentors whose wish they fit, and until when one can sign up": {
        "task": "cases.tasks.look_at_offers",
        "schedule": crontab(hour=5, minute=20),
    },
    "offers: mail mentors on Monday what is new": {
        "task": "cases.tasks.send_offer_digests",
        "schedule": crontab(hour=7, minute="15,45", day_of_week="mon"),
    },
    "offers: ask partners every month whether theirs still hold": {  # and sooner where one grew stale
        "task": "partners.tasks.ask_for_offers",
        "schedule": crontab(hour=9, minute=10, day_of_week="mon-fri"),
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
