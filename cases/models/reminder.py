"""Reminders of appointments: whether and how a youth wants them, and which were sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField

from cases.models.appointment import Appointment
from cases.models.youth import Youth
from mentoraat.models.base import Owned
from mentoraat.periods import today


class ReminderChoice(Owned):
    """What a youth chose. Without a row, and with "none", nothing is ever sent to them."""

    class Channel(models.TextChoices):
        NONE = "none", _("geen herinnering")
        MAIL = "mail", _("mail")
        SMS = "sms", _("sms")

    youth = models.OneToOneField(Youth, on_delete=models.CASCADE, related_name="reminder_choice")
    channel = models.CharField(max_length=4, choices=Channel.choices, default=Channel.NONE)
    email = models.EmailField(blank=True)
    phone = PhoneNumberField(blank=True)
    agreed_on = models.DateField(default=today)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(channel="none") | (Q(channel="mail") & ~Q(email="")) | (Q(channel="sms") & ~Q(phone="")),
                name="reminder_choice_has_an_address",
            ),
        ]

    class Privacy:
        personal = ("email", "phone", "channel")
        sensitive = ()
        plain = ("agreed_on",)

    def __str__(self):
        return self.get_channel_display()


class AppointmentReminder(Owned):
    """One reminder of one appointment at one moment; the row is what makes it go out once."""

    class To(models.TextChoices):
        MENTOR = "mentor", _("mentor")
        YOUTH = "youth", _("jongere")

    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="reminders")
    to = models.CharField(max_length=6, choices=To.choices)
    at = models.DateTimeField()  # when the appointment was, as far as this reminder knows
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["appointment", "to", "at"], name="appointment_reminder_once"),
        ]

    class Privacy:
        personal = ("at",)
        sensitive = ()
        plain = ("to", "sent_at")

    def __str__(self):
        return f"{self.get_to_display()} · {self.at}"
