"""The network around the handovers: who refers youths to us, whether they had a choice, and how long a start takes."""

from django.utils.translation import gettext as _

from cases.domain import match_start, provider_choice, referral_list
from reports.domain.figure_writer import Section, Table, columns
from reports.domain.handover_definitions import TOO_FEW, written
from reports.domain.indicators import numbers
from reports.quarter import words


def sections(organisation, period):
    """The sections for which there is something to say, over what happened in the period. Four queries."""
    parts = (_referrals(organisation, period), _choices(organisation, period), _starts(organisation, period))
    return tuple(part for part in parts if part)


def _referrals(organisation, period):
    """Per referring organisation: how many, and how we answered."""
    found = referral_list.per_organisation(organisation, start=period.start, end=period.end)
    if not found:
        return None
    rows = tuple(
        (
            row.name,
            *(words.count(number) for number in (row.received, row.taken_up, row.declined)),
            _days(row.median_days),
        )
        for row in found
    )
    heads = columns(_("Wie"), _("Aangemeld"), _("Opgepakt"), _("Niet bij ons"), _("Dagen tot antwoord"))
    note = _("Aangemeld in de periode. De dagen zijn de mediaan tot ons eerste antwoord.")
    table = Table(_("Aanmeldingen per organisatie"), heads, rows)
    return Section("aanmeldingen", _("Wie meldde jongeren bij ons aan?"), below=(table,), note=note)


def _choices(organisation, period):
    """How often youths could choose between partners (R39)."""
    found = provider_choice.counts(organisation, start=period.start, end=period.end)
    if not found["choices"]:
        return None
    rows = tuple(
        (label, words.count(found[key]))
        for key, label in (
            ("choices", _("Keuzes")),
            ("chosen", _("Koos een partner")),
            ("none", _("Geen van deze")),
            ("later", _("Nog niet gekozen")),
        )
    )
    rows += ((_("Partners om uit te kiezen, gemiddeld"), words.decimal(round(found["options"], 1))),)
    table = Table(_("Keuzes"), columns(_("Cijfer"), _("Aantal")), rows)
    return Section("keuze", _("Konden jongeren kiezen?"), tables=(table,))


def _starts(organisation, period):
    """Days until a chosen offer could begin."""
    days = match_start.waiting_days(organisation, period.start, period.end)
    if not days:
        return None
    rows = (
        (_("Gekozen plekken"), words.count(len(days))),
        (_("Dagen tot de start, mediaan"), written(numbers.median(days))),
        (_("Dagen tot de start, langste"), words.count(max(days))),
    )
    table = Table(_("Wachten op de start"), columns(_("Cijfer"), _("Aantal")), rows)
    return Section("start", _("Hoe lang duurt het tot de start?"), tables=(table,))


def _days(value):
    return TOO_FEW if value is None else words.decimal(value)
