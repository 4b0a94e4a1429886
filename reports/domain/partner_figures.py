"""Partners side by side, and one partner against what was agreed with it (R16, R26, R41)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from partners.domain import agreement
from partners.models import Partner
from reports.domain.figure_writer import Cell, Table, columns
from reports.domain.handover_definitions import REFUSALS, TOO_FEW, written
from reports.domain.handover_page import HandoverWriter
from reports.domain.indicators import handover_figures
from reports.quarter import words

# column → its head and how it is written
COLUMNS = {
    "sent": (gettext_lazy("Verstuurd"), "count"),
    "accepted": (gettext_lazy("Aangenomen"), "count"),
    "standing.refused": (gettext_lazy("Nee"), "count"),
    "standing.withdrawn": (gettext_lazy("Ingetrokken"), "count"),
    "standing.returned": (gettext_lazy("Terug"), "count"),
    "arrived": (gettext_lazy("Aangekomen"), "count"),
    "open": (gettext_lazy("Loopt nog"), "count"),
    "waits.answer.working_days": (gettext_lazy("Werkdagen tot antwoord"), "decimal"),
    "answers.rate": (gettext_lazy("Antwoord op tijd"), "share"),
    "I16.rate": (gettext_lazy("Geslaagd"), "share"),
    "I17.rate": (gettext_lazy("Teruggehoord op tijd"), "share"),
}
NAME, USUAL = "name", "sent"
SORTS = ("sent", "standing.refused", "open", "waits.answer.working_days", "answers.rate", "I16.rate", "I17.rate")


@dataclass(frozen=True)
class Line:
    """One partner with its figures."""

    partner: Partner
    found: dict

    def value(self, key):
        """One figure by its key."""
        value = self.found
        for name in key.split("."):
            value = value[name]
        return value


def read(organisation, period, *, as_of):
    """(scope, total, lines): the figures of the period, in total and per partner that something was sent to."""
    scope = handover_figures.scope_of(organisation, period, as_of=as_of)
    found = handover_figures.figures(scope)
    partners = Partner.objects.in_bulk(found["partners"])
    lines = [Line(partners[pk], figures) for pk, figures in found["partners"].items()]
    return scope, found["total"], sorted(lines, key=lambda line: line.partner.name.casefold())


def of_partner(partner, period, *, as_of):
    """(scope, figures) of one partner; all zeros when nothing was sent there."""
    scope = handover_figures.scope_of(partner.organisation, period, partner=partner, as_of=as_of)
    return scope, handover_figures.figures(scope)["total"]


def in_order(lines, sort):
    """The lines by name, or by a figure with the most first; who has no figure comes last."""
    if sort not in COLUMNS:
        return lines
    return sorted(lines, key=lambda line: (line.value(sort) is None, -(line.value(sort) or 0)))


def table(lines, behind, address):
    """Side by side. `behind(key, partner)` leads to the handovers, `address(partner)` to the partner's own page."""
    rows = tuple(_row(line, behind, address) for line in lines)
    return Table(_("Per partner"), columns(_("Partner"), *(label for label, _kind in COLUMNS.values())), rows)


def _row(line, behind, address):
    to = HandoverWriter(line.found, lambda key: behind(key, line.partner))
    cells = (getattr(to, kind)(key) for key, (_label, kind) in COLUMNS.items())
    return (Cell(line.partner.name, address(line.partner)), *cells)


def reasons(lines, behind):
    """Why it could not be done, per receiving party: a signal about doors that stay shut (R41). None without a no."""
    refused = [line for line in lines if line.found["refusals"]]
    used = [code for code in REFUSALS if any(code in line.found["refusals"] for line in refused)]
    if not refused:
        return None
    heads = columns(_("Partner"), *(REFUSALS[code] for code in used))
    rows = tuple(
        (Cell(line.partner.name), *(_reason(line, code, behind) for code in used))
        for line in sorted(refused, key=lambda line: -sum(line.found["refusals"].values()))
    )
    return Table(_("Waarom het niet kon, per partner"), heads, rows)


def _reason(line, code, behind):
    count = line.found["refusals"].get(code, 0)
    return Cell(words.count(count), behind(f"refusals.{code}", line.partner) if count else "")


def against(partner, found, *, on):
    """What was agreed beside what happened, and whether there is an agreement at all: (Table, agreed)."""
    terms = agreement.running(partner, on=on)
    rows = [
        (_("Antwoord"), _working(terms.answer_working_days), _answered(found)),
        (_("Antwoord bij spoed"), _working(terms.urgent_working_days), _hours(found)),
        (
            _("Terugkoppeling"),
            _days(terms.feedback_days),
            _in_time(found["I17"]["rate"]),
        ),
        *_targets(terms, found),
    ]
    heads = ({"label": _("Waarover")}, {"label": _("Afgesproken")}, {"label": _("In deze periode")})
    cells = tuple(tuple(Cell(str(part)) for part in row) for row in rows)
    return Table(_("Afspraak naast de cijfers"), heads, cells), bool(terms.pk)


def _targets(terms, found):
    """The targets that were set, each beside its figure."""
    if terms.target_places is not None:
        taken = _("%(count)s aangekomen") % {"count": words.count(found["arrived"])}
        yield _("Plekken in een jaar"), words.count(terms.target_places), taken
    if terms.target_handovers is not None:
        yield _("Overdrachten in een jaar"), words.count(terms.target_handovers), words.count(found["sent"])
    if terms.target_accept_days is not None:
        median = found["waits"]["acceptance"]["median"]
        said = TOO_FEW if median is None else _("mediaan %(days)s dagen") % {"days": written(median)}
        agreed = ngettext("binnen %(n)s dag", "binnen %(n)s dagen", terms.target_accept_days)
        yield _("Aangenomen"), agreed % {"n": terms.target_accept_days}, said
    if terms.target_arrived_percent is not None:
        agreed = _("ten minste %(share)s%%") % {"share": terms.target_arrived_percent}
        yield _("Aangekomen"), agreed, _share(found["arrived_rate"])


def _working(days):
    return ngettext("binnen %(n)s werkdag", "binnen %(n)s werkdagen", days) % {"n": days}


def _answered(found):
    if not found["answers"]["answered"]:
        return _in_time(found["answers"]["rate"])
    shown = {"days": written(found["waits"]["answer"]["working_days"]), "rate": _in_time(found["answers"]["rate"])}
    return _("mediaan %(days)s werkdagen, %(rate)s") % shown


def _in_time(rate):
    return TOO_FEW if rate is None else _("%(rate)s op tijd") % {"rate": _share(rate)}


def _hours(found):
    median = found["urgent_hours"]["median"]
    return TOO_FEW if median is None else _("mediaan %(hours)s uur") % {"hours": written(median)}


def _days(days):
    return _("na %(days)s dagen") % {"days": _(" en ").join(map(str, days)) or words.NONE}


def _share(value):
    return written(value, share=True)
