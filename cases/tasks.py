"""What Celery calls."""

from celery import shared_task


@shared_task(name="cases.tasks.watch_handovers")
def watch_handovers():
    """Remind partners who did not answer, and say honestly when nobody did."""
    from cases.domain import handover_watch

    handover_watch.climb(by=None)


@shared_task(name="cases.tasks.watch_casemanagers")
def watch_casemanagers():
    """Sound the alarm for open cases without exactly one casemanager who works here."""
    from cases.domain import casemanager_watch

    casemanager_watch.watch(by=None)


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


@shared_task(name="cases.tasks.remind_of_complaints")
def remind_of_complaints():
    """Tell who handles complaints of days that come near."""
    from cases.domain import complaint_watch

    complaint_watch.remind(by=None)


@shared_task(name="cases.tasks.settle_merges")
def settle_merges():
    """Let merges of more than a day ago stand."""
    from cases.domain import merge

    merge.settle(by=None)


@shared_task(name="cases.tasks.look_for_pairs")
def look_for_pairs():
    """Find youths that may be one person, and names that search forgot."""
    from cases.domain import likely_pair, name_index

    name_index.mend(by=None)
    likely_pair.look_again(by=None)
