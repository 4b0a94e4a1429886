"""The calendar feed: a private address for a mentor's own phone, with when and where and never with whom."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Appointment, CalendarFeed
from mentoraat import audit, names
from mentoraat.access import Permission, can
from mentoraat.models import User
from mentoraat.periods import now

BEHIND, AHEAD = timedelta(days=31), timedelta(days=366)
LASTS = timedelta(hours=1)  # nobody writes down an end; an hour keeps the rest of the day free
HOST = "mentoraat"  # the right side of a UID; it may never change, or every phone shows everything twice


@transaction.atomic
def renew(*, by):
    """A new address for this person; the one before it stops working. Returns the token, which is kept nowhere."""
    User.objects.select_for_update().get(pk=by.pk)  # of two presses at once, the second waits and wins
    _end(by)
    token = secrets.token_urlsafe(32)
    feed = CalendarFeed.objects.create(organisation=by.organisation, user=by, token_hash=_hash(token))
    audit.record("calendar.made", feed, by=by)
    return token


@transaction.atomic
def end(*, by):
    """Switch the address off; asked again it changes nothing."""
    for feed in _end(by):
        audit.record("calendar.ended", feed, by=by)


def running(user):
    """The feed that this person has now, or None."""
    return CalendarFeed.objects.filter(user=user, ended_at__isnull=True).first()


def owner_of(token):
    """Whose feed this is; None for a token that is unknown or over, or of somebody who guides no more."""
    rows = CalendarFeed.objects.filter(token_hash=_hash(token), ended_at__isnull=True, user__is_active=True)
    feed = rows.select_related("user").first()
    if feed is None or feed.organisation_id != feed.user.access.organisation_id:
        return None
    return feed.user if can(feed.user, Permission.GUIDE) else None


def address_of(token):
    """The full address that a calendar is given."""
    return settings.MENTORAAT_ADDRESS.rstrip("/") + reverse("cases:calendar-feed", args=[token])


def written(user):
    """The person's appointments as iCalendar (RFC 5545), from a month back to a year ahead."""
    from icalendar import Calendar  # takes a while to load, and few requests need it

    calendar = Calendar()
    calendar.add("prodid", "-//Mentoraat//Afspraken//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Mentoraat"))
    calendar.add("refresh-interval;value=duration", "PT1H")
    for item in _rows(user):
        calendar.add_component(_event(item))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def safe_place(item):
    """The place as it may stand on a phone: not somebody's home, no house number, and no name of the youth."""
    if item.home or any(sign.isdigit() for sign in item.place):
        return ""
    youth = item.youth
    called = [youth.first_name, youth.surname, *(alias.name for alias in youth.aliases.all())]
    parts = {part for name in called if name for part in names.surname_key(name).split()}
    return "" if parts & set(names.key(item.place).split()) else item.place


def _rows(user):
    here = Appointment.objects.visible_to(user).filter(owner=user, at__gte=now() - BEHIND, at__lt=now() + AHEAD)
    return here.select_related("youth").prefetch_related("youth__aliases").order_by("at", "pk")


def _event(item):
    from icalendar import Event

    cancelled, place = item.state == Appointment.State.CANCELLED, safe_place(item)
    start = timezone.localtime(item.at)
    event = Event()
    event.add("uid", f"{item.ref}@{HOST}")
    event.add("dtstamp", item.updated)
    event.add("last-modified", item.updated)
    event.add("sequence", item.sequence)
    event.add("dtstart", start)
    event.add("dtend", start + LASTS)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("summary", " · ".join(part for part in (_("Afgezegd") if cancelled else _("Afspraak"), place) if part))
    if place:
        event.add("location", place)
    address = settings.MENTORAAT_ADDRESS.rstrip("/") + item.get_absolute_url()
    event.add("description", _("Met wie en waarvoor staat in Mentoraat: %(address)s") % {"address": address})
    event.add("url", address)
    return event


def _end(user):
    ended = list(CalendarFeed.objects.filter(user=user, ended_at__isnull=True))
    CalendarFeed.objects.filter(pk__in=[feed.pk for feed in ended]).update(ended_at=now())
    return ended


def _hash(token):
    """256 random bits: a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()
