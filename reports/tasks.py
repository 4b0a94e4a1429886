"""What Celery calls."""

from celery import shared_task


@shared_task(name="reports.tasks.send_team_digests")
def send_team_digests():
    """Mail coordinators how their team stands, once a week."""
    from reports.domain import team_digest

    team_digest.send()
