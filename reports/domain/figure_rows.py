"""A page of the rows behind a figure, with names; reading it is noted."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Case, Handover, Youth
from mentoraat import audit
from mentoraat.templatetags.mentoraat import date_short
from reports.domain.figure_writer import Cell
from reports.domain.indicators import behind

PAGE = 100
NAMELESS = "reach.anonymous_people_spoken_to"


@dataclass(frozen=True)
class Listing:
    """The rows of one page: cells to show, how many there are in all, and where the next page begins."""

    caption: str
    heads: tuple
    rows: tuple
    older: str


def read(scope, key, *, before="", by):
    """Return a page of the rows behind the figure, those after the row `before` (its ref). Raises behind.NoRows."""
    return listing(behind.rows(scope, key), key, organisation=scope.organisation, before=before, by=by)


@transaction.atomic
def listing(found, key, *, organisation, before="", by):
    """Return a page of these rows, the newest first, those after the row `before` (its ref)."""
    kind = _KINDS[found.model.__name__]
    page = found.order_by("-pk")
    if before:
        page = page.filter(pk__lt=found.model.objects.filter(ref=before).values("pk")[:1])
    rows = list(page.select_related(*kind.related).prefetch_related(*kind.prefetched)[: PAGE + 1])
    audit.record("figures.read_rows", organisation, fields=[key], by=by)
    return Listing(
        caption=_caption(found, key),
        heads=tuple({"label": label} for label in kind.heads()),
        rows=tuple(kind.cells(row) for row in rows[:PAGE]),
        older=rows[PAGE - 1].ref if len(rows) > PAGE else "",
    )


def _caption(found, key):
    """How many there are; a contact without a name may stand for several people."""
    count = found.count()
    words = ngettext("%(count)s rij", "%(count)s rijen", count) % {"count": count}
    if key != NAMELESS:
        return words
    people = found.aggregate(people=Sum(Coalesce("people", 1)))["people"] or 0
    return _("%(people)s mensen, %(rows)s") % {"people": people, "rows": words}


@dataclass(frozen=True)
class _Kind:
    related: tuple
    prefetched: tuple
    heads: object
    cells: object


def _name(youth):
    return Cell(youth.name or _("zonder naam"), youth.get_absolute_url())


def _case(case):
    return (
        _name(case.youth),
        str(case.programme),
        date_short(case.opened_on),
        date_short(case.closed_on),
        case.get_outcome_display() if case.closed_on else case.get_state_display(),
    )


def _handover(item):
    days = (item.sent_on, item.accepted_on or item.refused_on or item.withdrawn_on, item.arrived_on)
    return (_name(item.case.youth), str(item.partner), *map(date_short, days), item.get_state_display())


def _contact(item):
    names = ", ".join(youth.name for youth in item.youths.all())
    label = names or item.label or _("zonder naam")
    return (date_short(item.on), label, item.get_channel_display(), item.get_outcome_display(), str(item.people or 1))


def _youth(youth):
    return (_name(youth), date_short(youth.birth_date))


_KINDS = {
    Case.__name__: _Kind(
        ("youth", "programme"),
        (),
        lambda: (_("Jongere"), _("Programma"), _("Begonnen"), _("Afgerond"), _("Stand")),
        _case,
    ),
    Handover.__name__: _Kind(
        ("case__youth", "partner"),
        (),
        lambda: (_("Jongere"), _("Partner"), _("Verstuurd"), _("Antwoord"), _("Aangekomen"), _("Stand")),
        _handover,
    ),
    "Contact": _Kind(
        (),
        ("youths",),
        lambda: (_("Dag"), _("Wie"), _("Manier"), _("Wat het werd"), _("Mensen")),
        _contact,
    ),
    Youth.__name__: _Kind((), (), lambda: (_("Jongere"), _("Geboren op")), _youth),
}
