"""What a report can be asked about: periods that are over, agreements, municipalities, programmes and areas."""

from dataclasses import dataclass

from mentoraat.periods import PERIODS, period_of, today
from reports.domain import figure_choices, quarter_library
from reports.models import QuarterReport, ReportProfile


@dataclass(frozen=True)
class Choices:
    """Everything to choose from; lists and querysets, as a form wants them."""

    periods: dict  # kind of period → periods, the latest first
    profiles: object
    municipalities: object
    programmes: object
    areas: object

    @property
    def has_reader(self):
        """Whether anybody asks for reports."""
        return self.municipalities.exists() or self.profiles.exists()


def of(organisation):
    """The choices of one organisation."""
    return Choices(
        periods=periods(quarter_library.quarters(organisation)),
        profiles=ReportProfile.objects.filter(organisation=organisation).running(today()).order_by("name"),
        municipalities=quarter_library.municipalities(organisation),
        programmes=figure_choices.programmes(organisation),
        areas=figure_choices.areas(organisation),
    )


def periods(quarters):
    """The quarters with facts, and every half year and year that is over and holds one of them; kind → list."""
    found = {}
    for kind in PERIODS:
        holding = {period_of(kind, quarter.start) for quarter in quarters}
        found[kind] = sorted((one for one in holding if one.end < today()), reverse=True)
    return found


def frozen_in(scope):
    """The report in which the figures of this scope were frozen, the latest revision; None when nobody did.

    Days that are no quarter are never frozen (G7).
    """
    quarter = scope.period.quarter
    if quarter is None:
        return None
    part = {"organisation": scope.organisation, "programme": scope.programme, "area": scope.area}
    return QuarterReport.objects.standing_about(quarter, **part).defer("figures", "gate").first()
