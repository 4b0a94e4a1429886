"""How handovers reach a partner's own system: by hand, or by the municipality's registers (ZGW)."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, OfOrganisation, Owned

ADDRESS = 200  # what the ZGW interfaces allow for the address of a type of document


class MunicipalLink(Owned, Addressed):
    """The settings of one partner's system. Off until somebody switches it on; the secret never stands in here."""

    class Kind(models.TextChoices):
        HAND = "hand", _("met de hand: downloaden en zelf doorgeven")
        ZGW = "zgw", _("als zaak in het systeem van de gemeente (ZGW)")

    class Meaning(models.TextChoices):
        """What the receiver's system can tell us."""

        ACCEPTED = "accepted", _("pakt het op")
        REFUSED = "refused", _("kan niet")
        REPORTED = "reported", _("gemeld")
        APPOINTMENT = "appointment", _("afspraak gemaakt")
        FIRST_TALK = "first_talk", _("eerste gesprek")
        DECISION = "decision", _("besluit")
        ARRIVED = "arrived", _("aangekomen")

    partner = models.OneToOneField("partners.Partner", on_delete=models.PROTECT, related_name="municipal_link")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.HAND)
    # Since when handovers go there by themselves; what was sent before is left alone. Null: off.
    active_since = models.DateTimeField(null=True, blank=True)
    cases_address = models.URLField(max_length=ADDRESS, blank=True)  # of the Zaken API, up to and with /v1/
    documents_address = models.URLField(max_length=ADDRESS, blank=True)
    client_id = models.CharField(max_length=50, blank=True)
    secret_name = models.CharField(max_length=50, blank=True)  # the file in ZGW_SECRETS that holds the secret
    source_rsin = models.CharField(max_length=9, blank=True)  # of our organisation
    responsible_rsin = models.CharField(max_length=9, blank=True)  # of the municipality
    case_type = models.URLField(max_length=ADDRESS, blank=True)
    role_type = models.URLField(max_length=ADDRESS, blank=True)
    document_type = models.URLField(max_length=ADDRESS, blank=True)
    result_type = models.URLField(max_length=ADDRESS, blank=True)
    statuses = models.JSONField(default=dict)  # state of a handover → the type of status that we set there
    answers = models.JSONField(default=dict)  # Meaning → the type of status that they set there

    tried_at = models.DateTimeField(null=True, blank=True)  # the last trial of whether they let us in
    tried_error = models.CharField(max_length=300, blank=True)

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["partner__name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(active_since__isnull=True)
                | ~Q(kind="zgw")
                | ~(
                    Q(cases_address="")
                    | Q(documents_address="")
                    | Q(client_id="")
                    | Q(secret_name="")
                    | Q(source_rsin="")
                    | Q(responsible_rsin="")
                    | Q(case_type="")
                    | Q(role_type="")
                    | Q(document_type="")
                ),
                name="municipal_link_runs_when_whole",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = (
            *("kind", "active_since", "cases_address", "documents_address", "client_id", "secret_name"),
            *("source_rsin", "responsible_rsin", "case_type", "role_type", "document_type", "result_type"),
            *("statuses", "answers", "tried_at", "tried_error"),
        )

    def __str__(self):
        return f"{self.partner}: {self.get_kind_display()}"

    def get_absolute_url(self):
        return reverse("cases:municipal-link-show", args=[self.ref])

    @property
    def runs(self):
        """Whether handovers go to that system by themselves."""
        return self.kind == self.Kind.ZGW and self.active_since is not None
