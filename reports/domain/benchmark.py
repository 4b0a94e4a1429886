"""Organisations of one municipality side by side: published numbers as they are, never added up or ranked.

Only what stands in the frozen facts is put down, each number with what it is of. Numbers that were counted by other
rules (another version, other hours of work) or about other days never share a row.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoraat import charts
from reports.domain import published
from reports.domain.disclosure import LEAST, TOO_FEW, is_hidden
from reports.quarter import facts as quarter_facts
from reports.quarter import terms
from reports.quarter.words import count, decimal, drawn, known, share, span

COHORTS = {"I12_durable": "closed", "I16": "sent", "I18": "opened", "I13_relapse": "closed"}


@dataclass(frozen=True)
class Line:
    """A figure that may be put side by side: where it stands, what it is of."""

    path: str
    label: str
    rule: str
    write: object = count
    of: str = ""

    @property
    def typical(self):
        """Whether it needs enough below it: a percentage, a mean, a median."""
        return self.write is not count


@dataclass(frozen=True)
class Column:
    """One organisation: its report and how that was made."""

    report: object
    rounded: bool


@dataclass(frozen=True)
class Cell:
    """One number as it is printed, and of how many."""

    value: str
    of: str = ""


@dataclass(frozen=True)
class Row:
    """A figure across the organisations; `about`: the days it is about where those are not the period's."""

    label: str
    rule: str
    about: str
    cells: tuple


@dataclass(frozen=True)
class Section:
    """Rows that answer one question."""

    anchor: str
    title: str
    rows: tuple


@dataclass(frozen=True)
class Comparison:
    """The organisations that counted by the same rules."""

    version: int
    work_hours: int
    columns: tuple
    sections: tuple
    charts: tuple

    @property
    def first(self):
        """A report in which the rules of these numbers stand."""
        return self.columns[0].report

    @property
    def rounded(self):
        """The organisations whose counts are rounded to fives, by agreement."""
        return [column.report.organisation.name for column in self.columns if column.rounded]


INFLOW, CLOSED = "caseload.I3_inflow", "outflow.counted"
CAME = (
    Line(INFLOW, "Begonnen trajecten", "I3"),
    Line("inflow_profile.without_basic_qualification", "Zonder startkwalificatie", "I3", of=INFLOW),
    Line("inflow_profile.not_known_to_municipality", "Niet bekend bij de gemeente", "I3", of=INFLOW),
    Line("inflow_profile.I20_rate", "Geen vaste woonplek", "I20", share, "inflow_profile.I20_housing_known"),
    Line("complexity.inflow_by_stratum.0-1", "Moet anders op 0 of 1 leefgebied", "R42", of=INFLOW),
    Line("complexity.inflow_by_stratum.2-3", "Moet anders op 2 of 3 leefgebieden", "R42", of=INFLOW),
    Line("complexity.inflow_by_stratum.4+", "Moet anders op 4 of meer leefgebieden", "R42", of=INFLOW),
    Line("complexity.inflow_by_stratum.unknown", "Geen startmeting", "R42", of=INFLOW),
)
DONE = (
    Line("reach.I1_youths_reached", "Jongeren gesproken", "I1"),
    Line("caseload.I7_served_persons", "Jongeren in begeleiding", "I7"),
    Line("outflow.I14_median_days", "Duur in dagen, mediaan", "I14", decimal, "caseload.I5_outflow"),
    Line("measurement.I18.rate", "Startmeting op tijd", "I18", share, "measurement.I18.expected"),
    Line("handovers.I16.rate", "Warme overdracht geslaagd", "I16", share, "handovers.I16.sent"),
    Line("handovers.I17.rate", "Terugkoppeling op tijd", "I17", share, "handovers.I17.due"),
)
CAME_OUT = (
    Line("outflow.I8_positive_rate", "Naar school of werk", "I8", share, CLOSED),
    *(
        Line(f"complexity.rates.{code}", words, "R42", share, f"complexity.counted_by_stratum.{code}")
        for code, words in (
            ("0-1", "waarvan: moet anders op 0 of 1 leefgebied"),
            ("2-3", "waarvan: moet anders op 2 of 3 leefgebieden"),
            ("4+", "waarvan: moet anders op 4 of meer leefgebieden"),
        )
    ),
    *(
        Line(f"I12_durable.{m}.rate", f"Na {m} maanden nog school of werk", "I12", share, f"I12_durable.{m}.positive")
        for m in (3, 6, 12)
    ),
    Line("outflow.I9_dropout_rate", "Gestopt", "I9", share, CLOSED),
    Line("I13_relapse.rate", "Opnieuw mis", "I13", share, "I13_relapse.positive"),
)
SECTIONS = (
    ("binnen", "Wie begonnen er?", CAME),
    ("gedaan", "Wat is er gedaan?", DONE),
    ("uitkomst", "Waar leidde het toe?", CAME_OUT),
)
DRAWN = (CAME_OUT[0], CAME[3])  # what came out, and right beside it who came in (R42)


