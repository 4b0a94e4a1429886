"""Background work: the database holds the truth, Celery is only the bell.

A job row is written in the transaction of its cause. A worker claims it with a lease by the database's clock, runs its
handler, and writes how it ended. The sweeper rings again for what was never told or was left half done. A handler may
run twice and must have one effect.
"""

import threading
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

import structlog
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from mentoraat.models.job import Job

log = structlog.get_logger()
MAX_ATTEMPTS = 3
State = Job.State

# kind → the function that does it, as text: a lower app does not import a higher one. Called as handler(job).
HANDLERS = {
    "mail": "mentoraat.notify.deliver",
    "user.invite": "mentoraat.domain.user.send_invitation",
    "appointment.remind": "cases.domain.reminder.deliver",
    "handover.mail": "cases.domain.handover_mail.deliver",
    "handover.deliver": "cases.domain.handover_delivery.work",
    "municipal_link.try": "cases.domain.municipal_link.work",
    "referral.mail": "cases.domain.referral_mail.deliver",
    "consent.withdrawn": "cases.domain.consent_mail.deliver",
    "offer.match": "cases.domain.match_watch.look_at_offer",
    "wish.match": "cases.domain.match_watch.look_at_wish",
    "link.text": "partners.domain.link_text.deliver",
    "report.effect": "reports.domain.effect_mapping.work",
    "report.make": "reports.domain.report_making.make",
    "report.establish": "reports.domain.report_making.establish",
    "report.mail": "reports.domain.report_news.deliver",
    "story.untold": "reports.domain.report_story.untold",
    "import.check": "reports.imports.background.check",
    "import.apply": "reports.imports.background.apply",
}


def enqueue(kind, *, organisation=None, payload=None, once_key="", run_after=None, by):
    """Write down that something is to be done, and ring the bell after commit.

    With a `once_key`, an open job with the same key is returned instead of a second one.
    """
    fields = {"kind": kind, "payload": payload or {}, "organisation": organisation, "requested_by": by}
    try:
        with transaction.atomic():
            job = Job.objects.create(**fields, once_key=once_key, run_after=run_after or Now())
    except IntegrityError:
        return Job.objects.get(once_key=once_key, state__in=[State.QUEUED, State.RUNNING])
    transaction.on_commit(partial(ring, job.pk))
    return job


def ring(job_id):
    """Tell Celery. A broker that is away costs nothing but time: the sweeper rings again."""
    from mentoraat.tasks import run_job

    try:
        run_job.delay(job_id=job_id)
    except Exception as error:  # whatever the transport raises, the row is safe
        log.warning("job.bell_failed", job=job_id, error=type(error).__name__)


def claim(job_id):
    """Take the lease of a job that waits or whose lease ran out; None when it is not ours to do."""
    lease = Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)
    free = Q(state=State.QUEUED, run_after__lte=Now()) | Q(state=State.RUNNING, lease_until__lt=Now())
    claimed = Job.objects.filter(free, pk=job_id, attempts__lt=MAX_ATTEMPTS).update(
        state=State.RUNNING, lease_until=lease, attempts=F("attempts") + 1, error=""
    )
    return Job.objects.get(pk=job_id) if claimed else None


def run(job_id):
    """Do a job once, if it can be claimed; a fault in it is kept on the row and stops nothing else."""
    job = claim(job_id)
    if job is None:
        return
    try:
        import_string(HANDLERS[job.kind])(job)
    except Exception as error:
        log.error("job.failed", job=job.pk, kind=job.kind, attempt=job.attempts, error=type(error).__name__)
        _ended_badly(job, error)
    else:
        _finish(job, State.DONE, progress=100)


def progress(job, percentage, message="", *, seconds=0):
    """Say how far a running job is (0-100) and keep its lease alive, for `seconds` when a long step follows."""
    lease = Now() + timedelta(seconds=max(seconds, settings.JOB_LEASE_SECONDS))
    Job.objects.filter(pk=job.pk, state=State.RUNNING).update(progress=percentage, message=message, lease_until=lease)


@contextmanager
def kept_alive(job):
    """Keep the lease of a running job as long as this process lives: for steps that cannot say how far they are.

    A worker that dies stops this too, so its job is taken up when one lease has run out and not later. Inside a
    transaction nobody else would see the lease, so there it does nothing.
    """
    over = threading.Event()
    if not connection.in_atomic_block:
        threading.Thread(target=_beat, args=(job.pk, over), daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _beat(job_id, over):
    while not over.wait(settings.JOB_LEASE_SECONDS / 3):
        lease = Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)
        try:
            Job.objects.filter(pk=job_id, state=State.RUNNING).update(lease_until=lease)
        except DatabaseError as error:
            log.warning("job.beat_failed", job=job_id, error=type(error).__name__)
    connection.close()


def retry(job, *, by):
    """Try a failed job again, from a clean sheet."""
    changed = Job.objects.filter(pk=job.pk, state=State.FAILED).update(
        state=State.QUEUED, attempts=0, progress=0, error="", finished_at=None, run_after=Now()
    )
    if changed:
        transaction.on_commit(partial(ring, job.pk))
    return changed == 1


def sweep():
    """Ring again for every job that waits or was left half done; give up on those tried too often."""
    left = Job.objects.filter(state=State.RUNNING, lease_until__lt=Now())
    for job in left.filter(attempts__gte=MAX_ATTEMPTS):
        _finish(job, State.FAILED, error=job.error or _("Drie keer geprobeerd en steeds afgebroken."))
    waiting = Job.objects.filter(Q(state=State.QUEUED, run_after__lte=Now()) | Q(pk__in=left.values("pk")))
    for job_id in waiting.order_by("run_after").values_list("pk", flat=True)[:200]:
        ring(job_id)


def _ended_badly(job, error):
    text = f"{type(error).__name__}: {error}"[:2000]
    if job.attempts >= MAX_ATTEMPTS or getattr(error, "final", False):
        _finish(job, State.FAILED, error=text)
        return
    later = timezone.now() + timedelta(seconds=10 * job.attempts)
    Job.objects.filter(pk=job.pk, state=State.RUNNING).update(
        state=State.QUEUED, run_after=later, lease_until=None, error=text
    )


def _finish(job, state, **changes):
    Job.objects.filter(pk=job.pk, state=State.RUNNING).update(
        state=state, lease_until=None, finished_at=timezone.now(), **changes
    )
