"""A youth: whatever name is known, and who knows them."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from cases.access import youths_of
from mentoraat import names
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import age_on

ALWAYS = date(9999, 12, 31)


class Housing(models.TextChoices):
    """How a youth lives; regular or not is I20."""

    PARENTS = "parents", _("bij ouders")
    FAMILY = "family", _("bij familie")
    ROOM = "room", _("op kamers")
    INDEPENDENT = "independent", _("zelfstandig")
    FRIENDS = "friends", _("bij vrienden")
    SHELTER = "shelter", _("in de opvang")
    STREET = "street", _("op straat")
    INSTITUTION = "institution", _("in een instelling")
    UNKNOWN = "unknown", _("onbekend")


class LeavingCause(models.TextChoices):
    """Why somebody left school: the seven of the inspectorate, and unknown."""

    CONTENT = "content", _("inhoud van de opleiding")
    WEIGHT = "weight", _("zwaarte van de opleiding")
    MOTIVATION = "motivation", _("motivatie en gedrag")
    PERSONAL = "personal", _("persoonlijke omstandigheden")
    CLIMATE = "climate", _("schoolklimaat")
    LABOUR_MARKET = "labour_market", _("arbeidsmarkt")
    ORGANISATION = "organisation", _("organisatie van de opleiding")
    UNKNOWN = "unknown", _("onbekend")  # asked, and nobody knows; not asked is empty (G10)


class YouthQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The youths that the person may see."""
        if can(user, Permission.SEE_ALL_YOUTHS):
            return self.filter(youths_of(user))  # no other table takes part, so nobody comes up twice
        return self.filter(pk__in=self.model.objects.filter(youths_of(user)).values("pk"))


class Youth(Owned, Addressed):
    """A young person. One name of any kind is enough; no BSN, no ethnicity, ever."""

    class Gender(models.TextChoices):
        FEMALE = "female", _("vrouw")
        MALE = "male", _("man")
        OTHER = "other", _("anders")
        UNKNOWN = "unknown", _("onbekend")

    class SchoolType(models.TextChoices):
        VMBO = "vmbo", _("vmbo")
        HAVO_VWO = "havo_vwo", _("havo of vwo")
        MBO_BOL = "mbo_bol", _("mbo bol")
        MBO_BBL = "mbo_bbl", _("mbo bbl")
        VE = "ve", _("volwasseneneducatie")
        OTHER = "other", _("overig")

    class Diploma(models.TextChoices):
        NONE = "none", _("geen diploma")
        VMBO = "vmbo", _("vmbo")
        MBO_1 = "mbo_1", _("mbo 1 (entree)")
        MBO_2 = "mbo_2", _("mbo 2")
        MBO_3 = "mbo_3", _("mbo 3")
        MBO_4 = "mbo_4", _("mbo 4")
        HAVO = "havo", _("havo")
        VWO = "vwo", _("vwo")
        UNKNOWN = "unknown", _("onbekend")

    Housing, LeavingCause = Housing, LeavingCause

    class Known(models.TextChoices):
        YES = "yes", _("ja")
        NO = "no", _("nee")
        UNKNOWN = "unknown", _("onbekend")

    REGULAR_HOUSING = (Housing.PARENTS, Housing.FAMILY, Housing.ROOM, Housing.INDEPENDENT)  # I20
    BASIC_QUALIFICATIONS = (Diploma.MBO_2, Diploma.MBO_3, Diploma.MBO_4, Diploma.HAVO, Diploma.VWO)

    first_name = models.CharField(max_length=60, blank=True)
    infix = models.CharField(max_length=20, blank=True)
    surname = models.CharField(max_length=80, blank=True)
    name_key = models.CharField(max_length=200, blank=True, editable=False)  # what search looks in
    address_form = models.CharField(max_length=40, blank=True)
    birth_date = models.DateField(null=True, blank=True)
    about_age = models.PositiveSmallIntegerField(null=True, blank=True)  # "ongeveer 17", as told on about_age_on
    about_age_on = models.DateField(null=True, blank=True)
    gender = models.CharField(max_length=10, choices=Gender.choices, blank=True)
    phone = PhoneNumberField(blank=True)
    languages = models.CharField(max_length=100, blank=True)
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    housing = models.CharField(max_length=12, choices=Housing.choices, blank=True)
    school_type = models.CharField(max_length=10, choices=SchoolType.choices, blank=True)
    diploma = models.CharField(max_length=10, choices=Diploma.choices, blank=True)
    in_school = models.CharField(max_length=8, choices=Known.choices, blank=True)
    left_school_on = models.DateField(null=True, blank=True)
    leaving_cause = models.CharField(max_length=15, choices=LeavingCause.choices, blank=True)
    known_to_municipality = models.CharField(max_length=8, choices=Known.choices, blank=True)
    strengths = models.TextField(blank=True)
    # When somebody last saw or spoke to this youth; kept in the transaction of the contact.
    last_seen_at = models.DateTimeField(null=True, blank=True)
    # The first day of a two-way contact (I1); kept there too, and looked after at night (cases.domain.first_reached).
    reached_on = models.DateField(null=True, blank=True, editable=False)
    # Written down twice: everything is with the other record, and this address leads there (cases.domain.merge).
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="merged_youths"
    )

    objects = YouthQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "name_key"], name="youth_by_name"),
            models.Index(fields=["organisation", "last_seen_at"], name="youth_by_last_seen"),
            models.Index(fields=["organisation", "reached_on", "id"], name="youth_by_reached"),
            models.Index(fields=["organisation", "birth_date"], name="youth_by_birth_date"),
            models.Index(fields=["organisation", "phone"], name="youth_by_phone"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(about_age__isnull=True, about_age_on__isnull=True)
                | Q(about_age__isnull=False, about_age_on__isnull=False),
                name="youth_about_age_told_on",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")), name="youth_merged_into_another"
            ),
        ]

    class Privacy:
        personal = (
            *("first_name", "infix", "surname", "name_key", "address_form", "birth_date", "about_age", "about_age_on"),
            *("gender", "phone", "languages", "last_seen_at", "reached_on"),
        )
        sensitive = ("housing", "strengths", "leaving_cause")
        plain = ("school_type", "diploma", "in_school", "left_school_on", "known_to_municipality")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reports:youth-show", args=[self.ref])

    @property
    def name(self):
        """How we call them: the given name, or the name that is known."""
        return names.full(self.first_name, self.infix, self.surname)

    @property
    def call_name(self):
        """The short form: the first name, else whatever there is."""
        return self.first_name or self.name

    def age_on(self, day):
        """Age in years on the day; from an approximate age when that is all we have; None when unknown."""
        if self.birth_date:
            return age_on(self.birth_date, day)
        if self.about_age is not None:
            return self.about_age + (day - self.about_age_on).days // 365
        return None


