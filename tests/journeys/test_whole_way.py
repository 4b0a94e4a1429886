"""From a street contact to the municipality's PDF: one youth, everybody's own screens."""

import uuid
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from cases.models import AftercareCheck, Case, Handover, Measurement, Youth
from mentoraat import jobs
from mentoraat.models import Job
from outreach.models import Contact
from partners.models import PublicLink
from reports.models import QuarterReport
from tests import make

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def day(clock, number, hour=12):
    """Go to a day of the summer of 2026."""
    clock.move_to(datetime(2026, 4, 1, hour, tzinfo=AMSTERDAM) + timedelta(days=number), tick=True)


def press(client, address, **data):
    """Post a form that must be accepted, and see the page after it."""
    response = client.post(address, data, follow=True)
    assert response.status_code == 200, response.content.decode()[:2000]
    assert response.redirect_chain, f"{address} was not accepted"
    return response.content.decode()


def work():
    """What the worker does: every job that waits."""
    for job_id in Job.objects.filter(state="queued").values_list("pk", flat=True):
        Job.objects.filter(pk=job_id).update(run_after=datetime(2026, 1, 1, tzinfo=AMSTERDAM))
        jobs.run(job_id)


@pytest.fixture
def desk(organisation):
    """The Jongerenloket."""
    return make.partner(organisation)


def meet(nina):
    """Nina speaks to somebody with a red cap, and later hears a name."""
    press(nina, "/contact/nieuw/", label="Rode pet", channel="street", outcome="spoken", client_key=uuid.uuid4())
    contact = Contact.objects.get()
    assert "Rode pet" in nina.get("/nog-afmaken/").content.decode()
    press(nina, f"/contacten/{contact.ref}/nieuwe-jongere/", name="Sam van den Berg")
    return Youth.objects.get()


def begin(nina, youth, programme, mentor):
    """A case with the least that is needed, and a start measurement of eight taps."""
    opened = {"programme": programme.ref, "casemanager": mentor.ref, "opened_on": "02-04-2026"}
    press(nina, f"/jongeren/{youth.ref}/traject/", **opened)
    case = Case.objects.get()
    press(nina, f"/trajecten/{case.ref}/meting/")
    measurement = Measurement.objects.get()
    for _area in range(8):
        press(nina, f"/metingen/{measurement.ref}/vragen/", step="2")
    press(nina, f"/metingen/{measurement.ref}/afsluiten/")
    return case


def hand_over(nina, youth, desk):
    """A question to the desk, with Sam's agreement."""
    asked = {"partner": desk.ref, "question": "Inkomen regelen", "items": ["first_name", "age", "question"]}
    refused = nina.post(f"/jongeren/{youth.ref}/overdracht/", asked)
    assert refused.status_code == 422
    who = {"no_representative_reason": "Is volgens eigen zeggen 18"}  # counts for who has no age on record
    press(nina, f"/jongeren/{youth.ref}/overdracht/", **asked, how="spoken", agreed="on", **who)
    item = Handover.objects.get()
    press(nina, f"/overdrachten/{item.ref}/versturen/")
    # Links run out by the database's clock, which no test can move.
    PublicLink.objects.update(expires_at=datetime(2099, 1, 1, tzinfo=AMSTERDAM))
    work()
    return item


def answer(client):
    """The desk opens the link in its mail and takes it up: two clicks, no account."""
    text = mail.outbox[-1].body
    assert "Sam" not in text
    link = next(word for word in text.split() if "/o/" in word)
    address = link[link.index("/o/") :]
    assert "Sam" not in client.get(address).content.decode()
    press(client, f"{address}aannemen/")


def report(wil):
    """The coordinator has the report made, explains, establishes and publishes it."""
    municipality = QuarterReport._meta.get_field("municipality").related_model.objects.get()
    press(wil, "/rapporten/maken/", period="2026-Q2", municipality=municipality.ref)
    work()
    item = QuarterReport.objects.get()
    press(wil, f"/rapporten/{item.ref}/toelichting/", explanation="Een goed kwartaal.")
    press(wil, f"/rapporten/{item.ref}/vaststellen/")
    work()
    press(wil, f"/rapporten/{item.ref}/publiceren/")
    return item


def arrive(nina, item):
    """The joint meeting, and Sam says that it works."""
    press(nina, f"/overdrachten/{item.ref}/kennisgemaakt/", on="15-04-2026", who="Nina en J. de Wit")
    press(nina, f"/overdrachten/{item.ref}/aangekomen/", on="15-04-2026", confirmed_by="youth")


def end(nina, case):
    """Work of 24 hours: the class follows from it, and three checks are planned."""
    facts = {"closed_on": "20-06-2026", "ending": "according_to_plan", "destination": "placed", "kind": "work"}
    press(nina, f"/trajecten/{case.ref}/afronden/", **facts, hours_per_week="24", starts_on="15-06-2026")
    case.refresh_from_db()
    assert case.outcome == Case.Outcome.POSITIVE
    assert AftercareCheck.objects.filter(case=case).count() == 3


def download(otto, report):
    """The official finds the quarter in the library and takes the file."""
    assert "2e kwartaal 2026" in otto.get("/rapporten/").content.decode()
    file = otto.get(f"/rapporten/{report.ref}/pdf/")
    assert file.content.startswith(b"%PDF")


def look_after(nina, youth):
    """Three months later Sam still works."""
    check = AftercareCheck.objects.get(month=3)
    assert "Sam" in nina.get("/blijven-volgen/").content.decode()
    press(nina, f"/blijven-volgen/{check.ref}/", status="work", source="youth", certainty="told", done_on="23-09-2026")
    assert "aan het werk" in nina.get(youth.get_absolute_url()).content.decode().lower()


@pytest.mark.slow
def test_from_a_street_contact_to_the_report(
    mentor, coordinator, official, organisation, desk, client, client_of, time_machine
):
    day(time_machine, 0, hour=14)
    youth = meet(client_of(mentor))
    day(time_machine, 1)
    case = begin(client_of(mentor), youth, make.programme(organisation), mentor)
    day(time_machine, 10)
    item = hand_over(client_of(mentor), youth, desk)
    answer(client)
    day(time_machine, 14)
    arrive(client_of(mentor), item)
    day(time_machine, 80)
    end(client_of(mentor), case)
    day(time_machine, 108)
    download(client_of(official), report(client_of(coordinator)))
    day(time_machine, 175)
    look_after(client_of(mentor), youth)
