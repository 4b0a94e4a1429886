"""What Celery calls."""

from celery import shared_task


@shared_task(name="mentoraat.tasks.run_job")
def run_job(*, job_id):
    """Do one job."""
    from mentoraat import jobs

    jobs.run(job_id)


@shared_task(name="mentoraat.tasks.sweep_jobs")
def sweep_jobs():
    """Ring again for forgotten jobs."""
    from mentoraat import jobs

    jobs.sweep()


@shared_task(name="mentoraat.tasks.forget_sessions")
def forget_sessions():
    """Remove sessions that are over."""
    from django.core.management import call_command

    call_command("clearsessions")
