"""A life told in short verbs: each is what somebody does on their own screen, by test client, on a day that is said."""

import re
import uuid
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.core import mail

from cases.models import AftercareCheck, Case, Handover, Letter, Measurement, Need, Youth
from mentoraat import jobs
from mentoraat.models import Job
from mentoraat.periods import today
from outreach.models import Contact
from partners.models import PublicLink

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
START = datetime(2026, 1, 5, 14, tzinfo=AMSTERDAM)


def work():
    """What the worker does: every job that waits."""
    for job_id in Job.objects.filter(state="queued").values_list("pk", flat=True):
        Job.objects.filter(pk=job_id).update(run_after=START)
        jobs.run(job_id)


class Life:
    """One youth as their mentor, the partners and the coordinator live through it."""

    def __init__(self, clock, client_of, stranger, mentor, programme):
        self.clock, self.client_of, self.stranger = clock, client_of, stranger
        self.mentor, self.programme, self.youth, self.case = mentor, programme, None, None
        self.day(0)

    def day(self, number):
        """Go to a day; sessions end when nobody works, so everybody signs in anew."""
        self.clock.move_to(START + timedelta(days=number), tick=True)
        self.hands = self.client_of(type(self.mentor).objects.get(pk=self.mentor.pk))

    def press(self, address, hands=None, **data):
        """Post a form that must be accepted, and see the page after it."""
        response = (hands or self.hands).post(address, data, follow=True)
        said = re.findall(r'href="#[^"]*">([^<]+)<', response.text)
        assert response.status_code == 200 and response.redirect_chain, f"{address}: {response.status_code} {said}"
        return response.text

    def page(self, hands=None):
        """The page of the youth."""
        return (hands or self.hands).get(self.youth.get_absolute_url()).text

    def own_page(self):
        """What the youth gets to read."""
        answer = self.hands.get(f"/jongeren/{self.youth.ref}/voor-de-jongere/")
        assert answer.status_code == 200
        return answer.text

    def at(self, part):
        """An address under the youth or, for what belongs to a case, under the case."""
        root = f"/trajecten/{self.case.ref}" if part in CASE_PARTS else f"/jongeren/{self.youth.ref}"
        return f"{root}/{part}/"

    def is_met(self, label, name, channel="street", note=""):
        """Spoken to, and later called by a name."""
        saved = {"label": label, "channel": channel, "outcome": "spoken", "note": note, "client_key": uuid.uuid4()}
        self.press("/contact/nieuw/", **saved)
        self.press(f"/contacten/{Contact.objects.latest('pk').ref}/nieuwe-jongere/", name=name)
        self.youth = Youth.objects.latest("pk")

    def begins(self):
        """A case with the least that is needed."""
        opened = {"programme": self.programme.ref, "casemanager": self.mentor.ref, "opened_on": f"{today():%d-%m-%Y}"}
        self.press(self.at("traject"), **opened)
        self.case = Case.objects.latest("pk")

    def lacks(self, *kinds):
        """Basic needs that are open from today."""
        for kind in kinds:
            self.press(self.at("basis"), kind=kind)

    def has_again(self, kind):
        """A basic need is solved today."""
        self.press(f"/basis/{Need.objects.get(youth=self.youth, kind=kind).ref}/opgelost/")

    def is_measured(self, *steps):
        """The questions, answered together."""
        self.press(self.at("meting"))
        item = Measurement.objects.latest("pk")
        for step in steps:
            self.press(f"/metingen/{item.ref}/vragen/", step=step)
        self.press(f"/metingen/{item.ref}/afsluiten/")

    def brings(self, letter, **facts):
        """A letter that nobody understands; returns its row."""
        day = f"{today():%d-%m-%Y}"
        helps = {"who_helps": "Nina, 06 12345678", "step": "me"}
        self.press(self.at("brief"), received_on=day, subject=letter, **helps | facts)
        return Letter.objects.latest("pk")

    def is_brought_to(self, partner, question, **more):
        """A question to a partner, with the youth's agreement; returns the handover and the link in the mail."""
        asked = {"partner": partner.ref, "question": question, "items": ["first_name", "age", "question"]}
        who = {"no_representative_reason": "Is volgens eigen zeggen 18"}  # counts for who has no age on record
        self.press(self.at("overdracht"), **asked, how="spoken", agreed="on", **who, **more)
        item = Handover.objects.latest("pk")
        self.press(f"/overdrachten/{item.ref}/versturen/")
        # Links run out by the database's clock, which no test can move.
        PublicLink.objects.update(expires_at=datetime(2099, 1, 1, tzinfo=AMSTERDAM))
        work()
        link = next(word for word in mail.outbox[-1].body.split() if "/o/" in word)
        return item, link[link.index("/o/") :]

    def arrives(self, item):
        """The joint meeting, and the youth says that it works."""
        day = f"{today():%d-%m-%Y}"
        self.press(f"/overdrachten/{item.ref}/kennisgemaakt/", on=day, who="Samen")
        self.press(f"/overdrachten/{item.ref}/aangekomen/", on=day, confirmed_by="youth")

    def ends(self, kind, **facts):
        """The case is closed with a place of this kind; returns the class that followed."""
        day = f"{today():%d-%m-%Y}"
        place = {"destination": "placed", "kind": kind, "starts_on": day}
        self.press(self.at("afronden"), closed_on=day, ending="according_to_plan", **place | facts)
        self.case.refresh_from_db()
        return self.case.outcome

    def is_asked_after(self, month, status):
        """A check of aftercare, told by the youth."""
        check = AftercareCheck.objects.get(case=self.case, month=month, done_on__isnull=True)
        told = {"source": "youth", "certainty": "told"} if status != "not_reached" else {}
        return self.press(f"/blijven-volgen/{check.ref}/", status=status, done_on=f"{today():%d-%m-%Y}", **told)


CASE_PARTS = {"meting", "afronden", "vaste-mentor", "wachten", "overleg", "plek", "weer-mis"}
