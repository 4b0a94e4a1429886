"""What Celery calls."""

from celery import shared_task


@shared_task(name="cases.tasks.watch_handovers")
def watch_handovers():
    """Remind partners who did not answer, and say honestly when nobody did."""
    from cases.domain import handover_watch

    handover_watch.climb(by=None)


@shared_task(name="cases.tasks.remind_of_appointments")
def remind_of_appointments():
    """Remind mentors, and youths who asked for it, of what is near."""
    from cases.domain import reminder

    reminder.remind(by=None)


@shared_task(name="cases.tasks.watch_relapses")
def watch_relapses():
    """Tell the coordinators once more about youths who slid again and whom nobody took up."""
    from cases.domain import relapse

    relapse.remind(by=None)
