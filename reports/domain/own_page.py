"""The page for the youth: at most two sheets, in plain words, about what is good, wanted, agreed and shared.

What does not stand in it: worries, notes of contacts and closings, basic needs with their details, and names of others
than those who help.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain import consent_disclosure
from cases.models import Appointment, Case, Consent, Goal, Involvement, Step, Strength, Wish
from mentoraat import audit
from mentoraat.periods import now, today
from mentoraat.templatetags.mentoraat import date_list, date_long, time
from partners.models import ContactPerson
from reports.domain import onlookers


@dataclass(frozen=True)
class Item:
    """One thing: what it is, and what belongs to it."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Section:
    """A heading of the page; `more` says how many did not fit."""

    anchor: str
    title: str
    items: tuple
    empty: str = ""
    more: str = ""


@dataclass(frozen=True)
class OwnPage:
    """Everything that the youth reads, on screen and on paper alike."""

    name: str
    organisation: str
    day: str
    sections: tuple


@transaction.atomic(savepoint=False)
def read(youth, *, by):
    """The page on the screen; written down as read."""
    audit.record("youth.own_page_read", youth, youth=youth, by=by)
    return build(youth)


@transaction.atomic(savepoint=False)
def hand_out(youth, *, by):
    """The page on paper; written down as printed."""
    audit.record("youth.own_page_printed", youth, youth=youth, by=by)
    return build(youth)


def build(youth):
    """The page as it stands now. The same number of queries, whatever there is."""
    cases = Case.objects.open().filter(youth=youth).select_related("casemanager").order_by("opened_on", "pk")
    guides = tuple({case.casemanager_id: case.casemanager for case in cases}.values())
    parts = (
        _strengths(youth),
        _wishes(youth),
        _goals(youth),
        _steps(youth),
        _people(youth, guides),
        _appointments(youth),
        _shared(youth),
        _given(youth),
        _call(guides),
        _looked(youth),
    )
    sections = tuple(part for part in parts if part.items or part.empty)
    return OwnPage(_short(youth.call_name, 40), youth.organisation.name, date_long(today()), sections)


def _strengths(youth):
    named = Strength.objects.filter(youth=youth).values_list("what", flat=True)
    text = " ".join(youth.strengths.split())
    items = [Item(_short(text, 240))] if text else []
    return _section(
        *("kracht", _("Dit kun je goed"), [*items, *(Item(_capital(what)) for what in named)], 7),
        empty=_("Dat vullen we samen in."),
    )


def _wishes(youth):
    rows = Wish.objects.filter(youth=youth, rested_on__isnull=True).order_by("rank", "pk")
    rows = sorted(rows, key=lambda wish: wish.fulfilled_on is not None)
    items = [Item(_capital(_short(row.what, 90)), _("gelukt") if row.fulfilled_on else "") for row in rows]
    return _section("wensen", _("Dit wil je graag"), items, 5, empty=_("Dat vullen we samen in."))


def _goals(youth):
    rows = Goal.objects.open().filter(youth=youth)
    items = [Item(_capital(_short(row.what, 90)), _before(row.by_when) if row.by_when else "") for row in rows]
    return _section("doelen", _("Hier werk je aan"), items, 4)


def _steps(youth):
    rows = Step.objects.open().filter(youth=youth).select_related("owner", "partner", "contact_person", "youth")
    items = [
        Item(
            _capital(_short(row.what, 90)),
            f"{_('jij') if row.by_youth else _short(row.who, 40)}, {_before(row.due_on)}",
        )
        for row in rows
    ]
    return _section("afspraken", _("Dit hebben we afgesproken"), items, 6, empty=_("Nu niets."))


def _people(youth, guides):
    rows = Involvement.objects.running(today()).filter(case__youth=youth)
    at_partner = Prefetch(
        "partner__contact_persons", queryset=ContactPerson.objects.filter(active=True).exclude(phone="")
    )
    rows = rows.select_related("user", "partner", "contact_person").prefetch_related(at_partner).order_by("since", "pk")
    items = [Item(_short(guide.name, 40), _with_phone(_("je vaste mentor"), guide.phone)) for guide in guides]
    items += [_helper(row) for row in rows]
    return _section("wie", _("Wie doet wat voor jou?"), items, 7, empty=_("Er loopt nu geen traject."))


