"""Schools of the demo world: stretches that fit what was told about each youth, and the reasons to stop."""

from datetime import timedelta

from cases.domain import education
from cases.models import Education, Youth
from mentoraat.periods import add_months
from reports.demo.clock import TODAY, back

Kind, Outcome, Cause = Education.Kind, Education.Outcome, Youth.LeavingCause
LAST = {"vmbo": Kind.VMBO_KB, "havo_vwo": Kind.HAVO, "mbo_bol": Kind.MBO_2, "mbo_bbl": Kind.MBO_2, "ve": Kind.VE}
GAINED = {"vmbo": Kind.VMBO_BB, "mbo_1": Kind.MBO_1, "mbo_2": Kind.MBO_2}
SUBJECTS = ("Kok", "Autotechniek", "Zorg en welzijn", "Verkoop", "Ict", "Kapper")
SIZE = 60


def tell(place):
    """Every second youth of the organisation, in the order in which they came."""
    rows = Youth.objects.filter(organisation=place.organisation, left_school_on__isnull=False).order_by("pk")
    for number, youth in enumerate(rows[: 2 * SIZE : 2]):
        with back(1):
            _one(place, youth, number)
    dennis = Youth.objects.filter(organisation=place.organisation, first_name="Dennis", surname="Laan").first()
    if dennis:
        with back(1):
            _dennis(place, dennis)


def _one(place, youth, number):
    by, left = place.people["wil"], youth.left_school_on
    if youth.diploma in GAINED and GAINED[youth.diploma] != LAST.get(youth.school_type):
        ended = add_months(left, -14)
        education.add(youth, kind=GAINED[youth.diploma], outcome=Outcome.DIPLOMA, ends_on=ended, by=by)
    kind = LAST.get(youth.school_type, Kind.COURSE)
    facts = {"kind": kind, "outcome": Outcome.LEFT, "starts_on": add_months(left, -10), "ends_on": left}
    if kind == Kind.MBO_2:
        route = Education.Route.BBL if youth.school_type == "mbo_bbl" else Education.Route.BOL
        facts |= {
            "route": route,
            "subject": SUBJECTS[number % len(SUBJECTS)],
            "partner": place.partners["ROC Maasoever"],
        }
        facts |= {"outcome": Outcome.CERTIFICATE, "gained": "mbo-verklaring"} if number % 3 == 0 else {}
    education.add(youth, **facts, by=by)
    if youth.leaving_cause not in ("", Cause.UNKNOWN) and number % 2:
        others = [Cause.PERSONAL, Cause.MOTIVATION] if number % 4 == 1 else [Cause.CLIMATE]
        education.set_causes(youth, main=youth.leaving_cause, others=others, by=by)


def _dennis(place, youth):
    partner, by = place.partners["ROC Maasoever"], place.people["samira"]
    common = {"kind": Kind.MBO_2, "subject": "Autotechniek", "partner": partner, "by": by}
    left = TODAY() - timedelta(days=420)
    education.add(
        youth, kind=Kind.VMBO_TL, sector="technique", outcome=Outcome.DIPLOMA, ends_on=add_months(left, -9), by=by
    )
    education.add(youth, route="bol", outcome=Outcome.LEFT, starts_on=add_months(left, -8), ends_on=left, **common)
    started = TODAY() - timedelta(days=110)
    education.add(youth, route="bbl", outcome=Outcome.RUNNING, starts_on=started, **common)
