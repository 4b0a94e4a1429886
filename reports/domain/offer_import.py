"""A list of offers from outside: read and judged first, shown, and brought in once when somebody says so."""

from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mentoraat import audit, names, sheets, states
from mentoraat.models import Area
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import offer as offers
from partners.domain import partner as partners
from partners.models import Offer
from reports.imports import offers as reading
from reports.models import OfferImport

State = OfferImport.State
SHOWN = 500  # faults on the page


@transaction.atomic
def upload(*, file, by):
    """Read a file (an object with name, size and read) and keep what it says; nothing of it is brought in yet."""
    rows, faults, ignored = reading.read(file)
    known = _known(by.organisation)
    reading.judge(rows, *known[:2], faults)
    if not rows and not faults:
        faults.add(
            None, None, None, _("In dit bestand staat geen aanbod. De eerste rij heeft de namen van de kolommen.")
        )
    item = OfferImport(organisation=by.organisation, name=PurePath(file.name).name[-120:], uploaded_by=by)
    item.ignored = ignored[:200]
    if faults:
        item.state, item.faults = State.FAULTY, [fault.as_dict() for fault in faults.in_order()[:SHOWN]]
    else:
        item.rows, item.counts = rows, _count(rows, *known)
    item.save()
    audit.record("offer_import.uploaded", item, by=by)
    return item


@transaction.atomic
def apply(item, *, by):
    """Bring in what was found without faults: all of it or nothing, and once."""
    states.move(item, to=State.DONE)
    their, areas, there = _known(item.organisation)
    counts = {"new": 0, "changed": 0, "same": 0, "closed": 0}
    for row in item.rows:
        if names.key(row["partner"]) not in their or _gone(row, areas):
            raise Refused(_("Een partner of wijk is intussen veranderd. Lever het bestand opnieuw in."))
        partner, found, terms = _row(row, their, areas, there)
        what = _what(found, terms)
        counts[what] += 1
        if what == "new":
            offers.add(partner, **terms, by=by)
        elif what == "changed":
            offers.edit(found, **terms, by=by)
    OfferImport.objects.filter(pk=item.pk).update(counts=counts, rows=[])
    item.counts, item.rows = counts, []
    audit.record("offer_import.applied", item, by=by)
    return item


def list_for(user):
    """The latest files of the reader's organisation."""
    return OfferImport.objects.visible_to(user).defer("rows", "faults").select_related("uploaded_by")[:20]


def preview(item):
    """The rows as a table: what they would do, to which offer."""
    known = _known(item.organisation)
    return [_line(row, *known) for row in item.rows]


def fault_rows(item):
    """The faults as a table: row, column, what stands there, what would be right."""
    return [
        (fault["row"] or "–", fault["column"] or "–", fault["value"] or _("(leeg)"), fault["message"])
        for fault in item.faults
    ]


def example():
    """A .csv with every column and one row, to fill in."""
    columns = [column.name for column in reading.SHEET.columns]
    year = today().year + 1
    row = {"partner": "ROC Maasoever", "titel": "Koksopleiding niveau 2", "soort": "leren", "plekken": 3}
    row |= {"startdatum": f"01-09-{year}", "aanmelden_tot": f"01-04-{year}", "diploma": "vmbo"}
    return sheets.as_csv(columns, [[row.get(name, "") for name in columns]])


def _known(organisation):
    """Partners and areas by the key of their name, and offers by partner and title."""
    their = {names.key(row.name): row for row in partners.choosable(organisation)}
    areas = {names.key(row.name): row for row in Area.objects.filter(organisation=organisation, active=True)}
    rows = offers.with_terms(Offer.objects.filter(organisation=organisation))
    return their, areas, {(row.partner_id, row.title_key): row for row in rows}


def _row(row, their, areas, there):
    partner = their[names.key(row["partner"])]
    return partner, there.get((partner.pk, names.key(row["titel"]))), reading.terms(row, areas)


def _gone(row, areas):
    wanted = [*reading.named(row.get("wijken", "")), *reading.named(row.get("convenant_wijk", ""))]
    return any(names.key(name) not in areas for name in wanted)


def _what(found, terms):
    """What a row does: a new offer, a change, nothing, or nothing because somebody closed it."""
    if found is None:
        return "new"
    if found.state == Offer.State.CLOSED:
        return "closed"
    return "same" if offers.says_the_same(found, **terms) else "changed"


def _count(rows, *known):
    counts = {"new": 0, "changed": 0, "same": 0, "closed": 0}
    for row in rows:
        _partner, found, terms = _row(row, *known)
        counts[_what(found, terms)] += 1
    return counts


WORDS = {
    "new": gettext_lazy("nieuw"),
    "changed": gettext_lazy("verandert"),
    "same": gettext_lazy("staat er al"),
    "closed": gettext_lazy("gesloten, blijft zo"),
}


def _line(row, their, areas, there):
    if names.key(row["partner"]) not in their or _gone(row, areas):
        return row["titel"], row["partner"], _("kennen we niet meer")
    partner, found, terms = _row(row, their, areas, there)
    return row["titel"], partner.name, str(WORDS[_what(found, terms)])
