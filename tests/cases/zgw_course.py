"""What beat and worker do with handovers to a municipality, and what stands there afterwards."""

from datetime import timedelta

from cases.domain import handover_delivery
from cases.models import Handover, HandoverDelivery
from mentoraat import jobs
from mentoraat.models import Job
from mentoraat.periods import now


def deliver(handover, *, times=1):
    """One round of beat and worker, or more; the handover as it is afterwards."""
    for _turn in range(times):
        HandoverDelivery.objects.filter(handover=handover).update(read_at=None, tried_at=now() - timedelta(hours=2))
        handover_delivery.look(by=None)
        for job in Job.objects.filter(kind="handover.deliver", state="queued"):
            Job.objects.filter(pk=job.pk).update(run_after=now() - timedelta(seconds=1))
            jobs.run(job.pk)
    return Handover.objects.select_related("delivery").get(pk=handover.pk)


def statuses(town):
    """The types of all statuses over there, the oldest first."""
    return [row["statustype"].rsplit("/", 1)[-1] for row in town.rows.get("statussen", [])]


def counted(town):
    """How much of each there is over there."""
    return {kind: len(rows) for kind, rows in town.rows.items()}
