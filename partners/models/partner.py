"""Everyone a youth can be brought to, and the people there."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from mentoraat.models.base import Addressed, Choices, OfOrganisation, Owned


class Partner(Owned, Addressed):
    """An organisation around a youth: the Jongerenloket, a school, debt help."""

    class Kind(models.TextChoices):
        YOUTH_DESK = "youth_desk", _("Jongerenloket")
        YOUTH_WORK = "youth_work", _("jongerenwerk")
        SCHOOL = "school", _("school")
        ROC = "roc", _("roc")
        DEBT_HELP = "debt_help", _("schuldhulp")
        HOUSING = "housing", _("wonen")
        CARE = "care", _("zorg")
        EMPLOYER = "employer", _("werkgever")
        JUSTICE = "justice", _("justitie")
        FUND = "fund", _("fonds")
        SPORT = "sport", _("sport")
        MUNICIPALITY = "municipality", _("gemeente")
        OTHER = "other", _("anders")

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    layer = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(4)]
    )
    active = models.BooleanField(default=True)

    objects = Choices.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(layer__isnull=True) | Q(layer__range=(1, 4)), name="partner_layer_1_to_4"
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "kind", "layer", "active")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("partners:partner-show", args=[self.ref])


class ContactPerson(Owned, Addressed):
    """Somebody at a partner who answers."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="contact_persons")
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    phone = PhoneNumberField(blank=True)
    active = models.BooleanField(default=True)

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["name"]

    class Privacy:
        personal = ("name", "email", "phone")
        sensitive = ()
        plain = ("active",)

    def __str__(self):
        return self.name
