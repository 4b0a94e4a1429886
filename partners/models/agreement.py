"""What was agreed with a partner: within how many working days they answer, and when we remind."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, OfOrganisation, Owned
from mentoraat.models.overlap import NoOverlap
from mentoraat.periods import today
from partners.models.partner import Partner


def remind_days():
    """On which days after sending we remind, when nothing else was agreed (design 4)."""
    return [7, 14, 21]


def feedback_days():
    """On which days after arrival we ask how it goes, when nothing else was agreed (domain 6, element 14)."""
    return [14, 60]


class Construction(models.TextChoices):
    """Who works in whose house; it says too whose register a youth stands in (tip 8)."""

    INSIDE = "inside", _("inkwartieren")
    SUBCONTRACT = "subcontract", _("onderaanneming")
    CO_PRODUCTION = "co_production", _("co-productie")
    NEW_SERVICE = "new_service", _("samen een nieuwe dienst")


class Controller(models.TextChoices):
    """Who answers for the data of youths in this cooperation (AVG art. 4 and 26)."""

    WE = "we", _("wij")
    THEY = "they", _("zij")
    EACH = "each", _("ieder voor het eigen deel")
    TOGETHER = "together", _("samen")


def faults(terms, day):
    """What cannot be meant in the terms of an agreement that begins on `day`: field → why. What is not said is fine."""
    found = {name: why for name in ("remind_days", "feedback_days") if (why := _fault_of_days(terms.get(name) or []))}
    answer, urgent = terms.get("answer_working_days"), terms.get("urgent_working_days")
    if answer and urgent and urgent > answer:
        found["urgent_working_days"] = _("Bij spoed niet later dan anders.")
    nobody, reminders = terms.get("nobody_days"), terms.get("remind_days")
    if nobody and reminders and reminders[-1] >= nobody:
        found["nobody_days"] = _("Kies een dag na de laatste herinnering.")
    least, most = terms.get("hours_least"), terms.get("hours_most")
    if least is not None and most is not None and most < least:
        found["hours_most"] = _("Kies niet minder dan het minste.")
    if terms.get("ends_on") and terms["ends_on"] < day:
        found["ends_on"] = _("Kies vandaag of een dag die nog komt.")
    return found


def _fault_of_days(days):
    if len(days) > Agreement.MOST_REMINDERS:
        return _("Kies hoogstens 5 dagen.")
    if any(not 1 <= day <= Agreement.MOST_DAYS for day in days):
        return _("Kies dagen van 1 tot en met 365.")
    if any(later <= sooner for sooner, later in zip(days, days[1:], strict=False)):
        return _("Zet de dagen op volgorde, elke dag één keer.")
    return ""


class AgreementQuerySet(OfOrganisation):
    def running(self, day):
        """Agreements that count on the day."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class Agreement(Owned, Addressed):
    """How we work together: in which form, within which limits, and when they answer, in days after sending."""

    Construction, Controller = Construction, Controller
    DEFAULT_ANSWER_DAYS = 3
    MOST_ANSWER_DAYS = 30
    MOST_DAYS = 365
    MOST_REMINDERS = 5
    WARN_DAYS = (60, 14)  # how long before the end we say so

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="agreements")
    answer_working_days = models.PositiveSmallIntegerField(
        default=DEFAULT_ANSWER_DAYS, validators=[MinValueValidator(1), MaxValueValidator(30)]
    )
    urgent_working_days = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    remind_days = models.JSONField(default=remind_days)
    nobody_days = models.PositiveSmallIntegerField(default=28)  # then we say honestly that nobody answered
    feedback_days = models.JSONField(default=feedback_days)
    shares = models.JSONField(default=list, blank=True)  # which of Consent.Item's sensitive items may travel at all
    purpose = models.CharField(max_length=200, blank=True)
    construction = models.CharField(max_length=20, choices=Construction.choices, blank=True)
    data_controller = models.CharField(max_length=10, choices=Controller.choices, blank=True)
    task_list = models.TextField(blank=True)  # what mentors do there
    boundaries = models.TextField(blank=True)  # what mentors do not do: no therapy, no care (tip 9)
    hours_least = models.PositiveSmallIntegerField(null=True, blank=True)  # a week, with one youth
    hours_most = models.PositiveSmallIntegerField(null=True, blank=True)
    # Targets, each held against the real figures: places and handovers in a year, days until yes, share that arrives.
    target_places = models.PositiveSmallIntegerField(null=True, blank=True)
    target_handovers = models.PositiveSmallIntegerField(null=True, blank=True)
    target_accept_days = models.PositiveSmallIntegerField(null=True, blank=True)
    target_arrived_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    roles = models.TextField(blank=True)  # who does what: they and we (R16)
    escalation_name = models.CharField(max_length=120, blank=True)
    escalation_email = models.EmailField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    end_warned = models.PositiveSmallIntegerField(null=True, blank=True)  # the last of WARN_DAYS that was told

    objects = AgreementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="agreement_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["partner"], condition=Q(ends_on__isnull=True), name="agreement_one_running"
            ),
            models.UniqueConstraint(fields=["partner", "starts_on"], name="agreement_one_a_day"),
            NoOverlap(owner="partner", first="starts_on", last="ends_on", name="agreement_no_overlap"),
            models.CheckConstraint(
                condition=Q(answer_working_days__range=(1, 30), urgent_working_days__range=(1, 30)),
                name="agreement_answers_in_time",
            ),
            models.CheckConstraint(condition=Q(nobody_days__range=(1, 365)), name="agreement_nobody_within_a_year"),
            models.CheckConstraint(
                condition=Q(hours_least__isnull=True)
                | Q(hours_most__isnull=True)
                | Q(hours_least__lte=F("hours_most")),
                name="agreement_hours_in_order",
            ),
            models.CheckConstraint(
                condition=Q(target_arrived_percent__isnull=True) | Q(target_arrived_percent__lte=100),
                name="agreement_target_at_most_all",
            ),
        ]

    class Privacy:
        personal = ("escalation_name", "escalation_email")
        sensitive = ()
        plain = (
            *("answer_working_days", "urgent_working_days", "remind_days", "nobody_days", "feedback_days", "shares"),
            *("purpose", "roles", "starts_on", "ends_on", "construction", "data_controller", "boundaries"),
            *("task_list", "hours_least", "hours_most", "target_places", "target_handovers", "target_accept_days"),
            *("target_arrived_percent", "end_warned"),
        )

    def __str__(self):
        return f"{self.partner}: {self.answer_working_days}"

    @property
    def ends_soon(self):
        """Whether its end is near enough to talk about what follows."""
        return self.ends_on is not None and (self.ends_on - today()).days <= self.WARN_DAYS[0]

    @property
    def hours(self):
        """The hours norm in words; empty when nothing was agreed (tip 9)."""
        least, most = self.hours_least, self.hours_most
        if least is not None and most is not None and least != most:
            return _("%(least)s tot %(most)s") % {"least": least, "most": most}
        if least is not None:
            return _("minstens %(least)s") % {"least": least} if most is None else str(most)
        return _("hoogstens %(most)s") % {"most": most} if most is not None else ""

    @property
    def targets(self):
        """What we want to reach, in words: one line for each number that was agreed (tip 11)."""
        words = (
            (self.target_places, _("%(n)s plekken per jaar")),
            (self.target_handovers, _("%(n)s overdrachten per jaar")),
            (self.target_accept_days, _("opgepakt binnen %(n)s dagen")),
            (self.target_arrived_percent, _("van elke honderd komen er %(n)s aan")),
        )
        return [line % {"n": number} for number, line in words if number is not None]

    @property
    def shares_words(self):
        """Which delicate facts may travel, in words; empty: none."""
        names = {"health": _("gezondheid"), "criminal": _("politie en justitie")}
        return ", ".join(str(names[code]) for code in self.shares if code in names)
