"""One report at a glance: key figures with change and agreement, how they ran, who came in. From frozen facts alone."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoraat.charts import POINTS, Chart
from mentoraat.periods import parse_period
from mentoraat.trend import trend
from reports.domain.definitions import DEFINITION_VERSION
from reports.quarter import facts as quarter_facts
from reports.quarter import labels
from reports.quarter.parts import legend
from reports.quarter.telling import short
from reports.quarter.words import LAST, count, difference, drawn, known, share, since

FIGURES = (  # path, rule, how it is written, what a percentage is of
    ("reach.I1_youths_reached", "I1", count, None),
    ("caseload.I7_served_persons", "I7", count, None),
    ("caseload.I3_inflow", "I3", count, None),
    ("outflow.I8_positive_rate", "I8", share, "outflow.counted"),
    ("I12_durable.3.rate", "I12", share, "I12_durable.3.positive"),
    ("handovers.I16.rate", "I16", share, "handovers.I16.sent"),
)
STRATUM = "complexity.inflow_by_stratum.4+"
INFLOW = "caseload.I3_inflow"
MOST = 6  # agreements on one screen
LONG = 300  # letters of the coordinator's words that fit beside the figures


@dataclass(frozen=True)
class Figure:
    """One number: what it is, its rule, what it is of, what changed, how it ran."""

    label: str
    rule: str
    value: str
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
    further: int  # agreements that stand in the report alone
    columns: tuple  # of the table of periods
    rows: tuple
    inflow: tuple  # (words, number)
    legend: str  # what the marks in place of numbers mean; empty where there are none
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
    last = _last(facts)
    runs = {line[0]: [row["figures"].get(line[0]) for row in facts["history"]] + [found[line[0]]] for line in shown}
    words, cut = _shortened(facts["texts"].get("explanation", ""))
    stated = _agreements(facts["terms"].get("agreed") or {}, found)
    rows = tuple((labels.title(line[0]), *(line[2](value) for value in runs[line[0]])) for line in shown)
    came = tuple(_inflow(found))
    return Overview(
        figures=tuple(_figure(line, found, runs[line[0]], names, last) for line in shown),
        agreements=tuple(stated[:MOST]),
        further=len(stated[MOST:]),
        columns=tuple({"label": name, "number": at > 0} for at, name in enumerate((_("Cijfer"), *names))),
        rows=rows,
        inflow=tuple((about, _("%(n)s van %(all)s") % {"n": n, "all": of}) for about, n, of in came),
        legend=legend(_marks(rows, came, stated[:MOST])),
        explanation=words,
        cut=cut,
        first=not facts["history"],
        short=len(periods) < POINTS,
        version=facts["definition_version"],
        old_version=facts["definition_version"] != DEFINITION_VERSION,
    )


def _marks(rows, came, stated):
    """Whatever stands on the page in place of a number, among the numbers."""
    return [mark for _words, *marks in (*rows, *came) for mark in marks] + [row.realised for row in stated]


def _last(facts):
    """What the period before is called; nothing when it does not stand beside this one."""
    period = parse_period(facts["period"])
    beside = facts["history"] and facts["history"][-1]["period"] == str(period.previous())
    return LAST[period.kind] if beside else ""


def _figure(line, found, run, names, last):
    path, rule, write, whole = line
    label, now = labels.title(path), run[-1]
    drawing = trend(_told(label, names, run, write), names, [drawn(value) for value in run], write=write)
    base = _("van %(n)s") % {"n": count(found.get(whole))} if whole and known(found.get(whole)) else ""
    change = since(now, run[-2], last, points=write is share) if last else ""
    return Figure(label, rule, write(now), base, change, drawing)


def _told(label, names, run, write):
    """The line in words, for who does not see it: its ends."""
    ends = [(name, value) for name, value in zip(names, run, strict=True) if known(value)]
    if not ends:
        return label
    (first, was), (last, now) = ends[0], ends[-1]
    return f"{label}: {write(was)} in {first}, {write(now)} in {last}"


def _agreements(agreed, found):
    """What was agreed, in the order of the figures; a figure that the report has not is not compared."""
    asked = [path for path in agreed if path in found and agreed[path].get("agreed") is not None]
    return [_agreement(path, agreed[path], found[path]) for path in sorted(asked, key=labels.rank)]


def _agreement(path, terms, now):
    write = labels.writer(path)
    beside = difference(now, terms["agreed"], points=write is share)
    return Agreement(labels.title(path), write(terms.get("start")), write(terms["agreed"]), write(now), beside)


def _inflow(found):
    """Who came in, beside what went out (R42): (words, number, of how many). A result says little without it."""
    inflow = count(found.get(INFLOW))
    for path, words in (
        ("inflow_profile.without_basic_qualification", _("zonder startkwalificatie")),
        (STRATUM, _("moet anders op 4 of meer leefgebieden")),
        ("inflow_profile.not_known_to_municipality", _("niet bekend bij de gemeente")),
    ):
        if path in found:
            yield words, count(found[path]), inflow
    if known(found.get("inflow_profile.I20_rate")):
        rate, base = found["inflow_profile.I20_rate"], found["inflow_profile.I20_housing_known"]
        yield _("geen vaste woonplek"), share(rate), count(base)


def _shortened(text):
    """The first words, up to a whole one, and whether there are more."""
    text = " ".join(text.split())
    if len(text) <= LONG:
        return text, False
    return text[:LONG].rsplit(" ", 1)[0] + " …", True