class YouthAlias(Owned):
    """A street name or an earlier name; a youth may have several."""

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=60)
    name_key = models.CharField(max_length=60, editable=False)
    shown = models.BooleanField(default=True)  # an old name stays searchable, not shown

    class Meta:
        constraints = [models.UniqueConstraint(fields=["youth", "name_key"], name="youth_alias_once")]
        indexes = [models.Index(fields=["organisation", "name_key"], name="youth_alias_by_name")]

    class Privacy:
        personal = ("name", "name_key")
        sensitive = ()
        plain = ("shown",)

    def __str__(self):
        return self.name


class Acquaintance(Owned):
    """Who of our people may see a youth, since when and why."""

    class How(models.TextChoices):
        REGISTERED = "registered", _("heeft deze jongere ingeschreven")
        CONTACT = "contact", _("had contact")
        CASEMANAGER = "casemanager", _("is vaste mentor")
        INVOLVED = "involved", _("helpt mee")
        OPENED = "opened", _("opende met een reden")

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="acquaintances")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="acquaintances")
    how = models.CharField(max_length=12, choices=How.choices)
    until = models.DateField(default=ALWAYS)
    reason = models.CharField(max_length=200, blank=True)
    # Earlier notes stay closed for this person: so it was agreed when they took over. Empty: all can be read.
    notes_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["youth", "user", "how"], name="acquaintance_once"),
            models.CheckConstraint(condition=~Q(how="opened") | ~Q(reason=""), name="acquaintance_opened_with_reason"),
        ]
        indexes = [models.Index(fields=["user", "until"], name="acquaintance_by_user")]

    class Privacy:
        personal = ("reason",)
        sensitive = ()
        plain = ("how", "until", "notes_since")

    def __str__(self):
        return f"{self.user} · {self.youth_id}"
