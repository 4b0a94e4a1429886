"""The other organisation of the demo world reports to the same municipality: an official can compare the two."""

from mentoraat import files
from mentoraat.domain import organisation as organisations
from mentoraat.models import Organisation
from mentoraat.periods import Quarter, at
from reports.demo import referral
from reports.demo.clock import TODAY, back
from reports.domain import report_collect, report_drawing
from reports.models import QuarterReport
from reports.quarter.terms import Terms

WORDS = "We begonnen vorig jaar in Noord. De meeste jongeren kwamen via een vriend of vriendin."


def tell(place, quarter):
    """Its published report about the quarter of our own last published one, else about `quarter`.

    Hardly anybody of it plays in the demo world: its figures are those of our own street programme under another name,
    so that they hang together, and its file is a real one.
    """
    organisation = Organisation.objects.get(slug=referral.SLUG)
    with back(400):
        organisations.add_municipality(organisation, name=place.municipality.name, by=place.people["bo"])
    quarter = _published(place) or quarter
    report = QuarterReport(
        organisation=organisation,
        municipality=place.municipality,
        kind=quarter.kind,
        year=quarter.year,
        number=quarter.number,
        explanation=WORDS,
    )
    _freeze(report, _facts(place, quarter), moment=at(min(quarter.next().start.replace(day=15), TODAY())))


def _published(place):
    own = QuarterReport.objects.filter(organisation=place.organisation, kind=Quarter.kind)
    last = own.filter(state=QuarterReport.State.PUBLISHED).order_by("-year", "-number").first()
    return last and last.period


def _facts(place, quarter):
    terms = Terms(reader=place.municipality.name)
    part = place.programmes["Straatmentoraat"]
    facts = report_collect.hidden(report_collect.count(place.organisation, quarter, terms=terms, programme=part))
    return facts | {"texts": {"explanation": WORDS, "stories": [], "signals": []}}


def _freeze(report, facts, *, moment):
    drawn = report_drawing.stamp(report, facts, established=moment, established_by=referral.COORDINATOR)
    report.figures, report.definition_version, report.as_of = facts, facts["definition_version"], facts["as_of"]
    told = report_drawing.document(report, facts)
    report.checksum, report.file = drawn.checksum, files.store(report_drawing.pdf(told, drawn), ".pdf")
    report.downloads = report_drawing.downloads(report, told, drawn)
    report.state, report.established_at, report.published_at = QuarterReport.State.PUBLISHED, moment, moment
    report.save()
