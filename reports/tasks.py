"""What Celery calls."""

from celery import shared_task


@shared_task(name="reports.tasks.send_team_digests")
def send_team_digests():
    """Mail coordinators how their team stands, once a week."""
    from reports.domain import team_digest

    team_digest.send()


@shared_task(name="reports.tasks.watch_reports")
def watch_reports():
    """Make the reports that are due, and remind of those that wait."""
    from reports.domain import report_watch

    report_watch.look()


@shared_task(name="reports.tasks.mend_reports")
def mend_reports():
    """Say which reports were given up."""
    from reports.domain import report_watch

    report_watch.give_up()


@shared_task(name="reports.tasks.clear_report_files")
def clear_report_files():
    """Forget files that no report names any more."""
    from reports.domain import report_files

    report_files.clear()
