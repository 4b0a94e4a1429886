"""What Celery calls."""

from celery import shared_task


@shared_task(name="outreach.tasks.forget_nameless")
def forget_nameless():
    """Make counts of contacts that never got a name."""
    from outreach.domain import nameless

    nameless.forget(by=None)


@shared_task(name="outreach.tasks.watch_nameless")
def watch_nameless():
    """Look whether every contact says rightly that a youth is linked."""
    from outreach.domain import nameless

    nameless.watch(by=None)