@dataclass(frozen=True)
class Side:
    """All comparisons of one period, and the reports that are about a part of an organisation alone."""

    comparisons: tuple
    left_out: tuple


def side_by_side(reports):
    """Put these reports side by side; they are about one period, one for each organisation. One statement."""
    facts = published.facts_of(reports)
    whole = [(report, facts[report.pk]) for report in reports if is_about_all(facts[report.pk])]
    return Side(tuple(of(whole)), tuple(report for report in reports if not is_about_all(facts[report.pk])))


def of(entries):
    """The comparisons of (report, facts), one for each set of rules of counting; organisations by name."""
    entries = sorted(entries, key=lambda entry: entry[0].organisation.name.casefold())
    alike = {}
    for report, facts in entries:
        alike.setdefault((facts["definition_version"], facts["work_hours"]), []).append((report, facts))
    return [_comparison(*measure, alike[measure]) for measure in sorted(alike, reverse=True)]


def is_about_all(facts):
    """Whether these facts are about the whole organisation, and not one programme or district."""
    agreed = terms.parse(facts["terms"])
    return not agreed.programme and not agreed.area


def _comparison(version, work_hours, entries):
    found = [dict(quarter_facts.flat(facts["now"])) for _report, facts in entries]
    sections = tuple(
        Section(anchor, title, tuple(row for line in lines for row in _rows(line, found)))
        for anchor, title, lines in SECTIONS
    )
    columns = tuple(Column(report, terms.parse(facts["terms"]).is_strict) for report, facts in entries)
    drawings = tuple(_chart(line, columns, found) for line in DRAWN)
    drawings = tuple(chart for chart in drawings if chart)
    return Comparison(version, work_hours, columns, tuple(part for part in sections if part.rows), drawings)


def _rows(line, found):
    """A row for each span of days that the figure is about; none when nobody has it."""
    if not any(line.path in figures for figures in found):
        return
    spans = [_span(line.path, figures) for figures in found]
    for about in sorted(set(spans), reverse=True):
        cells = (_cell(line, f) if at == about else Cell(count(None)) for f, at in zip(found, spans, strict=True))
        yield Row(line.label, line.rule, _days(about), tuple(cells))


def _cell(line, figures):
    value, below = figures.get(line.path), figures.get(line.of) if line.of else None
    if value is None:
        return Cell(count(None))
    return Cell(line.write(_fit(line, value, below)), _("van %(n)s") % {"n": count(below)} if known(below) else "")


def _fit(line, value, below):
    """The value, if there is enough below it: for this page by itself, whatever the report allowed."""
    few = line.typical and not is_hidden(value) and (not known(below) or below < LEAST)
    return TOO_FEW if few else value


def _span(path, figures):
    """The days of a cohort as frozen, nothing for a figure of the period itself."""
    parts = path.split(".")
    verb = next((COHORTS[part] for part in parts if part in COHORTS), None)
    base = path.rpartition(".")[0]
    first = figures.get(f"{base}.{verb}_from") if verb else None
    return (first, figures[f"{base}.{verb}_to"]) if first else ()


def _days(about):
    return span({"from": about[0], "to": about[1]}, "from", "to") if about else ""


def _chart(line, columns, found):
    """Bars by name, so that nobody is put first; nothing when there is nothing to draw."""
    have = [
        (c.report.organisation.name, f) for c, f in zip(columns, found, strict=True) if f.get(line.path) is not None
    ]
    bars = [
        (f"{name} (van {count(f.get(line.of))})", drawn(_fit(line, f[line.path], f.get(line.of)))) for name, f in have
    ]
    if not any(value is not None for _label, value in bars):
        return None
    title = _("%(what)s, in procenten") % {"what": line.label}
    return charts.bars(title, bars, columns=(_("Organisatie"), line.label), decimals=1, unit="%")
