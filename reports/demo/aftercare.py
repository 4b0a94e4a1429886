"""What came after the closings: who told it and how sure it was; three with whom it went wrong again."""

from datetime import timedelta

from cases.domain import aftercare, relapse
from cases.models import AftercareCheck, Case, Relapse
from mentoraat.periods import today
from reports.demo.clock import TODAY, back

Status, Source, Certainty = AftercareCheck.Status, AftercareCheck.Source, AftercareCheck.Certainty
HEARD = (
    (Source.YOUTH, Certainty.TOLD),
    (Source.SCHOOL, Certainty.PROOF),
    (Source.PARENT, Certainty.HEARD),
    (Source.EMPLOYER, Certainty.PROOF),
    (Source.MENTOR, Certainty.UNSURE),
)
MINUTES = (20, 35, 15, 50)
STORIES = (
    (Relapse.Kind.WORK, Source.EMPLOYER, "Contract niet verlengd. Komt zijn bed niet uit.", 2),
    (Relapse.Kind.SCHOOL, Source.SCHOOL, "Drie weken niet op school geweest.", 9),
    (Relapse.Kind.HOME, Source.PARENT, "Slaapt weer bij vrienden.", 16),
)


def followed(check, number, status, by):
    """One check with everything that belongs to it; the numbers make the same world every time."""
    source, certainty = HEARD[number % len(HEARD)]
    facts = {"source": source, "certainty": certainty, "minutes": MINUTES[number % len(MINUTES)]}
    aftercare.record(check, status=status, done_on=today(), **facts, by=by)


def tell(place):
    """One waits for somebody, one is back in a case, one was settled at home."""
    ended = Case.objects.filter(organisation=place.organisation, closed_on__lt=TODAY() - timedelta(days=60))
    ended = ended.filter(outcome=Case.Outcome.POSITIVE).exclude(youth__cases__closed_on__isnull=True)
    cases = ended.select_related("youth", "programme", "casemanager").order_by("-closed_on", "pk")[: len(STORIES)]
    for number, (case, story) in enumerate(zip(cases, STORIES, strict=False)):
        _one(place, case, number, *story)


def _one(place, case, number, kind, source, note, days):
    way = {"programme": case.programme, "casemanager": case.casemanager, "despite": "Kent deze jongere het best"}
    facts = {"kind": kind, "source": source, "certainty": Certainty.HEARD, "note": note}
    with back(days, 11):
        by = case.casemanager
        item = relapse.report(case, seen_on=today(), way=way if number == 1 else None, **facts, by=by)
    if number == 2:
        with back(days - 3, 15):
            relapse.settle(item, how="Woont nu bij een tante. School gaat door.", by=place.people["wil"])
