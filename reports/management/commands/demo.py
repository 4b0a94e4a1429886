"""manage.py demo: a world to look at."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from cases.domain import handover_mail, story
from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.models import Membership
from mentoraat.periods import Quarter, Year, today
from reports.demo import (
    account,
    aftercare,
    appointment,
    casemanager,
    crowd,
    education,
    handover,
    measurement,
    municipal_link,
    neighbour,
    norms,
    offer,
    partner,
    place,
    profile,
    referral,
    stories,
    together,
    told,
)
from reports.domain import quarter_report, report_terms
from reports.models import QuarterReport


class Command(BaseCommand):
    """Build the demo world when it is not there yet, and print how to sign in."""

    help = "Builds a demo world (once) and prints how to sign in. --show only prints."

    def add_arguments(self, parser):
        parser.add_argument("--show", action="store_true", help="only print how to sign in")

    def handle(self, *args, show=False, **options):
        if not show and not place.exists():
            self.stdout.write("De demowereld wordt gemaakt. Dat duurt een halve minuut.")
            build()
        if place.exists():
            self.stdout.write(sign_in())


def build():
    """The whole world: all or nothing, then the reports of the last two quarters and of the last year."""
    password = place.new_password()
    with transaction.atomic():
        made = place.build(password)
        measurement.own(made)
        waiting = stories.tell(made)
        crowd.tell(made)
        appointment.tell(made)
        together.tell(made)
        casemanager.tell(made)
        aftercare.tell(made)
        education.tell(made)
        measurement.tell(made)
        offer.tell(made)
        municipal_link.tell(made)
        partner.tell(made)
        account.tell(made, password)
        referral.tell(made)
        handover.tell(made)
        told.tell(made)
        agreement, fund = profile.tell(made)
        norms.tell(made)  # last: they stand against what everybody has by now
        # Before the commit: a world without the way in would be of no use.
        note = settings.VAR / "demo-sign-in.txt"
        note.write_text(f"{password}\n{handover_mail.address_of(waiting.link)}\n")
        note.chmod(0o600)
    last = Quarter.of(today()).previous()
    _report(made, agreement, last.previous(), "Een rustig kwartaal. We leerden twee scholen beter kennen.")
    _report(made, agreement, last, "Meer jongeren vonden een plek. Wonen blijft het lastigst.")
    neighbour.tell(made, last)
    words = "Ons eerste jaar. We leerden de wijk kennen en begonnen met de eerste jongeren."
    _report(made, fund, Year(today().year - 1), words)  # after the others: what these hide does not depend on it


def _report(made, agreement, period, words):
    """One period as agreed, from asking to publishing."""
    wil = made.people["wil"]
    report = _done(quarter_report.ask(organisation=made.organisation, profile=agreement, period=period, by=wil))
    if report.state != QuarterReport.State.DRAFT:
        return  # held: the coordinator of the demo world sees what that looks like
    told = story.may_be_told(made.organisation)[: report_terms.of(report).stories]
    quarter_report.explain(report, explanation=words, stories=list(told), by=wil)
    quarter_report.publish(_done(quarter_report.establish(report, by=wil)), by=wil)


def _done(report):
    """The report after a worker did its job."""
    jobs.run(report.job_id)
    return QuarterReport.objects.get(pk=report.pk)


def sign_in():
    """Who can sign in, with which password, and the link of a partner."""
    password, link = (settings.VAR / "demo-sign-in.txt").read_text().split()
    roles = Membership.objects.running().filter(user__in=place.people()).order_by("role", "user__email")
    lines = [f"  {Role(row.role).label:22} {row.user.email}" for row in roles.select_related("user")]
    return "\n".join(["Inloggen in de demowereld:", *lines, f"  wachtwoord             {password}",
                      f"  partner, zonder account {link}"])  # fmt: skip
