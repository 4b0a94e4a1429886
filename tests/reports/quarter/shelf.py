"""Published reports made of figures, without drawing anything: the files are stubs."""

from django.utils import timezone

from mentoraat.files import store
from reports.models import QuarterReport
from reports.quarter import exports
from tests.reports.quarter.snapshots import QUARTER, snapshot


def published(organisation, municipality, now, *before, period=QUARTER, facts=None, **changes):
    """A published report of a period with these figures; `facts` are changes to what is frozen."""
    found = snapshot(now, *before, period=period) | (facts or {})
    moment = timezone.now()
    fields = {
        "kind": period.kind,
        "year": period.year,
        "number": period.number,
        "state": QuarterReport.State.PUBLISHED,
        "figures": found,
        "definition_version": found["definition_version"],
        "as_of": found["as_of"],
        "checksum": exports.checksum(found),
        "established_at": moment,
        "published_at": moment,
        "file": store(b"%PDF-1.7", ".pdf"),
    }
    return QuarterReport.objects.create(organisation=organisation, municipality=municipality, **fields | changes)
