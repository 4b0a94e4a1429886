"""The youth's choice between providers: what was offered, what it became, and why (R39)."""

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from cases.models import ProviderChoice
from mentoraat import audit
from mentoraat.periods import may_undo, today
from mentoraat.states import Refused

Outcome = ProviderChoice.Outcome


@transaction.atomic
def record(youth, *, about, options, outcome, chosen=None, why="", on=None, by):
    """Keep what somebody could choose from and what they chose. Choosing begins at two; the chosen one was offered."""
    on, options = on or today(), list(options)
    if len(options) < 2:
        raise Refused(_("Kies minstens twee partners. Anders viel er niets te kiezen."), field="options")
    if on > today():
        raise Refused(_("Deze dag is nog niet geweest."), field="on")
    if outcome == Outcome.CHOSEN and chosen not in options:
        raise Refused(_("Kies een van de partners die je aankruiste."), field="chosen")
    row = ProviderChoice.objects.create(
        organisation_id=youth.organisation_id,
        youth=youth,
        about=about,
        offered=", ".join(sorted(partner.name for partner in options)),
        outcome=outcome,
        chosen=chosen if outcome == Outcome.CHOSEN else None,
        why=why.strip(),
        on=on,
        recorded_by=by,
    )
    row.options.set(options)
    audit.record("provider_choice.recorded", row, youth=youth, by=by)
    return row


@transaction.atomic
def remove(choice, *, by):
    """Take back what was written down by mistake, within 24 hours."""
    if not may_undo(choice.created):
        raise Refused(_("Terugnemen kan tot 24 uur erna."))
    audit.record("provider_choice.removed", choice, youth=choice.youth, by=by)
    choice.delete()


def counts(organisation, *, start, end):
    """{choices, chosen, none, later, options (mean, None without choices)} of the period, both days included.

    How often youths really had a choice (R39). Two queries.
    """
    rows = ProviderChoice.objects.filter(organisation=organisation, on__range=(start, end)).order_by()
    found = rows.aggregate(
        choices=Count("pk"), **{code: Count("pk", filter=Q(outcome=code)) for code in Outcome.values}
    )
    offered = rows.aggregate(n=Count("options"))["n"]
    return found | {"options": offered / found["choices"] if found["choices"] else None}
