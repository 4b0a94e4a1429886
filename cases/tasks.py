"""What Celery calls."""

from celery import shared_task


@shared_task(name="cases.tasks.watch_handovers")
def watch_handovers():
    """Remind partners who did not answer, and say honestly when nobody did."""
    from cases.domain import handover_watch

    handover_watch.climb(by=None)
