"""A case: what we do together with a youth, who guards the whole, and who else helps."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.programme import Programme
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class Inflow(models.TextChoices):
    """By which way somebody came to us; empty when that was never asked (G10)."""

    STREET = "street", _("op straat ontmoet")
    YOUTH_WORK = "youth_work", _("jongerenwerk")
    SCHOOL = "school", _("school")
    PROBATION = "probation", _("reclassering")
    NEIGHBOURHOOD_TEAM = "neighbourhood_team", _("wijkteam")
    PARENT = "parent", _("ouder of familie")
    SELF = "self", _("de jongere zelf")
    OTHER = "other", _("iemand anders")
    HANDOVER = "handover", _("overdracht van een andere organisatie")


class CaseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The cases of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def open(self):
        """Cases that are not closed."""
        return self.filter(closed_on__isnull=True)

    def open_on(self, day):
        """Cases open at the end of the day (G3)."""
        return self.filter(opened_on__lte=day).filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day))

    def counted(self):
        """Cases that count: not those opened in error (G4)."""
        return self.exclude(ending=Case.Ending.OPENED_IN_ERROR)


class Case(Owned, Addressed):
    """Guidance of one youth in one programme, from a day until another (G1, G5, G6)."""

    class State(models.TextChoices):
        OPEN = "open", _("bezig")
        WAITING = "waiting", _("wacht op start")
        CLOSED = "closed", _("afgerond")

    MOVES = {
        State.OPEN: frozenset({State.WAITING, State.CLOSED}),
        State.WAITING: frozenset({State.OPEN, State.CLOSED}),
        State.CLOSED: frozenset({State.OPEN}),  # only to take a mistaken closing back (G6)
    }

    class Ending(models.TextChoices):
        ACCORDING_TO_PLAN = "according_to_plan", _("volgens plan")
        BY_AGREEMENT = "by_agreement", _("eerder, in overleg")
        BY_YOUTH = "by_youth", _("de jongere stopte")
        BY_US = "by_us", _("wij stopten")
        CONTACT_LOST = "contact_lost", _("geen contact meer")
        OUTSIDE_INFLUENCE = "outside_influence", _("door iets van buiten")
        MOVED = "moved", _("verhuisd")
        DECEASED = "deceased", _("overleden")
        OPENED_IN_ERROR = "opened_in_error", _("per ongeluk geopend")

    class Outcome(models.TextChoices):
        """indicators.md 2: exactly one, first match wins; derived, never typed."""

        NEUTRAL = "neutral", _("telt niet mee (verhuisd of overleden)")
        POSITIVE = "positive", _("naar school of werk")
        DROPPED_OUT = "dropped_out", _("gestopt, mag terugkomen")
        HANDED_OVER = "handed_over", _("overgenomen door een partner")
        ACTIVATION = "activation", _("actief: vrijwilligerswerk, dagbesteding of cursus")
        OTHER = "other", _("andere bestemming")
        UNKNOWN = "unknown", _("onbekend")

    class Destination(models.TextChoices):
        """Where somebody went when no placement tells it."""

        PLACED = "placed", _("een plek")
        OTHER = "other", _("iets anders, bekend")
        NONE = "none", _("geen plek")
        UNKNOWN = "unknown", _("onbekend")

    youth = models.ForeignKey(Youth, on_delete=models.PROTECT, related_name="cases")
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="cases")
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    number = models.CharField(max_length=20)  # orders cases opened on one day (I25)
    # Never empty: a case has exactly one casemanager at every moment; how that changed is in CasemanagerPeriod.
    casemanager = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="guided_cases")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    waiting_until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=20, choices=Inflow.choices, blank=True)  # by which way they came to us
    preventive = models.BooleanField(default=False)  # still at school when it began, but at risk (R10)
    ending = models.CharField(max_length=20, choices=Ending.choices, blank=True)
    destination = models.CharField(max_length=10, choices=Destination.choices, blank=True)
    taken_over_by = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    closing_note = models.TextField(blank=True)
    previous_case = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="next_cases"
    )

    objects = CaseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["youth", "programme"], condition=Q(closed_on__isnull=True), name="case_one_open_per_programme"
            ),
            models.UniqueConstraint(fields=["organisation", "number"], name="case_number_once"),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")), name="case_closed_after_opened"
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="closed", closed_on__isnull=False) & ~Q(ending="") & ~Q(outcome="")
                    | Q(state__in=["open", "waiting"], closed_on__isnull=True, ending="", outcome="")
                    | Q(state="closed", closed_on__isnull=False, ending="opened_in_error")
                ),
                name="case_closed_says_when_and_how",
            ),
        ]
        indexes = [
            # All that figures ask of years of cases stands in the index itself.
            models.Index(
                fields=["organisation", "opened_on", "closed_on", "ending", "outcome", "youth", "number", "id"],
                name="case_by_opened",
            ),
            models.Index(fields=["organisation", "closed_on"], name="case_by_closed"),
            models.Index(fields=["organisation", "casemanager", "state"], name="case_by_casemanager"),
            models.Index(fields=["organisation", "state", "opened_on", "youth"], name="case_by_state"),
            models.Index(fields=["organisation", "opened_on", "youth"], condition=Q(closed_on=None), name="case_open"),
        ]

    class Privacy:
        personal = ()
        sensitive = ("closing_note",)
        plain = (
            *("number", "state", "opened_on", "closed_on", "waiting_until", "source", "preventive", "ending"),
            *("destination", "outcome"),
        )

    def __str__(self):
        return f"{self.programme} · {self.number}"

    def get_absolute_url(self):
        return reverse("cases:case-show", args=[self.ref])

    @property
    def is_closed(self):
        """Whether the case has ended; a closed case stays closed (G6)."""
        return self.state == self.State.CLOSED


class CasemanagerPeriod(Owned):
    """Who guarded a case, from when until when, why it changed and what was handed over; kept for ever."""

    class Reads(models.TextChoices):
        """What a new casemanager reads of the notes that were written before."""

        ALL = "all", _("alles")
        FROM = "from", _("notities van contacten vanaf een dag")
        FACTS = "facts", _("alleen feiten en deze overdracht")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="casemanager_periods")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200)
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # The handover: written by who goes, for who comes.
    works = models.TextField(blank=True)  # what works with this youth
    runs = models.TextField(blank=True)  # what runs now
    remember = models.TextField(blank=True)  # what must not be forgotten
    reads = models.CharField(max_length=5, choices=Reads.choices, default=Reads.ALL)
    reads_from = models.DateField(null=True, blank=True)
    chosen_with_youth = models.BooleanField(default=False)

    class Meta:
        ordering = ["starts_on", "pk"]
        indexes = [models.Index(fields=["case", "ends_on", "user"], name="casemanager_by_case")]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ends_on__isnull=True), name="casemanager_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="casemanager_ends_after_start",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="casemanager_change_has_reason"),
            models.CheckConstraint(
                condition=Q(reads="from", reads_from__isnull=False)
                | Q(reads__in=["all", "facts"], reads_from__isnull=True),
                name="casemanager_reads_from_a_day",
            ),
        ]

    class Privacy:
        personal = ("reason",)
        sensitive = ("works", "runs", "remember")
        plain = ("starts_on", "ends_on", "reads", "reads_from", "chosen_with_youth")

    def __str__(self):
        return f"{self.user} · {self.case_id}"


class InvolvementQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The helpers of the youths that the person may see."""
        return self.filter(case__youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def running(self, day):
        """Helpers who are on it on the day."""
        return self.filter(since__lte=day).filter(Q(until__isnull=True) | Q(until__gt=day))


class Involvement(Owned, Addressed):
    """Another helper on a case: a colleague, or somebody at a partner, with what they do."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="involvements")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="involvements"
    )
    partner = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="involvements"
    )
    contact_person = models.ForeignKey(
        "partners.ContactPerson", null=True, blank=True, on_delete=models.PROTECT, related_name="involvements"
    )
    task = models.CharField(max_length=120)  # what they do: "inkomen", "schulden"
    # Who does what (R16). Empty: what was agreed with the partner holds here too.
    role_agreement = models.TextField(blank=True)
    leads = models.BooleanField(default=False)  # guards the whole, instead of the casemanager
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = InvolvementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False, partner__isnull=True) | Q(user__isnull=True, partner__isnull=False),
                name="involvement_colleague_or_partner",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="involvement_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(leads=True, until__isnull=True), name="involvement_one_leads"
            ),
        ]

    class Privacy:
        personal = ("task", "role_agreement")
        sensitive = ()
        plain = ("since", "until", "leads")

    def __str__(self):
        return f"{self.user or self.partner} · {self.task}"
