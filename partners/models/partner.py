"""Everyone a youth can be brought to, and the people there."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from mentoraat.models.base import Addressed, Choices, OfOrganisation, Owned
from mentoraat.topics import Phase, Topic


class Partner(Owned, Addressed):
    """An organisation around a youth: the Jongerenloket, a school, debt help."""

    class Kind(models.TextChoices):
        YOUTH_DESK = "youth_desk", _("Jongerenloket")
        YOUTH_WORK = "youth_work", _("jongerenwerk")
        NEIGHBOURHOOD_TEAM = "neighbourhood_team", _("wijkteam")
        DOSA = "dosa", _("DOSA")
        SCHOOL = "school", _("school")
        ROC = "roc", _("roc")
        UNIVERSITY = "university", _("hogeschool of universiteit")
        SCHOOL_ALLIANCE = "school_alliance", _("samenwerkingsverband van scholen")
        CREDIT_BANK = "credit_bank", _("Kredietbank")
        DEBT_HELP = "debt_help", _("schuldhulp")
        HOUSING = "housing", _("wonen")
        CARE = "care", _("zorg")
        YOUTH_CARE = "youth_care", _("jeugdhulp")
        EMPLOYER = "employer", _("werkgever")
        PROBATION = "probation", _("jeugdreclassering")
        JUSTICE = "justice", _("justitie")
        MENTORING = "mentoring", _("andere mentororganisatie")
        VOLUNTEERS = "volunteers", _("vrijwilligers")
        FUND = "fund", _("fonds")
        SPORT = "sport", _("sport")
        DISTRICT_COUNCIL = "district_council", _("bestuur van de wijk")
        MUNICIPALITY = "municipality", _("gemeente")
        OTHER = "other", _("anders")

    class Layer(models.IntegerChoices):
        """The pyramid of help: the first is nearest to every youth, the last is for few."""

        CLIMATE = 1, _("positief klimaat")
        PREVENTION = 2, _("preventie")
        TACKLING = 3, _("aanpakken wat misgaat")
        LAW_AND_CARE = 4, _("recht en zorg")

    Topic, Phase = Topic, Phase
    OLDEST = 99

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    layer = models.PositiveSmallIntegerField(
        null=True, blank=True, choices=Layer.choices, validators=[MinValueValidator(1), MaxValueValidator(4)]
    )
    active = models.BooleanField(default=True)
    does = models.CharField(max_length=200, blank=True)  # what they do, in one line
    helps_with = models.JSONField(default=list, blank=True)  # codes of Topic
    for_whom = models.CharField(max_length=200, blank=True)
    age_from = models.PositiveSmallIntegerField(null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(null=True, blank=True)
    phases = models.JSONField(default=list, blank=True)  # codes of Phase
    areas = models.ManyToManyField("mentoraat.Area", blank=True, related_name="partners")  # none: the whole city
    core_values = models.TextField(blank=True)
    not_ours = models.TextField(blank=True)  # what they do not do
    # Who of us keeps the contact warm.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="partners_kept"
    )
    # The partner is another organisation in this installation: a handover there is that organisation's inflow.
    organisation_here = models.ForeignKey(
        "mentoraat.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    name_since = models.DateField(null=True, blank=True)  # when it got its present name; the ones before are kept
    ends_on = models.DateField(null=True, blank=True)  # the last day that it was there
    successor = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors")

    objects = Choices.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(layer__isnull=True) | Q(layer__range=(1, 4)), name="partner_layer_1_to_4"
            ),
            models.CheckConstraint(
                condition=Q(age_from__isnull=True) | Q(age_to__isnull=True) | Q(age_from__lte=F("age_to")),
                name="partner_ages_in_order",
            ),
            models.CheckConstraint(
                condition=(Q(age_from__isnull=True) | Q(age_from__lte=99))
                & (Q(age_to__isnull=True) | Q(age_to__lte=99)),
                name="partner_ages_of_people",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | Q(active=False) & ~Q(successor=F("id")),
                name="partner_succeeded_by_another",
            ),
            models.CheckConstraint(condition=Q(ends_on__isnull=True) | Q(active=False), name="partner_ended_is_closed"),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            *("name", "kind", "layer", "active", "does", "helps_with", "for_whom", "age_from", "age_to", "phases"),
            *("core_values", "not_ours", "name_since", "ends_on"),
        )

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("partners:partner-show", args=[self.ref])


class ContactPerson(Owned, Addressed):
    """Somebody at a partner who answers, or who is called when nobody does. Who left stays, by name."""

    class Role(models.TextChoices):
        ANSWERS = "answers", _("antwoordt op vragen")
        ESCALATION = "escalation", _("springt bij als het vastloopt")
        CITY_MARINE = "city_marine", _("stadsmarinier")
        DOSA_DIRECTOR = "dosa_director", _("DOSA-regisseur")

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="contact_persons")
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    phone = PhoneNumberField(blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.ANSWERS)
    active = models.BooleanField(default=True)
    left_on = models.DateField(null=True, blank=True)  # since when they no longer answer

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(active=False), name="contactperson_left_is_not_active"
            ),
        ]

    class Privacy:
        personal = ("name", "email", "phone", "left_on")
        sensitive = ()
        plain = ("role", "active")

    def __str__(self):
        return self.name
