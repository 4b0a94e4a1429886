"""Handovers in each turn that they take: steps at a desk, a question after two weeks, spoed, and nobody who answers."""

from datetime import time, timedelta

from cases.domain import handover_call, handover_feedback, handover_milestone, handover_watch
from cases.models import Handover, HandoverMessage, HandoverMilestone, Youth
from mentoraat import periods
from partners.domain import partner as partners
from partners.models import Partner
from reports.demo.clock import TODAY, back
from reports.demo.story import Story

Kind, Outcome = HandoverMilestone.Kind, HandoverMessage.Outcome
WATCHED = 45  # days in which the ladder was climbed every morning


def tell(place):
    """What happened, and then every morning since: reminders, and the question whether somebody is still there."""
    _desk(place)
    _nobody(place)
    _urgent(place)
    for item in Handover.objects.filter(organisation=place.organisation, sent_on__isnull=False, mailed_at=None):
        left_at = periods.at(item.sent_on, time(10, 1))
        Handover.objects.filter(pk=item.pk).update(mailed_at=left_at)  # as the job does after a minute
    for days in range(WATCHED, -1, -1):
        with back(days, 7, 5):
            handover_watch.climb()
            handover_feedback.watch()


def _youth(place, mentor, days, **facts):
    story = Story(place, place.people[mentor], days, **facts)
    story.met(days)
    story.began(days - 1)
    return story


def _desk(place):
    """Selma has income and a course now; the desk was asked last week whether she still comes."""
    born = periods.add_months(TODAY(), -12 * 20)
    story = _youth(place, "nina", 50, first_name="Selma", birth_date=born, gender=Youth.Gender.FEMALE,
                   strengths="Zegt wat ze vindt. Komt altijd op tijd.")  # fmt: skip
    desk = story.asked(40, "Jongerenloket", "Een uitkering en een opleiding kiezen")
    with back(38, 10):
        handover_call.log(desk, outcome=Outcome.VOICEMAIL, by=story.mentor)
    story.answered(37, desk)
    story.brought(desk, 33, 22)
    for days, happened, kind in ((30, 32, Kind.REPORTED), (29, 30, Kind.APPOINTMENT), (20, 24, Kind.FIRST_TALK)):
        with back(days, 16):
            day = TODAY() - timedelta(days=happened - days)
            handover_milestone.record(desk, kind=kind, on=day, by=story.mentor)
    story.met(12, note="Het loket belde terug. Ze begint in januari.")


def _nobody(place):
    """Nobody at the credit bank answered in four weeks; somebody else could."""
    with back(60):
        bo = place.people["bo"]
        other = partners.add(
            organisation=place.organisation, name="Geldpunt Feijenoord", kind=Partner.Kind.CREDIT_BANK, by=bo
        )
        partners.add_person(other, name="P. Visser", email="geldpunt@partner.example", phone="010 333 20 10", by=bo)
        other.areas.add(place.areas[1])
    story = _youth(place, "nina", 42, spot=1, first_name="Kevin", birth_date=periods.add_months(TODAY(), -12 * 22),
                   strengths="Repareert fietsen voor de hele straat.")  # fmt: skip
    story.asked(35, "Kredietbank", "Schulden op een rij zetten")


def _urgent(place):
    """Romy could not go home; the house answered within a few hours."""
    story = _youth(place, "nina", 12, spot=2, first_name="Romy", birth_date=periods.add_months(TODAY(), -12 * 19),
                   housing=Youth.Housing.STREET, strengths="Vraagt om hulp als het nodig is.")  # fmt: skip
    urgent = {"urgent": True, "urgent_kind": Handover.UrgentKind.ON_THE_STREET,
              "urgent_coordinator": place.people["wil"]}  # fmt: skip
    bed = story.asked(11, "Woonpunt Jong", "Een slaapplek voor vannacht", urgent_reason="Kan niet naar huis", **urgent)
    story.answered(11, bed)
    story.brought(bed, 10, None)
    urgent["urgent_kind"] = Handover.UrgentKind.INCOME_GONE
    story.asked(3, "Jongerenloket", "Deze week nog geld voor eten", urgent_reason="Heeft niets meer", **urgent)
