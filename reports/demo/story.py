"""What happens to a youth in the demo world, told in short verbs."""

import uuid
from datetime import timedelta

from cases.domain import (
    case,
    handover,
    handover_answer,
    handover_course,
    handover_feedback,
    measurement,
    placement,
    step,
    wish,
    youth,
)
from cases.models import Case, Consent, Handover, Placement
from mentoraat import periods
from outreach.domain import contact
from outreach.models import Contact
from reports.demo import aftercare
from reports.demo.clock import TODAY, back

SHARED = [Consent.Item.FIRST_NAME, Consent.Item.AGE]
# A talk that is at none of the places of the organisation: nobody asks in which area it was.
NOWHERE = (Contact.Channel.PHONE, Contact.Channel.APP, Contact.Channel.HOME_VISIT, Contact.Channel.OTHER)
SPACE = uuid.UUID("6d656e74-6f72-6161-7400-000000000000")


class Story:
    """One youth and their mentor; every verb says how many days ago it happened."""

    def __init__(self, place, mentor, days, *, spot=0, **facts):
        self.place, self.mentor, self.count = place, mentor, 0
        self.spot = place.spots[spot % len(place.spots)]
        with back(days):
            self.youth = youth.register(area=self.spot.area, by=mentor, **facts)
        self.case = None

    def met(self, days, outcome=Contact.Outcome.SPOKEN, channel=Contact.Channel.STREET, note="", hour=15):
        """A contact."""
        self.count += 1
        with back(days, hour, self.count % 60):
            contact.log(
                outcome=outcome,
                channel=channel,
                youth=self.youth,
                place=None if channel in NOWHERE else self.spot,
                note=note,
                at=periods.now(),
                client_key=uuid.uuid5(SPACE, f"{self.youth.pk} {self.count}"),
                by=self.mentor,
            )

    def began(self, days, programme="Straatmentoraat"):
        """A case is opened."""
        with back(days):
            self.case = case.open(
                self.youth, programme=self.place.programmes[programme], casemanager=self.mentor, by=self.mentor
            )

    def measured(self, days, steps, words=""):
        """A measurement: steps in order, 0 where nothing was answered, cut to fit the instrument; own words."""
        with back(days):
            item = measurement.start(self.case, by=self.mentor)
            for row, chosen in zip(measurement.questions(item), steps, strict=False):
                if chosen:
                    chosen = min(chosen, len(item.instrument.steps))
                    measurement.answer(item, area=row.area, step=chosen, by=self.mentor)
            measurement.finish(item, own_words=words, by=self.mentor)

    def wishes(self, days, *whats):
        """What the youth wants, in order."""
        with back(days):
            for kind, what in whats:
                wish.add(self.youth, what=what, kind=kind, by=self.mentor)

    def next(self, what, in_days):
        """A step that is still to be done."""
        due = max(periods.today() + timedelta(days=in_days), periods.today())
        with back(max(0, -in_days)):
            step.add(self.youth, what=what, due_on=min(due, periods.today()) if in_days < 0 else due, by=self.mentor)

    def asked(self, days, partner, question, **more):
        """A handover is sent."""
        with back(days, 10):
            made = handover.draft(
                self.case,
                partner=self.place.partners[partner],
                question=question,
                items=SHARED,
                how=Consent.How.SPOKEN,
                agreed=True,
                by=self.mentor,
                **more,
            )
            return handover.send(made, by=self.mentor)

    def answered(self, days, item, *, refused=""):
        """The partner answers by the link."""
        with back(days, 11):
            if refused:
                handover_answer.refuse(item, kind="full", reason=refused, by=item.link)
                return handover_course.close(item, by=self.mentor)
            return handover_answer.accept(item, by=item.link)

    def gave_up(self, days, item, reason):
        """Nobody answered, and the question is taken back."""
        with back(days, 12):
            handover_course.withdraw(item, reason=reason, by=self.mentor)

    def brought(self, item, met, arrived, told=None):
        """The joint meeting, the arrival and what we heard afterwards, twice; each so many days ago, or not yet."""
        if met is not None:
            with back(met):
                handover_course.met(item, who=f"{self.mentor.name}, {item.contact_person}", by=self.mentor)
        if arrived is not None:
            with back(arrived):
                handover_course.arrived(item, by=self.mentor)
        if arrived is not None and told is None and arrived > 70:
            told = arrived - 24  # late, and by phone
        if told is not None:
            self.heard(told, item, "Het loopt goed.")
        if told is not None and arrived > 66 and item.state == Handover.State.FED_BACK:
            self.heard(arrived - 66, item)  # at the latest after a long weekend

    def heard(self, days, item, text=""):
        """The partner said on the phone that the youth is still there."""
        with back(days):
            handover_feedback.answer(item, still_there="yes", text=text, by=self.mentor)

    def placed(self, days, kind=Placement.Kind.SCHOOL, detail="", hours=None):
        """A place begins."""
        with back(days):
            placement.add(
                self.case,
                kind=kind,
                detail=detail,
                hours_per_week=hours,
                starts_on=periods.today(),
                by=self.mentor,
            )

    def ended(self, days, ending=Case.Ending.ACCORDING_TO_PLAN, **facts):
        """The case is closed."""
        with back(days, 16):
            facts.setdefault("handovers", "end")
            case.close(self.case, closed_on=periods.today(), ending=ending, by=self.mentor, **facts)

    def followed(self, choose):
        """The checks whose day has passed are done; `choose()` says how it went."""
        for check in self.case.aftercare_checks.filter(due_on__lt=TODAY()).order_by("due_on"):
            with back((TODAY() - check.due_on).days):
                aftercare.followed(check, self.count + check.month, choose(), self.mentor)
