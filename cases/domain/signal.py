"""Signals from the field: raised, seen again, taken up and answered; collected per period, without names."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from cases.domain.signal_text import without_people
from cases.models import Signal, SignalSighting, SignalTheme
from mentoraat import audit, listed, states
from mentoraat.periods import today
from mentoraat.states import Refused

State = Signal.State
# What an organisation begins with; it changes the list as it likes.
THEMES = (
    _l("Geld en schulden"),
    _l("Geen plek om te wonen"),
    _l("Geen passende opleiding"),
    _l("Gesloten deur bij een loket"),
    _l("Identiteit en papieren"),
    _l("Lange wachttijd"),
    _l("Zorg en verzekering"),
)


@dataclass(frozen=True)
class Row:
    """One signal as it stands in a list that leaves the house."""

    text: str
    partner: str
    area: str
    frequency: str
    times: int  # how often it was seen in the period
    last: date
    state: str
    outcome: str


@dataclass(frozen=True)
class Theme:
    """The signals of one theme in a period."""

    name: str
    signals: tuple[Row, ...]

    @property
    def times(self):
        """How often any of them was seen."""
        return sum(row.times for row in self.signals)


@transaction.atomic
def begin_themes(*, by):
    """Give an organisation that has no themes yet the usual ones; twice is once."""
    organisation = by.access.organisation_id
    if not SignalTheme.objects.filter(organisation_id=organisation).exists():
        rows = [SignalTheme(organisation_id=organisation, name=str(name)) for name in THEMES]
        SignalTheme.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def add_theme(*, name, by):
    """A new theme, or an old one that can be chosen again."""
    name = " ".join(name.split())
    taken = _("Dit thema staat al in de lijst.")
    row = listed.put_on(SignalTheme, organisation_id=by.access.organisation_id, name=name, taken=taken)
    audit.record("signal_theme.added", row, by=by)
    return row


@transaction.atomic
def close_theme(theme, *, by):
    """Nobody can choose it any more; signals keep it."""
    listed.take_off(theme)
    audit.record("signal_theme.closed", theme, fields=["active"], by=by)
    return theme


@transaction.atomic
def put(*, theme, text, frequency, partner=None, area=None, by):
    """A new signal, seen today. Words that point to somebody are refused."""
    row = Signal.objects.create(
        organisation_id=by.access.organisation_id,
        theme=theme,
        text=without_people(text, field="text", by=by),
        frequency=frequency,
        partner=partner,
        area=area,
        raised_by=by,
    )
    _sight(row, by)
    audit.record("signal.raised", row, by=by)
    return row


@transaction.atomic
def see(signal, *, by):
    """Ook gezien: the same again, today. Twice a day by one person is once."""
    if _sight(signal, by):
        audit.record("signal.seen", signal, by=by)
    return signal


@transaction.atomic
def unsee(signal, *, by):
    """Take back that one saw it again today; that it was raised stays."""
    first = signal.sightings.order_by("pk").first()
    mine = signal.sightings.filter(seen_by=by, on=today()).exclude(pk=first.pk)
    if not mine.delete()[0]:
        raise Refused(_("Hier is niets om terug te nemen."))
    audit.record("signal.unseen", signal, by=by)
    return signal


@transaction.atomic
def take_up(signal, *, taken_up_with, by):
    """Say with whom it is taken up."""
    words = without_people(taken_up_with, field="taken_up_with", by=by)
    states.move(signal, to=State.TAKEN_UP, taken_up_with=words[:120], answered_on=None)
    audit.record("signal.taken_up", signal, fields=["state", "taken_up_with"], by=by)
    return signal


@transaction.atomic
def answer(signal, *, outcome, by):
    """Say what came of it."""
    words = without_people(outcome, field="outcome", by=by)
    states.move(signal, to=State.ANSWERED, outcome=words, answered_on=today())
    audit.record("signal.answered", signal, fields=["state", "outcome"], by=by)
    return signal


def listing(user, *, theme=None, state=""):
    """The signals of the organisation, open ones first, latest seen first, with how often."""
    rows = Signal.objects.visible_to(user).select_related("theme", "partner", "area", "raised_by")
    rows = rows.filter(theme=theme) if theme else rows
    rows = rows.filter(state=state) if state else rows
    rows = rows.annotate(times=Count("sightings"), last=Max("sightings__on"), open=Q(state=State.ANSWERED))
    return rows.order_by("open", "-last", "-pk")


def sightings(signal):
    """Who saw it when, the latest first."""
    return signal.sightings.select_related("seen_by")[:50]


def themes(user):
    """The themes that can be chosen."""
    return SignalTheme.objects.visible_to(user).active()


def of_period(organisation, start, end):
    """The signals seen from `start` until and with `end`, by theme, the most seen first. One query, no names."""
    seen = Q(sightings__on__range=(start, end))
    rows = Signal.objects.filter(seen, organisation=organisation).select_related("theme", "partner", "area")
    rows = rows.annotate(times=Count("sightings", filter=seen), last=Max("sightings__on", filter=seen))
    found = {}
    for row in rows.order_by("-times", "-last", "pk"):
        found.setdefault(row.theme.name, []).append(_row(row))
    themes_ = [Theme(name, tuple(signals)) for name, signals in found.items()]
    return tuple(sorted(themes_, key=lambda theme: (-theme.times, theme.name)))


def _row(row):
    return Row(
        text=row.text,
        partner=row.partner.name if row.partner else "",
        area=row.area.name if row.area else "",
        frequency=str(row.get_frequency_display()),
        times=row.times,
        last=row.last,
        state=str(row.get_state_display()),
        outcome=row.outcome,
    )


def _sight(signal, by):
    _row_, new = SignalSighting.objects.get_or_create(
        signal=signal, seen_by=by, on=today(), defaults={"organisation_id": signal.organisation_id}
    )
    return new
