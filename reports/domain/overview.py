"""One report at a glance: key figures with change and agreement, how they ran, who came in. From frozen facts alone."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoraat.charts import Chart
from mentoraat.periods import parse_period
from mentoraat.trend import FEWEST, trend
from reports.domain.definitions import DEFINITION_VERSION
from reports.domain.disclosure import is_hidden
from reports.quarter import facts as quarter_facts
from reports.quarter import labels
from reports.quarter.words import count, decimal, difference, drawn, known, share

FIGURES = (  # path, name, rule, how it is written, what a percentage is of
    ("reach.I1_youths_reached", "Jongeren gesproken", "I1", count, None),
    ("caseload.I7_served_persons", "Jongeren in begeleiding", "I7", count, None),
    ("caseload.I3_inflow", "Trajecten begonnen", "I3", count, None),
    ("outflow.I8_positive_rate", "Naar school of werk", "I8", share, "outflow.counted"),
    ("I12_durable.3.rate", "Na 3 maanden nog school of werk", "I12", share, "I12_durable.3.positive"),
    ("handovers.I16.rate", "Warme overdracht geslaagd", "I16", share, "handovers.I16.sent"),
)
STRATUM = "complexity.inflow_by_stratum.4+"
INFLOW = "caseload.I3_inflow"
LONG = 300  # letters of the coordinator's words that fit beside the figures


@dataclass(frozen=True)
class Figure:
    """One number: what it is, its rule, what it is of, what changed, how it ran."""

    label: str
    rule: str
    value: str
    hidden: bool
    of: str
    change: str
    chart: Chart | None


@dataclass(frozen=True)
class Agreement:
    """A figure that was agreed with the reader: where it began, what was agreed, what came of it."""

    label: str
    start: str
    agreed: str
    realised: str
    beside: str  # the difference with what was agreed


@dataclass(frozen=True)
class Overview:
    """What a reader sees of one report on one screen."""

    figures: tuple
    agreements: tuple
    columns: tuple  # of the table of periods
    rows: tuple
    inflow: tuple  # (words, number)
    explanation: str
    cut: bool  # the explanation goes on in the report
    first: bool  # nothing before it
    short: bool  # too few periods for a line
    version: int
    old_version: bool


def of(facts):
    """The glance of frozen facts."""
    found = dict(quarter_facts.flat(facts["now"]))
    periods = [row["period"] for row in facts["history"]] + [facts["period"]]
    names = tuple(short(parse_period(text)) for text in periods)
    shown = [line for line in FIGURES if line[0] in found]
    runs = {line[0]: [row["figures"].get(line[0]) for row in facts["history"]] + [found[line[0]]] for line in shown}
    words, cut = _shortened(facts["texts"].get("explanation", ""))
    agreed = facts["terms"].get("agreed") or {}
    return Overview(
        figures=tuple(_figure(line, found, runs[line[0]], names) for line in shown),
        agreements=tuple(_agreement(path, terms, found) for path, terms in agreed.items() if path in found),
        columns=tuple({"label": name, "number": at > 0} for at, name in enumerate((_("Cijfer"), *names))),
        rows=tuple((line[1], *(line[3](value) for value in runs[line[0]])) for line in shown),
        inflow=tuple(_inflow(found)),
        explanation=words,
        cut=cut,
        first=not facts["history"],
        short=len(periods) < FEWEST,
        version=facts["definition_version"],
        old_version=facts["definition_version"] != DEFINITION_VERSION,
    )


def short(period):
    """A period in the space of a column: 3e kw. 2026."""
    form = {"quarter": _("%(number)se kw. %(year)s"), "half_year": _("%(number)se hj. %(year)s"), "year": "%(year)s"}
    return form[period.kind] % {"number": period.number, "year": period.year}


def is_percentage(path):
    """Whether the number at the path is written with a percent sign."""
    return path.endswith("rate") or ".rates." in path or "I11_distribution" in path


def _figure(line, found, run, names):
    path, label, rule, write, whole = line
    before = run[-2] if len(run) > 1 else None
    change = difference(run[-1], before, points=write is share) if known(run[-1], before) else ""
    drawing = trend(_told(label, names, run, write), names, [drawn(value) for value in run], write=write)
    base = _("van %(n)s") % {"n": count(found.get(whole))} if whole and known(found.get(whole)) else ""
    return Figure(label, rule, write(run[-1]), is_hidden(run[-1]), base, change, drawing)


def _told(label, names, run, write):
    """The line in words, for who does not see it: its ends."""
    ends = [(name, value) for name, value in zip(names, run, strict=True) if known(value)]
    if not ends:
        return label
    (first, was), (last, now) = ends[0], ends[-1]
    return f"{label}: {write(was)} in {first}, {write(now)} in {last}"


def _agreement(path, terms, found):
    write = share if is_percentage(path) else _either
    start, goal, now = terms.get("start"), terms.get("agreed"), found[path]
    label = next((line[1] for line in FIGURES if line[0] == path), labels.of(path))
    return Agreement(label, write(start), write(goal), write(now), difference(now, goal, points=write is share))


def _either(value):
    return decimal(value) if isinstance(value, float) else count(value)


def _inflow(found):
    """Who came in, beside what went out (R42): a result says little without it."""
    inflow = count(found.get(INFLOW))
    for path, words in (
        ("inflow_profile.without_basic_qualification", _("zonder startkwalificatie")),
        (STRATUM, _("zorgen op vier of meer gebieden")),
        ("inflow_profile.not_known_to_municipality", _("niet bekend bij de gemeente")),
    ):
        if path in found:
            yield words, _("%(n)s van %(all)s") % {"n": count(found[path]), "all": inflow}
    if known(found.get("inflow_profile.I20_rate")):
        base = count(found["inflow_profile.I20_housing_known"])
        rate = share(found["inflow_profile.I20_rate"])
        yield _("geen vaste woonplek"), _("%(rate)s van %(n)s") % {"rate": rate, "n": base}


def _shortened(text):
    """The first words, up to a whole one, and whether there are more."""
    text = " ".join(text.split())
    if len(text) <= LONG:
        return text, False
    return text[:LONG].rsplit(" ", 1)[0] + " …", True
