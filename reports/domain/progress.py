"""Progress as youths say it themselves: complete pairs per instrument, per area, with the youths behind each number."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.models import Case, Instrument, Measurement
from mentoraat import audit, charts
from mentoraat.templatetags.mentoraat import date_short
from reports.domain.figure_writer import Cell, Table, columns
from reports.domain.indicators import measurement
from reports.quarter import words

PAGE = 100
MOVES = {
    "improved": gettext_lazy("Vooruit"),
    "equal": gettext_lazy("Gelijk"),
    "worse": gettext_lazy("Achteruit"),
}
COUNTS = ("improved", "equal", "worse", "n", "missing")


@dataclass(frozen=True)
class Family:
    """One instrument with the pairs of the period, held against each other within it alone."""

    item: Instrument
    areas: tuple  # (code, label), in the order of the newest version
    pairs: tuple


@dataclass(frozen=True)
class Progress:
    """What the page shows of one instrument."""

    name: str
    anchor: str
    sentence: str
    pairs: Cell
    chart: object
    scale: str
    table: Table


@dataclass(frozen=True)
class Listing:
    """The youths behind one number."""

    title: str
    caption: str
    heads: tuple
    rows: tuple


def read(scope, behind):
    """A part for each instrument with pairs, the one with most pairs first. `behind` makes the address of a list."""
    return tuple(_part(family, behind) for family in families(scope))


def families(scope):
    """The instruments with pairs in the period. Three queries: the answers, the instruments and their areas."""
    found = {key: pairs for key, pairs in measurement.families(scope).items() if pairs}
    versions = Instrument.objects.filter(slug__in={slug for _owner, slug in found}, is_draft=False)
    newest = {}
    for item in versions.order_by("version").prefetch_related("areas"):
        newest[(item.organisation_id, item.slug)] = item
    rows = [Family(newest[key], _areas(newest[key], pairs), tuple(pairs)) for key, pairs in found.items()]
    return sorted(rows, key=lambda family: (-len(family.pairs), family.item.name))


def _areas(item, pairs):
    """The areas of the newest version, and behind them those of earlier versions that somebody answered."""
    labels = {area.code: area.label for area in item.areas.all()}
    earlier = {code for pair in pairs for code in (*pair.before, *pair.after) if code} - set(labels)
    return (*labels.items(), *((code, code.replace("_", " ").capitalize()) for code in sorted(earlier)))


def _part(family, behind):
    changes = [(code, label, measurement.change(code, family.pairs)) for code, label in family.areas]
    drawn = [(label, change["baseline"], change["follow_up"]) for _code, label, change in changes if change["n"]]
    sentence = _sentence(changes)
    chart = charts.dumbbell(sentence, drawn, steps=family.item.steps, write=words.decimal) if drawn else None
    to = _Behind(family.item, behind)
    heads = (_("Start"), _("Nu"), *map(str, MOVES.values()), _("Paren"), _("Niet gemeten"))
    rows = tuple(_row(code, label, change, to) for code, label, change in changes)
    return Progress(
        name=family.item.name,
        anchor=family.item.slug,
        sentence=sentence,
        pairs=Cell(_people(len(family.pairs)), to.cell(len(family.pairs)).url),
        chart=chart,
        scale=_scale(family.item.steps),
        table=Table(_("Verandering per punt"), columns(_("Punt"), *heads), rows),
    )


def _scale(steps):
    ends = {"low": steps[0], "n": len(steps), "high": steps[-1]}
    return _("Gemiddelde op een schaal van 1 (“%(low)s”) tot %(n)s (“%(high)s”).") % ends


def _people(count):
    words_ = ngettext("%(n)s traject met twee metingen", "%(n)s trajecten met twee metingen", count)
    return words_ % {"n": words.count(count)}


def _sentence(changes):
    """The finding in one sentence: where most moved up."""
    moved = [(change["improved"], change["n"], label) for _code, label, change in changes if change["improved"]]
    if not moved:
        return _("Nog op geen enkel punt ging iemand vooruit.")
    better, pairs, label = max(moved, key=lambda row: (row[0] / row[1], row[0]))
    shown = {"label": label, "better": better, "n": pairs}
    return _("%(label)s ging het vaakst vooruit: bij %(better)s van de %(n)s.") % shown


@dataclass(frozen=True)
class _Behind:
    item: Instrument
    address: object

    def cell(self, count, area="", kind=""):
        return Cell(words.count(count), self.address(self.item.ref, area, kind) if count else "")


def _row(code, label, change, to):
    means = (Cell(words.decimal(change[name])) for name in ("baseline", "follow_up"))
    return (label, *means, *(to.cell(change[name], code, name) for name in COUNTS))


@transaction.atomic
def behind(scope, *, ref, area="", kind="", by):
    """The youths behind one number of one instrument; noted as read. Raises KeyError for what is no such number."""
    family = next((family for family in families(scope) if family.item.ref == ref), None)
    if family is None or (area and area not in dict(family.areas)) or bool(area) != bool(kind):
        raise KeyError(ref)
    pairs = [pair for pair in family.pairs if not kind or _counts(pair, area, kind)]
    audit.record("progress.read", scope.organisation, fields=[part for part in (area, kind) if part], by=by)
    rows = _named(family, pairs[:PAGE], area)
    count = ngettext("%(n)s traject", "%(n)s trajecten", len(pairs)) % {"n": len(pairs)}
    if len(pairs) > PAGE:
        count += " · " + _("de eerste %(n)s staan hier") % {"n": PAGE}
    title = " · ".join(filter(None, (family.item.name, dict(family.areas).get(area, ""), _kind(kind))))
    heads = tuple({"label": label} for label in (_("Jongere"), _("Programma"), _("Van"), _("Naar"), _("Gemeten op")))
    return Listing(title, count, heads, rows)


def _counts(pair, area, kind):
    if kind == "missing":
        return not pair.has(area)
    if kind == "n":
        return pair.has(area)
    return pair.has(area) and measurement.CHANGES[kind](pair.before[area], pair.after[area])


def _kind(kind):
    return str({**MOVES, "n": _("Paren"), "missing": _("Niet gemeten"), "": ""}[kind])


def _named(family, pairs, area):
    cases = Case.objects.select_related("youth", "programme").in_bulk([pair.case for pair in pairs])
    later = Measurement.objects.in_bulk([pair.measurement for pair in pairs])
    return tuple(_pair(pair, cases[pair.case], later[pair.measurement], family.item.steps, area) for pair in pairs)


def _pair(pair, case, taken, steps, area):
    said = (_said(side, steps, area) for side in (pair.before, pair.after))
    name = Cell(case.youth.name or _("zonder naam"), case.youth.get_absolute_url())
    return (name, str(case.programme), *said, Cell(date_short(taken.taken_on), taken.get_absolute_url()))


def _said(answers, steps, area):
    """What was answered in the area; without an area, how many were."""
    if not area:
        count = sum(code is not None for code in answers)
        return ngettext("%(n)s antwoord", "%(n)s antwoorden", count) % {"n": count}
    return steps[answers[area] - 1] if area in answers else words.NONE