def _helper(row):
    if row.user:
        return Item(_short(row.user.name, 40), _with_phone(_short(row.task, 50), row.user.phone))
    person = row.contact_person
    name = f"{_short(person.name, 40)}, {_short(row.partner.name, 40)}" if person else _short(row.partner.name, 40)
    reached = person or next(iter(row.partner.contact_persons.all()), None)  # nobody named: whoever answers there
    return Item(name, _with_phone(_short(row.task, 50), reached.phone if reached else None))


def _appointments(youth):
    rows = Appointment.objects.planned().filter(youth=youth, at__gte=now()).select_related("owner")
    items = [
        Item(
            f"{_capital(date_list(row.on))} {_('om')} {time(timezone.localtime(row.at)).replace(':', '.')}",
            ", ".join(filter(None, [_short(row.what, 80), _short(row.place, 50), _short(row.owner.name, 40)])),
        )
        for row in rows
    ]
    return _section("agenda", _("Wanneer zien we elkaar?"), items, 4, empty=_("Er staat nog niets gepland."))


def _shared(youth):
    rows = Consent.objects.running(today()).filter(youth=youth).select_related("partner").order_by("given_on", "pk")
    items = [
        Item(
            _short(row.partner.name, 40),
            f"{', '.join(str(Consent.Item(code).label) for code in Consent.Item.values if code in row.items)}"
            f" · {_until(row.until) if row.until else _('zonder einddatum')}",
        )
        for row in rows
    ]
    return _section(
        *("delen", _("Met wie mogen we iets over je delen, en wat?"), items, 4),
        empty=_("Met niemand. We vragen het je altijd eerst."),
    )


def _given(youth):
    """What really left, to whom and when: more than what may be shared."""
    items = [
        Item(
            _short(f"{row.partner}, {date_list(row.on)}", 60),
            _short(", ".join(row.items), 100) + (_(" · ingetrokken") if row.withdrawn else ""),
        )
        for row in consent_disclosure.of(youth)
    ]
    return _section("gedeeld", _("Wat hebben we over je gedeeld?"), items, 3, empty=_("Nog niets."))


def _call(guides):
    items = [
        Item(_short(guide.name, 40), _phone(guide.phone) if guide.phone else _("vraag je mentor om een nummer"))
        for guide in guides[:2]
    ]
    return Section("bellen", _("Wie kun je bellen?"), (*items, Item(_("Gevaar of spoed"), "112")))


def _looked(youth):
    items = [_onlooker(one) for one in onlookers.of(youth)]
    title = _("Wie keek in jouw gegevens, en waarom?")
    return _section("gekeken", title, items, 6, empty=_("De laatste drie maanden niemand."))


def _onlooker(one):
    days = ngettext("op %(days)s dag", "op %(days)s dagen", one.days) % {"days": one.days}
    last = _("het laatst op %(day)s") % {"day": date_list(one.last)}
    role = f" ({_short(one.role, 40)})" if one.role else ""
    return Item(f"{_short(one.name, 40)}{role}", f"{_short(one.why, 100)}; {days}, {last}")


def _section(anchor, title, items, most, *, empty=""):
    """The first `most` items, and in words how many more there are: nothing goes missing silently."""
    left = len(items) - most
    more = ngettext("en nog %(left)s", "en nog %(left)s", left) % {"left": left} if left > 0 else ""
    return Section(anchor, title, tuple(items[:most]), empty if not items else "", more)


def _until(day):
    return _("tot en met %(day)s") % {"day": date_list(day)}


def _before(day):
    return _("uiterlijk %(day)s") % {"day": date_list(day)}


def _with_phone(words, phone):
    return f"{words} · {_phone(phone)}" if phone else words


def _phone(phone):
    """A number that stays on one line."""
    return phone.as_national.replace(" ", "\u00a0")


def _short(text, most):
    """The text, cut with a mark where it is too long for a sheet of paper."""
    text = " ".join(str(text).split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _capital(text):
    return text[:1].upper() + text[1:]
