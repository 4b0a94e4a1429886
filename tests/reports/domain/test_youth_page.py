from datetime import timedelta

from django.utils import timezone

from cases.domain import case as cases
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from reports.domain import youth_page
from tests import make

TODAY = today()


def line(page, label):
    return next(line for line in page.lines if line["label"] == label)


def test_empty_page_says_what_is_missing(youth, mentor):
    page = youth_page.read(youth, by=mentor)

    assert [row["value"] for row in page.lines] == [
        "nog geen traject",
        "nog niet",
        "nog niets gepland",
        "nog met niemand",
    ]
    assert (page.steps, page.handovers, page.measurements, page.timeline.entries) == ((), (), (), ())
    assert AuditEvent.objects.get().verb == "youth.read"


def test_page_names_casemanager_next_step_and_last_seen(case, youth, mentor):
    make.step(youth, mentor, what="Bellen", due_on=TODAY - timedelta(days=2))
    youth.last_seen_at = timezone.now() - timedelta(days=15)

    page = youth_page.read(youth, by=mentor)

    assert line(page, "Vaste mentor")["value"] == "Nina"
    assert line(page, "Laatst gezien")["note"] == "(15 dagen)"
    assert line(page, "Volgende stap")["value"] == "Bellen"
    assert page.steps[0]["late"]
    assert page.steps[0]["when"] == "te laat, 2 dagen geleden"


def test_identity_tells_an_approximate_age_as_such(mentor):
    young = make.youth(known_by=mentor, birth_date=None, about_age=17, about_age_on=TODAY, address_form="die/hen")

    assert youth_page.read(young, by=mentor).facts == ("ongeveer 17 jaar", "die/hen")


def test_identity_says_when_age_is_unknown(mentor):
    young = make.youth(known_by=mentor, birth_date=None)

    assert youth_page.read(young, by=mentor).facts == ("leeftijd onbekend",)


def test_open_handover_says_who_has_the_ball_since_when(case, youth, mentor):
    asked = TODAY - timedelta(days=4)
    make.handover(case, state="sent", consent_on=asked, sent_on=asked, answer_due_on=TODAY - timedelta(days=1))
    make.handover(case, make.partner(youth.organisation, "Bank"), state="withdrawn", withdrawn_on=TODAY)

    (row,) = youth_page.read(youth, by=mentor).handovers

    assert (row["partner"], row["ball"], row["late"]) == ("Jongerenloket", "Jongerenloket, 4 dagen", True)


def test_measurement_that_is_due_is_named_with_its_day(case, youth, mentor):
    (row,) = youth_page.read(youth, by=mentor).measurements

    assert (row.taken, row.due, row.late, row.words) == ((), "startmeting", True, "18 dagen te laat")


def test_waiting_and_closed_cases_say_so(case, youth, mentor):
    cases.wait(case, until=TODAY + timedelta(days=30), by=mentor)
    assert "wacht op start" in youth_page.read(youth, by=mentor).open_cases[0]["facts"]

    cases.close(case, closed_on=TODAY, ending="by_agreement", by=mentor)
    page = youth_page.read(youth, by=mentor)
    assert "eerder, in overleg" in page.closed_cases[0]["facts"]
    assert line(page, "Vaste mentor")["value"] == "geen lopend traject"
    assert [check["month"] for check in page.aftercare] == ["na 3 maanden", "na 6 maanden", "na 12 maanden"]


def test_sharing_counts_partners_not_consents(youth, mentor):
    partner = make.partner(youth.organisation)
    for _time in range(2):
        make.consent(youth, partner, until=TODAY)

    page = youth_page.read(youth, by=mentor)

    assert line(page, "Delen")["value"] == "met 1 partner"
    assert len(page.consents) == 2
