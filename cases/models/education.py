"""School as dated facts, the other causes of leaving it, and each time the school rule was looked at again."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned

VMBO = ("vmbo_bb", "vmbo_kb", "vmbo_gl", "vmbo_tl")
MBO = ("mbo_1", "mbo_2", "mbo_3", "mbo_4")


class EducationQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The education of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Education(Owned, Addressed):
    """One stretch at a school: which, how long, what came of it. Codes of domain.md 11."""

    class Kind(models.TextChoices):
        PO = "po", _("basisschool")
        VO = "vo_onderbouw", _("brugklas")
        PRO = "pro", _("praktijkonderwijs")
        VSO = "vso", _("voortgezet speciaal onderwijs")
        ISK = "isk", _("internationale schakelklas")
        VMBO_BB = "vmbo_bb", _("vmbo basis")
        VMBO_KB = "vmbo_kb", _("vmbo kader")
        VMBO_GL = "vmbo_gl", _("vmbo gemengd")
        VMBO_TL = "vmbo_tl", _("vmbo theoretisch")
        HAVO = "havo", _("havo")
        VWO = "vwo", _("vwo")
        VAVO = "vavo", _("vavo")
        MBO_1 = "mbo_1", _("mbo 1 (entree)")
        MBO_2 = "mbo_2", _("mbo 2")
        MBO_3 = "mbo_3", _("mbo 3")
        MBO_4 = "mbo_4", _("mbo 4")
        HBO = "hbo", _("hbo")
        WO = "wo", _("universiteit")
        VE = "ve", _("volwasseneneducatie")
        COURSE = "other_training", _("cursus of iets anders")

    class Route(models.TextChoices):
        BOL = "bol", _("bol: vooral op school")
        BBL = "bbl", _("bbl: werken en leren")

    class Sector(models.TextChoices):
        TECHNIQUE = "technique", _("techniek")
        CARE = "care", _("zorg en welzijn")
        ECONOMY = "economy", _("economie")
        GREEN = "green", _("groen")

    class Outcome(models.TextChoices):
        RUNNING = "running", _("loopt nog")
        DIPLOMA = "diploma", _("diploma gehaald")
        CERTIFICATE = "certificate", _("certificaat of verklaring")
        LEFT = "left", _("gestopt zonder diploma")
        UNKNOWN = "unknown", _("onbekend")

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="education")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    route = models.CharField(max_length=3, choices=Route.choices, blank=True)
    sector = models.CharField(max_length=9, choices=Sector.choices, blank=True)
    subject = models.CharField(max_length=100, blank=True)
    partner = models.ForeignKey("partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    institution = models.CharField(max_length=100, blank=True)  # a school that is no partner
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=11, choices=Outcome.choices, default=Outcome.RUNNING)
    gained = models.CharField(max_length=200, blank=True)
    absent_since = models.DateField(null=True, blank=True)  # enrolled, but not there (art. 9.2.1 WEB)
    fills = models.JSONField(default=dict, blank=True, editable=False)  # what this row filled about the youth

    objects = EducationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True) | Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="education_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="running") | Q(ends_on__isnull=True), name="education_running_has_no_end"
            ),
            models.CheckConstraint(condition=Q(route="") | Q(kind__in=MBO), name="education_route_is_of_mbo"),
            models.CheckConstraint(condition=Q(sector="") | Q(kind__in=VMBO), name="education_sector_is_of_vmbo"),
            models.CheckConstraint(condition=Q(partner__isnull=True) | Q(institution=""), name="education_one_school"),
            models.CheckConstraint(
                condition=Q(absent_since__isnull=True) | Q(outcome="running"), name="education_absent_while_running"
            ),
        ]
        indexes = [models.Index(fields=["youth", "starts_on"], name="education_by_youth")]

    class Privacy:
        personal = ("institution", "subject", "gained")
        sensitive = ("absent_since",)
        plain = ("kind", "route", "sector", "starts_on", "ends_on", "outcome", "fills")

    def __str__(self):
        return " ".join(filter(None, (self.get_kind_display(), self.subject)))


class OtherCause(Owned):
    """A cause of leaving school beside the main one, which stands on the youth: so there is never more than one."""

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="other_causes")
    cause = models.CharField(max_length=15, choices=Youth.LeavingCause.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["youth", "cause"], name="other_cause_once"),
            models.CheckConstraint(condition=~Q(cause__in=["", "unknown"]), name="other_cause_is_known"),
        ]

    class Privacy:
        personal = ()
        sensitive = ("cause",)
        plain = ()

    def __str__(self):
        return self.get_cause_display()


class EligibilityReview(Owned):
    """The answer of the school rule as somebody looked at it before an age limit, kept as it was that day."""

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="eligibility_reviews")
    under = models.PositiveSmallIntegerField()  # the age limit that was coming
    looked_on = models.DateField()
    looked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=7, choices=Youth.Known.choices)
    rule = models.CharField(max_length=20)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["youth", "under"], name="eligibility_review_once_per_limit")]

    class Privacy:
        personal = ("note",)
        sensitive = ()
        plain = ("under", "looked_on", "answer", "rule")

    def __str__(self):
        return f"{self.youth_id} · {self.under}"

    @property
    def words(self):
        """The answer as people read it."""
        return self.get_answer_display()
