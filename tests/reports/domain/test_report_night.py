"""A night in which many organisations get their report: a fault in one stops none of the others."""

from mentoraat import jobs
from mentoraat.models import Job
from reports.domain import quarter_report, report_drawing
from reports.models import QuarterReport
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import QUARTER, State


def test_fault_in_one_report_stops_no_other(db, monkeypatch):
    houses = [make.organisation(name=f"Huis {number}", slug=f"huis-{number}") for number in range(3)]
    asked = [_ask(house) for house in houses]
    really = report_drawing.pdf

    def draw(told, *rest):
        if told.organisation == houses[1].name:
            raise MemoryError("one too large")
        return really(told, *rest)

    monkeypatch.setattr(report_drawing, "pdf", draw)

    for report in asked:
        jobs.run(report.job_id)

    states = QuarterReport.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == [State.DRAFT, State.BEING_MADE, State.DRAFT]
    waits = Job.objects.get(pk=asked[1].job_id)
    assert (waits.state, waits.attempts) == (Job.State.QUEUED, 1)
    assert waits.error == "MemoryError: one too large"


def _ask(house):
    return quarter_report.ask(organisation=house, municipality=make.municipality(house), period=QUARTER, by=None)
